-- Every referral sent in the period, with its clocks; drafts were never sent, errors are left out.
SELECT case_id, provider_id, area, urgency, state, reason, sent_at, answered_at, started_at
FROM referrals
WHERE sent_at >= ?1 AND sent_at < ?2 AND state <> 'entered-in-error'
