//! Why a rule gave way and what would help, as codes for machines and as sentences for whoever runs the command.

use serde_json::{Value as Json, json};

use super::intake::People;
use crate::matching::limits::{Broken, Remedy, Rule, Why};
use crate::matching::proposal::Alone;

/// So many people are named in a sentence; the rest are counted.
const NAMED: usize = 8;

/// A rule's name in the files.
pub fn rule(rule: Rule) -> &'static str {
    match rule {
        Rule::Apart => "apart",
        Rule::Pin => "pin",
        Rule::Whole => "whole",
        Rule::Together => "together",
        Rule::Former => "former",
        Rule::Section => "partition",
        Rule::Size => "size",
        Rule::Silent => "silent",
        Rule::Time => "common_slots",
    }
}

/// Why, as a code with its numbers.
pub fn why(why: Why) -> Json {
    match why {
        Why::NoSizeFits { min, max } => json!({"code": "no_size_fits", "min": min, "max": max}),
        Why::OtherSection => json!({"code": "other_partition"}),
        Why::KeptApart => json!({"code": "kept_apart"}),
        Why::OtherPin => json!({"code": "other_pin"}),
        Why::TooMany { most } => json!({"code": "too_many", "most": most}),
        Why::TooFewGroups { groups } => json!({"code": "too_few_groups", "groups": groups}),
        Why::NoRoom { groups } => json!({"code": "no_room", "groups": groups}),
        Why::LittleTime => json!({"code": "little_time"}),
        Why::NothingBetter => json!({"code": "nothing_better"}),
        Why::NothingExists => json!({"code": "nothing_exists"}),
    }
}

/// The smallest change that would help, as a code with its numbers.
pub fn change(remedy: Remedy) -> Json {
    match remedy {
        Remedy::AllowSizes { min, max } => json!({"code": "allow_sizes", "min": min, "max": max}),
        Remedy::GiveUp { rule: given_up } => json!({"code": "give_up", "rule": rule(given_up)}),
        Remedy::MixSections => json!({"code": "mix_partitions"}),
        Remedy::LowerTimeFloor { to } => json!({"code": "fewer_common_slots", "to": to}),
        Remedy::AllowSilent { to } => json!({"code": "allow_silent", "to": to}),
        Remedy::MoreWork => json!({"code": "more_work"}),
    }
}

/// Why somebody is the only one, as a code.
pub fn alone(why: Alone) -> &'static str {
    match why {
        Alone::NobodyElse => "nobody_else",
        Alone::KeptAway => "kept_away",
        Alone::NothingBetter => "nothing_better",
        Alone::NothingExists => "nothing_exists",
    }
}

/// What would help somebody who is the only one.
pub fn alone_change(why: Alone) -> &'static str {
    match why {
        Alone::NobodyElse => "let partitions mix, or seat somebody who comes later with them",
        Alone::KeptAway => "give up a rule that keeps the others who said the same away",
        Alone::NothingBetter => "more work, other sizes, or giving up a rule, may help",
        Alone::NothingExists => {
            "let partitions mix, or give up a rule: without breaking more, no groups leave fewer people alone"
        }
    }
}

/// So many of something, in words for one and for several.
pub fn counted(count: usize, one: &str, several: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { several })
}

/// A rule that gave way, in a sentence.
pub fn sentence(broken: &Broken, people: &People) -> String {
    let who = named(&broken.people, people);
    let (one, several) = match broken.rule {
        Rule::Apart => {
            ("sits with somebody they should be apart from", "sit together although they should be apart")
        }
        Rule::Pin => ("is not where they were pinned", "are not where they were pinned"),
        Rule::Whole => (
            "does not sit with the earlier group that should stay whole",
            "are of an earlier group that should stay whole and is divided",
        ),
        // Of those who stay together as far as rules allow, a part that does not.
        Rule::Together if matches!(broken.why, Why::NothingBetter | Why::NothingExists) => {
            ("does not sit with those they should sit with", "do not sit with all whom they should sit with")
        }
        Rule::Together => {
            ("does not sit with those they should sit with", "do not sit together although they should")
        }
        Rule::Former => (
            "meets again without the rest of their earlier group, and is more than half of it",
            "meet again without the rest of their earlier group, and are more than half of it",
        ),
        Rule::Section => ("sits in a group of another partition", "sit in a group of another partition"),
        Rule::Size => {
            ("is in a group of another size than allowed", "are in a group of another size than allowed")
        }
        Rule::Silent => (
            "did not answer and is one more of the kind in the group than there should be",
            "did not answer and are more of the kind in one group than there should be",
        ),
        Rule::Time => {
            ("has fewer common slots than a group should", "have fewer common slots than a group should")
        }
    };
    let what = if broken.people.len() > 1 { several } else { one };
    let because = match broken.why {
        Why::NoSizeFits { min, max } => {
            format!("no number of groups has every size allowed; with sizes from {min} to {max} it would")
        }
        Why::OtherSection => "they belong to different partitions".to_owned(),
        Why::KeptApart => "another rule keeps them apart".to_owned(),
        Why::OtherPin => "they are pinned to different groups".to_owned(),
        Why::TooMany { most } => format!("together they are more than the {most} a group holds"),
        Why::TooFewGroups { groups } => match broken.rule {
            Rule::Former => {
                format!("there are not enough groups ({groups}) for half of them at most in each")
            }
            Rule::Pin => {
                format!("there are not enough groups ({groups}) for all who are pinned or must not meet")
            }
            _ => format!("there are not enough groups ({groups}) for everybody who must not meet"),
        },
        Why::NoRoom { groups } => {
            format!("beside the others with such rules, none of the {groups} groups has room for them")
        }
        Why::LittleTime => "somebody here has too few free slots".to_owned(),
        Why::NothingBetter => "nothing better was found".to_owned(),
        Why::NothingExists => "with the other rules as they are, nothing better exists".to_owned(),
    };
    format!("{who} {what}: {because}. Smallest change: {}", remedy(broken.remedy))
}

fn remedy(remedy: Remedy) -> String {
    match remedy {
        Remedy::AllowSizes { min, max } => format!("allow sizes from {min} to {max}"),
        Remedy::GiveUp { rule: given_up } => format!("give up the rule {:?} here", rule(given_up)),
        Remedy::MixSections => "let these partitions mix".to_owned(),
        Remedy::LowerTimeFloor { to } => {
            format!("be content with {to} common slots, or ask them for more times")
        }
        Remedy::AllowSilent { to } => format!("allow {to} people who did not answer in one group"),
        Remedy::MoreWork => "none; more work may find it".to_owned(),
    }
}

/// A name without what would steer the terminal.
fn plain(name: &str) -> String {
    name.chars().filter(|letter| !letter.is_control()).collect()
}

fn named(places: &[usize], people: &People) -> String {
    let names: Vec<String> = places.iter().take(NAMED).map(|&at| plain(people.name(at))).collect();
    let mut told: Vec<&str> = names.iter().map(String::as_str).collect();
    let more = format!("{} more", places.len().saturating_sub(NAMED));
    if places.len() > NAMED {
        told.push(&more);
    }
    match told.split_last() {
        None => "a group".to_owned(),
        Some((only, [])) => (*only).to_owned(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_told_as_one_and_several_as_several() {
        let people = People::new(["ida", "bo"].map(Into::into).to_vec());
        let told = |people_of: &[usize]| {
            let broken = Broken {
                rule: Rule::Size,
                people: people_of.to_vec(),
                why: Why::NothingBetter,
                remedy: Remedy::MoreWork,
            };
            sentence(&broken, &people)
        };
        assert!(told(&[0]).starts_with("ida is in a group of another size"), "{}", told(&[0]));
        assert!(told(&[0, 1]).starts_with("ida and bo are in a group of another size"));
        assert_eq!(counted(1, "person", "people"), "1 person");
        assert_eq!(counted(0, "rule was", "rules were"), "0 rules were");
    }
}
