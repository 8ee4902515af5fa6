-- id = "P10-1"
-- title_en = "Access by somebody unknown, departed or without a post"
-- title_zh = "身份不明、已离职或无岗位的人员访问个人信息"
-- clause = "P10"
-- tier = "P23"
-- severity = "critical"
-- proves = "disproves"
-- window = "access"
-- registers = ["staff"]
-- group_by = ["problem", "account", "person"]
-- clears_en = "Close the account of somebody who left; enter somebody who is on the staff, with a post, into the staff register."
-- clears_zh = "停用离职人员的账号；在职人员应当补录到员工登记表并注明岗位。"
-- false_positives = [
--   "A newcomer whom the staff register does not hold yet.",
-- ]
-- limits = [
--   "Binds the operator and its staff; the subscriber himself (self-care) is left aside.",
--   "A service account with nobody named is no somebody: that is P13.6-1.",
--   "A person that no register listed when he was seen is recorded as a digest; all such persons of an account are one finding.",
--   "The person named is believed as far as `person_trust` says.",
-- ]
-- [sentence_en]
-- unknown = "{account} ({person}) is not in the staff register: {accesses}"
-- departed = "{account} ({person}) was not on the staff at the time: {accesses}"
-- no_post = "{account} ({person}) had no post at the time: {accesses}"
-- [sentence_zh]
-- unknown = "{account}（{person}）不在员工登记表中：{accesses}"
-- departed = "{account}（{person}）访问时不在职：{accesses}"
-- no_post = "{account}（{person}）访问时没有岗位：{accesses}"

WITH used AS (
  SELECT
    access_id, seen_at, account, person,
    CASE WHEN person IS NULL THEN 'account ' || account ELSE 'person ' || person END AS who
  FROM access
  WHERE decision = 'allowed'
    AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    AND (len(categories) > 0 OR reading = 'unreadable')
    AND account_kind <> 'self_service'
    AND (person IS NOT NULL OR account_kind <> 'service')
),
posts AS (
  SELECT 'person ' || person AS who, post, valid_from, valid_until FROM staff
  UNION ALL
  SELECT 'account ' || account, post, valid_from, valid_until FROM staff
)
SELECT
  access_id, seen_at, account,
  CASE WHEN person NOT LIKE 'unlisted-%' THEN person END AS person,
  CASE
    WHEN NOT EXISTS (SELECT 1 FROM posts WHERE posts.who = used.who) THEN 'unknown'
    WHEN NOT EXISTS (
      SELECT 1 FROM posts
      WHERE posts.who = used.who
        AND coalesce(posts.valid_from <= used.seen_at, true)
        AND coalesce(posts.valid_until > used.seen_at, true)
    ) THEN 'departed'
    ELSE 'no_post'
  END AS problem
FROM used
ANTI JOIN posts
  ON posts.who = used.who
  AND coalesce(posts.valid_from <= used.seen_at, true)
  AND coalesce(posts.valid_until > used.seen_at, true)
  AND posts.post <> ''
