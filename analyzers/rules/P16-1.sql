-- id = "P16-1"
-- title_en = "No self-inspection in a year"
-- title_zh = "未按规定每年进行自查"
-- clause = "P16"
-- tier = "P23"
-- severity = "medium"
-- proves = "disproves"
-- registers = ["self_inspections"]
-- group_by = ["year"]
-- counted_in = "counted"
-- sentence_en = "{year}: no self-inspection of the protection of personal information was adopted"
-- sentence_zh = "{year} 年未完成用户个人信息保护情况自查"
-- clears_en = "Make the self-inspection, have it adopted and enter it."
-- clears_zh = "完成自查，由负责人签发并登记。"
-- limits = [
--   "A year counts as over once the period holds an access of a later one, up to which the register has to speak; it belongs to every such period until a self-inspection is entered. The year that runs is not tested.",
--   "Years of which the log holds no access are not tested. A self-inspection is that of the year it speaks of, whenever it was adopted.",
--   "Only one that a named person adopted counts (`whosaw report self-inspection --adopt`).",
-- ]
-- [parameters.zone]
-- default = "Asia/Shanghai"
-- unit = "time zone"
-- meaning = "where a year begins at midnight"

WITH running AS (
  SELECT timezone($zone, date_trunc('year', timezone($zone, max(seen_at)))) AS begins
  FROM access
  WHERE seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)
),
-- The year is asked of a day's first and last access, not of all: no day lies in more than two years.
ends AS (
  SELECT unnest([min(seen_at), max(seen_at)]) AS seen_at
  FROM access
  WHERE seen_at < (SELECT begins FROM running)
  GROUP BY epoch_us(seen_at) // 86400000000
),
past AS (
  SELECT DISTINCT CAST(date_part('year', timezone($zone, seen_at)) AS BIGINT) AS year FROM ends
)
SELECT
  CAST(NULL AS UUID) AS access_id, CAST(NULL AS TIMESTAMPTZ) AS seen_at, past.year, 0 AS counted
FROM past
WHERE NOT EXISTS (
  SELECT 1 FROM self_inspections AS done
  WHERE done.year = past.year AND done.regime = 'protection' AND done.adopted_by <> ''
)
