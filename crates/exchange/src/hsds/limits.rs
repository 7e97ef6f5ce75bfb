//! How much a stranger's file may ask of us, and the answers when it asks for more.

use std::io::ErrorKind;

use thiserror::Error;

/// Bounds that hold whatever the bytes say. Every one is checked before memory is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// One file as it lies on the disk.
    pub file_bytes: u64,
    /// All files together, after inflating.
    pub total_bytes: u64,
    /// How many times larger a zipped package may become.
    pub inflate_ratio: u64,
    /// Files of one package, and tables of one directory.
    pub files: usize,
    /// Rows of all tables; a row that a tree shows in several places counts once.
    pub rows: u64,
    /// Cells that hold something, and nodes of JSON.
    pub cells: u64,
    /// Columns of one table.
    pub columns: usize,
    /// One cell.
    pub cell_bytes: usize,
    /// JSON inside JSON.
    pub depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            file_bytes: 64 << 20,
            total_bytes: 256 << 20,
            inflate_ratio: 100,
            files: 10_000,
            rows: 200_000,
            cells: 3_000_000,
            columns: 1_000,
            cell_bytes: 1 << 20,
            depth: 32,
        }
    }
}

/// Which bound was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// [`Limits::file_bytes`]
    File,
    /// [`Limits::total_bytes`]
    Total,
    /// [`Limits::inflate_ratio`]
    Inflate,
    /// [`Limits::files`]
    Files,
    /// [`Limits::cells`]
    Cells,
    /// [`Limits::columns`]
    Columns,
    /// [`Limits::cell_bytes`]
    Cell,
}

/// How far a reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress<'a> {
    /// The file being read.
    pub file: &'a str,
    /// Rows met so far, in all files.
    pub rows: u64,
}

/// Why nothing was read. Each says what a person can do next; none repeats a word of the file.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum Refused {
    /// There is no table of HSDS in it.
    #[error("this is not a directory of services; choose an HSDS package, or a CSV or JSON file")]
    NotADirectoryFile,
    /// It ends in the middle.
    #[error("the file ends in the middle; fetch it again")]
    Truncated,
    /// It is larger than we are willing to hold.
    #[error("the file is too large ({limit:?}); ask the publisher for a smaller part")]
    TooLarge {
        /// The bound it reached.
        limit: Limit,
    },
    /// It has more rows than we are willing to hold.
    #[error("the file has more than {most} rows; ask the publisher for a smaller part")]
    TooManyRows {
        /// [`Limits::rows`]
        most: u64,
    },
    /// JSON inside JSON inside JSON.
    #[error("the file nests more than {most} levels deep; it is no directory")]
    TooDeep {
        /// [`Limits::depth`]
        most: usize,
    },
    /// The person stopped it.
    #[error("stopped; nothing was changed")]
    Cancelled,
    /// The package is locked with a password.
    #[error("the package has a password; unpack it first")]
    Locked,
    /// The disk would not give it.
    #[error("the file cannot be read ({0}); check that it is there and yours to open")]
    Unreadable(ErrorKind),
}

impl From<std::io::Error> for Refused {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::UnexpectedEof => Refused::Truncated,
            kind => Refused::Unreadable(kind),
        }
    }
}

impl Refused {
    pub(crate) fn too_large(limit: Limit) -> Self {
        Refused::TooLarge { limit }
    }
}
