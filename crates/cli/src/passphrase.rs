//! What must not be an argument: the passphrase of a run and the secret of a relay. Each is the first
//! line of the file that was named, and no more of it.
//!
//! What cannot be a passphrase is refused here, before it could count as a wrong try.

use crate::say::refusal;
use api::{Fault, FaultCode};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read as _};
use std::path::Path;

/// Bytes of the first line at most. A vault takes 256 characters, in four bytes each.
const LINE_BYTES_MAX: usize = 4096;

/// Reads the passphrase: the first line of a file, or of standard input; what follows there stays to
/// be read.
pub(crate) fn read(path: &Path) -> Result<String, Fault> {
    secret(path, "passphrase")
}

/// The same of another secret, `what` in words.
pub(crate) fn secret(path: &Path, what: &str) -> Result<String, Fault> {
    let line = if path == Path::new("-") {
        first_line(&mut io::stdin().lock())
    } else {
        File::open(path).and_then(|file| first_line(&mut BufReader::new(file)))
    };
    let unreachable = format!("The {what} file cannot be read.");
    let line = line.map_err(|_| refusal(FaultCode::FileUnreachable, &unreachable))?;
    text(&line, what)
}

fn first_line(from: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut line = Vec::with_capacity(LINE_BYTES_MAX + 1);
    from.take(LINE_BYTES_MAX as u64 + 1)
        .read_until(b'\n', &mut line)?;
    Ok(line)
}

fn text(line: &[u8], what: &str) -> Result<String, Fault> {
    if line.len() > LINE_BYTES_MAX {
        let text = format!("The first line of the {what} file is longer than 4096 bytes.");
        return Err(refusal(FaultCode::FileTooLarge, &text));
    }
    // Some editors begin a file with a mark that nobody typed.
    let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
    let text = std::str::from_utf8(line).ok();
    // UTF-16 without its mark is UTF-8 full of zeros.
    let text = text.filter(|text| !text.contains('\0')).ok_or_else(|| {
        let text = format!("The {what} file is not UTF-8 text. Save it as UTF-8, then try again.");
        refusal(FaultCode::FileNotRecognised, &text)
    })?;
    let text = text.strip_suffix('\n').unwrap_or(text);
    let text = text.strip_suffix('\r').unwrap_or(text);
    if text.is_empty() {
        let text = format!("The {what} file is empty: the {what} is its first line.");
        return Err(refusal(FaultCode::FileNotRecognised, &text));
    }
    Ok(text.to_owned())
}
