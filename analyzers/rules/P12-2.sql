-- id = "P12-2"
-- title_en = "Who touched the data of a complainant"
-- title_zh = "投诉人个人信息的访问情况"
-- clause = "P12"
-- proves = "answers"
-- registers = ["complaints"]
-- limits = [
--   "Only identifiers that the register of complaints names are looked for; the links of a person are followed by `whosaw who`.",
-- ]
-- [parameters.complaint]
-- default = ""
-- unit = "complaint"
-- meaning = "the number of the complaint; empty: every complaint"

WITH used AS (
  SELECT access_id, seen_at, person, account, system, purpose, action
  FROM access
  WHERE decision = 'allowed'
    AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    AND (len(categories) > 0 OR reading = 'unreadable')
    AND seen_at >= CAST($since AS TIMESTAMPTZ)
    AND seen_at < CAST($until AS TIMESTAMPTZ)
)
SELECT
  complaints.complaint, used.person, used.account, used.system, used.purpose, used.action,
  count(DISTINCT used.access_id) AS accesses, min(used.seen_at) AS first_seen, max(used.seen_at) AS last_seen
FROM complaints
JOIN subject_access AS seen ON seen.subject_id = complaints.subject_id
JOIN used ON used.access_id = seen.access_id
WHERE $complaint = '' OR complaints.complaint = $complaint
GROUP BY
  complaints.complaint, used.person, used.account, used.system, used.purpose, used.action
ORDER BY
  accesses DESC, complaints.complaint, used.person, used.account, used.system, used.purpose, used.action
