-- id = "P9.3-2"
-- title_en = "Use for a purpose other than providing the service"
-- title_zh = "将个人信息用于提供服务之外的目的"
-- clause = "P9.3"
-- tier = "P23"
-- severity = "critical"
-- proves = "disproves"
-- window = "access"
-- registers = ["purposes"]
-- group_by = ["problem", "system", "account", "purpose"]
-- clears_en = "Declare the purpose (a header, a SQL comment, or one mapping line for the account or route); register it if it is part of the service; stop the use if it is not."
-- clears_zh = "声明使用目的（请求头、SQL 注释，或为该账号、接口增加一行映射）；属于提供服务的，登记该目的；不属于的，停止使用。"
-- false_positives = [
--   "A purpose that is part of the service and was registered late: register it; the accesses before the loading stay visible as such.",
-- ]
-- limits = [
--   "An access with no declared purpose cannot be shown to be part of the service, so it fails.",
--   "Consent to a second purpose does not lift Article 9.3 on its words: marketing has to be part of the offered service.",
--   "A purpose that no register listed when it was seen is recorded as a digest; it stays 'unlisted' after it is registered. All such purposes of an account are one finding.",
--   "The declared purpose is believed; whether it was the real one, the log cannot show.",
-- ]
-- [one_change_en]
-- undeclared = "one mapping line clears them"
-- unregistered = "one row in the register purposes clears them, if it is part of the service"
-- not_in_force = "one row in the register purposes clears them, if it was in force"
-- [one_change_zh]
-- undeclared = "增加一行映射即可全部消除"
-- unregistered = "确属提供服务的，登记一行目的即可全部消除"
-- not_in_force = "当时确已生效的，更正目的登记表中的一行即可全部消除"
-- [sentence_en]
-- undeclared = "{system}/{account} declares no purpose: {accesses}"
-- unlisted = "{system}/{account} declares purposes that no register lists: {accesses}"
-- unregistered = "{system}/{account} declares the purpose {purpose}, which is not in the purposes register: {accesses}"
-- not_in_force = "{system}/{account} declares the purpose {purpose}, which was not in force at the time: {accesses}"
-- out_of_service = "{system}/{account} uses personal information for {purpose}, which is not part of the service: {accesses}"
-- [sentence_zh]
-- undeclared = "{system}/{account} 未声明使用目的：{accesses}"
-- unlisted = "{system}/{account} 声明的使用目的未经登记：{accesses}"
-- unregistered = "{system}/{account} 声明的使用目的“{purpose}”不在目的登记表中：{accesses}"
-- not_in_force = "{system}/{account} 声明的使用目的“{purpose}”当时不在有效期内：{accesses}"
-- out_of_service = "{system}/{account} 将个人信息用于“{purpose}”，超出提供服务的范围：{accesses}"

SELECT
  access_id, seen_at, system, account,
  CASE WHEN purpose NOT LIKE 'unlisted-%' THEN purpose END AS purpose,
  CASE
    WHEN purpose IS NULL THEN 'undeclared'
    WHEN purpose LIKE 'unlisted-%' THEN 'unlisted'
    WHEN NOT EXISTS (SELECT 1 FROM purposes WHERE purposes.purpose = access.purpose) THEN 'unregistered'
    WHEN NOT EXISTS (
      SELECT 1 FROM purposes
      WHERE purposes.purpose = access.purpose
        AND coalesce(purposes.valid_from <= access.seen_at, true)
        AND coalesce(purposes.valid_until > access.seen_at, true)
    ) THEN 'not_in_force'
    ELSE 'out_of_service'
  END AS problem
FROM access
ANTI JOIN purposes
  ON purposes.purpose = access.purpose
  AND purposes.in_service
  AND coalesce(purposes.valid_from <= access.seen_at, true)
  AND coalesce(purposes.valid_until > access.seen_at, true)
WHERE decision = 'allowed'
  AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
  AND (len(categories) > 0 OR reading = 'unreadable')
