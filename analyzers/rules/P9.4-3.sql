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

WITH collected AS (
  SELECT access_id, seen_at, system, account, row_count
  FROM access
  WHERE decision = 'allowed'
    AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    AND (len(categories) > 0 OR reading = 'unreadable')
    AND action = 'collect'
)
SELECT access_id, seen_at, system, account
FROM collected
WHERE EXISTS (
  SELECT 1
  FROM subject_access AS seen
  JOIN cancellations ON cancellations.subject_id = seen.subject_id
  WHERE seen.access_id = collected.access_id
    AND cancellations.done_at <= collected.seen_at
    AND (seen.seen_as <> 'asked_for' OR coalesce(collected.row_count > 0, true))
)
