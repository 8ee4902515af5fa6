-- id = "P9.4-3"
-- title_en = "New collection about somebody whose number or account was cancelled"
-- title_zh = "号码、账号注销后仍收集其个人信息"
-- clause = "P9.4"
-- tier = "P23"
-- severity = "high"
-- proves = "disproves"
-- window = "access"
-- registers = ["cancellations"]
-- subjects_of = "cancellations"
-- group_by = ["system", "account"]
-- sentence_en = "{system}/{account} collected data of people whose number or account had been cancelled: {accesses}"
-- sentence_zh = "{system}/{account} 在号码、账号注销后仍收集其个人信息：{accesses}"
-- clears_en = "Stop collecting about people whose number or account was cancelled."
-- clears_zh = "停止收集已注销用户的个人信息。"
-- false_positives = [
--   "Somebody who became a customer again: take the old cancellation out of the register.",
--   "A recycled number: register cancellations by customer id and not by number.",
-- ]
-- limits = [
--   "Only people whose pseudonyms the access carries are tested.",
-- ]

WITH again AS (
  SELECT seen.access_id, bool_or(seen.seen_as <> 'asked_for') AS more_than_asked_for
  FROM subject_access AS seen
  SEMI JOIN cancellations
    ON cancellations.subject_id = seen.subject_id AND cancellations.done_at <= seen.seen_at
  WHERE seen.action = 'collect'
  GROUP BY seen.access_id
)
SELECT access_id, seen_at, system, account
FROM access
JOIN again USING (access_id)
WHERE decision = 'allowed'
  AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
  AND (len(categories) > 0 OR reading = 'unreadable')
  AND (more_than_asked_for OR coalesce(row_count > 0, true))
