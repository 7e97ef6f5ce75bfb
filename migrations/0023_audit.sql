-- The activity of the whole agency is read newest first, over lines of this device and of others.
CREATE INDEX audit_by_at ON audit (at, seq);
CREATE INDEX audit_elsewhere_by_at ON audit_elsewhere (at, seq);
CREATE INDEX audit_elsewhere_by_case ON audit_elsewhere (case_id);
