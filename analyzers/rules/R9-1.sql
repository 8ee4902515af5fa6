-- id = "R9-1"
-- title_en = "Registration that did not take document type, name, number and address"
-- title_zh = "实名登记未采集证件类别、姓名、号码和地址"
-- clause = "R6; R9.1"
-- tier = "R17"
-- severity = "medium"
-- proves = "indicates"
-- window = "access"
-- registers = ["systems"]
-- group_by = ["problem", "system", "operation"]
-- clears_en = "Let the form take what is missing; or review the catalogue if it does and is not recognised."
-- clears_zh = "补充采集缺少的登记项；已采集但未识别的，复核分类目录。"
-- false_positives = [
--   "A registration in several steps, each of which takes a part.",
-- ]
-- limits = [
--   "Shows that fields are there and not that they are true.",
--   "Taken for registration is collecting, in a system with `registration`, that takes any of type, number, address or details of a document.",
--   "Of R9 press summaries were read.",
-- ]
-- [sentence_en]
-- type = "{system}: {operation} registers without the type of the document: {accesses}"
-- name = "{system}: {operation} registers without the name: {accesses}"
-- number = "{system}: {operation} registers without the number of the document: {accesses}"
-- address = "{system}: {operation} registers without the address: {accesses}"
-- [sentence_zh]
-- type = "{system}：{operation} 登记时未采集证件类别：{accesses}"
-- name = "{system}：{operation} 登记时未采集姓名：{accesses}"
-- number = "{system}：{operation} 登记时未采集证件号码：{accesses}"
-- address = "{system}：{operation} 登记时未采集地址：{accesses}"

WITH intake AS (
  SELECT access_id, seen_at, system, operation, categories
  FROM access
  WHERE decision = 'allowed'
    AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    AND (len(categories) > 0 OR reading = 'unreadable')
    AND action = 'collect'
    AND EXISTS (SELECT 1 FROM systems WHERE systems.system = access.system AND systems.registration)
    AND list_has_any(
      categories,
      ['id_doc_type', 'id_number', 'id_number_legacy15', 'passport_number', 'travel_permit_number',
       'military_id_number', 'other_id_number', 'unit_identity', 'id_doc_address', 'id_doc_details']
    )
)
SELECT access_id, seen_at, system, operation, 'type' AS problem
FROM intake
WHERE NOT list_contains(categories, 'id_doc_type')
UNION ALL
SELECT access_id, seen_at, system, operation, 'name'
FROM intake
WHERE NOT list_has_any(categories, ['user_name', 'unit_identity'])
UNION ALL
SELECT access_id, seen_at, system, operation, 'number'
FROM intake
WHERE NOT list_has_any(
  categories,
  ['id_number', 'id_number_legacy15', 'passport_number', 'travel_permit_number', 'military_id_number',
   'other_id_number', 'unit_identity']
)
UNION ALL
SELECT access_id, seen_at, system, operation, 'address'
FROM intake
WHERE NOT list_has_any(categories, ['id_doc_address', 'address'])
