//! Links that lead out of the site: are they still there? Asked only when somebody wants to know, never in a build.
//!
//! - `places`: where the site says which address
//! - `ask`: one address, over as many redirects as it takes
//! - `hosts`: many hosts side by side, each asked one thing at a time
//! - `memory`: what was answered on which day

mod ask;
mod hosts;
mod memory;
mod places;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use crate::diagnostic::{Code, Diagnostic};
use crate::site::Site;
use crate::sources::Sources;

pub use memory::{Answer, FILE, Memory};

/// How hosts are asked.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    /// Answers younger than so many days are not asked for again; bad ones only on the same day.
    pub days: i64,
    /// Time between two requests to one host.
    pub pause: Duration,
    /// Longest time for an answer.
    pub patience: Duration,
    /// Hosts that are asked at a time.
    pub hosts: usize,
}

impl Default for Manner {
    fn default() -> Manner {
        Manner { days: 7, pause: Duration::from_millis(500), patience: Duration::from_secs(20), hosts: 16 }
    }
}

/// What came of it.
#[derive(Debug, Default)]
pub struct External {
    /// One warning for each place of an address that is gone or has moved for good.
    pub problems: Vec<Diagnostic>,
    /// Different addresses of the site.
    pub addresses: usize,
    /// How many of them were asked; the others were known.
    pub asked: usize,
    /// Addresses whose host does not answer programs, so that nothing can be said of them; sorted.
    pub unsure: Vec<String>,
    /// True if the system knew none of the hosts that were asked: this machine has no network, and nothing is said of them.
    pub offline: bool,
}

/// Asks for every address that the site links to, cites or names, and keeps `memory` true.
pub fn external(site: &Site, sources: &Sources, memory: &mut Memory, manner: &Manner) -> External {
    let places = places::places(site, sources);
    let addresses: BTreeSet<&str> = places.iter().map(|place| place.address.as_str()).collect();
    let mut answers: BTreeMap<&str, Result<Answer, String>> = BTreeMap::new();
    let mut open = Vec::new();
    for address in &addresses {
        match memory.recent(address, site.today, manner.days) {
            Some(answer) => drop(answers.insert(address, Ok(answer.clone()))),
            None => open.push(*address),
        }
    }
    for (address, answer) in open.iter().zip(hosts::ask(&open, site.today, manner)) {
        if let Ok(answer) = &answer {
            memory.keep(address, answer);
        }
        answers.insert(address, answer);
    }
    memory.forget(|address| !addresses.contains(address));
    let offline =
        open.iter().all(|address| answers[address].as_ref().is_err_and(|cause| cause == ask::UNKNOWN)) && !open.is_empty();
    let mut external = External { offline, addresses: addresses.len(), asked: open.len(), ..External::default() };
    for place in &places {
        let problem = |code| Diagnostic::new(code, &*place.file).at(place.span.clone()).with("target", &*place.written);
        match answers.get(place.address.as_str()) {
            Some(Ok(answer)) if answer.is_unsure() => external.unsure.push(place.address.clone()),
            Some(Ok(answer)) if !answer.is_fine() => {
                external.problems.push(problem(Code::LinkDead).with("cause", format!("HTTP {}", answer.status)));
            }
            Some(Ok(Answer { moved: Some(to), .. })) => {
                let anchor = place.written.split_once('#').map_or(String::new(), |(_, anchor)| format!("#{anchor}"));
                let to = if to.contains('#') { to.clone() } else { format!("{to}{anchor}") };
                external.problems.push(problem(Code::LinkMoved).with("to", to));
            }
            Some(Err(_)) if offline => {}
            Some(Err(cause)) => external.problems.push(problem(Code::LinkDead).with("cause", cause.as_str())),
            Some(Ok(_)) | None => {}
        }
    }
    external.unsure.sort();
    external.unsure.dedup();
    external
}
