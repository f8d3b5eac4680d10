//! Films of the institution's own, which students may watch after the three stories. They lie on other sites, and the
//! page says on which, because whoever opens one is seen there.

use url::Url;

use crate::i18n::{Lang, Text};
use crate::web::Faults;

/// The most films there are at a time: a warm-up takes minutes.
pub const MOST_FILMS: usize = 6;

/// The longest title, in characters.
pub const LONGEST_TITLE: usize = 100;

/// The longest address, in characters.
const LONGEST_ADDRESS: usize = 500;

/// A film that the institution links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Film {
    /// What it is called in Danish.
    pub title_da: String,
    /// What it is called in English.
    pub title_en: String,
    /// Where it lies.
    pub address: Address,
}

impl Film {
    /// What it is called in a language.
    pub fn title(&self, l: Lang) -> &str {
        match l {
            Lang::Da => &self.title_da,
            Lang::En => &self.title_en,
        }
    }
}

/// An `https` address, written as browsers read it: the host that a page names is the one a browser goes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(Url);

impl Address {
    /// Reads an address; none if it is no `https` one, or names a person or a password.
    pub fn parse(text: &str) -> Option<Self> {
        let url = Url::parse(text).ok()?;
        let is_plain = url.username().is_empty() && url.password().is_none();
        (url.scheme() == "https" && is_plain).then_some(Self(url))
    }

    /// The whole address.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The site it lies on.
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }
}

/// A film as typed, or what is wrong with it, field by field.
pub fn read(title_da: &str, title_en: &str, address: &str) -> Result<Film, Faults> {
    let mut faults = Faults::none();
    let mut title = |field: &str, missing: &'static str, typed: &str| {
        let words =
            typed.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
        let words = words.collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            faults.add(field, Text::new(missing));
        }
        if let Some(fault) = too_long(&words, LONGEST_TITLE) {
            faults.add(field, fault);
        }
        words
    };
    let title_da = title("title_da", "reflections-films-fault-da", title_da);
    let title_en = title("title_en", "reflections-films-fault-en", title_en);
    let address = Address::parse(address);
    match &address {
        None => faults.add("address", Text::new("reflections-films-fault-address")),
        Some(address) => {
            if let Some(fault) = too_long(address.as_str(), LONGEST_ADDRESS) {
                faults.add("address", fault);
            }
        }
    }
    match address {
        Some(address) if faults.is_empty() => Ok(Film { title_da, title_en, address }),
        _ => Err(faults),
    }
}

fn too_long(words: &str, max: usize) -> Option<Text> {
    let length = words.chars().count();
    (length > max).then(|| Text::new("reflections-fault-long").n("length", length).n("max", max))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(text: &str) -> Option<String> {
        Address::parse(text).map(|address| address.host().to_owned())
    }

    #[test]
    fn an_address_is_https_and_its_host_is_where_browsers_go() {
        assert_eq!(host("https://film.uni.example/velkommen?t=1#start").as_deref(), Some("film.uni.example"));
        assert_eq!(host(" https://FILM.uni.example:8443 ").as_deref(), Some("film.uni.example"));
        assert_eq!(host(r"https://film.example\@uni.example/").as_deref(), Some("film.example"));
        for no_film in [
            "",
            "film.uni.example/velkommen",
            "http://film.uni.example",
            "https://",
            "https:///",
            "https://uni.example@film.example/",
            "https://:hemmeligt@film.example/",
            "javascript:alert(1)",
            "data:text/html,hej",
        ] {
            assert_eq!(host(no_film), None, "{no_film}");
        }
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_its_field() {
        let fields = |film: Result<Film, Faults>| -> Vec<String> {
            film.unwrap_err().iter().map(|fault| fault.field.clone()).collect()
        };
        assert_eq!(fields(read(" \u{0} ", "", "uni.example")), ["title_da", "title_en", "address"]);
        let fine = "https://film.example/";
        assert_eq!(fields(read(&"å".repeat(101), "Welcome", fine)), ["title_da"]);
        assert_eq!(fields(read("Velkommen", "Welcome", &format!("{fine}{}", "å".repeat(100)))), ["address"]);
        let film = read(&"å".repeat(100), " Welcome \n to us", fine).unwrap();
        assert_eq!((film.title(Lang::En), film.address.as_str()), ("Welcome to us", fine));
    }
}
