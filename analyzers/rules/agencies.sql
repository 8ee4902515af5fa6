-- id = "agencies"
-- title_en = "What each agency's people used"
-- title_zh = "各代理商人员的访问情况"
-- clause = "P11; R14"
-- proves = "answers"
-- registers = ["agencies", "staff"]
-- limits = [
--   "Whose an access is, the staff register says for the day of the access; a person whom it does not name is nobody's.",
--   "`outside_contract` counts accesses at a time for which no contract of the agency holds; P11-1 is the rule.",
--   "`subjects` counts identifiers: one person may be in it by number and by customer id.",
-- ]

WITH used AS (
  SELECT
    access_id, seen_at, system, person, purpose, action, sensitivity,
    'person ' || person AS by_person, 'account ' || account AS by_account
  FROM access
  WHERE decision = 'allowed'
    AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    AND (len(categories) > 0 OR reading = 'unreadable')
    AND seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)
),
agents AS (
  SELECT 'person ' || person AS who, agency, valid_from, valid_until FROM staff WHERE agency <> ''
  UNION ALL
  SELECT 'account ' || account, agency, valid_from, valid_until FROM staff WHERE agency <> ''
),
theirs AS (
  SELECT DISTINCT
    agents.agency, used.access_id, used.seen_at, used.system, used.person, used.purpose, used.action,
    used.sensitivity
  FROM used
  JOIN agents
    ON agents.who = coalesce(used.by_person, used.by_account)
    AND coalesce(agents.valid_from <= used.seen_at, true)
    AND coalesce(agents.valid_until > used.seen_at, true)
),
met AS (
  SELECT theirs.agency, count(DISTINCT seen.subject_id) AS subjects
  FROM theirs
  JOIN subject_access AS seen USING (access_id)
  GROUP BY theirs.agency
),
covered AS (
  SELECT DISTINCT theirs.agency, theirs.access_id
  FROM theirs
  JOIN agencies
    ON agencies.agency = theirs.agency
    AND coalesce(agencies.contract_from <= theirs.seen_at, true)
    AND coalesce(agencies.contract_until > theirs.seen_at, true)
),
named AS (SELECT agency, max(title) AS title, max(supervisor) AS supervisor FROM agencies GROUP BY agency)
SELECT
  theirs.agency, any_value(named.title) AS title, any_value(named.supervisor) AS supervisor,
  count(*) AS accesses, count(DISTINCT theirs.person) AS persons,
  coalesce(any_value(met.subjects), 0) AS subjects,
  count(*) FILTER (WHERE theirs.action IN ('export', 'copy', 'provide')) AS exports,
  count(*) FILTER (WHERE theirs.purpose IS NULL) AS undeclared,
  count(*) - count(covered.access_id) AS outside_contract,
  max(theirs.sensitivity) AS sensitivity, list_sort(list(DISTINCT theirs.system)) AS systems,
  min(theirs.seen_at) AS first_seen, max(theirs.seen_at) AS last_seen
FROM theirs
LEFT JOIN covered ON covered.agency = theirs.agency AND covered.access_id = theirs.access_id
LEFT JOIN met ON met.agency = theirs.agency
LEFT JOIN named ON named.agency = theirs.agency
GROUP BY theirs.agency
ORDER BY accesses DESC, theirs.agency
