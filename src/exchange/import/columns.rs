//! Which column of a sheet is which field.

/// A field of an agency or of one of its numbers, and the names that offices give its column, in Indonesian, English and
/// Malay.
const NAMES: [(&str, &[&str]); 24] = [
    ("id", &["id", "kode"]),
    ("kind", &["kind", "jenis", "type", "tipe", "kategori", "category"]),
    (
        "name",
        &[
            "name",
            "nama",
            "nama lembaga",
            "nama kantor",
            "lembaga",
            "instansi",
            "kantor",
            "agency",
            "organisation",
            "organization",
            "office",
            "agensi",
            "pejabat",
        ],
    ),
    ("aliases", &["aliases", "alias", "nama lain", "singkatan", "other names", "also known as"]),
    ("country", &["country", "negara", "kode negara", "country code"]),
    ("serves", &["serves", "melayani negara"]),
    ("area", &["area", "wilayah", "wilayah kerja", "cakupan", "kawasan"]),
    ("city", &["city", "kota", "kabupaten kota", "bandar", "town"]),
    ("address", &["address", "alamat", "street"]),
    ("geo", &["geo", "koordinat", "coordinates", "lat lon"]),
    ("hours", &["hours", "jam buka", "jam kerja", "jam layanan", "opening hours", "waktu operasi"]),
    ("languages", &["languages", "bahasa", "language"]),
    ("services", &["services", "layanan", "service", "perkhidmatan"]),
    ("whatsapp", &["whatsapp", "wa", "nomor wa", "no wa", "nomor whatsapp"]),
    ("email", &["email", "e mail", "surel", "mail", "emel"]),
    ("web", &["web", "website", "situs", "situs web", "laman", "url", "homepage"]),
    (
        "number",
        &[
            "number",
            "telepon",
            "telp",
            "no telepon",
            "nomor telepon",
            "nomor",
            "phone",
            "phone number",
            "telephone",
            "tel",
            "hotline",
            "kontak",
            "no telp",
            "nombor telefon",
        ],
    ),
    ("label", &["label", "keterangan nomor", "number label"]),
    ("number_hours", &["number hours", "jam telepon"]),
    ("toll_free", &["toll free", "bebas pulsa", "gratis"]),
    ("reachable_from", &["reachable from", "bisa dihubungi dari"]),
    ("basis", &["basis", "dasar"]),
    ("number_date", &["number date", "tanggal nomor"]),
    ("note", &["note", "catatan", "keterangan", "notes", "remarks"]),
];

/// Fields that Suluh's own export has and an import takes as they are.
const OWN: [&str; 8] = ["source_date", "confidence", "checked", "provided_by", "sources", "recorded", "directory", "context"];

/// What a column is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matched {
    /// Its name in the file.
    pub column: String,
    /// The field; none for what is not used.
    pub field: Option<String>,
}

/// Matches columns by what was asked for (`Column=field`), then by name. A field goes to the first column that has it.
/// The error is a request for a column or field that there is not.
pub(super) fn matched(columns: &[String], asked: &[(String, String)]) -> Result<Vec<Matched>, (String, String)> {
    for (column, field) in asked {
        if !columns.iter().any(|name| plain(name) == plain(column)) || !is_field(field) {
            return Err((column.clone(), field.clone()));
        }
    }
    let mut taken: Vec<String> = asked.iter().map(|(_, field)| field.clone()).collect();
    Ok(columns
        .iter()
        .map(|column| {
            let wanted = asked.iter().find(|(name, _)| plain(name) == plain(column)).map(|(_, field)| field.clone());
            let field = wanted.or_else(|| by_name(column).filter(|field| !taken.contains(field)));
            taken.extend(field.clone());
            Matched { column: column.clone(), field }
        })
        .collect())
}

fn is_field(field: &str) -> bool {
    NAMES.iter().any(|(name, _)| *name == field) || OWN.contains(&field) || field.starts_with("name:")
}

fn by_name(column: &str) -> Option<String> {
    let exact = column.trim();
    if is_field(exact) {
        return Some(exact.to_owned());
    }
    let column = plain(column);
    let known = NAMES.iter().find(|(_, names)| names.contains(&column.as_str()));
    known.map(|(field, _)| (*field).to_owned())
}

/// Lower case, words with one space between them, without marks.
fn plain(name: &str) -> String {
    let letters: String = name.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_known_by_the_names_that_offices_give_them() {
        let columns = ["NAMA LEMBAGA", "No. Telp.", "E-mail", "Warna", "name:en"].map(str::to_owned);
        let found = matched(&columns, &[]).expect("fine");
        let fields: Vec<_> = found.iter().map(|m| m.field.as_deref()).collect();
        assert_eq!(fields, [Some("name"), Some("number"), Some("email"), None, Some("name:en")]);
        let asked = [("Warna".to_owned(), "note".to_owned())];
        assert_eq!(matched(&columns, &asked).expect("fine")[3].field.as_deref(), Some("note"));
        assert!(matched(&columns, &[("Rasa".to_owned(), "note".to_owned())]).is_err());
    }
}
