//! The tabular form: one CSV per table and a `datapackage.json` that describes them.
//!
//! Cells are verbatim. This CSV is for machines, and an apostrophe before a name would be a wrong
//! name in the next directory; what people open in a spreadsheet goes through [`crate::cell`].

use std::collections::{BTreeSet, HashSet};
use std::fs::File;
use std::io::{self, Seek, Write};
use std::path::Path;

use serde_json::{Value, json};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::model::Directory;
use super::rows::{OutRow, by_table, rows};
use super::tables::{self, Kind, Table};
use super::value::text_of;

/// Where a package goes.
pub enum Package<'a> {
    /// A folder that is there. Files in it are never overwritten.
    Folder(&'a Path),
    /// One zip.
    Zip(&'a mut dyn WriteSeek),
}

/// Something a zip can be written into.
pub trait WriteSeek: Write + Seek {}

impl<T: Write + Seek> WriteSeek for T {}

/// Writes a directory as a tabular data package. Confidential sites go without anything that
/// says where they are.
///
/// # Errors
/// Those of the folder or writer; `AlreadyExists` if the folder has a file of that name.
pub fn write_csv_package(directory: &Directory, to: Package<'_>) -> io::Result<()> {
    let tables = by_table(rows(directory));
    let names: Vec<&str> = tables.iter().map(|(table, _)| table.as_str()).collect();
    let mut resources = Vec::new();
    let mut files = Vec::new();
    for (table, rows) in &tables {
        let file = format!("{}.csv", file_name(table));
        let columns = columns(tables::find(table), rows);
        files.push((file.clone(), csv(&columns, rows)?));
        resources.push(resource(table, &file, &columns, &names));
    }
    let package = json!({
        "name": "human_services_data",
        "profile": "tabular-data-package",
        "version": "3.1",
        "resources": resources,
    });
    files.push((
        "datapackage.json".to_owned(),
        serde_json::to_vec_pretty(&package)?,
    ));
    match to {
        Package::Folder(folder) => into_folder(folder, &files),
        Package::Zip(out) => into_zip(out, &files),
    }
}

fn into_folder(folder: &Path, files: &[(String, Vec<u8>)]) -> io::Result<()> {
    for (name, bytes) in files {
        let mut file = create_private(&folder.join(name))?;
        file.write_all(bytes)?;
        file.sync_all()?;
    }
    Ok(())
}

/// A new file that only this account may read: what is not published is nobody else's.
fn create_private(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    // Elsewhere a profile folder is private by its access list.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn into_zip(out: &mut dyn WriteSeek, files: &[(String, Vec<u8>)]) -> io::Result<()> {
    let mut zip = ZipWriter::new(out);
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(bytes)?;
    }
    zip.finish()?.flush()
}

/// The file of a table. The name of a foreign table came from a stranger: what could lead out of
/// the folder, or is a device on some system, does not reach the disk.
fn file_name(table: &str) -> String {
    if let Some(table) = tables::find(table) {
        return table.file.to_owned();
    }
    super::names::foreign(table)
}

/// All columns of the standard, then the others that any row has.
fn columns(table: Option<&Table>, rows: &[OutRow]) -> Vec<String> {
    let mut columns = vec!["id".to_owned()];
    columns.extend(
        table
            .into_iter()
            .flat_map(|table| table.columns)
            .map(|own| own.name.to_owned()),
    );
    let own: HashSet<&str> = columns.iter().map(String::as_str).collect();
    let all = rows.iter().flat_map(|row| row.cells.keys());
    let others: BTreeSet<&String> = all
        .filter(|column| !own.contains(column.as_str()))
        .collect();
    let others: Vec<String> = others.into_iter().cloned().collect();
    columns.extend(others);
    columns
}

fn csv(columns: &[String], rows: &[OutRow]) -> io::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(columns)?;
    for row in rows {
        let cell = |column| row.cells.get(column).map(text_of).unwrap_or_default();
        writer.write_record(columns.iter().map(cell))?;
    }
    writer.into_inner().map_err(csv::IntoInnerError::into_error)
}

fn resource(name: &str, file: &str, columns: &[String], present: &[&str]) -> Value {
    let table = tables::find(name);
    let kind = |column: &str| table?.column(column).map(|column| column.kind);
    let field = |column: &String| {
        let number = kind(column) == Some(Kind::Number);
        json!({ "name": column, "type": if number { "number" } else { "string" } })
    };
    let key = |column: &String| match kind(column)? {
        Kind::Link(target) if present.contains(&target) => {
            let to = if target == name { "" } else { target };
            Some(json!({ "fields": column, "reference": { "resource": to, "fields": "id" } }))
        }
        _ => None,
    };
    json!({
        "name": name,
        "path": file,
        "profile": "tabular-data-resource",
        "schema": {
            "fields": columns.iter().map(field).collect::<Vec<_>>(),
            "primaryKey": "id",
            "foreignKeys": columns.iter().filter_map(key).collect::<Vec<_>>(),
        },
    })
}
