-- Every referral sent in the period, with its codes as one word and its clocks; drafts were never sent.
SELECT case_id, provider_id, state || ' ' || area || ' ' || urgency || ' ' || COALESCE(reason, ''),
  sent_at, answered_at, started_at
FROM referrals
WHERE sent_at >= ?1 AND sent_at < ?2
