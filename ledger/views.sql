-- What analysts may ask: the contract of DESIGN §10. Columns, their order and their types are public
-- (docs/reference/views.md, held against these views by a test). month.* is each table over all
-- months. The inner SELECT with unnest is meant: a lateral unnest is 34 times slower.

-- What an access was labelled anew as (catalog replay): the newest correction of each. Not for analysts.
CREATE OR REPLACE VIEW correction AS
SELECT corrects AS access_id,
       arg_max(struct_pack(touches := touches, categories := categories, sensitivity := sensitivity,
                           subject_count_is := subject_count_is,
                           catalog_version := catalog_version), access_id) AS label
FROM month.rec WHERE corrects IS NOT NULL GROUP BY corrects;

-- The accesses, each once, with the labels that hold now. All else stays as it was recorded.
CREATE OR REPLACE VIEW labelled AS
SELECT r.* EXCLUDE (corrects) REPLACE (
       CASE WHEN c.label IS NULL THEN r.touches ELSE c.label.touches END AS touches,
       CASE WHEN c.label IS NULL THEN r.categories ELSE c.label.categories END AS categories,
       coalesce(c.label.sensitivity, r.sensitivity) AS sensitivity,
       coalesce(c.label.subject_count_is, r.subject_count_is) AS subject_count_is,
       coalesce(c.label.catalog_version, r.catalog_version) AS catalog_version)
FROM month.rec AS r LEFT JOIN correction AS c ON c.access_id = r.access_id
WHERE r.corrects IS NULL;

CREATE OR REPLACE VIEW access AS
SELECT access_id, seen_at, person, person_trust, account, account_kind, client_address, site, system,
       server, protocol, operation, operation_id, purpose, purpose_from, ticket, approval, recipient,
       action, decision, outcome, error_code, categories, sensitivity, row_count, subject_count,
       subject_count_is, bytes_out, CAST(duration_us / 1000.0 AS DOUBLE) AS duration_ms, reading,
       list_transform(gaps, lambda g: g.reason || ':' || g.place) AS gaps,
       session_id, trace_id, instance, seq, catalog_version, settings_version
FROM labelled;

CREATE OR REPLACE VIEW touch AS
SELECT access_id, seen_at, person, account, system, operation, purpose, action, outcome, row_count,
       t.field AS field, t.field_in AS field_in, t.category AS category,
       coalesce(category.zh, t.category) AS category_zh, t.sensitivity AS sensitivity,
       t.used AS used, t.form AS form, t.certainty AS certainty, t.known_by AS known_by
FROM (SELECT * EXCLUDE (sensitivity), unnest(touches) AS t FROM labelled) AS r
LEFT JOIN category ON category.id = r.t.category
UNION ALL
-- What accesses that were read by samples may have touched, as a later one showed.
-- Several may have shown it, each for its own time.
SELECT DISTINCT
       r.access_id, r.seen_at, r.person, r.account, r.system, r.operation, r.purpose, r.action,
       r.outcome, r.row_count, l.field, l.field_in, l.category, coalesce(category.zh, l.category),
       l.sensitivity, l.used, l.form, l.certainty, l.known_by
FROM (SELECT DISTINCT system, operation, field, field_in, category, sensitivity, used, form,
             certainty, known_by, since, until FROM month.late) AS l
JOIN labelled AS r ON r.system = l.system AND r.operation = l.operation
     AND r.seen_at BETWEEN l.since AND l.until
     AND list_contains(list_transform(r.gaps, lambda g: g.reason), 'sampled')
     AND NOT list_contains(list_transform(r.touches, lambda t: t.field || t.category),
                           l.field || l.category)
LEFT JOIN category ON category.id = l.category;

CREATE OR REPLACE VIEW found_later AS
SELECT found_at, since, until, system, operation, field, field_in, category, accesses, access_id,
       instance, seq
FROM month.late;

CREATE OR REPLACE VIEW subject_access AS
SELECT s.subject_id AS subject_id, s.subject_kind AS subject_kind, s.key_epoch AS key_epoch,
       s.seen_as AS seen_as, s.certainty AS certainty,
       action IN ('export', 'copy') OR subject_count >= 1000 AS in_bulk,
       access_id, seen_at, person, account, system, operation, purpose, action, outcome, categories,
       subject_count
FROM (SELECT *, unnest(subjects) AS s FROM labelled)
UNION ALL
SELECT s.subject_id, s.subject_kind, s.key_epoch, s.seen_as, s.certainty,
       action IN ('export', 'copy') OR subject_count >= 1000,
       access_id, seen_at, person, account, system, operation, purpose, action, outcome, categories,
       subject_count
FROM (SELECT access_id, unnest(subjects) AS s FROM month.more_subjects) JOIN labelled USING (access_id);

CREATE OR REPLACE VIEW log_gap AS
SELECT started_at, ended_at, instance, systems, reason, policy,
       nullif(passed, -1) AS passed, nullif(refused, -1) AS refused, person, explanation
FROM month.gap;

CREATE OR REPLACE VIEW question_log AS
SELECT asked_at, question_id, account, uid, purpose, case_id, asked,
       list_transform(subjects, lambda s: s.subject_id) AS subject_ids, row_count, outcome, instance,
       seq
FROM month.question;

CREATE OR REPLACE VIEW register_log AS
SELECT loaded_at, register, account, uid, row_count, sha256, valid_through, instance, seq
FROM month.register_load;

CREATE OR REPLACE VIEW counted_access AS
SELECT minute AS seen_at, system, operation, accesses, bytes_out, instance
FROM month.counted;
