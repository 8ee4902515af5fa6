-- id = "P9.4-2"
-- title_en = "A cancellation that was asked for was not carried out"
-- title_zh = "用户申请注销后未及时办理"
-- clause = "P9.4"
-- tier = "P23"
-- severity = "high"
-- proves = "disproves"
-- registers = ["cancellations"]
-- group_by = ["problem", "data_subject"]
-- counted_in = "counted"
-- clears_en = "Carry out the cancellation, and enter when."
-- clears_zh = "办理注销，并登记完成时间。"
-- limits = [
--   "The Rules name no number of days: `cancel_days` is a setting.",
--   "Whether something is still open is judged at the latest access of the period: up to there the register speaks. What is open belongs to every period until it is done; what was done late, to the one in which it was due.",
--   "A request that names two identifiers of one person is two findings.",
-- ]
-- [parameters.cancel_days]
-- default = 15
-- unit = "days"
-- meaning = "within how many days of the request a number or account is to be cancelled"
-- [sentence_en]
-- late = "the cancellation that {data_subject} asked for was carried out later than the setting allows"
-- open = "the cancellation that {data_subject} asked for is not carried out"
-- [sentence_zh]
-- late = "用户（{data_subject}）申请的注销超过设定时限才办理"
-- open = "用户（{data_subject}）申请的注销尚未办理"

WITH due AS (
  SELECT
    CAST(subject_id AS VARCHAR) AS data_subject, done_at,
    requested_at + to_days($cancel_days) AS deadline
  FROM cancellations
)
SELECT
  CAST(NULL AS UUID) AS access_id, CASE WHEN done_at IS NOT NULL THEN deadline END AS seen_at, data_subject, 0 AS counted,
  CASE WHEN done_at IS NULL THEN 'open' ELSE 'late' END AS problem
FROM due
WHERE coalesce(done_at > deadline, deadline < (
  SELECT max(seen_at) FROM access
  WHERE seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)
))
