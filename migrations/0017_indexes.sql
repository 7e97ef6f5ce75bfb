-- Indexes for the questions of every day, measured with 10,000 cases and 100,000 referrals.

-- The board and Today ask about open referrals, those due first on top: everything they filter and
-- count by stands in the index, which is small because few referrals are open. `ended_at` stands in
-- it too: without it SQLite does not see that the row itself is not needed.
CREATE INDEX referrals_by_due_open ON referrals (
  due_at IS NULL, due_at, id, stepped_at, state, status, area, provider_id, made_by, ended_at
) WHERE ended_at IS NULL;
CREATE INDEX referrals_by_id_open ON referrals (id, state, ended_at) WHERE ended_at IS NULL;
CREATE INDEX referrals_by_case_open ON referrals (case_id, area, ended_at) WHERE ended_at IS NULL;

-- The same with those that ended, which are asked for less often.
CREATE INDEX referrals_by_ended_due ON referrals (ended_at IS NOT NULL, due_at IS NULL, due_at, id);
DROP INDEX referrals_by_state_due;
CREATE INDEX referrals_by_state_ended ON referrals (state, area, provider_id, made_by, ended_at)
  WHERE ended_at IS NOT NULL;

-- How fast a provider answered, and how much lies there.
DROP INDEX referrals_by_provider;
CREATE INDEX referrals_by_provider_answered ON referrals (provider_id, answered_at, sent_at);
CREATE INDEX referrals_by_provider_open ON referrals (provider_id, ended_at) WHERE ended_at IS NULL;

-- The referral report reads nothing but these. All it wants of a row beside its time stands there as
-- one text, the bytes of its ids first: each column less is time less for each of very many rows.
CREATE INDEX referrals_by_sent ON referrals (
  sent_at,
  case_id || provider_id || COALESCE(answered_at - sent_at, '') || ' ' || COALESCE(started_at - sent_at, '') || ' '
    || state || ' ' || area || ' ' || urgency || ' ' || COALESCE(reason, '')
) WHERE sent_at IS NOT NULL;
CREATE INDEX needs_by_raised ON needs (
  raised_at, case_id || kind || ' ' || urgency, status
) WHERE status <> 'entered-in-error';

-- Which releases have ended and were not dealt with; which end soon under an open referral.
DROP INDEX releases_by_until_day;
CREATE INDEX releases_by_until_unmarked ON releases (until_day, id) WHERE ended_marked = 0;
CREATE INDEX releases_by_until_living ON releases (until_day, id) WHERE revoked_on IS NULL;
CREATE INDEX referral_details_by_release ON referral_details (release_id, referral_id)
  WHERE release_id IS NOT NULL;

-- The list of cases by last contact and by next step.
DROP INDEX notes_by_case;
CREATE INDEX notes_by_case_day ON notes (case_id, day);
CREATE INDEX notes_by_amends ON notes (amends) WHERE amends IS NOT NULL;
CREATE INDEX tasks_by_case_due_open ON tasks (case_id, due_on, done_at) WHERE done_at IS NULL;

-- The name a person goes by, as every line of every list says it.
DROP INDEX survivor_names_by_survivor;
CREATE INDEX survivor_names_by_survivor_use ON survivor_names (
  survivor_id, avoid, kind <> 'used', kind <> 'legal', id, text
);
