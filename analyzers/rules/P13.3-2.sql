-- id = "P13.3-2"
-- title_en = "Bulk export, copying or destruction without a review before it, or outside the one it cites"
-- title_zh = "批量导出、复制、销毁个人信息，未经事先审查或者所引审批不适用"
-- clause = "P13(3)"
-- tier = "P23"
-- severity = "critical"
-- proves = "disproves"
-- window = "access"
-- registers = ["approvals"]
-- group_by = ["problem", "system", "account", "person", "action"]
-- clears_en = "Have bulk acts reviewed before they run, for the account or person, the system, the purpose and the number of rows; enter the review into the approvals register and cite it."
-- clears_zh = "批量操作前应当就账号或人员、系统、目的和行数完成审查，登入审批登记表，并在操作时引用。"
-- false_positives = [
--   "A batch job of the service itself that nobody thought of having reviewed: one standing approval for its account clears it.",
--   "An answer that names several identifiers per person: `subject_count` counts identifiers, so it reaches the threshold before as many people are in it.",
-- ]
-- limits = [
--   "The Rules give no number for bulk: `bulk_rows` is a setting.",
--   "A large read is an export in all but name, a large delete a destruction; both count.",
--   "An export, copy or destruction of unknown size counts as bulk; only an approval without `max_rows` covers it.",
--   "Many small reads that add up are another rule's (slicing).",
--   "An approval needs a decision (by somebody, before the access) and names whom it is for, unless the access cites it. What it says of account, person, system, purpose, dates and rows has to fit; what it leaves empty it allows. Whether the reviewer was independent is another rule's.",
-- ]
-- [parameters.bulk_rows]
-- default = 1000
-- unit = "rows"
-- meaning = "from how many rows, or data subjects, an act is bulk"
-- [sentence_en]
-- unreviewed = "{system}/{account} ({person}): bulk {action} that nobody reviewed: {accesses}"
-- not_covered = "{system}/{account} ({person}): bulk {action} that the approval it cites does not cover: {accesses}"
-- [sentence_zh]
-- unreviewed = "{system}/{account}（{person}）未经事先审查批量{action}个人信息：{accesses}"
-- not_covered = "{system}/{account}（{person}）批量{action}个人信息，所引用的审批不适用：{accesses}"

WITH bulk AS (
  SELECT
    access_id, seen_at, system, account, person, purpose, approval, action,
    CASE
      WHEN row_count >= $bulk_rows THEN row_count
      WHEN subject_count >= $bulk_rows OR subject_count_is = 'exact' THEN subject_count
    END AS size
  FROM access
  WHERE decision = 'allowed'
    AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    AND (len(categories) > 0 OR reading = 'unreadable')
    AND (
      (action IN ('export', 'copy', 'destroy', 'unknown') AND row_count IS NULL)
      OR (action = 'provide' AND row_count IS NULL AND subject_count_is <> 'exact')
      OR (
        action IN ('export', 'copy', 'destroy', 'unknown', 'provide', 'read', 'delete')
        AND (row_count >= $bulk_rows OR subject_count >= $bulk_rows)
      )
    )
)
SELECT
  access_id, seen_at, system, account, person, action,
  CASE WHEN approval IS NULL THEN 'unreviewed' ELSE 'not_covered' END AS problem
FROM bulk
WHERE NOT EXISTS (
  SELECT 1 FROM approvals AS given
  WHERE (given.account = bulk.account OR given.person = bulk.person OR given.approval = bulk.approval)
    AND coalesce(given.system = bulk.system, true)
    AND coalesce(given.account = bulk.account, true)
    AND coalesce(given.person = bulk.person, given.person IS NULL)
    AND coalesce(given.purpose = bulk.purpose, given.purpose IS NULL)
    AND coalesce(given.approval = bulk.approval, bulk.approval IS NULL)
    AND given.approved_by <> ''
    AND given.approved_at < bulk.seen_at
    AND coalesce(given.valid_from <= bulk.seen_at, true)
    AND coalesce(given.valid_until > bulk.seen_at, true)
    AND coalesce(given.max_rows >= bulk.size, given.max_rows IS NULL)
)
