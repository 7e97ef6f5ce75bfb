-- Every need raised in the period: when, and the rest as the one text that stands in the index; those entered in error left out.
SELECT raised_at, case_id || kind || ' ' || urgency
FROM needs
WHERE raised_at >= ?1 AND raised_at < ?2 AND status <> 'entered-in-error'
