-- id = "$name"
-- title_en = "Reading at night"
-- title_zh = "夜间读取"
-- clause = "P13(3)"
-- tier = "P23"
-- severity = "medium"
-- proves = "indicates"
-- window = "access"
-- group_by = ["system", "account"]
-- sentence_en = "{system}/{account} read personal information at night: {accesses}"
-- sentence_zh = "{system}/{account} 夜间读取用户个人信息：{accesses}"
-- clears_en = "Ask what it was for; move the work into the day, or raise the hour."
-- clears_zh = "核实事由；改在日间进行，或者调整时间设置。"
-- limits = ["Which hours are night is a setting."]
-- [parameters.night_until]
-- default = 6
-- unit = "hour"
-- meaning = "the hour at which the night ends"
-- [parameters.zone]
-- default = "Asia/Shanghai"
-- unit = "time zone"
-- meaning = "whose hours"

-- One row for each access at fault: access_id, seen_at and the columns of group_by.
SELECT access_id, seen_at, system, account
FROM access
WHERE decision = 'allowed'
  AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
  AND (len(categories) > 0 OR reading = 'unreadable')
  AND date_part('hour', timezone($$zone, seen_at)) < $$night_until
