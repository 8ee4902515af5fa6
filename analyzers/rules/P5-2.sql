-- id = "P5-2"
-- title_en = "More people in one access than the purpose needs"
-- title_zh = "一次访问涉及的用户数超出使用目的所需"
-- clause = "P5; P9.3"
-- tier = "P23"
-- severity = "medium"
-- proves = "indicates"
-- window = "access"
-- registers = ["purposes"]
-- group_by = ["system", "account", "purpose"]
-- sentence_en = "{system}/{account}: more people in one access than {purpose} needs: {accesses}"
-- sentence_zh = "{system}/{account}：为“{purpose}”一次访问的用户数超出所需：{accesses}"
-- clears_en = "Narrow the query to the people of the task; or raise `max_people` of the purpose if it needs more."
-- clears_zh = "缩小查询范围；该目的确需更多用户的，调整目的登记表的人数上限。"
-- false_positives = [
--   "An answer that names several identifiers per person: `subject_count` counts identifiers.",
--   "An answer with several rows of one person whose identifiers could not be read.",
-- ]
-- limits = [
--   "Where the count of people is not exact, the rows count: more of them than `max_people` are a finding.",
--   "`max_people` is set by the operator, and not by the Rules; a purpose without one is not tested.",
--   "Of a purpose that is not in the register or not in force, P9.3-2 speaks.",
-- ]

SELECT access_id, seen_at, system, account, purpose
FROM access
SEMI JOIN purposes AS in_force
  ON in_force.purpose = access.purpose
  AND coalesce(in_force.valid_from <= access.seen_at, true)
  AND coalesce(in_force.valid_until > access.seen_at, true)
ANTI JOIN purposes AS allowing
  ON allowing.purpose = access.purpose
  AND coalesce(allowing.max_people >= access.subject_count, true)
  AND (access.subject_count_is = 'exact' OR coalesce(allowing.max_people >= access.row_count, true))
  AND coalesce(allowing.valid_from <= access.seen_at, true)
  AND coalesce(allowing.valid_until > access.seen_at, true)
WHERE decision = 'allowed'
  AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
  AND (len(categories) > 0 OR reading = 'unreadable')
