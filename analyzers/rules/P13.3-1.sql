-- id = "P13.3-1"
-- title_en = "Access without a valid grant"
-- title_zh = "无有效授权访问用户个人信息"
-- clause = "P13(3)"
-- tier = "P23"
-- severity = "critical"
-- proves = "disproves"
-- window = "access"
-- registers = ["grants", "staff"]
-- group_by = ["system", "account", "person"]
-- sentence_en = "{system}/{account} ({person}) had no grant for what was done: {accesses}"
-- sentence_zh = "{system}/{account}（{person}）对所进行的操作没有有效授权：{accesses}"
-- clears_en = "Give the grant that the work needs (grants register), to person, account or post; or take the access away."
-- clears_zh = "按工作需要授予权限并登记（授权登记表，可授予人员、账号或者岗位）；否则取消其访问。"
-- one_change_en = "one row in the register grants clears them, if the work needs it"
-- one_change_zh = "确属工作需要的，登记一行授权即可全部消除"
-- limits = [
--   "A grant to the person, to the account or to the post (by the staff register of the day) counts; several add up.",
--   "A grant that names no system, categories or actions allows all.",
--   "Of what could not be read, system and action are tested and categories are not.",
--   "The subscriber himself (self-care) is left aside.",
-- ]

WITH used AS (
  SELECT
    access_id, seen_at, system, account, person, action,
    'person ' || person AS by_person, 'account ' || account AS by_account,
    CASE WHEN len(categories) > 0 THEN categories ELSE [''] END AS categories
  FROM access
  WHERE decision = 'allowed'
    AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    AND (len(categories) > 0 OR reading = 'unreadable')
    AND account_kind <> 'self_service'
),
needs AS (
  SELECT
    used.access_id, used.seen_at, used.system, used.account, used.person, used.action,
    used.by_person, used.by_account, unnest(used.categories) AS category
  FROM used
),
given AS (
  SELECT 'person ' || person AS who, system, categories, actions, valid_from, valid_until FROM grants
  UNION ALL
  SELECT 'account ' || account, system, categories, actions, valid_from, valid_until FROM grants
  UNION ALL
  SELECT
    'person ' || staff.person, grants.system, grants.categories, grants.actions,
    greatest(grants.valid_from, staff.valid_from), least(grants.valid_until, staff.valid_until)
  FROM grants
  JOIN staff ON staff.post = grants.post
  UNION ALL
  SELECT
    'account ' || staff.account, grants.system, grants.categories, grants.actions,
    greatest(grants.valid_from, staff.valid_from), least(grants.valid_until, staff.valid_until)
  FROM grants
  JOIN staff ON staff.post = grants.post
),
held AS (
  SELECT given.who, places.system, given.categories, given.actions, given.valid_from, given.valid_until
  FROM given
  JOIN (SELECT DISTINCT system FROM access) AS places ON coalesce(given.system = places.system, true)
)
SELECT DISTINCT
  access_id, seen_at, system, account,
  CASE WHEN person NOT LIKE 'unlisted-%' THEN person END AS person
FROM needs
ANTI JOIN held AS by_person
  ON by_person.who = needs.by_person
  AND by_person.system = needs.system
  AND (coalesce(len(by_person.actions), 0) = 0 OR list_contains(by_person.actions, needs.action))
  AND (
    coalesce(len(by_person.categories), 0) = 0
    OR needs.category = ''
    OR list_contains(by_person.categories, needs.category)
  )
  AND coalesce(by_person.valid_from <= needs.seen_at, true)
  AND coalesce(by_person.valid_until > needs.seen_at, true)
ANTI JOIN held AS by_account
  ON by_account.who = needs.by_account
  AND by_account.system = needs.system
  AND (coalesce(len(by_account.actions), 0) = 0 OR list_contains(by_account.actions, needs.action))
  AND (
    coalesce(len(by_account.categories), 0) = 0
    OR needs.category = ''
    OR list_contains(by_account.categories, needs.category)
  )
  AND coalesce(by_account.valid_from <= needs.seen_at, true)
  AND coalesce(by_account.valid_until > needs.seen_at, true)
