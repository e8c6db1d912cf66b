//! The shape of the code: imports go one way, files stay short, two rooms touch the disk.

use std::path::PathBuf;

use crate::site::{repository, tree};

/// The floors of the house, from the ground up. A room uses what is below it, never what is above or
/// beside it.
const FLOORS: [&[&str]; 11] = [
    &["diagnostic"],
    &["sources"],
    &["output"],
    &["content"],
    &["site"],
    &["theme", "search", "exchange", "translate", "review"],
    &["render"],
    &["offline"],
    &["build"],
    &["preview"],
    &["cli"],
];

/// Longest file, in lines of code: without tests, comments and empty lines.
const LONGEST: usize = 400;

fn sources() -> Vec<(String, String)> {
    let files = tree(&repository().join("src"));
    let code = files.into_iter().filter(|(path, _)| path.ends_with(".rs"));
    code.map(|(path, bytes)| (path, String::from_utf8(bytes).expect("Rust is UTF-8"))).collect()
}

/// The room of a file: `content/markdown/mod.rs` is in `content`; `lib.rs` and `main.rs` are in none.
fn room(path: &str) -> Option<&str> {
    let room = path.split('/').next()?.trim_end_matches(".rs");
    (!matches!(room, "lib" | "main")).then_some(room)
}

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

/// What a file says outside of comments and of its tests.
fn code(text: &str) -> impl Iterator<Item = &str> {
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    text.lines().filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with("//"))
}

#[test]
fn every_room_stands_on_a_floor() {
    let rooms: Vec<String> = sources().iter().filter_map(|(path, _)| room(path)).map(str::to_owned).collect();
    let homeless: Vec<_> = rooms.iter().filter(|room| floor(room).is_none()).collect();
    assert!(homeless.is_empty(), "say in FLOORS who may use {homeless:?}");
}

#[test]
fn rooms_use_only_what_is_below_them() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let Some(own) = room(&path) else { continue };
        for line in code(&text) {
            for rest in line.split("crate::").skip(1) {
                let used: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                assert!(!used.is_empty() || !rest.starts_with('{'), "{path}: write one `use crate::…` a room: {line}");
                let Some(target) = floor(&used) else { continue };
                if used != own && Some(target) >= floor(own) {
                    wrong.push(format!("src/{path}: {}", line.trim()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_file_is_too_long() {
    let long: Vec<String> = sources()
        .into_iter()
        .map(|(path, text)| (path, code(&text).count()))
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(path, lines)| format!("src/{path}: {lines} lines of code"))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn two_rooms_alone_touch_the_disk() {
    let signs = ["std::fs", " fs::", "File::open(", "File::create", "WalkDir", "OpenOptions", "read_dir(", ".canonicalize()"];
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        if matches!(room(&path), Some("sources" | "output")) {
            continue;
        }
        let touching = code(&text).filter(|line| signs.iter().any(|sign| line.contains(sign)));
        wrong.extend(touching.map(|line| format!("src/{path}: {}", line.trim())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_room_is_called_after_nothing() {
    let names = ["utils", "util", "helpers", "helper", "manager", "misc", "common_utils"];
    let wrong: Vec<PathBuf> = sources()
        .into_iter()
        .map(|(path, _)| PathBuf::from(path))
        .filter(|path| path.components().any(|part| names.contains(&part.as_os_str().to_string_lossy().trim_end_matches(".rs"))))
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}
