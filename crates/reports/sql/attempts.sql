-- Every referral sent in the period: when, and the rest as the one text that stands in the index. Drafts were never sent.
SELECT sent_at,
  case_id || provider_id || COALESCE(answered_at - sent_at, '') || ' ' || COALESCE(started_at - sent_at, '') || ' '
  || state || ' ' || area || ' ' || urgency || ' ' || COALESCE(reason, '')
FROM referrals
WHERE sent_at >= ?1 AND sent_at < ?2
