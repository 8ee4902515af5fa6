-- id = "P9.2-1"
-- title_en = "Use of a category, or in a way, that the notice in force does not name"
-- title_zh = "超出已告知的范围、方式收集、使用个人信息"
-- clause = "P9.2"
-- tier = "P23"
-- severity = "high"
-- proves = "disproves"
-- window = "access"
-- registers = ["notices"]
-- group_by = ["problem", "system", "purpose", "what"]
-- clears_en = "Publish and tell what is collected and how it is used; or stop this use."
-- clears_zh = "在收集、使用规则中补充告知该范围、方式；否则停止使用。"
-- limits = [
--   "How to query and correct, and what refusing means, also has to be told: the log cannot show that.",
--   "A purpose without a notice is P8-1.",
--   "A notice that names no categories (actions) is taken to name all.",
--   "Deleting and destroying need no notice; what is done that could not be told is not tested.",
-- ]
-- [sentence_en]
-- category = "{system}: {what} used for {purpose}, which the notice does not name: {accesses}"
-- action = "{system}: the notice for {purpose} does not name {what}: {accesses}"
-- [sentence_zh]
-- category = "{system}：为“{purpose}”使用了未告知的信息类别 {what}：{accesses}"
-- action = "{system}：对“{purpose}”的告知未包含方式“{what}”：{accesses}"

WITH used AS NOT MATERIALIZED (
  SELECT access_id, seen_at, system, purpose, action, categories
  FROM access
  SEMI JOIN notices
    ON notices.purpose = access.purpose
    AND notices.published_at <= access.seen_at
    AND coalesce(notices.valid_until > access.seen_at, true)
  WHERE decision = 'allowed'
    AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    AND (len(categories) > 0 OR reading = 'unreadable')
    AND action IN ('collect', 'read', 'update', 'export', 'copy', 'provide')
),
one_each AS (
  SELECT access_id, seen_at, system, purpose, 'action' AS problem, action AS what FROM used
  UNION ALL
  SELECT access_id, seen_at, system, purpose, 'category', unnest(categories) FROM used
),
told AS (
  SELECT purpose, 'action' AS problem, actions AS named, published_at, valid_until FROM notices
  UNION ALL
  SELECT purpose, 'category', categories, published_at, valid_until FROM notices
)
SELECT access_id, seen_at, system, purpose, problem, what
FROM one_each
ANTI JOIN told
  ON told.purpose = one_each.purpose
  AND told.problem = one_each.problem
  AND told.published_at <= one_each.seen_at
  AND coalesce(told.valid_until > one_each.seen_at, true)
  AND (coalesce(len(told.named), 0) = 0 OR list_contains(told.named, one_each.what))
