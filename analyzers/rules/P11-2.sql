-- id = "P11-2"
-- title_en = "An agent acted outside the grant"
-- title_zh = "代理商人员超出授权范围操作"
-- clause = "P11; P13(3)"
-- tier = "P23"
-- severity = "high"
-- proves = "disproves"
-- window = "access"
-- registers = ["grants", "staff"]
-- group_by = ["agency", "system", "account", "person"]
-- sentence_en = "{agency}: {system}/{account} ({person}) acted outside the grant: {accesses}"
-- sentence_zh = "代理商 {agency}：{system}/{account}（{person}）超出授权范围操作：{accesses}"
-- clears_en = "Take the access away, or give the grant that the agency's work needs; tell the supervisor of the agency."
-- clears_zh = "取消超出授权的访问，或者按代理业务需要授权，并告知该代理商的管理责任人。"
-- limits = [
--   "The same test as P13.3-1, for those whom the staff register says an agency employs at the day of the access.",
--   "A grant to the person, to the account or to the post counts; several add up. What it leaves empty it allows.",
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
agents AS (
  SELECT 'person ' || person AS who, agency, valid_from, valid_until FROM staff WHERE agency <> ''
  UNION ALL
  SELECT 'account ' || account, agency, valid_from, valid_until FROM staff WHERE agency <> ''
),
needs AS (
  SELECT
    used.access_id, used.seen_at, used.system, used.account, used.person, used.action,
    used.by_person, used.by_account, agents.agency, unnest(used.categories) AS category
  FROM used
  JOIN agents
    ON agents.who = coalesce(used.by_person, used.by_account)
    AND coalesce(agents.valid_from <= used.seen_at, true)
    AND coalesce(agents.valid_until > used.seen_at, true)
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
  access_id, seen_at, system, account, agency,
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
