//! The people of a cohort file, read one at a time, so that a hundred thousand never stand in memory as text.

use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value as Json;

use super::faults::{Faults, of_json};
use super::intake::{Intake, Newcomer};

/// Reads the people of a cohort file and hands them to the intake, which notes what is wrong with them.
pub fn read(text: impl std::io::Read, intake: &mut Intake) -> Result<(), Faults> {
    let mut json = serde_json::Deserializer::from_reader(text);
    Whole(intake).deserialize(&mut json).map_err(|error| of_json(".", &error))
}

struct Whole<'a>(&'a mut Intake);

impl<'de> DeserializeSeed<'de> for Whole<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Whole<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        while let Some(name) = fields.next_key::<String>()? {
            if name == "people" {
                fields.next_value_seed(List(self.0))?;
            } else {
                fields.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

struct List<'a>(&'a mut Intake);

impl<'de> DeserializeSeed<'de> for List<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for List<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of people")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let mut at = 0_u32;
        while let Some(Read { json, repeated }) = list.next_element()? {
            let place = format!("people[{at}]");
            for field in repeated {
                self.0.faults.add(format!("{place}.{field}"), "stands twice");
            }
            person(self.0, &place, &json);
            at = at.checked_add(1).ok_or_else(|| A::Error::custom("too many people"))?;
        }
        Ok(())
    }
}

/// JSON, and the fields in it that stand twice, of which the last would count.
#[derive(Default)]
struct Read {
    json: Json,
    repeated: Vec<String>,
}

impl Read {
    fn of(json: impl Into<Json>) -> Self {
        Self { json: json.into(), ..Self::default() }
    }
}

impl<'de> Deserialize<'de> for Read {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Reading)
    }
}

struct Reading;

impl<'de> Visitor<'de> for Reading {
    type Value = Read;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Read, E> {
        Ok(Read::default())
    }

    fn visit_bool<E>(self, is_so: bool) -> Result<Read, E> {
        Ok(Read::of(is_so))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Read, E> {
        Ok(Read::of(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Read, E> {
        Ok(Read::of(number))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Read, E> {
        Ok(Read::of(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Read, E> {
        Ok(Read::of(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Read, A::Error> {
        let (mut items, mut repeated) = (Vec::new(), Vec::new());
        while let Some(item) = list.next_element::<Read>()? {
            repeated.extend(item.repeated);
            items.push(item.json);
        }
        Ok(Read { json: Json::Array(items), repeated })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Read, A::Error> {
        let (mut all, mut repeated) = (serde_json::Map::new(), Vec::new());
        while let Some((name, field)) = fields.next_entry::<String, Read>()? {
            repeated.extend(field.repeated.iter().map(|within| format!("{name}.{within}")));
            if all.contains_key(&name) {
                repeated.push(name.clone());
            }
            all.insert(name, field.json);
        }
        Ok(Read { json: Json::Object(all), repeated })
    }
}

/// One person; everything wrong with them is noted, so that one reading names all faults.
fn person(intake: &mut Intake, place: &str, json: &Json) {
    let Json::Object(fields) = json else {
        intake.faults.add(place, "a person is an object such as {\"id\": \"ida\"}");
        return;
    };
    let mut newcomer = Newcomer::default();
    for (field, value) in fields {
        let result = match (field.as_str(), value) {
            ("id", Json::String(id)) if !id.trim().is_empty() => {
                newcomer.name.clone_from(id);
                Ok(())
            }
            ("id", _) => Err("should be a text that is not empty".to_owned()),
            (_, Json::Null) => Ok(()),
            ("partition", _) => partition(value).map(|label| newcomer.partition = label),
            ("answered", Json::Bool(answered)) => {
                newcomer.answered = Some(*answered);
                Ok(())
            }
            ("answered", _) => Err("should be true or false".to_owned()),
            ("free", Json::String(text)) => match intake.week().read(text) {
                Ok(free) => {
                    newcomer.free = Some(free);
                    Ok(())
                }
                Err(fault) => Err(fault.to_string()),
            },
            ("free", _) => Err("should be a text such as \"1100 0110\"".to_owned()),
            ("not_alone", Json::String(tag)) if !tag.trim().is_empty() => {
                newcomer.not_alone = Some(tag.clone());
                Ok(())
            }
            ("not_alone", _) => Err("should be a text that is not empty".to_owned()),
            ("answers", Json::Object(answers)) => {
                for (criterion, answer) in answers {
                    if let Err(what) = intake.answer(&mut newcomer, criterion, answer) {
                        intake.faults.add(format!("{place}.answers.{criterion}"), what);
                    }
                }
                Ok(())
            }
            ("answers", _) => Err("should be an object with an answer for each criterion".to_owned()),
            _ => Err("is not known here (a person has id, partition, answered, free, answers and not_alone)"
                .to_owned()),
        };
        if let Err(what) = result {
            intake.faults.add(format!("{place}.{field}"), what);
        }
    }
    if !fields.contains_key("id") {
        intake.faults.add(place, "missing field `id`");
    }
    intake.admit(newcomer);
}

/// One label, or several that count together.
fn partition(json: &Json) -> Result<String, String> {
    let form = || "should be a text, or a list of texts".to_owned();
    match json {
        Json::String(label) => Ok(label.clone()),
        Json::Array(labels) => {
            let labels: Option<Vec<&str>> = labels.iter().map(Json::as_str).collect();
            labels.map(|labels| labels.join(super::intake::AND)).ok_or_else(form)
        }
        _ => Err(form()),
    }
}
