-- id = "P11-1"
-- title_en = "Access by an agency that is unassessed or out of contract"
-- title_zh = "未经评估或者合同已失效的代理商访问用户个人信息"
-- clause = "P11"
-- tier = "P23"
-- severity = "high"
-- proves = "disproves"
-- window = "access"
-- registers = ["staff", "agencies"]
-- group_by = ["problem", "agency"]
-- clears_en = "Assess the agency and enter contract and assessment; or end its access. Agents who cannot meet the Rules must not be appointed."
-- clears_zh = "完成对代理商的评估并登记合同与评估；否则停止其访问。不符合规定要求的，不得委托。"
-- limits = [
--   "How well an agency is supervised needs documents; the list of its accesses is the record of supervision.",
--   "Who is an agent the staff register says (`agency`), by the day of the access.",
-- ]
-- [sentence_en]
-- unknown = "agents of {agency}, which is not in the register of agencies: {accesses}"
-- out_of_contract = "agents of {agency}, whose contract did not run: {accesses}"
-- unassessed = "agents of {agency}, whose protection of personal information was not assessed: {accesses}"
-- [sentence_zh]
-- unknown = "代理商 {agency} 未登记，其人员访问个人信息：{accesses}"
-- out_of_contract = "代理商 {agency} 的合同当时未生效或者已终止，其人员仍访问个人信息：{accesses}"
-- unassessed = "代理商 {agency} 的个人信息保护未经有效评估，其人员访问个人信息：{accesses}"

WITH used AS (
  SELECT access_id, seen_at, system, CASE WHEN person IS NULL THEN 'account ' || account ELSE 'person ' || person END AS who
  FROM access
  WHERE decision = 'allowed'
    AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    AND (len(categories) > 0 OR reading = 'unreadable')
),
agents AS (
  SELECT 'person ' || person AS who, agency, valid_from, valid_until FROM staff WHERE agency <> ''
  UNION ALL
  SELECT 'account ' || account, agency, valid_from, valid_until FROM staff WHERE agency <> ''
),
acting AS (
  SELECT DISTINCT used.access_id, used.seen_at, agents.agency
  FROM used
  JOIN agents
    ON agents.who = used.who
    AND coalesce(agents.valid_from <= used.seen_at, true)
    AND coalesce(agents.valid_until > used.seen_at, true)
)
SELECT
  access_id, seen_at, agency,
  CASE
    WHEN NOT EXISTS (SELECT 1 FROM agencies WHERE agencies.agency = acting.agency) THEN 'unknown'
    WHEN NOT EXISTS (
      SELECT 1 FROM agencies
      WHERE agencies.agency = acting.agency
        AND coalesce(agencies.contract_from <= acting.seen_at, true)
        AND coalesce(agencies.contract_until > acting.seen_at, true)
    ) THEN 'out_of_contract'
    ELSE 'unassessed'
  END AS problem
FROM acting
WHERE NOT EXISTS (
  SELECT 1 FROM agencies
  WHERE agencies.agency = acting.agency
    AND coalesce(agencies.contract_from <= acting.seen_at, true)
    AND coalesce(agencies.contract_until > acting.seen_at, true)
    AND agencies.assessed_at <= acting.seen_at
    AND coalesce(agencies.assessed_until > acting.seen_at, true)
)
