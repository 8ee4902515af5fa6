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
INSERT INTO rw_view14 (a, b) VALUES (3, 'Row 3');
-- @ updatable_views-18
UPDATE rw_view14 SET b='ROW 3' WHERE a=3;
-- @ updatable_views-19
SELECT * FROM base_tbl;
-- @ updatable_views-20
DELETE FROM rw_view14 WHERE a=3;
-- @ updatable_views-21
MERGE INTO rw_view14  AS t
  USING (VALUES (2, 'Merged row 2'), (3, 'Merged row 3')) AS v(a,b) ON t.a = v.a
  WHEN MATCHED THEN UPDATE SET b = v.b   
  WHEN NOT MATCHED THEN INSERT (a,b) VALUES (v.a, v.b);
-- @ updatable_views-22
SELECT * FROM base_tbl ORDER BY a;
-- @ updatable_views-23
MERGE INTO rw_view14  AS t
  USING (VALUES (2, 'Row 2'), (3, 'Row 3')) AS v(a,b) ON t.a = v.a
  WHEN MATCHED AND t.a = 2 THEN UPDATE SET b = v.b   
  WHEN MATCHED AND t.a = 3 THEN DELETE;
-- @ updatable_views-24
SELECT * FROM rw_view15;
-- @ updatable_views-25
UPDATE rw_view15 SET a=4 WHERE a=3;
-- @ updatable_views-26
UPDATE rw_view16 SET aa=-3 WHERE a=3;
-- @ updatable_views-27
MERGE INTO rw_view16 AS t USING (VALUES (3, 'Row 3')) AS v(a,b) ON t.a = v.a
  WHEN NOT MATCHED THEN INSERT VALUES (v.a, v.b);
-- @ updatable_views-28
CREATE VIEW rw_view1 AS
  SELECT *, 'Const' AS c, (SELECT concat('b: ', b)) AS d FROM base_tbl WHERE a>0;
-- @ updatable_views-29
INSERT INTO rw_view1 VALUES (3, 'Row 3');
-- @ updatable_views-30
INSERT INTO rw_view1 (a) VALUES (4);
-- @ updatable_views-31
UPDATE rw_view1 SET a=5 WHERE a=4;
-- @ updatable_views-32
DELETE FROM rw_view1 WHERE b='Row 2';
-- @ updatable_views-33
MERGE INTO rw_view1 t
  USING (VALUES (0, 'ROW 0'), (1, 'ROW 1'),
                (2, 'ROW 2'), (3, 'ROW 3')) AS v(a,b) ON t.a = v.a
  WHEN MATCHED AND t.a <= 1 THEN UPDATE SET b = v.b
  WHEN MATCHED THEN DELETE
  WHEN NOT MATCHED AND a > 0 THEN INSERT (a) VALUES (v.a)
  RETURNING merge_action(), v.*, old, new, old.*, new.*, t.*;
-- @ updatable_views-34
MERGE INTO rw_view1 t
  USING (VALUES (0, 'R0'), (1, 'R1'),
                (2, 'R2'), (3, 'R3')) AS v(a,b) ON t.a = v.a
  WHEN MATCHED AND t.a <= 1 THEN UPDATE SET b = v.b
  WHEN MATCHED THEN DELETE
  WHEN NOT MATCHED BY SOURCE THEN DELETE
  WHEN NOT MATCHED AND a > 0 THEN INSERT (a) VALUES (v.a)
  RETURNING merge_action(), v.*, old, new, old.*, new.*, t.*;
-- @ updatable_views-35
EXPLAIN (costs off) UPDATE rw_view1 SET a=6 WHERE a=5;
-- @ updatable_views-36
EXPLAIN (costs off) DELETE FROM rw_view1 WHERE a=5;
-- @ updatable_views-37
EXPLAIN (costs off)
MERGE INTO rw_view1 t USING (VALUES (5, 'X')) AS v(a,b) ON t.a = v.a
  WHEN MATCHED THEN DELETE;
-- @ updatable_views-38
EXPLAIN (costs off)
MERGE INTO rw_view1 t
  USING (SELECT * FROM generate_series(1,5)) AS s(a) ON t.a = s.a
  WHEN MATCHED THEN UPDATE SET b = 'Updated';
-- @ updatable_views-39
EXPLAIN (costs off)
MERGE INTO rw_view1 t
  USING (SELECT * FROM generate_series(1,5)) AS s(a) ON t.a = s.a
  WHEN NOT MATCHED BY SOURCE THEN DELETE;
-- @ updatable_views-40
EXPLAIN (costs off)
MERGE INTO rw_view1 t
  USING (SELECT * FROM generate_series(1,5)) AS s(a) ON t.a = s.a
  WHEN NOT MATCHED THEN INSERT (a) VALUES (s.a);
-- @ updatable_views-41
SELECT a, b FROM base_tbl_hist;
-- @ updatable_views-42
CREATE VIEW rw_view1 AS
  SELECT b AS bb, a AS aa, 'Const1' AS c FROM base_tbl WHERE a>0;
-- @ updatable_views-43
INSERT INTO rw_view2 VALUES (3, 'Row 3');
-- @ updatable_views-44
SELECT * FROM rw_view2;
-- @ updatable_views-45
CREATE VIEW rw_view1 AS SELECT * FROM base_tbl WHERE a>0 OFFSET 0;
-- @ updatable_views-46
CREATE VIEW rw_view2 AS SELECT * FROM rw_view1 WHERE a<10;
-- @ updatable_views-47
INSERT INTO rw_view2 VALUES (3, 'Row 3') RETURNING old.*, new.*;
-- @ updatable_views-48
UPDATE rw_view2 SET b='R3' WHERE a=3 RETURNING old.*, new.*;
-- @ updatable_views-49
DELETE FROM rw_view2 WHERE a=3 RETURNING old.*, new.*;
-- @ updatable_views-50
MERGE INTO rw_view2 t USING (VALUES (3, 'Row 3')) AS v(a,b) ON t.a = v.a
  WHEN NOT MATCHED THEN INSERT VALUES (v.a, v.b);
-- @ updatable_views-51
EXPLAIN (costs off) UPDATE rw_view2 SET a=3 WHERE a=2;
-- @ updatable_views-52
EXPLAIN (costs off) DELETE FROM rw_view2 WHERE a=2;
-- @ updatable_views-53
CREATE VIEW rw_view1 AS
  SELECT *, 'Const1' AS c1 FROM base_tbl WHERE a>0 OFFSET 0;
-- @ updatable_views-54
CREATE VIEW rw_view2 AS
  SELECT *, 'Const2' AS c2 FROM rw_view1 WHERE a<10;
-- @ updatable_views-55
MERGE INTO rw_view2 t
  USING (SELECT x, 'R'||x FROM generate_series(0,3) x) AS s(a,b) ON t.a = s.a
  WHEN MATCHED AND t.a <= 1 THEN DELETE
  WHEN MATCHED THEN UPDATE SET b = s.b
  WHEN NOT MATCHED AND s.a > 0 THEN INSERT VALUES (s.a, s.b)
  RETURNING merge_action(), s.*, old, new, t.*;
-- @ updatable_views-56
MERGE INTO rw_view2 t
  USING (SELECT x, 'r'||x FROM generate_series(0,2) x) AS s(a,b) ON t.a = s.a
  WHEN MATCHED THEN UPDATE SET b = s.b
  WHEN NOT MATCHED AND s.a > 0 THEN INSERT VALUES (s.a, s.b)
  WHEN NOT MATCHED BY SOURCE THEN UPDATE SET b = 'Not matched by source'
  RETURNING merge_action(), s.*, old, new, t.*;
-- @ updatable_views-57
EXPLAIN (costs off)
MERGE INTO rw_view2 t
  USING (SELECT x, 'R'||x FROM generate_series(0,3) x) AS s(a,b) ON t.a = s.a
  WHEN MATCHED AND t.a <= 1 THEN DELETE
  WHEN MATCHED THEN UPDATE SET b = s.b
  WHEN NOT MATCHED AND s.a > 0 THEN INSERT VALUES (s.a, s.b);
-- @ updatable_views-58
MERGE INTO rw_view2 t
  USING (SELECT x, 'R'||x FROM generate_series(0,3) x) AS s(a,b) ON t.a = s.a
  WHEN MATCHED AND t.a <= 1 THEN DELETE
  WHEN MATCHED THEN UPDATE SET b = s.b
  WHEN NOT MATCHED AND s.a > 0 THEN INSERT VALUES (s.a, s.b);
-- @ updatable_views-59
MERGE INTO rw_view2 t
  USING (SELECT x, 'R'||x FROM generate_series(0,3) x) AS s(a,b) ON t.a = s.a
  WHEN MATCHED THEN UPDATE SET b = s.b
  WHEN NOT MATCHED AND s.a > 0 THEN INSERT VALUES (s.a, s.b);
-- @ updatable_views-60
MERGE INTO rw_view2 t
  USING (SELECT x, 'R'||x FROM generate_series(0,3) x) AS s(a,b) ON t.a = s.a
  WHEN MATCHED THEN UPDATE SET b = s.b;
-- @ updatable_views-61
CREATE VIEW rw_view1 AS SELECT b AS bb, a AS aa FROM base_tbl;
-- @ updatable_views-62
SELECT * FROM rw_view1;
-- @ updatable_views-63
UPDATE base_tbl SET b=b;
-- @ updatable_views-64
DELETE FROM base_tbl;
-- @ updatable_views-65
DELETE FROM rw_view1;
-- @ updatable_views-66
DELETE FROM rw_view2;
-- @ updatable_views-67
DELETE FROM base_tbl WHERE a=1;
-- @ updatable_views-68
CREATE VIEW rw_view1 AS SELECT * FROM base_tbl;
-- @ updatable_views-69
SELECT * FROM rw_view1 FOR UPDATE;
-- @ updatable_views-70
UPDATE rw_view1 SET b = 'foo' WHERE a = 1;
-- @ updatable_views-71
MERGE INTO rw_view1 t USING (VALUES (1)) AS v(a) ON t.a = v.a
  WHEN MATCHED THEN UPDATE SET b = 'foo';
-- @ updatable_views-72
CREATE VIEW rw_view2 AS SELECT * FROM rw_view1;
-- @ updatable_views-73
SELECT * FROM rw_view2 FOR UPDATE;
-- @ updatable_views-74
UPDATE rw_view2 SET b = 'bar' WHERE a = 1;
-- @ updatable_views-75
MERGE INTO rw_view2 t USING (VALUES (1)) AS v(a) ON t.a = v.a
  WHEN MATCHED THEN UPDATE SET b = 'foo';
-- @ updatable_views-76
UPDATE base_tbl SET a=a;
-- @ updatable_views-77
INSERT INTO base_tbl VALUES (1, 'Row 1');
-- @ updatable_views-78
INSERT INTO base_tbl VALUES (1,ARRAY[2]), (3,ARRAY[4]);
-- @ updatable_views-79
INSERT INTO base_tbl SELECT i/10.0 FROM generate_series(1,10) g(i);
-- @ updatable_views-80
CREATE VIEW rw_view1 AS
  SELECT ctid, sin(a) s, a, cos(a) c
  FROM base_tbl
  WHERE a != 0
  ORDER BY abs(a);
-- @ updatable_views-81
DELETE FROM rw_view1 WHERE a = 1.05;
-- @ updatable_views-82
INSERT INTO base_tbl_parent SELECT * FROM generate_series(-8, -1);
-- @ updatable_views-83
INSERT INTO base_tbl_child SELECT * FROM generate_series(1, 8);
-- @ updatable_views-84
CREATE VIEW rw_view1 AS SELECT * FROM base_tbl_parent;
-- @ updatable_views-85
CREATE VIEW rw_view2 AS SELECT * FROM ONLY base_tbl_parent;
-- @ updatable_views-86
SELECT * FROM rw_view1 ORDER BY a;
-- @ updatable_views-87
SELECT * FROM ONLY rw_view1 ORDER BY a;
-- @ updatable_views-88
SELECT * FROM rw_view2 ORDER BY a;
-- @ updatable_views-89
UPDATE rw_view1 SET a = a*10 WHERE a IN (-1, 1);
-- @ updatable_views-90
UPDATE ONLY rw_view1 SET a = a*10 WHERE a IN (-2, 2);
-- @ updatable_views-91
UPDATE rw_view2 SET a = a*10 WHERE a IN (-3, 3);
-- @ updatable_views-92
UPDATE ONLY rw_view2 SET a = a*10 WHERE a IN (-4, 4);
-- @ updatable_views-93
DELETE FROM ONLY rw_view1 WHERE a IN (-6, 6);
-- @ updatable_views-94
DELETE FROM rw_view2 WHERE a IN (-7, 7);
-- @ updatable_views-95
DELETE FROM ONLY rw_view2 WHERE a IN (-8, 8);
-- @ updatable_views-96
SELECT * FROM ONLY base_tbl_parent ORDER BY a;
-- @ updatable_views-97
SELECT * FROM base_tbl_child ORDER BY a;
-- @ updatable_views-98
MERGE INTO rw_view1 t USING (VALUES (-200), (10)) AS v(a) ON t.a = v.a
  WHEN MATCHED THEN UPDATE SET a = t.a+1;
-- @ updatable_views-99
MERGE INTO ONLY rw_view1 t USING (VALUES (-100), (20)) AS v(a) ON t.a = v.a
  WHEN MATCHED THEN UPDATE SET a = t.a+1;
-- @ updatable_views-100
MERGE INTO rw_view2 t USING (VALUES (-40), (3)) AS v(a) ON t.a = v.a
  WHEN MATCHED THEN UPDATE SET a = t.a+1;
-- @ updatable_views-101
MERGE INTO ONLY rw_view2 t USING (VALUES (-30), (4)) AS v(a) ON t.a = v.a
  WHEN MATCHED THEN UPDATE SET a = t.a+1;
-- @ updatable_views-102
INSERT INTO other_tbl_parent VALUES (7),(200);
-- @ updatable_views-103
INSERT INTO other_tbl_child VALUES (8),(100);
-- @ updatable_views-104
EXPLAIN (costs off)
UPDATE rw_view1 SET a = a + 1000 FROM other_tbl_parent WHERE a = id;
-- @ updatable_views-105
UPDATE rw_view1 SET a = a + 1000 FROM other_tbl_parent WHERE a = id;
-- @ updatable_views-106
SELECT * FROM base_tbl ORDER BY a, b;
-- @ updatable_views-107
MERGE INTO rw_view1 t USING (VALUES (10)) AS v(a) ON t.a = v.a
  WHEN NOT MATCHED THEN INSERT VALUES (v.a, v.a + 1);
-- @ updatable_views-108
MERGE INTO rw_view1 t USING (VALUES (11)) AS v(a) ON t.a = v.a
  WHEN NOT MATCHED THEN INSERT VALUES (v.a, v.a - 1);
-- @ updatable_views-109
MERGE INTO rw_view1 t USING (VALUES (1)) AS v(a) ON t.a = v.a
  WHEN MATCHED THEN UPDATE SET a = t.a - 1;
-- @ updatable_views-110
CREATE VIEW rw_view1 AS SELECT * FROM base_tbl WHERE a > 0;
-- @ updatable_views-111
CREATE VIEW rw_view2 AS SELECT * FROM rw_view1 WHERE a < 10
  WITH CHECK OPTION;
-- @ updatable_views-112
UPDATE rw_view2 SET a = a - 10;
-- @ updatable_views-113
UPDATE rw_view2 SET a = a + 10;
-- @ updatable_views-114
CREATE OR REPLACE VIEW rw_view2 AS SELECT * FROM rw_view1 WHERE a < 10
  WITH LOCAL CHECK OPTION;
-- @ updatable_views-115
CREATE VIEW rw_view1 AS SELECT * FROM base_tbl WITH CHECK OPTION;
-- @ updatable_views-116
CREATE VIEW rw_view2 AS SELECT * FROM rw_view1 WHERE a > 0;
-- @ updatable_views-117
CREATE VIEW rw_view3 AS SELECT * FROM rw_view2 WITH CHECK OPTION;
-- @ updatable_views-118
INSERT INTO rw_view3 VALUES (-3);
-- @ updatable_views-119
INSERT INTO rw_view1 VALUES (1, ARRAY[1,2,3]);
-- @ updatable_views-120
PREPARE ins(int, int[]) AS INSERT INTO rw_view1 VALUES($1, $2);
-- @ updatable_views-121
INSERT INTO ref_tbl SELECT * FROM generate_series(1,10);
-- @ updatable_views-122
CREATE VIEW rw_view1 AS
  SELECT * FROM base_tbl b
  WHERE EXISTS(SELECT 1 FROM ref_tbl r WHERE r.a = b.a)
  WITH CHECK OPTION;
-- @ updatable_views-123
UPDATE rw_view1 SET a = a + 5;
-- @ updatable_views-124
EXPLAIN (costs off) INSERT INTO rw_view1 VALUES (5);
-- @ updatable_views-125
EXPLAIN (costs off) UPDATE rw_view1 SET a = a + 5;
-- @ updatable_views-126
UPDATE rw_view1 SET a = 20, b = 30;
-- @ updatable_views-127
CREATE VIEW rw_view2 AS
  SELECT * FROM rw_view1 WHERE a > 0 WITH LOCAL CHECK OPTION;
-- @ updatable_views-128
MERGE INTO rw_view2 t USING (VALUES (-5)) AS v(a) ON t.a = v.a
  WHEN NOT MATCHED THEN INSERT VALUES (v.a);
-- @ updatable_views-129
MERGE INTO rw_view2 t USING (VALUES (6)) AS v(a) ON t.a = v.a
  WHEN MATCHED THEN UPDATE SET a = t.a - 10;
-- @ updatable_views-130
UPDATE rw_view2 SET a = 200 WHERE a = 5;
-- @ updatable_views-131
CREATE VIEW rw_view1 AS SELECT a,10 AS b FROM base_tbl;
-- @ updatable_views-132
INSERT INTO t1
SELECT i,i,'t1' FROM generate_series(1,10) g(i);
-- @ updatable_views-133
INSERT INTO t11
SELECT i,i,'t11','t11d' FROM generate_series(1,10) g(i);
-- @ updatable_views-134
CREATE VIEW v1 WITH (security_barrier=true) AS
SELECT *, (SELECT d FROM t11 WHERE t11.a = t1.a LIMIT 1) AS d
FROM t1
WHERE a > 5 AND EXISTS(SELECT 1 FROM t12 WHERE t12.a = t1.a);
-- @ updatable_views-135
SELECT * FROM v1 WHERE a=3;
-- @ updatable_views-136
EXPLAIN (VERBOSE, COSTS OFF)
UPDATE v1 SET a=100 WHERE snoop(a) AND leakproof(a) AND a < 7 AND a != 6;
-- @ updatable_views-137
UPDATE v1 SET a=100 WHERE snoop(a) AND leakproof(a) AND a < 7 AND a != 6;
-- @ updatable_views-138
SELECT * FROM t1 WHERE a=100;
-- @ updatable_views-139
EXPLAIN (VERBOSE, COSTS OFF)
UPDATE v1 SET a=a+1 WHERE snoop(a) AND leakproof(a) AND a = 8;
-- @ updatable_views-140
UPDATE v1 SET a=a+1 WHERE snoop(a) AND leakproof(a) AND a = 8;
-- @ updatable_views-141
SELECT * FROM v1 WHERE b=8;
-- @ updatable_views-142
DELETE FROM v1 WHERE snoop(a) AND leakproof(a);
-- @ updatable_views-143
CREATE VIEW vx1 AS SELECT a FROM tx1 WHERE EXISTS(SELECT 1 FROM tx2 JOIN tx3 ON b=c);
-- @ updatable_views-144
INSERT INTO vx1 values (1);
-- @ updatable_views-145
SELECT * FROM tx1;
-- @ updatable_views-146
SELECT * FROM vx1;
-- @ updatable_views-147
CREATE VIEW v1 WITH (security_barrier = true) AS
  SELECT * FROM t1 WHERE (a > 0)
  WITH CHECK OPTION;
-- @ updatable_views-148
UPDATE v2 SET a = -1 WHERE a = 1;
-- @ updatable_views-149
UPDATE v2 SET c = 30 WHERE a = 1;
-- @ updatable_views-150
DELETE FROM v2 WHERE a = 2;
-- @ updatable_views-151
SELECT * FROM v2;
-- @ updatable_views-152
CREATE VIEW v1 WITH (security_barrier = true) AS
  SELECT * FROM t1;
-- @ updatable_views-153
CREATE VIEW v2 WITH (security_barrier = true) AS
  SELECT * FROM v1 WHERE EXISTS (SELECT 1);
-- @ updatable_views-154
EXPLAIN (COSTS OFF) UPDATE v2 SET a = 1;
-- @ updatable_views-155
CREATE OR REPLACE VIEW v1 AS SELECT * FROM t1 WHERE a > 0 WITH CHECK OPTION;
-- @ updatable_views-156
create view uv_ptv as select * from uv_pt;
-- @ updatable_views-157
insert into uv_ptv values (1, 2);
-- @ updatable_views-158
select tableoid::regclass, * from uv_pt;
-- @ updatable_views-159
create view uv_ptv_wco as select * from uv_pt where a = 0 with check option;
-- @ updatable_views-160
insert into uv_ptv_wco values (1, 2);
-- @ updatable_views-161
merge into uv_ptv t
  using (values (1,2), (1,4)) as v(a,b) on t.a = v.a  
  when matched then update set b = t.b + 1
  when not matched then insert values (v.a, v.b + 1);
-- @ updatable_views-162
merge into uv_ptv t
  using (values (1,2), (1,4)) as v(a,b) on t.a = v.a and t.b = v.b
  when matched then update set b = t.b + 1
  when not matched then insert values (v.a, v.b + 1);
-- @ updatable_views-163
select tableoid::regclass, * from uv_pt order by a, b;
-- @ updatable_views-164
insert into wcowrtest_v values (1);
-- @ updatable_views-165
insert into sometable values (1, 'a'), (2, 'b');
-- @ updatable_views-166
create view wcowrtest_v2 as
    select *
      from wcowrtest r
      where r in (select s from sometable s where r.a = s.a)
with check option;
-- @ updatable_views-167
insert into wcowrtest_v2 values (2, 'no such row in sometable');
-- @ updatable_views-168
insert into uv_iocu_tab values ('xyxyxy', 0);
-- @ updatable_views-169
create view uv_iocu_view as
   select b, b+1 as c, a, '2.0'::text as two from uv_iocu_tab;
-- @ updatable_views-170
insert into uv_iocu_view (a, b) values ('xyxyxy', 1)
   on conflict (a) do update set b = uv_iocu_view.b;
-- @ updatable_views-171
select * from uv_iocu_tab;
-- @ updatable_views-172
insert into uv_iocu_view (a, b) values ('xyxyxy', 1)
   on conflict (a) do update set b = excluded.b;
-- @ updatable_views-173
insert into uv_iocu_view (a, b) values ('xyxyxy', 3)
   on conflict (a) do update set b = cast(excluded.two as float);
-- @ updatable_views-174
explain (costs off)
insert into uv_iocu_view (a, b) values ('xyxyxy', 3)
   on conflict (a) do update set b = excluded.b where excluded.c > 0;
-- @ updatable_views-175
insert into uv_iocu_view (a, b) values ('xyxyxy', 3)
   on conflict (a) do update set b = excluded.b where excluded.c > 0;
-- @ updatable_views-176
create view uv_iocu_view as
    select b as bb, a as aa, uv_iocu_tab::text as cc from uv_iocu_tab;
-- @ updatable_views-177
select * from uv_iocu_view;
-- @ updatable_views-178
delete from uv_iocu_view;
-- @ updatable_views-179
create view rw_view3 as select b as bb, a as aa from base_tbl;
-- @ updatable_views-180
create view base_tab_def_view as select * from base_tab_def;
-- @ updatable_views-181
insert into base_tab_def values (1);
-- @ updatable_views-182
insert into base_tab_def_view values (11);
-- @ updatable_views-183
select * from base_tab_def order by a;
-- @ updatable_views-184
truncate base_tab_def;
-- @ updatable_views-185
select * from base_tab_def order by a, c NULLS LAST;
-- @ updatable_views-186
select * from base_tab_def order by a, e nulls first;
-- @ updatable_views-187
create view base_tab_view as select c, a, b from base_tab;
-- @ updatable_views-188
insert into base_tab_view (b[1], b[2], c, b[5], b[4], a, b[3])
values (1, 2, default, 5, 4, default, 3), (10, 11, 'C value', 14, 13, 100, 12);
-- @ updatable_views-189
select * from base_tab order by a;
