-- id = "P5-1"
-- title_en = "Use of a category that the declared purpose does not need"
-- title_zh = "使用目的所不需要的信息类别"
-- clause = "P5; P9.3"
-- tier = "P23"
-- severity = "high"
-- proves = "disproves"
-- window = "access"
-- registers = ["purposes"]
-- group_by = ["system", "purpose", "category"]
-- sentence_en = "{system}: {category} used for {purpose}, which does not need it: {accesses}"
-- sentence_zh = "{system}：为“{purpose}”使用了该目的不需要的信息类别 {category}：{accesses}"
-- clears_en = "Return less: take the category out of the operation; or enter it with the purpose if the purpose needs it."
-- clears_zh = "减少返回内容，去除该信息类别；确为该目的所必需的，登入目的登记表。"
-- limits = [
--   "Article 5 is a principle without a penalty of its own; it is reported with 9.3. That necessity means the categories of the purpose is our reading.",
--   "Collecting is P9.3-1; actions are held against the published notice by P9.2-1.",
--   "Of a purpose that is not in the register or not in force, P9.3-2 speaks.",
--   "A purpose whose row names no categories allows all: fill the column `categories`.",
--   "What could not be read names no category and is not tested.",
-- ]

WITH used AS (
  SELECT access_id, seen_at, system, purpose, unnest(categories) AS category
  FROM access
  SEMI JOIN purposes
    ON purposes.purpose = access.purpose
    AND coalesce(purposes.valid_from <= access.seen_at, true)
    AND coalesce(purposes.valid_until > access.seen_at, true)
  WHERE decision = 'allowed'
    AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    AND (len(categories) > 0 OR reading = 'unreadable')
    AND action <> 'collect'
)
SELECT access_id, seen_at, system, purpose, category
FROM used
ANTI JOIN purposes
  ON purposes.purpose = used.purpose
  AND (coalesce(len(purposes.categories), 0) = 0 OR list_contains(purposes.categories, used.category))
  AND coalesce(purposes.valid_from <= used.seen_at, true)
  AND coalesce(purposes.valid_until > used.seen_at, true)
