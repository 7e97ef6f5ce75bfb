//! Keys and sealed bytes: the folder of one member on one device, and what opens it.
//!
//! Knows: passphrases, key slots, the header with its two copies, the keys derived from them; and
//! how what leaves the device is signed, wrapped and sealed (`docs/sync-format.md`).
//! Must never know: cases, people, SQL, the clock, the network. Time and randomness are handed in.
//! Files: only the header copies, the lock, the counter of tries and sealed blobs; the database is not
//! ours.
//! Start reading at `open.rs`; `docs/vault-format.md` describes every byte and label.

// Fast key stretching is for tests. A release that could open a vault with it would be a
// release in which a stolen laptop can be guessed at leisure.
#[cfg(all(
    feature = "test-kdf",
    not(debug_assertions),
    not(feature = "bench-kdf")
))]
compile_error!("`test-kdf` must not be part of a release build; benchmarks enable `bench-kdf`");

mod aead;
mod blob;
mod blobs;
mod chunk;
mod compartment;
mod derive;
mod dir;
mod entropy;
mod error;
mod header;
pub mod hygiene;
mod kdf;
mod open;
mod opened;
mod outer;
mod own;
mod passphrase;
mod recovery;
mod secret;
mod sign;
mod slot;
mod spoken;
mod stepup;
mod strength;
mod throttle;
mod unlock;
mod wrap;

pub use blob::{BLOB_BYTES_MAX, BLOB_PIECE_BYTES, BLOB_SEALED_MAX, BlobKey, BlobShape};
pub use blobs::{BlobName, Sweep};
pub use chunk::{CHUNK_TAG_BYTES, PackNonce, ScopeKey};
pub use compartment::{Commitment, CompartmentKey, READING_KEYS_MAX, sealed_under};
pub use dir::{VaultDir, private_folder};
pub use entropy::{Entropy, OsEntropy};
pub use error::{Error, Result};
pub use kdf::KdfParams;
pub use open::{create, exists, is_free, open};
pub use opened::OpenVault;
pub use outer::{CONTENT_BYTES_MAX, FLOOR_BYTES, RelayKey, padded, relay_secret};
pub use passphrase::Passphrase;
pub use recovery::RecoveryCode;
pub use secret::Secret;
pub use sign::{PublicKey, Signature, SigningKey};
pub use spoken::spoken;
pub use stepup::{STEP_UP_MS, Sealer, StepUp};
pub use strength::{Strength, Verdict, strength, suggest_passphrase};
pub use unlock::Unlock;
pub use wrap::{READERS_MAX, Reader, ReadingKey, WRAPPED_BYTES_MAX, wrap};
/// Bytes or text that are wiped when dropped; what this crate hands out in the clear.
pub use zeroize::Zeroizing;
