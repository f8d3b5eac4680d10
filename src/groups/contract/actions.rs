//! What people do with an agreement: begin it, write its sections, save a version, say yes.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;

use super::model::{self, ContractState, Draft, Following, Revision, Version, follow};
use super::store::{self, AssentRow, VersionRow};
use super::templates::{Stretch, Template, stretches};
use crate::accounts::AccountId;
use crate::courses::CourseId;
use crate::formations::{self, FormerGroup, GroupId};
use crate::groups::{Company, Member, company, mails};
use crate::i18n::Lang;
use crate::notifications::{self, Post, PostFault};

/// Why something with an agreement cannot be done.
#[derive(Debug, thiserror::Error)]
pub enum ContractError {
    /// The group has not begun one, or has no such section or version.
    #[error("there is no such thing")]
    NotFound,
    /// There is a newer version than the one that was meant.
    #[error("there is a newer version")]
    Overtaken,
    /// It does not fit two pages.
    #[error("it does not fit two pages")]
    TooLong,
    /// Nothing is written.
    #[error("nothing is written")]
    Empty,
    /// The database.
    #[error(transparent)]
    Db(#[from] sqlx::Error),
    /// Posting a mail failed.
    #[error(transparent)]
    Post(#[from] PostFault),
}

/// A section as it stands among the writers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Which.
    pub section: String,
    /// How often it was written.
    pub revision: Revision,
    /// What it says.
    pub draft: Draft,
    /// Who wrote that.
    pub written_by: AccountId,
}

impl Section {
    /// Its text, cut at the places that are not filled in yet.
    pub fn stretches(&self) -> Vec<Stretch> {
        stretches(&self.section, &self.draft.text)
    }
}

/// A section as a version keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionText {
    /// Which.
    pub section: String,
    /// What it says.
    #[serde(flatten)]
    pub draft: Draft,
}

impl VersionText {
    /// Its text, cut at the places that are not filled in.
    pub fn stretches(&self) -> Vec<Stretch> {
        stretches(&self.section, &self.draft.text)
    }
}

/// A version as members say yes to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Which.
    pub version: Version,
    /// What it says.
    pub texts: Vec<VersionText>,
    /// When the group looks at it again.
    pub review_on: NaiveDate,
    /// Who saved it.
    pub made_by: AccountId,
    /// When.
    pub made_at: DateTime<Utc>,
}

/// A group's agreement.
#[derive(Clone, Debug)]
pub struct Contract {
    /// What it began from.
    pub template: Template,
    /// The sections as they stand among the writers, in order.
    pub sections: Vec<Section>,
    /// Every version, the newest first.
    pub versions: Vec<Saved>,
    /// Who is in on the newest version, of the active members.
    pub who_is_in: Vec<AccountId>,
    /// Who said yes to it at any time, of the active members.
    pub said_yes: Vec<AccountId>,
    /// Where the group is with it.
    pub state: ContractState,
}

impl Contract {
    /// The version that stands.
    pub fn newest(&self) -> Option<&Saved> {
        self.versions.first()
    }

    /// One version.
    pub fn version(&self, version: Version) -> Option<&Saved> {
        self.versions.iter().find(|saved| saved.version == version)
    }

    /// One section as it stands among the writers.
    pub fn section(&self, section: &str) -> Option<&Section> {
        self.sections.iter().find(|one| one.section == section)
    }

    /// Whether a member is in on the version that stands.
    pub fn has_yes_of(&self, member: AccountId) -> bool {
        self.who_is_in.contains(&member)
    }

    /// Whether something was written since the newest version, or there is none.
    pub fn has_news(&self) -> bool {
        self.newest().is_none_or(|saved| saved.texts != self.texts())
    }

    /// The words for the places that nobody has filled in yet, each once, in the order they stand.
    pub fn blanks(&self) -> Vec<String> {
        let mut blanks: Vec<String> = Vec::new();
        for stretch in self.sections.iter().flat_map(Section::stretches) {
            if stretch.is_blank && !blanks.contains(&stretch.words) {
                blanks.push(stretch.words);
            }
        }
        blanks
    }

    fn texts(&self) -> Vec<VersionText> {
        let written = self.sections.iter().filter(|section| !section.draft.is_empty());
        written
            .map(|section| VersionText { section: section.section.clone(), draft: section.draft.clone() })
            .collect()
    }
}

/// Where some groups are with their agreements, in the same order, and who is in: the state, never the text.
pub async fn states(
    db: &mut PgConnection,
    groups: &[Company],
) -> sqlx::Result<Vec<(ContractState, Vec<AccountId>)>> {
    let ids: Vec<_> = groups.iter().map(Company::group_id).collect();
    let newest = store::list_newest(db, &ids).await?;
    let assents = store::list_assents(db, &ids).await?;
    let state = |group: &Company| {
        let Some(row) = newest.iter().find(|row| row.group_id == group.group_id()) else {
            return (ContractState::None, Vec::new());
        };
        let Some((version, review_on)) = row.version.zip(row.review_on) else {
            return (ContractState::Begun, Vec::new());
        };
        let yeses = yeses(&assents, group, version);
        let within = model::who_is_in(&group.parties(), &yeses);
        (ContractState::of(version, within.len(), group.members.len(), review_on), within)
    };
    Ok(groups.iter().map(state).collect())
}

fn yeses(assents: &[AssentRow], group: &Company, version: Version) -> BTreeMap<AccountId, DateTime<Utc>> {
    assents
        .iter()
        .filter(|row| row.group_id == group.group_id() && row.version == version)
        .map(|row| (row.account_id, row.assented_at))
        .collect()
}

/// An agreement as somebody knew it who is not in the group any more.
#[derive(Clone, Debug)]
pub struct KeptAgreement {
    /// The group, and when they left it.
    pub former: FormerGroup,
    /// The versions of their time, the newest first.
    pub versions: Vec<Saved>,
}

/// The agreement of a group that somebody has left, as it was while they were in it; none if it had no version then.
pub async fn find_kept(db: &mut PgConnection, former: &FormerGroup) -> sqlx::Result<Option<KeptAgreement>> {
    let rows = store::list_versions(db, former.group_id).await?;
    let of_their_time = rows.into_iter().filter(|row| row.made_at <= former.left_at);
    let versions: Vec<Saved> = of_their_time.map(saved).collect::<sqlx::Result<_>>()?;
    Ok((!versions.is_empty()).then(|| KeptAgreement { former: former.clone(), versions }))
}

/// The agreements of the groups of a course that somebody has left.
pub async fn list_kept(
    db: &mut PgConnection,
    course: CourseId,
    account: AccountId,
) -> sqlx::Result<Vec<KeptAgreement>> {
    let mut kept = Vec::new();
    for former in formations::former_groups(db, course, account).await? {
        kept.extend(find_kept(db, &former).await?);
    }
    Ok(kept)
}

/// A group's agreement, if it has begun one.
pub async fn find(db: &mut PgConnection, group: &Company) -> sqlx::Result<Option<Contract>> {
    let template = store::find_template(db, group.group_id()).await?;
    let Some(template) = template.and_then(|word| Template::from_word(&word)) else { return Ok(None) };
    let mut rows = store::list_texts(db, group.group_id()).await?;
    let order: Vec<&str> = template.sections().collect();
    rows.sort_by_key(|row| order.iter().position(|section| *section == row.section));
    let sections = rows.into_iter().map(|row| Section {
        section: row.section,
        revision: row.revision,
        draft: Draft { heading: row.heading, text: row.body },
        written_by: row.written_by,
    });
    let versions = store::list_versions(db, group.group_id()).await?;
    let versions: Vec<Saved> = versions.into_iter().map(saved).collect::<sqlx::Result<_>>()?;
    let assents = store::list_assents(db, &[group.group_id()]).await?;
    let yeses = versions.first().map(|newest| yeses(&assents, group, newest.version)).unwrap_or_default();
    let who_is_in = model::who_is_in(&group.parties(), &yeses);
    let said_yes = group.accounts().into_iter().filter(|member| yeses.contains_key(member)).collect();
    let state = versions.first().map_or(ContractState::Begun, |newest| {
        ContractState::of(newest.version, who_is_in.len(), group.members.len(), newest.review_on)
    });
    Ok(Some(Contract { template, sections: sections.collect(), versions, who_is_in, said_yes, state }))
}

/// The newest version of a group's agreement, for a reader to whom somebody of the group has shown it.
pub async fn standing(db: &mut PgConnection, group: GroupId) -> sqlx::Result<Option<Saved>> {
    let Some(company) = company::find(db, group).await? else { return Ok(None) };
    Ok(find(db, &company).await?.and_then(|contract| contract.versions.into_iter().next()))
}

fn saved(row: VersionRow) -> sqlx::Result<Saved> {
    let texts = serde_json::from_value(row.sections).map_err(|error| sqlx::Error::Decode(error.into()))?;
    let (version, review_on, made_by, made_at) = (row.version, row.review_on, row.made_by, row.made_at);
    Ok(Saved { version, texts, review_on, made_by, made_at })
}

/// Begins the agreement with a finished text, and with what the group has put into sentences already. Where somebody
/// has begun one, that goes on.
pub async fn begin(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: &Member,
    template: Template,
    lang: Lang,
    agreed: &[String],
) -> sqlx::Result<()> {
    let (group, writer) = (by.group_id(), by.account_id());
    if store::insert(db, now, writer, group, template.as_str()).await? {
        for (section, draft) in template.texts(lang, agreed) {
            store::insert_text(db, now, writer, group, section, (1, &draft)).await?;
        }
    }
    Ok(())
}

/// What became of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// It stands.
    Saved,
    /// Somebody was faster: nothing is overwritten, both have to be seen.
    Clash(Section),
}

/// Writes a section. `base` is the revision its writer began from.
pub async fn write(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: &Member,
    section: &str,
    base: Revision,
    draft: &Draft,
) -> Result<Written, ContractError> {
    store::lock(db, by.group_id()).await?;
    let contract = find(db, by.company()).await?.ok_or(ContractError::NotFound)?;
    let standing = contract.section(section).ok_or(ContractError::NotFound)?;
    match follow(base, draft, (standing.revision, &standing.draft)) {
        Following::Same => Ok(Written::Saved),
        Following::Clash => Ok(Written::Clash(standing.clone())),
        Following::Next(revision) => {
            let writer = by.account_id();
            store::insert_text(db, now, writer, by.group_id(), section, (revision, draft)).await?;
            Ok(Written::Saved)
        }
    }
}

/// Saves what the sections say as a version, and asks everybody. `base` is the version its saver saw, 0 for none.
/// A version that would say the same as the one before is not saved again.
pub async fn save_version(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    by: &Member,
    base: Version,
    review_on: NaiveDate,
) -> Result<Version, ContractError> {
    store::lock(db, by.group_id()).await?;
    let contract = find(db, by.company()).await?.ok_or(ContractError::NotFound)?;
    let texts = contract.texts();
    if texts.is_empty() {
        return Err(ContractError::Empty);
    }
    if !model::fits_two_pages(texts.iter().map(|text| &text.draft)) {
        return Err(ContractError::TooLong);
    }
    let standing = contract.newest();
    if let Some(standing) = standing.filter(|saved| saved.texts == texts && saved.review_on == review_on) {
        return Ok(standing.version);
    }
    if standing.map_or(0, |saved| saved.version) != base {
        return Err(ContractError::Overtaken);
    }
    let sections = serde_json::to_value(&texts).map_err(|error| sqlx::Error::Encode(error.into()))?;
    let row = VersionRow {
        group_id: by.group_id(),
        version: base + 1,
        sections,
        review_on,
        made_by: by.account_id(),
        made_at: now,
    };
    store::insert_version(db, &row).await?;
    for member in by.company().accounts() {
        if member != by.account_id() {
            notifications::post(db, now, post, mails::agreement_asks(member, by.company())).await?;
        }
    }
    Ok(row.version)
}

/// Says yes to a version, which has to be the one that stands.
pub async fn assent(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: &Member,
    version: Version,
) -> Result<(), ContractError> {
    store::lock(db, by.group_id()).await?;
    let contract = find(db, by.company()).await?.ok_or(ContractError::NotFound)?;
    let newest = contract.newest().ok_or(ContractError::NotFound)?;
    if newest.version != version {
        return Err(ContractError::Overtaken);
    }
    Ok(store::upsert_assent(db, now, by.account_id(), by.group_id(), version).await?)
}
