-- id = "after-service-end"
-- title_en = "Accesses to people whose service had ended, whatever the purpose"
-- title_zh = "对已终止服务用户信息的访问（不论目的）"
-- clause = "P9.4; R11"
-- proves = "answers"
-- registers = ["service_status"]
-- limits = [
--   "What was refused or suspended, or failed without a row, is no use and is left out.",
--   "Lists deletions and purposes that are allowed after the end as well; P9.4-1 is the rule.",
--   "A recycled number is left out while somebody else has it.",
-- ]

WITH ended AS (
  SELECT subject_id, max(service_ended_at) AS service_ended_at
  FROM service_status
  GROUP BY subject_id
  HAVING count(*) = count(service_ended_at)
)
SELECT
  seen.seen_at, seen.system, seen.account, seen.person, seen.purpose, seen.action, seen.outcome,
  seen.seen_as, seen.subject_kind, seen.subject_id, ended.service_ended_at,
  date_diff('day', ended.service_ended_at, seen.seen_at) AS days_after, seen.access_id
FROM subject_access AS seen
JOIN ended ON ended.subject_id = seen.subject_id AND ended.service_ended_at <= seen.seen_at
WHERE seen.seen_at >= CAST($since AS TIMESTAMPTZ) AND seen.seen_at < CAST($until AS TIMESTAMPTZ)
  AND seen.access_id IN (
    SELECT access_id FROM access
    WHERE decision = 'allowed'
      AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
  )
ORDER BY seen.seen_at, seen.access_id, seen.subject_kind, seen.subject_id, seen.seen_as
