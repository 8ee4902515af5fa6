-- @ stats-1
TRUNCATE trunc_stats_test;
-- @ stats-2
UPDATE trunc_stats_test1 SET id = id + 10 WHERE id IN (1, 2);
-- @ stats-3
DELETE FROM trunc_stats_test1 WHERE id = 3;
-- @ stats-4
UPDATE trunc_stats_test1 SET id = id + 100;
-- @ stats-5
TRUNCATE trunc_stats_test1;
-- @ stats-6
TRUNCATE trunc_stats_test2;
-- @ stats-7
TRUNCATE trunc_stats_test3;
-- @ stats-8
TRUNCATE trunc_stats_test4;
-- @ stats-9
SELECT count(*) FROM tenk2 WHERE unique1 = 1;
-- @ stats-10
SELECT pr.snap_ts < pg_stat_get_snapshot_timestamp() as snapshot_newer
FROM prevstats AS pr;
-- @ stats-11
INSERT INTO test_last_scan(idx_col, noidx_col) VALUES(1, 1);
-- @ stats-12
EXPLAIN (COSTS off) SELECT count(*) FROM test_last_scan WHERE noidx_col = 1;
-- @ stats-13
SELECT count(*) FROM test_last_scan WHERE noidx_col = 1;
-- @ stats-14
EXPLAIN (COSTS off) SELECT count(*) FROM test_last_scan WHERE idx_col = 1;
-- @ stats-15
SELECT count(*) FROM test_last_scan WHERE idx_col = 1;
-- @ stats-16
select a from stats_test_tab1 where a = 3;
-- @ stats-17
INSERT INTO test_io_shared SELECT i FROM generate_series(1,100)i;
-- @ stats-18
EXPLAIN (COSTS OFF) SELECT COUNT(*) FROM test_io_shared t1 INNER JOIN test_io_shared t2 USING (a);
-- @ stats-19
SELECT COUNT(*) FROM test_io_shared t1 INNER JOIN test_io_shared t2 USING (a);
-- @ stats-20
INSERT INTO test_io_local SELECT generate_series(1, 5000) as id, repeat('a', 200);
-- @ stats-21
INSERT INTO test_io_vac_strategy SELECT i, i from generate_series(1, 4500)i;
-- @ stats-22
INSERT INTO brin_hot SELECT *, 0 FROM generate_series(1, 235);
-- @ stats-23
UPDATE brin_hot SET val = -3 WHERE id = 42;
-- @ stats-24
INSERT INTO brin_hot_2 VALUES (1, 100);
-- @ stats-25
UPDATE brin_hot_2 SET a = 2;
-- @ stats-26
EXPLAIN (COSTS OFF) SELECT * FROM brin_hot_2 WHERE a = 2 AND b = 100;
-- @ stats-27
SELECT COUNT(*) FROM brin_hot_2 WHERE a = 2 AND b = 100;
-- @ stats-28
INSERT INTO brin_hot_3 SELECT 1, repeat(' ', 500) FROM generate_series(1, 20);
-- @ stats-29
UPDATE brin_hot_3 SET a = 2;
-- @ stats-30
EXPLAIN (COSTS OFF) SELECT * FROM brin_hot_3 WHERE a = 2;
-- @ stats-31
SELECT COUNT(*) FROM brin_hot_3 WHERE a = 2;
-- @ stats-32
INSERT INTO table_fillfactor
SELECT 'x' FROM generate_series(1,1000);
