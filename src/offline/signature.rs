//! Signatures of `checksums.txt` with Ed25519 (RFC 8032), in the format of minisign (jedisct1.github.io/minisign), so
//! that anybody can check them with that program too.

use std::io::Cursor;

use minisign::{PublicKey, PublicKeyBox, SecretKey, SecretKeyBox, SignatureBox};

use crate::diagnostic::Failure;

/// Name of the signature beside the list.
pub const FILE: &str = "checksums.txt.minisig";

/// Who signs.
pub struct Signer {
    secret: SecretKey,
    public: PublicKey,
}

impl Signer {
    /// Reads a secret key as `minisign -G` writes it; `password` where it has one. Fails if either is wrong.
    pub fn new(text: &str, password: Option<&str>) -> Result<Signer, Failure> {
        let wrong = |error| Failure::new(format!("signing key / kunci tanda tangan: {error}"));
        let boxed = SecretKeyBox::from_string(text).map_err(wrong)?;
        let secret = match password {
            Some(password) => boxed.into_secret_key(Some(password.to_owned())),
            None => boxed.into_unencrypted_secret_key(),
        };
        let secret = secret.map_err(wrong)?;
        let public = PublicKey::from_secret_key(&secret).map_err(wrong)?;
        Ok(Signer { secret, public })
    }

    /// The public key, as `site.toml` has it.
    pub fn public_key(&self) -> String {
        self.public.to_base64()
    }

    /// Signs a list. A signature holds random numbers, so `last` is given again if it still fits: the same site then has
    /// the same bytes.
    pub fn sign(&self, list: &[u8], last: Option<&str>) -> Result<String, Failure> {
        if let Some(last) = last.filter(|last| check(list, last, &self.public_key()) == Ok(())) {
            return Ok(last.to_owned());
        }
        minisign::sign(Some(&self.public), &self.secret, Cursor::new(list), Some("checksums.txt"), None)
            .map(|signature| signature.to_string())
            .map_err(|error| Failure::new(format!("sign / menandatangani: {error}")))
    }
}

/// Why a signature proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// The public key is none.
    Key,
    /// The signature cannot be read.
    Signature,
    /// It is another's, or of another list.
    Other,
}

/// Checks that `signature` is one of `list` by the owner of `key`.
pub fn check(list: &[u8], signature: &str, key: &str) -> Result<(), Doubt> {
    let key = public_key(key).ok_or(Doubt::Key)?;
    let signature = SignatureBox::from_string(signature).map_err(|_| Doubt::Signature)?;
    minisign::verify(&key, &signature, Cursor::new(list), true, false, false).map_err(|_| Doubt::Other)
}

/// A public key: its line alone, or the file that minisign writes.
fn public_key(text: &str) -> Option<PublicKey> {
    let line = PublicKey::from_base64(text.trim()).ok();
    line.or_else(|| PublicKeyBox::from_string(text).ok()?.into_public_key().ok())
}

#[cfg(test)]
mod tests {
    use super::{Doubt, Signer, check};

    #[test]
    fn a_signature_proves_one_list_by_one_key() {
        let key = || {
            let pair = minisign::KeyPair::generate_unencrypted_keypair().expect("random numbers");
            Signer::new(&pair.sk.to_box(None).expect("a key").to_string(), None).expect("a key")
        };
        let (one, other) = (key(), key());
        let signature = one.sign(b"list", None).expect("a signature");
        assert_eq!(check(b"list", &signature, &one.public_key()), Ok(()));
        assert_eq!(check(b"lost", &signature, &one.public_key()), Err(Doubt::Other));
        assert_eq!(check(b"list", &signature, &other.public_key()), Err(Doubt::Other));
        assert_eq!(check(b"list", "x", &one.public_key()), Err(Doubt::Signature));
        assert_eq!(check(b"list", &signature, "x"), Err(Doubt::Key));
        assert_eq!(one.sign(b"list", Some(&signature)).expect("a signature"), signature);
        assert_ne!(one.sign(b"lost", Some(&signature)).expect("a signature"), signature);
    }
}
