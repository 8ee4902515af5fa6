-- id = "P10-5"
-- title_en = "A day far above one's own usual number of people"
-- title_zh = "单日访问用户数远超本人日常水平"
-- clause = "P10"
-- tier = "P23"
-- severity = "high"
-- proves = "indicates"
-- group_by = ["account", "person", "local_day"]
-- sentence_en = "{account} ({person}) touched far more people than usual on {local_day}: {accesses}"
-- sentence_zh = "{account}（{person}）于 {local_day} 访问的用户数远超日常：{accesses}"
-- clears_en = "Ask the person what the day was for; if nothing explains it, treat it as a possible leak (P14)."
-- clears_zh = "向当事人核实当日访问的事由；无法说明的，按可能的泄露处置（第十四条）。"
-- false_positives = [
--   "Month's end, a campaign, a migration.",
-- ]
-- limits = [
--   "Statistical only. The median is over all days in the log on which the account and person touched personal information at all.",
--   "A day counts the identifiers its accesses name, added up.",
-- ]
-- [parameters.times]
-- default = 20
-- unit = "times the median"
-- meaning = "from how many times one's own median a day is a finding"
-- [parameters.least_days]
-- default = 5
-- unit = "days"
-- meaning = "how many days a person needs before the median means anything"
-- [parameters.least_subjects]
-- default = 200
-- unit = "data subjects"
-- meaning = "below how many a day is never a finding"
-- [parameters.zone]
-- default = "Asia/Shanghai"
-- unit = "time zone"
-- meaning = "where a day begins at midnight"

WITH used AS (
  SELECT
    access_id, seen_at, account, person, subject_count,
    CAST(timezone($zone, seen_at) AS DATE) AS local_day
  FROM access
  WHERE decision = 'allowed'
    AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    AND (len(categories) > 0 OR reading = 'unreadable')
),
per_day AS (
  SELECT account, person, local_day, sum(subject_count) AS subjects
  FROM used
  GROUP BY account, person, local_day
),
usual AS (
  SELECT account, person, median(subjects) AS median_subjects
  FROM per_day
  GROUP BY account, person
  HAVING count(*) >= $least_days
),
unusual AS (
  SELECT per_day.account, per_day.person, per_day.local_day
  FROM per_day
  JOIN usual
    ON usual.account IS NOT DISTINCT FROM per_day.account AND usual.person IS NOT DISTINCT FROM per_day.person
  WHERE per_day.subjects >= $least_subjects
    AND per_day.subjects >= $times * usual.median_subjects
)
SELECT used.access_id, used.seen_at, used.account, used.person, used.local_day
FROM used
JOIN unusual
  ON unusual.account IS NOT DISTINCT FROM used.account
  AND unusual.person IS NOT DISTINCT FROM used.person
  AND unusual.local_day = used.local_day
