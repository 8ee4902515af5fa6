-- id = "P14-4"
-- title_en = "The scope of an incident: people, categories and actors around it"
-- title_zh = "事件涉及的用户、信息类别和人员范围"
-- clause = "P14.1"
-- proves = "answers"
-- registers = ["incidents"]
-- limits = [
--   "From `days` before the detection until the remedy, in the systems of the incident (none named: all). The days are a setting.",
--   "`subjects` are distinct identifiers in the accesses that touched the category: at least so many, where `more` is true.",
--   "What could not be read stands under the category (unreadable).",
-- ]
-- [parameters.incident]
-- default = ""
-- unit = "incident"
-- meaning = "the number of the incident; empty: every incident"
-- [parameters.days]
-- default = 30
-- unit = "days"
-- meaning = "how many days before the detection are looked at"

WITH used AS (
  SELECT
    access_id, seen_at, system, account, person, subject_count_is,
    CASE WHEN len(categories) > 0 THEN categories ELSE ['(unreadable)'] END AS categories
  FROM access
  WHERE decision = 'allowed'
    AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    AND (len(categories) > 0 OR reading = 'unreadable')
    AND seen_at >= CAST($since AS TIMESTAMPTZ)
    AND seen_at < CAST($until AS TIMESTAMPTZ)
),
within AS (
  SELECT
    incidents.incident, used.access_id, used.seen_at, used.account, used.person, used.subject_count_is,
    unnest(used.categories) AS category
  FROM used
  JOIN incidents
    ON incidents.detected_at - to_days($days) <= used.seen_at
    AND coalesce(incidents.remedied_at >= used.seen_at, true)
    AND (coalesce(len(incidents.systems), 0) = 0 OR list_contains(incidents.systems, used.system))
  WHERE $incident = '' OR incidents.incident = $incident
)
SELECT
  within.incident, within.category, count(DISTINCT within.access_id) AS accesses,
  count(DISTINCT seen.subject_id) AS subjects,
  bool_or(within.subject_count_is <> 'exact') AS more,
  count(DISTINCT within.account) AS accounts, count(DISTINCT within.person) AS persons,
  min(within.seen_at) AS first_seen, max(within.seen_at) AS last_seen
FROM within
LEFT JOIN subject_access AS seen ON seen.access_id = within.access_id
GROUP BY within.incident, within.category
ORDER BY within.incident, accesses DESC, within.category
