-- id = "P13.2-1"
-- title_en = "Access that follows no documented workflow"
-- title_zh = "未按书面业务流程处理个人信息"
-- clause = "P13(2)"
-- tier = "P23"
-- severity = "medium"
-- proves = "disproves"
-- window = "access"
-- registers = ["purposes"]
-- group_by = ["problem", "system", "purpose"]
-- clears_en = "Document the workflow of the purpose and enter it; have accesses declare their ticket."
-- clears_zh = "制定并登记该目的的业务流程；访问时声明工单。"
-- limits = [
--   "Whether the workflow was followed in substance, the log cannot show.",
--   "Of a purpose that is not in the register or not in force, P9.3-2 speaks.",
-- ]
-- [sentence_en]
-- no_workflow = "the purpose {purpose} has no documented workflow: {accesses}"
-- no_ticket = "{system}: accesses for {purpose} need a ticket and name none: {accesses}"
-- [sentence_zh]
-- no_workflow = "目的“{purpose}”没有书面业务流程：{accesses}"
-- no_ticket = "{system}：“{purpose}”应当凭工单办理，未注明工单：{accesses}"

WITH used AS (
  SELECT access_id, seen_at, system, access.purpose, ticket
  FROM access
  SEMI JOIN purposes
    ON purposes.purpose = access.purpose
    AND coalesce(purposes.valid_from <= access.seen_at, true)
    AND coalesce(purposes.valid_until > access.seen_at, true)
  WHERE decision = 'allowed'
    AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    AND (len(categories) > 0 OR reading = 'unreadable')
)
SELECT access_id, seen_at, purpose, CAST(NULL AS VARCHAR) AS system, 'no_workflow' AS problem
FROM used
ANTI JOIN purposes
  ON purposes.purpose = used.purpose
  AND purposes.workflow <> ''
  AND coalesce(purposes.valid_from <= used.seen_at, true)
  AND coalesce(purposes.valid_until > used.seen_at, true)
UNION ALL
SELECT access_id, seen_at, purpose, system, 'no_ticket'
FROM used
SEMI JOIN purposes
  ON purposes.purpose = used.purpose
  AND purposes.needs_ticket
  AND coalesce(purposes.valid_from <= used.seen_at, true)
  AND coalesce(purposes.valid_until > used.seen_at, true)
WHERE coalesce(ticket, '') = ''
