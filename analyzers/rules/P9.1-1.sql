-- id = "P9.1-1"
-- title_en = "Collection or use without the consent of the user"
-- title_zh = "未经用户同意收集、使用其个人信息"
-- clause = "P9.1"
-- tier = "P23"
-- severity = "critical"
-- proves = "disproves"
-- window = "access"
-- registers = ["consents", "purposes"]
-- subjects_of = "consents"
-- group_by = ["problem", "system", "purpose"]
-- clears_en = "Keep those who did not consent out of this use; or name the provision that allows it without consent (purposes register, legal_basis)."
-- clears_zh = "将未同意的用户排除在该项使用之外；法律、行政法规另有规定的，在目的登记表注明法律依据（legal_basis）。"
-- false_positives = [
--   "A subscriber whose consent stands in the register under another identifier of the same kind.",
-- ]
-- limits = [
--   "Article 9.5: a purpose whose row names a provision (`legal_basis`) needs no consent.",
--   "Withdrawal is an idea of later law, but use after it is use without consent all the same.",
--   "Only kinds of identifier that the register of consents has are tested, and only people whose pseudonyms the access carries.",
--   "On self-care the subscriber sees his own data: left aside.",
-- ]
-- [sentence_en]
-- never = "{system}: {purpose} used data of people who had not consented: {accesses}"
-- withdrawn = "{system}: {purpose} used data of people who had withdrawn their consent: {accesses}"
-- [sentence_zh]
-- never = "{system}：为“{purpose}”使用了未同意用户的个人信息：{accesses}"
-- withdrawn = "{system}：为“{purpose}”使用了已撤回同意用户的个人信息：{accesses}"

WITH kinds AS (
  SELECT DISTINCT subject_kind FROM consents
),
unconsented AS (
  SELECT seen.access_id, seen.subject_id, seen.seen_as
  FROM subject_access AS seen
  SEMI JOIN kinds ON kinds.subject_kind = seen.subject_kind
  ANTI JOIN purposes
    ON purposes.purpose = seen.purpose
    AND purposes.legal_basis <> ''
    AND coalesce(purposes.valid_from <= seen.seen_at, true)
    AND coalesce(purposes.valid_until > seen.seen_at, true)
  ANTI JOIN consents
    ON consents.subject_id = seen.subject_id
    AND coalesce(consents.purpose = seen.purpose, consents.purpose IS NULL)
    AND consents.given_at <= seen.seen_at
    AND coalesce(consents.withdrawn_at > seen.seen_at, true)
)
SELECT DISTINCT
  access.access_id, access.seen_at, access.system,
  CASE WHEN access.purpose LIKE 'unlisted-%' THEN 'unlisted' ELSE access.purpose END AS purpose,
  CASE
    WHEN EXISTS (
      SELECT 1 FROM consents
      WHERE consents.subject_id = unconsented.subject_id AND consents.withdrawn_at <= access.seen_at
    ) THEN 'withdrawn'
    ELSE 'never'
  END AS problem
FROM unconsented
JOIN access ON access.access_id = unconsented.access_id
WHERE decision = 'allowed'
  AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
  AND (len(categories) > 0 OR reading = 'unreadable')
  AND account_kind <> 'self_service'
  AND (unconsented.seen_as <> 'asked_for' OR coalesce(access.row_count > 0, true))
