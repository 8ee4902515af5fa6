-- id = "unneeded-fields"
-- title_en = "Fields an operation returns that other operations of the same purpose do without"
-- title_zh = "某操作返回、而同一目的的其他操作并不需要的字段"
-- clause = "P5; P9.3"
-- proves = "answers"
-- limits = [
--   "First floor: what a purpose needs is in no register yet. Taken for unneeded is a category, in clear, that few accesses of the same purpose in the same system return.",
--   "A rare but necessary step of a purpose looks the same: a human has to look.",
--   "A purpose that a single operation serves has nothing to compare with and is left out.",
-- ]
-- [parameters.usual_percent]
-- default = 20
-- unit = "percent of the purpose's accesses"
-- meaning = "below this share a category counts as unusual for the purpose"
-- [parameters.from_sensitivity]
-- default = 2
-- unit = "sensitivity, 1 to 4"
-- meaning = "the least sensitivity that is listed"

WITH returned AS (
  SELECT access_id, system, purpose, operation, field, category, sensitivity
  FROM touch
  WHERE seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)
    AND used = 'disclosed' AND form = 'clear' AND field_in IN ('response', 'result')
    AND category <> ''
),
per_purpose AS (
  SELECT
    system, purpose, count(DISTINCT access_id) AS accesses, count(DISTINCT operation) AS operations
  FROM returned
  GROUP BY system, purpose
),
per_category AS (
  SELECT system, purpose, category, count(DISTINCT access_id) AS accesses
  FROM returned
  GROUP BY system, purpose, category
)
SELECT
  returned.system, returned.purpose, returned.operation, returned.field, returned.category,
  max(returned.sensitivity) AS sensitivity, count(DISTINCT returned.access_id) AS accesses,
  round(100.0 * any_value(per_category.accesses) / any_value(per_purpose.accesses), 2)
    AS percent_of_purpose
FROM returned
JOIN per_purpose USING (system, purpose)
JOIN per_category USING (system, purpose, category)
WHERE per_purpose.operations > 1
  AND 100 * per_category.accesses < $usual_percent * per_purpose.accesses
  AND returned.sensitivity >= $from_sensitivity
GROUP BY
  returned.system, returned.purpose, returned.operation, returned.field, returned.category
ORDER BY sensitivity DESC, accesses DESC, returned.operation, returned.field, returned.category
