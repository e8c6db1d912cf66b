//! Telephone numbers that a page must call unverified.

use crate::content::agency::Doubt;
use crate::diagnostic::{Code, Diagnostic};
use crate::site::Site;

pub(super) fn check(site: &Site) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for agency in site.agencies.values() {
        let file = format!("content/agencies/{}.toml", agency.id);
        for line in &agency.phones {
            let problem = |code| Diagnostic::new(code, file.as_str()).at(line.span.clone()).with("number", &*line.phone.display);
            match site.doubt(agency, line) {
                None => {}
                Some(Doubt::Old) => {
                    let date = line.date.as_ref().map_or("", |d| d.as_str());
                    let days = site.config.checks.number_days.to_string();
                    problems.push(problem(Code::NumberOld).with("date", date).with("days", days));
                }
                Some(doubt) => problems.push(problem(Code::NumberUnverified).with("reason", doubt.as_str())),
            }
        }
    }
    problems
}
