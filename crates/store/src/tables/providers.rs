//! The directory of providers.

use super::{Conditions, Page, blob, code, day, first, id, maybe_day, number, rows};
use crate::{Error, Read};
use casework::directory::{Address, Offer, Phone, Schedule, Site, Spoken};
use casework::vocabulary::Area;
use casework::{Code, Day, OfferId, ProviderId, SiteId};
use rusqlite::types::Value as Sql;

/// Its sites: those it has, and those where it offers something.
const SITES: &str = "SELECT id FROM sites WHERE provider_id = ?1 UNION \
    SELECT x.site_id FROM offers o JOIN offer_sites x ON x.offer_id = o.id WHERE o.provider_id = ?1";

/// What may be linked to: the provider, its offers, its open sites and its offers there.
const PARTS: &str = "SELECT ?1 UNION SELECT id FROM offers WHERE provider_id = ?1 UNION \
    SELECT id FROM sites WHERE provider_id = ?1 AND confidential = 0 UNION \
    SELECT s.id FROM offers o JOIN offer_sites x ON x.offer_id = o.id \
    JOIN sites s ON s.id = x.site_id WHERE o.provider_id = ?1 AND s.confidential = 0 UNION \
    SELECT x.id FROM offers o JOIN offer_sites x ON x.offer_id = o.id \
    JOIN sites s ON s.id = x.site_id WHERE o.provider_id = ?1 AND s.confidential = 0";

/// Which providers.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// With this in the name, other name, city or an offer's name.
    pub text: Option<String>,
    /// With an offer in this area.
    pub area: Option<Area>,
    /// Speaking this language, ISO code or name.
    pub language: Option<String>,
    /// With an offer that takes new people.
    pub takes_new: bool,
    /// Not checked since this day.
    pub unchecked_since: Option<Day>,
    /// Archived ones, or the others.
    pub archived: bool,
}

impl Filter {
    fn conditions(&self) -> Conditions {
        let mut all = Conditions::default();
        all.and("p.archived = ?", [Sql::Integer(i64::from(self.archived))]);
        if let Some(text) = &self.text {
            let like = Sql::Text(format!("%{}%", escaped(text)));
            all.and(
                "p.name LIKE ? ESCAPE '\\' OR p.alternate_name LIKE ? ESCAPE '\\' \
                 OR EXISTS (SELECT 1 FROM offers o WHERE o.provider_id = p.id AND o.name LIKE ? ESCAPE '\\') \
                 OR EXISTS (SELECT 1 FROM sites s JOIN addresses a ON a.site_id = s.id \
                            WHERE s.provider_id = p.id AND s.confidential = 0 AND a.city LIKE ? ESCAPE '\\') \
                 OR EXISTS (SELECT 1 FROM offers o JOIN offer_sites x ON x.offer_id = o.id \
                            JOIN sites s ON s.id = x.site_id JOIN addresses a ON a.site_id = s.id \
                            WHERE o.provider_id = p.id AND s.confidential = 0 AND a.city LIKE ? ESCAPE '\\')",
                [(); 5].map(|()| like.clone()),
            );
        }
        all.and_maybe(
            "EXISTS (SELECT 1 FROM offers o WHERE o.provider_id = p.id AND o.area = ?)",
            self.area,
            code,
        );
        if let Some(language) = &self.language {
            let word = Sql::Text(language.clone());
            all.and(
                "EXISTS (SELECT 1 FROM spoken k WHERE (k.code = ? OR k.name = ?) AND (k.link_id = p.id \
                 OR k.link_id IN (SELECT id FROM offers WHERE provider_id = p.id) \
                 OR k.link_id IN (SELECT id FROM sites WHERE provider_id = p.id) \
                 OR k.link_id IN (SELECT x.site_id FROM offers o JOIN offer_sites x \
                                  ON x.offer_id = o.id WHERE o.provider_id = p.id)))",
                [word.clone(), word],
            );
        }
        if self.takes_new {
            all.and(
                "EXISTS (SELECT 1 FROM offers o WHERE o.provider_id = p.id AND o.at_capacity = 0 \
                 AND o.status IN ('active', 'unknown'))",
                [],
            );
        }
        all.and_maybe(
            "p.verified_on IS NULL OR p.verified_on < ?",
            self.unchecked_since,
            day,
        );
        all
    }
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('%', "\\%")
        .replace('_', "\\_")
}

/// A page, by name.
pub fn page(read: &Read<'_>, filter: &Filter, page: Page) -> Result<Vec<ProviderId>, Error> {
    let conditions = filter.conditions();
    let sql = format!(
        "SELECT p.id FROM providers p {} ORDER BY p.name COLLATE NOCASE, p.id LIMIT ? OFFSET ?",
        conditions.sql()
    );
    rows(read, &sql, conditions.params_and(page), |row| id(row, 0))
}

/// How many.
pub fn count(read: &Read<'_>, filter: &Filter) -> Result<i64, Error> {
    let conditions = filter.conditions();
    number(
        read,
        &format!("SELECT COUNT(*) FROM providers p {}", conditions.sql()),
        conditions.params(),
    )
}

/// What a provider is called.
pub fn name(read: &Read<'_>, provider: ProviderId) -> Result<Option<String>, Error> {
    let sql = "SELECT name FROM providers WHERE id = ?1";
    first(read, sql, [blob(provider)], |row| row.get(0))
}

/// What every provider is called, and what else, for the finder.
pub fn every_name(read: &Read<'_>) -> Result<Vec<(ProviderId, [String; 2])>, Error> {
    let sql = "SELECT p.id, p.name, p.alternate_name FROM providers p";
    rows(read, sql, [], |row| {
        Ok((id(row, 0)?, [row.get(1)?, row.get(2)?]))
    })
}

/// What an offer is called.
pub fn offer_name(read: &Read<'_>, offer: OfferId) -> Result<Option<String>, Error> {
    let sql = "SELECT name FROM offers WHERE id = ?1";
    first(read, sql, [blob(offer)], |row| row.get(0))
}

/// Offers of a provider, by name.
pub fn offers(read: &Read<'_>, provider: ProviderId) -> Result<Vec<Offer>, Error> {
    read.all(
        "WHERE provider_id = ?1 ORDER BY name COLLATE NOCASE, id",
        [blob(provider)],
    )
}

/// Sites of a provider and of its offers, by name.
pub fn sites(read: &Read<'_>, provider: ProviderId) -> Result<Vec<Site>, Error> {
    let which = format!("WHERE id IN ({SITES}) ORDER BY name COLLATE NOCASE, id LIMIT 500");
    read.all(&which, [blob(provider)])
}

/// The address of a site.
pub fn address(read: &Read<'_>, site: SiteId) -> Result<Option<Address>, Error> {
    Ok(read
        .all::<Address>(
            "WHERE site_id = ?1 ORDER BY kind = 'postal', id LIMIT 1",
            [blob(site)],
        )?
        .pop())
}

/// Phones of a provider, its offers, its open sites, and the people to ask for at any of these.
pub fn phones(read: &Read<'_>, provider: ProviderId) -> Result<Vec<Phone>, Error> {
    // A contact has no table of its own here: its row stands verbatim among the extras.
    let which = format!(
        "WHERE link_id IN ({PARTS}) OR (link = 'contact' AND link_id IN (SELECT {id} \
         FROM directory_extras e WHERE e.source_table LIKE 'contact@%' AND e.link_id IN ({PARTS}) \
         AND NOT EXISTS (SELECT 1 FROM sites s WHERE s.confidential = 1 AND s.id = {site}) \
         AND NOT EXISTS (SELECT 1 FROM offer_sites x JOIN sites s ON s.id = x.site_id \
                         WHERE s.confidential = 1 AND x.id = {offer_site}))) \
         ORDER BY link <> 'provider', id LIMIT 50",
        id = key("id"),
        site = key("location_id"),
        offer_site = key("service_at_location_id"),
    );
    read.all(&which, [blob(provider)])
}

/// An id that the verbatim row of an extra `e` names.
fn key(column: &str) -> String {
    let json = "CASE WHEN json_valid(e.json) THEN e.json END";
    format!("unhex(replace(json_extract({json}, '$.{column}'), '-', ''))")
}

/// Languages spoken at a provider, its offers and open sites, and on their phones.
pub fn spoken(read: &Read<'_>, provider: ProviderId) -> Result<Vec<Spoken>, Error> {
    let which = format!(
        "WHERE link_id IN ({PARTS}) \
         OR link_id IN (SELECT id FROM phones WHERE link_id IN ({PARTS})) \
         ORDER BY name, id LIMIT 100"
    );
    read.all(&which, [blob(provider)])
}

/// Languages of one offer, and of the open sites where it is to be had.
pub fn spoken_at(read: &Read<'_>, offer: OfferId) -> Result<Vec<Spoken>, Error> {
    read.all(
        "WHERE link_id = ?1 OR link_id IN (SELECT s.id FROM offer_sites x \
         JOIN sites s ON s.id = x.site_id WHERE x.offer_id = ?1 AND s.confidential = 0) \
         ORDER BY name, id",
        [blob(offer)],
    )
}

/// Opening hours of a provider, its offers and its open sites.
pub fn schedules(read: &Read<'_>, provider: ProviderId) -> Result<Vec<Schedule>, Error> {
    let which = format!("WHERE link_id IN ({PARTS}) ORDER BY byday, opens_at, id LIMIT 100");
    read.all(&which, [blob(provider)])
}

/// The city of a provider's first open site.
pub fn city(read: &Read<'_>, provider: ProviderId) -> Result<String, Error> {
    let sql = format!(
        "SELECT a.city FROM sites s JOIN addresses a ON a.site_id = s.id WHERE s.id IN ({SITES}) \
         AND s.confidential = 0 AND a.city <> '' ORDER BY s.id LIMIT 1"
    );
    let city = first(read, &sql, [blob(provider)], |row| row.get(0))?;
    Ok(city.unwrap_or_default())
}

/// Every language in the directory, most spoken first.
pub fn languages(read: &Read<'_>) -> Result<Vec<String>, Error> {
    rows(
        read,
        "SELECT CASE WHEN code <> '' THEN code ELSE name END AS word, COUNT(*) AS n FROM spoken \
         GROUP BY word ORDER BY n DESC, word LIMIT 100",
        [],
        |row| row.get(0),
    )
}

/// One offer that may fit a need.
#[derive(Debug)]
pub struct Candidate {
    /// Whose.
    pub provider: ProviderId,
    /// Which offer; `None` for a provider without offers.
    pub offer: Option<OfferId>,
    /// When a colleague last checked it.
    pub verified_on: Option<Day>,
    /// Speaks the language asked for.
    pub speaks: bool,
    /// Takes nobody new.
    pub at_capacity: bool,
}

/// Offers for an area, those that speak the language, take new people and were checked lately first.
/// `text` narrows by any part of the provider's or offer's name.
pub fn candidates(
    read: &Read<'_>,
    area: Option<Area>,
    language: Option<&str>,
    text: Option<&str>,
    limit: i64,
) -> Result<Vec<Candidate>, Error> {
    let mut all = Conditions::default();
    all.and("p.archived = 0", []);
    all.and("o.id IS NULL OR o.status IN ('active', 'unknown')", []);
    if let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) {
        let like = Sql::Text(format!("%{}%", escaped(text)));
        all.and(
            "p.name LIKE ? ESCAPE '\\' OR p.alternate_name LIKE ? ESCAPE '\\' OR o.name LIKE ? ESCAPE '\\'",
            [like.clone(), like.clone(), like],
        );
    }
    all.and_maybe("o.area = ?", area, code);
    let language = Sql::Text(language.unwrap_or_default().to_owned());
    let sql = format!(
        "SELECT p.id, o.id, COALESCE(o.verified_on, p.verified_on), \
         EXISTS (SELECT 1 FROM spoken k WHERE k.code <> '' AND k.code = ? \
                 AND (k.link_id = p.id OR k.link_id = o.id OR k.link_id IN \
                      (SELECT x.site_id FROM offer_sites x WHERE x.offer_id = o.id))) AS speaks, \
         COALESCE(o.at_capacity, 0) \
         FROM providers p LEFT JOIN offers o ON o.provider_id = p.id {} \
         ORDER BY COALESCE(o.at_capacity, 0), speaks DESC, o.status = 'unknown', \
         COALESCE(o.verified_on, p.verified_on) IS NULL, \
         COALESCE(o.verified_on, p.verified_on) DESC, p.name COLLATE NOCASE, p.id LIMIT ?",
        all.sql()
    );
    let params = all.with_first_and_last(language, Sql::Integer(limit));
    rows(read, &sql, rusqlite::params_from_iter(params), |row| {
        Ok(Candidate {
            provider: id(row, 0)?,
            offer: super::maybe_id(row, 1)?,
            verified_on: maybe_day(row, 2)?,
            speaks: row.get(3)?,
            at_capacity: row.get(4)?,
        })
    })
}

/// Areas in which a provider offers something.
pub fn areas(read: &Read<'_>, provider: ProviderId) -> Result<Vec<Area>, Error> {
    let sql = "SELECT DISTINCT area FROM offers WHERE provider_id = ?1 ORDER BY area";
    let found = rows(read, sql, [blob(provider)], |row| row.get::<_, String>(0))?;
    Ok(found
        .iter()
        .filter_map(|area| Area::from_code(area))
        .collect())
}
