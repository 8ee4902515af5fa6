-- id = "R13-1"
-- title_en = "An incident of registration data was not remedied or reported at once"
-- title_zh = "登记信息泄露、毁损、丢失未立即补救或者报告"
-- clause = "R13"
-- tier = "R17"
-- severity = "critical"
-- proves = "disproves"
-- registers = ["incidents"]
-- group_by = ["problem", "incident"]
-- counted_in = "counted"
-- clears_en = "Remedy the incident, report it if it is serious, and enter when."
-- clears_zh = "立即采取补救措施；后果严重的，立即报告电信管理机构；并登记时间。"
-- limits = [
--   "'At once' has no hours in the Rules: both thresholds are settings.",
--   "Of R13 only press summaries and the draft were read.",
--   "That suspended acts stopped is tested by P14-3, in registration systems too.",
--   "Whether something is still open is judged at the latest access of the period: up to there the register speaks. What is open belongs to every period until it is done; what was done late, to the one in which it was due.",
-- ]
-- [parameters.remedy_hours]
-- default = 24
-- unit = "hours"
-- meaning = "within how many hours of detection an incident is to be remedied"
-- [parameters.report_hours]
-- default = 24
-- unit = "hours"
-- meaning = "within how many hours of detection a serious incident is to be reported"
-- [sentence_en]
-- not_remedied = "registration incident {incident} is not remedied"
-- remedied_late = "registration incident {incident} was remedied later than the setting allows"
-- not_reported = "registration incident {incident} is serious and not reported"
-- reported_late = "registration incident {incident} was reported later than the setting allows"
-- [sentence_zh]
-- not_remedied = "登记信息事件 {incident} 尚未补救"
-- remedied_late = "登记信息事件 {incident} 的补救超过设定时限"
-- not_reported = "登记信息事件 {incident} 后果严重，尚未报告"
-- reported_late = "登记信息事件 {incident} 的报告超过设定时限"

WITH due AS (
  SELECT
    incident, remedied_at AS done_at, detected_at + to_hours($remedy_hours) AS deadline,
    'not_remedied' AS open_is, 'remedied_late' AS late_is
  FROM incidents
  WHERE registration
  UNION ALL
  SELECT
    incident, reported_at, detected_at + to_hours($report_hours), 'not_reported', 'reported_late'
  FROM incidents
  WHERE registration AND serious
)
SELECT
  CAST(NULL AS UUID) AS access_id, CASE WHEN done_at IS NOT NULL THEN deadline END AS seen_at, incident, 0 AS counted,
  CASE WHEN done_at IS NULL THEN open_is ELSE late_is END AS problem
FROM due
WHERE coalesce(done_at > deadline, deadline < (
  SELECT max(seen_at) FROM access
  WHERE seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)
))
