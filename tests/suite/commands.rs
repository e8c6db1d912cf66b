//! What the program says and how it ends, for people, for programs and for GitHub.

use std::process::{Command, Stdio};

use crate::program::{Run, full, nobody, read_json, run};
use crate::site::{Site, TODAY};

/// A page with so many broken links, one a line from line 3.
fn broken(count: usize) -> Site {
    Site::new().file("content/id/a.md", format!("# A\n\n{}", "[x](y.md)\n".repeat(count)))
}

fn suluh(arguments: &[&str]) -> Run {
    run(Command::new(env!("CARGO_BIN_EXE_suluh")).args(arguments).env_remove("SOURCE_DATE_EPOCH"))
}

#[test]
fn wrong_usage_and_a_missing_folder_end_with_two() {
    for arguments in [
        &["bangun"][..],
        &["build", "--today", "besok"],
        &["build", "--base-url", "example.org"],
        &["check", "--format", "xml"],
        &["build", "--site", "/tidak/ada"],
        &["check", "--site", "/tidak/ada"],
        &["new"],
        &["new", "--languages", "bahasa", "/tidak/ada"],
    ] {
        let run = suluh(arguments);
        assert_eq!(run.status, Some(2), "{arguments:?}: {run:?}");
        assert!(!run.stderr.is_empty() && !run.stderr.contains("panicked"), "{run:?}");
    }
    for arguments in [&["--help"][..], &["--version"], &["build", "--help"]] {
        let run = suluh(arguments);
        assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""), "{arguments:?}");
    }
}

#[test]
fn people_see_the_line_the_cause_and_the_mend() {
    let run = broken(1).write().run(&["build"]);
    assert_eq!(run.status, Some(1));
    for part in ["error[link-page]", "content/id/a.md:3:1", "[x](y.md)", "^^^", "help", "What was published stays"] {
        assert!(run.stderr.contains(part), "no {part:?} in {}", run.stderr);
    }
}

#[test]
fn people_are_spoken_to_in_indonesian() {
    let folder = broken(1).write();
    let build = |locale: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_suluh"));
        command.arg("check").arg("--site").arg(folder.path()).args(["--today", TODAY]);
        run(command.env("LC_ALL", locale)).stderr
    };
    assert!(build("id_ID.UTF-8").contains("galat[link-page]"), "{}", build("id_ID.UTF-8"));
    assert!(build("C").contains("error[link-page]") && build("fr_FR.UTF-8").contains("error[link-page]"));
}

#[test]
fn a_long_list_is_cut_for_people_and_whole_for_programs() {
    let folder = broken(60).write();
    let shown = |text: &str| text.matches("link-page]").count();
    let short = folder.run(&["check"]).stderr;
    assert_eq!(shown(&short), 20, "{short}");
    assert!(short.contains("40 more problems of the kind link-page"), "{short}");
    assert_eq!(shown(&folder.run(&["check", "--all"]).stderr), 60);
    assert_eq!(read_json(&folder.run(&["check", "--format", "json"]).stderr).len(), 60);
}

#[test]
fn problems_are_sorted_by_file_and_line() {
    let folder = broken(3).file("content/id/index.md", "# Awal\n\n[b](b.md) [a](a.md)\n").write();
    folder.put("content/agencies/z.toml", "kind = 1\n");
    let found = read_json(&folder.run(&["check", "--format", "json"]).stderr);
    let places: Vec<_> = found.iter().map(|p| (p.file.clone(), p.line)).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(places.len() >= 5);
}

#[test]
fn github_is_told_in_its_own_words() {
    let text = broken(1).write().run(&["check", "--format", "github"]).stderr;
    assert!(text.starts_with("::error file=content/id/a.md,line=3,col=1,title=link-page::"), "{text}");
    assert_eq!(text.lines().count(), 1, "one line a problem: {text}");
}

#[test]
fn drafts_are_published_when_asked_for() {
    let site =
        Site::new().file("content/id/a.md", "+++\ntitle = \"A\"\ndraft = true\n+++\n").file("content/id/index.md", "# Awal\n");
    let folder = site.write();
    assert_eq!(folder.run(&["build"]).status, Some(0));
    assert!(!folder.public().join("id/a.html").exists());
    assert_eq!(folder.run(&["build", "--drafts"]).status, Some(0));
    assert!(folder.public().join("id/a.html").exists());
}

#[test]
fn the_address_of_the_site_can_be_given_on_the_command_line() {
    let folder = Site::new().write();
    assert_eq!(folder.run(&["build", "--base-url", "https://example.org/suluh"]).status, Some(0));
    assert!(folder.page("sitemap.xml").contains("https://example.org/suluh/id/a.html"));
    assert!(folder.page("id/a.html").contains("https://example.org/suluh/id/a.html"));
}

#[test]
fn the_day_can_come_from_the_environment() {
    let folder =
        Site::new().file("content/id/a.md", "+++\ntitle = \"A\"\nkind = \"guide\"\nreviewed = 2024-01-01\n+++\n").write();
    let due = |epoch: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_suluh"));
        command.arg("check").arg("--site").arg(folder.path()).env("SOURCE_DATE_EPOCH", epoch).args(["--format", "json"]);
        read_json(&run(&mut command).stderr).iter().any(|p| p.code == "review-due")
    };
    assert!(!due("1705000000") && due("1800000000"));
}

#[test]
fn timings_say_where_the_time_went() {
    let run = Site::new().write().run(&["build", "--timings"]);
    for stage in ["read", "assemble", "prepare", "render", "write", "total"] {
        assert!(run.stdout.lines().any(|line| line.starts_with(stage)), "no {stage} in {}", run.stdout);
    }
}

#[test]
fn who_stops_reading_is_no_fault_and_a_full_disk_is() {
    let (good, bad) = (Site::new().write(), broken(1).write());
    for (site, command, status) in [(&good, "build", 0), (&bad, "build", 1), (&good, "check", 0), (&bad, "check", 1)] {
        let ended = |out: Stdio, err: Stdio| {
            let mut suluh = Command::new(env!("CARGO_BIN_EXE_suluh"));
            suluh.arg(command).arg("--site").arg(site.path()).args(["--today", TODAY, "--all"]);
            suluh.args(["--timings"].iter().filter(|_| command == "build"));
            let done = suluh.stdin(Stdio::null()).stdout(out).stderr(err).output().expect("the program runs");
            (done.status.code(), String::from_utf8_lossy(&done.stderr).into_owned())
        };
        let (code, told) = ended(nobody(), Stdio::piped());
        assert!(code == Some(status) && !told.contains("panicked"), "{command}: {code:?} {told}");
        assert_eq!(ended(nobody(), nobody()).0, Some(status), "{command}");
        let (code, told) = ended(full(), Stdio::piped());
        // Of a site with errors nothing is told there that could be lost.
        assert!(code == Some(if told.contains("os error 28") { 2 } else { status }) && !told.contains("panicked"), "{told}");
        assert!(status == 1 || code == Some(2), "{command}: {code:?} {told}");
    }
}
