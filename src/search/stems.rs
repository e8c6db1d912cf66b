//! What belongs to one word: stems for the index, affix rules for words that no page uses.

use frostem::{Algorithm, Stemmer};

/// Stems of a language by Snowball (snowballstem.org); words stay as they are where it has none.
pub(super) struct Stems(Option<Stemmer>);

impl Stems {
    pub(super) fn new(tag: &str) -> Stems {
        let language = tag.split('-').next().unwrap_or(tag);
        let algorithm = match language {
            // Malay forms its words as Indonesian does.
            "ms" => Some(Algorithm::Indonesian),
            // Snowball's Chinese or Thai do not exist; its names for others are ISO 639 codes.
            other => Algorithm::from_name(other).ok(),
        };
        Stems(algorithm.map(Stemmer::new))
    }

    /// The stem of a folded word. Numbers and words of other scripts come back as they are.
    pub(super) fn stem(&self, word: &str) -> String {
        match &self.0 {
            Some(stemmer) if !word.bytes().any(|b| b.is_ascii_digit()) => {
                let stem = stemmer.stem(word);
                if stem.is_empty() { word.to_owned() } else { stem.into_owned() }
            }
            _ => word.to_owned(),
        }
    }
}

/// How inflected words are taken apart: what may stand before and behind a word, and what replaces it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Affixes {
    /// Beginning and its replacement: `meng` → nothing, `ny` → `s`.
    pub before: Vec<(&'static str, &'static str)>,
    /// End and its replacement.
    pub behind: Vec<(&'static str, &'static str)>,
}

/// Shortest rest, in characters, that counts as a word.
const REST: usize = 3;

/// Most rests that are looked up.
pub(super) const RESTS: usize = 6;

impl Affixes {
    /// The rules of a language (BCP 47).
    pub(super) fn of(tag: &str) -> Affixes {
        let pairs = |text: &'static str| -> Vec<(&'static str, &'static str)> {
            text.split(' ').filter(|rule| !rule.is_empty()).map(|rule| rule.split_once('>').unwrap_or((rule, ""))).collect()
        };
        let (before, behind) = match tag.split('-').next().unwrap_or(tag) {
            // Formal prefixes with the consonants that they swallow, then those of everyday speech.
            "id" | "ms" | "jv" | "su" => (
                "di ke ku se ber be ter te per pe mem mem>p men men>t meng meng>k meny>s me pem pem>p pen pen>t peng peng>k peny>s \
                 nge ng ng>k ng>meng ny>s ny>meny n>t n>men m>p m>mem >di p>mem t>men k>meng s>meny",
                "kan an i in nya ku mu kah lah pun ne e",
            ),
            "en" => ("un re", "s es ed d ing ing>e er ers ies>y ied>y ly"),
            "ar" => ("وال بال كال فال لل ال و ب ل ف س ي ت ن ا", "ها هم هن كم نا ني ات ان ون ين وا تي ه ك ي ت"),
            _ => ("", ""),
        };
        Affixes { before: pairs(before), behind: pairs(behind) }
    }

    /// What may be left of a word, longest first, at most [`RESTS`].
    pub(super) fn rests(&self, word: &str) -> Vec<String> {
        let mut rests: Vec<String> = Vec::new();
        let beginnings = std::iter::once(("", "")).chain(self.before.iter().copied());
        for (prefix, instead) in beginnings {
            let Some(rest) = word.strip_prefix(prefix) else { continue };
            let rest = format!("{instead}{rest}");
            for (suffix, instead) in std::iter::once(("", "")).chain(self.behind.iter().copied()) {
                let Some(rest) = rest.strip_suffix(suffix) else { continue };
                let rest = format!("{rest}{instead}");
                if rest != word && rest.chars().count() >= REST && !rests.contains(&rest) {
                    rests.push(rest);
                }
            }
        }
        // A stable sort: rules that stand first win among rests of one length.
        rests.sort_by_key(|rest| std::cmp::Reverse(rest.chars().count()));
        rests.truncate(RESTS);
        rests
    }
}

#[cfg(test)]
mod tests {
    use super::{Affixes, Stems};

    #[test]
    fn inflected_words_lead_to_their_stem() {
        let stems = Stems::new("id");
        assert_eq!(stems.stem("dibayarkan"), stems.stem("bayar"));
        assert_eq!(Stems::new("zh-Hant").stem("薪水"), "薪水");
        assert_eq!(Stems::new("km").stem("word"), "word");
        let rests = Affixes::of("id").rests("nagih");
        assert!(rests.contains(&"tagih".to_owned()), "{rests:?}");
        assert!(Affixes::of("id").rests("mukul").contains(&"pukul".to_owned()));
        assert!(Affixes::of("ar").rests("والراتب").contains(&"راتب".to_owned()));
    }
}
