-- @ tsbs_devops-single-host-12-hr
SELECT time, usage_user, usage_system, usage_idle
FROM cpu
WHERE hostname = 'host_53'
  AND time >= '2024-01-02 11:00:00'
  AND time < '2024-01-02 23:00:00'
ORDER BY time;
-- @ tsbs_devops-single-host-1-hr
SELECT time, usage_user, usage_system, usage_idle, usage_iowait
FROM cpu
WHERE hostname = 'host_90'
  AND time >= '2024-01-02 01:00:00'
  AND time < '2024-01-02 02:00:00'
ORDER BY time;
-- @ tsbs_devops-cpu-max-all-1-hr
SELECT hostname, MAX(usage_user) as max_user, MAX(usage_system) as max_system
FROM cpu
WHERE time >= '2024-01-01 19:00:00'
  AND time < '2024-01-01 20:00:00'
GROUP BY hostname
ORDER BY max_user DESC;
-- @ tsbs_devops-cpu-max-all-8-hr
SELECT hostname,
       MAX(usage_user) as max_user,
       MAX(usage_system) as max_system,
       MAX(usage_iowait) as max_iowait
FROM cpu
WHERE time >= '2024-01-01 21:00:00'
  AND time < '2024-01-02 05:00:00'
GROUP BY hostname
ORDER BY max_user DESC;
-- @ tsbs_devops-high-cpu-1-hr
SELECT DISTINCT hostname
FROM cpu
WHERE usage_user > 90
  AND time >= '2024-01-01 00:00:00'
  AND time < '2024-01-01 01:00:00';
-- @ tsbs_devops-high-cpu-12-hr
SELECT hostname, COUNT(*) as high_cpu_count
FROM cpu
WHERE usage_user > 90
  AND time >= '2024-01-01 09:00:00'
  AND time < '2024-01-01 21:00:00'
GROUP BY hostname
HAVING COUNT(*) > 10
ORDER BY high_cpu_count DESC;
-- @ tsbs_devops-mem-by-host-1-hr
SELECT
    hostname,
    AVG(used_percent) as avg_used_pct,
    MAX(used_percent) as max_used_pct,
    MIN(available) as min_available
FROM mem
WHERE time >= '2024-01-01 23:00:00'
  AND time < '2024-01-02 00:00:00'
GROUP BY hostname
ORDER BY avg_used_pct DESC;
-- @ tsbs_devops-low-memory-hosts
SELECT hostname, MIN(available_percent) as min_avail_pct
FROM mem
WHERE time >= '2024-01-01 04:00:00'
  AND time < '2024-01-01 05:00:00'
GROUP BY hostname
HAVING MIN(available_percent) < 10
ORDER BY min_avail_pct;
-- @ tsbs_devops-disk-iops-1-hr
SELECT
    hostname,
    device,
    SUM(reads_completed) as total_reads,
    SUM(writes_completed) as total_writes
FROM disk
WHERE time >= '2024-01-02 06:00:00'
  AND time < '2024-01-02 07:00:00'
GROUP BY hostname, device
ORDER BY total_writes DESC;
-- @ tsbs_devops-disk-latency
SELECT
    hostname,
    device,
    AVG(CASE WHEN reads_completed > 0 THEN read_time_ms * 1.0 / reads_completed ELSE 0 END) as avg_read_latency_ms,
    AVG(CASE WHEN writes_completed > 0 THEN write_time_ms * 1.0 / writes_completed ELSE 0 END) as avg_write_latency_ms
FROM disk
WHERE time >= '2024-01-02 16:00:00'
  AND time < '2024-01-02 17:00:00'
GROUP BY hostname, device
ORDER BY avg_write_latency_ms DESC;
-- @ tsbs_devops-net-throughput-1-hr
SELECT
    hostname,
    interface,
    SUM(bytes_sent) as total_bytes_sent,
    SUM(bytes_recv) as total_bytes_recv
FROM net
WHERE time >= '2024-01-02 12:00:00'
  AND time < '2024-01-02 13:00:00'
GROUP BY hostname, interface
ORDER BY total_bytes_sent DESC;
-- @ tsbs_devops-net-errors
SELECT
    hostname,
    interface,
    SUM(err_in + err_out) as total_errors,
    SUM(drop_in + drop_out) as total_drops
FROM net
WHERE time >= '2024-01-01 11:00:00'
  AND time < '2024-01-01 12:00:00'
GROUP BY hostname, interface
HAVING SUM(err_in + err_out + drop_in + drop_out) > 0
ORDER BY total_errors DESC;
-- @ tsbs_devops-lastpoint
SELECT c.hostname, c.time, c.usage_user, c.usage_system, c.usage_idle
FROM cpu c
JOIN (
    SELECT hostname, MAX(time) AS max_time
    FROM cpu
    WHERE time >= '2024-01-01 06:00:00'
    GROUP BY hostname
) latest ON c.hostname = latest.hostname AND c.time = latest.max_time
WHERE c.time >= '2024-01-01 06:00:00'
ORDER BY c.hostname;
-- @ tsbs_devops-by-region
SELECT
    t.region,
    AVG(c.usage_user) as avg_cpu_user,
    AVG(c.usage_system) as avg_cpu_system
FROM cpu c
JOIN tags t ON c.hostname = t.hostname
WHERE c.time >= '2024-01-02 09:00:00'
  AND c.time < '2024-01-02 10:00:00'
  AND t.region = 'eu-west-1'
GROUP BY t.region;
-- @ tsbs_devops-by-service
SELECT
    t.service,
    COUNT(DISTINCT c.hostname) as host_count,
    AVG(c.usage_user + c.usage_system) as avg_cpu_total
FROM cpu c
JOIN tags t ON c.hostname = t.hostname
WHERE c.time >= '2024-01-01 05:00:00'
  AND c.time < '2024-01-01 06:00:00'
GROUP BY t.service
ORDER BY avg_cpu_total DESC;
