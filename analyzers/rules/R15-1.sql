-- id = "R15-1"
-- title_en = "No self-inspection of registration in a year, or staff who were not trained"
-- title_zh = "未按规定每年对登记和保护情况自查，或者人员未经培训"
-- clause = "R15"
-- tier = "R17"
-- severity = "medium"
-- proves = "disproves"
-- registers = ["self_inspections", "staff", "training", "systems"]
-- group_by = ["problem", "year", "department"]
-- counted_in = "counted"
-- clears_en = "Make the self-inspection and have it adopted; train the people and enter it."
-- clears_zh = "完成自查并由负责人签发；对相关人员进行培训并登记。"
-- limits = [
--   "A year counts as over once the period holds an access of a later one, up to which the register has to speak; it belongs to every such period until a self-inspection is entered. The year that runs is not tested.",
--   "Years of which the log holds no access are not tested. A self-inspection is that of the year it speaks of, whenever it was adopted.",
--   "Only one that a named person adopted counts (`whosaw report self-inspection --adopt`).",
--   "Of R15 only press summaries and the draft were read.",
--   "Training: as P15-1, in systems with `registration` (register `systems`).",
-- ]
-- [parameters.zone]
-- default = "Asia/Shanghai"
-- unit = "time zone"
-- meaning = "where a year begins at midnight"
-- [sentence_en]
-- inspection = "{year}: no self-inspection of registration and protection was adopted"
-- untrained = "{department}: people without valid training touched registration data: {accesses}"
-- [sentence_zh]
-- inspection = "{year} 年未完成电话用户真实身份信息登记和保护情况自查"
-- untrained = "{department}：未经有效培训的人员处理登记信息：{accesses}"

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
),
used AS (
  SELECT access_id, seen_at, system, CASE WHEN person IS NULL THEN 'account ' || account ELSE 'person ' || person END AS who
  FROM access
  WHERE decision = 'allowed'
    AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    AND (len(categories) > 0 OR reading = 'unreadable')
    AND EXISTS (SELECT 1 FROM systems WHERE systems.system = access.system AND systems.registration)
),
posts AS (
  SELECT 'person ' || person AS who, person, department, valid_from, valid_until
  FROM staff
  WHERE coalesce(agency, '') = ''
  UNION ALL
  SELECT 'account ' || account, person, department, valid_from, valid_until
  FROM staff
  WHERE coalesce(agency, '') = ''
),
acting AS (
  SELECT used.access_id, used.seen_at, used.system, posts.person, posts.department
  FROM used
  JOIN posts
    ON posts.who = used.who
    AND coalesce(posts.valid_from <= used.seen_at, true)
    AND coalesce(posts.valid_until > used.seen_at, true)
)
SELECT
  CAST(NULL AS UUID) AS access_id, CAST(NULL AS TIMESTAMPTZ) AS seen_at, 'inspection' AS problem,
  CAST(past.year AS VARCHAR) AS year, CAST(NULL AS VARCHAR) AS department, 0 AS counted
FROM past
WHERE NOT EXISTS (
  SELECT 1 FROM self_inspections AS done
  WHERE done.year = past.year AND done.regime = 'registration' AND done.adopted_by <> ''
)
UNION ALL
SELECT DISTINCT access_id, seen_at, 'untrained', CAST(NULL AS VARCHAR), department, 1
FROM acting
ANTI JOIN training
  ON training.person = acting.person
  AND training.trained_at <= acting.seen_at
  AND coalesce(training.valid_until > acting.seen_at, true)
