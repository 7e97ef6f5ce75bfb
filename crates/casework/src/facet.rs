//! Facets: the parts of a case that are opened by their own keys (design §4).

crate::codes! {
    /// A part of the record with its own readers. Every table belongs to exactly one.
    "facet"
    pub enum Facet {
        Agency = "agency",
        Facts = "facts",
        Identity = "identity",
        Casework = "casework",
        Career = "career",
        Therapy = "therapy",
        Legal = "legal",
        Audit = "audit",
    }
}
