//! The sealing keys: lost ones and foreign ones are noticed, and PostgreSQL never learns them.

use std::process::{Command, Output};

use nix::sys::signal::Signal;
use sqlx::Connection;

use crate::kit::service::{DataFolder, Service};

/// Another key than the one in the folder.
const FOREIGN: &str = "1 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n";

fn medspil(folder: &DataFolder, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_medspil"))
        .args(arguments)
        .arg("--data-dir")
        .arg(&folder.0)
        .env_remove("DATABASE_URL")
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[&output.stdout[..], &output.stderr[..]].concat()).into_owned()
}

#[tokio::test]
async fn a_ring_that_is_not_the_databases_is_noticed_before_anything_is_sealed() {
    let folder = DataFolder::new("keys");
    let keys = folder.0.join("keys");
    let looked = medspil(&folder, &["doctor"]);
    assert!(
        !looked.status.success() && said(&looked).contains("nothing has been started"),
        "{}",
        said(&looked)
    );
    assert!(!folder.0.exists(), "to look is not to make");

    let service = Service::start("serve", &folder.0, &[]).await;
    service.signal(Signal::SIGTERM);
    assert!(service.ended().await);
    let right = std::fs::read_to_string(&keys).unwrap();
    assert!(medspil(&folder, &["doctor"]).status.success());

    std::fs::remove_file(&keys).unwrap();
    assert!(!medspil(&folder, &["doctor"]).status.success(), "a lost ring is a fault");
    assert!(!keys.exists(), "the doctor makes no keys");

    std::fs::write(&keys, FOREIGN).unwrap();
    Command::new("chmod").arg("600").arg(&keys).status().unwrap();
    for command in [&["doctor"][..], &["serve", "--listen", "127.0.0.1:0", "--admin-listen", "off"]] {
        let output = medspil(&folder, command);
        assert!(!output.status.success(), "{command:?}");
        assert!(said(&output).contains("sealing key 1 is another"), "{command:?}: {}", said(&output));
    }

    std::fs::write(&keys, &right).unwrap();
    assert!(medspil(&folder, &["doctor"]).status.success(), "with the right ring all is well");
}

#[tokio::test]
async fn what_is_old_is_sealed_anew_only_after_a_service_knows_the_new_key() {
    let folder = DataFolder::new("rotation");
    let run = async || {
        let service = Service::start("serve", &folder.0, &[]).await;
        service.signal(Signal::SIGTERM);
        assert!(service.ended().await);
    };
    run().await;
    let rotated = medspil(&folder, &["rotate-keys"]);
    assert!(rotated.status.success(), "{}", said(&rotated));
    let early = medspil(&folder, &["rotate-keys", "--reseal"]);
    assert!(!early.status.success() && said(&early).contains("restart"), "{}", said(&early));
    run().await;
    let resealed = medspil(&folder, &["rotate-keys", "--reseal"]);
    assert!(resealed.status.success(), "{}", said(&resealed));
    assert!(medspil(&folder, &["doctor"]).status.success());
}

#[tokio::test]
async fn the_private_postgresql_learns_no_secret_and_may_do_nothing_but_its_work() {
    let folder = DataFolder::new("bare");
    let keys = FOREIGN.trim();
    let service = Service::start("serve", &folder.0, &[("MEDSPIL_KEYS", keys)]).await;
    let server = DataFolder::server(&folder.0).unwrap();
    let environment = std::fs::read(format!("/proc/{server}/environ")).unwrap();
    assert!(!String::from_utf8_lossy(&environment).contains("MEDSPIL"), "the server knows our environment");

    let password = std::fs::read_to_string(folder.0.join("postgres/password")).unwrap();
    let options = sqlx::postgres::PgConnectOptions::new_without_pgpass()
        .socket(folder.0.join("postgres/sock"))
        .username("medspil")
        .password(password.trim())
        .database("medspil");
    let mut db = sqlx::PgConnection::connect_with(&options).await.unwrap();
    let powers: bool = sqlx::query_scalar(
        "select rolsuper or rolcreatedb or rolcreaterole from pg_roles where rolname = current_user",
    )
    .fetch_one(&mut db)
    .await
    .unwrap();
    assert!(!powers);
    service.signal(Signal::SIGTERM);
    assert!(service.ended().await);
}
