-- @ flightdata-ontime-by-carrier
SELECT
    f.reporting_airline,
    a.name AS airline_name,
    COUNT(*) AS total_flights,
    SUM(CASE WHEN f.arr_delay <= 15 THEN 1 ELSE 0 END) AS ontime_flights,
    ROUND(100.0 * SUM(CASE WHEN f.arr_delay <= 15 THEN 1 ELSE 0 END) / COUNT(*), 2) AS ontime_pct,
    ROUND(AVG(CASE WHEN f.arr_delay > 0 THEN f.arr_delay END), 2) AS avg_delay_when_late
FROM flights f
LEFT JOIN airlines a ON f.reporting_airline = a.code
WHERE f.cancelled = 0
  AND f.flight_date >= '2021-08-01'
  AND f.flight_date < '2025-01-01'
GROUP BY f.reporting_airline, a.name
ORDER BY ontime_pct DESC NULLS LAST, f.reporting_airline;
-- @ flightdata-delay-by-airport
SELECT
    f.origin,
    ap.name AS airport_name,
    ap.city,
    ap.state,
    COUNT(*) AS total_flights,
    ROUND(AVG(f.dep_delay), 2) AS avg_dep_delay,
    ROUND(AVG(f.arr_delay), 2) AS avg_arr_delay,
    SUM(CASE WHEN f.dep_delay > 15 THEN 1 ELSE 0 END) AS delayed_flights
FROM flights f
LEFT JOIN airports ap ON f.origin = ap.code
WHERE f.cancelled = 0
  AND f.dep_delay IS NOT NULL
  AND f.flight_date >= '2021-08-01'
  AND f.flight_date < '2025-01-01'
GROUP BY f.origin, ap.name, ap.city, ap.state
HAVING COUNT(*) >= 100
ORDER BY avg_dep_delay DESC, f.origin
LIMIT 50;
-- @ flightdata-delay-by-hour
SELECT
    CAST(FLOOR(f.crs_dep_time / 100) AS INTEGER) AS dep_hour,
    COUNT(*) AS total_flights,
    ROUND(AVG(f.dep_delay), 2) AS avg_dep_delay,
    ROUND(AVG(f.arr_delay), 2) AS avg_arr_delay,
    SUM(CASE WHEN f.dep_delay > 15 THEN 1 ELSE 0 END) AS delayed_count,
    ROUND(100.0 * SUM(CASE WHEN f.dep_delay > 15 THEN 1 ELSE 0 END) / COUNT(*), 2) AS delay_rate_pct
FROM flights f
WHERE f.cancelled = 0
  AND f.dep_delay IS NOT NULL
  AND f.crs_dep_time IS NOT NULL
  AND f.flight_date >= '2021-08-01'
  AND f.flight_date < '2025-01-01'
GROUP BY CAST(FLOOR(f.crs_dep_time / 100) AS INTEGER)
ORDER BY dep_hour;
-- @ flightdata-best-routes
SELECT
    f.origin,
    f.dest,
    ao.city AS origin_city,
    ad.city AS dest_city,
    COUNT(*) AS total_flights,
    ROUND(100.0 * SUM(CASE WHEN f.arr_delay <= 15 THEN 1 ELSE 0 END) / COUNT(*), 2) AS ontime_pct,
    ROUND(AVG(f.arr_delay), 2) AS avg_arr_delay,
    ROUND(AVG(f.distance), 0) AS avg_distance_miles
FROM flights f
LEFT JOIN airports ao ON f.origin = ao.code
LEFT JOIN airports ad ON f.dest = ad.code
WHERE f.cancelled = 0
  AND f.arr_delay IS NOT NULL
  AND f.flight_date >= '2021-08-01'
  AND f.flight_date < '2025-01-01'
GROUP BY f.origin, f.dest, ao.city, ad.city
HAVING COUNT(*) >= 50
ORDER BY ontime_pct DESC NULLS LAST, f.origin, f.dest
LIMIT 25;
-- @ flightdata-improvement-trend
SELECT
    f.year,
    COUNT(*) AS total_flights,
    SUM(CASE WHEN f.cancelled = 1 THEN 1 ELSE 0 END) AS cancelled_flights,
    ROUND(100.0 * SUM(CASE WHEN f.cancelled = 1 THEN 1 ELSE 0 END) / COUNT(*), 2) AS cancellation_rate_pct,
    SUM(CASE WHEN f.cancelled = 0 AND f.arr_delay <= 15 THEN 1 ELSE 0 END) AS ontime_flights,
    ROUND(100.0 * SUM(CASE WHEN f.cancelled = 0 AND f.arr_delay <= 15 THEN 1 ELSE 0 END)
        / NULLIF(SUM(CASE WHEN f.cancelled = 0 THEN 1 ELSE 0 END), 0), 2) AS ontime_pct,
    ROUND(AVG(CASE WHEN f.cancelled = 0 THEN f.arr_delay END), 2) AS avg_arr_delay
FROM flights f
WHERE f.flight_date >= '2021-08-01'
  AND f.flight_date < '2025-01-01'
GROUP BY f.year
ORDER BY f.year;
-- @ flightdata-delay-causes
SELECT
    SUM(CASE WHEN f.carrier_delay > 0 THEN 1 ELSE 0 END) AS carrier_delay_count,
    ROUND(AVG(CASE WHEN f.carrier_delay > 0 THEN f.carrier_delay END), 2) AS avg_carrier_delay,
    SUM(CASE WHEN f.weather_delay > 0 THEN 1 ELSE 0 END) AS weather_delay_count,
    ROUND(AVG(CASE WHEN f.weather_delay > 0 THEN f.weather_delay END), 2) AS avg_weather_delay,
    SUM(CASE WHEN f.nas_delay > 0 THEN 1 ELSE 0 END) AS nas_delay_count,
    ROUND(AVG(CASE WHEN f.nas_delay > 0 THEN f.nas_delay END), 2) AS avg_nas_delay,
    SUM(CASE WHEN f.security_delay > 0 THEN 1 ELSE 0 END) AS security_delay_count,
    ROUND(AVG(CASE WHEN f.security_delay > 0 THEN f.security_delay END), 2) AS avg_security_delay,
    SUM(CASE WHEN f.late_aircraft_delay > 0 THEN 1 ELSE 0 END) AS late_aircraft_count,
    ROUND(AVG(CASE WHEN f.late_aircraft_delay > 0 THEN f.late_aircraft_delay END), 2) AS avg_late_aircraft_delay,
    COUNT(*) AS total_delayed_flights
FROM flights f
WHERE f.cancelled = 0
  AND f.arr_delay > 15
  AND f.flight_date >= '2021-08-01'
  AND f.flight_date < '2025-01-01';
-- @ flightdata-cascade-delays
SELECT
    f.reporting_airline,
    a.name AS airline_name,
    COUNT(*) AS total_flights,
    SUM(CASE WHEN f.late_aircraft_delay > 0 THEN 1 ELSE 0 END) AS cascade_delayed,
    ROUND(100.0 * SUM(CASE WHEN f.late_aircraft_delay > 0 THEN 1 ELSE 0 END) / COUNT(*), 2) AS cascade_rate_pct,
    ROUND(AVG(CASE WHEN f.late_aircraft_delay > 0 THEN f.late_aircraft_delay END), 2) AS avg_cascade_delay,
     
     
     
     
     
     
    FLOOR(
        (
            SUM(
                CAST(
                    CASE
                        WHEN f.late_aircraft_delay > 0 THEN ROUND(f.late_aircraft_delay * 10)
                        ELSE 0
                    END
                    AS BIGINT
                )
            ) + 5
        ) / 10
    ) AS total_cascade_minutes
FROM flights f
LEFT JOIN airlines a ON f.reporting_airline = a.code
WHERE f.cancelled = 0
  AND f.flight_date >= '2021-08-01'
  AND f.flight_date < '2025-01-01'
GROUP BY f.reporting_airline, a.name
ORDER BY cascade_rate_pct DESC, f.reporting_airline;
-- @ flightdata-weather-impact
SELECT
    f.month,
    COUNT(*) AS total_flights,
    SUM(CASE WHEN f.weather_delay > 0 THEN 1 ELSE 0 END) AS weather_delayed,
    ROUND(100.0 * SUM(CASE WHEN f.weather_delay > 0 THEN 1 ELSE 0 END) / COUNT(*), 2) AS weather_delay_rate_pct,
    ROUND(AVG(CASE WHEN f.weather_delay > 0 THEN f.weather_delay END), 2) AS avg_weather_delay_min,
     
     
     
     
     
    FLOOR(
        (
            SUM(
                CAST(
                    ROUND(COALESCE(f.weather_delay, 0) * 10)
                    AS BIGINT
                )
            ) + 5
        ) / 10
    ) AS total_weather_minutes
FROM flights f
WHERE f.cancelled = 0
  AND f.flight_date >= '2021-08-01'
  AND f.flight_date < '2025-01-01'
GROUP BY f.month
ORDER BY f.month;
-- @ flightdata-recovery-time
SELECT
    CASE
        WHEN f.dep_delay <= 0 THEN 'No departure delay'
        WHEN f.dep_delay <= 15 THEN '1-15 min departure delay'
        WHEN f.dep_delay <= 30 THEN '16-30 min departure delay'
        WHEN f.dep_delay <= 60 THEN '31-60 min departure delay'
        ELSE '60+ min departure delay'
    END AS delay_bucket,
    COUNT(*) AS flight_count,
    ROUND(AVG(f.dep_delay), 2) AS avg_dep_delay,
    ROUND(AVG(f.arr_delay), 2) AS avg_arr_delay,
    ROUND(AVG(f.dep_delay - f.arr_delay), 2) AS avg_minutes_recovered,
    ROUND(100.0 * SUM(CASE WHEN f.arr_delay < f.dep_delay THEN 1 ELSE 0 END) / COUNT(*), 2) AS pct_recovered
FROM flights f
WHERE f.cancelled = 0
  AND f.dep_delay IS NOT NULL
  AND f.arr_delay IS NOT NULL
  AND f.flight_date >= '2021-08-01'
  AND f.flight_date < '2025-01-01'
GROUP BY CASE
    WHEN f.dep_delay <= 0 THEN 'No departure delay'
    WHEN f.dep_delay <= 15 THEN '1-15 min departure delay'
    WHEN f.dep_delay <= 30 THEN '16-30 min departure delay'
    WHEN f.dep_delay <= 60 THEN '31-60 min departure delay'
    ELSE '60+ min departure delay'
END
ORDER BY avg_dep_delay;
-- @ flightdata-busiest-routes
SELECT
    f.origin,
    f.dest,
    ao.city AS origin_city,
    ao.state AS origin_state,
    ad.city AS dest_city,
    ad.state AS dest_state,
    COUNT(*) AS total_flights,
    ROUND(AVG(f.distance), 0) AS avg_distance_miles,
    ROUND(AVG(f.actual_elapsed_time), 0) AS avg_duration_min,
    ROUND(100.0 * SUM(CASE WHEN f.arr_delay <= 15 THEN 1 ELSE 0 END) / COUNT(*), 2) AS ontime_pct
FROM flights f
LEFT JOIN airports ao ON f.origin = ao.code
LEFT JOIN airports ad ON f.dest = ad.code
WHERE f.cancelled = 0
  AND f.flight_date >= '2021-08-01'
  AND f.flight_date < '2025-01-01'
GROUP BY f.origin, f.dest, ao.city, ao.state, ad.city, ad.state
ORDER BY total_flights DESC, f.origin, f.dest
LIMIT 25;
-- @ flightdata-route-reliability
SELECT
    f.origin,
    f.dest,
    ao.city AS origin_city,
    ad.city AS dest_city,
    COUNT(*) AS total_scheduled,
    SUM(CASE WHEN f.cancelled = 1 THEN 1 ELSE 0 END) AS cancelled_count,
    ROUND(100.0 * SUM(CASE WHEN f.cancelled = 1 THEN 1 ELSE 0 END) / COUNT(*), 2) AS cancellation_rate_pct,
    SUM(CASE WHEN f.cancelled = 0 AND f.arr_delay <= 15 THEN 1 ELSE 0 END) AS ontime_count,
    ROUND(100.0 * SUM(CASE WHEN f.cancelled = 0 AND f.arr_delay <= 15 THEN 1 ELSE 0 END)
        / NULLIF(SUM(CASE WHEN f.cancelled = 0 THEN 1 ELSE 0 END), 0), 2) AS ontime_pct,
    ROUND(AVG(f.distance), 0) AS distance_miles
FROM flights f
LEFT JOIN airports ao ON f.origin = ao.code
LEFT JOIN airports ad ON f.dest = ad.code
WHERE f.flight_date >= '2021-08-01'
  AND f.flight_date < '2025-01-01'
GROUP BY f.origin, f.dest, ao.city, ad.city
HAVING COUNT(*) >= 100
ORDER BY ontime_pct DESC NULLS LAST, cancellation_rate_pct ASC, f.origin, f.dest
LIMIT 30;
-- @ flightdata-distance-delay
SELECT
    CASE
        WHEN f.distance < 250 THEN 'Short-haul (<250 mi)'
        WHEN f.distance < 500 THEN 'Medium-haul (250-499 mi)'
        WHEN f.distance < 1000 THEN 'Long-haul (500-999 mi)'
        WHEN f.distance < 2000 THEN 'Cross-country (1000-1999 mi)'
        ELSE 'Ultra-long (2000+ mi)'
    END AS distance_bucket,
    COUNT(*) AS total_flights,
    ROUND(AVG(f.distance), 0) AS avg_distance_miles,
    ROUND(AVG(f.dep_delay), 2) AS avg_dep_delay,
    ROUND(AVG(f.arr_delay), 2) AS avg_arr_delay,
    ROUND(100.0 * SUM(CASE WHEN f.arr_delay <= 15 THEN 1 ELSE 0 END) / COUNT(*), 2) AS ontime_pct
FROM flights f
WHERE f.cancelled = 0
  AND f.arr_delay IS NOT NULL
  AND f.flight_date >= '2021-08-01'
  AND f.flight_date < '2025-01-01'
GROUP BY CASE
    WHEN f.distance < 250 THEN 'Short-haul (<250 mi)'
    WHEN f.distance < 500 THEN 'Medium-haul (250-499 mi)'
    WHEN f.distance < 1000 THEN 'Long-haul (500-999 mi)'
    WHEN f.distance < 2000 THEN 'Cross-country (1000-1999 mi)'
    ELSE 'Ultra-long (2000+ mi)'
END
ORDER BY avg_distance_miles;
-- @ flightdata-hub-connectivity
SELECT
    f.origin,
    ap.name AS airport_name,
    ap.city,
    ap.state,
    COUNT(DISTINCT f.dest) AS unique_destinations,
    COUNT(DISTINCT f.reporting_airline) AS serving_carriers,
    COUNT(*) AS total_departures,
    ROUND(AVG(f.dep_delay), 2) AS avg_dep_delay
FROM flights f
LEFT JOIN airports ap ON f.origin = ap.code
WHERE f.cancelled = 0
  AND f.flight_date >= '2021-08-01'
  AND f.flight_date < '2025-01-01'
GROUP BY f.origin, ap.name, ap.city, ap.state
ORDER BY total_departures DESC, f.origin
LIMIT 30;
-- @ flightdata-day-of-week
SELECT
    f.day_of_week,
    CASE f.day_of_week
        WHEN 1 THEN 'Monday'
        WHEN 2 THEN 'Tuesday'
        WHEN 3 THEN 'Wednesday'
        WHEN 4 THEN 'Thursday'
        WHEN 5 THEN 'Friday'
        WHEN 6 THEN 'Saturday'
        WHEN 7 THEN 'Sunday'
    END AS day_name,
    COUNT(*) AS total_flights,
    SUM(CASE WHEN f.cancelled = 1 THEN 1 ELSE 0 END) AS cancelled_count,
    ROUND(AVG(CASE WHEN f.cancelled = 0 THEN f.dep_delay END), 2) AS avg_dep_delay,
    ROUND(AVG(CASE WHEN f.cancelled = 0 THEN f.arr_delay END), 2) AS avg_arr_delay,
    ROUND(100.0 * SUM(CASE WHEN f.cancelled = 0 AND f.arr_delay <= 15 THEN 1 ELSE 0 END)
        / NULLIF(SUM(CASE WHEN f.cancelled = 0 THEN 1 ELSE 0 END), 0), 2) AS ontime_pct
FROM flights f
WHERE f.flight_date >= '2021-08-01'
  AND f.flight_date < '2025-01-01'
GROUP BY f.day_of_week
ORDER BY f.day_of_week;
-- @ flightdata-seasonal-trends
SELECT
    f.month,
    CASE f.month
        WHEN 1 THEN 'January' WHEN 2 THEN 'February'
        WHEN 3 THEN 'March' WHEN 4 THEN 'April'
        WHEN 5 THEN 'May' WHEN 6 THEN 'June'
        WHEN 7 THEN 'July' WHEN 8 THEN 'August'
        WHEN 9 THEN 'September' WHEN 10 THEN 'October'
        WHEN 11 THEN 'November' WHEN 12 THEN 'December'
    END AS month_name,
    COUNT(*) AS total_flights,
    SUM(CASE WHEN f.cancelled = 1 THEN 1 ELSE 0 END) AS cancelled_count,
    ROUND(100.0 * SUM(CASE WHEN f.cancelled = 1 THEN 1 ELSE 0 END) / COUNT(*), 2) AS cancellation_rate_pct,
    ROUND(AVG(CASE WHEN f.cancelled = 0 THEN f.arr_delay END), 2) AS avg_arr_delay,
    ROUND(100.0 * SUM(CASE WHEN f.cancelled = 0 AND f.arr_delay <= 15 THEN 1 ELSE 0 END)
        / NULLIF(SUM(CASE WHEN f.cancelled = 0 THEN 1 ELSE 0 END), 0), 2) AS ontime_pct
FROM flights f
WHERE f.flight_date >= '2021-08-01'
  AND f.flight_date < '2025-01-01'
GROUP BY f.month
ORDER BY f.month;
-- @ flightdata-holiday-impact
SELECT
    CASE
        WHEN (f.month = 11 AND f.day_of_month BETWEEN 21 AND 27) THEN 'Thanksgiving Week'
        WHEN (f.month = 12 AND f.day_of_month BETWEEN 23 AND 27) THEN 'Christmas'
        WHEN (f.month = 1 AND f.day_of_month BETWEEN 1 AND 2)
          OR (f.month = 12 AND f.day_of_month = 31) THEN 'New Year'
        WHEN (f.month = 7 AND f.day_of_month BETWEEN 3 AND 5) THEN 'July 4th'
        WHEN (f.month = 5 AND f.day_of_week = 1 AND f.day_of_month BETWEEN 25 AND 31) THEN 'Memorial Day'
        WHEN (f.month = 9 AND f.day_of_week = 1 AND f.day_of_month BETWEEN 1 AND 7) THEN 'Labor Day'
        ELSE 'Regular Day'
    END AS period,
    COUNT(*) AS total_flights,
    ROUND(AVG(CASE WHEN f.cancelled = 0 THEN f.arr_delay END), 2) AS avg_arr_delay,
    ROUND(100.0 * SUM(CASE WHEN f.cancelled = 1 THEN 1 ELSE 0 END) / COUNT(*), 2) AS cancellation_rate_pct,
    ROUND(100.0 * SUM(CASE WHEN f.cancelled = 0 AND f.arr_delay <= 15 THEN 1 ELSE 0 END)
        / NULLIF(SUM(CASE WHEN f.cancelled = 0 THEN 1 ELSE 0 END), 0), 2) AS ontime_pct
FROM flights f
WHERE f.flight_date >= '2021-08-01'
  AND f.flight_date < '2025-01-01'
GROUP BY CASE
        WHEN (f.month = 11 AND f.day_of_month BETWEEN 21 AND 27) THEN 'Thanksgiving Week'
        WHEN (f.month = 12 AND f.day_of_month BETWEEN 23 AND 27) THEN 'Christmas'
        WHEN (f.month = 1 AND f.day_of_month BETWEEN 1 AND 2)
          OR (f.month = 12 AND f.day_of_month = 31) THEN 'New Year'
        WHEN (f.month = 7 AND f.day_of_month BETWEEN 3 AND 5) THEN 'July 4th'
        WHEN (f.month = 5 AND f.day_of_week = 1 AND f.day_of_month BETWEEN 25 AND 31) THEN 'Memorial Day'
        WHEN (f.month = 9 AND f.day_of_week = 1 AND f.day_of_month BETWEEN 1 AND 7) THEN 'Labor Day'
        ELSE 'Regular Day'
    END
ORDER BY avg_arr_delay DESC NULLS LAST;
-- @ flightdata-time-of-day
SELECT
    CAST(FLOOR(f.crs_dep_time / 100) AS INTEGER) AS hour_of_day,
    COUNT(*) AS total_flights,
    ROUND(AVG(CASE WHEN f.cancelled = 0 THEN f.dep_delay END), 2) AS avg_dep_delay,
    ROUND(AVG(CASE WHEN f.cancelled = 0 THEN f.arr_delay END), 2) AS avg_arr_delay,
    SUM(CASE WHEN f.dep_delay > 60 THEN 1 ELSE 0 END) AS severely_delayed,
    ROUND(100.0 * SUM(CASE WHEN f.cancelled = 0 AND f.arr_delay <= 15 THEN 1 ELSE 0 END)
        / NULLIF(SUM(CASE WHEN f.cancelled = 0 THEN 1 ELSE 0 END), 0), 2) AS ontime_pct
FROM flights f
WHERE f.crs_dep_time IS NOT NULL
  AND f.flight_date >= '2021-08-01'
  AND f.flight_date < '2025-01-01'
GROUP BY CAST(FLOOR(f.crs_dep_time / 100) AS INTEGER)
ORDER BY hour_of_day;
-- @ flightdata-carrier-ranking
SELECT
    f.reporting_airline,
    a.name AS airline_name,
    COUNT(*) AS total_scheduled,
    SUM(CASE WHEN f.cancelled = 0 THEN 1 ELSE 0 END) AS operated_flights,
    SUM(CASE WHEN f.cancelled = 1 THEN 1 ELSE 0 END) AS cancelled_flights,
    ROUND(100.0 * SUM(CASE WHEN f.cancelled = 1 THEN 1 ELSE 0 END) / COUNT(*), 2) AS cancellation_rate_pct,
    ROUND(AVG(CASE WHEN f.cancelled = 0 THEN f.dep_delay END), 2) AS avg_dep_delay,
    ROUND(AVG(CASE WHEN f.cancelled = 0 THEN f.arr_delay END), 2) AS avg_arr_delay,
    ROUND(100.0 * SUM(CASE WHEN f.cancelled = 0 AND f.arr_delay <= 15 THEN 1 ELSE 0 END)
        / NULLIF(SUM(CASE WHEN f.cancelled = 0 THEN 1 ELSE 0 END), 0), 2) AS ontime_pct,
    ROUND(AVG(f.distance), 0) AS avg_route_distance_miles
FROM flights f
LEFT JOIN airlines a ON f.reporting_airline = a.code
WHERE f.flight_date >= '2021-08-01'
  AND f.flight_date < '2025-01-01'
GROUP BY f.reporting_airline, a.name
HAVING COUNT(*) >= 1000
ORDER BY ontime_pct DESC NULLS LAST, f.reporting_airline;
-- @ flightdata-cancellation-rate
SELECT
    f.reporting_airline,
    a.name AS airline_name,
    COUNT(*) AS total_flights,
    SUM(CASE WHEN f.cancelled = 1 THEN 1 ELSE 0 END) AS total_cancelled,
    ROUND(100.0 * SUM(CASE WHEN f.cancelled = 1 THEN 1 ELSE 0 END) / COUNT(*), 3) AS cancellation_rate_pct,
    SUM(CASE WHEN f.cancellation_code = 'A' THEN 1 ELSE 0 END) AS carrier_cancellations,
    SUM(CASE WHEN f.cancellation_code = 'B' THEN 1 ELSE 0 END) AS weather_cancellations,
    SUM(CASE WHEN f.cancellation_code = 'C' THEN 1 ELSE 0 END) AS nas_cancellations,
    SUM(CASE WHEN f.cancellation_code = 'D' THEN 1 ELSE 0 END) AS security_cancellations
FROM flights f
LEFT JOIN airlines a ON f.reporting_airline = a.code
WHERE f.flight_date >= '2021-08-01'
  AND f.flight_date < '2025-01-01'
GROUP BY f.reporting_airline, a.name
HAVING COUNT(*) >= 100
ORDER BY cancellation_rate_pct DESC, f.reporting_airline;
-- @ flightdata-market-share
WITH carrier_totals AS (
    SELECT
        f.reporting_airline,
        a.name AS airline_name,
        COUNT(*) AS flight_count,
        COUNT(DISTINCT f.origin || '-' || f.dest) AS routes_served,
        ROUND(AVG(f.distance), 0) AS avg_distance_miles
    FROM flights f
    LEFT JOIN airlines a ON f.reporting_airline = a.code
    WHERE f.cancelled = 0
      AND f.flight_date >= '2021-08-01'
      AND f.flight_date < '2025-01-01'
    GROUP BY f.reporting_airline, a.name
),
total AS (
    SELECT SUM(flight_count) AS grand_total FROM carrier_totals
)
SELECT
    ct.reporting_airline,
    ct.airline_name,
    ct.flight_count,
    ct.routes_served,
    ct.avg_distance_miles,
    ROUND(100.0 * ct.flight_count / t.grand_total, 2) AS market_share_pct
FROM carrier_totals ct
CROSS JOIN total t
ORDER BY ct.flight_count DESC, ct.reporting_airline
LIMIT 20;
