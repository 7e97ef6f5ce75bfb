//! Opening the encrypted file, step by step (security §2.3). The order matters; so does what is
//! not here: nothing touches a `cipher_*` setting after the key was used.

#![allow(
    unsafe_code,
    reason = "the key goes in through C, so that it never becomes SQL text"
)]

use crate::engine::error::{Error, Result};
use crate::engine::memory;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags, ffi};
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// The oldest SQLCipher we trust: the one the measurements were made with.
const CIPHER_VERSION_MIN: (u32, u32) = (4, 19);

const PLAIN_MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// Statements kept compiled: a few per table.
const STATEMENTS_KEPT: usize = 512;

/// Decrypted pages kept in memory, at most 32 MiB. Every page that is not costs a decryption and
/// a check of its seal when it is read, which is most of the cost of a report.
const CACHE_KIB: i64 = 32 * 1024;

/// How the file is opened.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// It must be there.
    Existing,
    /// It must not be there.
    New,
}

/// A keyed connection whose first page was read: the key fits and nobody else has the file.
pub(crate) fn connect(path: &Path, key: &[u8; 32], mode: Mode) -> Result<Connection> {
    memory::install()?;
    let path = resolved(path)?;
    match mode {
        Mode::New => create_private(&path)?,
        Mode::Existing => refuse_plain(&path)?,
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW
        | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let conn = Connection::open_with_flags(&path, flags)?;
    conn.busy_timeout(std::time::Duration::ZERO)?;
    // Otherwise SQLCipher tells standard error about every wrong passphrase.
    conn.pragma_update(None, "cipher_log_level", "NONE")?;
    set_key(&conn, key)?;
    require_sqlcipher(&conn)?;
    conn.pragma_update(None, "cipher_compatibility", 4)?;
    conn.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    read_first_page(&conn)?;
    harden(&conn)?;
    conn.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    Ok(conn)
}

/// The path with its folder's links followed; the file itself may not be one.
fn resolved(path: &Path) -> Result<PathBuf> {
    let name = path.file_name().ok_or(Error::NotFound)?;
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    Ok(folder.canonicalize()?.join(name))
}

/// An empty file that only its owner may read. SQLite gives its side files the same rights.
fn create_private(path: &Path) -> Result<()> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?;
    Ok(())
}

/// A plain database here would open without any key, and everything after would be in clear.
fn refuse_plain(path: &Path) -> Result<()> {
    if !path.symlink_metadata()?.is_file() {
        return Err(Error::NotFound);
    }
    let mut head = [0; 16];
    match File::open(path)?.read_exact(&mut head) {
        Ok(()) if &head == PLAIN_MAGIC => Err(Error::NotEncrypted),
        Ok(()) => Ok(()),
        // Shorter than sixteen bytes: a creation that was cut off before its first commit.
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => Err(Error::Damaged),
        Err(error) => Err(error.into()),
    }
}

fn set_key(conn: &Connection, key: &[u8; 32]) -> Result<()> {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    // The raw-key form x'…' makes SQLCipher skip its own key stretching: ours is better.
    let mut text = Zeroizing::new(Vec::with_capacity(67));
    text.extend_from_slice(b"x'");
    for byte in key {
        for digit in [byte >> 4, byte & 15] {
            text.extend(HEX.get(usize::from(digit)));
        }
    }
    text.push(b'\'');
    let length = i32::try_from(text.len()).map_err(|_| Error::BadCell)?;
    // SAFETY: the handle is live, the key is copied by SQLCipher before the call returns.
    let code = unsafe {
        ffi::sqlite3_key_v2(
            conn.handle(),
            c"main".as_ptr(),
            text.as_ptr().cast(),
            length,
        )
    };
    if code == ffi::SQLITE_OK {
        Ok(())
    } else {
        Err(Error::NotSqlCipher)
    }
}

/// A library without encryption ignores the key in silence; this is how we notice.
fn require_sqlcipher(conn: &Connection) -> Result<()> {
    let version: String = conn
        .query_row("PRAGMA cipher_version", [], |row| row.get(0))
        .map_err(|_| Error::NotSqlCipher)?;
    let mut numbers = version
        .split(['.', ' '])
        .map_while(|part| part.parse().ok());
    match (numbers.next(), numbers.next()) {
        (Some(major), Some(minor)) if (major, minor) >= CIPHER_VERSION_MIN => Ok(()),
        _ => Err(Error::NotSqlCipher),
    }
}

fn read_first_page(conn: &Connection) -> Result<()> {
    let read = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()));
    read.map_err(|error| match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::NotADatabase) => Error::WrongKey,
        _ => error.into(),
    })
}

/// Reading only so far: what writes (`journal_mode`) comes after the version was checked.
fn harden(conn: &Connection) -> Result<()> {
    // Until the file is known to be ours and sound, closing must not move anything into it.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    conn.set_limit(Limit::SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024)?;
    conn.set_limit(Limit::SQLITE_LIMIT_SQL_LENGTH, 1024 * 1024)?;
    conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    conn.pragma_update(None, "mmap_size", 0)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    conn.pragma_update(None, "cache_size", -CACHE_KIB)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    Ok(())
}

/// What makes an acknowledged write survive a power cut, and a removed one disappear.
pub(crate) fn make_durable(conn: &Connection) -> Result<()> {
    conn.pragma_update(None, "journal_mode", "WAL")?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "wal_autocheckpoint", 200)?;
    conn.pragma_update(None, "journal_size_limit", 0)?;
    conn.pragma_update(None, "secure_delete", true)?;
    // macOS acknowledges fsync before the disk does, unless asked like this.
    conn.pragma_update(None, "fullfsync", true)?;
    conn.pragma_update(None, "checkpoint_fullfsync", true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(())
}

/// The write-ahead log of a database: it is left behind exactly when the last close was not clean.
pub(crate) fn wal_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-wal");
    name.into()
}

#[cfg(test)]
mod tests;
