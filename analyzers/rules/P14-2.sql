-- id = "P14-2"
-- title_en = "A serious incident was not reported at once"
-- title_zh = "严重后果的泄露、毁损、丢失未立即报告电信管理机构"
-- clause = "P14.1"
-- tier = "P23"
-- severity = "critical"
-- proves = "disproves"
-- registers = ["incidents"]
-- group_by = ["problem", "incident"]
-- counted_in = "counted"
-- clears_en = "Report the incident to the authority that licensed or recorded the operator, and enter when."
-- clears_zh = "立即向准予许可或者备案的电信管理机构报告，并登记报告时间。"
-- limits = [
--   "'At once' has no hours in the Rules: `report_hours` is a setting.",
--   "Under these Rules users need not be told; later law adds that.",
--   "Whether something is still open is judged at the latest access of the period: up to there the register speaks. What is open belongs to every period until it is done; what was done late, to the one in which it was due.",
--   "Whether an incident is serious is what the register says.",
-- ]
-- [parameters.report_hours]
-- default = 24
-- unit = "hours"
-- meaning = "within how many hours of detection a serious incident is to be reported"
-- [sentence_en]
-- late = "incident {incident} was reported later than the setting allows"
-- open = "incident {incident} is serious and not reported"
-- [sentence_zh]
-- late = "事件 {incident} 的报告超过设定时限"
-- open = "事件 {incident} 后果严重，尚未报告"

WITH due AS (
  SELECT incident, reported_at AS done_at, detected_at + to_hours($report_hours) AS deadline
  FROM incidents
  WHERE serious
)
SELECT
  CAST(NULL AS UUID) AS access_id, CASE WHEN done_at IS NOT NULL THEN deadline END AS seen_at, incident, 0 AS counted,
  CASE WHEN done_at IS NULL THEN 'open' ELSE 'late' END AS problem
FROM due
WHERE coalesce(done_at > deadline, deadline < (
  SELECT max(seen_at) FROM access
  WHERE seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)
))
