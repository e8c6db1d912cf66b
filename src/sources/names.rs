//! Names that every host, phone and memory card can hold.

/// Device names of Windows, reserved with any extension.
const DEVICES: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3",
    "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// Longest name in bytes that ext4, exFAT and zip tools take, with room for a content hash.
const LONGEST: usize = 200;

/// False for names that exFAT or Windows refuse, or that change meaning in an address.
pub fn is_portable(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).to_lowercase();
    !name.is_empty()
        && name.len() <= LONGEST
        && !DEVICES.contains(&stem.as_str())
        && !name.ends_with(['.', ' '])
        && !name.starts_with(' ')
        && !name.chars().any(|c| c.is_control() || "<>:\"|?*\\#%".contains(c))
}

#[cfg(test)]
mod tests {
    use super::is_portable;

    #[test]
    fn names_that_no_memory_card_takes() {
        for name in ["CON.md", "a:b.md", "gaji?.md", "akhir.", "a#b.md", "tab\t.md"] {
            assert!(!is_portable(name), "{name}");
        }
        for name in ["gaji.md", "工資.md", "index.zh-Hant.md"] {
            assert!(is_portable(name), "{name}");
        }
    }
}
