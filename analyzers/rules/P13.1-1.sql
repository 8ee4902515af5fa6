-- id = "P13.1-1"
-- title_en = "A department or post that nobody answers for"
-- title_zh = "部门、岗位的个人信息安全管理责任未确定"
-- clause = "P13(1)"
-- tier = "P23"
-- severity = "medium"
-- proves = "disproves"
-- window = "access"
-- registers = ["staff", "responsibilities"]
-- group_by = ["department", "post"]
-- sentence_en = "{department} / {post} touches personal information, and nobody answers for it: {accesses}"
-- sentence_zh = "{department}／{post} 处理个人信息，未确定安全管理责任：{accesses}"
-- clears_en = "Fix who answers for personal information in this department or post, and enter it."
-- clears_zh = "确定该部门、岗位的个人信息安全管理责任人，并予以登记。"
-- limits = [
--   "Only the operator's own staff that the register lists: others are P10-1, agents P11-1.",
--   "A row without a post answers for the whole department, one without a department for the post wherever it is.",
--   "Branches are departments here.",
-- ]

WITH used AS (
  SELECT access_id, seen_at, CASE WHEN person IS NULL THEN 'account ' || account ELSE 'person ' || person END AS who
  FROM access
  WHERE decision = 'allowed'
    AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    AND (len(categories) > 0 OR reading = 'unreadable')
),
posts AS (
  SELECT 'person ' || person AS who, department, post, valid_from, valid_until
  FROM staff
  WHERE coalesce(agency, '') = ''
  UNION ALL
  SELECT 'account ' || account, department, post, valid_from, valid_until
  FROM staff
  WHERE coalesce(agency, '') = ''
),
fixed AS (
  SELECT DISTINCT posts.department, posts.post, given.valid_from, given.valid_until
  FROM posts
  JOIN responsibilities AS given
    ON coalesce(given.department = posts.department, given.department IS NULL)
    AND coalesce(given.post = posts.post, given.post IS NULL)
    AND given.responsible <> ''
),
acting AS (
  SELECT DISTINCT used.access_id, used.seen_at, posts.department, posts.post
  FROM used
  JOIN posts
    ON posts.who = used.who
    AND coalesce(posts.valid_from <= used.seen_at, true)
    AND coalesce(posts.valid_until > used.seen_at, true)
)
SELECT access_id, seen_at, acting.department, acting.post
FROM acting
ANTI JOIN fixed
  ON fixed.department IS NOT DISTINCT FROM acting.department
  AND fixed.post IS NOT DISTINCT FROM acting.post
  AND coalesce(fixed.valid_from <= acting.seen_at, true)
  AND coalesce(fixed.valid_until > acting.seen_at, true)
