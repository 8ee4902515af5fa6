-- @ aggregates-1
SELECT avg(four) AS avg_1 FROM onek;
-- @ aggregates-2
SELECT avg(a) AS avg_32 FROM aggtest WHERE a < 100;
-- @ aggregates-3
SELECT avg(b)::numeric(10,3) AS avg_107_943 FROM aggtest;
-- @ aggregates-4
SELECT avg(gpa) AS avg_3_4 FROM ONLY student;
-- @ aggregates-5
SELECT sum(four) AS sum_1500 FROM onek;
-- @ aggregates-6
SELECT sum(a) AS sum_198 FROM aggtest;
-- @ aggregates-7
SELECT sum(b) AS avg_431_773 FROM aggtest;
-- @ aggregates-8
SELECT sum(gpa) AS avg_6_8 FROM ONLY student;
-- @ aggregates-9
SELECT max(four) AS max_3 FROM onek;
-- @ aggregates-10
SELECT max(a) AS max_100 FROM aggtest;
-- @ aggregates-11
SELECT max(aggtest.b) AS max_324_78 FROM aggtest;
-- @ aggregates-12
SELECT max(student.gpa) AS max_3_7 FROM student;
-- @ aggregates-13
SELECT stddev_pop(b) FROM aggtest;
-- @ aggregates-14
SELECT stddev_samp(b) FROM aggtest;
-- @ aggregates-15
SELECT var_pop(b) FROM aggtest;
-- @ aggregates-16
SELECT var_samp(b) FROM aggtest;
-- @ aggregates-17
SELECT stddev_pop(b::numeric) FROM aggtest;
-- @ aggregates-18
SELECT stddev_samp(b::numeric) FROM aggtest;
-- @ aggregates-19
SELECT var_pop(b::numeric) FROM aggtest;
-- @ aggregates-20
SELECT var_samp(b::numeric) FROM aggtest;
-- @ aggregates-21
SELECT max(row(a,b)) FROM aggtest;
-- @ aggregates-22
SELECT min(row(a,b)) FROM aggtest;
-- @ aggregates-23
SELECT regr_count(b, a) FROM aggtest;
-- @ aggregates-24
SELECT regr_sxx(b, a) FROM aggtest;
-- @ aggregates-25
SELECT regr_syy(b, a) FROM aggtest;
-- @ aggregates-26
SELECT regr_sxy(b, a) FROM aggtest;
-- @ aggregates-27
SELECT regr_avgx(b, a), regr_avgy(b, a) FROM aggtest;
-- @ aggregates-28
SELECT regr_r2(b, a) FROM aggtest;
-- @ aggregates-29
SELECT regr_slope(b, a), regr_intercept(b, a) FROM aggtest;
-- @ aggregates-30
SELECT covar_pop(b, a), covar_samp(b, a) FROM aggtest;
-- @ aggregates-31
SELECT corr(b, a) FROM aggtest;
-- @ aggregates-32
INSERT INTO regr_test VALUES (10,150),(20,250),(30,350),(80,540),(100,200);
-- @ aggregates-33
SELECT count(*), sum(x), regr_sxx(y,x), sum(y),regr_syy(y,x), regr_sxy(y,x)
FROM regr_test WHERE x IN (10,20,30,80);
-- @ aggregates-34
SELECT count(*), sum(x), regr_sxx(y,x), sum(y),regr_syy(y,x), regr_sxy(y,x)
FROM regr_test;
-- @ aggregates-35
SELECT count(four) AS cnt_1000 FROM onek;
-- @ aggregates-36
SELECT count(DISTINCT four) AS cnt_4 FROM onek;
-- @ aggregates-37
select ten, count(*), sum(four) from onek
group by ten order by ten;
-- @ aggregates-38
select ten, count(four), sum(DISTINCT four) from onek
group by ten order by ten;
-- @ aggregates-39
select ten, sum(distinct four) from onek a
group by ten
having exists (select 1 from onek b where sum(distinct a.four) = b.four);
-- @ aggregates-40
select
  (select max((select i.unique2 from tenk1 i where i.unique1 = o.unique1)))
from tenk1 o;
-- @ aggregates-41
SELECT
  BIT_AND(i2) AS "?",
  BIT_OR(i4)  AS "?",
  BIT_XOR(i8) AS "?"
FROM bitwise_test;
-- @ aggregates-42
COPY bitwise_test FROM STDIN NULL 'null';
-- @ aggregates-43
SELECT
  BIT_AND(i2) AS "1",
  BIT_AND(i4) AS "1",
  BIT_AND(i8) AS "1",
  BIT_AND(i)  AS "?",
  BIT_AND(x)  AS "0",
  BIT_AND(y)  AS "0100",

  BIT_OR(i2)  AS "7",
  BIT_OR(i4)  AS "7",
  BIT_OR(i8)  AS "7",
  BIT_OR(i)   AS "?",
  BIT_OR(x)   AS "7",
  BIT_OR(y)   AS "1101",

  BIT_XOR(i2) AS "5",
  BIT_XOR(i4) AS "5",
  BIT_XOR(i8) AS "5",
  BIT_XOR(i)  AS "?",
  BIT_XOR(x)  AS "7",
  BIT_XOR(y)  AS "1101"
FROM bitwise_test;
-- @ aggregates-44
SELECT
  BOOL_AND(b1)   AS "n",
  BOOL_OR(b3)    AS "n"
FROM bool_test;
-- @ aggregates-45
COPY bool_test FROM STDIN NULL 'null';
-- @ aggregates-46
SELECT
  BOOL_AND(b1)     AS "f",
  BOOL_AND(b2)     AS "t",
  BOOL_AND(b3)     AS "f",
  BOOL_AND(b4)     AS "n",
  BOOL_AND(NOT b2) AS "f",
  BOOL_AND(NOT b3) AS "t"
FROM bool_test;
-- @ aggregates-47
SELECT
  EVERY(b1)     AS "f",
  EVERY(b2)     AS "t",
  EVERY(b3)     AS "f",
  EVERY(b4)     AS "n",
  EVERY(NOT b2) AS "f",
  EVERY(NOT b3) AS "t"
FROM bool_test;
-- @ aggregates-48
SELECT
  BOOL_OR(b1)      AS "t",
  BOOL_OR(b2)      AS "t",
  BOOL_OR(b3)      AS "f",
  BOOL_OR(b4)      AS "n",
  BOOL_OR(NOT b2)  AS "f",
  BOOL_OR(NOT b3)  AS "t"
FROM bool_test;
-- @ aggregates-49
explain (costs off)
  select min(unique1) from tenk1;
-- @ aggregates-50
select min(unique1) from tenk1;
-- @ aggregates-51
explain (costs off)
  select max(unique1) from tenk1;
-- @ aggregates-52
select max(unique1) from tenk1;
-- @ aggregates-53
explain (costs off)
  select max(unique1) from tenk1 where unique1 < 42;
-- @ aggregates-54
select max(unique1) from tenk1 where unique1 < 42;
-- @ aggregates-55
explain (costs off)
  select max(unique1) from tenk1 where unique1 > 42;
-- @ aggregates-56
select max(unique1) from tenk1 where unique1 > 42;
-- @ aggregates-57
explain (costs off)
  select max(tenthous) from tenk1 where thousand = 33;
-- @ aggregates-58
select max(tenthous) from tenk1 where thousand = 33;
-- @ aggregates-59
explain (costs off)
  select min(tenthous) from tenk1 where thousand = 33;
-- @ aggregates-60
select min(tenthous) from tenk1 where thousand = 33;
-- @ aggregates-61
explain (costs off)
  select f1, (select min(unique1) from tenk1 where unique1 > f1) AS gt
    from int4_tbl;
-- @ aggregates-62
select f1, (select min(unique1) from tenk1 where unique1 > f1) AS gt
  from int4_tbl;
-- @ aggregates-63
explain (costs off)
  select distinct max(unique2) from tenk1;
-- @ aggregates-64
select distinct max(unique2) from tenk1;
-- @ aggregates-65
explain (costs off)
  select max(unique2) from tenk1 order by 1;
-- @ aggregates-66
select max(unique2) from tenk1 order by 1;
-- @ aggregates-67
explain (costs off)
  select max(unique2) from tenk1 order by max(unique2);
-- @ aggregates-68
select max(unique2) from tenk1 order by max(unique2);
-- @ aggregates-69
explain (costs off)
  select max(unique2) from tenk1 order by max(unique2)+1;
-- @ aggregates-70
select max(unique2) from tenk1 order by max(unique2)+1;
-- @ aggregates-71
explain (costs off)
  select max(unique2), generate_series(1,3) as g from tenk1 order by g desc;
-- @ aggregates-72
select max(unique2), generate_series(1,3) as g from tenk1 order by g desc;
-- @ aggregates-73
insert into minmaxtest values(11), (12);
-- @ aggregates-74
insert into minmaxtest1 values(13), (14);
-- @ aggregates-75
insert into minmaxtest2 values(15), (16);
-- @ aggregates-76
insert into minmaxtest3 values(17), (18);
-- @ aggregates-77
explain (costs off)
  select min(f1), max(f1) from minmaxtest;
-- @ aggregates-78
select min(f1), max(f1) from minmaxtest;
-- @ aggregates-79
explain (costs off)
  select distinct min(f1), max(f1) from minmaxtest;
-- @ aggregates-80
select distinct min(f1), max(f1) from minmaxtest;
-- @ aggregates-81
explain (costs off)
  select f1, (select distinct min(t1.f1) from int4_tbl t1 where t1.f1 = t0.f1)
  from int4_tbl t0;
-- @ aggregates-82
select f1, (select distinct min(t1.f1) from int4_tbl t1 where t1.f1 = t0.f1)
from int4_tbl t0;
-- @ aggregates-83
explain (costs off) select * from t1 group by a,b,c,d;
-- @ aggregates-84
explain (costs off) select a,c from t1 group by a,c,d;
-- @ aggregates-85
explain (costs off) select *
from t1 inner join t2 on t1.a = t2.x and t1.b = t2.y
group by t1.a,t1.b,t1.c,t1.d,t2.x,t2.y,t2.z;
-- @ aggregates-86
explain (costs off) select t1.*,t2.x,t2.z
from t1 inner join t2 on t1.a = t2.x and t1.b = t2.y
group by t1.a,t1.b,t1.c,t1.d,t2.x,t2.z;
-- @ aggregates-87
explain (costs off) select * from t3 group by a,b,c;
-- @ aggregates-88
explain (costs off) select * from only t1 group by a,b,c,d;
-- @ aggregates-89
explain (costs off) select * from p_t1 group by a,b,c,d;
-- @ aggregates-90
explain (costs off) select y,z from t2 group by y,z;
-- @ aggregates-91
explain (costs off) select x,y,z from t2 group by x,y,z;
-- @ aggregates-92
explain (costs off) select x,y,z from t2 group by z,x,y;
-- @ aggregates-93
insert into t_opf values (row(1.0)::t_rec, 'X'), (row(1.00)::t_rec, 'Y');
-- @ aggregates-94
explain (costs off)
select a, b from t_opf group by a, b order by b;
-- @ aggregates-95
select a, b from t_opf group by a, b order by b;
-- @ aggregates-96
explain (costs off)
select sum(two order by two),max(four order by four), min(four order by four)
from tenk1;
-- @ aggregates-97
explain (costs off)
select
  sum(two order by two), max(four order by four),
  min(four order by four), max(two order by two)
from tenk1;
-- @ aggregates-98
explain (costs off)
select
  max(four order by four), sum(two order by two),
  min(four order by four), max(two order by two),
  sum(ten order by ten), min(ten order by ten), max(ten order by ten)
from tenk1;
-- @ aggregates-99
explain (costs off)
select
  sum(unique1 order by ten, two), sum(unique1 order by four),
  sum(unique1 order by two, four)
from tenk1
group by ten;
-- @ aggregates-100
explain (costs off)
select
  sum(unique1 order by two), sum(unique1 order by four),
  sum(unique1 order by four, two), sum(unique1 order by two, random()),
  sum(unique1 order by two, random(), random() + 1)
from tenk1
group by ten;
-- @ aggregates-101
explain (costs off)
select sum(two order by two) from tenk1;
-- @ aggregates-102
explain (costs off)
select sum(two order by two) filter (where two > 1) from tenk1;
-- @ aggregates-103
explain (costs off)
select string_agg(distinct f1, ',') filter (where length(f1) > 1)
from varchar_tbl;
-- @ aggregates-104
explain (costs off)
select string_agg(distinct f1::varchar(2), ',') filter (where length(f1) > 1)
from varchar_tbl;
-- @ aggregates-105
select string_agg(distinct f1, ',' order by f1) from varchar_tbl;
-- @ aggregates-106
select string_agg(distinct f1::text, ',' order by f1::text) from varchar_tbl;
-- @ aggregates-107
select string_agg(v, '') from bytea_test_table;
-- @ aggregates-108
insert into bytea_test_table values(decode('ff','hex'));
-- @ aggregates-109
select string_agg(v, decode('ee', 'hex')) from bytea_test_table;
-- @ aggregates-110
select min(v) from bytea_test_table;
-- @ aggregates-111
select max(v) from bytea_test_table;
-- @ aggregates-112
insert into pagg_test
select (case x % 4 when 1 then null else x end), x % 10
from generate_series(1,5000) x;
-- @ aggregates-113
create view v_pagg_test AS
select
	y,
	min(t) AS tmin,max(t) AS tmax,count(distinct t) AS tndistinct,
	min(b) AS bmin,max(b) AS bmax,count(distinct b) AS bndistinct,
	min(a) AS amin,max(a) AS amax,count(distinct a) AS andistinct,
	min(aa) AS aamin,max(aa) AS aamax,count(distinct aa) AS aandistinct
from (
	select
		y,
		unnest(regexp_split_to_array(a1.t, ','))::int AS t,
		unnest(regexp_split_to_array(a1.b::text, ',')) AS b,
		unnest(a1.a) AS a,
		unnest(a1.aa) AS aa
	from (
		select
			y,
			string_agg(x::text, ',') AS t,
			string_agg(x::text::bytea, ',') AS b,
			array_agg(x) AS a,
			array_agg(ARRAY[x]) AS aa
		from pagg_test
		group by y
	) a1
) a2
group by y;
-- @ aggregates-114
select * from v_pagg_test order by y;
-- @ aggregates-115
explain (costs off) select * from v_pagg_test order by y;
-- @ aggregates-116
explain (costs off)
select array_dims(array_agg(s)) from (select * from pagg_test) s;
-- @ aggregates-117
select array_dims(array_agg(s)) from (select * from pagg_test) s;
-- @ aggregates-118
select min(unique1) filter (where unique1 > 100) from tenk1;
-- @ aggregates-119
select sum(1/ten) filter (where ten > 0) from tenk1;
-- @ aggregates-120
select ten, sum(distinct four) filter (where four::text ~ '123') from onek a
group by ten;
-- @ aggregates-121
select ten, sum(distinct four) filter (where four > 10) from onek a
group by ten
having exists (select 1 from onek b where sum(distinct a.four) = b.four);
-- @ aggregates-122
select
  (select max((select i.unique2 from tenk1 i where i.unique1 = o.unique1))
     filter (where o.unique1 < 10))
from tenk1 o;
-- @ aggregates-123
select sum(unique1) FILTER (WHERE
  unique1 IN (SELECT unique1 FROM onek where unique1 < 100)) FROM tenk1;
-- @ aggregates-124
select max(0) filter (where b1) from bool_test;
-- @ aggregates-125
select (select max(0) filter (where b1)) from bool_test;
-- @ aggregates-126
select percentile_cont(0.5) within group (order by b) from aggtest;
-- @ aggregates-127
select percentile_cont(0.5) within group (order by b), sum(b) from aggtest;
-- @ aggregates-128
select percentile_cont(0.5) within group (order by thousand) from tenk1;
-- @ aggregates-129
select percentile_disc(0.5) within group (order by thousand) from tenk1;
-- @ aggregates-130
select percentile_disc(array[0,0.1,0.25,0.5,0.75,0.9,1]) within group (order by thousand)
from tenk1;
-- @ aggregates-131
select percentile_cont(array[0,0.25,0.5,0.75,1]) within group (order by thousand)
from tenk1;
-- @ aggregates-132
select percentile_disc(array[[null,1,0.5],[0.75,0.25,null]]) within group (order by thousand)
from tenk1;
-- @ aggregates-133
select ten, mode() within group (order by string4) from tenk1 group by ten;
-- @ aggregates-134
create view aggordview1 as
select ten,
       percentile_disc(0.5) within group (order by thousand) as p50,
       percentile_disc(0.5) within group (order by thousand) filter (where hundred=1) as px,
       rank(5,'AZZZZ',50) within group (order by hundred, string4 desc, hundred)
  from tenk1
 group by ten order by ten;
-- @ aggregates-135
select * from aggordview1 order by ten;
-- @ aggregates-136
SELECT balk(hundred) FROM tenk1;
-- @ aggregates-137
EXPLAIN (COSTS OFF)
SELECT count(*) FROM btg GROUP BY y, x;
-- @ aggregates-138
EXPLAIN (COSTS OFF)
SELECT count(*) FROM btg GROUP BY z, y, w, x;
-- @ aggregates-139
EXPLAIN (COSTS OFF) SELECT count(*)
FROM (SELECT * FROM btg ORDER BY x, y, w, z) AS q1
GROUP BY w, x, z, y;
-- @ aggregates-140
EXPLAIN (COSTS OFF)
SELECT count(*)
  FROM btg t1 JOIN btg t2 ON t1.w = t2.w AND t1.x = t2.x AND t1.z = t2.z
  GROUP BY t1.w, t1.z, t1.x;
-- @ aggregates-141
EXPLAIN (COSTS OFF)
SELECT count(*) FROM btg GROUP BY w, x, z, y ORDER BY y, x, z, w;
-- @ aggregates-142
EXPLAIN (COSTS OFF)
SELECT count(*) FROM btg GROUP BY w, x, y, z ORDER BY x*x, z;
-- @ aggregates-143
EXPLAIN (VERBOSE, COSTS OFF)
SELECT y, x, array_agg(distinct w)
  FROM btg WHERE y < 0 GROUP BY x, y;
-- @ aggregates-144
EXPLAIN (COSTS OFF)
SELECT avg(c1.f ORDER BY c1.x, c1.y)
FROM group_agg_pk c1 JOIN group_agg_pk c2 ON c1.x = c2.x
GROUP BY c1.w, c1.z;
-- @ aggregates-145
SELECT avg(c1.f ORDER BY c1.x, c1.y)
FROM group_agg_pk c1 JOIN group_agg_pk c2 ON c1.x = c2.x
GROUP BY c1.w, c1.z;
-- @ aggregates-146
EXPLAIN (COSTS OFF)
SELECT c1.y,c1.x FROM group_agg_pk c1
  JOIN group_agg_pk c2
  ON c1.x = c2.x
GROUP BY c1.y,c1.x,c2.x;
-- @ aggregates-147
EXPLAIN (COSTS OFF)
SELECT c1.y,c1.x FROM group_agg_pk c1
  JOIN group_agg_pk c2
  ON c1.x = c2.x
GROUP BY c1.y,c2.x,c1.x;
-- @ aggregates-148
INSERT INTO agg_sort_order SELECT i, i FROM generate_series(1,100)i;
-- @ aggregates-149
EXPLAIN (COSTS OFF)
SELECT array_agg(c1 ORDER BY c2),c2
FROM agg_sort_order WHERE c2 < 100 GROUP BY c1 ORDER BY 2;
-- @ aggregates-150
EXPLAIN (COSTS OFF) SELECT balk(hundred) FROM tenk1;
-- @ aggregates-151
EXPLAIN (COSTS OFF, VERBOSE)
SELECT variance(unique1::int4), sum(unique1::int8), regr_count(unique1::float8, unique1::float8)
FROM (SELECT * FROM tenk1
      UNION ALL SELECT * FROM tenk1
      UNION ALL SELECT * FROM tenk1
      UNION ALL SELECT * FROM tenk1) u;
-- @ aggregates-152
SELECT variance(unique1::int4), sum(unique1::int8), regr_count(unique1::float8, unique1::float8)
FROM (SELECT * FROM tenk1
      UNION ALL SELECT * FROM tenk1
      UNION ALL SELECT * FROM tenk1
      UNION ALL SELECT * FROM tenk1) u;
-- @ aggregates-153
EXPLAIN (COSTS OFF, VERBOSE)
SELECT variance(unique1::int8), avg(unique1::numeric)
FROM (SELECT * FROM tenk1
      UNION ALL SELECT * FROM tenk1
      UNION ALL SELECT * FROM tenk1
      UNION ALL SELECT * FROM tenk1) u;
-- @ aggregates-154
SELECT variance(unique1::int8), avg(unique1::numeric)
FROM (SELECT * FROM tenk1
      UNION ALL SELECT * FROM tenk1
      UNION ALL SELECT * FROM tenk1
      UNION ALL SELECT * FROM tenk1) u;
-- @ aggregates-155
select unique1, count(*), sum(twothousand) from tenk1
group by unique1
having sum(fivethous) > 4975
order by sum(twothousand);
-- @ aggregates-156
explain (costs off)
select g%10000 as c1, sum(g::numeric) as c2, count(*) as c3
  from agg_data_20k group by g%10000;
-- @ aggregates-157
create table agg_group_1 as
select g%10000 as c1, sum(g::numeric) as c2, count(*) as c3
  from agg_data_20k group by g%10000;
-- @ aggregates-158
create table agg_group_2 as
select * from
  (values (100), (300), (500)) as r(a),
  lateral (
    select (g/2)::numeric as c1,
           array_agg(g::numeric) as c2,
	   count(*) as c3
    from agg_data_2k
    where g < r.a
    group by g/2) as s;
-- @ aggregates-159
create table agg_group_3 as
select (g/2)::numeric as c1, sum(7::int4) as c2, count(*) as c3
  from agg_data_2k group by g/2;
-- @ aggregates-160
create table agg_group_4 as
select (g/2)::numeric as c1, array_agg(g::numeric) as c2, count(*) as c3
  from agg_data_2k group by g/2;
-- @ aggregates-161
create table agg_hash_1 as
select g%10000 as c1, sum(g::numeric) as c2, count(*) as c3
  from agg_data_20k group by g%10000;
-- @ aggregates-162
create table agg_hash_2 as
select * from
  (values (100), (300), (500)) as r(a),
  lateral (
    select (g/2)::numeric as c1,
           array_agg(g::numeric) as c2,
	   count(*) as c3
    from agg_data_2k
    where g < r.a
    group by g/2) as s;
-- @ aggregates-163
create table agg_hash_3 as
select (g/2)::numeric as c1, sum(7::int4) as c2, count(*) as c3
  from agg_data_2k group by g/2;
-- @ aggregates-164
create table agg_hash_4 as
select (g/2)::numeric as c1, array_agg(g::numeric) as c2, count(*) as c3
  from agg_data_2k group by g/2;
-- @ aggregates-165
(select * from agg_hash_1 except select * from agg_group_1)
  union all
(select * from agg_group_1 except select * from agg_hash_1);
-- @ aggregates-166
(select * from agg_hash_2 except select * from agg_group_2)
  union all
(select * from agg_group_2 except select * from agg_hash_2);
-- @ aggregates-167
(select * from agg_hash_3 except select * from agg_group_3)
  union all
(select * from agg_group_3 except select * from agg_hash_3);
-- @ aggregates-168
(select * from agg_hash_4 except select * from agg_group_4)
  union all
(select * from agg_group_4 except select * from agg_hash_4);
