//! A page as it came back, looked at with CSS selectors.

use axum::http::HeaderMap;
use scraper::{ElementRef, Html, Selector};

/// A page as it came back.
pub struct Page {
    /// The path it was asked for by, the last one when redirects were followed.
    pub path: String,
    /// The status code.
    pub status: u16,
    /// Whether it is a redirect after a deed.
    pub redirects: bool,
    /// All headers.
    pub headers: HeaderMap,
    /// The body.
    pub html: String,
    /// How many bytes came, compressed if they were.
    pub size: usize,
}

impl Page {
    fn document(&self) -> Html {
        Html::parse_document(&self.html)
    }

    /// Whether something on the page matches.
    pub fn has(&self, selector: &str) -> bool {
        self.document().select(&css(selector)).next().is_some()
    }

    /// How many things match.
    pub fn count(&self, selector: &str) -> usize {
        self.document().select(&css(selector)).count()
    }

    /// The words of the first match, blanks folded.
    pub fn text(&self, selector: &str) -> String {
        let found = self.document().select(&css(selector)).next().map(|element| words(&element));
        found.unwrap_or_else(|| panic!("nothing matches {selector} on {}:\n{}", self.path, self.html))
    }

    /// The words of every match.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.document().select(&css(selector)).map(|element| words(&element)).collect()
    }

    /// An attribute of the first match.
    pub fn attribute(&self, selector: &str, name: &str) -> String {
        let document = self.document();
        let element = document.select(&css(selector)).next();
        let element =
            element.unwrap_or_else(|| panic!("nothing matches {selector} on {}:\n{}", self.path, self.html));
        element.attr(name).unwrap_or_else(|| panic!("{selector} has no {name}")).to_owned()
    }

    /// An attribute of every match that has it.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let document = self.document();
        document.select(&css(selector)).filter_map(|element| element.attr(name)).map(str::to_owned).collect()
    }

    /// What a browser would send of a form, with these fields filled in: the form's action, then its fields.
    ///
    /// A field given more than once replaces every value the page had for it. An empty value for a check box or radio
    /// button leaves it out.
    ///
    /// # Panics
    /// When the form or one of the fields is not on the page.
    pub fn fill(&self, form: &str, fields: &[(&str, &str)]) -> (String, Vec<(String, String)>) {
        let document = self.document();
        let form_element = document.select(&css(form)).next();
        let form_element = form_element
            .unwrap_or_else(|| panic!("no form {form} on {} ({}):\n{}", self.path, self.status, self.html));
        let action = form_element.attr("action").unwrap_or(&self.path).to_owned();
        let mut known = Vec::new();
        let mut filled = Vec::new();
        for field in form_element.select(&css("input[name], textarea[name], select[name], button[name]")) {
            let element = field.value();
            let name = element.attr("name").unwrap_or_default().to_owned();
            let kind = element.attr("type").unwrap_or("text");
            known.push(name.clone());
            if element.attr("disabled").is_some() || fields.iter().any(|(given, _)| *given == name) {
                continue;
            }
            let value = match element.name() {
                "textarea" => {
                    let text: String = field.text().collect();
                    Some(text.strip_prefix('\n').unwrap_or(&text).to_owned())
                }
                "select" => {
                    let chosen = field.select(&css("option[selected]")).next();
                    let chosen = chosen.or_else(|| field.select(&css("option")).next());
                    chosen.map(|option| option.attr("value").map_or_else(|| words(&option), str::to_owned))
                }
                "button" => None,
                _ if kind == "checkbox" || kind == "radio" => {
                    element.attr("checked").map(|_| element.attr("value").unwrap_or("on").to_owned())
                }
                _ if kind == "submit" || kind == "file" => None,
                _ => Some(element.attr("value").unwrap_or_default().to_owned()),
            };
            filled.extend(value.map(|value| (name, value)));
        }
        for (name, value) in fields {
            assert!(
                known.iter().any(|field| field == name),
                "no field {name} in {form} on {}: {known:?}",
                self.path
            );
            let ticks = css("input[type=checkbox], input[type=radio]");
            let is_tick = form_element.select(&ticks).any(|tick| tick.attr("name") == Some(name));
            if !(is_tick && value.is_empty()) {
                filled.push(((*name).to_owned(), (*value).to_owned()));
            }
        }
        (action, filled)
    }

    /// Fails with the page when it is not an ordinary one.
    #[track_caller]
    pub fn expect_ok(self) -> Self {
        assert_eq!(self.status, 200, "{}:\n{}", self.path, self.html);
        self
    }

    /// The link whose words contain these.
    pub fn link(&self, words_of_it: &str) -> String {
        let document = self.document();
        let link = document.select(&css("a[href]")).find(|link| words(link).contains(words_of_it));
        let link = link.unwrap_or_else(|| panic!("no link «{words_of_it}» on {}:\n{}", self.path, self.html));
        link.attr("href").unwrap_or_default().to_owned()
    }
}

fn css(selector: &str) -> Selector {
    Selector::parse(selector).unwrap_or_else(|error| panic!("{selector} is not a selector: {error}"))
}

fn words(element: &ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
