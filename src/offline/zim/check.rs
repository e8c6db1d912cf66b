//! Is an archive whole? It carries the MD5 of all its bytes: what was cut or changed on its way does not fit it.

use md5::{Digest, Md5};

use super::file::{CHECKSUM_POINTER, HEADER, MAGIC};

/// Says what is wrong with an archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// It does not begin as an archive does.
    NotZim,
    /// It is shorter or longer than it says.
    Length,
    /// Bytes of it were changed.
    Checksum,
}

/// Compares an archive with what it says of itself.
pub fn check(bytes: &[u8]) -> Result<(), Damage> {
    if bytes.len() < 4 || bytes[..4] != MAGIC.to_le_bytes() {
        return Err(Damage::NotZim);
    }
    let pointer = bytes.get(CHECKSUM_POINTER..HEADER).and_then(|p| p.try_into().ok()).map(u64::from_le_bytes);
    let pointer = pointer.and_then(|p| usize::try_from(p).ok()).ok_or(Damage::Length)?;
    if pointer < HEADER || pointer.checked_add(16) != Some(bytes.len()) {
        return Err(Damage::Length);
    }
    if Md5::digest(&bytes[..pointer])[..] != bytes[pointer..] {
        return Err(Damage::Checksum);
    }
    Ok(())
}
