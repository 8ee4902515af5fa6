-- id = "trail"
-- title_en = "The trail of a person: everything he or she did, in order"
-- title_zh = "某人员的操作轨迹（按时间顺序）"
-- clause = "P13(6)"
-- proves = "answers"
-- limits = [
--   "Accesses of a shared account that name nobody are in no person's trail; ask for the account.",
--   "`minutes_since` is the time since the access before, and empty for the first of the period.",
-- ]
-- [parameters.who]
-- unit = "person or account"
-- meaning = "whose trail: a person's id, or an account"

SELECT
  seen_at,
  date_diff('minute', lag(seen_at) OVER (ORDER BY seen_at, access_id), seen_at) AS minutes_since,
  system, account, person, client_address, site, operation, purpose, ticket, approval, action, decision,
  outcome, categories, row_count, subject_count, subject_count_is, access_id
FROM access
WHERE seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)
  AND (person = $who OR account = $who)
ORDER BY seen_at, access_id
