//! The catalogue of personal data: every column that holds any, with its class, purpose, readers and end
//! (product.md, section 6). A house test compares it with the database; a column without a row fails it.
//!
//! Each feature's rows stand together, in the order of its tables.

/// How closely a column is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Not about a person: settings, counts, states of a course.
    Impersonal,
    /// About a person, everyday: name, address, class, group.
    Personal,
    /// About a person, shown to few: answers, ways of working.
    Protected,
    /// A secret or a hash of one.
    Secret,
    /// Someone's own words in confidence; sealed by the application before it reaches the database.
    Sealed,
}

/// One column's row in the catalogue.
#[derive(Clone, Copy, Debug, serde::Serialize)]
pub struct Column {
    /// `table.column`.
    pub column: &'static str,
    /// How closely it is kept.
    pub class: Class,
    /// What it is for.
    pub purpose: &'static str,
    /// Who reads it.
    pub readers: &'static str,
    /// When it ends.
    pub until: &'static str,
}

/// The whole catalogue, feature by feature.
pub fn every_column() -> impl Iterator<Item = &'static Column> {
    [ACCOUNTS, COURSES, QUESTIONNAIRES, HELP, NOTIFICATIONS, PRIVACY, JOBS].into_iter().flatten()
}

/// The shorthand the rows below are written in.
const fn row(
    column: &'static str,
    class: Class,
    purpose: &'static str,
    readers: &'static str,
    until: &'static str,
) -> Column {
    Column { column, class, purpose, readers, until }
}

const JOB_ENDS: &str = "7 days after the work was done";

const ACCOUNT_ENDS: &str = "when the account is erased, at the latest 24 months after the last course";

const ACCOUNTS: &[Column] = &[
    row("accounts.account_id", Class::Personal, "ties a person's rows together", "the service", ACCOUNT_ENDS),
    row(
        "accounts.email",
        Class::Personal,
        "signing in and mails",
        "the person, admin, course leader",
        ACCOUNT_ENDS,
    ),
    row(
        "accounts.name",
        Class::Personal,
        "being known by name",
        "the person, group, staff of the course, admin",
        ACCOUNT_ENDS,
    ),
    row("accounts.language", Class::Personal, "the language of mails and pages", "the person", ACCOUNT_ENDS),
    row("accounts.session_rule", Class::Personal, "how long sessions last", "the service", ACCOUNT_ENDS),
    row("accounts.created_at", Class::Personal, "when the account began", "admin", ACCOUNT_ENDS),
    row(
        "accounts.activated_at",
        Class::Personal,
        "whether the invitation was used",
        "course leader, admin",
        ACCOUNT_ENDS,
    ),
    row("accounts.disabled_at", Class::Personal, "whether the account is closed", "admin", ACCOUNT_ENDS),
    row("identities.identity_id", Class::Personal, "names the row", "the service", ACCOUNT_ENDS),
    row("identities.account_id", Class::Personal, "whose identity", "the service", ACCOUNT_ENDS),
    row("identities.issuer", Class::Personal, "who vouches for the person", "the service", ACCOUNT_ENDS),
    row(
        "identities.subject",
        Class::Personal,
        "the issuer's name for the person",
        "the service",
        ACCOUNT_ENDS,
    ),
    row("identities.created_at", Class::Personal, "when it was tied", "the service", ACCOUNT_ENDS),
    row("passwords.account_id", Class::Personal, "whose password", "the service", ACCOUNT_ENDS),
    row(
        "passwords.phc",
        Class::Secret,
        "argon2id hash of the password",
        "nobody",
        "replaced at change; with the account",
    ),
    row("passwords.changed_at", Class::Personal, "when it was chosen", "the service", ACCOUNT_ENDS),
    row("sessions.session_id", Class::Personal, "names the session to its owner", "the person", "7 days"),
    row("sessions.account_id", Class::Personal, "whose session", "the service", "7 days"),
    row("sessions.token_sha256", Class::Secret, "hash of the cookie", "nobody", "7 days"),
    row("sessions.device", Class::Personal, "to recognise one's own sessions", "the person", "7 days"),
    row("sessions.started_at", Class::Personal, "absolute limit of the session", "the person", "7 days"),
    row("sessions.seen_at", Class::Personal, "idle limit of the session", "the person", "7 days"),
    row("one_time_links.one_time_link_id", Class::Personal, "names the row", "the service", "14 days"),
    row("one_time_links.account_id", Class::Personal, "whose link", "the service", "14 days"),
    row("one_time_links.purpose", Class::Personal, "invitation or new password", "the service", "14 days"),
    row("one_time_links.token_sha256", Class::Secret, "hash of the link's token", "nobody", "14 days"),
    row("one_time_links.made_at", Class::Personal, "when it was made", "the service", "14 days"),
    row("one_time_links.expires_at", Class::Personal, "when it ends", "the service", "14 days"),
    row("one_time_links.used_at", Class::Personal, "that it was used", "the service", "14 days"),
    row(
        "sign_in_throttles.address_sha256",
        Class::Secret,
        "hash of an address asked for",
        "nobody",
        "1 day after the last failure",
    ),
    row(
        "sign_in_throttles.failures",
        Class::Personal,
        "wrong passwords in a row",
        "the service",
        "1 day after the last failure",
    ),
    row(
        "sign_in_throttles.last_failed_at",
        Class::Personal,
        "when the last was",
        "the service",
        "1 day after the last failure",
    ),
    row(
        "sign_in_throttles.blocked_until",
        Class::Personal,
        "closed until",
        "the service",
        "1 day after the last failure",
    ),
    row("admins.account_id", Class::Personal, "who administers", "admin", "when the role ends"),
    row("admins.since", Class::Personal, "since when", "admin", "when the role ends"),
    row(
        "advising_services.advising_service_id",
        Class::Impersonal,
        "names the service",
        "everyone",
        "unlimited",
    ),
    row("advising_services.name", Class::Impersonal, "its name", "everyone", "unlimited"),
    row("advising_services.email", Class::Impersonal, "where to write", "everyone", "unlimited"),
    row("advising_services.phone", Class::Impersonal, "where to call", "everyone", "unlimited"),
    row(
        "advising_services.opening_hours_da",
        Class::Impersonal,
        "when somebody is there",
        "everyone",
        "unlimited",
    ),
    row(
        "advising_services.opening_hours_en",
        Class::Impersonal,
        "when somebody is there",
        "everyone",
        "unlimited",
    ),
    row("advising_services.created_at", Class::Impersonal, "when it was set up", "admin", "unlimited"),
    row("advisers.advising_service_id", Class::Impersonal, "which service", "admin", "when the role ends"),
    row(
        "advisers.account_id",
        Class::Personal,
        "who advises",
        "students who ask for help, admin",
        "when the role ends",
    ),
    row(
        "advisers.kind",
        Class::Personal,
        "adviser or student adviser",
        "students who ask for help, admin",
        "when the role ends",
    ),
    row("advisers.since", Class::Personal, "since when", "admin", "when the role ends"),
];

const COURSE_ENDS: &str = "end of course + 6 months";

const COURSES: &[Column] = &[
    row("courses.course_id", Class::Impersonal, "which course", "the service", "unlimited"),
    row("courses.title", Class::Impersonal, "what it is called", "its people, admin", "unlimited"),
    row("courses.code", Class::Impersonal, "its code in the catalogue", "its people, admin", "unlimited"),
    row("courses.term", Class::Impersonal, "when it runs", "its people, admin", "unlimited"),
    row("courses.timezone", Class::Impersonal, "whose clocks it follows", "the service", "unlimited"),
    row("courses.language", Class::Impersonal, "the language of first mails", "course leader", "unlimited"),
    row(
        "courses.advising_service_id",
        Class::Impersonal,
        "who helps its students",
        "its people",
        "unlimited",
    ),
    row("courses.created_at", Class::Impersonal, "when it was set up", "admin", "unlimited"),
    row("class_sections.class_section_id", Class::Impersonal, "which class", "the service", "unlimited"),
    row("class_sections.course_id", Class::Impersonal, "of which course", "the service", "unlimited"),
    row("class_sections.name", Class::Impersonal, "what it is called", "its people", "unlimited"),
    row("course_staff.course_staff_id", Class::Impersonal, "which part", "the service", COURSE_ENDS),
    row("course_staff.course_id", Class::Impersonal, "in which course", "the service", COURSE_ENDS),
    row(
        "course_staff.account_id",
        Class::Personal,
        "who leads or accompanies",
        "people of the course",
        COURSE_ENDS,
    ),
    row("course_staff.role", Class::Personal, "leader or facilitator", "people of the course", COURSE_ENDS),
    row("course_staff.facilitator_kind", Class::Personal, "staff or student", "course leader", COURSE_ENDS),
    row("course_staff.invited_at", Class::Personal, "when they were asked", "course leader", COURSE_ENDS),
    row("course_staff.accepted_at", Class::Personal, "that they said yes", "course leader", COURSE_ENDS),
    row("course_staff.declined_at", Class::Personal, "that they said no", "course leader", COURSE_ENDS),
    row("course_staff.ended_at", Class::Personal, "when it ended", "course leader", COURSE_ENDS),
    row("enrolments.enrolment_id", Class::Personal, "which place", "the service", COURSE_ENDS),
    row("enrolments.course_id", Class::Personal, "on which course", "course leader", COURSE_ENDS),
    row("enrolments.account_id", Class::Personal, "who studies", "course leader", COURSE_ENDS),
    row(
        "enrolments.class_section_id",
        Class::Personal,
        "in which class",
        "course leader, group",
        COURSE_ENDS,
    ),
    row(
        "enrolments.student_number",
        Class::Personal,
        "meeting the same person in the next roster",
        "course leader",
        COURSE_ENDS,
    ),
    row(
        "enrolments.status",
        Class::Personal,
        "there, on leave or gone; no reason",
        "course leader",
        COURSE_ENDS,
    ),
    row("enrolments.enrolled_at", Class::Personal, "since when", "course leader", COURSE_ENDS),
    row("enrolments.status_at", Class::Personal, "since when it stands so", "course leader", COURSE_ENDS),
    row(
        "enrolments.invited_at",
        Class::Personal,
        "that the first mail was posted",
        "course leader",
        COURSE_ENDS,
    ),
    row("roster_uploads.roster_upload_id", Class::Impersonal, "which file", "the service", UPLOAD_ENDS),
    row("roster_uploads.course_id", Class::Impersonal, "for which course", "the service", UPLOAD_ENDS),
    row("roster_uploads.account_id", Class::Personal, "who uploaded it", "the service", UPLOAD_ENDS),
    row(
        "roster_uploads.sealed_table",
        Class::Sealed,
        "the file between upload and import; nobody knows what else it holds",
        "course leader",
        UPLOAD_ENDS,
    ),
    row("roster_uploads.mapping", Class::Impersonal, "which column holds what", "course leader", UPLOAD_ENDS),
    row("roster_uploads.uploaded_at", Class::Impersonal, "when it ends", "the service", UPLOAD_ENDS),
];

const UPLOAD_ENDS: &str = "when it is imported, at the latest after 24 hours";

const FORMATION_ENDS: &str = "30 days after the formation has closed; practical needs when the group ends";

const QUESTIONNAIRES: &[Column] = &[
    row(
        "questionnaires.questionnaire_id",
        Class::Impersonal,
        "which questionnaire",
        "everyone of the course",
        "with the course",
    ),
    row(
        "questionnaires.course_id",
        Class::Impersonal,
        "whose students it asks",
        "everyone of the course",
        "with the course",
    ),
    row(
        "questionnaires.opens_at",
        Class::Impersonal,
        "from when it can be answered",
        "everyone of the course",
        "with the course",
    ),
    row(
        "questionnaires.closes_at",
        Class::Impersonal,
        "until when it can be answered",
        "everyone of the course",
        "with the course",
    ),
    row(
        "questionnaires.wishes",
        Class::Impersonal,
        "whether a mutual wish is asked for",
        "everyone of the course",
        "with the course",
    ),
    row(
        "questionnaires.created_at",
        Class::Impersonal,
        "when it was planned",
        "the course leader",
        "with the course",
    ),
    row(
        "profile_answers.answer_id",
        Class::Personal,
        "binds a sealed answer to its row",
        "the service",
        FORMATION_ENDS,
    ),
    row(
        "profile_answers.questionnaire_id",
        Class::Personal,
        "which questionnaire was answered",
        "the service",
        FORMATION_ENDS,
    ),
    row("profile_answers.account_id", Class::Personal, "whose answer it is", "the student", FORMATION_ENDS),
    row(
        "profile_answers.question",
        Class::Protected,
        "which question was answered",
        "the student",
        FORMATION_ENDS,
    ),
    row(
        "profile_answers.answer",
        Class::Protected,
        "forming groups, and the card",
        "whom seen_by promises",
        FORMATION_ENDS,
    ),
    row(
        "profile_answers.sealed_answer",
        Class::Sealed,
        "wishes for forming groups; practical needs",
        "whom the student chose; wishes nobody",
        FORMATION_ENDS,
    ),
    row(
        "profile_answers.seen_by",
        Class::Personal,
        "the visibility that was promised",
        "the service",
        FORMATION_ENDS,
    ),
    row(
        "profile_answers.used_for",
        Class::Personal,
        "the use that was promised",
        "the service",
        FORMATION_ENDS,
    ),
    row(
        "profile_answers.answered_at",
        Class::Personal,
        "whether it came in time",
        "the student",
        FORMATION_ENDS,
    ),
    row(
        "profile_submissions.questionnaire_id",
        Class::Personal,
        "which questionnaire was sent",
        "the course leader",
        FORMATION_ENDS,
    ),
    row(
        "profile_submissions.account_id",
        Class::Personal,
        "who has sent it, never what",
        "the student, the course leader",
        FORMATION_ENDS,
    ),
    row(
        "profile_submissions.submitted_at",
        Class::Personal,
        "when it was sent",
        "the student",
        FORMATION_ENDS,
    ),
];

const HELP_ENDS: &str = "6 months after closing, 7 days after taking back, 24 months at the latest";
const CASE_READERS: &str = "the student, the adviser who has the case";

const HELP: &[Column] = &[
    row("help_requests.help_request_id", Class::Personal, "names the request", CASE_READERS, HELP_ENDS),
    row(
        "help_requests.advising_service_id",
        Class::Personal,
        "which service was asked",
        "the service",
        HELP_ENDS,
    ),
    row(
        "help_requests.asker_tag",
        Class::Secret,
        "finds one's own requests without naming anybody",
        "nobody",
        HELP_ENDS,
    ),
    row("help_requests.form_tag", Class::Secret, "keeps a form from being sent twice", "nobody", HELP_ENDS),
    row(
        "help_requests.state",
        Class::Personal,
        "where it stands",
        "the student, the advising service",
        HELP_ENDS,
    ),
    row(
        "help_requests.waits_for",
        Class::Personal,
        "whose turn it is",
        "the student, the advising service",
        HELP_ENDS,
    ),
    row(
        "help_requests.holder_account_id",
        Class::Personal,
        "which adviser has it",
        "the student, the advising service",
        HELP_ENDS,
    ),
    row(
        "help_requests.answer_by",
        Class::Personal,
        "the day an answer is promised",
        "the student, the advising service",
        HELP_ENDS,
    ),
    row(
        "help_requests.follow_up_on",
        Class::Personal,
        "when the adviser asks again",
        "the advising service",
        HELP_ENDS,
    ),
    row(
        "help_requests.closed_on",
        Class::Personal,
        "from when the time of keeping counts",
        "the service",
        HELP_ENDS,
    ),
    row("help_requests.delete_after", Class::Personal, "its last day", "the student", HELP_ENDS),
    row(
        "help_requests.sealed_envelope",
        Class::Sealed,
        "when it came, how soon, who is kept away",
        "the advising service, but for those kept away",
        HELP_ENDS,
    ),
    row(
        "help_requests.sealed_body",
        Class::Sealed,
        "who asked and what was written",
        CASE_READERS,
        HELP_ENDS,
    ),
    row("help_messages.help_message_id", Class::Personal, "names the message", "the service", HELP_ENDS),
    row("help_messages.help_request_id", Class::Personal, "of which request", "the service", HELP_ENDS),
    row("help_messages.position", Class::Impersonal, "in which order", "the service", HELP_ENDS),
    row("help_messages.form_tag", Class::Secret, "keeps a form from being sent twice", "nobody", HELP_ENDS),
    row("help_messages.sealed_body", Class::Sealed, "who wrote what, and when", CASE_READERS, HELP_ENDS),
    row("help_notes.help_note_id", Class::Personal, "names the note", "the service", HELP_ENDS),
    row("help_notes.help_request_id", Class::Personal, "about which request", "the service", HELP_ENDS),
    row(
        "help_notes.author_account_id",
        Class::Personal,
        "whose note",
        "the adviser who has the case",
        HELP_ENDS,
    ),
    row(
        "help_notes.sealed_facts",
        Class::Sealed,
        "what was told and agreed",
        "the adviser who has the case",
        HELP_ENDS,
    ),
    row(
        "help_notes.sealed_thoughts",
        Class::Sealed,
        "the adviser's own thoughts",
        "the adviser who thought them",
        "3 months after closing",
    ),
    row(
        "help_disclosures.help_request_id",
        Class::Personal,
        "by which request",
        "the service",
        "until withdrawn or closed",
    ),
    row(
        "help_disclosures.told_tag",
        Class::Secret,
        "tells one fact to one audience the student chose",
        "nobody without the key",
        "until withdrawn or closed",
    ),
    row("crisis_contacts.crisis_contact_id", Class::Impersonal, "names the contact", "everyone", "unlimited"),
    row("crisis_contacts.kind", Class::Impersonal, "what kind of help", "everyone", "unlimited"),
    row("crisis_contacts.name", Class::Impersonal, "what it is called", "everyone", "unlimited"),
    row("crisis_contacts.phone", Class::Impersonal, "where to call", "everyone", "unlimited"),
    row("crisis_contacts.address", Class::Impersonal, "where to look", "everyone", "unlimited"),
    row("crisis_contacts.hours_da", Class::Impersonal, "when somebody is there", "everyone", "unlimited"),
    row("crisis_contacts.hours_en", Class::Impersonal, "when somebody is there", "everyone", "unlimited"),
    row("crisis_contacts.position", Class::Impersonal, "in which order", "everyone", "unlimited"),
    row(
        "crisis_contacts.checked_on",
        Class::Impersonal,
        "when it was last looked after",
        "everyone",
        "unlimited",
    ),
];

const LOG_ENDS: &str = "24 months";

const PRIVACY: &[Column] = &[
    row("access_log.access_log_id", Class::Personal, "names the row", "the service", LOG_ENDS),
    row(
        "access_log.at",
        Class::Personal,
        "when something sealed was opened",
        "whom it concerns, admin",
        LOG_ENDS,
    ),
    row("access_log.account_id", Class::Personal, "who opened it", "whom it concerns, admin", LOG_ENDS),
    row("access_log.table_name", Class::Personal, "in which table", "admin", LOG_ENDS),
    row("access_log.row_id", Class::Personal, "which row", "admin", LOG_ENDS),
    row("access_log.purpose", Class::Personal, "what for", "whom it concerns, admin", LOG_ENDS),
];

const NOTIFICATIONS: &[Column] = &[
    row("outbox.message_id", Class::Personal, "the mail's own Message-ID", "the service", "30 days"),
    row("outbox.account_id", Class::Personal, "whom it is for", "admin (that it was delivered)", "30 days"),
    row(
        "outbox.sealed_words",
        Class::Sealed,
        "which mail it is, and its words",
        "the recipient",
        "thrown away when sent",
    ),
    row("outbox.posted_at", Class::Personal, "when it was posted", "admin", "30 days"),
    row("outbox.next_try_at", Class::Personal, "when it is tried next", "admin", "30 days"),
    row("outbox.attempts", Class::Personal, "how often it was tried", "admin", "30 days"),
    row("outbox.leased_by", Class::Impersonal, "which postman has it", "the service", "30 days"),
    row(
        "outbox.leased_until",
        Class::Impersonal,
        "how long the postman may have it",
        "the service",
        "30 days",
    ),
    row("outbox.sent_at", Class::Personal, "when it was sent", "admin", "30 days"),
    row("outbox.given_up_at", Class::Personal, "when it was given up", "admin", "30 days"),
    row("outbox.last_fault", Class::Impersonal, "why it could not be sent", "admin", "30 days"),
];

const JOBS: &[Column] = &[
    row("jobs.job_id", Class::Impersonal, "names the job", "the service, admin", JOB_ENDS),
    row("jobs.kind", Class::Impersonal, "which work it is", "the service, admin", JOB_ENDS),
    row("jobs.args", Class::Impersonal, "ids and numbers the work needs", "the service, admin", JOB_ENDS),
    row(
        "jobs.unique_key",
        Class::Impersonal,
        "keeps the same work from waiting twice",
        "the service, admin",
        JOB_ENDS,
    ),
    row(
        "jobs.state",
        Class::Impersonal,
        "whether it waits, runs, is done or was given up",
        "the service, admin",
        JOB_ENDS,
    ),
    row("jobs.due_at", Class::Impersonal, "when it is due", "the service, admin", JOB_ENDS),
    row("jobs.attempts", Class::Impersonal, "how often it was tried", "the service, admin", JOB_ENDS),
    row("jobs.worker", Class::Impersonal, "which process has it", "the service, admin", JOB_ENDS),
    row(
        "jobs.leased_until",
        Class::Impersonal,
        "how long that process may have it",
        "the service, admin",
        JOB_ENDS,
    ),
    row("jobs.fault", Class::Impersonal, "why it failed, without values", "the service, admin", JOB_ENDS),
    row("jobs.enqueued_at", Class::Impersonal, "when it was asked for", "the service, admin", JOB_ENDS),
    row("jobs.ended_at", Class::Impersonal, "when it ended", "the service, admin", JOB_ENDS),
];
