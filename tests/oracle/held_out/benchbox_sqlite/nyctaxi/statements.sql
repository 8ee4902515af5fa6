-- @ nyctaxi-top-pickup-zones
SELECT
    t.pickup_location_id,
    z.zone,
    z.borough,
    COUNT(*) as trip_count
FROM trips t
LEFT JOIN taxi_zones z ON t.pickup_location_id = z.location_id
WHERE t.pickup_datetime >= '2019-01-20'
  AND t.pickup_datetime < '2019-02-19'
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
WHERE t.pickup_datetime >= '2019-01-31'
  AND t.pickup_datetime < '2019-03-02'
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
WHERE t.pickup_datetime >= '2019-01-30'
  AND t.pickup_datetime < '2019-03-01'
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
WHERE t.pickup_datetime >= '2019-04-27'
  AND t.pickup_datetime < '2019-07-26'
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
WHERE pickup_datetime >= '2019-06-11'
  AND pickup_datetime < '2019-07-11'
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
WHERE pickup_datetime >= '2019-08-14'
  AND pickup_datetime < '2019-09-13'
  AND fare_amount BETWEEN 0 AND 100
GROUP BY FLOOR(fare_amount / 5) * 5
ORDER BY fare_bucket;
-- @ nyctaxi-distance-distribution
SELECT
    FLOOR(trip_distance) as distance_miles,
    COUNT(*) as trip_count,
    AVG(total_amount) as avg_fare
FROM trips
WHERE pickup_datetime >= '2019-10-21'
  AND pickup_datetime < '2019-11-20'
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
WHERE pickup_datetime >= '2019-02-06'
  AND pickup_datetime < '2019-03-08'
  AND passenger_count BETWEEN 1 AND 6
GROUP BY passenger_count
ORDER BY passenger_count;
-- @ nyctaxi-rate-code-summary
SELECT
    rate_code_id,
    COUNT(*) as trip_count,
    AVG(trip_distance) as avg_distance,
    AVG(total_amount) as avg_fare,
    SUM(total_amount) as total_revenue
FROM trips
WHERE pickup_datetime >= '2019-06-13'
  AND pickup_datetime < '2019-09-11'
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
WHERE t.pickup_datetime >= '2019-08-15'
  AND t.pickup_datetime < '2019-11-13'
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
WHERE pickup_datetime >= '2019-10-14'
  AND pickup_datetime < '2019-11-13'
GROUP BY vendor_id
ORDER BY trip_count DESC;
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
WHERE pickup_datetime >= '2019-02-14'
  AND pickup_datetime < '2019-02-15';
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
WHERE t.pickup_datetime >= '2019-08-16'
  AND t.pickup_datetime < '2019-09-15'
  AND t.pickup_location_id = 163
GROUP BY z.zone, z.borough;
