//! Numbers as readers of a language write them.

use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::locale::Locale;

/// A number in the digits and with the separators of a language (CLDR).
pub(super) fn text(tag: &str, number: &Decimal) -> String {
    let formatter = tag.parse::<Locale>().ok().and_then(|l| DecimalFormatter::try_new((&l).into(), Default::default()).ok());
    formatter.map_or_else(|| number.to_string(), |f| f.format(number).to_string())
}
