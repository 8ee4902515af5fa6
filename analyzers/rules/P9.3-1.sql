-- id = "P9.3-1"
-- title_en = "Collection of information that the service does not need"
-- title_zh = "收集提供服务所必需以外的信息"
-- clause = "P9.3"
-- tier = "P23"
-- severity = "high"
-- proves = "disproves"
-- window = "access"
-- registers = ["purposes"]
-- group_by = ["system", "purpose", "category"]
-- sentence_en = "{system}: {category} collected for {purpose}, which does not need it: {accesses}"
-- sentence_zh = "{system}：为“{purpose}”收集了该目的不需要的信息类别 {category}：{accesses}"
-- clears_en = "Take the category out of the form; or enter it with the purpose if the service needs it."
-- clears_zh = "从采集界面去除该信息类别；确为提供服务所必需的，登入目的登记表。"
-- limits = [
--   "Collection is seen only where it passes through the proxy.",
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
    AND action = 'collect'
)
SELECT access_id, seen_at, system, purpose, category
FROM used
ANTI JOIN purposes
  ON purposes.purpose = used.purpose
  AND (coalesce(len(purposes.categories), 0) = 0 OR list_contains(purposes.categories, used.category))
  AND coalesce(purposes.valid_from <= used.seen_at, true)
  AND coalesce(purposes.valid_until > used.seen_at, true)
