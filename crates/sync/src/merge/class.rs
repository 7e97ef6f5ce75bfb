//! What kind of table and column a change is about. Classes never decide which values stay: they
//! only say what is shown, and what is a conflict.

/// How the rows of a table come and go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableClass {
    /// Rows are made and removed. Removed by one and changed by another, a row is there, and in
    /// conflict.
    Ordinary,
    /// Rows are made and never removed: a removal, a fault of its author, hides nothing.
    AppendOnly,
    /// Rows are members of a set (needs, languages). Added by one and removed by another, a member
    /// is in it, and nobody is asked.
    Set,
    /// A set in which that is worth asking about (who may see a case).
    WatchedSet,
}

/// How loud a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnClass {
    /// Values that did not see each other are a conflict.
    Register,
    /// The latest is shown and nobody is asked (order on the screen).
    Quiet,
}
