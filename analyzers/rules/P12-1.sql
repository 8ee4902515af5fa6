-- id = "P12-1"
-- title_en = "A complaint was not answered within 15 days"
-- title_zh = "用户投诉未在十五日内答复"
-- clause = "P12"
-- tier = "P22"
-- severity = "medium"
-- proves = "disproves"
-- registers = ["complaints"]
-- group_by = ["problem", "complaint"]
-- counted_in = "counted"
-- clears_en = "Answer the complaint, and enter when."
-- clears_zh = "答复投诉人，并登记答复时间。"
-- limits = [
--   "The text says days from receipt and not working days: calendar days are counted from the day after the receipt, and the fifteenth counts whole.",
--   "Whether something is still open is judged at the latest access of the period: up to there the register speaks. What is open belongs to every period until it is done; what was done late, to the one in which it was due.",
--   "Only complaints that somebody entered are tested; that a contact is valid the log cannot show.",
-- ]
-- [parameters.zone]
-- default = "Asia/Shanghai"
-- unit = "time zone"
-- meaning = "where a day begins at midnight"
-- [sentence_en]
-- late = "complaint {complaint} was answered after more than 15 days"
-- open = "complaint {complaint} is not answered, and its 15 days are over"
-- [sentence_zh]
-- late = "投诉 {complaint} 超过十五日才答复"
-- open = "投诉 {complaint} 已逾十五日，尚未答复"

WITH due AS (
  SELECT
    complaint, answered_at AS done_at,
    timezone($zone, CAST(CAST(timezone($zone, received_at) AS DATE) + 16 AS TIMESTAMP)) AS deadline
  FROM complaints
)
SELECT
  CAST(NULL AS UUID) AS access_id, CASE WHEN done_at IS NOT NULL THEN deadline END AS seen_at, complaint, 0 AS counted,
  CASE WHEN done_at IS NULL THEN 'open' ELSE 'late' END AS problem
FROM due
WHERE coalesce(done_at >= deadline, deadline <= (
  SELECT max(seen_at) FROM access
  WHERE seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)
))
