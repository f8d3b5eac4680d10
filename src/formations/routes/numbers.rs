//! Another kind of group was chosen, and the leader had changed numbers by hand: which are to hold is asked, not guessed.

use askama::Template;

use crate::formations::model::{Criterion, Plan};
use crate::i18n::Text;
use crate::web::Frame;

#[derive(Debug, Template)]
#[template(path = "formations/numbers.html")]
pub(super) struct NumbersPage {
    frame: Frame,
    here: String,
    /// What the kind of group is called.
    preset: String,
    /// Everything else that was typed about the plan, to go along with the answer.
    fields: Vec<(String, String)>,
    /// Each number that differs: what it is, what was typed, and what the kind of group begins with.
    differences: Vec<(Text, String, String)>,
}

impl NumbersPage {
    pub(super) fn of(frame: Frame, here: String, fields: Vec<(String, String)>, plan: &Plan) -> Self {
        let usual = plan.clone().with_usual_numbers();
        let mut differences = Vec::new();
        if plan.sizes != usual.sizes {
            let sizes = |plan: &Plan| {
                let sizes = plan.sizes;
                let words = Text::new("formations-plan-sizes-words");
                frame
                    .say(&words.s("min", sizes.min).s("target", sizes.target).s("max", sizes.max))
                    .to_string()
            };
            differences.push((Text::new("formations-plan-sizes"), sizes(plan), sizes(&usual)));
        }
        for criterion in Criterion::ALL {
            let [typed, theirs] = [plan, &usual].map(|plan| plan.weights.of(criterion));
            if typed != theirs {
                let name = Text::new(format!("formations-criterion-{}", criterion.word()));
                differences.push((name, typed.to_string(), theirs.to_string()));
            }
        }
        let preset = frame.t(format!("formations-preset-{}", plan.preset.key())).to_string();
        Self { frame, here, preset, fields, differences }
    }
}
