-- Where the values of a row came from, in the row itself, for every table whose rows are exchanged: a
-- change reads and writes one row and not two. The table of the same name keeps the rows of which there
-- is more to say; one that was kept there before moves the next time that it is written.

ALTER TABLE agencies ADD COLUMN clocks BLOB;
ALTER TABLE members ADD COLUMN clocks BLOB;
ALTER TABLE statements ADD COLUMN clocks BLOB;
ALTER TABLE parcels ADD COLUMN clocks BLOB;
ALTER TABLE devices ADD COLUMN clocks BLOB;
ALTER TABLE receipts ADD COLUMN clocks BLOB;
ALTER TABLE sealed_readers ADD COLUMN clocks BLOB;
ALTER TABLE providers ADD COLUMN clocks BLOB;
ALTER TABLE offers ADD COLUMN clocks BLOB;
ALTER TABLE sites ADD COLUMN clocks BLOB;
ALTER TABLE offer_sites ADD COLUMN clocks BLOB;
ALTER TABLE phones ADD COLUMN clocks BLOB;
ALTER TABLE addresses ADD COLUMN clocks BLOB;
ALTER TABLE schedules ADD COLUMN clocks BLOB;
ALTER TABLE spoken ADD COLUMN clocks BLOB;
ALTER TABLE directory_extras ADD COLUMN clocks BLOB;
ALTER TABLE cases ADD COLUMN clocks BLOB;
ALTER TABLE case_events ADD COLUMN clocks BLOB;
ALTER TABLE survivors ADD COLUMN clocks BLOB;
ALTER TABLE survivor_names ADD COLUMN clocks BLOB;
ALTER TABLE contacts ADD COLUMN clocks BLOB;
ALTER TABLE needs ADD COLUMN clocks BLOB;
ALTER TABLE referrals ADD COLUMN clocks BLOB;
ALTER TABLE referral_events ADD COLUMN clocks BLOB;
ALTER TABLE releases ADD COLUMN clocks BLOB;
ALTER TABLE referral_details ADD COLUMN clocks BLOB;
ALTER TABLE services ADD COLUMN clocks BLOB;
ALTER TABLE notes ADD COLUMN clocks BLOB;
ALTER TABLE tasks ADD COLUMN clocks BLOB;
ALTER TABLE appointments ADD COLUMN clocks BLOB;
ALTER TABLE attachments ADD COLUMN clocks BLOB;
ALTER TABLE therapy_sessions ADD COLUMN clocks BLOB;
ALTER TABLE therapy_notes ADD COLUMN clocks BLOB;
ALTER TABLE therapy_keys ADD COLUMN clocks BLOB;
ALTER TABLE legal_matters ADD COLUMN clocks BLOB;
ALTER TABLE legal_events ADD COLUMN clocks BLOB;
ALTER TABLE legal_notes ADD COLUMN clocks BLOB;
ALTER TABLE legal_keys ADD COLUMN clocks BLOB;
ALTER TABLE trainings ADD COLUMN clocks BLOB;
ALTER TABLE placements ADD COLUMN clocks BLOB;
