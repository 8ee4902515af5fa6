-- id = "how-exactly-read"
-- title_en = "How much was read exactly, per system"
-- title_zh = "各系统访问内容的识别精确程度"
-- proves = "answers"
-- limits = ["exact: every field is named; possible: every field that may have been touched is named; unreadable: could not tell.", "What was refused or suspended gave nothing to read and is left out."]

SELECT
  system, count(*) AS accesses,
  count(*) FILTER (WHERE reading = 'exact') AS exact,
  count(*) FILTER (WHERE reading = 'possible') AS possible,
  count(*) FILTER (WHERE reading = 'unreadable') AS unreadable,
  round(100.0 * count(*) FILTER (WHERE reading = 'exact') / count(*), 2) AS exact_percent,
  round(100.0 * count(*) FILTER (WHERE reading = 'unreadable') / count(*), 2) AS unreadable_percent
FROM access
WHERE seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)
  AND decision = 'allowed'
GROUP BY system
ORDER BY unreadable_percent DESC, system
