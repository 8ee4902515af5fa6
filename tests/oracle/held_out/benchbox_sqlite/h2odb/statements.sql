-- @ h2odb-Q2
SELECT SUM("fare_amount") AS "sum_fare_amount", AVG("fare_amount") AS "mean_fare_amount" FROM "trips";
-- @ h2odb-Q3
SELECT "passenger_count", SUM("fare_amount") AS "sum_fare_amount" FROM "trips" GROUP BY "passenger_count" ORDER BY "passenger_count" NULLS LAST;
-- @ h2odb-Q4
SELECT "passenger_count", SUM("fare_amount") AS "sum_fare_amount", AVG("fare_amount") AS "mean_fare_amount" FROM "trips" GROUP BY "passenger_count" ORDER BY "passenger_count" NULLS LAST;
-- @ h2odb-Q5
SELECT "passenger_count", "vendor_id", SUM("fare_amount") AS "sum_fare_amount" FROM "trips" GROUP BY "passenger_count", "vendor_id" ORDER BY "passenger_count" NULLS LAST, "vendor_id" NULLS LAST;
-- @ h2odb-Q6
SELECT "passenger_count", "vendor_id", SUM("fare_amount") AS "sum_fare_amount", AVG("fare_amount") AS "mean_fare_amount" FROM "trips" GROUP BY "passenger_count", "vendor_id" ORDER BY "passenger_count" NULLS LAST, "vendor_id" NULLS LAST;
-- @ h2odb-Q7
SELECT CAST(STRFTIME('%H', "pickup_datetime") AS INTEGER) AS "hour", SUM("fare_amount") AS "sum_fare_amount" FROM "trips" GROUP BY CAST(STRFTIME('%H', "pickup_datetime") AS INTEGER) ORDER BY "hour" NULLS LAST;
-- @ h2odb-Q8
SELECT CAST(STRFTIME('%Y', "pickup_datetime") AS INTEGER) AS "year", CAST(STRFTIME('%H', "pickup_datetime") AS INTEGER) AS "hour", SUM("fare_amount") AS "sum_fare_amount" FROM "trips" GROUP BY CAST(STRFTIME('%Y', "pickup_datetime") AS INTEGER), CAST(STRFTIME('%H', "pickup_datetime") AS INTEGER) ORDER BY "year" NULLS LAST, "hour" NULLS LAST;
-- @ h2odb-Q10
SELECT "pickup_location_id", COUNT(*) AS "trip_count" FROM "trips" WHERE "pickup_location_id" IS NOT NULL GROUP BY "pickup_location_id" ORDER BY "trip_count" DESC NULLS FIRST, "pickup_location_id" NULLS LAST LIMIT 10;
