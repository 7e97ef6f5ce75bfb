//! An answer: its status, a few of its headers, and as many bytes as we are willing to take.

use std::io::{Read, Write};

use ureq::Body;
use ureq::http::Response;

use crate::host::{Watch, ask};
use crate::{CHUNK, Error, OBJECT_BYTES_MAX, Result};

/// What a server said.
pub(crate) struct Answer(Response<Body>);

/// What a status that was not hoped for means.
pub(crate) fn meaning(status: u16) -> Error {
    match status {
        401 | 402 | 403 | 407 => Error::Refused,
        404 | 410 => Error::NotThere,
        413 => Error::TooLarge,
        507 => Error::Full,
        // Busy, locked, restarting, behind something that is: later may do.
        408 | 423 | 425 | 429 | 500 | 502..=504 => Error::NotReachable,
        // It does not know what was asked: this is no WebDAV, or no S3.
        405 | 501 => Error::Damaged,
        other => Error::Other(other.into()),
    }
}

impl Answer {
    pub(super) fn new(response: Response<Body>) -> Self {
        Self(response)
    }

    pub(crate) fn status(&self) -> u16 {
        self.0.status().as_u16()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.0.headers().get(name)?.to_str().ok()
    }

    /// The number of bytes that the server says the object has.
    pub(crate) fn length(&self) -> Option<u64> {
        self.header("content-length")?.parse().ok()
    }

    /// The whole body, which may not be larger than `most`.
    pub(crate) fn whole(self, most: u64) -> Result<Vec<u8>> {
        if self.length().is_some_and(|length| length > most) {
            return Err(Error::TooLarge);
        }
        let mut bytes = Vec::new();
        let mut body = self.0.into_body().into_reader().take(most + 1);
        // A cut line, a slow one, broken chunks: the same question may be answered better.
        body.read_to_end(&mut bytes)
            .map_err(|_| Error::NotReachable)?;
        if bytes.len() as u64 > most {
            return Err(Error::TooLarge);
        }
        Ok(bytes)
    }

    /// Writes the object from `offset` on into `to` and counts into `got` what was written, also
    /// where the line is cut.
    pub(super) fn pour(
        self,
        offset: u64,
        to: &mut dyn Write,
        watch: &mut Watch<'_>,
        got: &mut u64,
    ) -> Result<()> {
        let (mut at, all) = match self.status() {
            // The whole object; a server need not know parts.
            200 => (0, self.length()),
            206 => {
                let (start, all) = self
                    .header("content-range")
                    .and_then(range)
                    .ok_or(Error::Damaged)?;
                if start != offset {
                    return Err(Error::Damaged);
                }
                (start, Some(all))
            }
            other => return Err(meaning(other)),
        };
        if all.is_some_and(|all| all > OBJECT_BYTES_MAX) {
            return Err(Error::TooLarge);
        }
        let mut body = self.0.into_body().into_reader();
        let mut chunk = vec![0; CHUNK];
        loop {
            ask(watch, at.max(offset), all)?;
            let read = body.read(&mut chunk).map_err(|_| Error::NotReachable)?;
            if read == 0 {
                break;
            }
            let end = at + read as u64;
            if end > OBJECT_BYTES_MAX {
                return Err(Error::TooLarge);
            }
            let skip = usize::try_from(offset.saturating_sub(at))
                .unwrap_or(read)
                .min(read);
            let fresh = chunk.get(skip..read).unwrap_or_default();
            // Where our own side fails there is no telling how much it took, so no other try.
            to.write_all(fresh)
                .map_err(|error| match Error::from(error) {
                    Error::NotReachable => Error::Other(0),
                    other => other,
                })?;
            *got += fresh.len() as u64;
            at = end;
        }
        match all {
            Some(all) if at < all => Err(Error::NotReachable),
            Some(all) if at > all => Err(Error::Damaged),
            _ if at < offset => Err(Error::Damaged),
            _ => Ok(()),
        }
    }
}

/// The first byte and the number of all bytes in `bytes 5-9/10`.
fn range(text: &str) -> Option<(u64, u64)> {
    let (part, all) = text.strip_prefix("bytes ")?.split_once('/')?;
    let (start, end) = part.split_once('-')?;
    let (start, end): (u64, u64) = (start.parse().ok()?, end.parse().ok()?);
    let all: u64 = all.parse().ok()?;
    (start <= end && end.checked_add(1)? == all).then_some((start, all))
}

#[cfg(test)]
mod tests {
    use super::range;

    #[test]
    fn a_range_goes_to_the_end_or_is_none() {
        assert_eq!(range("bytes 5-9/10"), Some((5, 10)));
        for text in [
            "",
            "bytes",
            "bytes 5-9/*",
            "bytes 5-8/10",
            "bytes 9-5/6",
            "bytes 5-18446744073709551615/18446744073709551615",
            "bytes -1-9/10",
            "items 5-9/10",
        ] {
            assert_eq!(range(text), None, "{text}");
        }
    }
}
