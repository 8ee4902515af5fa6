-- id = "accounts-without-person"
-- title_en = "Accounts with nobody named behind them"
-- title_zh = "未对应到具体人员的账号"
-- clause = "P13(6)"
-- proves = "answers"
-- limits = ["`named` counts the account's accesses that do name a person: above zero, the account can pass one on and sometimes does not."]

SELECT
  system, account, account_kind,
  count(*) FILTER (WHERE person IS NULL) AS accesses,
  count(*) FILTER (WHERE person IS NOT NULL) AS named,
  count(DISTINCT client_address) AS addresses,
  min(seen_at) FILTER (WHERE person IS NULL) AS first_seen,
  max(seen_at) FILTER (WHERE person IS NULL) AS last_seen
FROM access
WHERE seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)
  AND decision = 'allowed'
  AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
  AND (len(categories) > 0 OR reading = 'unreadable')
  AND account_kind <> 'self_service'
GROUP BY system, account, account_kind
HAVING count(*) FILTER (WHERE person IS NULL) > 0
ORDER BY accesses DESC, system, account, account_kind
