-- id = "without-purpose"
-- title_en = "Accesses without a declared purpose, worst first"
-- title_zh = "未声明目的的访问（按严重程度排列）"
-- clause = "P9.3"
-- proves = "answers"
-- limits = ["Worst means most accesses. `routes` says how many mapping lines by route it would take, if no line for the account is right."]

SELECT
  system, account, count(*) AS accesses, count(DISTINCT person) AS persons,
  count(DISTINCT operation) AS routes, max(sensitivity) AS sensitivity,
  min(seen_at) AS first_seen, max(seen_at) AS last_seen
FROM access
WHERE seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)
  AND decision = 'allowed'
  AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
  AND (len(categories) > 0 OR reading = 'unreadable')
  AND purpose IS NULL
GROUP BY system, account
ORDER BY accesses DESC, system, account
