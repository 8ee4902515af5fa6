-- id = "P14-1"
-- title_en = "A leak, damage or loss was not remedied at once"
-- title_zh = "发生泄露、毁损、丢失未立即采取补救措施"
-- clause = "P14.1"
-- tier = "P23"
-- severity = "critical"
-- proves = "disproves"
-- registers = ["incidents"]
-- group_by = ["problem", "incident"]
-- counted_in = "counted"
-- clears_en = "Remedy the incident and enter when; keep what was done with it."
-- clears_zh = "立即采取补救措施，登记补救时间，并保存处置材料。"
-- limits = [
--   "'At once' has no hours in the Rules: `remedy_hours` is a setting.",
--   "Whether something is still open is judged at the latest access of the period: up to there the register speaks. What is open belongs to every period until it is done; what was done late, to the one in which it was due.",
--   "Only incidents that somebody entered are tested.",
-- ]
-- [parameters.remedy_hours]
-- default = 24
-- unit = "hours"
-- meaning = "within how many hours of detection an incident is to be remedied"
-- [sentence_en]
-- late = "incident {incident} was remedied later than the setting allows"
-- open = "incident {incident} is not remedied"
-- [sentence_zh]
-- late = "事件 {incident} 的补救超过设定时限"
-- open = "事件 {incident} 尚未补救"

WITH due AS (
  SELECT incident, remedied_at AS done_at, detected_at + to_hours($remedy_hours) AS deadline
  FROM incidents
)
SELECT
  CAST(NULL AS UUID) AS access_id, CASE WHEN done_at IS NOT NULL THEN deadline END AS seen_at, incident, 0 AS counted,
  CASE WHEN done_at IS NULL THEN 'open' ELSE 'late' END AS problem
FROM due
WHERE coalesce(done_at > deadline, deadline < (
  SELECT max(seen_at) FROM access
  WHERE seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)
))
