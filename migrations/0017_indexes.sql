-- Indexes for the questions of every day, measured with 10,000 cases and 100,000 referrals.

-- The board and Today: open referrals, those due first on top. One expression each, as they are sorted.
CREATE INDEX referrals_by_ended_due ON referrals (ended_at IS NOT NULL, due_at IS NULL, due_at, id);

-- Counting referrals by state, and those without news, without touching a row.
DROP INDEX referrals_by_state_due;
CREATE INDEX referrals_by_ended_state ON referrals (ended_at IS NOT NULL, state, status, due_at, stepped_at);

-- The referral report reads nothing but these.
CREATE INDEX referrals_by_sent ON referrals (
  sent_at, state, area, urgency, reason, answered_at, started_at, provider_id, case_id
) WHERE sent_at IS NOT NULL;
CREATE INDEX needs_by_raised ON needs (raised_at, kind, urgency, status, case_id);

-- Which open referrals rest on a release that ends.
CREATE INDEX referral_details_by_release ON referral_details (release_id) WHERE release_id IS NOT NULL;

-- The list of cases by last contact and by next step.
DROP INDEX notes_by_case;
CREATE INDEX notes_by_case_day ON notes (case_id, day);
CREATE INDEX notes_by_amends ON notes (amends) WHERE amends IS NOT NULL;
CREATE INDEX tasks_by_case_due_open ON tasks (case_id, due_on) WHERE done_at IS NULL;
