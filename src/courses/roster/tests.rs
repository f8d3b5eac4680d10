//! Whole files as other systems write them, and bytes that nobody would write.

use std::time::Instant;

use proptest::prelude::*;

use super::*;

fn file(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/data/rosters/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn read(name: &str) -> (Table, Mapping, Rows) {
    let table = Table::read(&file(name)).unwrap();
    let mapping = Mapping::guess(&table);
    assert_eq!(mapping.faults(&table), [], "{name}");
    let rows = parse(&table, &mapping, &[]);
    (table, mapping, rows)
}

fn classes(rows: &Rows) -> Vec<&str> {
    let mut classes: Vec<&str> = rows.people.iter().filter_map(|row| row.class.as_deref()).collect();
    classes.sort_unstable();
    classes.dedup();
    classes
}

#[test]
fn a_danish_moodle_list_gives_240_people_in_8_classes() {
    let (table, _, rows) = read("moodle-da-240.csv");
    assert_eq!(table.origin(), Origin::MoodleParticipants);
    assert_eq!(rows.people.len(), 240);
    assert_eq!(rows.faulty, []);
    assert_eq!(
        classes(&rows),
        ["Hold A", "Hold B", "Hold C", "Hold D", "Hold E", "Hold F", "Hold G", "Hold H"]
    );
    assert!(rows.people.iter().all(|row| row.staff.is_empty() && row.student_number.is_some()));
    assert_eq!(rows.people.iter().filter(|row| row.name == "Mette Nielsen").count(), 2);
    assert!(rows.people.iter().any(|row| row.name.contains("Sørensen")));
}

#[test]
fn teachers_on_an_english_moodle_list_are_pointed_out() {
    let (table, _, rows) = read("moodle-en-with-teachers.csv");
    assert_eq!(table.origin(), Origin::MoodleParticipants);
    let staff: Vec<&RosterRow> = rows.people.iter().filter(|row| !row.staff.is_empty()).collect();
    assert_eq!(staff.len(), 2);
    for row in staff {
        assert_eq!(row.staff, [StaffHint::Domain, StaffHint::NoStudentNumber]);
        assert!(row.is_surely_staff());
        assert_eq!(row.other_classes.len(), 1);
    }
    assert_eq!(rows.people.len(), 33);
}

#[test]
fn every_other_system_is_read_without_a_word() {
    let expected = [
        ("moodle-en-older.csv", Origin::MoodleParticipants, 25, 0),
        ("moodle-group-choice-da.txt", Origin::MoodleGroupChoice, 24, 3),
        ("canvas-group-set.csv", Origin::Canvas, 28, 2),
        ("brightspace-classlist.csv", Origin::Brightspace, 26, 0),
        ("brightspace-without-header.csv", Origin::Table, 26, 0),
        ("catme.csv", Origin::Catme, 20, 0),
        ("catme-last-first.csv", Origin::Catme, 20, 2),
        ("gruepr-survey.csv", Origin::Gruepr, 18, 2),
        ("excel-da-windows-1252.csv", Origin::Table, 40, 2),
        ("spreadsheet-da.xlsx", Origin::Table, 30, 2),
    ];
    for (name, origin, people, class_count) in expected {
        let (table, _, rows) = read(name);
        assert_eq!((table.origin(), rows.people.len(), rows.faulty.len()), (origin, people, 0), "{name}");
        assert_eq!(classes(&rows).len(), class_count, "{name}");
        for row in &rows.people {
            assert!(row.staff.is_empty(), "{name}: {row:?}");
            assert!(
                row.name.contains(' ') && !row.name.contains([',', ':', '\u{fffd}']),
                "{name}: {}",
                row.name
            );
            assert!(row.email.as_ref().unwrap().ends_with("@student.nordhavn.example"), "{name}");
        }
        let has_numbers = !["moodle-en-older.csv", "gruepr-survey.csv"].contains(&name);
        assert!(rows.people.iter().all(|row| row.student_number.is_some() == has_numbers), "{name}");
    }
}

#[test]
fn numbers_in_a_spreadsheet_are_student_numbers_not_amounts() {
    let (table, _, rows) = read("spreadsheet-da.xlsx");
    assert_eq!(table.lines[0].number, 4);
    assert_eq!(rows.people[0].student_number.as_deref(), Some("20260100"));
}

#[test]
fn user_names_become_addresses_once_somebody_says_where_the_mail_goes() {
    let table = Table::read(&file("canvas-without-addresses.csv")).unwrap();
    let mut mapping = Mapping::guess(&table);
    assert_eq!(mapping.faults(&table), [MappingFault::NoMailDomain]);
    mapping.mail_domain = Some("student.nordhavn.example".into());
    assert_eq!(mapping.faults(&table), []);
    let rows = parse(&table, &mapping, &[]);
    assert_eq!(rows.people.len(), 12);
    assert!(rows.people.iter().all(|row| row.email.as_ref().unwrap().ends_with("@student.nordhavn.example")));
    assert_eq!(classes(&rows), ["Sundhed og omsorg"]);
}

#[test]
fn faults_are_told_by_line_and_reason() {
    let (_, _, rows) = read("faults-da.csv");
    let found = compare::<u8>(rows, &[], &[]);
    let faults: Vec<(u32, &str)> =
        found.faulty.iter().map(|faulty| (faulty.line, faulty.fault.key())).collect();
    assert_eq!(faults, [(16, "no-name"), (17, "no-email"), (18, "bad-email"), (22, "too-long")]);
    assert_eq!(found.duplicate.iter().map(|it| (it.line, it.first_line)).collect::<Vec<_>>(), [(20, 4)]);
    assert_eq!(found.likely_staff.iter().map(|row| row.line).collect::<Vec<_>>(), [21]);
    assert_eq!(found.new.len(), 12);
}

#[test]
fn civil_registration_numbers_are_gone_before_anybody_sees_them() {
    let (table, mapping, rows) = read("with-cpr.csv");
    assert_eq!((table.blanked, rows.people.len()), (8, 8));
    assert_eq!(mapping.fields, [Field::Name, Field::Ignored, Field::Email]);
    assert!(!serde_json::to_string(&table).unwrap().contains("-4000"));
}

#[test]
fn importing_again_is_a_comparison() {
    let (_, _, first) = read("moodle-da-240.csv");
    let known: Vec<Known<u32>> = first
        .people
        .iter()
        .map(|row| Known {
            key: row.line,
            name: row.name.clone(),
            email: row.email.clone().unwrap(),
            student_number: row.student_number.clone(),
            class: row.class.clone(),
            standing: Standing::Present,
        })
        .collect();
    let same = compare(first, &known, &[]);
    assert_eq!((same.known.len(), same.new.len(), same.changed.len(), same.missing.len()), (240, 0, 0, 0));

    let (_, _, later) = read("moodle-da-240-week3.csv");
    let found = compare(later, &known, &[]);
    assert_eq!((found.new.len(), found.missing.len(), found.duplicate.len()), (7, 11, 0));
    let moved = found.changed.iter().filter(|it| matches!(it.changes[..], [Change::Class { .. }])).count();
    let renamed = found.changed.iter().filter(|it| matches!(it.changes[..], [Change::Name { .. }])).count();
    assert_eq!((found.changed.len(), moved, renamed), (4, 3, 1));
    assert_eq!(found.known.len() + found.changed.len() + found.missing.len(), 240);
}

fn known(key: u8, email: &str, number: &str) -> Known<u8> {
    Known {
        key,
        name: "Ida Lund".into(),
        email: email.into(),
        student_number: Some(number.into()),
        class: None,
        standing: Standing::Present,
    }
}

fn compared(text: &str, known: &[Known<u8>], staff: &[String]) -> Comparison<u8> {
    let table = Table::read(text.as_bytes()).unwrap();
    compare(parse(&table, &Mapping::guess(&table), &[]), known, staff)
}

#[test]
fn somebody_known_is_met_by_number_or_by_address_never_by_name() {
    let file = "Navn,E-mail,Studienummer\nIda Lund,ny@x.example,S1\nIda Lund,ida@x.example,s9\n";
    let found = compared(file, &[known(1, "a@x.example", "s1"), known(2, "ida@x.example", "s2")], &[]);
    assert_eq!(found.new.len(), 0);
    assert!(matches!(&found.changed[0].changes[..], [Change::Email { .. }]));
    assert!(matches!(&found.changed[1].changes[..], [Change::StudentNumber { .. }]));

    let found = compared("Navn,E-mail\nIda Lund,anden@x.example\n", &[known(1, "a@x.example", "s1")], &[]);
    assert_eq!((found.new.len(), found.missing.as_slice()), (1, [1].as_slice()));
}

#[test]
fn a_number_of_one_and_an_address_of_another_is_nobody() {
    let people = [known(1, "a@x.example", "s1"), known(2, "b@x.example", "s2")];
    let found = compared("Navn,E-mail,Studienummer\nIda Lund,b@x.example,s1\n", &people, &[]);
    assert_eq!(found.faulty[0].fault, Fault::TwoPeople);
}

#[test]
fn those_who_lead_the_course_and_those_who_return_are_told() {
    let gone = Known { standing: Standing::Left, ..known(1, "a@x.example", "s1") };
    let text = "Navn,E-mail,Studienummer\nIda Lund,a@x.example,s1\nKaren Bruun,karen@x.example,s3\n";
    let found = compared(text, &[gone], &["karen@x.example".into()]);
    assert_eq!(found.changed[0].changes, [Change::Returns]);
    assert_eq!(found.likely_staff[0].staff, [StaffHint::KnownStaff]);
    assert_eq!(found.missing, [0_u8; 0]);
}

#[test]
fn five_thousand_people_are_compared_in_well_under_five_seconds() {
    let line = |n| format!("Åse {n};Kjær;s{n}@student.x.example;s{n};Hold {}, Alle", n % 160);
    let lines: Vec<String> = (0..5000).map(line).collect();
    let text = format!("Fornavn;Efternavn;E-mailadresse;ID-nummer;Grupper\n{}", lines.join("\n"));
    let started = Instant::now();
    let found = compared(&text, &[], &[]);
    assert_eq!(found.new.len(), 5000);
    assert!(started.elapsed().as_secs_f32() < 4.0, "{:?}", started.elapsed());
}

#[test]
fn twenty_megabytes_of_rubbish_are_refused() {
    let rubbish: Vec<u8> =
        (0..20 * 1024 * 1024_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    assert_eq!(Table::read(&rubbish), Err(RosterFileError::TooLarge));
    assert_eq!(Table::read(&rubbish[..4 * 1024 * 1024]), Err(RosterFileError::NotATable));
    assert_eq!(Table::read(&vec![b'x'; 4 * 1024 * 1024]), Err(RosterFileError::TooMany));
    assert_eq!(Table::read("a\n".repeat(30_000).as_bytes()), Err(RosterFileError::TooMany));
    assert_eq!(Table::read(b" \r\n \t"), Err(RosterFileError::Empty));
}

fn survives(bytes: &[u8]) {
    if let Ok(table) = Table::read(bytes) {
        let cells = table.lines.iter().flat_map(|line| &line.cells).chain(&table.header);
        assert!(cells.flat_map(|cell| cell.chars()).all(|letter| !letter.is_control()));
        let mapping = Mapping::guess(&table);
        assert_eq!(mapping.fields.len(), table.width);
        let _ = mapping.faults(&table);
        let rows = parse(&table, &mapping, &[]);
        let lines = rows.people.len() + rows.faulty.len();
        assert_eq!(lines, table.lines.len(), "every line is a person or a fault");
        let found = compare::<u8>(rows, &[], &[]);
        let told = found.new.len() + found.likely_staff.len() + found.duplicate.len() + found.faulty.len();
        assert_eq!(told, lines, "every line is told about");
    }
}

proptest! {
    #[test]
    fn no_bytes_are_too_odd(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        survives(&bytes);
    }

    #[test]
    fn no_text_is_too_odd(text in "[\u{feff}\"a-zæ@.,;\t\r\n#:=0-9 -]{0,300}") {
        survives(text.as_bytes());
        let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        survives(&wide);
    }

    #[test]
    fn no_broken_real_file_is_too_odd(which in 0..4_usize, cut in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let names = ["spreadsheet-da.xlsx", "canvas-group-set.csv", "moodle-group-choice-da.txt", "faults-da.csv"];
        let mut bytes = file(names[which]);
        let at = at.index(bytes.len());
        bytes[at] = byte;
        survives(&bytes);
        bytes.truncate(cut.index(bytes.len()));
        survives(&bytes);
    }
}
