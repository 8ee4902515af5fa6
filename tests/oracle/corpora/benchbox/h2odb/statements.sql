-- @ h2odb-Q2
SELECT SUM(fare_amount) AS sum_fare_amount, AVG(fare_amount) AS mean_fare_amount FROM trips;
-- @ h2odb-Q3
SELECT passenger_count, SUM(fare_amount) AS sum_fare_amount FROM trips GROUP BY passenger_count ORDER BY passenger_count;
-- @ h2odb-Q4
SELECT passenger_count, SUM(fare_amount) AS sum_fare_amount, AVG(fare_amount) AS mean_fare_amount FROM trips GROUP BY passenger_count ORDER BY passenger_count;
-- @ h2odb-Q5
SELECT passenger_count, vendor_id, SUM(fare_amount) AS sum_fare_amount FROM trips GROUP BY passenger_count, vendor_id ORDER BY passenger_count, vendor_id;
-- @ h2odb-Q6
SELECT passenger_count, vendor_id, SUM(fare_amount) AS sum_fare_amount, AVG(fare_amount) AS mean_fare_amount FROM trips GROUP BY passenger_count, vendor_id ORDER BY passenger_count, vendor_id;
-- @ h2odb-Q7
SELECT EXTRACT(HOUR FROM pickup_datetime) AS hour, SUM(fare_amount) AS sum_fare_amount FROM trips GROUP BY EXTRACT(HOUR FROM pickup_datetime) ORDER BY hour;
-- @ h2odb-Q8
SELECT EXTRACT(YEAR FROM pickup_datetime) AS year, EXTRACT(HOUR FROM pickup_datetime) AS hour, SUM(fare_amount) AS sum_fare_amount FROM trips GROUP BY EXTRACT(YEAR FROM pickup_datetime), EXTRACT(HOUR FROM pickup_datetime) ORDER BY year, hour;
-- @ h2odb-Q9
SELECT passenger_count, PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY fare_amount) AS median_fare_amount, PERCENTILE_CONT(0.9) WITHIN GROUP (ORDER BY fare_amount) AS p90_fare_amount FROM trips GROUP BY passenger_count ORDER BY passenger_count;
-- @ h2odb-Q10
SELECT pickup_location_id, COUNT(*) AS trip_count FROM trips WHERE pickup_location_id IS NOT NULL GROUP BY pickup_location_id ORDER BY trip_count DESC, pickup_location_id LIMIT 10;
