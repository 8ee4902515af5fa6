-- id = "P14-3"
-- title_en = "Acts that the authority had suspended went on"
-- title_zh = "未执行电信管理机构暂停有关行为的要求"
-- clause = "P14.2"
-- tier = "P23"
-- severity = "critical"
-- proves = "disproves"
-- window = "access"
-- registers = ["suspensions"]
-- group_by = ["suspension", "system", "action"]
-- sentence_en = "{system}: {action} went on against order {suspension}: {accesses}"
-- sentence_zh = "{system}：暂停令 {suspension} 期间仍在{action}：{accesses}"
-- clears_en = "Stop the acts at once (`whosaw suspend start`), on every way to the data."
-- clears_zh = "立即停止有关行为（whosaw suspend start），并检查其他访问途径。"
-- limits = [
--   "The authority suspends the relevant acts, not the business: what the order leaves empty it means for all.",
--   "An order takes effect after `grace_seconds`, a setting: the doors need up to a second.",
--   "An access that could not be read is held against an order for categories only where it names one.",
-- ]
-- [parameters.grace_seconds]
-- default = 1
-- unit = "seconds"
-- meaning = "within how many seconds of the order acts have to have stopped"

WITH used AS (
  SELECT access_id, seen_at, system, action, categories
  FROM access
  WHERE decision = 'allowed'
    AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    AND (len(categories) > 0 OR reading = 'unreadable')
)
SELECT used.access_id, used.seen_at, suspensions.suspension, used.system, used.action
FROM used
JOIN suspensions
  ON suspensions.ordered_at + to_seconds($grace_seconds) <= used.seen_at
  AND coalesce(suspensions.lifted_at > used.seen_at, true)
  AND coalesce(suspensions.system = used.system, true)
  AND (coalesce(len(suspensions.actions), 0) = 0 OR list_contains(suspensions.actions, used.action))
  AND (coalesce(len(suspensions.categories), 0) = 0 OR list_has_any(suspensions.categories, used.categories))
