-- id = "beyond-purpose"
-- title_en = "Fields an operation returns that its purpose never needs"
-- title_zh = "操作返回的、其目的并不需要的字段"
-- clause = "P5; P9.3"
-- proves = "answers"
-- registers = ["purposes"]
-- limits = [
--   "What was refused or suspended, or failed without a row, is no use and is left out.",
--   "What a purpose needs is the categories its row of the register names; a row that names none says nothing, and is left out.",
--   "P5-1 is the rule: this tells field by field what an operation would have to stop returning.",
--   "A purpose that the register does not have is left out too; P9.3-2 finds it.",
-- ]
-- [parameters.from_sensitivity]
-- default = 1
-- unit = "sensitivity, 1 to 4"
-- meaning = "the least sensitivity that is listed"

WITH returned AS (
  SELECT access_id, seen_at, system, purpose, operation, field, category, sensitivity
  FROM touch
  WHERE seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)
    AND used = 'disclosed' AND form = 'clear' AND field_in IN ('response', 'result')
    AND category <> '' AND sensitivity >= $from_sensitivity
    AND access_id IN (
      SELECT access_id FROM access
      WHERE decision = 'allowed'
        AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    )
),
judged AS (
  SELECT
    returned.*,
    bool_or(coalesce(len(purposes.categories), 0) = 0) AS says_nothing,
    bool_or(list_contains(purposes.categories, returned.category)) AS needed
  FROM returned
  JOIN purposes
    ON purposes.purpose = returned.purpose
    AND coalesce(purposes.valid_from <= returned.seen_at, true)
    AND coalesce(purposes.valid_until > returned.seen_at, true)
  GROUP BY ALL
)
SELECT
  system, purpose, operation, field, category, max(sensitivity) AS sensitivity,
  count(DISTINCT access_id) AS accesses, min(seen_at) AS first_seen, max(seen_at) AS last_seen
FROM judged
WHERE NOT needed AND NOT says_nothing
GROUP BY system, purpose, operation, field, category
ORDER BY sensitivity DESC, accesses DESC, system, purpose, operation, field, category
