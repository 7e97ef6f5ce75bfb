//! Stretching a passphrase with Argon2id, between a hard floor and a hard ceiling.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroize;

use crate::{Error, Passphrase, Result, Secret};

/// What one guess at a passphrase costs: memory, passes, lanes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KdfParams {
    /// Memory in KiB.
    pub m_kib: u32,
    /// Passes over that memory.
    pub t: u32,
    /// Lanes. More than one helps an attacker more than us, since ours run one after another.
    pub p: u8,
}

impl Default for KdfParams {
    /// 256 MiB, three passes, one lane: twice the memory of the strictest peer.
    fn default() -> Self {
        Self {
            m_kib: 256 * MIB,
            t: 3,
            p: 1,
        }
    }
}

impl KdfParams {
    /// The cheapest cost this build accepts: 64 MiB and three passes, or 1 MiB and one pass
    /// where the feature `test-kdf` is on, which no release build can have.
    pub const fn fast() -> Self {
        FLOOR
    }

    /// Refuses what lies outside the bounds, before a byte is allocated.
    ///
    /// The parameters come from a file anybody may have edited: too cheap makes guessing easy,
    /// too dear is a way to stop the machine.
    ///
    /// # Errors
    /// [`Error::Kdf`].
    pub fn check(self) -> Result<()> {
        self.check_from(FLOOR)
    }

    fn check_from(self, floor: Self) -> Result<()> {
        let inside = (floor.m_kib..=CEILING.m_kib).contains(&self.m_kib)
            && (floor.t..=CEILING.t).contains(&self.t)
            && (floor.p..=CEILING.p).contains(&self.p);
        if inside { Ok(()) } else { Err(Error::Kdf) }
    }
}

const MIB: u32 = 1024;
const SHIPPED_FLOOR: KdfParams = KdfParams {
    m_kib: 64 * MIB,
    t: 3,
    p: 1,
};
const TEST_FLOOR: KdfParams = KdfParams {
    m_kib: MIB,
    t: 1,
    p: 1,
};
const FLOOR: KdfParams = if cfg!(feature = "test-kdf") {
    TEST_FLOOR
} else {
    SHIPPED_FLOOR
};
const CEILING: KdfParams = KdfParams {
    m_kib: 1024 * MIB,
    t: 16,
    p: 8,
};

/// Argon2id v1.3 of the passphrase, 32 bytes.
pub(crate) fn stretch(
    passphrase: &Passphrase,
    salt: &[u8; 32],
    cost: KdfParams,
) -> Result<Secret<32>> {
    cost.check()?;
    let params = Params::new(cost.m_kib, cost.t, cost.p.into(), Some(32)).map_err(kdf_error)?;
    let mut memory = Memory::of(params.block_count())?;
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    Secret::fill_with(|out| {
        argon
            .hash_password_into_with_memory(passphrase.bytes(), salt, out, &mut memory.0)
            .map_err(kdf_error)
    })
}

/// The working memory. Whoever reads its last blocks has the key, so it is wiped.
struct Memory(Vec<Block>);

impl Memory {
    // An old laptop may not have 256 MiB to spare: that is an answer, not an abort.
    fn of(blocks: usize) -> Result<Self> {
        let mut memory = Vec::new();
        memory
            .try_reserve_exact(blocks)
            .map_err(|_| Error::NoMemory)?;
        memory.resize(blocks, Block::new());
        Ok(Self(memory))
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

fn kdf_error(error: argon2::Error) -> Error {
    match error {
        argon2::Error::OutOfMemory => Error::NoMemory,
        _ => Error::Kdf,
    }
}

#[cfg(test)]
mod tests {
    use argon2::ParamsBuilder;

    use super::*;

    /// RFC 9106 §5.3, with its secret and associated data.
    #[test]
    fn argon2id_agrees_with_rfc_9106() {
        let params = ParamsBuilder::new()
            .m_cost(32)
            .t_cost(3)
            .p_cost(4)
            .data(argon2::AssociatedData::new(&[0x04; 12]).unwrap())
            .output_len(32)
            .build()
            .unwrap();
        let blocks = params.block_count();
        let secret = [0x03; 8];
        let argon =
            Argon2::new_with_secret(&secret, Algorithm::Argon2id, Version::V0x13, params).unwrap();
        let mut tag = [0; 32];
        let mut memory = Memory::of(blocks).unwrap();
        argon
            .hash_password_into_with_memory(&[0x01; 32], &[0x02; 16], &mut tag, &mut memory.0)
            .unwrap();
        assert_eq!(
            hex::encode(tag),
            "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
        );
    }

    #[test]
    fn a_shipped_program_refuses_what_tests_use() {
        assert_eq!(TEST_FLOOR.check_from(SHIPPED_FLOOR), Err(Error::Kdf));
        assert_eq!(SHIPPED_FLOOR.check_from(SHIPPED_FLOOR), Ok(()));
        assert_eq!(KdfParams::default().check_from(SHIPPED_FLOOR), Ok(()));
        let just_below = KdfParams {
            m_kib: 64 * MIB - 1,
            ..SHIPPED_FLOOR
        };
        assert_eq!(just_below.check_from(SHIPPED_FLOOR), Err(Error::Kdf));
        let two_passes = KdfParams {
            t: 2,
            ..KdfParams::default()
        };
        assert_eq!(two_passes.check_from(SHIPPED_FLOOR), Err(Error::Kdf));
    }

    #[test]
    fn nothing_above_the_ceiling_is_tried() {
        assert_eq!(CEILING.check(), Ok(()));
        for absurd in [
            KdfParams {
                m_kib: CEILING.m_kib + 1,
                ..CEILING
            },
            KdfParams {
                m_kib: u32::MAX,
                ..CEILING
            },
            KdfParams { t: 17, ..CEILING },
            KdfParams {
                t: u32::MAX,
                ..CEILING
            },
            KdfParams { p: 9, ..CEILING },
            KdfParams { p: 255, ..CEILING },
            KdfParams { p: 0, ..CEILING },
            KdfParams {
                m_kib: 0,
                t: 0,
                p: 0,
            },
        ] {
            assert_eq!(absurd.check(), Err(Error::Kdf), "{absurd:?}");
        }
    }
}
