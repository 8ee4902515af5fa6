-- id = "P10-3"
-- title_en = "Deletion of personal information without a reviewed approval"
-- title_zh = "未经审批删除、销毁用户个人信息"
-- clause = "P10; P13(3)"
-- tier = "P23"
-- severity = "high"
-- proves = "indicates"
-- window = "access"
-- registers = ["approvals"]
-- group_by = ["problem", "system", "account", "action"]
-- clears_en = "Have deletions reviewed before they run, enter the review into the approvals register and cite it."
-- clears_zh = "删除、销毁前应当完成审批，登入审批登记表，并在操作时引用。"
-- false_positives = [
--   "Deletion that retention or the end of a service asks for: one standing approval for its account clears it.",
-- ]
-- limits = [
--   "A deletion of unknown size is covered only by an approval without `max_rows`.",
--   "Bulk destruction is P13.3-2 as well; here every deletion counts, whatever its size.",
--   "The subscriber who deletes his own data (self-care) is left aside.",
-- ]
-- [sentence_en]
-- unreviewed = "{system}/{account}: {action} that nobody approved: {accesses}"
-- not_covered = "{system}/{account}: {action} that the approval it cites does not cover: {accesses}"
-- [sentence_zh]
-- unreviewed = "{system}/{account} 未经审批{action}个人信息：{accesses}"
-- not_covered = "{system}/{account} {action}个人信息，所引用的审批不适用：{accesses}"

WITH gone AS (
  SELECT access_id, seen_at, system, account, person, purpose, approval, action, row_count
  FROM access
  WHERE decision = 'allowed'
    AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    AND (len(categories) > 0 OR reading = 'unreadable')
    AND action IN ('delete', 'destroy')
    AND account_kind <> 'self_service'
)
SELECT
  access_id, seen_at, system, account, action,
  CASE WHEN approval IS NULL THEN 'unreviewed' ELSE 'not_covered' END AS problem
FROM gone
WHERE NOT EXISTS (
  SELECT 1 FROM approvals AS given
  WHERE (given.account = gone.account OR given.person = gone.person OR given.approval = gone.approval)
    AND coalesce(given.system = gone.system, true)
    AND coalesce(given.account = gone.account, true)
    AND coalesce(given.person = gone.person, given.person IS NULL)
    AND coalesce(given.purpose = gone.purpose, given.purpose IS NULL)
    AND coalesce(given.approval = gone.approval, gone.approval IS NULL)
    AND given.approved_by <> ''
    AND given.approved_at < gone.seen_at
    AND coalesce(given.valid_from <= gone.seen_at, true)
    AND coalesce(given.valid_until > gone.seen_at, true)
    AND coalesce(given.max_rows >= gone.row_count, given.max_rows IS NULL)
)
