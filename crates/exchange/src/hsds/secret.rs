//! What must not leave: everything that leads to a confidential site.

use std::collections::HashSet;

use uuid::Uuid;

use super::model::{Directory, OfferSite};
use super::rows::OutRow;
use super::value::Cells;

/// Takes out all that could lead to a confidential site.
///
/// Of the site itself and of offers there only keys remain. Every other row that names one of
/// these, or a row that was taken out for it, is taken out: a telephone's area, a contact's
/// words or the history of a corrected address would tell as much as the address. History whose
/// row is not here cannot be judged, and goes too.
pub(crate) fn hide(rows: Vec<OutRow>, directory: &Directory) -> Vec<OutRow> {
    let sites = directory.sites.iter().filter(|site| site.confidential);
    let mut secret: HashSet<Uuid> = sites.map(|site| site.id).collect();
    let at_secret = |place: &&OfferSite| secret.contains(&place.site_id);
    let places: Vec<_> = directory
        .offer_sites
        .iter()
        .filter(at_secret)
        .map(|at| at.id)
        .collect();
    secret.extend(places);
    if secret.is_empty() {
        return rows;
    }
    let known: HashSet<Uuid> = rows.iter().map(|row| row.id).collect();
    let is_orphan = |row: &OutRow| row.table == "metadata" && !names_any(&row.cells, &known);
    let mut rows: Vec<OutRow> = rows
        .into_iter()
        .filter(|row| !is_orphan(row))
        .map(|row| reduce(row, &secret))
        .collect();
    loop {
        let count = rows.len();
        let mut gone = Vec::new();
        rows.retain(|row| {
            let is_kept = stays(&row.table) || !names_any(&row.cells, &secret);
            if !is_kept {
                gone.push(row.id);
            }
            is_kept
        });
        if rows.len() == count {
            return rows;
        }
        secret.extend(gone);
    }
}

fn stays(table: &str) -> bool {
    ["organization", "service", "location", "service_at_location"].contains(&table)
}

fn reduce(mut row: OutRow, secret: &HashSet<Uuid>) -> OutRow {
    if secret.contains(&row.id) && stays(&row.table) {
        let keys = ["id", "organization_id", "service_id", "location_id"];
        row.cells
            .retain(|column, _| keys.contains(&column.as_str()));
        if row.table == "location" {
            row.cells.insert("location_type".into(), "virtual".into());
            row.cells.insert("x_confidential".into(), "true".into());
        }
    }
    row
}

/// Whether any value but the row's own id is one of these ids.
fn names_any(cells: &Cells, secret: &HashSet<Uuid>) -> bool {
    let is_secret = |text: &str| Uuid::try_parse(text.trim()).is_ok_and(|id| secret.contains(&id));
    cells
        .iter()
        .any(|(column, value)| column != "id" && value.as_str().is_some_and(is_secret))
}
