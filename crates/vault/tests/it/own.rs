//! What a device keeps for itself inside the database.

use vault::{Error, OsEntropy};

use crate::scene::Scene;

#[test]
fn a_secret_of_the_device_opens_in_its_vault_and_under_its_label_only() {
    let (scene, other) = (Scene::new(), Scene::new());
    let (vault, other) = (scene.opens().unwrap(), other.opens().unwrap());
    let sealed = vault.seal_own("keys", b"secret", &OsEntropy).unwrap();
    assert_eq!(*vault.open_own("keys", &sealed).unwrap(), b"secret");
    let refused = [
        vault.open_own("other", &sealed),
        other.open_own("keys", &sealed),
        vault.open_own("keys", &[]),
    ];
    for refused in refused {
        assert_eq!(refused.unwrap_err(), Error::SealBroken);
    }
    for at in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[at] ^= 1;
        assert!(vault.open_own("keys", &changed).is_err(), "byte {at}");
        assert!(vault.open_own("keys", &sealed[..at]).is_err());
    }
}
