//! What a stranger's table or column means: today's names, yesterday's, and a publisher's own.
//!
//! HSDS 1 and 2 had other names, and many directories put the table's name before each column
//! (`organization_name` in a table of organisations). What has no meaning here keeps its own name.

use super::tables::{self, Table};

/// What a header or a JSON key stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    /// The column's or nested property's name, or the header itself where it means nothing to us.
    pub(crate) column: String,
    pub(crate) sort: Sort,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// HSDS 3.
    Today,
    /// An older or prefixed name of something in HSDS 3.
    Legacy,
    /// A value that did not fit its column when we wrote it (`x_status`): it goes before the other.
    Kept,
    /// No meaning here.
    Unknown,
}

/// Columns that every table has, or may have from us.
const OURS: [&str; 3] = ["id", "x_source_id", "x_confidential"];

/// The name of a table in HSDS 3, if a file or property of that name holds one.
pub(crate) fn table(name: &str) -> Option<&'static Table> {
    let name = plain(name);
    let name = name.trim_end_matches(".csv").trim_end_matches(".json");
    let own = tables::TABLES
        .iter()
        .find(|table| table.name == name || table.file == name);
    own.or_else(|| tables::find(legacy_table(name)?))
}

fn legacy_table(name: &str) -> Option<&'static str> {
    Some(match name {
        "organisation" | "organisations" | "agency" | "agencies" => "organization",
        "program" => "program",
        "services_at_location" | "services_at_locations" | "service_at_locations" => {
            "service_at_location"
        }
        "sites" | "site" => "location",
        "physical_address" | "physical_addresses" | "postal_address" | "postal_addresses"
        | "mail_address" | "mail_addresses" => "address",
        "regular_schedule" | "regular_schedules" | "holiday_schedule" | "holiday_schedules" => {
            "schedule"
        }
        "fundings" => "funding",
        "accessibility_for_disabilities" | "accessibilities" => "accessibility",
        "services_taxonomy" | "service_taxonomy" | "service_taxonomies" | "service_taxonomys"
        | "service_attributes" | "other_attributes" => "attribute",
        "service_capacities" => "service_capacity",
        "urls" => "url",
        "costs" | "cost" => "cost_option",
        "meta_table_descriptions" => "meta_table_description",
        _ => return None,
    })
}

/// What a header means in a table.
pub(crate) fn column(table: &Table, header: &str) -> Name {
    let name = plain(header);
    if is_known(table, &name) {
        return Name {
            column: name,
            sort: Sort::Today,
        };
    }
    if let Some(kept) = name.strip_prefix("x_").filter(|kept| is_known(table, kept)) {
        return Name {
            column: kept.to_owned(),
            sort: Sort::Kept,
        };
    }
    let bare = name
        .strip_prefix(table.name)
        .and_then(|rest| rest.strip_prefix('_'));
    if table.old_nest(&name).is_some() || is_old_key(table, &name) {
        return Name {
            column: name,
            sort: Sort::Legacy,
        };
    }
    for candidate in [Some(name.as_str()), bare].into_iter().flatten() {
        if let Some(column) = legacy_column(table, candidate) {
            return Name {
                column,
                sort: Sort::Legacy,
            };
        }
    }
    if let Some(bare) = bare.filter(|bare| is_known(table, bare)) {
        return Name {
            column: bare.to_owned(),
            sort: Sort::Legacy,
        };
    }
    Name {
        column: header.trim().to_owned(),
        sort: Sort::Unknown,
    }
}

fn is_known(table: &Table, name: &str) -> bool {
    // Flat directories repeat the organisation's name in every row that has its id.
    let is_copy = name == "organization_name" && table.column("organization_id").is_some();
    is_copy || OURS.contains(&name) || table.column(name).is_some() || table.nest(name).is_some()
}

/// A key that HSDS 3 has in `service_at_location` alone.
fn is_old_key(table: &Table, name: &str) -> bool {
    matches!(
        (table.name, name),
        ("service", "location_id") | ("location", "service_id")
    )
}

fn legacy_column(table: &Table, name: &str) -> Option<String> {
    let today = match (table.name, name) {
        (_, "uuid") => "id",
        (_, "organisation_name" | "agency_name") => "organization_name",
        (_, "organisation_id" | "agency_id") => "organization_id",
        ("organization", "url" | "web" | "homepage") => "website",
        ("organization", "parent_id" | "parent_organization_uuid") => "parent_organization_id",
        ("service", "min_age") => "minimum_age",
        ("service", "max_age") => "maximum_age",
        ("service", "eligibility" | "eligibilitys" | "eligibilities") => "eligibility_description",
        ("service", "interpretation") => "interpretation_services",
        ("service", "website") => "url",
        ("service", "accreditation") => "accreditations",
        ("service", "wait") => "wait_time",
        ("location", "type") => "location_type",
        ("location", "lat") => "latitude",
        ("location", "lon" | "lng" | "long") => "longitude",
        ("location", "address" | "physical_address" | "physical_addresses") => "addresses",
        ("location", "postal_address" | "postal_addresses") => "addresses",
        ("location", "mail_address" | "mail_addresses" | "mailing_address") => "addresses",
        ("location", "accessibility_for_disabilities") => "accessibility",
        ("address", "address" | "address1" | "street" | "street_address") => "address_1",
        ("address", "address2") => "address_2",
        ("address", "state" | "province") => "state_province",
        ("address", "zip" | "zipcode" | "zip_code" | "postcode") => "postal_code",
        ("phone", "phone" | "phone_number" | "telephone") => "number",
        ("phone", "ext") => "extension",
        ("phone", "phone_type" | "number_type") => "type",
        ("language", "language") => "name",
        ("service_area", "service_area") => "name",
        ("required_document", "required_document") => "document",
        ("accessibility", "accessibility") => "description",
        ("schedule", "weekday") => "byday",
        ("schedule", "start_date") => "valid_from",
        ("schedule", "end_date") => "valid_to",
        ("attribute", "taxonomy_id") => "taxonomy_term_id",
        ("attribute", "taxonomy") => "taxonomy_term",
        ("attribute", "service_id") => "link_id",
        (_, "phone" | "phone_number" | "phone_numbers" | "telephone") => "phones",
        (_, "language") => "languages",
        (_, "contact") => "contacts",
        (
            _,
            "regular_schedule" | "regular_schedules" | "holiday_schedule" | "holiday_schedules",
        ) => "schedules",
        (_, "service_taxonomy" | "services_taxonomy" | "service_taxonomys") => "attributes",
        (_, key) => {
            return key
                .strip_suffix("_uuid")
                .map(|key| format!("{key}_id"))
                .filter(|key| table.column(key).is_some());
        }
    };
    is_known(table, today).then(|| today.to_owned())
}

/// How many of these names a table knows.
pub(crate) fn fit(table: &Table, names: &[&str]) -> usize {
    names
        .iter()
        .filter(|name| column(table, name).sort != Sort::Unknown)
        // A row that has both keys ties the two; it is neither.
        .filter(|name| !is_old_key(table, &plain(name)))
        .count()
}

/// The table that knows the most of these names, and at least two besides an id.
pub(crate) fn best_table(names: &[&str]) -> Option<&'static Table> {
    let names: Vec<&str> = names
        .iter()
        .copied()
        .filter(|name| plain(name) != "id")
        .collect();
    let mut best = None;
    let mut most = 1;
    for table in tables::TABLES {
        let fit = fit(table, &names);
        if fit > most {
            best = Some(table);
            most = fit;
        }
    }
    best
}

/// The name that a table foreign to HSDS goes by: it may become a file's name, so nothing in it
/// leads out of a folder, and no system has a device of that name.
pub(crate) fn foreign(name: &str) -> String {
    const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '-';
    let plain: String = name
        .chars()
        .take(60)
        .map(|letter| if is_plain(letter) { letter } else { '_' })
        .collect();
    let lower = plain.to_lowercase();
    let is_device = DEVICES
        .iter()
        .any(|device| lower.starts_with(device) && lower.len() < 5);
    let is_ours =
        plain.is_empty() || is_device || table(&lower).is_some() || lower == "datapackage";
    if is_ours { format!("x_{plain}") } else { plain }
}

/// A name without the accidents of typing.
fn plain(name: &str) -> String {
    let name = name.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
    name.to_lowercase().replace([' ', '-'], "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn means(table: &str, header: &str) -> (String, Sort) {
        let name = column(tables::find(table).expect(table), header);
        (name.column, name.sort)
    }

    #[test]
    fn old_and_prefixed_names_are_read_as_todays() {
        for (table, header, today) in [
            ("organization", "organization_uuid", "id"),
            ("organization", "organization_name", "name"),
            ("organization", "organization_url", "website"),
            ("service", "service_min_age", "minimum_age"),
            ("service", "organization_uuid", "organization_id"),
            ("service", "eligibility", "eligibility_description"),
            ("location", "location_address", "addresses"),
            ("location", "lng", "longitude"),
            ("phone", "language", "languages"),
            ("language", "language", "name"),
            ("attribute", "taxonomy_id", "taxonomy_term_id"),
            ("service", "regular_schedules", "schedules"),
        ] {
            assert_eq!(means(table, header).0, today, "{table}.{header}");
        }
    }

    #[test]
    fn what_means_nothing_keeps_its_own_name() {
        assert_eq!(
            means("service", " Problem Codes "),
            ("Problem Codes".into(), Sort::Unknown)
        );
        assert_eq!(
            means("service", "Alternate Name"),
            ("alternate_name".into(), Sort::Today)
        );
        assert_eq!(means("service", "x_status"), ("status".into(), Sort::Kept));
        assert_eq!(means("service", "x_mine"), ("x_mine".into(), Sort::Unknown));
    }

    #[test]
    fn tables_are_known_by_file_and_by_content() {
        for (name, today) in [
            ("organizations.csv", "organization"),
            ("regular_schedules", "schedule"),
            ("services_taxonomy.csv", "attribute"),
            ("Physical_Addresses.CSV", "address"),
        ] {
            assert_eq!(table(name).map(|table| table.name), Some(today));
        }
        assert!(table("eligibility").is_none());
        let best = best_table(&["service_name", "status", "organization_id"]);
        assert_eq!(best.map(|table| table.name), Some("service"));
        assert!(best_table(&["id", "name"]).is_none());
    }
}
