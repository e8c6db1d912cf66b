//! The freshness board: what is due, whose it is, and that other programs can read it.

use crate::published::published;
use crate::site::Site;

#[test]
fn each_owner_sees_what_is_due_and_other_programs_read_it() {
    let owners = "[[owners]]\nname = \"=Tim Gaji, Medan\"\npages = [\"gaji\"]\nlanguages = [\"id\"]\n[[owners]]\nname = \"Kantor\"\nagencies = [\"*\"]\n";
    let config = format!("title = \"Uji\"\ndefault_language = \"id\"\n[[languages]]\ncode = \"id\"\n{owners}");
    let guide = |day: &str| format!("+++\ntitle = \"Gaji; upah\"\nkind = \"guide\"\nreviewed = {day}\n+++\nIsi.\n");
    let folder = Site::empty()
        .file("site.toml", config)
        .file("content/id/index.md", "# Awal\n\n[a](gaji/a.md) [b](b.md)\n")
        .file("content/id/gaji/a.md", guide("2026-01-01"))
        .file("content/id/b.md", guide("2024-01-01"))
        .file(
            "content/agencies/x.toml",
            "kind = \"ngo\"\nname = \"X\"\ncountry = \"MY\"\n[[phones]]\nnumber = \"+60 3 2116 4016\"\nbasis = \"official\"\n",
        )
        .write();
    let board = folder.path().join("board");
    let run = folder.run(&["check", "--board", board.to_str().expect("UTF-8")]);
    assert!(run.stderr.contains("3 things are due, 2 of them now"), "{run:?}");
    let read = |name: &str| std::fs::read_to_string(board.join(name)).expect("it is written");
    let csv = read("board.csv");
    let wanted = "owner,reason,day,late,title,file\r\n\
                  ,review,2025-01-01,yes,Gaji; upah,content/id/b.md\r\n\
                  \"'=Tim Gaji, Medan\",review,2027-01-02,no,Gaji; upah,content/id/gaji/a.md\r\n\
                  Kantor,number,,yes,X +60 3-2116 4016,content/agencies/x.toml\r\n";
    assert_eq!(csv, wanted);
    let ics = read("board.ics");
    assert_eq!(ics.matches("BEGIN:VEVENT\r\n").count(), 3);
    for part in ["DTSTART;VALUE=DATE:20270102\r\n", "SUMMARY:Review: Gaji\\; upah\r\n", "DTSTAMP:20261124T000000Z\r\n"] {
        assert!(ics.contains(part), "no {part:?} in {ics}");
    }
    assert!(ics.split("\r\n").all(|line| line.len() <= 75), "{ics}");
    let page = read("board.html");
    assert!(page.contains("<h2>=Tim Gaji, Medan</h2>") && page.contains("<h2>Nobody</h2>"), "{page}");
}

#[test]
fn the_board_of_this_repository_has_all_numbers_that_are_not_verified() {
    let report = &published().report;
    let board = suluh::review::board(&report.site);
    let numbers = board.rows.iter().filter(|due| due.reason == suluh::review::Reason::Number).count();
    let told = report.problems.iter().filter(|p| matches!(p.code.as_str(), "number-unverified" | "number-old")).count();
    assert_eq!(numbers, told);
    assert!(numbers > 50);
}
