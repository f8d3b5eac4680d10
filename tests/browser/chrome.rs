//! Headless Chromium, driven by chromedriver; both stop with the test.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

/// How a page is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Pixels across.
    pub width: u32,
    /// Whether the reader prefers dark.
    pub theme: Theme,
}

/// What the reader's system prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on light ground.
    Light,
    /// Light ink on dark ground.
    Dark,
}

/// Every look that a page is judged in; the first two are the opposite corners.
pub const LOOKS: [Look; 4] = [
    Look { width: 320, theme: Theme::Dark },
    Look { width: 1280, theme: Theme::Light },
    Look { width: 320, theme: Theme::Light },
    Look { width: 1280, theme: Theme::Dark },
];

/// The looks of this run: all of them in CI, the opposite corners while one works, which takes half as long.
pub fn looks() -> &'static [Look] {
    if std::env::var_os("CI").is_some() { &LOOKS } else { &LOOKS[..2] }
}

/// A running chromedriver.
pub struct Chrome {
    driver: Child,
    address: String,
}

impl Chrome {
    /// Starts chromedriver on a free port; `None`, with a line that says so, where there is no Chromium. In CI that is
    /// a fault: what is never run finds nothing.
    pub fn start() -> Option<Self> {
        let missing = ["chromium", "chromedriver"].into_iter().find(|program| find(program).is_none());
        if let Some(program) = missing {
            assert!(
                std::env::var_os("CI").is_none(),
                "{program} is missing, and CI has to run the browser tests"
            );
            eprintln!("SKIPPED: no {program} here (Debian: apt-get install chromium chromium-driver)");
            return None;
        }
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            // A group of its own, which its browsers are born into: they are ended together.
            .process_group(0)
            .spawn()
            .expect("chromedriver starts");
        let said = BufReader::new(driver.stdout.take().expect("chromedriver talks"));
        let port = said
            .lines()
            .map_while(Result::ok)
            .find_map(|line| {
                let port = line.split("on port ").nth(1)?.trim_end_matches('.').parse::<u16>().ok()?;
                (port > 0).then_some(port)
            })
            .expect("chromedriver tells its port");
        Some(Self { driver, address: format!("http://127.0.0.1:{port}") })
    }

    /// A fresh browser that sees pages this way.
    pub async fn open(&self, look: Look) -> Client {
        let mut arguments = vec![
            "--headless=new".to_owned(),
            "--no-sandbox".into(),
            "--disable-gpu".into(),
            "--disable-quic".into(),
            "--disable-dev-shm-usage".into(),
            "--disable-background-networking".into(),
            "--disable-component-update".into(),
            "--disable-sync".into(),
            "--no-first-run".into(),
            "--hide-scrollbars".into(),
        ];
        if look.theme == Theme::Dark {
            arguments.push("--blink-settings=preferredColorScheme=0".into());
        }
        let mut options = json!({ "args": arguments });
        if let Some(chromium) = find("chromium") {
            options["binary"] = json!(chromium);
        }
        // A narrow window is a phone: window sizes have a floor, emulated devices do not.
        options["mobileEmulation"] = json!({
            "deviceMetrics": { "width": look.width, "height": 900, "pixelRatio": 1.0, "mobile": look.width < 600 }
        });
        let Value::Object(capabilities) = json!({ "goog:chromeOptions": options }) else { unreachable!() };
        ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&self.address)
            .await
            .expect("chromium opens")
    }
}

impl Drop for Chrome {
    fn drop(&mut self) {
        // A driver that is ended alone leaves the browsers of a test that failed.
        let group = format!("-{}", self.driver.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.driver.wait();
    }
}

fn find(program: &str) -> Option<std::path::PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

#[tokio::test]
async fn no_browser_outlives_its_driver() {
    let Some(chrome) = Chrome::start() else { return };
    // A test that failed has not closed it.
    let _browser = chrome.open(LOOKS[0]).await;
    let group = format!("-{}", chrome.driver.id());
    let is_running = || {
        let asked = Command::new("kill").args(["-0", "--", &group]).stderr(Stdio::null()).status();
        asked.expect("kill is there").success()
    };
    assert!(is_running());
    drop(chrome);
    // What was ended is gone once it is reaped.
    for _ in 0..50 {
        if !is_running() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("something still runs");
}
