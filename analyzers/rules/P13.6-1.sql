-- id = "P13.6-1"
-- title_en = "The record does not name person, time, place and matter"
-- title_zh = "操作记录未载明人员、时间、地点、事项"
-- clause = "P13(6)"
-- tier = "P23"
-- severity = "critical"
-- proves = "disproves"
-- group_by = ["problem", "system", "account"]
-- clears_en = "Person: have the service pass on who it acts for (header, SQL comment or SET whosaw.person), or map a personal account to its owner. Place, time: mend the address chain or the clock of the proxy."
-- clears_zh = "人员：由调用方传递实际操作人（请求头、SQL 注释或 SET whosaw.person），个人账号应当与其持有人对应；地点、时间：修正代理的地址链或时钟。"
-- false_positives = [
--   "A batch job of the service that no person starts: name the person who answers for it, by mapping the account.",
--   "The request by which somebody logs in: nobody is named before it succeeds.",
-- ]
-- limits = [
--   "A shared or service account is no person.",
--   "On self-care the subscriber's own account is the person.",
--   "Whether the person named is the one who sat there, the log cannot show; `person_trust` says how far it is checked.",
--   "The matter is missing where neither what was done nor to which data could be read.",
-- ]
-- [one_change_en]
-- person = "one mapping line clears them, or the service passes on who it acts for"
-- [one_change_zh]
-- person = "增加一行映射即可全部消除，或由业务系统传递操作人员"
-- [sentence_en]
-- person = "{system}/{account}: no person is named behind it: {accesses}"
-- time = "{system}/{account}: no time is recorded: {accesses}"
-- place = "{system}/{account}: no place is recorded: {accesses}"
-- matter = "{system}/{account}: what was done could not be told: {accesses}"
-- [sentence_zh]
-- person = "{system}/{account} 未记录到实际操作人员：{accesses}"
-- time = "{system}/{account} 未记录到操作时间：{accesses}"
-- place = "{system}/{account} 未记录到操作地点：{accesses}"
-- matter = "{system}/{account} 无法识别操作事项：{accesses}"

WITH used AS (
  SELECT *
  FROM access
  WHERE decision = 'allowed'
    AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    AND (len(categories) > 0 OR reading = 'unreadable')
)
SELECT access_id, seen_at, system, account, 'person' AS problem
FROM used
WHERE person IS NULL AND (account_kind <> 'self_service' OR account = '')
UNION ALL
SELECT access_id, CAST(NULL AS TIMESTAMPTZ), system, account, 'time'
FROM used
WHERE coalesce(seen_at <= TIMESTAMPTZ '1970-01-01 00:00:00+00', true)
UNION ALL
SELECT access_id, seen_at, system, account, 'place'
FROM used
WHERE coalesce(client_address, '') = '' AND coalesce(site, '') = ''
UNION ALL
SELECT access_id, seen_at, system, account, 'matter'
FROM used
WHERE coalesce(operation, '') = '' OR (action = 'unknown' AND reading = 'unreadable')
