-- id = "P10-2"
-- title_en = "Change of personal information without a ticket or an approval"
-- title_zh = "无工单或者审批修改用户个人信息"
-- clause = "P10"
-- tier = "P23"
-- severity = "high"
-- proves = "indicates"
-- window = "access"
-- group_by = ["system", "account"]
-- sentence_en = "{system}/{account} changed personal information and names neither ticket nor approval: {accesses}"
-- sentence_zh = "{system}/{account} 修改个人信息，未注明工单或者审批：{accesses}"
-- clears_en = "Have changes declare the ticket or approval they belong to."
-- clears_zh = "修改操作应当声明所依据的工单或者审批。"
-- false_positives = [
--   "A job that writes back what the service itself computes.",
-- ]
-- limits = [
--   "Whether a ticket that is named is a real one, the log cannot show.",
--   "The subscriber who changes his own data (self-care) is left aside.",
-- ]

SELECT access_id, seen_at, system, account
FROM access
WHERE decision = 'allowed'
  AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
  AND (len(categories) > 0 OR reading = 'unreadable')
  AND action = 'update'
  AND account_kind <> 'self_service'
  AND coalesce(ticket, '') = ''
  AND coalesce(approval, '') = ''
