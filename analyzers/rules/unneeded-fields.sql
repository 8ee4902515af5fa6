-- id = "unneeded-fields"
-- title_en = "Fields that crept in: returned by few accesses of a purpose, or new in an operation's answer"
-- title_zh = "悄然增加的字段：同一目的的其他访问并不需要，或操作新近才返回"
-- clause = "P5; P9.3"
-- proves = "answers"
-- limits = [
--   "What was refused or suspended, or failed without a row, is no use and is left out.",
--   "`unusual`: a category, in clear, that few accesses of the same purpose in the same system return. A rare but necessary step of a purpose looks the same: a human has to look.",
--   "A purpose that a single operation serves has nothing to compare with and has nothing unusual.",
--   "`appeared`: the operation returned personal information before the period, but this field for the first time within it; as far as the log reaches back.",
--   "What a purpose never needs, by the register of purposes, is told by beyond-purpose.",
-- ]
-- [parameters.usual_percent]
-- default = 20
-- unit = "percent of the purpose's accesses"
-- meaning = "below this share a category counts as unusual for the purpose"
-- [parameters.from_sensitivity]
-- default = 2
-- unit = "sensitivity, 1 to 4"
-- meaning = "the least sensitivity that is listed"

WITH ever AS (
  SELECT access_id, seen_at, system, purpose, operation, field, category, sensitivity
  FROM touch
  WHERE seen_at < CAST($until AS TIMESTAMPTZ)
    AND used = 'disclosed' AND form = 'clear' AND field_in IN ('response', 'result')
    AND category <> ''
    AND access_id IN (
      SELECT access_id FROM access
      WHERE decision = 'allowed'
        AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    )
),
begun AS (
  SELECT
    system, operation, field, min(seen_at) AS first_seen,
    min(min(seen_at)) OVER (PARTITION BY system, operation) AS operation_since
  FROM ever
  GROUP BY system, operation, field
),
returned AS (
  SELECT *, coalesce(purpose, '') AS said FROM ever WHERE seen_at >= CAST($since AS TIMESTAMPTZ)
),
per_purpose AS (
  SELECT
    system, said, count(DISTINCT access_id) AS accesses, count(DISTINCT operation) AS operations
  FROM returned
  GROUP BY system, said
),
per_category AS (
  SELECT system, said, category, count(DISTINCT access_id) AS accesses
  FROM returned
  GROUP BY system, said, category
),
judged AS (
  SELECT
    returned.*, begun.first_seen, per_category.accesses AS having_it, per_purpose.accesses AS all_of_it,
    returned.said <> '' AND per_purpose.operations > 1
      AND 100 * per_category.accesses < $usual_percent * per_purpose.accesses AS unusual,
    begun.first_seen >= CAST($since AS TIMESTAMPTZ)
      AND begun.operation_since < CAST($since AS TIMESTAMPTZ) AS appeared
  FROM returned
  JOIN per_purpose ON per_purpose.system = returned.system AND per_purpose.said = returned.said
  JOIN per_category
    ON per_category.system = returned.system AND per_category.said = returned.said
    AND per_category.category = returned.category
  JOIN begun
    ON begun.system = returned.system AND begun.operation = returned.operation
    AND begun.field = returned.field
)
SELECT
  system, purpose, operation, field, category, max(sensitivity) AS sensitivity,
  count(DISTINCT access_id) AS accesses,
  round(100.0 * any_value(having_it) / any_value(all_of_it), 2) AS percent_of_purpose,
  unusual, appeared, first_seen
FROM judged
WHERE (unusual OR appeared) AND sensitivity >= $from_sensitivity
GROUP BY system, purpose, operation, field, category, unusual, appeared, first_seen
ORDER BY sensitivity DESC, accesses DESC, system, operation, field, category, purpose
