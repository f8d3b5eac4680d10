//! Questions that have to be stopped or thought about, and questions that any leader may ask.

use super::super::model::{Both, Kind, Rule};
use super::*;

fn topics(text: &str) -> Vec<Topic> {
    smells(text).into_iter().map(|(_, topic)| topic).collect()
}

#[test]
fn what_smells_is_found_in_both_languages_with_its_word() {
    for (text, topic) in [
        ("Hvad er dit CPR-nummer?", Topic::Cpr),
        ("Hvilken karakter fik du til eksamen?", Topic::Marks),
        ("What grades do you get?", Topic::Marks),
        ("Hvad fik du i gennemsnit?", Topic::Marks),
        ("Hvad er dit snit?", Topic::Marks),
        ("What was your average?", Topic::Marks),
        ("Har du en diagnose?", Topic::Health),
        ("Hvor syg er du?", Topic::Health),
        ("Hvor mange sygedage har du haft?", Topic::Health),
        ("Har du kræft?", Topic::Health),
        ("How many sick days did you have?", Topic::Health),
        ("Går du i kirke?", Topic::Belief),
        ("Do you go to church?", Topic::Belief),
        ("Do you have a disability?", Topic::Health),
        ("Er du religiøs?", Topic::Belief),
        ("Hvad er din etniske baggrund?", Topic::Origin),
        ("What is your sexual orientation?", Topic::Sexuality),
        ("Hvad er dit politiske ståsted?", Topic::Politics),
        ("Are you a union member?", Topic::Union),
        ("Hvor gammel er du?", Topic::Proxy),
        ("Where are you from?", Topic::Proxy),
        ("Har du børn?", Topic::Personal),
    ] {
        assert_eq!(topics(text), [topic], "{text}");
    }
    assert_eq!(smells("Har du ALLERGIER?"), [("allergier".to_owned(), Topic::Health)]);
    assert_eq!(smells("Where Are You From?")[0].0, "where are you from");
}

/// Questions that no leader should get through without a word, with the topic it is said about.
const STOPPED: &[(&str, Topic)] = &[
    ("Bruger du kørestol?", Topic::Health),
    ("Do you use a wheelchair?", Topic::Health),
    ("Har du nedsat hørelse?", Topic::Health),
    ("Bruger du høreapparat?", Topic::Health),
    ("Er du døv?", Topic::Health),
    ("Are you deaf or hard of hearing?", Topic::Health),
    ("Er du blind?", Topic::Health),
    ("Er du rask?", Topic::Health),
    ("Are you healthy?", Topic::Health),
    ("Har du diabetes?", Topic::Health),
    ("Har du sukkersyge?", Topic::Health),
    ("Går du til psykolog?", Topic::Health),
    ("Do you see a psychologist?", Topic::Health),
    ("Har du migræne?", Topic::Health),
    ("Do you get migraines?", Topic::Health),
    ("Har du haft en spiseforstyrrelse?", Topic::Health),
    ("Have you had an eating disorder?", Topic::Health),
    ("Har du OCD?", Topic::Health),
    ("Do you have PTSD?", Topic::Health),
    ("Er du bipolar?", Topic::Health),
    ("Er du blevet opereret for nylig?", Topic::Health),
    ("Drikker du alkohol?", Topic::Health),
    ("Ryger du?", Topic::Health),
    ("Do you smoke?", Topic::Health),
    ("Holder du ramadan?", Topic::Belief),
    ("Beder du fredagsbøn?", Topic::Belief),
    ("Do you pray during the day?", Topic::Belief),
    ("Er du troende?", Topic::Belief),
    ("Are you a believer?", Topic::Belief),
    ("Går du med tørklæde?", Topic::Belief),
    ("Do you wear a headscarf?", Topic::Belief),
    ("Er du dansk statsborger?", Topic::Origin),
    ("What is your citizenship?", Topic::Origin),
    ("Er du flygtning?", Topic::Origin),
    ("Did you come here as a refugee?", Topic::Origin),
    ("Er du til mænd eller kvinder?", Topic::Sexuality),
    ("Are you attracted to women?", Topic::Sexuality),
    ("Er du venstreorienteret?", Topic::Politics),
    ("Hvilken a-kasse er du i?", Topic::Union),
    ("Er du tidligere straffet?", Topic::Crime),
    ("Have you been convicted of anything?", Topic::Crime),
    ("Hvilket land er du fra?", Topic::Proxy),
    ("Which country are you from?", Topic::Proxy),
    ("Hvilket sprog taler du derhjemme?", Topic::Proxy),
    ("What language do you speak at home?", Topic::Proxy),
    ("Er du mand eller kvinde?", Topic::Proxy),
    ("Are you a man or a woman?", Topic::Proxy),
    ("Vil du helst være sammen med kvinder?", Topic::Proxy),
    ("Mand\nKvinde\nAndet", Topic::Proxy),
    ("Male\nFemale\nOther", Topic::Proxy),
    ("Hvor er du vokset op?", Topic::Proxy),
    ("Hvor dygtig er du til statistik?", Topic::Marks),
    ("How good are you at statistics?", Topic::Marks),
    ("Bestod du statistik?", Topic::Marks),
    ("Did you pass statistics?", Topic::Marks),
    ("Hvad var dit gymnasiegennemsnit?", Topic::Marks),
    ("Hvad er dit snit fra gymnasiet?", Topic::Marks),
    ("What was your high school average?", Topic::Marks),
    ("Hvilket niveau er du på i matematik?", Topic::Marks),
    ("What is your level in maths?", Topic::Marks),
    ("Hvor klog er du?", Topic::Marks),
    ("Who is cleverest in your class?", Topic::Marks),
    ("Kom du ind på kvote 2?", Topic::Marks),
    ("Hvilken årskarakter fik I?", Topic::Marks),
    ("Bor du alene?", Topic::Personal),
    ("Har du tinnitus?", Topic::Health),
    ("Do you have tinnitus?", Topic::Health),
    ("Har du haft et stofmisbrug?", Topic::Health),
    ("Tager du stoffer?", Topic::Health),
    ("Do you use drugs?", Topic::Health),
    ("Har du brug for tolk?", Topic::Health),
    ("Do you need an interpreter?", Topic::Health),
    ("Holder I jul eller eid?", Topic::Belief),
    ("Do you celebrate Christmas?", Topic::Belief),
    ("Hvilket pas har du?", Topic::Origin),
    ("Which passport do you have?", Topic::Origin),
    ("Er du under 25?", Topic::Proxy),
    ("Are you over 30?", Topic::Proxy),
    ("Er du født før 1990?", Topic::Proxy),
    ("Er du førstegenerationsstuderende?", Topic::Proxy),
    ("Are you a first-generation student?", Topic::Proxy),
    ("Er du i sorg?", Topic::Personal),
    ("Er du introvert?", Topic::Personal),
    ("Har du problemer med at sove?", Topic::Health),
    ("Do you have trouble sleeping?", Topic::Health),
    ("Er du god til matematik?", Topic::Marks),
    ("Are you good at maths?", Topic::Marks),
    ("Are you grieving?", Topic::Personal),
    ("Tror du på Allah?", Topic::Belief),
    ("Hvad tror du på?", Topic::Belief),
    ("Do you believe in Allah?", Topic::Belief),
    ("Jeg har svært ved at sove", Topic::Health),
    ("Do you have difficulty sleeping?", Topic::Health),
    ("Er du indadvendt?", Topic::Personal),
    ("I am an introverted person", Topic::Personal),
    ("Jeg er god til matematik", Topic::Marks),
    ("I am good at maths", Topic::Marks),
];

/// Questions that any leader may ask, many with a word in them that is nearly one of the list.
const INNOCENT: &[&str] = &[
    "Hvilket emne vil du helst skrive om?",
    "Hvad er karakteristisk for en god gruppe?",
    "Hvor langt er der fra dig til skolen?",
    "How much have you read when you meet?",
    "Hvilke dele af sygeplejen vil du gerne øve?",
    "Hvor mange timer læser du i gennemsnit om ugen?",
    "How many hours do you read on average?",
    "How much will you read?",
    "Hvor mange sider læser du om ugen?",
    "Which page do you like best?",
    "Hvilken slags stemning vil du gerne have?",
    "How would you like to keep in touch?",
    "Kan du mødes om mandagen?",
    "Man kan godt vælge flere, men højst tre.",
    "Vil du helst lave niveau 2 øvelser først?",
    "Which exercises are at the right level for the group?",
    "Hvad vil du gerne blive dygtigere til?",
    "Hvad vil du gerne blive klogere på?",
    "Hvad er du god til?",
    "What are you good at?",
    "What would you like to get better at?",
    "Må gruppen bruge kunstig intelligens?",
    "May the group use artificial intelligence?",
    "Hvad er gruppens blinde vinkler?",
    "Where are the blind spots of the theory?",
    "Vil du helst læse psykologi eller sociologi?",
    "Have you studied psychology before?",
    "Hvordan operationaliserer I et begreb?",
    "Har du prøvet operationsanalyse?",
    "Hvem beder du om hjælp, når I er gået i stå?",
    "Hvilket land vil du skrive om?",
    "Which country would you like to write about?",
    "Har du ro til at læse derhjemme?",
    "Do you prefer to work at home?",
    "Hvilket hold er du fra?",
    "Hvilket kapitel består af flest afsnit?",
    "Er du med på at mødes hver uge?",
    "Hvilke afsnit vil du læse højt?",
    "Skal I skrive et udsnit af teksten om?",
    "Vil du lave tegninger til rapporten?",
    "Vil du stå for dagsordenen?",
    "Vil du arbejde med kilder fra arkivet?",
    "Hvor vil du helst mødes?",
    "Hvilket program skriver du i?",
    "Kender du R eller Python?",
    "Har du adgang til bil?",
    "Hvordan vejer du fordele og ulemper?",
    "Drikker du kaffe eller te, når I mødes?",
    "Hvor hurtigt vil du have svar på en besked?",
    "How fast would you like a reply?",
    "Would you like visual aids at meetings?",
    "Do you like to work with reading difficult texts?",
    "Who would you like to manage the calendar?",
    "What do you mean by a good meeting?",
    "Would you rather write or comment?",
    "Which chapter of the chronicle do you want to present?",
    "Do you know citizen science?",
    "Have you written interview transcripts before?",
    "Vil du helst undersøge teknisk gæld eller test?",
    "Hvad synes du om rask gang, mens I taler sammen?",
    "Hvilket år begyndte du på uddannelsen?",
    "What would you like to read about women’s history?",
    "Hvor mange gange om ugen vil du mødes?",
    "Which tools have you used before?",
    "Hvilken del af pensum er sværest at komme i gang med?",
    "Do you want feedback on the spot or in peace afterwards?",
    "Hvilke kemiske stoffer vil I arbejde med?",
    "Hvordan vil I tolke digtet?",
    "Which Python interpreter do you use?",
    "Pas på hinandens tid: hvor lange møder vil du have?",
    "Hvem sørger du helst for at holde kontakt med?",
    "Er du under uddannelse andre steder?",
    "Tror du på, at gruppen kan nå det hele?",
    "Tror du på gruppearbejde?",
    "Do you believe that the group can read all of it?",
    "Skal gruppen arbejde udadvendt med sit projekt?",
    "Jeg er god til at holde orden",
    "I am good at keeping notes",
    "Hvad er en god måde at lære matematik på?",
];

#[test]
fn what_a_leader_should_think_about_is_found_and_what_any_leader_may_ask_is_not() {
    assert!(STOPPED.len() >= 60 && INNOCENT.len() >= 60);
    let missed = STOPPED.iter().filter(|(text, topic)| topics(text).first() != Some(topic));
    assert_eq!(missed.collect::<Vec<_>>(), Vec::<&(&str, Topic)>::new());
    let found = INNOCENT.iter().map(|text| (*text, smells(text))).filter(|(_, found)| !found.is_empty());
    assert_eq!(found.collect::<Vec<_>>(), []);
}

fn asked(text: &str, seen_by: SeenBy, rule: Option<Rule>) -> Wording {
    Wording {
        kind: Kind::Single,
        text: Both { da: text.to_owned(), en: text.to_owned() },
        help: Both::default(),
        options: Vec::new(),
        most: 1,
        low: 0,
        high: 0,
        seen_by,
        rule,
    }
}

#[test]
fn verdicts_follow_who_sees_it_and_whether_it_forms_groups() {
    use Verdict::{Knowingly, Never, NotForGroups, NotForOthers};
    let wording = |seen_by, rule| asked("", seen_by, rule);
    let alone = wording(SeenBy::Oneself, None);
    let shown = wording(SeenBy::Group, None);
    let groups = wording(SeenBy::Oneself, Some(Rule::Same));
    let verdicts = |topic: Topic| [&alone, &shown, &groups].map(|wording| topic.verdict(wording));
    assert_eq!(verdicts(Topic::Cpr), [Never; 3]);
    assert_eq!(verdicts(Topic::Health), [Knowingly, NotForOthers, NotForOthers]);
    assert_eq!(verdicts(Topic::Marks), [Knowingly, NotForOthers, NotForOthers]);
    assert_eq!(verdicts(Topic::Proxy), [Knowingly, Knowingly, NotForGroups]);
    assert_eq!(verdicts(Topic::Personal), [Knowingly; 3]);
}

#[test]
fn a_subject_among_the_options_is_offered_knowingly_and_a_person_is_not_asked_about_under_its_name() {
    let groups = |text: &str, word: &str, topic: Topic| {
        topic.verdict_on_option(word, &asked(text, SeenBy::Group, Some(Rule::Same)))
    };
    for text in [
        "Hvilket emne vil du helst skrive om?",
        "Hvilket projektemne vælger du?",
        "Which topic would you like to work on?",
        "What do you want to write about?",
    ] {
        assert_eq!(groups(text, "religion", Topic::Belief), Verdict::Knowingly, "{text}");
        assert_eq!(groups(text, "køn", Topic::Proxy), Verdict::Knowingly, "{text}");
        assert_eq!(groups(text, "karakterer", Topic::Marks), Verdict::NotForOthers, "{text}");
        assert_eq!(groups(text, "cpr-nummer", Topic::Cpr), Verdict::Never, "{text}");
        assert_eq!(groups(text, "din tro", Topic::Belief), Verdict::NotForOthers, "{text}");
    }
    for text in [
        "Hvilken diagnose har du? Det er et emne",
        "Emne: Hvilken religion har du?",
        "Topic: are you religious?",
        "Er du religiøs?",
        "Hvad er din religion? (emne)",
    ] {
        assert_eq!(groups(text, "religion", Topic::Belief), Verdict::NotForOthers, "{text}");
    }
    let half = Wording {
        text: Both { da: "Hvilket emne?".into(), en: "Which?".into() },
        ..asked("", SeenBy::Group, None)
    };
    assert_eq!(Topic::Belief.verdict_on_option("religion", &half), Verdict::NotForOthers);
}
