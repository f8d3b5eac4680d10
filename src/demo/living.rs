//! What the published groups have done since: first meetings, expectations, agreements, at every stage there is.

use chrono::{DateTime, Days, TimeDelta, Utc};
use rand::RngExt;
use rand::seq::IndexedRandom;
use sqlx::PgConnection;

use super::Fault;
use super::people::Cast;
use crate::accounts::AccountId;
use crate::chance::Chance;
use crate::formations::{self, FormationId, StudyGroup};
use crate::groups::contract::{self, Draft, Template};
use crate::groups::expectations::{self, Answer, Item, Kind, Typed};
use crate::groups::{self, Facilitator, Member, deadline_from};
use crate::i18n::Lang;
use crate::web::App;

/// Sofie's and Noor's places among the students.
const SOFIE: usize = 0;
const NOOR: usize = 2;

/// How far a group has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    /// Nobody has said when to meet.
    Unplanned,
    /// The first meeting has gone by and nobody has said that it was held.
    Overdue,
    /// They met; some have written what they expect.
    Writing,
    /// They have just seen their expectations side by side.
    Shown,
    /// Their agreement waits for the last of them.
    Asking,
    /// All of them have said yes to their agreement.
    Agreed,
}

/// The stages of the groups by number, again and again.
const STAGES: [Stage; 12] = [
    Stage::Agreed,
    Stage::Writing,
    Stage::Asking,
    Stage::Agreed,
    Stage::Shown,
    Stage::Overdue,
    Stage::Agreed,
    Stage::Writing,
    Stage::Agreed,
    Stage::Unplanned,
    Stage::Agreed,
    Stage::Shown,
];

/// Where groups meet.
const PLACES: &[&str] =
    &["Studiecaféen", "Biblioteket, 2. sal", "Lokale B 114", "Kantinen, bordet ved vinduet", "Lokale C 023"];

/// What people add to a point on a scale.
const SENTENCES: &[&str] = &[
    "Jeg vil hellere nå lidt ordentligt end det hele hurtigt.",
    "Jeg har arbejde tirsdag aften, så dér svarer jeg sent.",
    "Spørg mig gerne direkte, hvis jeg er stille.",
    "Det må godt være hyggeligt også.",
    "Jeg bliver tryg af at vide, hvad planen er.",
    "Skriv hellere en gang for meget end en gang for lidt.",
];

/// What groups agree on.
const AGREED: [&str; 3] = [
    "Før et møde har vi mindst læst indledningen og skrevet ét spørgsmål ned.",
    "Kan en af os ikke komme, så skriver vi det i tråden senest samme morgen.",
    "I en almindelig uge bruger vi tre timer sammen.",
];

/// Why groups think that they go well together: what follows «fordi».
const REASONS: &[&str] = &[
    "vi vil det samme med semestret og griber det forskelligt an",
    "nogle af os er gode til overblik og andre til detaljer",
    "vi alle sammen hellere vil spørge en gang for meget end en gang for lidt",
    "tre af os har børn eller arbejde, så vi er gode til at holde tiden",
];

/// On which days, when, and where groups meet from week to week: what follows «i».
const DAYS: &[&str] = &["mandag", "tirsdag", "onsdag", "torsdag"];
const TIMES: &[&str] = &["9.15", "10.15", "13.00", "14.30"];
const ROOMS: &[&str] = &["studiecaféen", "kantinen", "lokale B 114", "et grupperum på biblioteket"];

/// Lets the groups of a formation live for a while.
pub(super) async fn let_live(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    app: &App,
    chance: &mut Chance,
    cast: &Cast,
    formation: FormationId,
) -> Result<(), Fault> {
    let groups = formations::groups_of(db, formation).await?;
    for (group, stage) in groups.iter().zip(STAGES.into_iter().cycle()) {
        let members = formations::members(db, group.group_id).await?;
        let stage = match members {
            _ if members.contains(&cast.students[SOFIE]) => Stage::Shown,
            _ if members.contains(&cast.students[NOOR]) => Stage::Asking,
            _ => stage,
        };
        let life = Life { app, group, members, last: cast.students[NOOR] };
        life.lead_to(db, now, chance, stage).await?;
    }
    Ok(())
}

/// One group, on its way.
struct Life<'a> {
    app: &'a App,
    group: &'a StudyGroup,
    members: Vec<AccountId>,
    /// Who is the last to say yes, where somebody of that account is a member.
    last: AccountId,
}

impl Life<'_> {
    async fn lead_to(
        &self,
        db: &mut PgConnection,
        now: DateTime<Utc>,
        chance: &mut Chance,
        stage: Stage,
    ) -> Result<(), Fault> {
        let met = now
            - match stage {
                Stage::Unplanned => return Ok(()),
                Stage::Overdue => TimeDelta::days(3),
                Stage::Writing => TimeDelta::days(1),
                Stage::Shown => TimeDelta::days(4),
                Stage::Asking => TimeDelta::days(9),
                Stage::Agreed => TimeDelta::days(16),
            };
        self.meet(db, met, chance, stage).await?;
        if stage == Stage::Overdue {
            return Ok(());
        }
        self.write(db, met, chance, stage).await?;
        if stage >= Stage::Asking {
            self.agree(db, met + TimeDelta::days(4), chance, stage).await?;
        }
        Ok(())
    }

    /// Plans the first meeting, and holds it unless it is overdue.
    async fn meet(
        &self,
        db: &mut PgConnection,
        met: DateTime<Utc>,
        chance: &mut Chance,
        stage: Stage,
    ) -> Result<(), Fault> {
        let accompany = formations::facilitators(db, self.group.group_id).await?;
        let Some(facilitator) = accompany.first() else { return Ok(()) };
        let by = proven(Facilitator::find(db, *facilitator, self.group.group_id).await?)?;
        let place = PLACES.choose(chance.rng()).copied().unwrap_or_default();
        let zone = self.app.zone();
        let at = met.with_timezone(&zone).date_naive().and_hms_opt(10, 15, 0);
        let at = at.and_then(|at| at.and_local_timezone(zone).earliest()).map_or(met, |at| at.to_utc());
        groups::plan(db, met - TimeDelta::days(4), self.app.post(), &by, at, place).await?;
        if stage != Stage::Overdue {
            let deadline = deadline_from(met, zone);
            groups::mark_held(db, met, &by, met.with_timezone(&zone).date_naive(), deadline).await?;
        }
        Ok(())
    }

    /// Everybody writes what they expect; where the round is still on, only the first two.
    async fn write(
        &self,
        db: &mut PgConnection,
        met: DateTime<Utc>,
        chance: &mut Chance,
        stage: Stage,
    ) -> Result<(), Fault> {
        let writers = if stage == Stage::Writing { 2 } else { self.members.len() };
        let (seals, post) = (self.app.seals(), self.app.post());
        for (member, hours) in self.members.iter().zip((3..).step_by(9)).take(writers) {
            let by = self.member(db, *member).await?;
            let at = met + TimeDelta::hours(hours);
            let extent = by.company().extent();
            let answers: Result<Vec<_>, Fault> =
                Item::all(extent).map(|item| Ok((item, answer(item, chance)?))).collect();
            expectations::write(db, at, chance, seals, &by, answers?).await?;
            expectations::make_ready(db, at, chance, seals, post, &by).await?;
        }
        Ok(())
    }

    /// They begin an agreement and save it; each says yes, the last of them only where it is agreed.
    async fn agree(
        &self,
        db: &mut PgConnection,
        at: DateTime<Utc>,
        chance: &mut Chance,
        stage: Stage,
    ) -> Result<(), Fault> {
        let last = self.members.iter().find(|member| **member == self.last).or(self.members.last()).copied();
        let others: Vec<_> = self.members.iter().copied().filter(|member| Some(*member) != last).collect();
        let Some(first) = others.first() else { return Ok(()) };
        let by = self.member(db, *first).await?;
        let template =
            if self.group.number.is_multiple_of(4) { Template::Minimum } else { Template::Reading };
        let agreed = AGREED.map(str::to_owned);
        contract::begin(db, at, &by, template, Lang::Da, &agreed).await?;
        self.fill_in(db, at, chance, &by).await?;
        let review_on = at.date_naive() + Days::new(35);
        let version = contract::save_version(db, at, self.app.post(), &by, 0, review_on).await?;
        let yes = if stage == Stage::Agreed { &self.members } else { &others };
        for (member, hours) in yes.iter().zip(1..) {
            let by = self.member(db, *member).await?;
            contract::assent(db, at + TimeDelta::hours(hours), &by, version).await?;
        }
        Ok(())
    }

    /// Writes their own words at every place of the finished text that asks for them.
    async fn fill_in(
        &self,
        db: &mut PgConnection,
        at: DateTime<Utc>,
        chance: &mut Chance,
        by: &Member,
    ) -> Result<(), Fault> {
        let begun = contract::find(db, by.company()).await?.ok_or("no agreement has begun")?;
        for section in begun.sections {
            let stretches = section.stretches();
            if !stretches.iter().any(|one| one.is_blank) {
                continue;
            }
            let text = stretches
                .into_iter()
                .map(|one| if one.is_blank { own_words(&one.words, chance) } else { one.words })
                .collect();
            let draft = Draft { text, ..section.draft };
            contract::write(db, at, by, &section.section, section.revision, &draft).await?;
        }
        Ok(())
    }

    async fn member(&self, db: &mut PgConnection, account: AccountId) -> Result<Member, Fault> {
        proven(Member::find(db, account, self.group.group_id).await?)
    }
}

fn proven<T>(proof: Option<T>) -> Result<T, Fault> {
    proof.ok_or_else(|| "somebody of the demo is not where they should be".into())
}

/// What a group might write at a place.
fn own_words(place: &str, chance: &mut Chance) -> String {
    let among = match place {
        "dag" => DAYS,
        "tid" => TIMES,
        "sted" => ROOMS,
        "antal" => &["90"],
        "kanal" => &["vores tråd"],
        _ => REASONS,
    };
    among.choose(chance.rng()).copied().unwrap_or_default().to_owned()
}

/// What somebody might answer.
fn answer(item: Item, chance: &mut Chance) -> Result<Answer, Fault> {
    let rng = chance.rng();
    let point = match item.kind() {
        Kind::Hours => rng.random_range(2..=6),
        Kind::Scale | Kind::ScaleWithMiddle | Kind::Messages => rng.random_range(1..=5),
    };
    let evenings = if rng.random_bool(0.7) { "yes" } else { "no" };
    let sentence = if rng.random_bool(0.2) { SENTENCES.choose(rng).copied().unwrap_or_default() } else { "" };
    let typed =
        Typed { point: point.to_string(), evenings: evenings.to_owned(), sentence: sentence.to_owned() };
    expectations::read(item, &typed).map_err(|field| format!("the demo's {field} is wrong").into())
}
