-- @ matview-1
INSERT INTO mvtest_t VALUES
  (1, 'x', 2),
  (2, 'x', 3),
  (3, 'y', 5),
  (4, 'y', 7),
  (5, 'z', 11);
-- @ matview-2
CREATE VIEW mvtest_tv AS SELECT type, sum(amt) AS totamt FROM mvtest_t GROUP BY type;
-- @ matview-3
SELECT * FROM mvtest_tv ORDER BY type;
-- @ matview-4
EXPLAIN (costs off)
  CREATE MATERIALIZED VIEW mvtest_tm AS SELECT type, sum(amt) AS totamt FROM mvtest_t GROUP BY type WITH NO DATA;
-- @ matview-5
CREATE MATERIALIZED VIEW mvtest_tm AS SELECT type, sum(amt) AS totamt FROM mvtest_t GROUP BY type WITH NO DATA;
-- @ matview-6
SELECT * FROM mvtest_tm ORDER BY type;
-- @ matview-7
EXPLAIN (costs off)
  CREATE MATERIALIZED VIEW mvtest_tvm AS SELECT * FROM mvtest_tv ORDER BY type;
-- @ matview-8
CREATE MATERIALIZED VIEW mvtest_tvm AS SELECT * FROM mvtest_tv ORDER BY type;
-- @ matview-9
CREATE MATERIALIZED VIEW mvtest_tmm AS SELECT sum(totamt) AS grandtot FROM mvtest_tm;
-- @ matview-10
CREATE VIEW mvtest_tvv AS SELECT sum(totamt) AS grandtot FROM mvtest_tv;
-- @ matview-11
EXPLAIN (costs off)
  CREATE MATERIALIZED VIEW mvtest_tvvm AS SELECT * FROM mvtest_tvv;
-- @ matview-12
CREATE MATERIALIZED VIEW mvtest_tvvm AS SELECT * FROM mvtest_tvv;
-- @ matview-13
CREATE VIEW mvtest_tvvmv AS SELECT * FROM mvtest_tvvm;
-- @ matview-14
CREATE MATERIALIZED VIEW mvtest_bb AS SELECT * FROM mvtest_tvvmv;
-- @ matview-15
EXPLAIN (costs off)
  SELECT * FROM mvtest_tvmm;
-- @ matview-16
EXPLAIN (costs off)
  SELECT * FROM mvtest_tvvm;
-- @ matview-17
SELECT * FROM mvtest_tvmm;
-- @ matview-18
SELECT * FROM mvtest_tvvm;
-- @ matview-19
SELECT * FROM mvtest_tvvm FOR SHARE;
-- @ matview-20
SELECT type, m.totamt AS mtot, v.totamt AS vtot FROM mvtest_tm m LEFT JOIN mvtest_tv v USING (type) ORDER BY type;
-- @ matview-21
CREATE MATERIALIZED VIEW mv_test3 AS SELECT * FROM mv_test2 WHERE moo = 12345;
-- @ matview-22
CREATE MATERIALIZED VIEW mvtest_mv AS SELECT * FROM mvtest_foo;
-- @ matview-23
INSERT INTO mvtest_foo SELECT * FROM mvtest_foo;
-- @ matview-24
CREATE MATERIALIZED VIEW mvtest_mv2 AS SELECT * FROM mvtest_mv1
  WHERE col1 = (SELECT LEAST(col1) FROM mvtest_mv1) WITH NO DATA;
-- @ matview-25
INSERT INTO mvtest_boxes (b) VALUES
  ('(32,32),(31,31)'),
  ('(2.0000004,2.0000004),(1,1)'),
  ('(1.9999996,1.9999996),(1,1)');
-- @ matview-26
CREATE MATERIALIZED VIEW mvtest_boxmv AS SELECT * FROM mvtest_boxes;
-- @ matview-27
UPDATE mvtest_boxes SET b = '(2,2),(1,1)' WHERE id = 2;
-- @ matview-28
SELECT * FROM mvtest_boxmv ORDER BY id;
-- @ matview-29
INSERT INTO mvtest_v values (1, 2);
-- @ matview-30
UPDATE mvtest_v SET j = 3 WHERE x = 1;
-- @ matview-31
SELECT * FROM mvtest_v;
-- @ matview-32
SELECT * FROM mvtest_mv_v;
-- @ matview-33
SELECT * FROM mvtest_mv_v_2;
-- @ matview-34
SELECT * FROM mvtest_mv_v_3;
-- @ matview-35
SELECT * FROM mvtest_mv_v_4;
-- @ matview-36
SELECT * FROM mv_unspecified_types;
-- @ matview-37
CREATE MATERIALIZED VIEW mvtest_mv_foo AS SELECT * FROM mvtest_foo_data;
-- @ matview-38
CREATE MATERIALIZED VIEW IF NOT EXISTS mvtest_mv_foo AS SELECT * FROM mvtest_foo_data;
