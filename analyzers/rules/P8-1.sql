-- id = "P8-1"
-- title_en = "Use for a purpose that no published rules name"
-- title_zh = "使用目的未在公布的收集、使用规则中载明"
-- clause = "P8"
-- tier = "P22"
-- severity = "medium"
-- proves = "disproves"
-- window = "access"
-- registers = ["notices"]
-- group_by = ["problem", "purpose"]
-- clears_en = "Publish the purpose in the rules of collection and use, and enter them; or stop the use."
-- clears_zh = "在收集、使用规则中载明该目的并公布、登记；否则停止使用。"
-- limits = [
--   "Publication itself (premises, website) is shown by the register of notices and not by the log.",
--   "Accesses without a purpose, or with one that no register lists, are P9.3-2.",
-- ]
-- [sentence_en]
-- unpublished = "the purpose {purpose} is in no published rules: {accesses}"
-- not_in_force = "the purpose {purpose} was in no published rules at the time: {accesses}"
-- [sentence_zh]
-- unpublished = "目的“{purpose}”未在公布的收集、使用规则中载明：{accesses}"
-- not_in_force = "目的“{purpose}”当时未在有效的收集、使用规则中载明：{accesses}"

SELECT
  access_id, seen_at, purpose,
  CASE
    WHEN NOT EXISTS (SELECT 1 FROM notices WHERE notices.purpose = access.purpose) THEN 'unpublished'
    ELSE 'not_in_force'
  END AS problem
FROM access
ANTI JOIN notices
  ON notices.purpose = access.purpose
  AND notices.published_at <= access.seen_at
  AND coalesce(notices.valid_until > access.seen_at, true)
WHERE decision = 'allowed'
  AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
  AND (len(categories) > 0 OR reading = 'unreadable')
  AND purpose NOT LIKE 'unlisted-%'
