//! Asking for help and answering, through the forms.

use super::page::Page;
use super::person::Person;

impl Person {
    /// Asks the advising service for help, with these fields filled in.
    pub async fn ask_for_help(&mut self, fields: &[(&str, &str)]) -> Page {
        let form = self.get("/help/ask").await.expect_ok();
        self.submit(&form, "main form[action='/help/ask']", fields).await
    }

    /// Takes a request that nobody has; the page of the opened case.
    pub async fn take_case(&mut self, case: &str) -> Page {
        let envelope = self.get(case).await.expect_ok();
        self.submit(&envelope, "form[action$='/claim']", &[]).await.expect_ok()
    }
}
