//! Pages that nobody has checked, or not for a long time.

use crate::diagnostic::{Code, Diagnostic};
use crate::site::Site;

pub(super) fn check(site: &Site) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let today = site.today.to_string();
    for page in site.pages.iter().filter(|p| p.kind.is_advice()) {
        let problem = |code| Diagnostic::new(code, page.file.as_str()).with("today", today.as_str());
        match page.matter.reviewed {
            None => problems.push(problem(Code::ReviewMissing)),
            Some(day) if site.is_review_due(page) => {
                let days = site.config.checks.review_days.to_string();
                problems.push(problem(Code::ReviewDue).with("date", day.to_string()).with("days", days));
            }
            Some(_) => {}
        }
    }
    problems
}
