-- id = "P13.5-1"
-- title_en = "A system that was not reviewed before it was connected"
-- title_zh = "存有个人信息的系统接入前未经安全审查"
-- clause = "P13(5)"
-- tier = "P23"
-- severity = "high"
-- proves = "disproves"
-- window = "access"
-- registers = ["systems"]
-- group_by = ["problem", "system"]
-- clears_en = "Review the system and enter when; before that, take it off."
-- clears_zh = "对系统进行安全审查并登记；审查完成前应当断开接入。"
-- limits = [
--   "Protection against intrusion and viruses is outside the log.",
--   "A system without `connected_at` has to have been reviewed before the access.",
-- ]
-- [sentence_en]
-- unknown = "{system} touches personal information and is not in the register of systems: {accesses}"
-- unreviewed = "{system} touches personal information and was not reviewed: {accesses}"
-- late = "{system} was reviewed after it was connected: {accesses}"
-- [sentence_zh]
-- unknown = "系统 {system} 涉及个人信息，未登记：{accesses}"
-- unreviewed = "系统 {system} 涉及个人信息，未经审查：{accesses}"
-- late = "系统 {system} 接入之后才进行审查：{accesses}"

SELECT
  access_id, seen_at, system,
  CASE
    WHEN NOT EXISTS (SELECT 1 FROM systems WHERE systems.system = access.system) THEN 'unknown'
    WHEN NOT EXISTS (
      SELECT 1 FROM systems WHERE systems.system = access.system AND systems.reviewed_at <= access.seen_at
    ) THEN 'unreviewed'
    ELSE 'late'
  END AS problem
FROM access
ANTI JOIN systems
  ON systems.system = access.system
  AND systems.reviewed_at <= coalesce(systems.connected_at, access.seen_at)
  AND systems.reviewed_at <= access.seen_at
WHERE decision = 'allowed'
  AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
  AND (len(categories) > 0 OR reading = 'unreadable')
