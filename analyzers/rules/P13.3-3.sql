-- id = "P13.3-3"
-- title_en = "Review by the requester or by whoever ran it"
-- title_zh = "审批人与申请人或者操作人为同一人"
-- clause = "P13(3)"
-- tier = "P23"
-- severity = "high"
-- proves = "disproves"
-- window = "access"
-- registers = ["approvals"]
-- group_by = ["problem", "approval"]
-- clears_en = "Have it reviewed by somebody else, before it runs again."
-- clears_zh = "再次操作前，应当由他人审批。"
-- limits = [
--   "That a review has to be independent is implied and not stated.",
--   "Only approvals that an access cites are tested, in the version that held when it was seen.",
--   "People are compared by staff number, and by account where the register names one as who decided.",
-- ]
-- [sentence_en]
-- requester = "approval {approval} was decided by whoever asked for it: {accesses}"
-- runner = "approval {approval} was decided by whoever made use of it: {accesses}"
-- [sentence_zh]
-- requester = "审批 {approval} 由申请人本人作出：{accesses}"
-- runner = "审批 {approval} 由操作人本人作出：{accesses}"

SELECT DISTINCT
  access.access_id, access.seen_at, given.approval,
  CASE WHEN given.approved_by = given.requested_by THEN 'requester' ELSE 'runner' END AS problem
FROM access
JOIN approvals AS given
  ON given.approval = access.approval
  AND coalesce(given.valid_from <= access.seen_at, true)
  AND coalesce(given.valid_until > access.seen_at, true)
WHERE decision = 'allowed'
  AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
  AND (len(categories) > 0 OR reading = 'unreadable')
  AND (
    given.approved_by = given.requested_by
    OR given.approved_by = given.person
    OR given.approved_by = access.person
    OR given.approved_by = access.account
  )
