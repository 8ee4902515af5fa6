-- id = "exports"
-- title_en = "Bulk: exports, copies, provisions, and anything with a thousand rows or people and more"
-- title_zh = "批量：导出、复制、对外提供，以及一千行（人）以上的访问"
-- clause = "P13(3)"
-- proves = "answers"
-- limits = ["`subject_count` counts identifiers: one person may be in it by number and by customer id."]
-- [parameters.people]
-- default = 1000
-- unit = "rows or data subjects"
-- meaning = "from how many an access is listed, whatever its action"

SELECT
  seen_at, system, account, person, purpose, action, approval, row_count, subject_count,
  subject_count_is, categories, outcome, operation, access_id
FROM access
WHERE seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)
  AND decision = 'allowed'
  AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
  AND (len(categories) > 0 OR reading = 'unreadable')
  AND (
    action IN ('export', 'copy', 'provide')
    OR row_count >= $people
    OR subject_count >= $people
  )
ORDER BY greatest(row_count, subject_count) DESC, seen_at, access_id
