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
