-- id = "R11-1"
-- title_en = "Registration data deleted during service or within two years after"
-- title_zh = "在服务期间或者终止后二年内删除、销毁登记信息"
-- clause = "R11"
-- tier = "R17"
-- severity = "high"
-- proves = "disproves"
-- window = "access"
-- registers = ["service_status", "systems"]
-- subjects_of = "service_status"
-- group_by = ["problem", "system", "account"]
-- clears_en = "Restore the data from a copy, and let retention spare it until two years after the end of the service."
-- clears_zh = "从备份恢复；留存策略应当保留至服务终止后二年。"
-- false_positives = [
--   "A row that is deleted to be written anew.",
-- ]
-- limits = [
--   "The two years are those of R11, of which the press and the draft were read; they are law and no setting.",
--   "That a record does not exist cannot be seen from accesses.",
--   "A destruction that names nobody (TRUNCATE, DROP) is P10-3 and P13.3-2.",
--   "People that the register of service does not know are not tested.",
-- ]
-- [sentence_en]
-- in_service = "{system}/{account} deleted registration data of people in service: {accesses}"
-- too_early = "{system}/{account} deleted registration data within two years after the service ended: {accesses}"
-- [sentence_zh]
-- in_service = "{system}/{account} 删除了在网用户的登记信息：{accesses}"
-- too_early = "{system}/{account} 在服务终止后二年内删除登记信息：{accesses}"

WITH kept AS (
  SELECT
    seen.access_id, seen.subject_id, bool_or(seen.seen_as <> 'asked_for') AS more_than_asked_for,
    max(service_status.service_ended_at) + to_years(2) AS kept_until,
    count(*) = count(service_status.service_ended_at) AS ended
  FROM subject_access AS seen
  JOIN service_status ON service_status.subject_id = seen.subject_id
  WHERE seen.action IN ('delete', 'destroy')
  GROUP BY seen.access_id, seen.subject_id
)
SELECT DISTINCT
  access_id, seen_at, system, account, CASE WHEN ended THEN 'too_early' ELSE 'in_service' END AS problem
FROM access
JOIN kept USING (access_id)
WHERE decision = 'allowed'
  AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
  AND (len(categories) > 0 OR reading = 'unreadable')
  AND EXISTS (SELECT 1 FROM systems WHERE systems.system = access.system AND systems.registration)
  AND (more_than_asked_for OR coalesce(row_count > 0, true))
  AND (NOT ended OR kept_until > seen_at)
