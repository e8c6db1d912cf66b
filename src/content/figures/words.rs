//! Numbers in words: months by name from CLDR; small numbers and the words for thousands and millions, which no
//! library of ours has. A language that is not listed is compared by its digits alone.

use std::collections::BTreeSet;

use icu::datetime::fieldsets::M;
use icu::datetime::{DateTimeFormatter, DateTimeFormatterPreferences};
use icu::locale::Locale;
use icu::plurals::{PluralCategory, PluralRules};

/// Words of a language: small numbers, and multipliers by their zeros.
type Table = (&'static str, &'static [(u32, &'static str)], &'static [(usize, &'static str)]);

const TABLES: [Table; 5] = [
    (
        "id",
        &[
            (1, "satu se setahun sebulan seminggu sehari sejam sekali seorang pertama"),
            (2, "dua kedua"),
            (3, "tiga ketiga"),
            (4, "empat keempat"),
            (5, "lima"),
            (6, "enam"),
            (7, "tujuh"),
            (8, "delapan"),
            (9, "sembilan"),
            (10, "sepuluh"),
            (11, "sebelas"),
        ],
        &[(3, "ribu"), (6, "juta"), (9, "miliar milyar"), (12, "triliun")],
    ),
    (
        "ms",
        &[
            (1, "satu setahun sebulan seminggu sehari sejam sekali seorang pertama"),
            (2, "dua kedua"),
            (3, "tiga ketiga"),
            (4, "empat keempat"),
            (5, "lima"),
            (6, "enam"),
            (7, "tujuh"),
            (8, "lapan"),
            (9, "sembilan"),
            (10, "sepuluh"),
            (11, "sebelas"),
        ],
        &[(3, "ribu"), (6, "juta"), (9, "bilion"), (12, "trilion")],
    ),
    (
        "en",
        &[
            (1, "one a an once first"),
            (2, "two twice second"),
            (3, "three third"),
            (4, "four fourth"),
            (5, "five"),
            (6, "six"),
            (7, "seven"),
            (8, "eight"),
            (9, "nine"),
            (10, "ten"),
            (11, "eleven"),
            (12, "twelve"),
        ],
        &[(3, "thousand"), (6, "million"), (9, "billion"), (12, "trillion")],
    ),
    (
        "ar",
        &[
            (1, "واحد واحدة"),
            (2, "اثنان اثنين اثنتان اثنتين سنتين سنتان عامين عامان شهرين شهران أسبوعين أسبوعان يومين يومان ساعتين ساعتان مرتين"),
            (3, "ثلاثة ثلاث"),
            (4, "أربعة أربع"),
            (5, "خمسة خمس"),
            (6, "ستة ست"),
            (7, "سبعة سبع"),
            (8, "ثمانية ثماني"),
            (9, "تسعة تسع"),
            (10, "عشرة عشر"),
        ],
        &[(3, "ألف آلاف ألفًا"), (6, "مليون ملايين مليونًا"), (9, "مليار مليارات بليون"), (12, "تريليون")],
    ),
    ("zh", &[], &[(3, "千"), (4, "萬 万"), (8, "億 亿"), (12, "兆")]),
];

pub(super) struct Words {
    table: Option<&'static Table>,
    /// The months in lower case, January first.
    months: Vec<String>,
    /// Numbers that the grammar of the language says without a word for them: “a month”, “شهر”.
    grammatical: Vec<u32>,
}

impl Words {
    pub(super) fn new(tag: &str) -> Words {
        let locale: Option<Locale> = format!("{tag}-u-ca-gregory").parse().ok();
        let language = locale.as_ref().map_or(String::new(), |l| l.id.language.to_string());
        let formatter =
            locale.as_ref().and_then(|l| DateTimeFormatter::try_new(DateTimeFormatterPreferences::from(l), M::long()).ok());
        let month = |month: u8| {
            let day = icu::calendar::Date::try_new_iso(2024, month, 1).ok()?;
            Some(formatter.as_ref()?.format(&day).to_string().to_lowercase())
        };
        let rules = locale.and_then(|l| PluralRules::try_new_cardinal(l.into()).ok());
        let says = |n: &u32| {
            let category = rules.as_ref().map(|rules| rules.category_for(*n));
            matches!((n, category), (1, Some(PluralCategory::One)) | (2, Some(PluralCategory::Two)))
        };
        Words {
            table: TABLES.iter().find(|table| table.0 == language),
            months: (1..=12).filter_map(month).collect(),
            grammatical: [1, 2].into_iter().filter(says).collect(),
        }
    }

    /// The values that a text says in words.
    pub(super) fn spelt(&self, text: &str) -> BTreeSet<String> {
        let mut found: BTreeSet<String> = self.grammatical.iter().map(u32::to_string).collect();
        let Some((language, small, _)) = self.table else { return found };
        if *language == "zh" {
            found.extend(han(text));
            return found;
        }
        for word in text.to_lowercase().split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            // A month without its day or year: “each September”.
            found.extend(self.months.iter().position(|name| name == word).map(|index| (index + 1).to_string()));
            let word = word.strip_prefix('و').filter(|_| *language == "ar").unwrap_or(word);
            let hit = small.iter().filter(|(_, words)| words.split(' ').any(|w| w == word));
            found.extend(hit.map(|(value, _)| value.to_string()));
        }
        found
    }

    /// The number of a month by its name in lower case, or by its first three letters or more.
    pub(super) fn month(&self, name: &str) -> Option<usize> {
        let fits = |month: &&String| month.starts_with(char::is_alphabetic) && month.starts_with(name);
        let mut found = self.months.iter().zip(1..).filter(|(month, _)| fits(month)).map(|(_, number)| number);
        let first = found.next().filter(|_| name.chars().count() >= 3)?;
        found.next().is_none().then_some(first)
    }

    /// True where a number is written as a sum of units, largest first.
    pub(super) fn adds_up(&self) -> bool {
        self.table.is_some_and(|table| table.0 == "zh")
    }

    /// The zeros of the multiplier that stands at `at`, after a blank or none, and where it ends.
    pub(super) fn multiplier(&self, text: &[char], at: usize) -> Option<(usize, usize)> {
        let (language, _, multipliers) = self.table?;
        let start = at + usize::from(text.get(at).is_some_and(|c| c.is_whitespace()));
        let rest: String = text[start.min(text.len())..].iter().take(12).collect::<String>().to_lowercase();
        let words = multipliers.iter().flat_map(|(zeros, words)| words.split(' ').map(move |word| (*zeros, word)));
        let mut found: Vec<(usize, &str)> = words.filter(|(_, word)| rest.starts_with(word)).collect();
        found.sort_by_key(|(_, word)| std::cmp::Reverse(word.len()));
        let (zeros, word) = found.first()?;
        let whole = *language == "zh" || !rest[word.len()..].starts_with(char::is_alphabetic);
        whole.then_some((*zeros, start + word.chars().count()))
    }

    /// The month whose name stands directly before or behind a number, as in `24 November` and `November 2026`.
    pub(super) fn month_beside(&self, text: &[char], start: usize, end: usize) -> Option<usize> {
        let before: String = text[start.saturating_sub(16)..start].iter().collect();
        let behind: String = text[end..text.len().min(end + 16)].iter().collect();
        let (before, behind) = (before.trim_end().to_lowercase(), behind.trim_start().to_lowercase());
        let touches = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        let named = self.months.iter().position(|name| {
            // A name of digits is read as a number anyway.
            let word = !name.is_empty() && name.starts_with(char::is_alphabetic);
            let ends = before.strip_suffix(name.as_str()).is_some_and(|rest| !touches(rest.chars().next_back()));
            let begins = behind.strip_prefix(name.as_str()).is_some_and(|rest| !touches(rest.chars().next()));
            word && (ends || begins)
        });
        named.map(|index| index + 1)
    }
}

/// Numbers in Chinese numerals below ten thousand: 十二, 二十, 一百零五, 兩.
fn han(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let (mut total, mut digit, mut any) = (0u32, None, false);
    for c in text.chars().chain([' ']) {
        let value = "零一二三四五六七八九".chars().position(|d| d == c).or((c == '兩' || c == '两').then_some(2));
        let unit = [('十', 10), ('百', 100), ('千', 1000)].into_iter().find(|(unit, _)| *unit == c).map(|(_, unit)| unit);
        match (value, unit) {
            (Some(value), _) => (digit, any) = (Some(value as u32), true),
            (_, Some(unit)) => {
                total += digit.take().unwrap_or(1) * unit;
                any = true;
            }
            _ => {
                if any {
                    found.insert((total + digit.unwrap_or(0)).to_string());
                }
                (total, digit, any) = (0, None, false);
            }
        }
    }
    found
}
