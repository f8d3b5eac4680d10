//! The form for what a leader decides about a course, shared by making and editing one.

use chrono::NaiveDate;
use serde::Deserialize;

use super::super::model::{Details, TIMEZONES, last_day, line, optional_line, timezone};
use crate::accounts::AdvisingService;
use crate::i18n::{Lang, Text};
use crate::web::Faults;

/// What was typed about a course.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct DetailsForm {
    pub title: String,
    pub code: String,
    pub term: String,
    pub ends_on: String,
    pub timezone: String,
    pub language: String,
    pub advising_service: String,
}

impl DetailsForm {
    /// The form as it stands for a course.
    pub fn of(details: &Details) -> Self {
        Self {
            title: details.title.clone(),
            code: details.code.clone(),
            term: details.term.clone(),
            ends_on: details.ends_on.to_string(),
            timezone: details.timezone.name().to_owned(),
            language: details.language.tag().to_owned(),
            advising_service: details.advising_service_id.map(|id| id.to_string()).unwrap_or_default(),
        }
    }

    /// The time zones to choose from, the present one among them.
    pub fn timezones(&self) -> Vec<&str> {
        let mut names: Vec<&str> = TIMEZONES.iter().map(|zone| zone.name()).collect();
        if !self.timezone.is_empty() && !names.contains(&self.timezone.as_str()) {
            names.push(&self.timezone);
        }
        names
    }

    /// Reads the form, noting what is wrong. A last day that stands already may be past.
    pub fn read(
        &self,
        services: &[AdvisingService],
        (today, stands): (NaiveDate, Option<NaiveDate>),
        faults: &mut Faults,
    ) -> Option<Details> {
        let title = note(faults, "title", line(&self.title, 200, "courses-form-title-missing"));
        let code = note(faults, "code", optional_line(&self.code, 40));
        let term = note(faults, "term", line(&self.term, 60, "courses-form-term-missing"));
        let stands = stands.filter(|day| day.to_string() == self.ends_on.trim());
        let ends_on = note(faults, "ends_on", stands.map_or_else(|| last_day(&self.ends_on, today), Ok));
        let timezone = note(faults, "timezone", timezone(&self.timezone));
        let language = Lang::from_tag(&self.language).unwrap_or_default();
        let service =
            services.iter().find(|service| service.advising_service_id.to_string() == self.advising_service);
        let advising_service_id = service.map(|service| service.advising_service_id);
        Some(Details {
            title: title?,
            code: code?,
            term: term?,
            ends_on: ends_on?,
            timezone: timezone?,
            language,
            advising_service_id,
        })
    }
}

/// The value, or a fault beside its field.
pub(super) fn note<T>(faults: &mut Faults, field: &str, read: Result<T, Text>) -> Option<T> {
    read.map_err(|text| faults.add(field, text)).ok()
}
