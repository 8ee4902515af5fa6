-- id = "P10-4"
-- title_en = "Provision to a recipient that has neither a legal basis nor an agreement"
-- title_zh = "无法律依据、未经同意向他人提供用户个人信息"
-- clause = "P10"
-- tier = "P23"
-- severity = "critical"
-- proves = "disproves"
-- window = "access"
-- registers = ["recipients"]
-- group_by = ["problem", "system", "recipient"]
-- clears_en = "Stop the provision; or enter the recipient with the basis on which it receives, for what, and which categories."
-- clears_zh = "停止提供；有法律依据或者用户同意的，登记接收方、依据、目的和信息类别。"
-- limits = [
--   "A sale (payment) cannot be seen; provision can.",
--   "An agreement is taken to rest on the consent of the users; whether it does, the log cannot show.",
--   "A recipient that no register listed when it was seen is recorded as a digest.",
--   "A row that names no purposes (categories) allows all; one that names categories does not cover what could not be read.",
-- ]
-- [sentence_en]
-- unnamed = "{system}: provided to others, and nobody says to whom: {accesses}"
-- unknown = "{system}: provided to {recipient}, which is not in the register of recipients: {accesses}"
-- not_covered = "{system}: what was provided to {recipient} goes beyond what it may receive: {accesses}"
-- [sentence_zh]
-- unnamed = "{system} 对外提供个人信息，未注明接收方：{accesses}"
-- unknown = "{system} 向{recipient}提供个人信息，该接收方未登记：{accesses}"
-- not_covered = "{system} 向 {recipient} 提供个人信息，超出登记的依据、范围或者期限：{accesses}"

SELECT
  access_id, seen_at, system,
  CASE WHEN recipient NOT LIKE 'unlisted-%' THEN recipient END AS recipient,
  CASE
    WHEN coalesce(recipient, '') = '' THEN 'unnamed'
    WHEN NOT EXISTS (SELECT 1 FROM recipients WHERE recipients.recipient = access.recipient) THEN 'unknown'
    ELSE 'not_covered'
  END AS problem
FROM access
ANTI JOIN recipients
  ON recipients.recipient = access.recipient
  AND (recipients.legal_basis <> '' OR recipients.agreement <> '')
  AND (coalesce(len(recipients.purposes), 0) = 0 OR list_contains(recipients.purposes, access.purpose))
  AND (
    coalesce(len(recipients.categories), 0) = 0
    OR (list_has_all(recipients.categories, access.categories) AND access.reading <> 'unreadable')
  )
  AND coalesce(recipients.valid_from <= access.seen_at, true)
  AND coalesce(recipients.valid_until > access.seen_at, true)
WHERE decision = 'allowed'
  AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
  AND (len(categories) > 0 OR reading = 'unreadable')
  AND (recipient <> '' OR action = 'provide')
