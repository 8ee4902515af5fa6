-- @ inherit-1
DELETE FROM a;
-- @ inherit-2
INSERT INTO z VALUES (NULL, 'text');
-- @ inherit-3
INSERT INTO z2 VALUES (NULL, 'text');
-- @ inherit-4
insert into some_tab_child select i, i+1, 0 from generate_series(1,1000) i;
-- @ inherit-5
explain (costs off)
update some_tab set f3 = 11 where f1 = 12 and f2 = 13;
-- @ inherit-6
update some_tab set f3 = 11 where f1 = 12 and f2 = 13;
-- @ inherit-7
insert into some_tab_child values(1,2);
-- @ inherit-8
table some_tab;
-- @ inherit-9
insert into foo2 values(2,2,2);
-- @ inherit-10
insert into bar values(1,1);
-- @ inherit-11
update bar set f2 = f2 + 100 where f1 in (select f1 from foo);
-- @ inherit-12
select tableoid::regclass::text as relname, bar.* from bar order by 1,2;
-- @ inherit-13
update bar set f2 = f2 + 100
from
  ( select f1 from foo union all select f1+3 from foo ) ss
where bar.f1 = ss.f1;
-- @ inherit-14
insert into some_tab values (0);
-- @ inherit-15
insert into parted_tab values (1, 'a'), (2, 'a'), (3, 'a');
-- @ inherit-16
select tableoid::regclass::text as relname, parted_tab.* from parted_tab order by 1,2;
-- @ inherit-17
truncate parted_tab;
-- @ inherit-18
update parted_tab set b = 'b'
from
  (select 0 from parted_tab union all select 1 from parted_tab) ss (a)
where parted_tab.a = ss.a;
-- @ inherit-19
explain update parted_tab set a = 2 where false;
-- @ inherit-20
insert into mlparted_tab values (1, 'a'), (2, 'a'), (2, 'b'), (3, 'a');
-- @ inherit-21
select tableoid::regclass::text as relname, mlparted_tab.* from mlparted_tab order by 1,2;
-- @ inherit-22
select * from d;
-- @ inherit-23
insert into derived (i) values (0);
-- @ inherit-24
select derived::base from derived;
-- @ inherit-25
explain (verbose on, costs off) select row(i, b)::more_derived::derived::base from more_derived;
-- @ inherit-26
insert into ac (aa) values (NULL);
-- @ inherit-27
insert into bc (aa) values (NULL);
-- @ inherit-28
delete from c1;
-- @ inherit-29
insert into inh_fk_1 values (1), (2), (3);
-- @ inherit-30
insert into inh_fk_2 values (11, 1), (22, 2), (33, 3);
-- @ inherit-31
insert into inh_fk_2_child values (111, 1), (222, 2);
-- @ inherit-32
delete from inh_fk_1 where a = 1;
-- @ inherit-33
select * from inh_fk_1 order by 1;
-- @ inherit-34
select * from inh_fk_2 order by 1, 2;
-- @ inherit-35
insert into invalid_check_con values(0);
-- @ inherit-36
insert into invalid_check_con_child values(0);
-- @ inherit-37
insert into patest1
  select x, x from generate_series(0,1000) x;
-- @ inherit-38
insert into patest2
  select x, x from generate_series(0,1000) x;
-- @ inherit-39
explain (costs off)
select * from patest0 join (select f1 from int4_tbl limit 1) ss on id = f1;
-- @ inherit-40
select * from patest0 join (select f1 from int4_tbl limit 1) ss on id = f1;
-- @ inherit-41
insert into matest1 (name) values ('Test 1');
-- @ inherit-42
insert into matest2 (name) values ('Test 3');
-- @ inherit-43
insert into matest3 (name) values ('Test 5');
-- @ inherit-44
explain (verbose, costs off) select * from matest0 order by 1-id;
-- @ inherit-45
select * from matest0 order by 1-id;
-- @ inherit-46
explain (verbose, costs off) select min(1-id) from matest0;
-- @ inherit-47
select min(1-id) from matest0;
-- @ inherit-48
explain (verbose, costs off)   
select 1 - id as c from
(select id from matest3 t1 union all select id * 2 from matest3 t2) ss
order by c;
-- @ inherit-49
select 1 - id as c from
(select id from matest3 t1 union all select id * 2 from matest3 t2) ss
order by c;
-- @ inherit-50
insert into matest0 select generate_series(1, 400);
-- @ inherit-51
insert into matest1 select generate_series(1, 200);
-- @ inherit-52
explain (costs off)
SELECT thousand, tenthous FROM tenk1
UNION ALL
SELECT thousand, thousand FROM tenk1
ORDER BY thousand, tenthous;
-- @ inherit-53
explain (costs off)
SELECT thousand, tenthous, thousand+tenthous AS x FROM tenk1
UNION ALL
SELECT 42, 42, hundred FROM tenk1
ORDER BY thousand, tenthous;
-- @ inherit-54
explain (costs off)
SELECT thousand, tenthous FROM tenk1
UNION ALL
SELECT thousand, random()::integer FROM tenk1
ORDER BY thousand, tenthous;
-- @ inherit-55
explain (costs off)
SELECT min(x) FROM
  (SELECT unique1 AS x FROM tenk1 a
   UNION ALL
   SELECT unique2 AS x FROM tenk1 b) s;
-- @ inherit-56
explain (costs off)
SELECT min(y) FROM
  (SELECT unique1 AS x, unique1 AS y FROM tenk1 a
   UNION ALL
   SELECT unique2 AS x, unique2 AS y FROM tenk1 b) s;
-- @ inherit-57
explain (costs off)
SELECT x, y FROM
  (SELECT thousand AS x, tenthous AS y FROM tenk1 a
   UNION ALL
   SELECT unique2 AS x, unique2 AS y FROM tenk1 b) s
ORDER BY x, y;
-- @ inherit-58
insert into inhpar select x, x::text from generate_series(1,5) x;
-- @ inherit-59
insert into inhcld select x::text, x from generate_series(6,10) x;
-- @ inherit-60
explain (verbose, costs off)
update inhpar i set (f1, f2) = (select i.f1, i.f2 || '-' from int4_tbl limit 1);
-- @ inherit-61
update inhpar i set (f1, f2) = (select i.f1, i.f2 || '-' from int4_tbl limit 1);
-- @ inherit-62
select * from inhpar;
-- @ inherit-63
insert into inhpar as i values (3), (7) on conflict (f1)
  do update set (f1, f2) = (select i.f1, i.f2 || '+');
-- @ inherit-64
select * from inhpar order by f1;
-- @ inherit-65
insert into cnullchild values(1);
-- @ inherit-66
select * from cnullparent;
-- @ inherit-67
select * from cnullparent where f1 = 2;
-- @ inherit-68
delete from inh_nn2;
-- @ inherit-69
insert into inh_perm_parent values (1);
-- @ inherit-70
insert into inh_temp_parent values (2);
-- @ inherit-71
insert into inh_temp_child values (3);
-- @ inherit-72
insert into inh_temp_child_2 values (4);
-- @ inherit-73
select tableoid::regclass, a1 from inh_perm_parent;
-- @ inherit-74
select tableoid::regclass, a1 from inh_temp_parent;
-- @ inherit-75
explain (costs off) select * from list_parted;
-- @ inherit-76
explain (costs off) select * from list_parted where a is null;
-- @ inherit-77
explain (costs off) select * from list_parted where a is not null;
-- @ inherit-78
explain (costs off) select * from list_parted where a in ('ab', 'cd', 'ef');
-- @ inherit-79
explain (costs off) select * from list_parted where a = 'ab' or a in (null, 'cd');
-- @ inherit-80
explain (costs off) select * from range_list_parted;
-- @ inherit-81
explain (costs off) select * from range_list_parted where a = 5;
-- @ inherit-82
explain (costs off) select * from range_list_parted where b = 'ab';
-- @ inherit-83
explain (costs off) select * from range_list_parted where a between 3 and 23 and b in ('ab');
-- @ inherit-84
/* Should select no rows because range partition key cannot be null */
explain (costs off) select * from range_list_parted where a is null;
-- @ inherit-85
/* Should only select rows from the null-accepting partition */
explain (costs off) select * from range_list_parted where b is null;
-- @ inherit-86
explain (costs off) select * from range_list_parted where a is not null and a < 67;
-- @ inherit-87
explain (costs off) select * from range_list_parted where a >= 30;
-- @ inherit-88
explain (costs off) select * from mcrparted where a = 0;
-- @ inherit-89
explain (costs off) select * from mcrparted where a = 10 and abs(b) < 5;
-- @ inherit-90
explain (costs off) select * from mcrparted where a = 10 and abs(b) = 5;
-- @ inherit-91
explain (costs off) select * from mcrparted where abs(b) = 5;
-- @ inherit-92
explain (costs off) select * from mcrparted where a > -1;
-- @ inherit-93
explain (costs off) select * from mcrparted where a = 20 and abs(b) = 10 and c > 10;
-- @ inherit-94
explain (costs off) select * from mcrparted where a = 20 and c > 20;
-- @ inherit-95
insert into parted_minmax values (1,'12345');
-- @ inherit-96
explain (costs off) select min(a), max(a) from parted_minmax where b = '12345';
-- @ inherit-97
select min(a), max(a) from parted_minmax where b = '12345';
-- @ inherit-98
explain (costs off) select * from mcrparted order by a, abs(b), c;
-- @ inherit-99
explain (costs off) select * from mcrparted order by a desc, abs(b) desc, c desc;
-- @ inherit-100
explain (costs off) select a, abs(b) from mcrparted order by a, abs(b), c;
-- @ inherit-101
explain (costs off) select * from mcrparted where a < 20 order by a, abs(b), c;
-- @ inherit-102
explain (costs off) select * from mclparted order by a;
-- @ inherit-103
explain (costs off) select * from mclparted where a in(3,4,5) order by a;
-- @ inherit-104
explain (costs off) select * from mclparted where a in(1,2,4) or a is null order by a;
-- @ inherit-105
explain (costs off) select * from mcrparted where a < 20 order by a, abs(b), c limit 1;
-- @ inherit-106
explain (costs off) select * from mcrparted where a = 10 order by a, abs(b), c;
-- @ inherit-107
explain (costs off) select * from bool_lp order by b;
-- @ inherit-108
explain (costs off) select * from bool_rp where b = true order by b,a;
-- @ inherit-109
explain (costs off) select * from bool_rp where b = true order by a;
-- @ inherit-110
explain (costs off) select * from range_parted order by a,b,c;
-- @ inherit-111
explain (costs off) select * from range_parted order by a desc,b desc,c desc;
-- @ inherit-112
insert into permtest_parent
  select 1, 'a', left(fipshash(i::text), 5) from generate_series(0, 100) i;
-- @ inherit-113
explain (costs off)
  select * from permtest_parent p1 inner join permtest_parent p2
  on p1.a = p2.a and p1.c ~ 'a1$';
-- @ inherit-114
explain (costs off)
  select * from permtest_parent p1 inner join permtest_parent p2
  on p1.a = p2.a and left(p1.c, 3) ~ 'a1$';
-- @ inherit-115
explain (costs off)
  select p2.a, p1.c from permtest_parent p1 inner join permtest_parent p2
  on p1.a = p2.a and p1.c ~ 'a1$';
-- @ inherit-116
explain (costs off)
  select p2.a, p1.c from permtest_parent p1 inner join permtest_parent p2
  on p1.a = p2.a and left(p1.c, 3) ~ 'a1$';
-- @ inherit-117
INSERT INTO errtst_parent(partid, shdata, data) VALUES ( '0', '1', '5');
-- @ inherit-118
UPDATE errtst_parent SET data = data + 1 WHERE partid = 0;
-- @ inherit-119
UPDATE errtst_child_fastdef SET partid = 1 WHERE partid = 0;
-- @ inherit-120
UPDATE errtst_child_plaindef SET partid = 11 WHERE partid = 10;
-- @ inherit-121
UPDATE errtst_child_reorder SET partid = 21 WHERE partid = 20;
-- @ inherit-122
UPDATE errtst_child_fastdef SET partid = partid + 10 WHERE partid = 0;
-- @ inherit-123
UPDATE errtst_child_plaindef SET partid = partid + 10 WHERE partid = 10;
-- @ inherit-124
UPDATE errtst_child_reorder SET partid = partid + 10 WHERE partid = 20;
-- @ inherit-125
UPDATE errtst_parent SET partid = 10, data = data + 1 WHERE partid = 0;
-- @ inherit-126
insert into tuplesest_parted select i%200, i%300, i%400 from generate_series(1, 1000)i;
-- @ inherit-127
insert into tuplesest_tab select i, i from generate_series(1, 100)i;
-- @ inherit-128
explain (costs off)
select * from tuplesest_tab join
  (select b from tuplesest_parted where c < 100 group by b) sub
  on tuplesest_tab.a = sub.b;
