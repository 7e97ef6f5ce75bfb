//! The list of tables.

use super::{Column, Kind, Nest, Table, Way};

const fn column(name: &'static str, kind: Kind, is_required: bool) -> Column {
    Column {
        name,
        kind,
        is_required,
    }
}
const fn t(name: &'static str) -> Column {
    column(name, Kind::Text, false)
}
const fn must(name: &'static str) -> Column {
    column(name, Kind::Text, true)
}
const fn n(name: &'static str) -> Column {
    column(name, Kind::Number, false)
}
const fn l(name: &'static str, table: &'static str) -> Column {
    column(name, Kind::Link(table), false)
}
pub(super) const fn down(property: &'static str, table: &'static str) -> Nest {
    Nest {
        property,
        table,
        way: Way::Down,
    }
}
pub(super) const fn joined(property: &'static str, table: &'static str) -> Nest {
    Nest {
        property,
        table,
        way: Way::Joined,
    }
}
pub(super) const fn up(property: &'static str, table: &'static str, key: &'static str) -> Nest {
    Nest {
        property,
        table,
        way: Way::Up(key),
    }
}

const ORGANIZATION: Column = l("organization_id", "organization");
const SERVICE: Column = l("service_id", "service");
const LOCATION: Column = l("location_id", "location");
const AT: Column = l("service_at_location_id", "service_at_location");
const PLACES: &[&str] = &["physical", "postal", "virtual"];
const DAYS: &[&str] = &["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

const PHONES: Nest = down("phones", "phone");
const CONTACTS: Nest = down("contacts", "contact");
const SCHEDULES: Nest = down("schedules", "schedule");
const LANGUAGES: Nest = down("languages", "language");
const AREAS: Nest = down("service_areas", "service_area");
const FUNDING: Nest = down("funding", "funding");

/// Every table, in the order in which a package lists and we read them.
///
/// Several columns a line, as the standard groups them.
#[rustfmt::skip]
pub(crate) static TABLES: &[Table] = &[
    Table {
        name: "organization",
        file: "organizations",
        columns: &[
            must("name"), t("alternate_name"), must("description"), t("email"), t("website"),
            t("tax_status"), t("tax_id"), n("year_incorporated"), t("legal_status"), t("logo"),
            t("uri"), l("parent_organization_id", "organization"),
        ],
        nests: &[
            down("additional_websites", "url"), FUNDING, CONTACTS, PHONES,
            down("locations", "location"), down("programs", "program"),
            down("organization_identifiers", "organization_identifier"),
            down("services", "service"),
        ],
    },
    Table {
        name: "program",
        file: "programs",
        columns: &[ORGANIZATION, must("name"), t("alternate_name"), must("description")],
        nests: &[],
    },
    Table {
        name: "service",
        file: "services",
        columns: &[
            ORGANIZATION, l("program_id", "program"), must("name"), t("alternate_name"),
            t("description"), t("url"), t("email"),
            column(
                "status",
                Kind::Choice(&["active", "inactive", "defunct", "temporarily closed"]),
                true,
            ),
            t("interpretation_services"), t("application_process"), t("fees_description"),
            t("wait_time"), t("fees"), t("accreditations"), t("eligibility_description"),
            n("minimum_age"), n("maximum_age"), t("assured_date"), t("assurer_email"),
            t("licenses"), t("alert"), t("last_modified"),
        ],
        nests: &[
            down("additional_urls", "url"), PHONES, SCHEDULES, AREAS,
            down("service_at_locations", "service_at_location"), LANGUAGES,
            up("organization", "organization", "organization_id"), FUNDING,
            down("cost_options", "cost_option"), up("program", "program", "program_id"),
            down("required_documents", "required_document"), CONTACTS,
            down("capacities", "service_capacity"),
        ],
    },
    Table {
        name: "location",
        file: "locations",
        columns: &[
            column("location_type", Kind::Choice(PLACES), true), t("url"), ORGANIZATION, t("name"),
            t("alternate_name"), t("description"), t("transportation"), n("latitude"),
            n("longitude"), t("external_identifier"), t("external_identifier_type"),
        ],
        nests: &[
            LANGUAGES, down("addresses", "address"), CONTACTS,
            down("accessibility", "accessibility"), PHONES, SCHEDULES,
        ],
    },
    Table {
        name: "service_at_location",
        file: "service_at_location",
        columns: &[SERVICE, LOCATION, t("description")],
        nests: &[
            AREAS, CONTACTS, PHONES, SCHEDULES, up("location", "location", "location_id"),
            up("service", "service", "service_id"),
        ],
    },
    Table {
        name: "contact",
        file: "contacts",
        columns: &[
            ORGANIZATION, SERVICE, AT, LOCATION, t("name"), t("title"), t("department"), t("email"),
        ],
        nests: &[PHONES],
    },
    Table {
        name: "phone",
        file: "phones",
        columns: &[
            LOCATION, SERVICE, ORGANIZATION, l("contact_id", "contact"), AT, must("number"),
            n("extension"), t("type"), t("description"),
        ],
        nests: &[LANGUAGES],
    },
    Table {
        name: "address",
        file: "addresses",
        columns: &[
            LOCATION, t("attention"), must("address_1"), t("address_2"), must("city"), t("region"),
            must("state_province"), must("postal_code"), must("country"),
            column("address_type", Kind::Choice(PLACES), true),
        ],
        nests: &[],
    },
    Table {
        name: "schedule",
        file: "schedules",
        columns: &[
            SERVICE, LOCATION, AT, t("valid_from"), t("valid_to"), t("dtstart"), n("timezone"),
            t("until"), n("count"), column("wkst", Kind::Choice(DAYS), false),
            column("freq", Kind::Choice(&["WEEKLY", "MONTHLY"]), false), n("interval"), t("byday"),
            t("byweekno"), t("bymonthday"), t("byyearday"), t("description"), t("opens_at"),
            t("closes_at"), t("schedule_link"), t("attending_type"), t("notes"),
        ],
        nests: &[],
    },
    Table {
        name: "language",
        file: "languages",
        columns: &[SERVICE, LOCATION, l("phone_id", "phone"), t("name"), t("code"), t("note")],
        nests: &[],
    },
    Table {
        name: "funding",
        file: "funding",
        columns: &[ORGANIZATION, SERVICE, t("source")],
        nests: &[],
    },
    Table {
        name: "service_area",
        file: "service_areas",
        columns: &[
            SERVICE, AT, t("name"), t("description"), t("extent"), t("extent_type"), t("uri"),
        ],
        nests: &[],
    },
    Table {
        name: "required_document",
        file: "required_documents",
        columns: &[SERVICE, t("document"), t("uri")],
        nests: &[],
    },
    Table {
        name: "accessibility",
        file: "accessibility",
        columns: &[LOCATION, t("description"), t("details"), t("url")],
        nests: &[],
    },
    Table {
        name: "cost_option",
        file: "cost_options",
        columns: &[
            SERVICE, t("valid_from"), t("valid_to"), t("option"), t("currency"), n("amount"),
            t("amount_description"),
        ],
        nests: &[],
    },
    Table {
        name: "organization_identifier",
        file: "organization_identifiers",
        columns: &[
            ORGANIZATION, t("identifier_scheme"), must("identifier_type"), must("identifier"),
        ],
        nests: &[],
    },
    Table {
        name: "taxonomy",
        file: "taxonomies",
        columns: &[must("name"), must("description"), t("uri"), t("version")],
        nests: &[],
    },
    Table {
        name: "taxonomy_term",
        file: "taxonomy_terms",
        columns: &[
            t("code"), must("name"), must("description"), l("parent_id", "taxonomy_term"),
            t("taxonomy"), t("language"), l("taxonomy_id", "taxonomy"), t("term_uri"),
        ],
        nests: &[up("taxonomy_detail", "taxonomy", "taxonomy_id")],
    },
    Table {
        name: "attribute",
        file: "attributes",
        columns: &[
            column("link_id", Kind::LinkAny("link_entity"), false),
            l("taxonomy_term_id", "taxonomy_term"), t("link_type"), t("link_entity"), t("value"),
            t("label"),
        ],
        nests: &[up("taxonomy_term", "taxonomy_term", "taxonomy_term_id")],
    },
    Table {
        name: "unit",
        file: "units",
        columns: &[must("name"), t("scheme"), t("identifier"), t("uri")],
        nests: &[],
    },
    Table {
        name: "service_capacity",
        file: "service_capacity",
        columns: &[
            SERVICE, l("unit_id", "unit"), column("available", Kind::Number, true), n("maximum"),
            t("description"), must("updated"),
        ],
        nests: &[up("unit", "unit", "unit_id")],
    },
    Table {
        name: "url",
        file: "url",
        columns: &[t("label"), t("url"), ORGANIZATION, SERVICE],
        nests: &[],
    },
    Table {
        name: "metadata",
        file: "metadata",
        columns: &[
            column("resource_id", Kind::LinkAny("resource_type"), false), t("resource_type"),
            must("last_action_date"), must("last_action_type"), must("field_name"),
            must("previous_value"), must("replacement_value"), must("updated_by"),
        ],
        nests: &[],
    },
    Table {
        name: "meta_table_description",
        file: "meta_table_descriptions",
        columns: &[t("name"), t("language"), t("character_set")],
        nests: &[],
    },
];
