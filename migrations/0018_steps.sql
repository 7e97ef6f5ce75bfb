-- Steps that two members took without knowing of each other are told apart by the step each follows.

ALTER TABLE referral_events ADD COLUMN follows BLOB;
