-- id = "P13.6-2"
-- title_en = "Accesses are missing from the record"
-- title_zh = "操作记录存在缺失"
-- clause = "P13(6)"
-- tier = "P23"
-- severity = "critical"
-- proves = "disproves"
-- group_by = ["problem", "systems", "reason", "person"]
-- counted_in = "missing"
-- clears_en = "Nothing brings the accesses back. Mend what stopped the log, explain the gap in the finding, and let systems that must never go unrecorded refuse when the log fails (on_log_failure = \"refuse\")."
-- clears_zh = "缺失的记录无法补回。应当排除日志中断的原因，在问题处置中说明缺口；不允许漏记的系统应当设置为日志失效即拒绝访问（on_log_failure = \"refuse\"）。"
-- false_positives = [
--   "A gap after a crash in which in truth nothing passed: nobody was left to count.",
-- ]
-- limits = [
--   "That the record has to be complete is implied by the duty to record.",
--   "A gap of which it is known that nothing passed (all was refused; a frame broke off that nobody was told of) is quiet.",
--   "Sequence numbers that are missing from a log, damaged frames and crashes with a gap open are gaps with an unknown number of accesses.",
--   "What never passed the proxy, and a log cut off at its end, are not seen here: coverage and published checkpoints show those.",
-- ]
-- [sentence_en]
-- bypassed = "{systems}: {accesses} passed unrecorded while the log was bypassed (ordered by: {person})"
-- counted = "{systems}: {accesses} passed unrecorded ({reason})"
-- uncounted = "{systems}: the log has a gap, and how many accesses it lacks is not known ({reason})"
-- [sentence_zh]
-- bypassed = "{systems}：人为旁路期间有 {accesses}未被记录（责任人：{person}）"
-- counted = "{systems}：有 {accesses}未被记录（原因：{reason}）"
-- uncounted = "{systems}：日志存在缺口，缺失的访问次数不明（原因：{reason}）"

SELECT
  CAST(NULL AS UUID) AS access_id,
  greatest(started_at, CAST($since AS TIMESTAMPTZ)) AS seen_at,
  CASE WHEN len(systems) > 0 THEN array_to_string(systems, ', ') ELSE instance END AS systems,
  reason,
  person,
  greatest(passed, 0) AS missing,
  CASE
    WHEN coalesce(passed <= 0, true) THEN 'uncounted'
    WHEN reason = 'bypass' THEN 'bypassed'
    ELSE 'counted'
  END AS problem
FROM log_gap
WHERE coalesce(ended_at >= CAST($since AS TIMESTAMPTZ), true)
  AND coalesce(passed <> 0, true)
