-- id = "P5-3"
-- title_en = "Values in clear where masked ones are enough"
-- title_zh = "可用脱敏数据的目的使用了明文个人信息"
-- clause = "P5; P13(3)"
-- tier = "P23"
-- severity = "low"
-- proves = "indicates"
-- window = "access"
-- registers = ["purposes"]
-- group_by = ["system", "purpose", "operation"]
-- sentence_en = "{system}: {purpose} works with masked values, and {operation} gave them in clear: {accesses}"
-- sentence_zh = "{system}：“{purpose}”可用脱敏数据，{operation} 返回明文：{accesses}"
-- clears_en = "Mask the fields where they come from; or take `works_masked` away from the purpose."
-- clears_zh = "对返回字段脱敏；确需明文的，调整目的登记表。"
-- limits = [
--   "Masking is not named in the Rules.",
--   "Which purposes work masked is what the register says; from which sensitivity on is a setting.",
-- ]
-- [parameters.from_sensitivity]
-- default = 3
-- unit = "sensitivity, 1 to 4"
-- meaning = "the least sensitivity at which a value in clear counts"

SELECT access_id, seen_at, system, purpose, operation
FROM access
SEMI JOIN purposes
  ON purposes.purpose = access.purpose
  AND purposes.works_masked
  AND coalesce(purposes.valid_from <= access.seen_at, true)
  AND coalesce(purposes.valid_until > access.seen_at, true)
WHERE decision = 'allowed'
  AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
  AND (len(categories) > 0 OR reading = 'unreadable')
  AND access_id IN (
    SELECT access_id FROM touch
    WHERE used = 'disclosed'
      AND form = 'clear'
      AND field_in IN ('response', 'result')
      AND certainty IN ('sure', 'likely')
      AND sensitivity >= $from_sensitivity
      AND category <> ''
  )
