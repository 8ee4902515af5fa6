-- id = "R12-1"
-- title_en = "Registration data used beyond the service, or provided to others"
-- title_zh = "将登记信息用于提供服务之外的目的或者违法向他人提供"
-- clause = "R12.2"
-- tier = "R17"
-- severity = "critical"
-- proves = "disproves"
-- window = "access"
-- registers = ["systems", "purposes", "recipients"]
-- group_by = ["problem", "system", "account", "what"]
-- clears_en = "Stop the use or the provision; declare and register it if it is part of the service or has a legal basis."
-- clears_zh = "停止该使用或者提供；属于提供服务或者有法律依据的，应当声明并登记。"
-- limits = [
--   "Of R12 the draft was read; confidentiality is confirmed by press summaries of the final text.",
--   "Purposes as in P9.3-2, recipients as in P10-4, in systems with `registration` (register `systems`). Access by strangers, change and deletion there are P10-1, P10-2 and P10-3 as everywhere.",
-- ]
-- [sentence_en]
-- purpose = "{system}/{account} used registration data for {what}, which is not part of the service: {accesses}"
-- recipient = "{system}/{account} provided registration data to {what}, which may not receive it: {accesses}"
-- [sentence_zh]
-- purpose = "{system}/{account} 将登记信息用于提供服务之外的目的（{what}）：{accesses}"
-- recipient = "{system}/{account} 向无权接收的一方（{what}）提供登记信息：{accesses}"

WITH registered AS (
  SELECT access_id, seen_at, system, account, purpose, recipient, action
  FROM access
  WHERE decision = 'allowed'
    AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    AND (len(categories) > 0 OR reading = 'unreadable')
    AND EXISTS (SELECT 1 FROM systems WHERE systems.system = access.system AND systems.registration)
)
SELECT
  access_id, seen_at, system, account, 'purpose' AS problem,
  CASE WHEN purpose LIKE 'unlisted-%' THEN 'unlisted' ELSE purpose END AS what
FROM registered
WHERE NOT EXISTS (
  SELECT 1 FROM purposes
  WHERE purposes.purpose = registered.purpose
    AND purposes.in_service
    AND coalesce(purposes.valid_from <= registered.seen_at, true)
    AND coalesce(purposes.valid_until > registered.seen_at, true)
)
UNION ALL
SELECT
  access_id, seen_at, system, account, 'recipient',
  CASE WHEN recipient LIKE 'unlisted-%' THEN 'unlisted' ELSE recipient END
FROM registered
WHERE (recipient <> '' OR action = 'provide')
  AND NOT EXISTS (
    SELECT 1 FROM recipients
    WHERE recipients.recipient = registered.recipient
      AND (recipients.legal_basis <> '' OR recipients.agreement <> '')
      AND coalesce(recipients.valid_from <= registered.seen_at, true)
      AND coalesce(recipients.valid_until > registered.seen_at, true)
  )
