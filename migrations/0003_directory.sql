-- The directory of providers one can refer to (Open Referral HSDS).

CREATE TABLE providers (
  -- An organisation one can refer to (HSDS organization).
  id             BLOB    NOT NULL PRIMARY KEY,
  name           TEXT    NOT NULL,  -- name
  alternate_name TEXT    NOT NULL,  -- other name
  description    TEXT    NOT NULL,  -- what they do
  email          TEXT    NOT NULL,  -- their public e-mail
  website        TEXT    NOT NULL,  -- their site
  legal_status   TEXT    NOT NULL,  -- legal status
  parent_id      BLOB,              -- the organisation above it
  refer_by       TEXT    NOT NULL,  -- how they take referrals
  verified_on    TEXT,              -- when a colleague last checked the entry
  archived       INTEGER NOT NULL,  -- no longer used; kept because referrals name it
  source_id      TEXT    NOT NULL,  -- its id in the directory it came from
  extra          TEXT    NOT NULL   -- columns of the source without a place here, as JSON
) STRICT;

CREATE TABLE offers (
  -- A service that a provider offers (HSDS service).
  id             BLOB    NOT NULL PRIMARY KEY,
  provider_id    BLOB    NOT NULL,  -- whose
  name           TEXT    NOT NULL,  -- name
  alternate_name TEXT    NOT NULL,  -- other name
  description    TEXT    NOT NULL,  -- what it is
  url            TEXT    NOT NULL,  -- its page
  email          TEXT    NOT NULL,  -- its e-mail
  status         TEXT    NOT NULL,  -- HSDS status
  area           TEXT    NOT NULL,  -- area of work
  at_capacity    INTEGER NOT NULL,  -- takes nobody new at the moment
  interpretation TEXT    NOT NULL,  -- interpretation, in words
  application    TEXT    NOT NULL,  -- how to apply
  fees           TEXT    NOT NULL,  -- fees, in words
  eligibility    TEXT    NOT NULL,  -- who is eligible, in words
  minimum_age    INTEGER,           -- from what age
  maximum_age    INTEGER,           -- up to what age
  alert          TEXT    NOT NULL,  -- a warning to readers
  verified_on    TEXT,              -- when a colleague last checked it
  source_id      TEXT    NOT NULL,  -- its id in the directory it came from
  extra          TEXT    NOT NULL   -- columns of the source without a place here, as JSON
) STRICT;

CREATE TABLE sites (
  -- A place where a provider works (HSDS location).
  id             BLOB    NOT NULL PRIMARY KEY,
  provider_id    BLOB,              -- whose
  name           TEXT    NOT NULL,  -- name
  description    TEXT    NOT NULL,  -- what it is
  kind           TEXT    NOT NULL,  -- HSDS type
  latitude       REAL,              -- latitude, degrees WGS84
  longitude      REAL,              -- longitude, degrees WGS84
  transportation TEXT    NOT NULL,  -- how to get there
  -- a shelter: its address is shown to nobody outside and leaves in no file
  confidential   INTEGER NOT NULL,
  source_id      TEXT    NOT NULL,  -- its id in the directory it came from
  extra          TEXT    NOT NULL   -- columns of the source without a place here, as JSON
) STRICT;

CREATE TABLE offer_sites (
  -- An offer at a site (HSDS service_at_location).
  id          BLOB    NOT NULL PRIMARY KEY,
  offer_id    BLOB    NOT NULL,  -- what
  site_id     BLOB    NOT NULL,  -- where
  description TEXT    NOT NULL,  -- in words
  source_id   TEXT    NOT NULL,  -- its id in the directory it came from
  extra       TEXT    NOT NULL   -- columns of the source without a place here, as JSON
) STRICT;

CREATE TABLE phones (
  -- A phone (HSDS phone).
  id          BLOB    NOT NULL PRIMARY KEY,
  link        TEXT    NOT NULL,  -- what it belongs to
  link_id     BLOB,              -- which one, 16 bytes
  number      TEXT    NOT NULL,  -- the number as written
  extension   TEXT    NOT NULL,  -- extension
  kind        TEXT    NOT NULL,  -- voice, fax, text
  description TEXT    NOT NULL,  -- in words
  source_id   TEXT    NOT NULL,  -- its id in the directory it came from
  extra       TEXT    NOT NULL   -- columns of the source without a place here, as JSON
) STRICT;

CREATE TABLE addresses (
  -- A postal or street address of a site (HSDS address).
  id          BLOB    NOT NULL PRIMARY KEY,
  site_id     BLOB,              -- of which site
  attention   TEXT    NOT NULL,  -- for the attention of
  street      TEXT    NOT NULL,  -- street
  city        TEXT    NOT NULL,  -- city
  region      TEXT    NOT NULL,  -- region
  state       TEXT    NOT NULL,  -- state or province
  postal_code TEXT    NOT NULL,  -- postal code
  country     TEXT    NOT NULL,  -- country
  kind        TEXT    NOT NULL,  -- HSDS address_type
  source_id   TEXT    NOT NULL,  -- its id in the directory it came from
  extra       TEXT    NOT NULL   -- columns of the source without a place here, as JSON
) STRICT;

CREATE TABLE schedules (
  -- Opening hours (HSDS schedule, the parts of RFC 5545).
  id          BLOB    NOT NULL PRIMARY KEY,
  link        TEXT    NOT NULL,  -- what it belongs to
  link_id     BLOB,              -- which one, 16 bytes
  freq        TEXT    NOT NULL,  -- `WEEKLY` or `MONTHLY`
  interval    TEXT    NOT NULL,  -- every how many
  byday       TEXT    NOT NULL,  -- `MO,TU`
  bymonthday  TEXT    NOT NULL,  -- `1,15`
  dtstart     TEXT    NOT NULL,  -- first day
  until       TEXT    NOT NULL,  -- last day
  opens_at    TEXT    NOT NULL,  -- opening time
  closes_at   TEXT    NOT NULL,  -- closing time
  description TEXT    NOT NULL,  -- in words
  source_id   TEXT    NOT NULL,  -- its id in the directory it came from
  extra       TEXT    NOT NULL   -- columns of the source without a place here, as JSON
) STRICT;

CREATE TABLE spoken (
  -- A language spoken at a provider's offer, site or phone (HSDS language).
  id        BLOB    NOT NULL PRIMARY KEY,
  link      TEXT    NOT NULL,  -- what it belongs to
  link_id   BLOB,              -- which one, 16 bytes
  name      TEXT    NOT NULL,  -- name
  code      TEXT    NOT NULL,  -- ISO code
  source_id TEXT    NOT NULL,  -- its id in the directory it came from
  extra     TEXT    NOT NULL   -- columns of the source without a place here, as JSON
) STRICT;

CREATE TABLE directory_extras (
  -- A row of the source that has no table here, kept verbatim so that export gives it back.
  id           BLOB    NOT NULL PRIMARY KEY,
  source_table TEXT    NOT NULL,  -- its table in the source
  link         TEXT    NOT NULL,  -- what it belongs to
  link_id      BLOB,              -- which one, 16 bytes
  json         TEXT    NOT NULL   -- the row, as JSON
) STRICT;

CREATE INDEX offers_by_provider ON offers (provider_id);
CREATE INDEX offers_by_area ON offers (area);
CREATE INDEX sites_by_provider ON sites (provider_id);
CREATE INDEX offer_sites_by_offer ON offer_sites (offer_id);
CREATE INDEX offer_sites_by_site ON offer_sites (site_id);
CREATE INDEX phones_by_link ON phones (link_id);
CREATE INDEX addresses_by_site ON addresses (site_id);
CREATE INDEX schedules_by_link ON schedules (link_id);
CREATE INDEX spoken_by_link ON spoken (link_id);
CREATE INDEX directory_extras_by_link ON directory_extras (link_id);
