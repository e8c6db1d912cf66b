//! `suluh check --external`: what other sites answer, at which file and line it is told, and how politely it was asked.

use std::process::Command;
use std::time::Duration;

use suluh::diagnostic::{self, Format, Messages, UiLanguage};
use suluh::review::external::{External, FILE, Manner, Memory, external};

use crate::program::{Problem, read_json, run};
use crate::site::{Folder, Site, options};
use crate::web::{Web, nobody};

/// Nobody waits in a test, and a host that never answers is soon given up.
const MANNER: Manner = Manner { days: 7, pause: Duration::ZERO, patience: Duration::from_millis(700), hosts: 4 };

fn ask(folder: &Folder, memory: &mut Memory, manner: &Manner) -> (External, Vec<Problem>) {
    let (sources, _) = suluh::sources::read(&folder.path()).expect("the disk works");
    let (site, _) = suluh::site::assemble(&sources, &options());
    let mut found = external(&site, &sources, memory, manner);
    diagnostic::sort(&mut found.problems);
    let mut json = Vec::new();
    let messages = Messages::new(UiLanguage::English);
    diagnostic::print(&mut json, &found.problems, &messages, &|file| sources.text(file), Format::Json, true).expect("memory");
    (found, read_json(&String::from_utf8(json).expect("UTF-8")))
}

/// The problems of a site, for the table of all kinds.
pub(crate) fn problems(folder: &Folder) -> Vec<Problem> {
    ask(folder, &mut Memory::default(), &MANNER).1
}

fn with(lines: &[String]) -> Folder {
    let links: String = lines.iter().map(|address| format!("[x]({address})\n\n")).collect();
    Site::new().file("content/id/a.md", format!("# Satu\n\n{links}")).write()
}

/// Line, code and what was told of each problem.
fn told(problems: &[Problem]) -> Vec<(u64, &str, String)> {
    problems.iter().map(|p| (p.line.unwrap_or(0), p.code.as_str(), format!("{} {}", p.message, p.hint))).collect()
}

#[test]
fn what_is_gone_or_has_moved_is_told_with_its_line() {
    let web = Web::start();
    let paths = ["/ok", "/gone", "/moved#bab", "/today", "/moved/gone", "/slow", "/round", "/people", "/app", "/whole"];
    let mut lines: Vec<String> = paths.iter().map(|path| web.at(path)).collect();
    lines.push(nobody());
    lines.push("mailto:a@example.org".to_owned());
    let folder = with(&lines);
    let mut memory = Memory::default();
    let (found, problems) = ask(&folder, &mut memory, &MANNER);
    let expected = [
        (5, "link-dead", "HTTP 404"),
        (7, "link-moved", "/new#bab"),
        (11, "link-dead", "HTTP 404"),
        (13, "link-dead", "no answer in 0.7 s"),
        (15, "link-dead", "→"),
        (19, "link-dead", "intent:open"),
        (23, "link-dead", "connection refused"),
    ];
    let told = told(&problems);
    assert_eq!(
        told.iter().map(|(line, code, _)| (*line, *code)).collect::<Vec<_>>(),
        expected.map(|(line, code, _)| (line, code))
    );
    for ((_, _, text), (_, _, part)) in told.iter().zip(expected) {
        assert!(text.contains(part), "no {part} in {text}");
    }
    assert!(problems.iter().all(|problem| !problem.error && problem.file == "content/id/a.md"));
    assert_eq!((found.addresses, found.asked, found.unsure), (11, 11, vec![web.at("/people")]));
    // What could not be reached may be reached the next time; all else is known.
    let before = web.requests().len();
    let (again, same) = ask(&folder, &mut Memory::read(&memory.write()), &MANNER);
    assert_eq!((again.asked, same), (4, problems));
    let asked: Vec<String> = web.requests().split_off(before);
    assert!(asked.iter().all(|request| ["/slow", "/round", "/app"].iter().any(|path| request.ends_with(path))), "{asked:?}");
}

#[test]
fn a_host_is_asked_one_thing_at_a_time_by_somebody_who_says_the_name() {
    let (web, other) = (Web::start(), Web::start());
    let mut lines: Vec<String> = (0..8).map(|number| web.at(&format!("/{number}"))).collect();
    lines.extend([other.at("/ok"), web.at("/whole"), web.at("/1#bab"), web.at("/moved")]);
    let (found, _) = ask(&with(&lines), &mut Memory::default(), &MANNER);
    assert_eq!((found.addresses, web.most(), other.most()), (11, 1, 1), "an address without its anchor is one");
    let requests = web.requests();
    assert_eq!(requests.iter().filter(|request| request.ends_with("/1")).collect::<Vec<_>>(), ["HEAD /1"]);
    assert_eq!(requests.iter().filter(|request| request.ends_with("/whole")).collect::<Vec<_>>(), ["HEAD /whole", "GET /whole"]);
    assert!(web.names().iter().all(|name| name.starts_with("suluh/")), "{:?}", web.names());
    assert_eq!(web.names().len(), requests.len());
}

#[test]
fn sources_agencies_and_fields_count_too() {
    let web = Web::start();
    let gone = web.at("/gone");
    let folder = Site::new()
        .file("content/sources.toml", format!("[[source]]\nid = \"s1\"\ntitle = \"UU\"\nurls = [\n  \"{gone}\",\n]\n"))
        .file(
            "content/agencies/k.toml",
            format!("kind = \"ngo\"\nname = \"K\"\ncountry = \"MY\"\nweb = \"{gone}\"\nnote = {{ id = \"[x]({gone})\" }}\n"),
        )
        .file("content/id/a.md", format!("+++\ntitle = \"A\"\nkind = \"procedure\"\nwhere = \"[x]({gone})\"\n+++\n## Satu\n"))
        .write();
    let (found, problems) = ask(&folder, &mut Memory::default(), &MANNER);
    let places: Vec<_> = problems.iter().map(|problem| (problem.file.as_str(), problem.line)).collect();
    assert_eq!(
        places,
        [
            ("content/agencies/k.toml", Some(4)),
            ("content/agencies/k.toml", Some(5)),
            ("content/id/a.md", Some(4)),
            ("content/sources.toml", Some(5))
        ]
    );
    assert_eq!((found.addresses, web.requests().len()), (1, 2), "one address is asked for once: its head, then the page");
}

#[test]
fn answers_are_kept_beside_the_content_and_a_build_asks_nobody() {
    let web = Web::start();
    let folder = with(&[web.at("/ok"), web.at("/moved")]);
    let run = folder.run(&["check", "--external", "--format", "json"]);
    assert_eq!(run.status, Some(0), "{run:?}");
    let moved = |text: &str| read_json(text).iter().any(|problem| problem.code == "link-moved" && problem.line == Some(5));
    assert!(moved(&run.stderr), "{run:?}");
    let asked = web.requests().len();
    let kept = std::fs::read_to_string(folder.path().join(FILE)).expect("answers");
    assert!(kept.contains("2026-11-24") && kept.lines().count() == 4, "{kept}");
    assert!(moved(&folder.run(&["check", "--external", "--format", "json"]).stderr), "known, and told again");
    assert_eq!(folder.run(&["check"]).status, Some(0));
    folder.publish();
    assert_eq!(web.requests().len(), asked);
    assert!(!folder.tree().keys().any(|path| path.contains("suluh-links")));
    let run = folder.run(&["check", "--external", "0"]);
    assert!(run.stderr.contains("2 addresses of other sites: 2 asked now"), "{run:?}");
    assert_eq!(web.requests().len(), 2 * asked);
    folder.put(FILE, "{ broken");
    assert_eq!(folder.run(&["check", "--external"]).status, Some(0), "what cannot be read is asked again");
    assert_eq!(web.requests().len(), 3 * asked);
}

#[test]
fn a_machine_without_a_network_says_nothing_bad_of_others() {
    // No resolver knows names below .invalid (RFC 6761); some take their time to say so.
    let patient = Manner { patience: Duration::from_secs(60), ..MANNER };
    let lines = ["http://satu.invalid/".to_owned(), "http://dua.invalid/".to_owned()];
    let (found, problems) = ask(&with(&lines), &mut Memory::default(), &patient);
    assert_eq!((found.offline, problems.as_slice()), (true, &[][..]), "{found:?}");
    let web = Web::start();
    let (found, problems) = ask(&with(&[lines[0].clone(), web.at("/ok")]), &mut Memory::default(), &patient);
    assert_eq!((found.offline, problems.len()), (false, 1), "with one that answers, the other is gone: {problems:?}");
}

#[test]
fn a_host_with_tls_is_asked_if_this_machine_trusts_it() {
    let ((web, trusted), (_, other)) = (Web::start_with_tls(), Web::start_with_tls());
    let folder = with(&[web.at("/ok"), web.at("/gone")]);
    for (authority, expected) in [(trusted, [false, true]), (other, [true, true])] {
        let file = folder.path().with_extension("pem");
        std::fs::write(&file, authority).expect("written");
        let mut command = Command::new(env!("CARGO_BIN_EXE_suluh"));
        let command = command.args(["check", "--external", "--format", "json", "--ui-language", "en", "--site"]);
        let run = run(command.arg(folder.path()).env("SSL_CERT_FILE", file).env_remove("SSL_CERT_DIR"));
        let dead: Vec<Problem> = read_json(&run.stderr).into_iter().filter(|p| p.code == "link-dead").collect();
        let told = |path: &str| dead.iter().any(|problem| problem.message.contains(&web.at(path)));
        assert_eq!([told("/ok"), told("/gone")], expected, "{run:?}");
        let certificate = dead.iter().filter(|problem| problem.message.contains("certificate")).count();
        assert_eq!(certificate, if expected[0] { 2 } else { 0 }, "{run:?}");
        std::fs::remove_file(folder.path().join(FILE)).expect("the answers of before");
    }
}
