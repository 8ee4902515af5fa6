-- id = "P15-1"
-- title_en = "Staff who touch personal information were not trained"
-- title_zh = "处理用户个人信息的工作人员未经培训"
-- clause = "P15"
-- tier = "P23"
-- severity = "medium"
-- proves = "disproves"
-- window = "access"
-- registers = ["staff", "training"]
-- group_by = ["problem", "department"]
-- clears_en = "Train them in knowledge, skills and responsibility, and enter it."
-- clears_zh = "对其进行个人信息保护知识、技能和安全责任培训，并予以登记。"
-- limits = [
--   "P15 speaks of the operator's own staff; agents fall under P11.",
--   "The Rules set no frequency: how long a training counts the register says, and a row without an end counts for good.",
--   "People whom the staff register does not list are P10-1.",
-- ]
-- [sentence_en]
-- untrained = "{department}: people who had not been trained touched personal information: {accesses}"
-- expired = "{department}: people whose training had run out touched personal information: {accesses}"
-- [sentence_zh]
-- untrained = "{department}：未经培训的人员处理个人信息：{accesses}"
-- expired = "{department}：培训已过有效期的人员处理个人信息：{accesses}"

WITH used AS (
  SELECT access_id, seen_at, system, CASE WHEN person IS NULL THEN 'account ' || account ELSE 'person ' || person END AS who
  FROM access
  WHERE decision = 'allowed'
    AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    AND (len(categories) > 0 OR reading = 'unreadable')
),
posts AS (
  SELECT 'person ' || person AS who, person, department, valid_from, valid_until
  FROM staff
  WHERE coalesce(agency, '') = ''
  UNION ALL
  SELECT 'account ' || account, person, department, valid_from, valid_until
  FROM staff
  WHERE coalesce(agency, '') = ''
),
acting AS (
  SELECT used.access_id, used.seen_at, posts.person, posts.department
  FROM used
  JOIN posts
    ON posts.who = used.who
    AND coalesce(posts.valid_from <= used.seen_at, true)
    AND coalesce(posts.valid_until > used.seen_at, true)
)
SELECT DISTINCT
  access_id, seen_at, department,
  CASE
    WHEN EXISTS (
      SELECT 1 FROM training WHERE training.person = acting.person AND training.trained_at <= acting.seen_at
    ) THEN 'expired'
    ELSE 'untrained'
  END AS problem
FROM acting
ANTI JOIN training
  ON training.person = acting.person
  AND training.trained_at <= acting.seen_at
  AND coalesce(training.valid_until > acting.seen_at, true)
