-- id = "new-pairs"
-- title_en = "Categories that an account touched for the first time"
-- title_zh = "账号首次接触的信息类别"
-- clause = "P10; P13(3)"
-- proves = "answers"
-- limits = [
--   "What was refused or suspended, or failed without a row, is no use and is left out.",
--   "First within what the log still holds; `account_is_new` says that the account has no access before the period at all.",
-- ]

WITH firsts AS (
  SELECT
    account, system, category, min(seen_at) AS first_seen, count(DISTINCT access_id) AS accesses,
    max(sensitivity) AS sensitivity
  FROM touch
  WHERE seen_at < CAST($until AS TIMESTAMPTZ)
    AND category <> ''
    AND access_id IN (
      SELECT access_id FROM access
      WHERE decision = 'allowed'
        AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    )
  GROUP BY account, system, category
)
SELECT
  firsts.account, firsts.system, firsts.category, firsts.sensitivity, firsts.first_seen,
  firsts.accesses,
  NOT EXISTS (
    SELECT 1 FROM access AS before
    WHERE before.account = firsts.account AND before.seen_at < CAST($since AS TIMESTAMPTZ)
  ) AS account_is_new
FROM firsts
WHERE firsts.first_seen >= CAST($since AS TIMESTAMPTZ)
ORDER BY firsts.sensitivity DESC, firsts.first_seen, firsts.account, firsts.system, firsts.category
