-- id = "P9.4-1"
-- title_en = "Use after the person stopped using the service"
-- title_zh = "用户终止使用服务后仍收集、使用其个人信息"
-- clause = "P9.4"
-- tier = "P23"
-- severity = "critical"
-- proves = "disproves"
-- window = "access"
-- registers = ["service_status", "purposes"]
-- group_by = ["system", "account", "purpose"]
-- sentence_en = "{system}/{account} used data of people whose service had ended ({purpose}): {accesses}"
-- sentence_zh = "{system}/{account} 在用户终止使用服务后仍使用其个人信息（目的：{purpose}）：{accesses}"
-- clears_en = "Keep people whose service ended out of this use, or declare the purpose it served, if that is one that is allowed after the end (purposes register, after_termination)."
-- clears_zh = "将已终止服务的用户排除在该项使用之外；确属终止后允许的目的（目的登记表 after_termination）的，应当声明该目的。"
-- false_positives = [
--   "A recycled number whose new owner is not in the register: the old row speaks against him. A row of his own, without an end or with a later one, keeps it quiet.",
--   "A former customer who looks at his own data through self-care, where no purpose is mapped.",
-- ]
-- limits = [
--   "Keeping registration data for two years (R11) is storage and no use; reading it is use, and needs a purpose that is allowed after the end: regulator, dispute, complaint, statutory retention.",
--   "Deleting is what the end asks for, and is not tested here.",
--   "Only people whose pseudonyms the access carries are tested; how many accesses could not be read stands beside the result.",
--   "Looking somebody up without any row coming back is no use.",
-- ]

WITH late AS (
  SELECT seen.access_id, bool_or(seen.seen_as <> 'asked_for') AS more_than_asked_for
  FROM subject_access AS seen
  SEMI JOIN service_status AS ended
    ON ended.subject_id = seen.subject_id AND ended.service_ended_at <= seen.seen_at
  ANTI JOIN service_status AS going_on
    ON going_on.subject_id = seen.subject_id AND coalesce(going_on.service_ended_at > seen.seen_at, true)
  GROUP BY seen.access_id
)
SELECT
  access_id, seen_at, system, account,
  CASE WHEN purpose LIKE 'unlisted-%' THEN 'unlisted' ELSE purpose END AS purpose
FROM access
JOIN late USING (access_id)
WHERE decision = 'allowed'
  AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
  AND (len(categories) > 0 OR reading = 'unreadable')
  AND action NOT IN ('delete', 'destroy')
  AND (more_than_asked_for OR coalesce(row_count > 0, true))
  AND NOT EXISTS (
    SELECT 1 FROM purposes
    WHERE purposes.purpose = access.purpose
      AND purposes.after_termination
      AND coalesce(purposes.valid_from <= access.seen_at, true)
      AND coalesce(purposes.valid_until > access.seen_at, true)
  )
