//! Which languages a site has.
//!
//! In: how many. Out: their codes, scripts, endings, and the real words that come first.

use crate::scripts::{
    ARABIC, ARMENIAN, BENGALI, BURMESE, CYRILLIC, DEVANAGARI, ETHIOPIC, GEORGIAN, GREEK, HAN, HANGUL, HEBREW, JAPANESE, KHMER,
    LAO, LATIN, SINHALA, Script, TAMIL, THAI,
};

/// A language of a generated site.
pub(crate) struct Language {
    /// BCP 47, as in `site.toml` and as the folder under `content/`.
    pub(crate) code: String,
    /// The language without its region; `pt` of `pt-SG`.
    pub(crate) base: &'static str,
    pub(crate) script: &'static Script,
}

/// The order matters: a site of five languages has those of the house, one of ten has
/// eight scripts, of which four are written without spaces.
const BASES: &[(&str, &Script)] = &[
    ("id", &LATIN),
    ("en", &LATIN),
    ("ar", &ARABIC),
    ("ms", &LATIN),
    ("zh-Hant", &HAN),
    ("th", &THAI),
    ("hi", &DEVANAGARI),
    ("km", &KHMER),
    ("ko", &HANGUL),
    ("my", &BURMESE),
    ("jv", &LATIN),
    ("su", &LATIN),
    ("tl", &LATIN),
    ("vi", &LATIN),
    ("ja", &JAPANESE),
    ("bn", &BENGALI),
    ("ne", &DEVANAGARI),
    ("ta", &TAMIL),
    ("si", &SINHALA),
    ("lo", &LAO),
    ("zh-Hans", &HAN),
    ("ur", &ARABIC),
    ("fa", &ARABIC),
    ("es", &LATIN),
    ("fr", &LATIN),
    ("pt", &LATIN),
    ("de", &LATIN),
    ("it", &LATIN),
    ("nl", &LATIN),
    ("pl", &LATIN),
    ("tr", &LATIN),
    ("ru", &CYRILLIC),
    ("uk", &CYRILLIC),
    ("am", &ETHIOPIC),
    ("sw", &LATIN),
    ("ha", &LATIN),
    ("he", &HEBREW),
    ("el", &GREEK),
    ("ka", &GEORGIAN),
    ("hy", &ARMENIAN),
    ("mr", &DEVANAGARI),
    ("ps", &ARABIC),
    ("ckb", &ARABIC),
    ("yue", &HAN),
    ("kk", &CYRILLIC),
    ("ky", &CYRILLIC),
    ("bg", &CYRILLIC),
    ("sr", &CYRILLIC),
    ("yo", &LATIN),
    ("so", &LATIN),
    ("zu", &LATIN),
    ("hu", &LATIN),
    ("ro", &LATIN),
    ("cs", &LATIN),
    ("sv", &LATIN),
    ("fi", &LATIN),
    ("da", &LATIN),
    ("nb", &LATIN),
    ("hr", &LATIN),
    ("ca", &LATIN),
];

/// Where workers go; a language beyond the list above is one of it as used there.
const REGIONS: &[&str] = &["MY", "SG", "HK", "TW", "SA", "KR", "JP", "AE", "QA", "KW", "BN", "JO", "OM", "BH", "AU", "US"];

/// The first `count` languages; the first of all is the site's default.
///
/// # Errors
/// Where more are asked for than can be named.
pub(crate) fn first(count: usize) -> crate::Result<Vec<Language>> {
    let plain = BASES.iter().map(|&(base, script)| Language { code: base.to_owned(), base, script });
    let regional = REGIONS
        .iter()
        .flat_map(|region| BASES.iter().map(move |&(base, script)| Language { code: format!("{base}-{region}"), base, script }));
    let most = BASES.len() * (1 + REGIONS.len());
    if count == 0 || count > most {
        return Err(format!("--languages must be from 1 to {most}").into());
    }
    Ok(plain.chain(regional).take(count).collect())
}

/// Whether a language of the list is written from right to left.
pub(crate) fn right_to_left(base: &str) -> bool {
    BASES.iter().any(|(code, script)| *code == base && script.right_to_left)
}

impl Language {
    /// The fallback chain: the language without its region, then the default one.
    pub(crate) fn fallback<'a>(&'a self, default: &'a str) -> Vec<&'a str> {
        let mut chain = vec![self.base, default];
        chain.retain(|code| *code != self.code);
        chain.dedup();
        chain
    }

    /// The small words that hold real text together, most frequent first; empty where we know none.
    pub(crate) fn function_words(&self) -> &'static str {
        match self.base {
            "id" => {
                "yang dan di untuk dari ke tidak dengan ini itu anda jika atau pada oleh akan sudah bisa harus karena juga lebih dalam adalah kepada saat sebelum sesudah agar tanpa hanya setiap para bila masih belum jangan ada saja lalu"
            }
            "ms" => {
                "yang dan di untuk dari ke tidak dengan ini itu anda jika atau pada oleh akan sudah boleh mesti kerana juga lebih dalam ialah kepada semasa sebelum selepas supaya tanpa hanya setiap para masih belum jangan ada sahaja"
            }
            "en" => {
                "the of to and a in you your is for it that on be are with or not if by this as from have must can at an will they before after who do any when about one has but no more their what which so"
            }
            "ar" => "في من على إلى عن أن هذا هذه التي الذي كان لا ما مع أو إذا كل قد بعد قبل عند بين حتى ثم لم",
            "zh-Hant" | "zh-Hans" | "yue" => "的 是 在 不 和 有 你 我 他 也 就 要 可以 如果 因為 或 但 與 請 這 那 把 被 向 從",
            "es" => "de la que el en y a los se del las un por con no una su para es al lo como más o si",
            "fr" => "de la le et les des en un du une que est pour qui dans par sur au pas ne vous avec ou ce si",
            _ => "",
        }
    }

    /// Words of the subject, so that a query typed by hand finds something.
    pub(crate) fn subject_words(&self) -> &'static str {
        match self.base {
            "id" | "ms" => {
                "gaji paspor majikan kontrak kerja upah agen pekerja kedutaan polisi lembur cuti sakit pulang biaya visa izin laporan bukti surat keluarga negara hukum bantuan rumah telepon uang bank jaminan kecelakaan kekerasan tahanan dokumen perusahaan penampungan hak hari bulan jam libur"
            }
            "en" => {
                "wage passport employer contract work pay agent worker embassy police overtime leave sick return fee visa permit report evidence letter family country law help house phone money bank insurance accident violence detention document company shelter right day month hour holiday"
            }
            _ => "",
        }
    }

    /// What stands before and after a stem, so that stemmers have something to do.
    pub(crate) fn affixes(&self) -> (&'static str, &'static str) {
        match self.base {
            "id" | "ms" => ("_ _ me ber di pe ter", "_ _ kan an nya i"),
            "en" => ("_", "s ed ing er"),
            "ar" | "fa" | "ur" => ("ال ال و ب", "_ _ ات ون ة"),
            "es" | "pt" | "fr" => ("_", "s es ado"),
            "ru" | "uk" | "bg" | "sr" => ("_", "а у ом ы ах"),
            "tr" => ("_", "lar ler da in"),
            _ => ("_", "_"),
        }
    }
}
