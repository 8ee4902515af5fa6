-- @ amplab-1
SELECT "pageURL", "pageRank" FROM "rankings" WHERE "pageRank" > 1000;
-- @ amplab-1a
SELECT COUNT(*) AS "total_pages", AVG("pageRank") AS "avg_pagerank", MAX("pageRank") AS "max_pagerank" FROM "rankings" WHERE "pageRank" > 1000;
-- @ amplab-2
SELECT "sourceIP", SUM("adRevenue") AS "totalRevenue", AVG("pageRank") AS "avgPageRank" FROM "uservisits" AS "uv" JOIN "rankings" AS "r" ON "uv"."destURL" = "r"."pageURL" WHERE "uv"."visitDate" BETWEEN '2000-01-01' AND '2000-01-03' GROUP BY "sourceIP" ORDER BY "totalRevenue" DESC NULLS FIRST LIMIT 100;
-- @ amplab-2a
SELECT "uv"."destURL", "uv"."visitDate", "uv"."adRevenue", "r"."pageRank", "r"."avgDuration" FROM "uservisits" AS "uv" JOIN "rankings" AS "r" ON "uv"."destURL" = "r"."pageURL" WHERE "r"."pageRank" > 1000 AND "uv"."visitDate" >= '2000-01-01' ORDER BY "r"."pageRank" DESC NULLS FIRST LIMIT 100;
-- @ amplab-3
SELECT "sourceIP", COUNT(*) AS "visit_count", SUM("adRevenue") AS "total_revenue", AVG("duration") AS "avg_duration" FROM "uservisits" WHERE "visitDate" BETWEEN '2000-01-01' AND '2000-01-03' AND "searchWord" LIKE '%database%' GROUP BY "sourceIP" HAVING COUNT(*) > 10 ORDER BY "total_revenue" DESC NULLS FIRST LIMIT 100;
-- @ amplab-3a
SELECT "url", LENGTH("contents") AS "content_length", CASE WHEN "contents" LIKE '%web%' THEN 1 ELSE 0 END AS "has_keyword1", CASE WHEN "contents" LIKE '%data%' THEN 1 ELSE 0 END AS "has_keyword2" FROM "documents" WHERE LENGTH("contents") > 1000 ORDER BY "content_length" DESC NULLS FIRST LIMIT 100;
-- @ amplab-4
SELECT "countryCode", "languageCode", COUNT(*) AS "visit_count", SUM("adRevenue") AS "total_revenue", AVG("duration") AS "avg_duration", COUNT(DISTINCT "sourceIP") AS "unique_visitors" FROM "uservisits" WHERE "visitDate" >= '2000-01-01' AND "adRevenue" > 1.0 GROUP BY "countryCode", "languageCode" HAVING COUNT(*) > 10 ORDER BY "total_revenue" DESC NULLS FIRST LIMIT 100;
-- @ amplab-5
SELECT "uv"."countryCode", COUNT(DISTINCT "uv"."destURL") AS "unique_pages", COUNT(*) AS "total_visits", SUM("uv"."adRevenue") AS "total_revenue", AVG("r"."pageRank") AS "avg_pagerank", AVG("uv"."duration") AS "avg_duration" FROM "uservisits" AS "uv" JOIN "rankings" AS "r" ON "uv"."destURL" = "r"."pageURL" WHERE "uv"."visitDate" >= '2000-01-01' AND "r"."pageRank" > 1000 GROUP BY "uv"."countryCode" HAVING COUNT(*) > 10 ORDER BY "total_revenue" DESC NULLS FIRST LIMIT 100;
