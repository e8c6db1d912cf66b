//! The one name that somebody meant.

/// Most letters that may be wrong, missing, too many or swapped.
const MOST: usize = 2;

/// The only one of the candidates that is near what was typed; none if there are two, or if it has another number: `id-07`
/// is not meant by `id-08`. Short names are near too many others; of these only the case may differ.
pub(super) fn only<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let letters: Vec<char> = typed.to_lowercase().chars().collect();
    let allowed = if letters.len() < 4 { 0 } else { (letters.len() / 3).min(MOST) };
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let is_near = |candidate: &&str| {
        let other = candidate.to_lowercase();
        let (a, b) = (letters.iter().collect::<String>(), other);
        digits(&a) == digits(&b) && strsim::osa_distance(&a, &b) <= allowed
    };
    let mut found = candidates.into_iter().filter(is_near);
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::only;

    #[test]
    fn what_could_be_two_things_is_left_to_people() {
        assert_eq!(only("kbri-riyad", ["kbri-riyadh", "kjri-jeddah"]), Some("kbri-riyadh"));
        assert_eq!(only("gajih", ["gaji", "gajah"]), None);
        assert_eq!(only("id-08", ["id-07"]), None, "another source is no typing error");
        assert_eq!((only("my", ["MY", "SG"]), only("mi", ["MY", "SG"])), (Some("MY"), None));
        assert_eq!(only("titel", ["title", "kind"]), Some("title"));
        assert_eq!(only("kontak", ["kontrak-baru"]), None);
    }
}
