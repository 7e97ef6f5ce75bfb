//! How a thing is kept: one declaration gives its struct, its table and column numbers, its facet
//! and its scope. Numbers are never renumbered or reused: they stand in every log for ever.

use crate::facet::Facet;
use crate::id::CaseId;
use crate::value::{BadCell, Value};
use uuid::Uuid;

/// One column of a table.
#[derive(Debug)]
pub struct Column {
    /// Stable number in the log.
    pub no: u16,
    /// Name, the same in Rust and SQL.
    pub name: &'static str,
    /// Whether this version understands a value: what a colleague's newer version wrote may be a
    /// code that is not known here. Where it understands nothing entered, the column may be empty.
    pub fits: fn(&Value) -> bool,
    /// The vocabulary whose codes stand in it.
    pub vocabulary: Option<&'static str>,
}

/// One table of the registry. Its number is its name: two are equal if their numbers are.
#[derive(Debug)]
pub struct Table {
    /// Stable number in the log.
    pub no: u16,
    /// Name in SQL.
    pub name: &'static str,
    /// Which key opens it.
    pub facet: Facet,
    /// Rows are never changed or removed; a correction is a new row.
    pub append_only: bool,
    /// Its columns without `id`, in order.
    pub columns: &'static [Column],
}

impl PartialEq for Table {
    fn eq(&self, other: &Self) -> bool {
        self.no == other.no
    }
}

impl Eq for Table {}

/// Something that is kept, logged and synced: one row of one table.
pub trait Record: Sized + Clone + PartialEq {
    /// Its own id type.
    type Id: Copy + Into<Uuid> + From<Uuid>;
    /// Its place in the registry.
    const TABLE: &'static Table;
    /// Its id.
    fn id(&self) -> Self::Id;
    /// The case whose facet key protects it; `None` for what belongs to the whole agency.
    fn case(&self) -> Option<CaseId>;
    /// Its cells in column order.
    fn cells(&self) -> Vec<Value>;
    /// Back from cells in column order.
    ///
    /// # Errors
    /// [`BadCell`] if a cell does not hold what its type expects.
    fn from_cells(id: Uuid, cells: Vec<Value>) -> Result<Self, BadCell>;
}

/// Declares a record. `case` says which case it belongs to, from the record `r`.
#[macro_export]
macro_rules! record {
    (
        $(#[$m:meta])*
        pub struct $name:ident($id:ty) = $no:literal $table:literal in $facet:ident,
            append_only: $append:literal, case: |$r:ident| $case:expr,
        {
            $( $(#[$fm:meta])* $cno:literal $field:ident: $ty:ty, )+
        }
    ) => {
        $(#[$m])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            /// Its id.
            pub id: $id,
            $( $(#[$fm])* pub $field: $ty, )+
        }

        impl $crate::record::Record for $name {
            type Id = $id;
            const TABLE: &'static $crate::record::Table = &$crate::record::Table {
                no: $no,
                name: $table,
                facet: $crate::facet::Facet::$facet,
                append_only: $append,
                columns: &[$($crate::record::Column {
                    no: $cno,
                    name: stringify!($field),
                    fits: |value| <$ty as $crate::value::Cell>::from_value(value.clone()).is_ok(),
                    vocabulary: <$ty as $crate::value::Cell>::VOCABULARY,
                }),+],
            };
            fn id(&self) -> $id {
                self.id
            }
            fn case(&self) -> Option<$crate::id::CaseId> {
                let $r = self;
                $case
            }
            fn cells(&self) -> Vec<$crate::value::Value> {
                vec![$($crate::value::Cell::to_value(&self.$field)),+]
            }
            fn from_cells(
                id: uuid::Uuid,
                cells: Vec<$crate::value::Value>,
            ) -> Result<Self, $crate::value::BadCell> {
                let mut cells = cells.into_iter();
                let mut next = || cells.next().ok_or($crate::value::BadCell);
                Ok(Self {
                    id: id.into(),
                    $($field: $crate::value::Cell::from_value(next()?)?,)+
                })
            }
        }
    };
}
