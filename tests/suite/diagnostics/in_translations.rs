//! Problems of translations that come back from translators.

use suluh::diagnostic::Code;

use super::Case;
use crate::site::Site;

pub(super) fn cases() -> Vec<Case> {
    let site = || {
        Site::empty()
            .languages(&["id", "en"])
            .file("content/id/index.md", "# Awal\n\n[Satu](a.md)\n")
            .file("content/en/index.md", "# Start\n\n[One](a.md)\n")
            .file("content/id/a.md", "# Satu\n\n[Awal](index.md) 1955\n")
            .file("content/en/a.md", "# One\n\n[Start](index.md) 1955\n")
    };
    let case = |code, line, po| Case::new(code, ("x.po", line), site()).sent(po);
    vec![
        case(Code::ImportSyntax, 3, "msgctxt \"a\"\nmsgid \"Satu\"\nmsgstr \"O\\qne\"\n"),
        case(Code::ImportForeign, 0, "msgid \"Lain\"\nmsgstr \"Other\"\n"),
        case(
            Code::ImportStale,
            5,
            "msgctxt \"a\"\nmsgid \"Satu\"\nmsgstr \"One\"\n\nmsgctxt \"a\"\nmsgid \"Lama\"\nmsgstr \"Old\"\n",
        ),
        case(Code::ImportPlaceholder, 1, "msgctxt \"a\"\nmsgid \"[Awal][1] 1955\"\nmsgstr \"Start 1955\"\n"),
        case(Code::ImportLink, 1, "msgctxt \"a\"\nmsgid \"Satu\"\nmsgstr \"[One](x.md)\"\n"),
        case(Code::ImportStructure, 1, "msgctxt \"a\"\nmsgid \"[Awal][1] 1955\"\nmsgstr \"- [Start][1] 1955\"\n"),
        Case::new(Code::ImportIncomplete, ("x.po", 0), site().file("content/id/b.md", "# B\n\nBaru.\n"))
            .sent("msgctxt \"b\"\nmsgid \"Baru.\"\nmsgstr \"New.\"\n"),
        case(Code::FiguresDiffer, 1, "msgctxt \"a\"\nmsgid \"[Awal][1] 1955\"\nmsgstr \"[Start][1] 1995\"\n"),
    ]
}
