-- id = "P16-2"
-- title_en = "A hazard found was not removed in good time"
-- title_zh = "自查发现的安全隐患未及时消除"
-- clause = "P16"
-- tier = "P23"
-- severity = "medium"
-- proves = "disproves"
-- registers = ["findings"]
-- group_by = ["problem", "finding", "rule"]
-- counted_in = "counted"
-- clears_en = "Remove what the finding is about and close it, or give it an owner and a date that can be kept."
-- clears_zh = "消除隐患并关闭该问题；确需延期的，明确责任人和整改期限。"
-- waits_for_en = "no check has recorded a finding yet: `whosaw check` records what it finds"
-- waits_for_zh = "尚无检查发现的记录；whosaw check 会记录其发现"
-- limits = [
--   "The Rules give no number of days: a finding without a date of its own has `remove_days`, a setting.",
--   "Whether something is still open is judged at the latest access of the period: up to there the register speaks. What is open belongs to every period until it is done; what was done late, to the one in which it was due.",
--   "Findings of this rule itself are left aside.",
-- ]
-- [parameters.remove_days]
-- default = 30
-- unit = "days"
-- meaning = "within how many days a finding without a date is to be closed"
-- [sentence_en]
-- late = "finding {finding} ({rule}) was closed after its date"
-- open = "finding {finding} ({rule}) is open after its date"
-- [sentence_zh]
-- late = "问题 {finding}（{rule}）逾期关闭"
-- open = "问题 {finding}（{rule}）逾期未关闭"

WITH due AS (
  SELECT
    finding, rule, closed_at AS done_at, coalesce(due_at, opened_at + to_days($remove_days)) AS deadline
  FROM findings
  WHERE rule <> 'P16-2'
)
SELECT
  CAST(NULL AS UUID) AS access_id, CASE WHEN done_at IS NOT NULL THEN deadline END AS seen_at, finding, rule, 0 AS counted,
  CASE WHEN done_at IS NULL THEN 'open' ELSE 'late' END AS problem
FROM due
WHERE coalesce(done_at > deadline, deadline < (
  SELECT max(seen_at) FROM access
  WHERE seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)
))
