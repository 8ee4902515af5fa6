-- @ h2odb-Q2
SELECT SUM(`fare_amount`) AS `sum_fare_amount`, AVG(`fare_amount`) AS `mean_fare_amount` FROM `trips`;
-- @ h2odb-Q3
SELECT `passenger_count`, SUM(`fare_amount`) AS `sum_fare_amount` FROM `trips` GROUP BY `passenger_count` ORDER BY CASE WHEN `passenger_count` IS NULL THEN 1 ELSE 0 END, `passenger_count`;
-- @ h2odb-Q4
SELECT `passenger_count`, SUM(`fare_amount`) AS `sum_fare_amount`, AVG(`fare_amount`) AS `mean_fare_amount` FROM `trips` GROUP BY `passenger_count` ORDER BY CASE WHEN `passenger_count` IS NULL THEN 1 ELSE 0 END, `passenger_count`;
-- @ h2odb-Q5
SELECT `passenger_count`, `vendor_id`, SUM(`fare_amount`) AS `sum_fare_amount` FROM `trips` GROUP BY `passenger_count`, `vendor_id` ORDER BY CASE WHEN `passenger_count` IS NULL THEN 1 ELSE 0 END, `passenger_count`, CASE WHEN `vendor_id` IS NULL THEN 1 ELSE 0 END, `vendor_id`;
-- @ h2odb-Q6
SELECT `passenger_count`, `vendor_id`, SUM(`fare_amount`) AS `sum_fare_amount`, AVG(`fare_amount`) AS `mean_fare_amount` FROM `trips` GROUP BY `passenger_count`, `vendor_id` ORDER BY CASE WHEN `passenger_count` IS NULL THEN 1 ELSE 0 END, `passenger_count`, CASE WHEN `vendor_id` IS NULL THEN 1 ELSE 0 END, `vendor_id`;
-- @ h2odb-Q7
SELECT EXTRACT(HOUR FROM `pickup_datetime`) AS `hour`, SUM(`fare_amount`) AS `sum_fare_amount` FROM `trips` GROUP BY EXTRACT(HOUR FROM `pickup_datetime`) ORDER BY CASE WHEN EXTRACT(HOUR FROM `pickup_datetime`) IS NULL THEN 1 ELSE 0 END, EXTRACT(HOUR FROM `pickup_datetime`);
-- @ h2odb-Q8
SELECT EXTRACT(YEAR FROM `pickup_datetime`) AS `year`, EXTRACT(HOUR FROM `pickup_datetime`) AS `hour`, SUM(`fare_amount`) AS `sum_fare_amount` FROM `trips` GROUP BY EXTRACT(YEAR FROM `pickup_datetime`), EXTRACT(HOUR FROM `pickup_datetime`) ORDER BY CASE WHEN EXTRACT(YEAR FROM `pickup_datetime`) IS NULL THEN 1 ELSE 0 END, EXTRACT(YEAR FROM `pickup_datetime`), CASE WHEN EXTRACT(HOUR FROM `pickup_datetime`) IS NULL THEN 1 ELSE 0 END, EXTRACT(HOUR FROM `pickup_datetime`);
-- @ h2odb-Q10
SELECT `pickup_location_id`, COUNT(*) AS `trip_count` FROM `trips` WHERE `pickup_location_id` IS NOT NULL GROUP BY `pickup_location_id` ORDER BY CASE WHEN COUNT(*) IS NULL THEN 1 ELSE 0 END DESC, COUNT(*) DESC, CASE WHEN `pickup_location_id` IS NULL THEN 1 ELSE 0 END, `pickup_location_id` LIMIT 10;
