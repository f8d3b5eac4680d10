//! JSON Schema as far as our own schemas use it. A keyword this page does not know fails the test, so that no part of a
//! schema is passed over in silence. (A crate for all of JSON Schema would bring thirty others.)

use serde_json::Value as Json;

/// Keywords that say nothing about what is allowed.
const REMARKS: [&str; 6] = ["$schema", "$id", "title", "description", "default", "$defs"];

/// A schema that can be held against JSON.
pub struct Schema(Json);

impl Schema {
    /// Reads a schema.
    pub fn new(json: Json) -> Self {
        assert_eq!(json["$schema"], "https://json-schema.org/draft/2020-12/schema");
        Self(json)
    }

    /// What in `json` the schema does not allow, each with its place.
    pub fn faults(&self, json: &Json) -> Vec<String> {
        let mut faults = Vec::new();
        self.check(&self.0, json, "", &mut faults);
        faults
    }

    fn check(&self, schema: &Json, json: &Json, place: &str, faults: &mut Vec<String>) {
        let rules = schema.as_object().unwrap_or_else(|| panic!("{schema} is no schema"));
        let mut demand = |holds: bool, what: String| {
            if !holds {
                faults.push(format!("{place}: {what}"));
            }
        };
        for (keyword, rule) in rules {
            let length = |least: bool, length: Option<usize>| {
                let limit = rule.as_u64().unwrap() as usize;
                length.is_none_or(|length| if least { length >= limit } else { length <= limit })
            };
            match keyword.as_str() {
                "type" => {
                    let is_one = rule.as_array().map_or_else(
                        || is_of(json, rule.as_str().unwrap()),
                        |types| types.iter().any(|name| is_of(json, name.as_str().unwrap())),
                    );
                    demand(is_one, format!("{json} is not {rule}"));
                }
                "enum" => {
                    demand(rule.as_array().unwrap().contains(json), format!("{json} is none of {rule}"));
                }
                "const" => demand(rule == json, format!("{json} is not {rule}")),
                "minimum" => demand(
                    json.as_f64().is_none_or(|it| it >= rule.as_f64().unwrap()),
                    format!("{json} < {rule}"),
                ),
                "maximum" => demand(
                    json.as_f64().is_none_or(|it| it <= rule.as_f64().unwrap()),
                    format!("{json} > {rule}"),
                ),
                "minItems" => demand(length(true, json.as_array().map(Vec::len)), "too few".to_owned()),
                "maxItems" => demand(length(false, json.as_array().map(Vec::len)), "too many".to_owned()),
                "maxLength" => {
                    demand(length(false, json.as_str().map(|it| it.chars().count())), "too long".to_owned());
                }
                "uniqueItems" => {
                    let items = json.as_array().map_or(&[][..], Vec::as_slice);
                    let twice = (1..items.len()).any(|at| items[..at].contains(&items[at]));
                    demand(!twice, "something stands twice".to_owned());
                }
                "pattern" => {
                    let fits = json.as_str().is_none_or(|text| matches(rule.as_str().unwrap(), text));
                    demand(fits, format!("{json} does not match {rule}"));
                }
                "required" => {
                    for name in rule.as_array().unwrap() {
                        let has = json.as_object().is_none_or(|it| it.contains_key(name.as_str().unwrap()));
                        demand(has, format!("{name} is missing"));
                    }
                }
                "oneOf" => {
                    let fitting = |schema: &&Json| {
                        let mut faults = Vec::new();
                        self.check(schema, json, place, &mut faults);
                        faults.is_empty()
                    };
                    let count = rule.as_array().unwrap().iter().filter(fitting).count();
                    demand(count == 1, format!("{json} fits {count} of {rule}"));
                }
                "properties" | "additionalProperties" | "items" | "$ref" => {}
                _ => assert!(REMARKS.contains(&keyword.as_str()), "this page does not know {keyword}"),
            }
        }
        if let Some(name) = rules.get("$ref") {
            let name = name.as_str().unwrap().strip_prefix("#/$defs/").expect("a definition of this schema");
            self.check(&self.0["$defs"][name], json, place, faults);
        }
        if let (Some(items), Some(list)) = (rules.get("items"), json.as_array()) {
            for (at, item) in list.iter().enumerate() {
                self.check(items, item, &format!("{place}[{at}]"), faults);
            }
        }
        for (name, value) in json.as_object().into_iter().flatten() {
            let place = format!("{place}.{name}");
            match (rules.get("properties").and_then(|it| it.get(name)), rules.get("additionalProperties")) {
                (None, Some(Json::Bool(false))) => faults.push(format!("{place}: is not known")),
                (Some(schema), _) | (None, Some(schema)) => self.check(schema, value, &place, faults),
                (None, None) => {}
            }
        }
    }
}

fn is_of(json: &Json, name: &str) -> bool {
    match name {
        "object" => json.is_object(),
        "array" => json.is_array(),
        "string" => json.is_string(),
        "boolean" => json.is_boolean(),
        "null" => json.is_null(),
        "number" => json.is_number(),
        "integer" => json.as_f64().is_some_and(|number| number.fract() == 0.0),
        _ => panic!("there is no type {name}"),
    }
}

fn matches(pattern: &str, text: &str) -> bool {
    match pattern {
        r"\S" => !text.trim().is_empty(),
        r"^[01\s]*$" => text.chars().all(|it| it == '0' || it == '1' || it.is_whitespace()),
        "^[0-9a-f]{64}$" => {
            text.len() == 64 && text.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'))
        }
        _ => panic!("this page does not know the pattern {pattern}"),
    }
}

#[test]
fn a_schema_refuses_what_it_does_not_allow() {
    let schema = Schema::new(serde_json::json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object", "required": ["a"], "additionalProperties": false,
        "properties": {
            "a": {"type": ["integer", "null"], "minimum": 1, "maximum": 3},
            "b": {"type": "array", "items": {"$ref": "#/$defs/word"}, "uniqueItems": true, "maxItems": 2},
            "c": {"oneOf": [{"type": "string"}, {"type": "null"}]},
        },
        "$defs": {"word": {"type": "string", "pattern": r"\S"}},
    }));
    for right in [r#"{"a": 1}"#, r#"{"a": null, "b": ["x", "y"], "c": null}"#] {
        assert_eq!(schema.faults(&serde_json::from_str(right).unwrap()), [""; 0]);
    }
    for wrong in [
        "[]",
        "{}",
        r#"{"a": 0}"#,
        r#"{"a": 4}"#,
        r#"{"a": 1.5}"#,
        r#"{"a": 1, "b": ["x", "x"]}"#,
        r#"{"a": 1, "b": [" "]}"#,
        r#"{"a": 1, "b": ["x", "y", "z"]}"#,
        r#"{"a": 1, "c": 1}"#,
        r#"{"a": 1, "d": 1}"#,
    ] {
        assert_eq!(schema.faults(&serde_json::from_str(wrong).unwrap()).len(), 1, "{wrong}");
    }
}
