-- @ updatable_views-1
INSERT INTO base_tbl SELECT i, 'Row ' || i FROM generate_series(-2, 2) g(i);
-- @ updatable_views-2
CREATE VIEW ro_view1 AS SELECT DISTINCT a, b FROM base_tbl;
-- @ updatable_views-3
CREATE VIEW ro_view2 AS SELECT a, b FROM base_tbl GROUP BY a, b;
-- @ updatable_views-4
CREATE VIEW ro_view3 AS SELECT 1 FROM base_tbl HAVING max(a) > 0;
-- @ updatable_views-5
CREATE VIEW ro_view5 AS SELECT a, rank() OVER() FROM base_tbl;
-- @ updatable_views-6
CREATE VIEW ro_view6 AS SELECT a, b FROM base_tbl UNION SELECT -a, b FROM base_tbl;
-- @ updatable_views-7
CREATE VIEW ro_view7 AS WITH t AS (SELECT a, b FROM base_tbl) SELECT * FROM t;
-- @ updatable_views-8
CREATE VIEW ro_view8 AS SELECT a, b FROM base_tbl ORDER BY a OFFSET 1;
-- @ updatable_views-9
CREATE VIEW ro_view9 AS SELECT a, b FROM base_tbl ORDER BY a LIMIT 1;
-- @ updatable_views-10
CREATE VIEW ro_view11 AS SELECT b1.a, b2.b FROM base_tbl b1, base_tbl b2;
-- @ updatable_views-11
CREATE VIEW ro_view13 AS SELECT a, b FROM (SELECT * FROM base_tbl) AS t;
-- @ updatable_views-12
CREATE VIEW rw_view14 AS SELECT ctid, a, b FROM base_tbl;
-- @ updatable_views-13
CREATE VIEW rw_view15 AS SELECT a, upper(b) FROM base_tbl;
-- @ updatable_views-14
CREATE VIEW rw_view16 AS SELECT a, b, a AS aa FROM base_tbl;
-- @ updatable_views-15
CREATE VIEW ro_view17 AS SELECT * FROM ro_view1;
-- @ updatable_views-16
CREATE VIEW ro_view20 AS SELECT a, b, generate_series(1, a) g FROM base_tbl;
-- @ updatable_views-17
MERGE INTO ro_view13 AS t USING (VALUES (2, 'Row 2')) AS v(a,b) ON t.a = v.a
  WHEN MATCHED THEN DO NOTHING
  WHEN NOT MATCHED THEN DO NOTHING;
-- @ updatable_views-18
INSERT INTO rw_view14 (a, b) VALUES (3, 'Row 3');
-- @ updatable_views-19
UPDATE rw_view14 SET b='ROW 3' WHERE a=3;
-- @ updatable_views-20
SELECT * FROM base_tbl;
-- @ updatable_views-21
DELETE FROM rw_view14 WHERE a=3;
-- @ updatable_views-22
MERGE INTO rw_view14  AS t
  USING (VALUES (2, 'Merged row 2'), (3, 'Merged row 3')) AS v(a,b) ON t.a = v.a
  WHEN MATCHED THEN UPDATE SET b = v.b   
  WHEN NOT MATCHED THEN INSERT (a,b) VALUES (v.a, v.b);
-- @ updatable_views-23
SELECT * FROM base_tbl ORDER BY a;
-- @ updatable_views-24
MERGE INTO rw_view14  AS t
  USING (VALUES (2, 'Row 2'), (3, 'Row 3')) AS v(a,b) ON t.a = v.a
  WHEN MATCHED AND t.a = 2 THEN UPDATE SET b = v.b   
  WHEN MATCHED AND t.a = 3 THEN DELETE;
-- @ updatable_views-25
SELECT * FROM rw_view15;
-- @ updatable_views-26
UPDATE rw_view15 SET a=4 WHERE a=3;
-- @ updatable_views-27
UPDATE rw_view16 SET aa=-3 WHERE a=3;
-- @ updatable_views-28
MERGE INTO rw_view16 AS t USING (VALUES (3, 'Row 3')) AS v(a,b) ON t.a = v.a
  WHEN NOT MATCHED THEN INSERT VALUES (v.a, v.b);
-- @ updatable_views-29
CREATE VIEW rw_view1 AS
  SELECT *, 'Const' AS c, (SELECT concat('b: ', b)) AS d FROM base_tbl WHERE a>0;
-- @ updatable_views-30
UPDATE rw_view1 SET a=5 WHERE a=4;
-- @ updatable_views-31
DELETE FROM rw_view1 WHERE b='Row 2';
-- @ updatable_views-32
MERGE INTO rw_view1 t
  USING (VALUES (0, 'ROW 0'), (1, 'ROW 1'),
                (2, 'ROW 2'), (3, 'ROW 3')) AS v(a,b) ON t.a = v.a
  WHEN MATCHED AND t.a <= 1 THEN UPDATE SET b = v.b
  WHEN MATCHED THEN DELETE
  WHEN NOT MATCHED AND a > 0 THEN INSERT (a) VALUES (v.a)
  RETURNING merge_action(), v.*, old, new, old.*, new.*, t.*;
-- @ updatable_views-33
MERGE INTO rw_view1 t
  USING (VALUES (0, 'R0'), (1, 'R1'),
                (2, 'R2'), (3, 'R3')) AS v(a,b) ON t.a = v.a
  WHEN MATCHED AND t.a <= 1 THEN UPDATE SET b = v.b
  WHEN MATCHED THEN DELETE
  WHEN NOT MATCHED BY SOURCE THEN DELETE
  WHEN NOT MATCHED AND a > 0 THEN INSERT (a) VALUES (v.a)
  RETURNING merge_action(), v.*, old, new, old.*, new.*, t.*;
-- @ updatable_views-34
EXPLAIN (costs off) UPDATE rw_view1 SET a=6 WHERE a=5;
-- @ updatable_views-35
EXPLAIN (costs off) DELETE FROM rw_view1 WHERE a=5;
-- @ updatable_views-36
EXPLAIN (costs off)
MERGE INTO rw_view1 t USING (VALUES (5, 'X')) AS v(a,b) ON t.a = v.a
  WHEN MATCHED THEN DELETE;
-- @ updatable_views-37
EXPLAIN (costs off)
MERGE INTO rw_view1 t
  USING (SELECT * FROM generate_series(1,5)) AS s(a) ON t.a = s.a
  WHEN MATCHED THEN UPDATE SET b = 'Updated';
-- @ updatable_views-38
EXPLAIN (costs off)
MERGE INTO rw_view1 t
  USING (SELECT * FROM generate_series(1,5)) AS s(a) ON t.a = s.a
  WHEN NOT MATCHED BY SOURCE THEN DELETE;
-- @ updatable_views-39
EXPLAIN (costs off)
MERGE INTO rw_view1 t
  USING (SELECT * FROM generate_series(1,5)) AS s(a) ON t.a = s.a
  WHEN NOT MATCHED THEN INSERT (a) VALUES (s.a);
-- @ updatable_views-40
SELECT a, b FROM base_tbl_hist;
-- @ updatable_views-41
CREATE VIEW rw_view1 AS
  SELECT b AS bb, a AS aa, 'Const1' AS c FROM base_tbl WHERE a>0;
-- @ updatable_views-42
SELECT * FROM rw_view2;
-- @ updatable_views-43
CREATE VIEW rw_view1 AS SELECT * FROM base_tbl WHERE a>0 OFFSET 0;
-- @ updatable_views-44
CREATE VIEW rw_view2 AS SELECT * FROM rw_view1 WHERE a<10;
-- @ updatable_views-45
UPDATE rw_view2 SET b='R3' WHERE a=3 RETURNING old.*, new.*;
-- @ updatable_views-46
DELETE FROM rw_view2 WHERE a=3 RETURNING old.*, new.*;
-- @ updatable_views-47
MERGE INTO rw_view2 t USING (VALUES (3, 'Row 3')) AS v(a,b) ON t.a = v.a
  WHEN NOT MATCHED THEN INSERT VALUES (v.a, v.b);
-- @ updatable_views-48
EXPLAIN (costs off) UPDATE rw_view2 SET a=3 WHERE a=2;
-- @ updatable_views-49
EXPLAIN (costs off) DELETE FROM rw_view2 WHERE a=2;
-- @ updatable_views-50
CREATE VIEW rw_view1 AS
  SELECT *, 'Const1' AS c1 FROM base_tbl WHERE a>0 OFFSET 0;
-- @ updatable_views-51
CREATE VIEW rw_view2 AS
  SELECT *, 'Const2' AS c2 FROM rw_view1 WHERE a<10;
-- @ updatable_views-52
MERGE INTO rw_view2 t
  USING (SELECT x, 'R'||x FROM generate_series(0,3) x) AS s(a,b) ON t.a = s.a
  WHEN MATCHED THEN UPDATE SET b = s.b;
-- @ updatable_views-53
CREATE VIEW rw_view1 AS SELECT b AS bb, a AS aa FROM base_tbl;
-- @ updatable_views-54
SELECT * FROM rw_view1;
-- @ updatable_views-55
UPDATE base_tbl SET b=b;
-- @ updatable_views-56
DELETE FROM base_tbl;
-- @ updatable_views-57
DELETE FROM rw_view1;
-- @ updatable_views-58
DELETE FROM rw_view2;
-- @ updatable_views-59
DELETE FROM base_tbl WHERE a=1;
-- @ updatable_views-60
CREATE VIEW rw_view1 AS SELECT * FROM base_tbl;
-- @ updatable_views-61
SELECT * FROM rw_view1 FOR UPDATE;
-- @ updatable_views-62
UPDATE rw_view1 SET b = 'foo' WHERE a = 1;
-- @ updatable_views-63
MERGE INTO rw_view1 t USING (VALUES (1)) AS v(a) ON t.a = v.a
  WHEN MATCHED THEN UPDATE SET b = 'foo';
-- @ updatable_views-64
CREATE VIEW rw_view2 AS SELECT * FROM rw_view1;
-- @ updatable_views-65
SELECT * FROM rw_view2 FOR UPDATE;
-- @ updatable_views-66
UPDATE rw_view2 SET b = 'bar' WHERE a = 1;
-- @ updatable_views-67
MERGE INTO rw_view2 t USING (VALUES (1)) AS v(a) ON t.a = v.a
  WHEN MATCHED THEN UPDATE SET b = 'foo';
-- @ updatable_views-68
UPDATE base_tbl SET a=a;
-- @ updatable_views-69
INSERT INTO base_tbl VALUES (1, 'Row 1');
-- @ updatable_views-70
INSERT INTO base_tbl VALUES (1,ARRAY[2]), (3,ARRAY[4]);
-- @ updatable_views-71
INSERT INTO base_tbl SELECT i/10.0 FROM generate_series(1,10) g(i);
-- @ updatable_views-72
CREATE VIEW rw_view1 AS
  SELECT ctid, sin(a) s, a, cos(a) c
  FROM base_tbl
  WHERE a != 0
  ORDER BY abs(a);
-- @ updatable_views-73
DELETE FROM rw_view1 WHERE a = 1.05;
-- @ updatable_views-74
INSERT INTO base_tbl_parent SELECT * FROM generate_series(-8, -1);
-- @ updatable_views-75
INSERT INTO base_tbl_child SELECT * FROM generate_series(1, 8);
-- @ updatable_views-76
CREATE VIEW rw_view1 AS SELECT * FROM base_tbl_parent;
-- @ updatable_views-77
CREATE VIEW rw_view2 AS SELECT * FROM ONLY base_tbl_parent;
-- @ updatable_views-78
SELECT * FROM rw_view1 ORDER BY a;
-- @ updatable_views-79
SELECT * FROM ONLY rw_view1 ORDER BY a;
-- @ updatable_views-80
SELECT * FROM rw_view2 ORDER BY a;
-- @ updatable_views-81
UPDATE rw_view1 SET a = a*10 WHERE a IN (-1, 1);
-- @ updatable_views-82
UPDATE ONLY rw_view1 SET a = a*10 WHERE a IN (-2, 2);
-- @ updatable_views-83
UPDATE rw_view2 SET a = a*10 WHERE a IN (-3, 3);
-- @ updatable_views-84
UPDATE ONLY rw_view2 SET a = a*10 WHERE a IN (-4, 4);
-- @ updatable_views-85
DELETE FROM ONLY rw_view1 WHERE a IN (-6, 6);
-- @ updatable_views-86
DELETE FROM rw_view2 WHERE a IN (-7, 7);
-- @ updatable_views-87
DELETE FROM ONLY rw_view2 WHERE a IN (-8, 8);
-- @ updatable_views-88
SELECT * FROM ONLY base_tbl_parent ORDER BY a;
-- @ updatable_views-89
SELECT * FROM base_tbl_child ORDER BY a;
-- @ updatable_views-90
MERGE INTO rw_view1 t USING (VALUES (-200), (10)) AS v(a) ON t.a = v.a
  WHEN MATCHED THEN UPDATE SET a = t.a+1;
-- @ updatable_views-91
MERGE INTO ONLY rw_view1 t USING (VALUES (-100), (20)) AS v(a) ON t.a = v.a
  WHEN MATCHED THEN UPDATE SET a = t.a+1;
-- @ updatable_views-92
MERGE INTO rw_view2 t USING (VALUES (-40), (3)) AS v(a) ON t.a = v.a
  WHEN MATCHED THEN UPDATE SET a = t.a+1;
-- @ updatable_views-93
MERGE INTO ONLY rw_view2 t USING (VALUES (-30), (4)) AS v(a) ON t.a = v.a
  WHEN MATCHED THEN UPDATE SET a = t.a+1;
-- @ updatable_views-94
INSERT INTO other_tbl_parent VALUES (7),(200);
-- @ updatable_views-95
INSERT INTO other_tbl_child VALUES (8),(100);
-- @ updatable_views-96
EXPLAIN (costs off)
UPDATE rw_view1 SET a = a + 1000 FROM other_tbl_parent WHERE a = id;
-- @ updatable_views-97
UPDATE rw_view1 SET a = a + 1000 FROM other_tbl_parent WHERE a = id;
-- @ updatable_views-98
SELECT * FROM base_tbl ORDER BY a, b;
-- @ updatable_views-99
MERGE INTO rw_view1 t USING (VALUES (10)) AS v(a) ON t.a = v.a
  WHEN NOT MATCHED THEN INSERT VALUES (v.a, v.a + 1);
-- @ updatable_views-100
MERGE INTO rw_view1 t USING (VALUES (11)) AS v(a) ON t.a = v.a
  WHEN NOT MATCHED THEN INSERT VALUES (v.a, v.a - 1);
-- @ updatable_views-101
MERGE INTO rw_view1 t USING (VALUES (1)) AS v(a) ON t.a = v.a
  WHEN MATCHED THEN UPDATE SET a = t.a - 1;
-- @ updatable_views-102
CREATE VIEW rw_view1 AS SELECT * FROM base_tbl WHERE a > 0;
-- @ updatable_views-103
CREATE VIEW rw_view2 AS SELECT * FROM rw_view1 WHERE a < 10
  WITH CHECK OPTION;
-- @ updatable_views-104
UPDATE rw_view2 SET a = a - 10;
-- @ updatable_views-105
UPDATE rw_view2 SET a = a + 10;
-- @ updatable_views-106
CREATE OR REPLACE VIEW rw_view2 AS SELECT * FROM rw_view1 WHERE a < 10
  WITH LOCAL CHECK OPTION;
-- @ updatable_views-107
CREATE VIEW rw_view1 AS SELECT * FROM base_tbl WITH CHECK OPTION;
-- @ updatable_views-108
CREATE VIEW rw_view2 AS SELECT * FROM rw_view1 WHERE a > 0;
-- @ updatable_views-109
CREATE VIEW rw_view3 AS SELECT * FROM rw_view2 WITH CHECK OPTION;
-- @ updatable_views-110
INSERT INTO ref_tbl SELECT * FROM generate_series(1,10);
-- @ updatable_views-111
CREATE VIEW rw_view1 AS
  SELECT * FROM base_tbl b
  WHERE EXISTS(SELECT 1 FROM ref_tbl r WHERE r.a = b.a)
  WITH CHECK OPTION;
-- @ updatable_views-112
UPDATE rw_view1 SET a = a + 5;
-- @ updatable_views-113
EXPLAIN (costs off) UPDATE rw_view1 SET a = a + 5;
-- @ updatable_views-114
UPDATE rw_view1 SET a = 20, b = 30;
-- @ updatable_views-115
CREATE VIEW rw_view2 AS
  SELECT * FROM rw_view1 WHERE a > 0 WITH LOCAL CHECK OPTION;
-- @ updatable_views-116
MERGE INTO rw_view2 t USING (VALUES (-5)) AS v(a) ON t.a = v.a
  WHEN NOT MATCHED THEN INSERT VALUES (v.a);
-- @ updatable_views-117
MERGE INTO rw_view2 t USING (VALUES (6)) AS v(a) ON t.a = v.a
  WHEN MATCHED THEN UPDATE SET a = t.a - 10;
-- @ updatable_views-118
UPDATE rw_view2 SET a = 200 WHERE a = 5;
-- @ updatable_views-119
CREATE VIEW rw_view1 AS SELECT a,10 AS b FROM base_tbl;
-- @ updatable_views-120
INSERT INTO t1
SELECT i,i,'t1' FROM generate_series(1,10) g(i);
-- @ updatable_views-121
INSERT INTO t11
SELECT i,i,'t11','t11d' FROM generate_series(1,10) g(i);
-- @ updatable_views-122
CREATE VIEW v1 WITH (security_barrier=true) AS
SELECT *, (SELECT d FROM t11 WHERE t11.a = t1.a LIMIT 1) AS d
FROM t1
WHERE a > 5 AND EXISTS(SELECT 1 FROM t12 WHERE t12.a = t1.a);
-- @ updatable_views-123
SELECT * FROM v1 WHERE a=3;
-- @ updatable_views-124
EXPLAIN (VERBOSE, COSTS OFF)
UPDATE v1 SET a=100 WHERE snoop(a) AND leakproof(a) AND a < 7 AND a != 6;
-- @ updatable_views-125
UPDATE v1 SET a=100 WHERE snoop(a) AND leakproof(a) AND a < 7 AND a != 6;
-- @ updatable_views-126
SELECT * FROM t1 WHERE a=100;
-- @ updatable_views-127
EXPLAIN (VERBOSE, COSTS OFF)
UPDATE v1 SET a=a+1 WHERE snoop(a) AND leakproof(a) AND a = 8;
-- @ updatable_views-128
UPDATE v1 SET a=a+1 WHERE snoop(a) AND leakproof(a) AND a = 8;
-- @ updatable_views-129
SELECT * FROM v1 WHERE b=8;
-- @ updatable_views-130
DELETE FROM v1 WHERE snoop(a) AND leakproof(a);
-- @ updatable_views-131
CREATE VIEW vx1 AS SELECT a FROM tx1 WHERE EXISTS(SELECT 1 FROM tx2 JOIN tx3 ON b=c);
-- @ updatable_views-132
INSERT INTO vx1 values (1);
-- @ updatable_views-133
SELECT * FROM tx1;
-- @ updatable_views-134
SELECT * FROM vx1;
-- @ updatable_views-135
CREATE VIEW v1 WITH (security_barrier = true) AS
  SELECT * FROM t1 WHERE (a > 0)
  WITH CHECK OPTION;
-- @ updatable_views-136
UPDATE v2 SET a = -1 WHERE a = 1;
-- @ updatable_views-137
UPDATE v2 SET c = 30 WHERE a = 1;
-- @ updatable_views-138
DELETE FROM v2 WHERE a = 2;
-- @ updatable_views-139
SELECT * FROM v2;
-- @ updatable_views-140
CREATE VIEW v1 WITH (security_barrier = true) AS
  SELECT * FROM t1;
-- @ updatable_views-141
CREATE VIEW v2 WITH (security_barrier = true) AS
  SELECT * FROM v1 WHERE EXISTS (SELECT 1);
-- @ updatable_views-142
EXPLAIN (COSTS OFF) UPDATE v2 SET a = 1;
-- @ updatable_views-143
CREATE OR REPLACE VIEW v1 AS SELECT * FROM t1 WHERE a > 0 WITH CHECK OPTION;
-- @ updatable_views-144
create view uv_ptv as select * from uv_pt;
-- @ updatable_views-145
insert into uv_ptv values (1, 2);
-- @ updatable_views-146
select tableoid::regclass, * from uv_pt;
-- @ updatable_views-147
create view uv_ptv_wco as select * from uv_pt where a = 0 with check option;
-- @ updatable_views-148
insert into uv_ptv_wco values (1, 2);
-- @ updatable_views-149
merge into uv_ptv t
  using (values (1,2), (1,4)) as v(a,b) on t.a = v.a  
  when matched then update set b = t.b + 1
  when not matched then insert values (v.a, v.b + 1);
-- @ updatable_views-150
merge into uv_ptv t
  using (values (1,2), (1,4)) as v(a,b) on t.a = v.a and t.b = v.b
  when matched then update set b = t.b + 1
  when not matched then insert values (v.a, v.b + 1);
-- @ updatable_views-151
select tableoid::regclass, * from uv_pt order by a, b;
-- @ updatable_views-152
insert into wcowrtest_v values (1);
-- @ updatable_views-153
insert into sometable values (1, 'a'), (2, 'b');
-- @ updatable_views-154
create view wcowrtest_v2 as
    select *
      from wcowrtest r
      where r in (select s from sometable s where r.a = s.a)
with check option;
-- @ updatable_views-155
insert into wcowrtest_v2 values (2, 'no such row in sometable');
-- @ updatable_views-156
insert into uv_iocu_tab values ('xyxyxy', 0);
-- @ updatable_views-157
create view uv_iocu_view as
   select b, b+1 as c, a, '2.0'::text as two from uv_iocu_tab;
-- @ updatable_views-158
insert into uv_iocu_view (a, b) values ('xyxyxy', 1)
   on conflict (a) do update set b = uv_iocu_view.b;
-- @ updatable_views-159
select * from uv_iocu_tab;
-- @ updatable_views-160
insert into uv_iocu_view (a, b) values ('xyxyxy', 1)
   on conflict (a) do update set b = excluded.b;
-- @ updatable_views-161
insert into uv_iocu_view (a, b) values ('xyxyxy', 3)
   on conflict (a) do update set b = cast(excluded.two as float);
-- @ updatable_views-162
explain (costs off)
insert into uv_iocu_view (a, b) values ('xyxyxy', 3)
   on conflict (a) do update set b = excluded.b where excluded.c > 0;
-- @ updatable_views-163
insert into uv_iocu_view (a, b) values ('xyxyxy', 3)
   on conflict (a) do update set b = excluded.b where excluded.c > 0;
-- @ updatable_views-164
create view uv_iocu_view as
    select b as bb, a as aa, uv_iocu_tab::text as cc from uv_iocu_tab;
-- @ updatable_views-165
select * from uv_iocu_view;
-- @ updatable_views-166
delete from uv_iocu_view;
-- @ updatable_views-167
create view rw_view3 as select b as bb, a as aa from base_tbl;
-- @ updatable_views-168
create view base_tab_def_view as select * from base_tab_def;
-- @ updatable_views-169
insert into base_tab_def values (1);
-- @ updatable_views-170
select * from base_tab_def order by a;
-- @ updatable_views-171
truncate base_tab_def;
-- @ updatable_views-172
select * from base_tab_def order by a, c NULLS LAST;
-- @ updatable_views-173
select * from base_tab_def order by a, e nulls first;
-- @ updatable_views-174
create view base_tab_view as select c, a, b from base_tab;
-- @ updatable_views-175
insert into base_tab_view (b[1], b[2], c, b[5], b[4], a, b[3])
values (1, 2, default, 5, 4, default, 3), (10, 11, 'C value', 14, 13, 100, 12);
-- @ updatable_views-176
select * from base_tab order by a;
