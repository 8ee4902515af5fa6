-- id = "P17-1"
-- title_en = "Materials the authority asked for were not given in time"
-- title_zh = "未按期向电信管理机构提供监督检查所需材料"
-- clause = "P17.2"
-- tier = "P23"
-- severity = "high"
-- proves = "disproves"
-- registers = ["requests"]
-- group_by = ["problem", "request", "authority"]
-- counted_in = "counted"
-- clears_en = "Give the materials (`whosaw report evidence`) and enter when."
-- clears_zh = "提供材料（whosaw report evidence），并登记答复时间。"
-- limits = [
--   "A request without a date of its own has `answer_days`, a setting; the Rules name no number.",
--   "Whether something is still open is judged at the latest access of the period: up to there the register speaks. What is open belongs to every period until it is done; what was done late, to the one in which it was due.",
--   "Whether what was given was complete the log cannot show.",
-- ]
-- [parameters.answer_days]
-- default = 10
-- unit = "days"
-- meaning = "within how many days a request without a date is to be answered"
-- [sentence_en]
-- late = "request {request} ({authority}) was answered after its date"
-- open = "request {request} ({authority}) is not answered, and its date has passed"
-- [sentence_zh]
-- late = "要求 {request}（{authority}）逾期答复"
-- open = "要求 {request}（{authority}）逾期未答复"

WITH due AS (
  SELECT
    request, authority, answered_at AS done_at,
    coalesce(due_at, received_at + to_days($answer_days)) AS deadline
  FROM requests
)
SELECT
  CAST(NULL AS UUID) AS access_id, CASE WHEN done_at IS NOT NULL THEN deadline END AS seen_at, request, authority, 0 AS counted,
  CASE WHEN done_at IS NULL THEN 'open' ELSE 'late' END AS problem
FROM due
WHERE coalesce(done_at >= deadline, deadline <= (
  SELECT max(seen_at) FROM access
  WHERE seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)
))
