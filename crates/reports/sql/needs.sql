-- Every need raised in the period, those entered in error left out.
SELECT case_id, kind, urgency, raised_at
FROM needs
WHERE raised_at >= ?1 AND raised_at < ?2 AND status <> 'entered-in-error'
