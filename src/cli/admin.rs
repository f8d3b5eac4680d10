//! `medspil admin create`: the first administrator, with a link to choose a password.

use clap::Subcommand;

use super::{Outcome, logs, say};
use crate::accounts::{self, Email, LinkPurpose, Newcomer};
use crate::chance::Chance;
use crate::clock::Clock;
use crate::config::Config;
use crate::db;
use crate::i18n::Lang;

/// What to do about administrators.
#[derive(Subcommand)]
pub enum AdminCommand {
    /// Make somebody an administrator, and print the link to choose a password with
    Create {
        /// Where letters reach them; also what they sign in with
        #[arg(long, value_name = "ADDRESS")]
        email: String,
        /// What they are called
        #[arg(long, value_name = "NAME")]
        name: String,
        /// Language of pages and letters
        #[arg(long, value_name = "da|en", default_value = "da")]
        language: String,
    },
}

/// Does it.
pub async fn run(config: Config, command: AdminCommand) -> Outcome {
    logs::to_stderr(&config.log);
    let AdminCommand::Create { email, name, language } = command;
    let email = Email::parse(&email).map_err(|_| "--email is not a mail address")?;
    let language = Lang::from_tag(&language).ok_or("--language must be da or en")?;
    let open = db::open(&config.database, &config.data_dir).await?;
    open.db.migrate().await?;
    let now = Clock::system().now();
    let mut tx = open.db.begin(None).await?;
    let newcomer = Newcomer { email, name, language };
    let account_id = accounts::welcome(&mut tx, now, &newcomer).await?;
    accounts::name_admin(&mut tx, now, account_id).await?;
    let mut chance = Chance::system();
    let token = accounts::make_link(&mut tx, now, &mut chance, account_id, LinkPurpose::Invitation).await?;
    tx.commit().await?;
    let link = config.web.base_url.with(&format!("/password/{token}"));
    say(format!("{} is an administrator. Choose a password within 14 days:\n{link}", newcomer.email));
    open.db.close().await;
    Ok(())
}
