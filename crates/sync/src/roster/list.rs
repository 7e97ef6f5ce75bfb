//! Many statements in one file: what a pack, a bundle or a stick carries of the roster.

use super::{Refused, Roster, STATEMENT_BYTES_MAX, STATEMENTS_MAX, Statement};

/// The version this program writes.
const VERSION: u8 = 1;
/// Bytes of a list.
pub const LIST_BYTES_MAX: usize = 256 * 1024 * 1024;

/// Writes all statements of a roster, also those without effect and those it does not understand.
///
/// # Errors
/// [`Refused::TooLarge`] beyond [`LIST_BYTES_MAX`].
pub fn write_list(roster: &Roster) -> Result<Vec<u8>, Refused> {
    let mut bytes = vec![VERSION];
    for statement in roster.statements() {
        let length = u32::try_from(statement.bytes().len()).map_err(|_| Refused::TooLarge)?;
        bytes.extend(length.to_le_bytes());
        bytes.extend(statement.bytes());
    }
    if bytes.len() <= LIST_BYTES_MAX {
        Ok(bytes)
    } else {
        Err(Refused::TooLarge)
    }
}

/// Reads a list, with every signature. Lengths and counts are looked at before anything is kept.
///
/// # Errors
/// [`Refused`] at the first statement that is not one; then nothing of the list is taken.
pub fn read_list(bytes: &[u8]) -> Result<Vec<Statement>, Refused> {
    if bytes.len() > LIST_BYTES_MAX {
        return Err(Refused::TooLarge);
    }
    let (version, mut rest) = bytes.split_first().ok_or(Refused::Damaged)?;
    match *version {
        VERSION => {}
        0 => return Err(Refused::Damaged),
        _ => return Err(Refused::TooNew),
    }
    let mut statements = Vec::new();
    while !rest.is_empty() {
        if statements.len() == STATEMENTS_MAX {
            return Err(Refused::TooMany);
        }
        let (length, after) = rest.split_first_chunk::<4>().ok_or(Refused::Damaged)?;
        let length = usize::try_from(u32::from_le_bytes(*length)).map_err(|_| Refused::TooLarge)?;
        if length > STATEMENT_BYTES_MAX {
            return Err(Refused::TooLarge);
        }
        let (statement, after) = after.split_at_checked(length).ok_or(Refused::Damaged)?;
        statements.push(Statement::read(statement)?);
        rest = after;
    }
    Ok(statements)
}
