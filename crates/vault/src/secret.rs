//! Key bytes that are wiped, never cloned, never printed, never serialised.

use std::fmt;

use memmap2::MmapMut;
use zeroize::Zeroize;

use crate::{Entropy, Error, Result};

/// `N` secret bytes, wiped on drop.
///
/// They live alone in a page of memory of their own, so moving a `Secret` moves a pointer and
/// leaves no copy on the stack, and what the system is asked to do with the page touches nothing
/// else: it stays out of the swap, out of core files and out of every process that this one forks.
/// There is no `Clone`, `Display`, `PartialEq` or `Serialize` on purpose.
pub struct Secret<const N: usize>(MmapMut);

/// A page of zeros that the system keeps in memory and to this process, as far as it is willing:
/// an account may lock little, and a key in a common page is better than a vault that stays shut.
fn private_page(length: usize) -> Result<MmapMut> {
    let page = MmapMut::map_anon(length).map_err(|_| Error::NoMemory)?;
    #[cfg(unix)]
    let _refused = page.lock();
    #[cfg(target_os = "linux")]
    for advice in [memmap2::Advice::DontDump, memmap2::Advice::DontFork] {
        let _refused = page.advise(advice);
    }
    Ok(page)
}

impl<const N: usize> Secret<N> {
    /// Fresh random bytes.
    ///
    /// # Errors
    /// [`Error::NoEntropy`] if the source fails.
    pub fn random(entropy: &dyn Entropy) -> Result<Self> {
        Self::fill_with(|bytes| entropy.fill(bytes))
    }

    /// A secret written in place by `fill`, so that no second copy exists.
    ///
    /// # Errors
    /// Whatever `fill` reports; the half-written bytes are wiped.
    pub fn fill_with(fill: impl FnOnce(&mut [u8; N]) -> Result<()>) -> Result<Self> {
        let mut secret = Self(private_page(N)?);
        let bytes = secret.0.first_chunk_mut().ok_or(Error::NoMemory)?;
        fill(bytes)?;
        Ok(secret)
    }

    /// A secret copied from `bytes`; the caller wipes the source.
    ///
    /// # Errors
    /// [`Error::SealBroken`] if the length is not `N`.
    pub fn copy_of(bytes: &[u8]) -> Result<Self> {
        let source: &[u8; N] = bytes.try_into().map_err(|_| Error::SealBroken)?;
        Self::fill_with(|out| {
            out.copy_from_slice(source);
            Ok(())
        })
    }

    /// The bytes themselves. Every call is a place to look at in a review.
    pub fn expose(&self) -> &[u8; N] {
        match self.0.first_chunk() {
            Some(bytes) => bytes,
            None => unreachable!("a page of N bytes was asked for and given"),
        }
    }
}

impl<const N: usize> Drop for Secret<N> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl<const N: usize> fmt::Debug for Secret<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("‹secret›")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_does_not_print_itself() {
        let secret = Secret::<4>::copy_of(b"\x01\x02\x03\x04").unwrap();
        assert_eq!(format!("{secret:?}"), "‹secret›");
    }

    /// What the system says of the page in which an address lies: `VmFlags` of the list of pages.
    #[cfg(target_os = "linux")]
    fn flags_of_page_at(address: usize) -> Vec<String> {
        let pages = std::fs::read_to_string("/proc/self/smaps").unwrap();
        let holds = |line: &str| -> Option<bool> {
            let (from, to) = line.split_once(' ')?.0.split_once('-')?;
            let end = |text| usize::from_str_radix(text, 16).ok();
            Some((end(from)?..end(to)?).contains(&address))
        };
        let page = pages.lines().skip_while(|line| holds(line) != Some(true));
        let flags = page.skip(1).find_map(|line| line.strip_prefix("VmFlags:"));
        let flags = flags.expect("the page is listed").split_whitespace();
        flags.map(str::to_owned).collect()
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn the_page_of_a_key_stays_out_of_swap_cores_and_forks() {
        let secret = Secret::<32>::copy_of(&[7; 32]).unwrap();
        let flags = flags_of_page_at(secret.expose().as_ptr() as usize);
        for (flag, means) in [("lo", "locked"), ("dd", "not dumped"), ("dc", "not forked")] {
            assert!(
                flags.iter().any(|found| found == flag),
                "{means}: {flags:?}"
            );
        }
        let common = Box::new([7; 32]);
        let flags = flags_of_page_at(common.as_ptr() as usize);
        assert!(
            !flags
                .iter()
                .any(|flag| ["lo", "dd", "dc"].contains(&flag.as_str()))
        );
    }

    #[test]
    fn a_secret_of_the_wrong_length_is_refused() {
        assert_eq!(Secret::<4>::copy_of(b"123").unwrap_err(), Error::SealBroken);
    }

    #[test]
    fn no_randomness_means_no_key() {
        struct Dry;
        impl Entropy for Dry {
            fn fill(&self, _: &mut [u8]) -> Result<()> {
                Err(Error::NoEntropy)
            }
        }
        assert_eq!(Secret::<32>::random(&Dry).unwrap_err(), Error::NoEntropy);
    }
}
