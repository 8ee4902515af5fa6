-- id = "window-of-breach"
-- title_en = "The window of a breach: what an account may have seen, by category"
-- title_zh = "泄露事件波及范围：按账号与信息类别统计"
-- clause = "P14.1"
-- proves = "answers"
-- limits = [
--   "`subjects` are distinct identifiers in the accesses that touched the category: at least so many, where `more` is true.",
--   "What could not be read stands under the category (unreadable).",
-- ]
-- [parameters.account]
-- default = ""
-- unit = "account"
-- meaning = "the account in question; empty: every account"

WITH reached AS (
  SELECT *
  FROM access
  WHERE seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)
    AND ($account = '' OR account = $account)
    AND decision = 'allowed'
    AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    AND (len(categories) > 0 OR reading = 'unreadable')
),
by_category AS (
  SELECT reached.access_id, touch.category
  FROM reached
  JOIN touch USING (access_id)
  WHERE touch.category <> ''
  UNION
  SELECT access_id, '(unreadable)' FROM reached WHERE reading = 'unreadable'
),
met AS (
  SELECT reached.account, by_category.category, count(DISTINCT seen.subject_id) AS subjects
  FROM by_category
  JOIN reached USING (access_id)
  JOIN subject_access AS seen USING (access_id)
  GROUP BY reached.account, by_category.category
)
SELECT
  reached.account, by_category.category, count(*) AS accesses,
  coalesce(any_value(met.subjects), 0) AS subjects,
  bool_or(reached.subject_count_is <> 'exact') AS more,
  max(reached.subject_count) AS most_at_once,
  list_sort(list(DISTINCT reached.system)) AS systems,
  min(reached.seen_at) AS first_seen, max(reached.seen_at) AS last_seen
FROM by_category
JOIN reached USING (access_id)
LEFT JOIN met ON met.account = reached.account AND met.category = by_category.category
GROUP BY reached.account, by_category.category
ORDER BY reached.account, accesses DESC, by_category.category
