-- @ create_view-1
SELECT *
   INTO TABLE ramp
   FROM ONLY road
   WHERE name ~ '.*Ramp';
-- @ create_view-2
CREATE VIEW street AS
   SELECT r.name, r.thepath, c.cname AS cname
   FROM ONLY road r, real_city c
   WHERE c.outline ?# r.thepath;
-- @ create_view-3
CREATE VIEW toyemp AS
   SELECT name, age, location, 12*salary AS annualsal
   FROM emp;
-- @ create_view-4
CREATE VIEW key_dependent_view AS
   SELECT * FROM view_base_table GROUP BY key;
-- @ create_view-5
CREATE VIEW key_dependent_view_no_cols AS
   SELECT FROM view_base_table GROUP BY key HAVING length(data) > 0;
-- @ create_view-6
COPY viewtest_tbl FROM stdin;
-- @ create_view-7
CREATE OR REPLACE VIEW viewtest AS
	SELECT * FROM viewtest_tbl;
-- @ create_view-8
CREATE OR REPLACE VIEW viewtest AS
	SELECT * FROM viewtest_tbl WHERE a > 10;
-- @ create_view-9
SELECT * FROM viewtest;
-- @ create_view-10
CREATE OR REPLACE VIEW viewtest AS
	SELECT a, b, c, d FROM viewtest_tbl WHERE a > 5 ORDER BY b DESC;
-- @ create_view-11
CREATE OR REPLACE VIEW viewtest AS
	SELECT a FROM viewtest_tbl WHERE a <> 20;
-- @ create_view-12
CREATE OR REPLACE VIEW viewtest AS
	SELECT 1, * FROM viewtest_tbl;
-- @ create_view-13
CREATE OR REPLACE VIEW viewtest AS
	SELECT a, b::numeric, c, d FROM viewtest_tbl;
-- @ create_view-14
CREATE OR REPLACE VIEW viewtest AS
	SELECT a, b, c::numeric(10,2), d FROM viewtest_tbl;
-- @ create_view-15
CREATE OR REPLACE VIEW viewtest AS
	SELECT a, b, c, d COLLATE "POSIX" FROM viewtest_tbl;
-- @ create_view-16
CREATE OR REPLACE VIEW viewtest AS
	SELECT a, b, c, d, 0 AS e FROM viewtest_tbl;
-- @ create_view-17
CREATE VIEW v1_temp AS SELECT * FROM temp_table;
-- @ create_view-18
CREATE VIEW temp_view_test.v3_temp AS SELECT * FROM temp_table;
-- @ create_view-19
CREATE VIEW nontemp1 AS SELECT * FROM t1 CROSS JOIN t2;
-- @ create_view-20
CREATE VIEW temporal1 AS SELECT * FROM t1 CROSS JOIN tt;
-- @ create_view-21
CREATE VIEW nontemp2 AS SELECT * FROM t1 INNER JOIN t2 ON t1.num = t2.num2;
-- @ create_view-22
CREATE VIEW temporal2 AS SELECT * FROM t1 INNER JOIN tt ON t1.num = tt.num2;
-- @ create_view-23
CREATE VIEW nontemp3 AS SELECT * FROM t1 LEFT JOIN t2 ON t1.num = t2.num2;
-- @ create_view-24
CREATE VIEW temporal3 AS SELECT * FROM t1 LEFT JOIN tt ON t1.num = tt.num2;
-- @ create_view-25
CREATE VIEW nontemp4 AS SELECT * FROM t1 LEFT JOIN t2 ON t1.num = t2.num2 AND t2.value = 'xxx';
-- @ create_view-26
CREATE VIEW temporal4 AS SELECT * FROM t1 LEFT JOIN tt ON t1.num = tt.num2 AND tt.value = 'xxx';
-- @ create_view-27
CREATE   VIEW  pubview AS SELECT * FROM tbl1 WHERE tbl1.a
BETWEEN (SELECT d FROM tbl2 WHERE c = 1) AND (SELECT e FROM tbl3 WHERE f = 2)
AND EXISTS (SELECT g FROM tbl4 LEFT JOIN tbl3 ON tbl4.h = tbl3.f);
-- @ create_view-28
CREATE   VIEW  mytempview AS SELECT * FROM tbl1 WHERE tbl1.a
BETWEEN (SELECT d FROM tbl2 WHERE c = 1) AND (SELECT e FROM tbl3 WHERE f = 2)
AND EXISTS (SELECT g FROM tbl4 LEFT JOIN tbl3 ON tbl4.h = tbl3.f)
AND NOT EXISTS (SELECT g FROM tbl4 LEFT JOIN tmptbl ON tbl4.h = tmptbl.j);
-- @ create_view-29
CREATE VIEW mysecview1
       AS SELECT * FROM tbl1 WHERE a = 0;
-- @ create_view-30
CREATE VIEW mysecview2 WITH (security_barrier=true)
       AS SELECT * FROM tbl1 WHERE a > 0;
-- @ create_view-31
CREATE VIEW mysecview3 WITH (security_barrier=false)
       AS SELECT * FROM tbl1 WHERE a < 0;
-- @ create_view-32
CREATE VIEW mysecview4 WITH (security_barrier)
       AS SELECT * FROM tbl1 WHERE a <> 0;
-- @ create_view-33
CREATE VIEW mysecview5 WITH (security_barrier=100)	 
       AS SELECT * FROM tbl1 WHERE a > 100;
-- @ create_view-34
CREATE VIEW mysecview6 WITH (invalid_option)		 
       AS SELECT * FROM tbl1 WHERE a < 100;
-- @ create_view-35
CREATE VIEW mysecview7 WITH (security_invoker=true)
       AS SELECT * FROM tbl1 WHERE a = 100;
-- @ create_view-36
CREATE VIEW mysecview8 WITH (security_invoker=false, security_barrier=true)
       AS SELECT * FROM tbl1 WHERE a > 100;
-- @ create_view-37
CREATE VIEW mysecview9 WITH (security_invoker)
       AS SELECT * FROM tbl1 WHERE a < 100;
-- @ create_view-38
CREATE VIEW mysecview10 WITH (security_invoker=100)	 
       AS SELECT * FROM tbl1 WHERE a <> 100;
-- @ create_view-39
CREATE OR REPLACE VIEW mysecview1
       AS SELECT * FROM tbl1 WHERE a = 256;
-- @ create_view-40
CREATE OR REPLACE VIEW mysecview2
       AS SELECT * FROM tbl1 WHERE a > 256;
-- @ create_view-41
CREATE OR REPLACE VIEW mysecview3 WITH (security_barrier=true)
       AS SELECT * FROM tbl1 WHERE a < 256;
-- @ create_view-42
CREATE OR REPLACE VIEW mysecview4 WITH (security_barrier=false)
       AS SELECT * FROM tbl1 WHERE a <> 256;
-- @ create_view-43
CREATE OR REPLACE VIEW mysecview7
       AS SELECT * FROM tbl1 WHERE a > 256;
-- @ create_view-44
CREATE OR REPLACE VIEW mysecview8 WITH (security_invoker=true)
       AS SELECT * FROM tbl1 WHERE a < 256;
-- @ create_view-45
CREATE OR REPLACE VIEW mysecview9 WITH (security_invoker=false, security_barrier=true)
       AS SELECT * FROM tbl1 WHERE a <> 256;
-- @ create_view-46
SELECT * FROM tt1;
-- @ create_view-47
create view aliased_order_by as
select x1 as x2, x2 as x1, x3 from tt1
  order by x2;
-- @ create_view-48
create view view_of_joins as
select * from
  (select * from (tbl1 cross join tbl2) same) ss,
  (tbl3 cross join tbl4) same;
-- @ create_view-49
create view view_of_joins_2a as select * from tbl1 join tbl1a using (a);
-- @ create_view-50
create view view_of_joins_2b as select * from tbl1 join tbl1a using (a) as x;
-- @ create_view-51
create view view_of_joins_2c as select * from (tbl1 join tbl1a using (a)) as y;
-- @ create_view-52
create view view_of_joins_2d as select * from (tbl1 join tbl1a using (a) as x) as y;
-- @ create_view-53
create view v1 as select * from tt2 natural join tt3;
-- @ create_view-54
create view v1a as select * from (tt2 natural join tt3) j;
-- @ create_view-55
create view v2 as select * from tt2 join tt3 using (b,c) join tt4 using (b);
-- @ create_view-56
create view v2a as select * from (tt2 join tt3 using (b,c) join tt4 using (b)) j;
-- @ create_view-57
create view v3 as select * from tt2 join tt3 using (b,c) full join tt4 using (b);
-- @ create_view-58
create view vv1 as select * from (tt5 cross join tt6) j(aa,bb,cc,dd);
-- @ create_view-59
create view v4 as select * from v1;
-- @ create_view-60
create view vv2a as
select * from (values(now(),2,3,now(),5)) v(a,b,c,d,e)
union all
select * from tt7a left join tt8a using (x), tt8a tt8ax;
-- @ create_view-61
create view vv5 as select x,y,z from tt9 join tt10 using(x);
-- @ create_view-62
create view tt15v as select row(i)::nestedcomposite from int8_tbl i;
-- @ create_view-63
select * from tt15v;
-- @ create_view-64
select row(i.*::int8_tbl)::nestedcomposite from int8_tbl i;
-- @ create_view-65
create view tt16v as select * from int8_tbl i, lateral(values(i)) ss;
-- @ create_view-66
select * from int8_tbl i, lateral(values(i.*::int8_tbl)) ss;
-- @ create_view-67
create view tt17v as select * from int8_tbl i where i in (values(i));
-- @ create_view-68
select * from int8_tbl i where i.* in (values(i.*::int8_tbl));
-- @ create_view-69
create view tt18v as
  select * from int8_tbl xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxy
  union all
  select * from int8_tbl xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxz;
-- @ create_view-70
explain (costs off) select * from tt18v;
-- @ create_view-71
create view tt21v as
select * from tt5 natural inner join tt6;
-- @ create_view-72
create view tt22v as
select * from tt5 natural left join tt6;
-- @ create_view-73
create view tt23v (col_a, col_b) as
select q1 as other_name1, q2 as other_name2 from int8_tbl
union
select 42, 43;
-- @ create_view-74
create view tt27v as select a from tt27v_tbl;
-- @ create_view-75
select a from tt27v where a > 0;
-- @ create_view-76
insert into tt27v values (1);
