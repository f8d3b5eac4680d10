//! Words to think twice about: what may never be asked, what may never sort people or be shown, and what is asked only
//! knowingly (product.md, 4.3). A word list cannot understand a question; it makes whoever writes it stop and look.

use super::model::Wording;
use crate::questionnaires::catalogue::SeenBy;

/// What a word points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// The civil registration number.
    Cpr,
    /// Marks, and other measures of ability.
    Marks,
    /// Health, also of the mind.
    Health,
    /// Religion and belief.
    Belief,
    /// Ethnic origin.
    Origin,
    /// Whom one loves.
    Sexuality,
    /// Politics.
    Politics,
    /// Trade unions.
    Union,
    /// What lets one guess at the above: where one was born, what one eats, a photo, age and gender.
    Proxy,
    /// What people may want to keep to themselves: family, money, strain.
    Personal,
}

/// What becomes of a question with such a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is not asked.
    Never,
    /// It is asked only where nobody else sees the answer and it forms no groups.
    NotForOthers,
    /// It is asked only where it forms no groups.
    NotForGroups,
    /// It is asked by whoever has thought about it and says so.
    Knowingly,
}

impl Topic {
    /// The word in text keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Cpr => "cpr",
            Self::Marks => "marks",
            Self::Health => "health",
            Self::Belief => "belief",
            Self::Origin => "origin",
            Self::Sexuality => "sexuality",
            Self::Politics => "politics",
            Self::Union => "union",
            Self::Proxy => "proxy",
            Self::Personal => "personal",
        }
    }

    /// What becomes of a question with these promises.
    pub fn verdict(self, wording: &Wording) -> Verdict {
        let is_for_groups = wording.rule.is_some();
        let is_for_others = is_for_groups || wording.seen_by != SeenBy::Oneself;
        match self {
            Self::Cpr => Verdict::Never,
            Self::Proxy if is_for_groups => Verdict::NotForGroups,
            Self::Proxy | Self::Personal => Verdict::Knowingly,
            _ if is_for_others => Verdict::NotForOthers,
            _ => Verdict::Knowingly,
        }
    }
}

/// Beginnings of words (with a star) and whole words, in both languages.
const WORDS: &[(Topic, &[&str])] = &[
    (Topic::Cpr, &["cpr*", "personnummer*", "personnumre*", "social security", "national id*"]),
    (
        Topic::Marks,
        &[
            "karakter",
            "karakterer*",
            "karakteren*",
            "karaktergennemsnit*",
            "karaktersnit*",
            "eksamensresultat*",
            "dumpe*",
            "adgangskvotient*",
            "dit snit",
            "dit gennemsnit",
            "hvad fik du",
            "snit fra",
            "your average",
            "studentereksamenssnit",
            "intelligens*",
            "iq",
            "grade",
            "grades",
            "gpa",
            "marks",
            "exam result*",
            "failed",
            "transcript*",
            "intelligence",
        ],
    ),
    (
        Topic::Health,
        &[
            "syg",
            "sygdom*",
            "sygedag*",
            "sygefravær*",
            "sygemeld*",
            "kræft*",
            "epileps*",
            "indlagt",
            "piller",
            "terapi",
            "sick",
            "sick day*",
            "ill",
            "cancer",
            "pills",
            "therapy",
            "diagnos*",
            "handicap*",
            "medicin",
            "psykisk*",
            "psykiat*",
            "angst*",
            "depress*",
            "adhd",
            "autis*",
            "ordblind*",
            "dyslek*",
            "kronisk*",
            "gravid*",
            "allergi*",
            "helbred*",
            "misbrug*",
            "sps",
            "illness*",
            "your disease*",
            "disab*",
            "medication*",
            "mental health",
            "your health",
            "anxiety",
            "dyslex*",
            "chronic*",
            "pregnan*",
            "allerg*",
            "addict*",
        ],
    ),
    (
        Topic::Belief,
        &[
            "religi*",
            "trosretning*",
            "trossamfund*",
            "din tro",
            "kirke",
            "kirken",
            "moské*",
            "ateist*",
            "church",
            "mosque",
            "atheis*",
            "kristen*",
            "kristne*",
            "muslim*",
            "jødisk*",
            "jøde*",
            "hindu*",
            "ateis*",
            "faith*",
            "christian*",
            "jewish",
            "atheis*",
            "your belief*",
        ],
    ),
    (
        Topic::Origin,
        &[
            "etnisk*",
            "etnicitet*",
            "herkomst*",
            "race",
            "racer",
            "hudfarve*",
            "indvandrer*",
            "nationalitet*",
            "ethnic*",
            "racial*",
            "skin colour*",
            "skin color*",
            "immigra*",
            "nationalit*",
        ],
    ),
    (
        Topic::Sexuality,
        &[
            "seksual*",
            "seksuel*",
            "homoseks*",
            "heteroseks*",
            "biseks*",
            "lesbisk*",
            "bøsse*",
            "lgbt*",
            "sexual*",
            "homosex*",
            "heterosex*",
            "bisex*",
            "gay",
            "lesbian*",
            "queer*",
            "transkøn*",
            "transgender*",
        ],
    ),
    (
        Topic::Politics,
        &[
            "politisk*",
            "parti",
            "stemte du",
            "stemmer du på",
            "political*",
            "did you vote",
            "do you vote",
            "party member*",
        ],
    ),
    (
        Topic::Union,
        &[
            "fagforening*",
            "fagforbund*",
            "a-kasse*",
            "trade union*",
            "union member*",
            "labour union*",
            "labor union*",
        ],
    ),
    (
        Topic::Proxy,
        &[
            "alder",
            "hvor gammel",
            "hvor gamle",
            "køn",
            "kønnet",
            "fødeland*",
            "hjemland*",
            "modersmål*",
            "kommer du fra",
            "er du født",
            "efternavn*",
            "foto",
            "billede af dig*",
            "vegetar*",
            "vegan*",
            "halal*",
            "kosher*",
            "spiser du",
            "age",
            "how old",
            "gender*",
            "sex",
            "country of birth",
            "home country",
            "mother tongue",
            "native language",
            "where are you from",
            "where do you come from",
            "were you born",
            "surname*",
            "last name",
            "photo",
            "picture of you*",
            "diet*",
            "do you eat",
        ],
    ),
    (
        Topic::Personal,
        &[
            "kæreste*",
            "gift",
            "skilt",
            "børn",
            "forældre*",
            "din familie*",
            "indkomst*",
            "løn",
            "gæld*",
            "stress*",
            "ensom*",
            "mistrivsel*",
            "trives",
            "boyfriend*",
            "girlfriend*",
            "married",
            "divorced",
            "children",
            "parents",
            "your family",
            "income",
            "salary",
            "debt*",
            "stress*",
            "lonel*",
        ],
    ),
];

/// Words that name a house as well as what is done in it.
const HOUSES: &[&str] = &["kirke", "kirken", "church", "mosque", "moské", "moskéen"];

/// A text without the houses in it: a place is not a belief.
pub fn without_houses(text: &str) -> String {
    let is_house = |word: &&str| HOUSES.contains(&bare(word).to_lowercase().as_str());
    text.split_whitespace().filter(|word| !is_house(word)).collect::<Vec<_>>().join(" ")
}

/// A word without the marks around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// The words of a text to think twice about, as they stand in it, each topic once.
pub fn smells(text: &str) -> Vec<(String, Topic)> {
    let lower = text.to_lowercase();
    let split = |words: &str| -> Vec<String> {
        let words = words.split(|c: char| !(c.is_alphanumeric() || c == '-')).filter(|word| !word.is_empty());
        words.map(str::to_owned).collect()
    };
    let there = split(&lower);
    let found = WORDS.iter().filter_map(|(topic, listed)| {
        listed.iter().find_map(|entry| {
            let (stem, ends_anyhow) = entry.strip_suffix('*').map_or((*entry, false), |stem| (stem, true));
            let wanted = split(stem);
            let fits = |window: &&[String]| {
                let last = wanted.len() - 1;
                window.iter().zip(&wanted).enumerate().all(|(at, (word, stem))| {
                    word == stem || (ends_anyhow && at == last && word.starts_with(stem.as_str()))
                })
            };
            Some((there.windows(wanted.len()).find(fits)?.join(" "), *topic))
        })
    });
    found.collect()
}

#[cfg(test)]
mod tests {
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

    #[test]
    fn ordinary_questions_smell_of_nothing() {
        for text in [
            "Hvilket emne vil du helst skrive om?",
            "Hvad er karakteristisk for en god gruppe?",
            "Hvor langt er der fra dig til skolen?",
            "How much have you read when you meet?",
            "Hvilke dele af sygeplejen vil du gerne øve?",
            "Hvor mange timer læser du i gennemsnit om ugen?",
            "How much will you read?",
            "Hvor mange sider læser du om ugen?",
            "Which page do you like best?",
            "Hvilken slags stemning vil du gerne have?",
            "How would you like to keep in touch?",
        ] {
            assert_eq!(smells(text), [], "{text}");
        }
    }

    #[test]
    fn verdicts_follow_who_sees_it_and_whether_it_forms_groups() {
        use Verdict::{Knowingly, Never, NotForGroups, NotForOthers};
        let wording = |seen_by, rule| Wording {
            kind: Kind::Single,
            text: Both::default(),
            help: Both::default(),
            options: Vec::new(),
            most: 1,
            low: 0,
            high: 0,
            seen_by,
            rule,
        };
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
}
