-- id = "P13.6-4"
-- title_en = "A system that holds personal information gave no records"
-- title_zh = "存有个人信息的系统无操作记录"
-- clause = "P13(6)"
-- tier = "P23"
-- severity = "high"
-- proves = "indicates"
-- registers = ["systems"]
-- group_by = ["problem", "system"]
-- counted_in = "counted"
-- clears_en = "Find out whether its traffic goes past the proxy; route it through, or enter when the system was retired."
-- clears_zh = "核实其访问是否绕过代理；应当接入代理，已停用的登记停用时间。"
-- false_positives = [
--   "A system that nobody uses at the time.",
-- ]
-- limits = [
--   "A hint only: what goes past the proxy leaves no record to be seen.",
--   "Silence is counted up to the latest access of the log; `silent_days` is a setting.",
-- ]
-- [parameters.silent_days]
-- default = 7
-- unit = "days"
-- meaning = "after how many days without a record a system is a finding"
-- [sentence_en]
-- never = "{system} holds personal information, and the log has no record of it"
-- silent = "{system} holds personal information, and its records have stopped"
-- [sentence_zh]
-- never = "系统 {system} 存有个人信息，日志中没有任何记录"
-- silent = "系统 {system} 存有个人信息，其操作记录已中断"

WITH whole AS (
  SELECT min(seen_at) AS began, max(seen_at) AS latest
  FROM access
  WHERE seen_at < CAST($until AS TIMESTAMPTZ)
),
heard AS (
  SELECT system, max(seen_at) AS heard_at
  FROM access
  WHERE seen_at < CAST($until AS TIMESTAMPTZ)
  GROUP BY system
)
SELECT
  CAST(NULL AS UUID) AS access_id, whole.latest AS seen_at, systems.system, 0 AS counted,
  CASE WHEN heard.heard_at IS NULL THEN 'never' ELSE 'silent' END AS problem
FROM systems
CROSS JOIN whole
LEFT JOIN heard ON heard.system = systems.system
WHERE systems.holds_personal_information
  AND coalesce(systems.retired_at > whole.latest, true)
  AND greatest(coalesce(heard.heard_at, whole.began), systems.connected_at) + to_days($silent_days)
    <= whole.latest
