//! The laws of the round, held against whatever members may do.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use proptest::prelude::*;

use super::*;

fn moment(hour: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_788_500_000, 0).unwrap() + TimeDelta::hours(hour)
}

/// The deadline in the games below.
const DEADLINE: i64 = 40;

/// What can happen to a round.
#[derive(Clone, Debug)]
enum Event {
    Join(u8),
    Leave(u8),
    Write(u8),
    MakeReady(u8),
    SayInPerson(u8),
    Wait(i64),
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        (0..6_u8).prop_map(Event::Join),
        (0..6_u8).prop_map(Event::Leave),
        (0..6_u8).prop_map(Event::Write),
        (0..6_u8).prop_map(Event::MakeReady),
        (0..6_u8).prop_map(Event::SayInPerson),
        (1..20_i64).prop_map(Event::Wait),
    ]
}

/// A round as the actions run it: every deed and every look notes the opening.
struct Game {
    curtain: Curtain,
    hour: i64,
    active: BTreeMap<u8, Standing>,
    gone: BTreeMap<u8, Standing>,
}

impl Game {
    fn new() -> Self {
        let curtain = Curtain { deadline: moment(DEADLINE), opened_at: None };
        let active = (0..4).map(|who| (who, Standing::Silent)).collect();
        Self { curtain, hour: 0, active, gone: BTreeMap::new() }
    }

    fn phase(&self) -> Phase {
        self.curtain.phase(moment(self.hour), self.active.values().copied())
    }

    fn play(&mut self, event: &Event) {
        let phase = self.phase();
        match *event {
            Event::Join(who) => {
                let before = self.gone.remove(&who).unwrap_or_default();
                self.active.entry(who).or_insert(before);
            }
            Event::Leave(who) => {
                if let Some(standing) = self.active.remove(&who) {
                    self.gone.insert(who, standing);
                }
            }
            Event::Write(who) => {
                self.step(who, phase, |own| if own == Standing::Ready { own } else { Standing::Writing });
            }
            Event::MakeReady(who) => self.step(who, phase, |_| Standing::Ready),
            Event::SayInPerson(who) => self.step(who, phase, |_| Standing::InPerson),
            Event::Wait(hours) => self.hour += hours,
        }
        if self.phase() == Phase::Shown {
            self.curtain.opened_at.get_or_insert(moment(self.hour));
        }
    }

    fn step(&mut self, who: u8, phase: Phase, to: impl Fn(Standing) -> Standing) {
        if let Some(own) = self.active.get_mut(&who)
            && may_write(phase, *own)
        {
            *own = to(*own);
        }
    }
}

proptest! {
    #[test]
    fn nobody_sees_anything_before_they_have_spoken_and_it_is_open(events in prop::collection::vec(event(), 0..40)) {
        let mut game = Game::new();
        for event in &events {
            game.play(event);
            for own in game.active.values() {
                let sees = sight(game.phase(), *own) == Sight::SideBySide;
                prop_assert!(!sees || own.has_spoken());
                prop_assert!(!sees || game.curtain.opened_at.is_some());
            }
        }
    }

    #[test]
    fn it_opens_when_all_have_spoken_or_at_the_deadline_and_never_otherwise(
        events in prop::collection::vec(event(), 0..40)
    ) {
        let mut game = Game::new();
        for event in &events {
            let was_open = game.curtain.opened_at.is_some();
            game.play(event);
            let all = !game.active.is_empty() && game.active.values().all(|own| own.has_spoken());
            let due = game.hour >= DEADLINE;
            prop_assert_eq!(game.phase() == Phase::Shown, was_open || all || due);
        }
    }

    #[test]
    fn once_open_it_stays_open_whoever_comes_or_goes(events in prop::collection::vec(event(), 0..40)) {
        let mut game = Game::new();
        let mut opened = None;
        for event in &events {
            game.play(event);
            if let Some(at) = opened {
                prop_assert_eq!(game.phase(), Phase::Shown);
                prop_assert_eq!(game.curtain.opened_at, Some(at));
            }
            opened = game.curtain.opened_at;
        }
    }

    #[test]
    fn answers_that_are_shown_do_not_change(events in prop::collection::vec(event(), 0..40)) {
        let mut game = Game::new();
        for event in &events {
            let shown: Vec<u8> = game.active.iter()
                .filter(|(_, own)| game.curtain.opened_at.is_some() && **own == Standing::Ready)
                .map(|(who, _)| *who)
                .collect();
            game.play(event);
            for who in shown {
                prop_assert!(game.active.get(&who).is_none_or(|own| *own == Standing::Ready));
            }
        }
    }

    #[test]
    fn the_largest_difference_comes_first_and_nothing_is_dropped(
        sheets in prop::collection::vec(prop::collection::btree_map(0..13_usize, (1..=5_u8, 1..=20_u8, any::<bool>()), 0..=13), 0..6)
    ) {
        let sheets: Vec<(usize, Sheet)> = sheets.into_iter().enumerate().map(|(who, answers)| {
            let items: Vec<Item> = Item::all(Extent::Project).collect();
            let sheet = answers.into_iter().map(|(index, (point, hours, fine))| {
                let point = Point::try_from(point).unwrap();
                let stand = match items[index].kind() {
                    Kind::Hours => Stand::Hours(hours),
                    Kind::Messages => Stand::Messages(point, if fine { Evenings::Fine } else { Evenings::RatherNot }),
                    Kind::Scale | Kind::ScaleWithMiddle => Stand::At(point),
                };
                (items[index], Answer { stand, sentence: String::new() })
            });
            (who, sheet.collect())
        }).collect();
        let laid = side_by_side(Extent::Project, &sheets);
        prop_assert!(laid.first.len() <= TALK_FIRST);
        prop_assert!(laid.first.windows(2).all(|pair| pair[0].spread >= pair[1].spread));
        if let Some(least) = laid.first.last() {
            prop_assert!(laid.rest.iter().all(|row| row.spread <= least.spread));
        }
        prop_assert!(laid.first.iter().all(|row| row.answers.len() > 1 && !row.spread.is_none()));
        for row in &laid.agreed {
            prop_assert!(row.answers.iter().all(|(_, answer)| answer.stand == row.answers[0].1.stand));
        }
        let given: usize = sheets.iter().map(|(_, sheet)| sheet.len()).sum();
        let laid_out: usize = [&laid.first, &laid.rest, &laid.agreed].into_iter().flatten().map(|row| row.answers.len()).sum();
        prop_assert_eq!(given, laid_out);
    }

    #[test]
    fn what_was_written_is_read_back_as_it_was(point in 1..=5_u8, hours in 1..=MOST_HOURS, fine in any::<bool>()) {
        let point = Point::try_from(point).unwrap();
        let evenings = if fine { Evenings::Fine } else { Evenings::RatherNot };
        for item in Item::all(Extent::Project) {
            let stand = match item.kind() {
                Kind::Hours => Stand::Hours(hours),
                Kind::Messages => Stand::Messages(point, evenings),
                Kind::Scale | Kind::ScaleWithMiddle => Stand::At(point),
            };
            let answer = Answer { stand, sentence: "Gerne før kl. 9".to_owned() };
            prop_assert_eq!(read(item, &Typed::from(&answer)), Ok(answer.clone()));
            prop_assert!((1..=5).contains(&answer.stand.place()));
        }
    }
}

#[test]
fn hours_stand_between_one_and_ten() {
    let places: Vec<usize> = [1, 2, 3, 5, 6, 8, 9, 10, 25].map(|hours| Stand::Hours(hours).place()).to_vec();
    assert_eq!(places, [1, 1, 2, 3, 3, 4, 5, 5, 5]);
    assert!(Spread::of(&[Stand::Hours(4), Stand::Hours(4)].iter()).is_none());
    assert!(!Spread::of(&[Stand::Hours(12), Stand::Hours(25)].iter()).is_none());
}

#[test]
fn a_group_nobody_is_in_has_not_agreed_to_open() {
    let curtain = Curtain { deadline: moment(DEADLINE), opened_at: None };
    assert_eq!(curtain.phase(moment(0), []), Phase::Gathering);
}

#[test]
fn a_long_sentence_is_not_cut_off_but_refused() {
    let item = Item::all(Extent::Together).next().unwrap();
    let typed = Typed { point: "3".into(), sentence: "x".repeat(LONGEST_SENTENCE + 1), ..Typed::default() };
    assert_eq!(read(item, &typed), Err("sentence"));
}
