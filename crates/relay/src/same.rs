//! Whether the bytes that lie under a name are the ones we would have put there.

use std::io::{self, Write};

use crate::{Error, Name, OBJECT_BYTES_MAX, Published, Relay, Result, Watch};

/// Looks before something is published: whether it is there already, so that nothing need be sent.
pub(crate) fn look(
    relay: &dyn Relay,
    name: &Name,
    bytes: &[u8],
    watch: &mut Watch<'_>,
) -> Result<Option<Published>> {
    if bytes.len() as u64 > OBJECT_BYTES_MAX {
        return Err(Error::TooLarge);
    }
    match relay.size(name) {
        Ok(_) => same(relay, name, bytes, watch).map(Some),
        Err(Error::NotThere) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Compares what is there with `bytes`, a chunk at a time.
pub(crate) fn same(
    relay: &dyn Relay,
    name: &Name,
    bytes: &[u8],
    watch: &mut Watch<'_>,
) -> Result<Published> {
    let mut rest = Rest {
        bytes,
        differs: false,
    };
    let read = relay.read(name, 0, &mut rest, watch);
    if rest.differs {
        return Err(Error::Taken);
    }
    read?;
    if rest.bytes.is_empty() {
        return Ok(Published::Before);
    }
    Err(Error::Taken)
}

/// Takes in only what continues as expected.
struct Rest<'a> {
    bytes: &'a [u8],
    differs: bool,
}

impl Write for Rest<'_> {
    fn write(&mut self, chunk: &[u8]) -> io::Result<usize> {
        match self.bytes.strip_prefix(chunk) {
            Some(rest) => self.bytes = rest,
            None => {
                self.differs = true;
                return Err(io::ErrorKind::Other.into());
            }
        }
        Ok(chunk.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
