-- id = "P13.3-4"
-- title_en = "Many reads below the bulk threshold that add up to bulk"
-- title_zh = "化整为零的批量读取"
-- clause = "P13(3)"
-- tier = "P23"
-- severity = "high"
-- proves = "indicates"
-- window = "day"
-- group_by = ["system", "account", "person"]
-- sentence_en = "{system}/{account} ({person}) read in slices what adds up to bulk: {accesses}"
-- sentence_zh = "{system}/{account}（{person}）多次少量读取，合计达到批量：{accesses}"
-- clears_en = "Ask what it was for; have it reviewed as the bulk act it is."
-- clears_zh = "核实事由；按批量操作履行审批。"
-- false_positives = [
--   "A list that is long by its nature and read all day.",
-- ]
-- limits = [
--   "The Rules give no number for bulk: the thresholds are settings.",
--   "Added up are the reads of one operation on one day, from `slice_rows` rows on; smaller ones are left to P10-5.",
--   "What cites an approval is left aside.",
-- ]
-- [parameters.bulk_rows]
-- default = 1000
-- unit = "rows"
-- meaning = "from how many rows an act is bulk"
-- [parameters.slice_rows]
-- default = 50
-- unit = "rows"
-- meaning = "from how many rows a read counts as a slice"
-- [parameters.zone]
-- default = "Asia/Shanghai"
-- unit = "time zone"
-- meaning = "where a day begins at midnight"

WITH slices AS (
  SELECT
    access_id, seen_at, system, account, person,
    sum(row_count) OVER (
      PARTITION BY system, account, person, operation_id, CAST(timezone($zone, seen_at) AS DATE)
    ) AS day_rows
  FROM access
  WHERE decision = 'allowed'
    AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    AND (len(categories) > 0 OR reading = 'unreadable')
    AND action IN ('read', 'export', 'copy')
    AND row_count >= $slice_rows
    AND row_count < $bulk_rows
    AND coalesce(approval, '') = ''
)
SELECT access_id, seen_at, system, account, person
FROM slices
WHERE day_rows >= $bulk_rows
