-- id = "R9-2"
-- title_en = "Copies of identity documents in a system that does not mark them"
-- title_zh = "身份证件复印件未标注经营者名称、用途和日期"
-- clause = "R9.2"
-- tier = "R17"
-- severity = "medium"
-- proves = "indicates"
-- window = "access"
-- registers = ["systems"]
-- group_by = ["system"]
-- sentence_en = "{system} takes or gives copies of identity documents, and does not mark them: {accesses}"
-- sentence_zh = "{system} 采集或者提供身份证件复印件，未作标注：{accesses}"
-- clears_en = "Mark copies with the name of the operator, the purpose and the date, and enter that the system does (`marks_copies`)."
-- clears_zh = "在复印件上标注经营者名称、用途和日期，并在系统登记表注明（marks_copies）。"
-- limits = [
--   "The mark on the image itself is not visible to the proxy: the register says whether the system makes it.",
--   "Of R9.2 the draft and a press summary of the final text were read.",
-- ]

SELECT access_id, seen_at, system
FROM access
WHERE decision = 'allowed'
  AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
  AND (len(categories) > 0 OR reading = 'unreadable')
  AND list_contains(categories, 'id_doc_image')
  AND action IN ('collect', 'copy', 'export', 'provide')
  AND EXISTS (
    SELECT 1 FROM systems
    WHERE systems.system = access.system AND systems.registration AND NOT coalesce(systems.marks_copies, false)
  )
