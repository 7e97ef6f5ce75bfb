//! The tables of HSDS 3.1: names, columns, keys, and where each nests in JSON.
//!
//! One list (`list`) serves reading and writing. Names are facts of the standard; its texts are not
//! here.

mod list;

pub(crate) use list::TABLES;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Number,
    /// The id of a row of that table.
    Link(&'static str),
    /// The id of a row of the table that the named column names.
    LinkAny(&'static str),
    Choice(&'static [&'static str]),
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    pub(crate) is_required: bool,
}

/// A property of a JSON object that holds rows of another table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Nest {
    pub(crate) property: &'static str,
    pub(crate) table: &'static str,
    pub(crate) way: Way,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// A list; the key stands in the child.
    Down,
    /// One object; the key stands here, in this column.
    Up(&'static str),
    /// A list or one object; a row of `service_at_location` ties it to this one. Only read.
    Joined,
}

#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) name: &'static str,
    /// The CSV file's name, without `.csv`.
    pub(crate) file: &'static str,
    pub(crate) columns: &'static [Column],
    pub(crate) nests: &'static [Nest],
}

/// Any row may be tagged, and any row may carry its history.
static ON_ANY: [Nest; 2] = [
    list::down("attributes", "attribute"),
    list::down("metadata", "metadata"),
];

/// Where HSDS 1 and 2 nested rows, and HSDS 3 does not. They are read and never written.
static OLD: [(&str, Nest); 5] = [
    ("service", list::joined("locations", "location")),
    ("service", list::joined("location", "location")),
    ("location", list::joined("services", "service")),
    ("location", list::joined("service", "service")),
    (
        "location",
        list::up("organization", "organization", "organization_id"),
    ),
];

impl Table {
    pub(crate) fn column(&self, name: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// The property of that name, if it holds rows of another table.
    pub(crate) fn nest(&self, property: &str) -> Option<&'static Nest> {
        self.all_nests().find(|nest| nest.property == property)
    }

    /// The property of that name, if older versions had rows of another table in it.
    pub(crate) fn old_nest(&self, property: &str) -> Option<&'static Nest> {
        let mut nests = OLD.iter().filter(|(table, _)| *table == self.name);
        Some(&nests.find(|(_, nest)| nest.property == property)?.1)
    }

    pub(crate) fn all_nests(&self) -> impl Iterator<Item = &'static Nest> + use<> {
        let on_any: &[Nest] = if self.name == "metadata" {
            &[]
        } else {
            &ON_ANY
        };
        self.nests.iter().chain(on_any)
    }

    /// The column of `child` that names a row of this table, and the one that names the table.
    pub(crate) fn key_in(&self, child: &str) -> (String, Option<&'static str>) {
        match child {
            "attribute" => ("link_id".to_owned(), Some("link_entity")),
            "metadata" => ("resource_id".to_owned(), Some("resource_type")),
            _ => (format!("{}_id", self.name), None),
        }
    }
}

/// The table of that exact name.
pub(crate) fn find(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_and_nest_names_a_table_that_is_there() {
        for table in TABLES {
            for column in table.columns {
                if let Kind::Link(target) = column.kind {
                    assert!(find(target).is_some(), "{}.{}", table.name, column.name);
                }
            }
            for nest in table.all_nests() {
                let child = find(nest.table).expect(nest.table);
                match nest.way {
                    Way::Up(key) => assert!(table.column(key).is_some(), "{key}"),
                    Way::Joined => panic!("{} would be written", nest.property),
                    Way::Down => {
                        let (key, _) = table.key_in(child.name);
                        assert!(child.column(&key).is_some(), "{}.{key}", child.name);
                    }
                }
            }
        }
    }
}
