//! Keys that are put together at run time. Each family names a prefix and why; the house test counts a key as used
//! when it stands in a template or source file, or begins with one of these.

/// A prefix of text keys that are put together at run time, and where that happens.
#[derive(Clone, Copy, Debug)]
pub struct Family {
    /// What the keys begin with.
    pub prefix: &'static str,
    /// Who puts them together.
    pub by: &'static str,
}

/// Every family of the house.
pub const FAMILIES: &[Family] = &[
    Family { prefix: "mail-", by: "notifications: mail-<kind>-subject, -body, -action, -why" },
    Family { prefix: "errors-", by: "web: errors-<kind>-title, -body" },
    Family { prefix: "courses-origin-", by: "courses: which system a roster comes from" },
    Family { prefix: "courses-field-", by: "courses: what a column of a roster holds" },
    Family { prefix: "courses-fault-", by: "courses: what is wrong with a line of a roster" },
    Family { prefix: "courses-hint-", by: "courses: why somebody may not be a student" },
    Family { prefix: "courses-kind-", by: "courses: what kind of facilitator somebody is" },
    Family { prefix: "courses-roster-state-", by: "courses: where a student stands" },
    Family { prefix: "courses-import-how-", by: "courses/import.html: where each system has its list" },
    Family { prefix: "site-kept-", by: "site: site-kept-<kind>-what, -who, -until" },
    Family {
        prefix: "questionnaires-p",
        by: "questionnaires: questionnaires-<code>-title, -option-<option>, …",
    },
    Family {
        prefix: "questionnaires-c0",
        by: "questionnaires: questionnaires-<code>-title, -item-<item>, …",
    },
    Family { prefix: "questionnaires-promised-", by: "site/own.html: questionnaires-promised-<seen by>" },
    Family { prefix: "questionnaires-kind-", by: "questionnaires/own: questionnaires-kind-<kind>, -hint" },
    Family { prefix: "questionnaires-audience-", by: "questionnaires/own: who sees an answer, -hint" },
    Family {
        prefix: "questionnaires-rule-",
        by: "questionnaires/own: questionnaires-rule-<kind>-<rule>, -hint",
    },
    Family { prefix: "questionnaires-own-seen-", by: "questionnaires/own/form.html: who sees an answer" },
    Family {
        prefix: "questionnaires-own-use-",
        by: "questionnaires/own/form.html: what an answer is used for",
    },
    Family {
        prefix: "questionnaires-own-rank-",
        by: "questionnaires/own/form.html: questionnaires-own-rank-<rank>",
    },
    Family {
        prefix: "questionnaires-list-",
        by: "questionnaires/institution.html: questionnaires-list-<list>, -words",
    },
    Family { prefix: "questionnaires-smell-", by: "questionnaires::own_questions: why to think twice" },
    Family {
        prefix: "questionnaires-editor-fault-",
        by: "questionnaires::own_questions: what a question lacks",
    },
    Family {
        prefix: "questionnaires-occasion-",
        by: "questionnaires/own/list.html: questionnaires-occasion-<occasion>",
    },
    Family { prefix: "questionnaires-suggested-", by: "questionnaires::own_questions: -text, -options" },
    Family { prefix: "questionnaires-skill-", by: "questionnaires: questionnaires-skill-<skill>" },
    Family {
        prefix: "reflections-story-",
        by: "reflections/stories.html: reflections-story-<number>-title, -text",
    },
    Family { prefix: "reflections-w", by: "reflections: reflections-<code>-title, -help" },
    Family { prefix: "reflections-s1-", by: "reflections: reflections-<code>-title, -help" },
    Family { prefix: "reflections-s2-", by: "reflections: reflections-<code>-title, -help" },
    Family { prefix: "reflections-s3-", by: "reflections: reflections-<code>-title, -help" },
    Family { prefix: "reflections-r", by: "reflections: reflections-<code>-title, -help" },
    Family {
        prefix: "site-purpose-part-",
        by: "site/purpose.html: what the parts of the baseline are about",
    },
    Family { prefix: "site-language-", by: "wherever a language is named: site-language-<tag>" },
    Family { prefix: "site-day-", by: "parts/forms.html: site-day-<day>, site-day-short-<day>" },
    Family { prefix: "site-block-", by: "parts/forms.html: site-block-<block>" },
    Family { prefix: "help-ask-about-", by: "help: help-ask-about-<about>" },
    Family { prefix: "help-ask-wish-", by: "help: help-ask-wish-<wish>" },
    Family { prefix: "help-ask-pace-", by: "help: help-ask-pace-<pace>" },
    Family { prefix: "help-ask-reach-", by: "help: help-ask-reach-<reach>" },
    Family { prefix: "help-ask-tongue-", by: "help: help-ask-tongue-<tongue>" },
    Family {
        prefix: "help-told-",
        by: "help: help-told-<told>, in the form; help-told-<told>-sentence, for those told",
    },
    Family { prefix: "help-crisis-kind-", by: "help: help-crisis-kind-<kind>" },
    Family { prefix: "help-state-", by: "help: help-state-<state>" },
    Family { prefix: "help-inbox-shelf-", by: "help: help-inbox-shelf-<shelf>" },
    Family { prefix: "help-note-stage-", by: "help: help-note-stage-<stage>" },
    Family { prefix: "help-note-community-", by: "help: help-note-community-<community>" },
    Family { prefix: "help-note-referral-", by: "help: help-note-referral-<referral>" },
    Family { prefix: "help-note-outcome-", by: "help: help-note-outcome-<outcome>" },
    Family { prefix: "formations-state-", by: "formations: formations-state-<state>" },
    Family { prefix: "formations-preset-", by: "formations: formations-preset-<preset>, -hint" },
    Family { prefix: "formations-counts-", by: "formations/counts.html: formations-counts-<criterion>" },
    Family { prefix: "formations-criterion-", by: "formations/plan.html: formations-criterion-<criterion>" },
    Family { prefix: "formations-fit-", by: "formations: formations-fit-<criterion>-good, -poor" },
    Family { prefix: "formations-rules-", by: "formations/rules.html: formations-rules-together, -apart" },
    Family { prefix: "formations-obstacle-", by: "formations/publish.html: formations-obstacle-<obstacle>" },
    Family { prefix: "groups-next-", by: "groups: groups-next-<step>-title, -words, -action" },
    Family {
        prefix: "expectations-e",
        by: "groups::expectations: expectations-<item>-title, -question, ...",
    },
    Family { prefix: "contracts-common-", by: "groups::contract: contracts-<section>-heading, -text" },
    Family { prefix: "contracts-reading-", by: "groups::contract: the sections of a start" },
    Family { prefix: "contracts-project-", by: "groups::contract: the sections of a start" },
    Family { prefix: "contracts-remote-", by: "groups::contract: the sections of a start" },
    Family { prefix: "contracts-minimum-", by: "groups::contract: the sections of a start" },
];
