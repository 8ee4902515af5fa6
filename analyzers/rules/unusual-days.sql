-- id = "unusual-days"
-- title_en = "Days many times over one's own median"
-- title_zh = "访问量远超本人（账号）日常中位数的日期"
-- clause = "P10"
-- proves = "answers"
-- limits = [
--   "A day's measure is the data subjects its accesses name, added up; the median is over the days, up to the end of the period, on which the account touched personal information at all.",
--   "Statistical only: month's end looks unusual, too.",
-- ]
-- [parameters.times]
-- default = 20
-- unit = "times the median"
-- meaning = "from how many times one's own median a day is listed"
-- [parameters.least_days]
-- default = 5
-- unit = "days"
-- meaning = "how many days an account needs before its median means anything"
-- [parameters.zone]
-- default = "Asia/Shanghai"
-- unit = "time zone"
-- meaning = "where a day begins at midnight"

WITH per_day AS (
  SELECT
    account, person, CAST(timezone($zone, seen_at) AS DATE) AS local_day,
    sum(subject_count) AS subjects, count(*) AS accesses, max(seen_at) AS last_seen
  FROM access
  WHERE seen_at < CAST($until AS TIMESTAMPTZ)
    AND decision = 'allowed'
    AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    AND (len(categories) > 0 OR reading = 'unreadable')
  GROUP BY account, person, local_day
),
usual AS (
  SELECT account, person, median(subjects) AS median_subjects, count(*) AS days
  FROM per_day
  GROUP BY account, person
)
SELECT
  per_day.account, per_day.person, per_day.local_day, per_day.subjects, per_day.accesses,
  usual.median_subjects, usual.days, per_day.last_seen
FROM per_day
JOIN usual
  ON usual.account = per_day.account AND usual.person IS NOT DISTINCT FROM per_day.person
WHERE usual.days >= $least_days
  AND per_day.subjects >= $times * usual.median_subjects
  AND per_day.subjects > 0
  AND per_day.last_seen >= CAST($since AS TIMESTAMPTZ)
ORDER BY per_day.subjects / greatest(usual.median_subjects, 1) DESC, per_day.account, per_day.local_day
