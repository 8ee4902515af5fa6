-- id = "one-persons-days"
-- title_en = "One employee's days"
-- title_zh = "某一员工每日的访问情况"
-- clause = "P13(6)"
-- proves = "answers"
-- limits = ["`subjects` counts distinct identifiers, so one person may count by number and by customer id."]
-- [parameters.who]
-- unit = "person or account"
-- meaning = "whose days: a person's id, or an account"
-- [parameters.zone]
-- default = "Asia/Shanghai"
-- unit = "time zone"
-- meaning = "where a day begins at midnight"

WITH theirs AS (
  SELECT *, CAST(timezone($zone, seen_at) AS DATE) AS local_day
  FROM access
  WHERE seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)
    AND (person = $who OR account = $who)
    AND (len(categories) > 0 OR reading = 'unreadable')
),
met AS (
  SELECT theirs.local_day, theirs.system, count(DISTINCT seen.subject_id) AS subjects
  FROM theirs
  JOIN subject_access AS seen USING (access_id)
  GROUP BY theirs.local_day, theirs.system
)
SELECT
  theirs.local_day, theirs.system, count(*) AS accesses,
  count(*) FILTER (WHERE decision <> 'allowed' OR outcome = 'denied') AS denied,
  coalesce(sum(row_count), 0) AS row_count, coalesce(any_value(met.subjects), 0) AS subjects,
  list_sort(list(DISTINCT purpose)) AS purposes, list_sort(list(DISTINCT account)) AS accounts,
  min(seen_at) AS first_seen, max(seen_at) AS last_seen
FROM theirs
LEFT JOIN met ON met.local_day = theirs.local_day AND met.system = theirs.system
GROUP BY theirs.local_day, theirs.system
ORDER BY theirs.local_day, theirs.system
