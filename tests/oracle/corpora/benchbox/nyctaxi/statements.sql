-- @ nyctaxi-trips-per-hour
SELECT
    EXTRACT(HOUR FROM pickup_datetime) as hour,
    COUNT(*) as trip_count
FROM trips
WHERE pickup_datetime >= '2019-04-18'
  AND pickup_datetime < '2019-05-18'
GROUP BY EXTRACT(HOUR FROM pickup_datetime)
ORDER BY hour;
-- @ nyctaxi-trips-per-day
SELECT
    DATE_TRUNC('day', pickup_datetime) as day,
    COUNT(*) as trip_count
FROM trips
WHERE pickup_datetime >= '2019-01-01'
  AND pickup_datetime < '2020-01-01'
GROUP BY DATE_TRUNC('day', pickup_datetime)
ORDER BY day;
-- @ nyctaxi-trips-per-month
SELECT
    DATE_TRUNC('month', pickup_datetime) as month,
    COUNT(*) as trip_count,
    SUM(total_amount) as total_revenue
FROM trips
WHERE pickup_datetime >= '2019-01-01'
  AND pickup_datetime < '2020-01-01'
GROUP BY DATE_TRUNC('month', pickup_datetime)
ORDER BY month;
-- @ nyctaxi-trips-by-day-of-week
SELECT
    EXTRACT(DOW FROM pickup_datetime) as day_of_week,
    COUNT(*) as trip_count,
    AVG(trip_distance) as avg_distance,
    AVG(total_amount) as avg_fare
FROM trips
WHERE pickup_datetime >= '2019-04-23'
  AND pickup_datetime < '2019-07-22'
GROUP BY EXTRACT(DOW FROM pickup_datetime)
ORDER BY day_of_week;
-- @ nyctaxi-top-pickup-zones
SELECT
    t.pickup_location_id,
    z.zone,
    z.borough,
    COUNT(*) as trip_count
FROM trips t
LEFT JOIN taxi_zones z ON t.pickup_location_id = z.location_id
WHERE t.pickup_datetime >= '2019-06-07'
  AND t.pickup_datetime < '2019-07-07'
GROUP BY t.pickup_location_id, z.zone, z.borough
ORDER BY trip_count DESC
LIMIT 20;
-- @ nyctaxi-top-dropoff-zones
SELECT
    t.dropoff_location_id,
    z.zone,
    z.borough,
    COUNT(*) as trip_count
FROM trips t
LEFT JOIN taxi_zones z ON t.dropoff_location_id = z.location_id
WHERE t.pickup_datetime >= '2019-02-14'
  AND t.pickup_datetime < '2019-03-16'
GROUP BY t.dropoff_location_id, z.zone, z.borough
ORDER BY trip_count DESC
LIMIT 20;
-- @ nyctaxi-top-routes
SELECT
    t.pickup_location_id,
    pz.zone as pickup_zone,
    t.dropoff_location_id,
    dz.zone as dropoff_zone,
    COUNT(*) as trip_count,
    AVG(t.trip_distance) as avg_distance,
    AVG(t.total_amount) as avg_fare
FROM trips t
LEFT JOIN taxi_zones pz ON t.pickup_location_id = pz.location_id
LEFT JOIN taxi_zones dz ON t.dropoff_location_id = dz.location_id
WHERE t.pickup_datetime >= '2019-09-14'
  AND t.pickup_datetime < '2019-10-14'
GROUP BY t.pickup_location_id, pz.zone, t.dropoff_location_id, dz.zone
ORDER BY trip_count DESC
LIMIT 50;
-- @ nyctaxi-borough-summary
SELECT
    z.borough,
    COUNT(*) as trip_count,
    SUM(t.total_amount) as total_revenue,
    AVG(t.trip_distance) as avg_distance,
    AVG(t.tip_amount) as avg_tip
FROM trips t
LEFT JOIN taxi_zones z ON t.pickup_location_id = z.location_id
WHERE t.pickup_datetime >= '2019-02-21'
  AND t.pickup_datetime < '2019-05-22'
  AND z.borough IS NOT NULL
GROUP BY z.borough
ORDER BY trip_count DESC;
-- @ nyctaxi-revenue-by-payment-type
SELECT
    payment_type,
    COUNT(*) as trip_count,
    SUM(total_amount) as total_revenue,
    SUM(tip_amount) as total_tips,
    AVG(tip_amount / NULLIF(fare_amount, 0)) * 100 as avg_tip_percentage
FROM trips
WHERE pickup_datetime >= '2019-11-14'
  AND pickup_datetime < '2019-12-14'
  AND fare_amount > 0
GROUP BY payment_type
ORDER BY total_revenue DESC;
-- @ nyctaxi-fare-distribution
SELECT
    FLOOR(fare_amount / 5) * 5 as fare_bucket,
    COUNT(*) as trip_count,
    AVG(trip_distance) as avg_distance,
    AVG(tip_amount) as avg_tip
FROM trips
WHERE pickup_datetime >= '2019-09-18'
  AND pickup_datetime < '2019-10-18'
  AND fare_amount BETWEEN 0 AND 100
GROUP BY FLOOR(fare_amount / 5) * 5
ORDER BY fare_bucket;
-- @ nyctaxi-tip-analysis
SELECT
    EXTRACT(HOUR FROM pickup_datetime) as hour,
    COUNT(*) as trip_count,
    AVG(tip_amount) as avg_tip,
    AVG(CASE WHEN fare_amount > 0 THEN tip_amount / fare_amount * 100 END) as avg_tip_pct
FROM trips
WHERE pickup_datetime >= '2019-07-30'
  AND pickup_datetime < '2019-08-29'
  AND payment_type = 1
GROUP BY EXTRACT(HOUR FROM pickup_datetime)
ORDER BY hour;
-- @ nyctaxi-surcharge-revenue
SELECT
    DATE_TRUNC('month', pickup_datetime) as month,
    SUM(extra) as extra_revenue,
    SUM(mta_tax) as mta_tax_revenue,
    SUM(improvement_surcharge) as improvement_revenue,
    SUM(congestion_surcharge) as congestion_revenue,
    SUM(tolls_amount) as tolls_revenue
FROM trips
WHERE pickup_datetime >= '2019-01-01'
  AND pickup_datetime < '2020-01-01'
GROUP BY DATE_TRUNC('month', pickup_datetime)
ORDER BY month;
-- @ nyctaxi-distance-distribution
SELECT
    FLOOR(trip_distance) as distance_miles,
    COUNT(*) as trip_count,
    AVG(total_amount) as avg_fare
FROM trips
WHERE pickup_datetime >= '2019-08-04'
  AND pickup_datetime < '2019-09-03'
  AND trip_distance BETWEEN 0 AND 30
GROUP BY FLOOR(trip_distance)
ORDER BY distance_miles;
-- @ nyctaxi-passenger-count-analysis
SELECT
    passenger_count,
    COUNT(*) as trip_count,
    AVG(trip_distance) as avg_distance,
    AVG(total_amount) as avg_fare,
    AVG(total_amount / NULLIF(trip_distance, 0)) as avg_fare_per_mile
FROM trips
WHERE pickup_datetime >= '2019-07-09'
  AND pickup_datetime < '2019-08-08'
  AND passenger_count BETWEEN 1 AND 6
GROUP BY passenger_count
ORDER BY passenger_count;
-- @ nyctaxi-trip-duration-analysis
SELECT
    FLOOR(EXTRACT(EPOCH FROM (dropoff_datetime - pickup_datetime)) / 60 / 5) * 5 as duration_bucket_min,
    COUNT(*) as trip_count,
    AVG(trip_distance) as avg_distance,
    AVG(total_amount) as avg_fare
FROM trips
WHERE pickup_datetime >= '2019-02-17'
  AND pickup_datetime < '2019-03-19'
  AND dropoff_datetime > pickup_datetime
  AND EXTRACT(EPOCH FROM (dropoff_datetime - pickup_datetime)) BETWEEN 60 AND 7200
GROUP BY FLOOR(EXTRACT(EPOCH FROM (dropoff_datetime - pickup_datetime)) / 60 / 5) * 5
ORDER BY duration_bucket_min;
-- @ nyctaxi-rate-code-summary
SELECT
    rate_code_id,
    COUNT(*) as trip_count,
    AVG(trip_distance) as avg_distance,
    AVG(total_amount) as avg_fare,
    SUM(total_amount) as total_revenue
FROM trips
WHERE pickup_datetime >= '2019-09-02'
  AND pickup_datetime < '2019-12-01'
GROUP BY rate_code_id
ORDER BY trip_count DESC;
-- @ nyctaxi-airport-trips
SELECT
    rate_code_id,
    z.zone as pickup_zone,
    COUNT(*) as trip_count,
    AVG(trip_distance) as avg_distance,
    AVG(total_amount) as avg_fare,
    AVG(tip_amount) as avg_tip
FROM trips t
LEFT JOIN taxi_zones z ON t.pickup_location_id = z.location_id
WHERE t.pickup_datetime >= '2019-09-21'
  AND t.pickup_datetime < '2019-12-20'
  AND t.rate_code_id IN (2, 3)
GROUP BY rate_code_id, z.zone
ORDER BY trip_count DESC
LIMIT 20;
-- @ nyctaxi-vendor-comparison
SELECT
    vendor_id,
    COUNT(*) as trip_count,
    AVG(trip_distance) as avg_distance,
    AVG(total_amount) as avg_fare,
    AVG(tip_amount) as avg_tip,
    SUM(total_amount) as total_revenue
FROM trips
WHERE pickup_datetime >= '2019-07-26'
  AND pickup_datetime < '2019-08-25'
GROUP BY vendor_id
ORDER BY trip_count DESC;
-- @ nyctaxi-hourly-zone-heatmap
SELECT
    EXTRACT(HOUR FROM pickup_datetime) as hour,
    pickup_location_id,
    COUNT(*) as trip_count
FROM trips
WHERE pickup_datetime >= '2019-09-16'
  AND pickup_datetime < '2019-09-23'
GROUP BY EXTRACT(HOUR FROM pickup_datetime), pickup_location_id
ORDER BY hour, trip_count DESC;
-- @ nyctaxi-weekday-weekend-comparison
SELECT
    CASE WHEN EXTRACT(DOW FROM pickup_datetime) IN (0, 6) THEN 'weekend' ELSE 'weekday' END as day_type,
    EXTRACT(HOUR FROM pickup_datetime) as hour,
    COUNT(*) as trip_count,
    AVG(trip_distance) as avg_distance,
    AVG(total_amount) as avg_fare
FROM trips
WHERE pickup_datetime >= '2019-03-01'
  AND pickup_datetime < '2019-03-31'
GROUP BY
    CASE WHEN EXTRACT(DOW FROM pickup_datetime) IN (0, 6) THEN 'weekend' ELSE 'weekday' END,
    EXTRACT(HOUR FROM pickup_datetime)
ORDER BY day_type, hour;
-- @ nyctaxi-rush-hour-analysis
SELECT
    CASE
        WHEN EXTRACT(HOUR FROM pickup_datetime) BETWEEN 7 AND 9 THEN 'morning_rush'
        WHEN EXTRACT(HOUR FROM pickup_datetime) BETWEEN 17 AND 19 THEN 'evening_rush'
        ELSE 'off_peak'
    END as period,
    COUNT(*) as trip_count,
    AVG(trip_distance) as avg_distance,
    AVG(total_amount) as avg_fare,
    AVG(EXTRACT(EPOCH FROM (dropoff_datetime - pickup_datetime)) / 60) as avg_duration_min
FROM trips
WHERE pickup_datetime >= '2019-06-01'
  AND pickup_datetime < '2019-07-01'
  AND dropoff_datetime > pickup_datetime
GROUP BY
    CASE
        WHEN EXTRACT(HOUR FROM pickup_datetime) BETWEEN 7 AND 9 THEN 'morning_rush'
        WHEN EXTRACT(HOUR FROM pickup_datetime) BETWEEN 17 AND 19 THEN 'evening_rush'
        ELSE 'off_peak'
    END
ORDER BY trip_count DESC;
-- @ nyctaxi-monthly-year-over-year
SELECT
    EXTRACT(YEAR FROM pickup_datetime) as year,
    EXTRACT(MONTH FROM pickup_datetime) as month,
    COUNT(*) as trip_count,
    SUM(total_amount) as total_revenue,
    AVG(total_amount) as avg_fare
FROM trips
WHERE pickup_datetime >= '2019-01-01'
  AND pickup_datetime < '2020-12-31'
GROUP BY EXTRACT(YEAR FROM pickup_datetime), EXTRACT(MONTH FROM pickup_datetime)
ORDER BY year, month;
-- @ nyctaxi-single-day-summary
SELECT
    COUNT(*) as trip_count,
    SUM(total_amount) as total_revenue,
    AVG(trip_distance) as avg_distance,
    AVG(total_amount) as avg_fare,
    AVG(tip_amount) as avg_tip,
    MIN(pickup_datetime) as first_trip,
    MAX(pickup_datetime) as last_trip
FROM trips
WHERE pickup_datetime >= '2019-04-01'
  AND pickup_datetime < '2019-04-02';
-- @ nyctaxi-zone-detail
SELECT
    z.zone,
    z.borough,
    COUNT(*) as pickup_count,
    AVG(t.trip_distance) as avg_distance,
    AVG(t.total_amount) as avg_fare,
    SUM(t.total_amount) as total_revenue
FROM trips t
JOIN taxi_zones z ON t.pickup_location_id = z.location_id
WHERE t.pickup_datetime >= '2019-03-25'
  AND t.pickup_datetime < '2019-04-24'
  AND t.pickup_location_id = 132
GROUP BY z.zone, z.borough;
