-- What all migrations together make. Written and compared by a test; never by hand.

CREATE TABLE actions (
  -- Something that is done for a goal.
  id        BLOB NOT NULL PRIMARY KEY,
  case_id   BLOB NOT NULL,  -- the case
  goal_id   BLOB NOT NULL,  -- what for
  title     TEXT NOT NULL,  -- what is done
  doer      TEXT NOT NULL,  -- who does it
  member_id BLOB,           -- which colleague, if one does it
  due_on    TEXT,           -- by when
  status    TEXT NOT NULL,  -- where it stands
  ended_on  TEXT,           -- when it was done or dropped
  clocks    BLOB
) STRICT;

CREATE INDEX actions_by_case ON actions (case_id);

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
, clocks BLOB) STRICT;

CREATE INDEX addresses_by_site ON addresses (site_id);

CREATE TABLE agencies (
  -- The agency: one row in every vault of it.
  id        BLOB    NOT NULL PRIMARY KEY,
  -- its name, for letters and reports; never in a window title or a path
  name      TEXT    NOT NULL,
  news_days INTEGER NOT NULL   -- after how many days without news a referral asks for attention
, clocks BLOB) STRICT;

CREATE TABLE appointments (
  -- Something at a time.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB,              -- the case, if it belongs to one
  kind        TEXT    NOT NULL,  -- what for
  title       TEXT    NOT NULL,  -- in words
  starts_at   INTEGER NOT NULL,  -- when it starts
  minutes     INTEGER NOT NULL,  -- how long, minutes
  place       TEXT    NOT NULL,  -- where
  member_id   BLOB    NOT NULL,  -- the member who goes
  provider_id BLOB,              -- with which provider
  referral_id BLOB,              -- for which referral
  status      TEXT    NOT NULL   -- what came of it
, clocks BLOB) STRICT;

CREATE INDEX appointments_by_case ON appointments (case_id);

CREATE INDEX appointments_by_starts ON appointments (starts_at);

CREATE TABLE archives (
  -- The objects of a relay that are archives; they stand in lies_at and fetched like the others.
  relay  TEXT    NOT NULL,
  object TEXT    NOT NULL,
  name   BLOB    NOT NULL,  -- the last pack in it, which names it
  packs  INTEGER NOT NULL,  -- how many packs it holds
  seen   INTEGER NOT NULL,  -- how long it has been known to lie there, milliseconds; -1 until the next look
  PRIMARY KEY (relay, object)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachments (
  -- A file of the case. Its bytes never change; it is only described and removed.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case
  name        TEXT    NOT NULL,  -- what the file was called where it came from
  media       TEXT    NOT NULL,  -- what sort of file, told by how it begins
  size        INTEGER NOT NULL,  -- how many bytes
  hash        BLOB    NOT NULL,  -- BLAKE3 of them, as they came in
  bytes_key   BLOB    NOT NULL,  -- what opens them
  added_at    INTEGER NOT NULL,  -- when it was added
  added_by    BLOB    NOT NULL,  -- by whom
  device      BLOB    NOT NULL,  -- on which device
  description TEXT    NOT NULL,  -- what it is, in a few words
  removed_at  INTEGER            -- when it was removed
, clocks BLOB) STRICT;

CREATE INDEX attachments_by_case ON attachments (case_id);

CREATE TABLE audit (
  -- One line. `hash` covers the line and the hash before it, so none can be taken out unseen.
  id        BLOB    NOT NULL PRIMARY KEY,
  seq       INTEGER NOT NULL,  -- place in the chain, from 1
  at        INTEGER NOT NULL,  -- when
  member_id BLOB    NOT NULL,  -- who
  deed      TEXT    NOT NULL,  -- what
  case_id   BLOB,              -- in which case
  object    BLOB,              -- about which record, 16 bytes
  rows      INTEGER NOT NULL,  -- how many rows were shown or written
  result    TEXT    NOT NULL,  -- done or refused
  reason    TEXT    NOT NULL,  -- why, if the deed asks for a reason
  hash      BLOB    NOT NULL   -- BLAKE3 over the line before and this one, 32 bytes
) STRICT;

CREATE INDEX audit_by_at ON audit (at, seq);

CREATE INDEX audit_by_case ON audit (case_id);

CREATE INDEX audit_by_seq ON audit (seq);

CREATE TABLE audit_elsewhere (
  -- Lines of the audit logs of other devices; only an auditor's device can read them.
  log       BLOB    NOT NULL,  -- whose log of packs brought it
  seq       INTEGER NOT NULL,  -- place in its chain
  id        BLOB    NOT NULL,
  at        INTEGER NOT NULL,
  member_id BLOB    NOT NULL,
  deed      TEXT    NOT NULL,
  case_id   BLOB,
  object    BLOB,
  rows      INTEGER NOT NULL,
  result    TEXT    NOT NULL,
  reason    TEXT    NOT NULL,
  hash      BLOB    NOT NULL,
  PRIMARY KEY (log, seq, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX audit_elsewhere_by_at ON audit_elsewhere (at, seq);

CREATE INDEX audit_elsewhere_by_case ON audit_elsewhere (case_id);

CREATE TABLE blobs_at (
  -- Pieces of files that are known to lie at a relay. Never exchanged; it only saves work.
  relay      TEXT    NOT NULL,  -- this vault's name for the relay, or for bundles
  object     TEXT    NOT NULL,  -- the name of the object there, which says nothing
  attachment BLOB    NOT NULL,  -- whose piece it is
  unwanted   INTEGER NOT NULL,  -- 1 where it is to be taken away: the key is gone, or the file was removed
  PRIMARY KEY (relay, object)
) STRICT;

CREATE INDEX blobs_at_by_attachment ON blobs_at (attachment);

CREATE TABLE case_events (
  -- One turn in the life of a case; never changed.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case
  turn        TEXT    NOT NULL,  -- what turn
  day         TEXT    NOT NULL,  -- the day it holds from
  recorded_at INTEGER NOT NULL,  -- when it was written
  member_id   BLOB    NOT NULL,  -- who wrote it
  reason      TEXT               -- why, when closing
, clocks BLOB) STRICT;

CREATE INDEX case_events_by_case ON case_events (case_id);

CREATE TABLE cases (
  -- One episode of support.
  id            BLOB    NOT NULL PRIMARY KEY,
  -- who is supported: a random id, the name stands in the identity facet
  survivor_id   BLOB    NOT NULL,
  code          TEXT    NOT NULL,  -- the case code people say aloud, `C-10482`
  status        TEXT    NOT NULL,  -- where it stands
  opened_on     TEXT    NOT NULL,  -- first day
  closed_on     TEXT,              -- last day, if closed
  close_reason  TEXT,              -- why closed
  caseworker_id BLOB,              -- the member who holds the case
  age_band      TEXT,              -- age at opening, in bands
  gender        TEXT,              -- gender
  exploitation  TEXT,              -- main form of exploitation
  region        TEXT,              -- region of origin
  statistics    TEXT    NOT NULL   -- whether the facts may be counted
, clocks BLOB) STRICT;

CREATE INDEX cases_by_code ON cases (code);

CREATE INDEX cases_by_status_opened ON cases (status, opened_on);

CREATE INDEX cases_by_survivor ON cases (survivor_id);

CREATE TABLE clocks (
  -- For each row that was ever in a pack: where the value of each column came from. Values stand here
  -- only where they stand in no table: beside others, in removed rows, in columns not known here.
  row       BLOB    NOT NULL,
  table_no  INTEGER NOT NULL,
  facet     TEXT    NOT NULL,  -- the scope it belongs to
  case_id   BLOB,
  contested INTEGER NOT NULL,  -- how many columns wait for a decision
  is_odd    INTEGER NOT NULL,  -- whether it holds what this version does not know
  is_gone   INTEGER NOT NULL,  -- whether it was removed
  cells     BLOB    NOT NULL,
  PRIMARY KEY (row, table_no)
) STRICT, WITHOUT ROWID;

CREATE INDEX clocks_by_contested ON clocks (contested) WHERE contested > 0;

CREATE INDEX clocks_by_gone ON clocks (table_no) WHERE is_gone > 0;

CREATE INDEX clocks_by_odd ON clocks (is_odd) WHERE is_odd > 0;

CREATE TABLE closed_scopes (
  -- Scopes with a key, of which something lies in packs without bytes: not read and not written.
  facet   TEXT NOT NULL,
  case_id BLOB NOT NULL,
  PRIMARY KEY (facet, case_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE contacts (
  -- One way to reach the person, and whether it is safe.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case whose key protects this
  survivor_id BLOB    NOT NULL,  -- who is reached
  kind        TEXT    NOT NULL,  -- what kind
  value       TEXT    NOT NULL,  -- number, address or name
  safety      TEXT    NOT NULL,  -- whether it is safe
  note        TEXT    NOT NULL   -- when, how, what to say
, clocks BLOB) STRICT;

CREATE INDEX contacts_by_case ON contacts (case_id);

CREATE INDEX contacts_by_survivor ON contacts (survivor_id);

CREATE TABLE devices (
  -- What a device is called.
  id        BLOB    NOT NULL PRIMARY KEY,
  device    BLOB    NOT NULL,  -- its signing key
  member_id BLOB    NOT NULL,  -- whose it is
  name      TEXT    NOT NULL,  -- what it is called
  joined_at INTEGER NOT NULL   -- when it joined
, clocks BLOB) STRICT;

CREATE TABLE directory_extras (
  -- A row of the source that has no table here, kept verbatim so that export gives it back.
  id           BLOB    NOT NULL PRIMARY KEY,
  source_table TEXT    NOT NULL,  -- its table in the source
  link         TEXT    NOT NULL,  -- what it belongs to
  link_id      BLOB,              -- which one, 16 bytes
  json         TEXT    NOT NULL   -- the row, as JSON
, clocks BLOB) STRICT;

CREATE INDEX directory_extras_by_link ON directory_extras (link_id);

CREATE TABLE fetched (
  -- Objects of a relay that need not be read again.
  relay  TEXT NOT NULL,
  object TEXT NOT NULL,
  PRIMARY KEY (relay, object)
) STRICT, WITHOUT ROWID;

CREATE TABLE goal_reviews (
  -- A look at a goal, together: how far it has come. Never changed afterwards.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case
  goal_id     BLOB    NOT NULL,  -- the goal
  day         TEXT    NOT NULL,  -- on which day
  progress    TEXT    NOT NULL,  -- how far it has come
  note        TEXT    NOT NULL,  -- what was said of it
  author_id   BLOB    NOT NULL,  -- who wrote it down
  recorded_at INTEGER NOT NULL,  -- when it was written down
  clocks      BLOB
) STRICT;

CREATE INDEX goal_reviews_by_case ON goal_reviews (case_id);

CREATE TABLE goals (
  -- What a person wants, in their own words.
  id        BLOB NOT NULL PRIMARY KEY,
  case_id   BLOB NOT NULL,  -- the case
  wording   TEXT NOT NULL,  -- the goal, as the person says it
  area      TEXT NOT NULL,  -- which kind of help it is about
  status    TEXT NOT NULL,  -- where it stands
  agreement TEXT NOT NULL,  -- whether the person agrees with it
  set_on    TEXT NOT NULL,  -- when it was set
  target_on TEXT,           -- by when it should be reached
  review_on TEXT,           -- when to look at it together again
  ended_on  TEXT,           -- when it was reached or set aside
  clocks    BLOB
) STRICT;

CREATE INDEX goals_by_case ON goals (case_id);

CREATE TABLE heads (
  -- The applied packs that no other applied pack has seen.
  name BLOB NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE lanes (
  -- An unbroken chain of packs, numbered by this device for itself (docs/adr/0014).
  lane      INTEGER NOT NULL PRIMARY KEY,
  log       BLOB    NOT NULL,  -- the log it belongs to
  last      INTEGER NOT NULL,  -- the number of its last pack
  from_lane INTEGER,           -- where it forked off; NULL for the beginning of a log
  from_no   INTEGER
) STRICT;

CREATE TABLE legal_events (
  -- A hearing, filing, deadline or decision.
  id        BLOB    NOT NULL PRIMARY KEY,
  case_id   BLOB    NOT NULL,  -- the case
  matter_id BLOB    NOT NULL,  -- the matter
  kind      TEXT    NOT NULL,  -- what
  day       TEXT    NOT NULL,  -- the day
  note      TEXT    NOT NULL,  -- in words
  done      INTEGER NOT NULL   -- done or past
, clocks BLOB) STRICT;

CREATE INDEX legal_events_by_case ON legal_events (case_id);

CREATE INDEX legal_events_by_matter ON legal_events (matter_id);

CREATE TABLE legal_keys (
  -- A key of sealed privileged notes, wrapped for some of their readers.
  id         BLOB    NOT NULL PRIMARY KEY,
  case_id    BLOB    NOT NULL,  -- the case
  epoch      INTEGER NOT NULL,  -- from 1
  commitment BLOB    NOT NULL,  -- what the key is known by
  readers    BLOB    NOT NULL,  -- the reading keys it is wrapped for
  wrapped    BLOB    NOT NULL,  -- the key, wrapped for them
  mark       BLOB               -- by which its maker knows it
, clocks BLOB) STRICT;

CREATE INDEX legal_keys_by_case ON legal_keys (case_id);

CREATE TABLE legal_matters (
  -- A legal matter.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case
  service_id  BLOB    NOT NULL,  -- the fact that reports count
  kind        TEXT    NOT NULL,  -- what it is about
  title       TEXT    NOT NULL,  -- in words
  status      TEXT    NOT NULL,  -- where it stands
  opened_on   TEXT    NOT NULL,  -- first day
  closed_on   TEXT,              -- last day
  outcome     TEXT,              -- how it ended
  attorney_id BLOB,              -- our attorney, if ours
  provider_id BLOB,              -- the provider, if theirs
  referral_id BLOB               -- the referral that led to it
, clocks BLOB) STRICT;

CREATE INDEX legal_matters_by_case ON legal_matters (case_id);

CREATE TABLE legal_notes (
  -- A privileged note: sealed, opened by the step-up key, never indexed.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case
  matter_id   BLOB,              -- the matter it belongs to
  day         TEXT    NOT NULL,  -- the day
  author_id   BLOB    NOT NULL,  -- who wrote it
  recorded_at INTEGER NOT NULL,  -- when
  sealed      BLOB    NOT NULL   -- the sealed words
, clocks BLOB) STRICT;

CREATE INDEX legal_notes_by_case ON legal_notes (case_id);

CREATE TABLE lies_at (
  -- Which packs are known to lie at which relay, and in which objects.
  relay  TEXT NOT NULL,  -- this device's own name for the relay
  pack   BLOB NOT NULL,
  object TEXT NOT NULL,
  PRIMARY KEY (relay, pack, object)
) STRICT, WITHOUT ROWID;

CREATE INDEX lies_at_by_relay_object ON lies_at (relay, object);

CREATE TABLE log (
  -- What every deed changed, one line per facet and case, written in the transaction of the deed.
  seq     INTEGER NOT NULL PRIMARY KEY,  -- place in this device's log, from 1
  hlc     INTEGER NOT NULL,              -- hybrid clock: 48 bits milliseconds, 16 bits counter
  deed    TEXT    NOT NULL,              -- which deed
  facet   TEXT    NOT NULL,              -- which key opens the line
  case_id BLOB,                          -- of which case; NULL for what belongs to the agency
  ops     BLOB    NOT NULL               -- the changes, in the encoding of sync::change
) STRICT;

CREATE INDEX log_by_case ON log (case_id) WHERE case_id IS NOT NULL;

CREATE TABLE losses (
  -- Statements that a pack is lost, whether they count or not, and the applied packs that brought them.
  statement BLOB NOT NULL,  -- the hash of the statement
  carrier   BLOB NOT NULL,  -- the pack that brought it
  pack      BLOB NOT NULL,  -- the pack that is lost
  PRIMARY KEY (statement, carrier)
) STRICT, WITHOUT ROWID;

CREATE TABLE lost (
  -- The packs that count as lost in the history that stands here, by those that brought the word.
  pack    BLOB NOT NULL,
  carrier BLOB NOT NULL,
  PRIMARY KEY (pack, carrier)
) STRICT, WITHOUT ROWID;

CREATE TABLE members (
  -- A person on staff.
  id        BLOB    NOT NULL PRIMARY KEY,
  name      TEXT    NOT NULL,  -- how colleagues know them
  roles     TEXT    NOT NULL,  -- what they do
  active    INTEGER NOT NULL,  -- whether they work here now
  joined_on TEXT    NOT NULL   -- since when
, clocks BLOB) STRICT;

CREATE TABLE meta (
  -- Notes of this device to itself. Never logged, never leaves.
  key   TEXT NOT NULL PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE needs (
  -- A request for one kind of help.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- in which case
  survivor_id BLOB    NOT NULL,  -- for whom
  kind        TEXT    NOT NULL,  -- what
  urgency     TEXT    NOT NULL,  -- how soon
  status      TEXT    NOT NULL,  -- where it stands
  raised_at   INTEGER NOT NULL   -- since when
, clocks BLOB) STRICT;

CREATE INDEX needs_by_case ON needs (case_id);

CREATE INDEX needs_by_raised ON needs (
  raised_at, case_id || kind || ' ' || urgency, status
) WHERE status <> 'entered-in-error';

CREATE TABLE notes (
  -- A note in the case. A correction is a new note that names the one it amends.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case
  kind        TEXT    NOT NULL,  -- what kind. The person's account is closed by default on screen
  day         TEXT    NOT NULL,  -- the day it tells of
  text        TEXT    NOT NULL,  -- the words
  author_id   BLOB    NOT NULL,  -- who wrote it
  recorded_at INTEGER NOT NULL,  -- when it was written
  amends      BLOB               -- the note it corrects
, clocks BLOB) STRICT;

CREATE INDEX notes_by_amends ON notes (amends) WHERE amends IS NOT NULL;

CREATE INDEX notes_by_case_day ON notes (case_id, day);

CREATE TABLE offer_sites (
  -- An offer at a site (HSDS service_at_location).
  id          BLOB    NOT NULL PRIMARY KEY,
  offer_id    BLOB    NOT NULL,  -- what
  site_id     BLOB    NOT NULL,  -- where
  description TEXT    NOT NULL,  -- in words
  source_id   TEXT    NOT NULL,  -- its id in the directory it came from
  extra       TEXT    NOT NULL   -- columns of the source without a place here, as JSON
, clocks BLOB) STRICT;

CREATE INDEX offer_sites_by_offer ON offer_sites (offer_id);

CREATE INDEX offer_sites_by_site ON offer_sites (site_id);

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
, clocks BLOB) STRICT;

CREATE INDEX offers_by_area ON offers (area);

CREATE INDEX offers_by_provider ON offers (provider_id);

CREATE TABLE opened (
  -- Parcels that need not be looked at again.
  parcel BLOB NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE packs (
  -- A pack that was applied, verbatim, in the order of applying.
  place     INTEGER NOT NULL PRIMARY KEY,
  lane      INTEGER NOT NULL,
  no        INTEGER NOT NULL,  -- its number in its log
  name      BLOB    NOT NULL,  -- the hash of its bytes
  device    BLOB    NOT NULL,  -- who sealed it
  member_id BLOB    NOT NULL,  -- for whom
  at        INTEGER NOT NULL,  -- its author's hybrid clock
  heard     INTEGER NOT NULL,  -- when it was applied here, milliseconds
  audit_no  INTEGER NOT NULL,  -- how far its author's audit log had come
  audit     BLOB    NOT NULL,  -- and the hash of its newest line
  bytes     BLOB    NOT NULL
) STRICT;

CREATE INDEX packs_by_absence ON packs (place) WHERE length(bytes) = 0;

CREATE INDEX packs_by_device_at ON packs (device, at);

CREATE UNIQUE INDEX packs_by_lane_no ON packs (lane, no);

CREATE UNIQUE INDEX packs_by_name ON packs (name);

CREATE TABLE parcels (
  -- Keys on their way to the devices that may have them.
  id      BLOB NOT NULL PRIMARY KEY,
  marks   BLOB NOT NULL,  -- eight bytes for each device it is for
  wrapped BLOB NOT NULL,  -- the key of the parcel, wrapped for them
  sealed  BLOB NOT NULL   -- the keys in it
, clocks BLOB) STRICT;

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
, clocks BLOB) STRICT;

CREATE INDEX phones_by_link ON phones (link_id);

CREATE TABLE placements (
  -- A job, from application to end.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case
  service_id  BLOB    NOT NULL,  -- the fact that reports count
  employer    TEXT    NOT NULL,  -- employer
  job         TEXT    NOT NULL,  -- job
  provider_id BLOB,              -- who placed them, if a provider did
  referral_id BLOB,              -- the referral that led to it
  status      TEXT    NOT NULL,  -- where it stands
  day         TEXT    NOT NULL,  -- day of application, interview or start
  ended_on    TEXT,              -- last day
  hours_week  INTEGER NOT NULL   -- hours a week; 0 if not known
, clocks BLOB) STRICT;

CREATE INDEX placements_by_case ON placements (case_id);

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
, clocks BLOB) STRICT;

CREATE TABLE receipts (
  -- A device holds nothing any more of an erased case.
  id        BLOB    NOT NULL PRIMARY KEY,
  erased_id BLOB    NOT NULL,  -- the case
  device    BLOB    NOT NULL,  -- the device that says so
  at        INTEGER NOT NULL   -- when it erased
, clocks BLOB) STRICT;

CREATE TABLE referral_details (
  -- The words that go with a referral, and the release under which it was sent.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case
  referral_id BLOB    NOT NULL,  -- the referral
  release_id  BLOB,              -- the release that covers it
  items       TEXT    NOT NULL,  -- what the provider is told about the person
  what        TEXT    NOT NULL,  -- what is needed, in words
  note        TEXT    NOT NULL   -- what came back, in words
, clocks BLOB) STRICT;

CREATE INDEX referral_details_by_case ON referral_details (case_id);

CREATE INDEX referral_details_by_referral ON referral_details (referral_id);

CREATE INDEX referral_details_by_release ON referral_details (release_id, referral_id)
  WHERE release_id IS NOT NULL;

CREATE TABLE referral_events (
  -- One step: who set it, who reported it, when it took effect, when it was written.
  id           BLOB    NOT NULL PRIMARY KEY,
  case_id      BLOB    NOT NULL,  -- the case
  referral_id  BLOB    NOT NULL,  -- the referral
  from_state   TEXT    NOT NULL,  -- the state before
  -- the state after; the same as before if only the business status changed
  to_state     TEXT    NOT NULL,
  status       TEXT    NOT NULL,  -- the business status after
  reason       TEXT,              -- why
  set_by       TEXT    NOT NULL,  -- whose step it was
  reported_by  BLOB    NOT NULL,  -- the member who wrote it down
  effective_at INTEGER NOT NULL,  -- when it took effect
  recorded_at  INTEGER NOT NULL   -- when it was written
, follows BLOB, clocks BLOB) STRICT;

CREATE INDEX referral_events_by_case ON referral_events (case_id);

CREATE INDEX referral_events_by_referral ON referral_events (referral_id);

CREATE TABLE referrals (
  -- One attempt at one provider. Facts only.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case
  survivor_id BLOB    NOT NULL,  -- for whom
  need_id     BLOB    NOT NULL,  -- for which need
  provider_id BLOB    NOT NULL,  -- to whom
  offer_id    BLOB,              -- which of their offers
  attempt     INTEGER NOT NULL,  -- first, second, … attempt for the need
  area        TEXT    NOT NULL,  -- area, as the need's
  kind        TEXT    NOT NULL,  -- kind, as the need's
  urgency     TEXT    NOT NULL,  -- urgency, as the need's
  state       TEXT    NOT NULL,  -- state: the fold over its events
  status      TEXT    NOT NULL,  -- business status: the fold over its events
  reason      TEXT,              -- reason of the last step, if it has one
  created_at  INTEGER NOT NULL,  -- when the draft was made
  sent_at     INTEGER,           -- when it was asked
  answered_at INTEGER,           -- when the provider answered (accepted or rejected)
  started_at  INTEGER,           -- when the service began
  ended_at    INTEGER,           -- when it ended, however
  stepped_at  INTEGER NOT NULL,  -- when the last step took effect
  due_at      INTEGER,           -- when the next step is due
  made_by     BLOB    NOT NULL   -- the member who made it
, clocks BLOB) STRICT;

CREATE INDEX referrals_by_case ON referrals (case_id);

CREATE INDEX referrals_by_case_open ON referrals (case_id, area, ended_at) WHERE ended_at IS NULL;

CREATE INDEX referrals_by_due_open ON referrals (
  due_at IS NULL, due_at, id, stepped_at, state, status, area, provider_id, made_by, ended_at
) WHERE ended_at IS NULL;

CREATE INDEX referrals_by_ended_due ON referrals (ended_at IS NOT NULL, due_at IS NULL, due_at, id);

CREATE INDEX referrals_by_id_open ON referrals (id, state, ended_at) WHERE ended_at IS NULL;

CREATE INDEX referrals_by_need ON referrals (need_id);

CREATE INDEX referrals_by_provider_answered ON referrals (provider_id, answered_at, sent_at);

CREATE INDEX referrals_by_provider_open ON referrals (provider_id, ended_at) WHERE ended_at IS NULL;

CREATE INDEX referrals_by_sent ON referrals (
  sent_at,
  case_id || provider_id || COALESCE(answered_at - sent_at, '') || ' ' || COALESCE(started_at - sent_at, '') || ' '
    || state || ' ' || area || ' ' || urgency || ' ' || COALESCE(reason, '')
) WHERE sent_at IS NOT NULL;

CREATE INDEX referrals_by_state_ended ON referrals (state, area, provider_id, made_by, ended_at)
  WHERE ended_at IS NOT NULL;

CREATE TABLE releases (
  -- A release. Kept for ever; taking it back sets a day, it is never removed.
  id           BLOB    NOT NULL PRIMARY KEY,
  case_id      BLOB    NOT NULL,  -- the case
  survivor_id  BLOB    NOT NULL,  -- who agreed
  provider_id  BLOB    NOT NULL,  -- the one recipient
  purpose      TEXT    NOT NULL,  -- why
  items        TEXT    NOT NULL,  -- what
  from_day     TEXT    NOT NULL,  -- first day
  until_day    TEXT    NOT NULL,  -- last day, included
  given        TEXT    NOT NULL,  -- how it was given
  language     TEXT    NOT NULL,  -- language it was read in, ISO code, or empty
  interpreter  TEXT    NOT NULL,  -- interpreter or witness
  revoked_on   TEXT,              -- day it was taken back
  revoked_how  TEXT,              -- how it was taken back
  recorded_by  BLOB    NOT NULL,  -- who wrote it down
  recorded_at  INTEGER NOT NULL,  -- when
  ended_marked INTEGER NOT NULL   -- the open referrals were marked when it ended
, clocks BLOB) STRICT;

CREATE INDEX releases_by_case ON releases (case_id);

CREATE INDEX releases_by_until_living ON releases (until_day, id) WHERE revoked_on IS NULL;

CREATE INDEX releases_by_until_unmarked ON releases (until_day, id) WHERE ended_marked = 0;

CREATE TABLE risks (
  -- One judgement of the danger that somebody is in. Never changed afterwards.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case
  day         TEXT    NOT NULL,  -- on which day
  level       TEXT    NOT NULL,  -- how much danger
  factors     TEXT    NOT NULL,  -- what it comes from
  note        TEXT    NOT NULL,  -- in words, and what was agreed
  review_on   TEXT,              -- when to look again
  author_id   BLOB    NOT NULL,  -- who judged it
  recorded_at INTEGER NOT NULL,  -- when it was written down
  clocks      BLOB
) STRICT;

CREATE INDEX risks_by_case ON risks (case_id, day);

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
, clocks BLOB) STRICT;

CREATE INDEX schedules_by_link ON schedules (link_id);

CREATE TABLE scope_keys (
  -- The keys that were granted to this device. An epoch has two if two colleagues renewed at once.
  facet     TEXT    NOT NULL,
  case_id   BLOB    NOT NULL,  -- of which case; empty for what belongs to none
  owner     BLOB    NOT NULL,  -- whose own scope it is (a member, or a log); empty for a shared one
  epoch     INTEGER NOT NULL,
  key       BLOB    NOT NULL,
  made_here INTEGER NOT NULL,  -- whether this device made it
  marks     BLOB    NOT NULL,  -- eight bytes for each other device that is known to have it
  PRIMARY KEY (facet, case_id, owner, epoch, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE sealed_readers (
  -- For whom keys of sealed notes are wrapped.
  id        BLOB NOT NULL PRIMARY KEY,
  device    BLOB NOT NULL,  -- the device's signing key
  member_id BLOB NOT NULL,  -- whose it is
  reader    BLOB NOT NULL,  -- the public half of the reading key
  proof     BLOB NOT NULL   -- the device's own signature
, clocks BLOB) STRICT;

CREATE TABLE search_rows (
  -- Which record a document of the search index stands for.
  doc      INTEGER NOT NULL PRIMARY KEY,
  table_no INTEGER NOT NULL,             -- number of the table in the registry
  row      BLOB    NOT NULL,             -- id of the record
  case_id  BLOB                          -- its case
) STRICT;

CREATE UNIQUE INDEX search_rows_by_row ON search_rows (row, table_no);

CREATE VIRTUAL TABLE search_text USING fts5 (
  text,
  content = '',
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '2 3'
);

CREATE TABLE services (
  -- One piece of help, written by the same deed as the session, hearing or placement it stands
  -- for.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case
  survivor_id BLOB    NOT NULL,  -- for whom
  area        TEXT    NOT NULL,  -- area of work
  kind        TEXT,              -- what kind, if it answers a need
  provider_id BLOB,              -- by whom outside, if not by us
  referral_id BLOB,              -- the referral that led to it
  day         TEXT    NOT NULL,  -- the day
  attendance  TEXT    NOT NULL,  -- whether it took place
  minutes     INTEGER NOT NULL,  -- length, minutes; 0 if it does not apply
  outcome     TEXT               -- what came of it
, clocks BLOB) STRICT;

CREATE INDEX services_by_case_day ON services (case_id, day);

CREATE INDEX services_by_referral ON services (referral_id);

CREATE TABLE sights (
  -- What a pack had newly seen against the pack before it: how far in which lane.
  lane    INTEGER NOT NULL,
  no      INTEGER NOT NULL,
  of_lane INTEGER NOT NULL,
  of_no   INTEGER NOT NULL,
  PRIMARY KEY (lane, no, of_lane)
) STRICT, WITHOUT ROWID;

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
, clocks BLOB) STRICT;

CREATE INDEX sites_by_provider ON sites (provider_id);

CREATE TABLE snapshot_rows (
  -- The rows of one scope as they stood there, sealed: a key may come late, and whatever is built anew
  -- begins with them.
  facet   TEXT    NOT NULL,
  case_id BLOB    NOT NULL,  -- of which case; empty for what belongs to none
  owner   BLOB    NOT NULL,  -- whose own scope it is; empty for a shared one
  epoch   INTEGER NOT NULL,  -- of the key that seals them
  is_read INTEGER NOT NULL,  -- whether they stand in the tables
  bytes   BLOB    NOT NULL,
  PRIMARY KEY (facet, case_id, owner)
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
, clocks BLOB) STRICT;

CREATE INDEX spoken_by_link ON spoken (link_id);

CREATE TABLE statements (
  -- A signed statement of the roster.
  id    BLOB NOT NULL PRIMARY KEY,  -- the first sixteen bytes of its name
  bytes BLOB NOT NULL               -- as its author wrote it
, clocks BLOB) STRICT;

CREATE TABLE survivor_names (
  -- One name, in any script.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case whose key protects this
  survivor_id BLOB    NOT NULL,  -- whose name
  kind        TEXT    NOT NULL,  -- what kind of name
  text        TEXT    NOT NULL,  -- the name as the person gives it, never split
  avoid       INTEGER NOT NULL   -- the person does not want to hear it
, clocks BLOB) STRICT;

CREATE INDEX survivor_names_by_case ON survivor_names (case_id);

CREATE INDEX survivor_names_by_survivor_use ON survivor_names (
  survivor_id, avoid, kind <> 'used', kind <> 'legal', id, text
);

CREATE TABLE survivors (
  -- Who the person is. Lives in the identity facet of the case under which they came.
  id                BLOB    NOT NULL PRIMARY KEY,
  case_id           BLOB    NOT NULL,  -- the case whose key protects this
  birth             TEXT,              -- birth date as known, or why it is not
  pronouns          TEXT    NOT NULL,  -- pronouns in the person's words
  language          TEXT,              -- main language
  interpreter       TEXT,              -- whether an interpreter is needed
  citizenship       TEXT,              -- citizenship
  safe_contact      TEXT    NOT NULL,  -- the rule for contact
  safe_contact_note TEXT    NOT NULL   -- the rule in words: days, hours, what to say
, clocks BLOB) STRICT;

CREATE INDEX survivors_by_case ON survivors (case_id);

CREATE TABLE tasks (
  -- Something to do.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB,              -- the case, if it belongs to one
  -- where it came from; made by a rule, its words stand in `locales/`
  kind        TEXT    NOT NULL,
  title       TEXT    NOT NULL,  -- what to do; may be empty if the kind says it
  due_on      TEXT,              -- until when
  assignee_id BLOB    NOT NULL,  -- who
  referral_id BLOB,              -- the referral it is about
  done_at     INTEGER,           -- when it was done
  done_by     BLOB,              -- who did it
  created_at  INTEGER NOT NULL   -- when it was written
, clocks BLOB) STRICT;

CREATE INDEX tasks_by_assignee_done_due ON tasks (assignee_id, done_at, due_on);

CREATE INDEX tasks_by_case ON tasks (case_id);

CREATE INDEX tasks_by_case_due_open ON tasks (case_id, due_on, done_at) WHERE done_at IS NULL;

CREATE INDEX tasks_by_referral ON tasks (referral_id);

CREATE TABLE tended (
  -- When this device last looked after what is old at a relay.
  relay TEXT    NOT NULL PRIMARY KEY,
  at    INTEGER NOT NULL  -- by its clock, milliseconds
) STRICT, WITHOUT ROWID;

CREATE TABLE therapy_keys (
  -- A key of sealed psychotherapy notes, wrapped for some of their readers.
  id         BLOB    NOT NULL PRIMARY KEY,
  case_id    BLOB    NOT NULL,  -- the case
  epoch      INTEGER NOT NULL,  -- from 1
  commitment BLOB    NOT NULL,  -- what the key is known by
  readers    BLOB    NOT NULL,  -- the reading keys it is wrapped for
  wrapped    BLOB    NOT NULL,  -- the key, wrapped for them
  mark       BLOB               -- by which its maker knows it
, clocks BLOB) STRICT;

CREATE INDEX therapy_keys_by_case ON therapy_keys (case_id);

CREATE TABLE therapy_notes (
  -- A psychotherapy note: sealed even in its author's vault, opened by the step-up key, never
  -- indexed.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case
  session_id  BLOB,              -- the session it tells of
  day         TEXT    NOT NULL,  -- the day
  author_id   BLOB    NOT NULL,  -- who wrote it
  recorded_at INTEGER NOT NULL,  -- when
  sealed      BLOB    NOT NULL   -- the sealed words
, clocks BLOB) STRICT;

CREATE INDEX therapy_notes_by_case ON therapy_notes (case_id);

CREATE TABLE therapy_sessions (
  -- A session. Its words are not here.
  id           BLOB    NOT NULL PRIMARY KEY,
  case_id      BLOB    NOT NULL,  -- the case
  service_id   BLOB    NOT NULL,  -- the fact that reports count
  day          TEXT    NOT NULL,  -- the day
  minutes      INTEGER NOT NULL,  -- length, minutes
  modality     TEXT    NOT NULL,  -- how it was held
  attendance   TEXT    NOT NULL,  -- whether it took place
  clinician_id BLOB,              -- our clinician, if ours
  provider_id  BLOB,              -- the provider, if theirs
  next_on      TEXT               -- next session
, clocks BLOB) STRICT;

CREATE INDEX therapy_sessions_by_case ON therapy_sessions (case_id);

CREATE TABLE trainings (
  -- A training.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case
  service_id  BLOB    NOT NULL,  -- the fact that reports count
  kind        TEXT    NOT NULL,  -- what is learnt
  title       TEXT    NOT NULL,  -- in words
  provider_id BLOB,              -- where
  referral_id BLOB,              -- the referral that led to it
  status      TEXT    NOT NULL,  -- where it stands
  starts_on   TEXT,              -- first day
  ends_on     TEXT,              -- last day
  certificate INTEGER NOT NULL   -- whether a certificate was earned
, clocks BLOB) STRICT;

CREATE INDEX trainings_by_case ON trainings (case_id);

CREATE TABLE unread (
  -- Chunks of applied packs for which there was no key, or which ask for a newer program.
  place INTEGER NOT NULL,  -- of the pack
  chunk INTEGER NOT NULL,  -- its number in the pack
  tag   BLOB    NOT NULL,  -- by which its readers know it
  PRIMARY KEY (place, chunk)
) STRICT, WITHOUT ROWID;

CREATE INDEX unread_by_tag ON unread (tag);

CREATE TABLE waiting (
  -- Packs that were not applied (yet), and why.
  name   BLOB    NOT NULL PRIMARY KEY,
  why    TEXT    NOT NULL,  -- what it waits for
  missed BLOB,              -- a pack that it waits for
  prev   BLOB,              -- the pack before it in its log, where its head could be read
  device BLOB,              -- who sealed it, likewise
  since  INTEGER NOT NULL,  -- when it came, milliseconds
  bytes  BLOB    NOT NULL
) STRICT;
