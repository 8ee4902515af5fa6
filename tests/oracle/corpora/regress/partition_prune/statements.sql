-- @ partition_prune-1
explain (costs off) select * from lp;
-- @ partition_prune-2
explain (costs off) select * from lp where a > 'a' and a < 'd';
-- @ partition_prune-3
explain (costs off) select * from lp where a > 'a' and a <= 'd';
-- @ partition_prune-4
explain (costs off) select * from lp where a = 'a';
-- @ partition_prune-5
explain (costs off) select * from lp where 'a' = a;
-- @ partition_prune-6
/* commuted */
explain (costs off) select * from lp where a is not null;
-- @ partition_prune-7
explain (costs off) select * from lp where a is null;
-- @ partition_prune-8
explain (costs off) select * from lp where a = 'a' or a = 'c';
-- @ partition_prune-9
explain (costs off) select * from lp where a is not null and (a = 'a' or a = 'c');
-- @ partition_prune-10
explain (costs off) select * from lp where a <> 'g';
-- @ partition_prune-11
explain (costs off) select * from lp where a <> 'a' and a <> 'd';
-- @ partition_prune-12
explain (costs off) select * from coll_pruning where a collate "C" = 'a' collate "C";
-- @ partition_prune-13
explain (costs off) select * from coll_pruning where a collate "POSIX" = 'a' collate "POSIX";
-- @ partition_prune-14
explain (costs off) select * from rlp where a < 1;
-- @ partition_prune-15
explain (costs off) select * from rlp where 1 > a;
-- @ partition_prune-16
/* commuted */
explain (costs off) select * from rlp where a <= 1;
-- @ partition_prune-17
explain (costs off) select * from rlp where a = 1;
-- @ partition_prune-18
explain (costs off) select * from rlp where a > 10;
-- @ partition_prune-19
explain (costs off) select * from rlp where a > 15 and b = 'ab';
-- @ partition_prune-20
explain (costs off) select * from rlp where a = 16 and b in ('not', 'in', 'here');
-- @ partition_prune-21
explain (costs off) select * from rlp where a = 16 and b < 'ab';
-- @ partition_prune-22
explain (costs off) select * from rlp where a = 16 and b <= 'ab';
-- @ partition_prune-23
explain (costs off) select * from rlp where a = 16 and b is null;
-- @ partition_prune-24
explain (costs off) select * from rlp where a = 16 and b is not null;
-- @ partition_prune-25
explain (costs off) select * from rlp where a is null;
-- @ partition_prune-26
explain (costs off) select * from rlp where a is not null;
-- @ partition_prune-27
explain (costs off) select * from rlp where a = 1 or a = 7;
-- @ partition_prune-28
explain (costs off) select * from rlp where a = 1 or b = 'ab';
-- @ partition_prune-29
explain (costs off) select * from rlp where a > 20 and a < 27;
-- @ partition_prune-30
explain (costs off) select * from rlp where a >= 29;
-- @ partition_prune-31
explain (costs off) select * from rlp where a < 1 or (a > 20 and a < 25);
-- @ partition_prune-32
explain (costs off) select * from rlp3 where a = 20;
-- @ partition_prune-33
/* empty */

 
explain (costs off) select * from rlp where a > 1 and a = 10;
-- @ partition_prune-34
/* only default */
explain (costs off) select * from rlp where a > 1 and a >=15;
-- @ partition_prune-35
/* rlp3 onwards, including default */
explain (costs off) select * from rlp where a = 1 and a = 3;
-- @ partition_prune-36
/* empty */
explain (costs off) select * from rlp where (a = 1 and a = 3) or (a > 1 and a = 15);
-- @ partition_prune-37
explain (costs off) select * from mc3p where a = 1;
-- @ partition_prune-38
explain (costs off) select * from mc3p where a = 1 and abs(b) < 1;
-- @ partition_prune-39
explain (costs off) select * from mc3p where a = 1 and abs(b) = 1;
-- @ partition_prune-40
explain (costs off) select * from mc3p where a = 1 and abs(b) = 1 and c < 8;
-- @ partition_prune-41
explain (costs off) select * from mc3p where a = 10 and abs(b) between 5 and 35;
-- @ partition_prune-42
explain (costs off) select * from mc3p where a > 10;
-- @ partition_prune-43
explain (costs off) select * from mc3p where a >= 10;
-- @ partition_prune-44
explain (costs off) select * from mc3p where a < 10;
-- @ partition_prune-45
explain (costs off) select * from mc3p where a <= 10 and abs(b) < 10;
-- @ partition_prune-46
explain (costs off) select * from mc3p where a = 20 and abs(b) = 10 and c = 100;
-- @ partition_prune-47
explain (costs off) select * from mc3p where (a = 1 and abs(b) = 1 and c = 1) or (a = 10 and abs(b) = 5 and c = 10) or (a > 11 and a < 20);
-- @ partition_prune-48
explain (costs off) select * from mc3p where (a = 1 and abs(b) = 1 and c = 1) or (a = 10 and abs(b) = 5 and c = 10) or (a > 11 and a < 20) or a < 1;
-- @ partition_prune-49
explain (costs off) select * from mc3p where (a = 1 and abs(b) = 1 and c = 1) or (a = 10 and abs(b) = 5 and c = 10) or (a > 11 and a < 20) or a < 1 or a = 1;
-- @ partition_prune-50
explain (costs off) select * from mc3p where a = 1 or abs(b) = 1 or c = 1;
-- @ partition_prune-51
explain (costs off) select * from mc3p where (a = 1 and abs(b) = 1) or (a = 10 and abs(b) = 10);
-- @ partition_prune-52
explain (costs off) select * from mc2p where a < 2;
-- @ partition_prune-53
explain (costs off) select * from mc2p where a = 2 and b < 1;
-- @ partition_prune-54
explain (costs off) select * from mc2p where a > 1;
-- @ partition_prune-55
explain (costs off) select * from mc2p where a = 1 and b > 1;
-- @ partition_prune-56
explain (costs off) select * from mc2p where a = 1 and b is null;
-- @ partition_prune-57
explain (costs off) select * from mc2p where a is null and b is null;
-- @ partition_prune-58
explain (costs off) select * from mc2p where a is null and b = 1;
-- @ partition_prune-59
explain (costs off) select * from mc2p where a is null;
-- @ partition_prune-60
explain (costs off) select * from mc2p where b is null;
-- @ partition_prune-61
insert into boolpart values (true), (false), (null);
-- @ partition_prune-62
explain (costs off) select * from boolpart where a in (true, false);
-- @ partition_prune-63
explain (costs off) select * from boolpart where not a = false;
-- @ partition_prune-64
explain (costs off) select * from boolpart where a is true or a is not true;
-- @ partition_prune-65
explain (costs off) select * from boolpart where a is not true;
-- @ partition_prune-66
explain (costs off) select * from boolpart where a is not true and a is not false;
-- @ partition_prune-67
explain (costs off) select * from boolpart where a is unknown;
-- @ partition_prune-68
explain (costs off) select * from boolpart where a is not unknown;
-- @ partition_prune-69
select * from boolpart where a in (true, false);
-- @ partition_prune-70
select * from boolpart where not a = false;
-- @ partition_prune-71
select * from boolpart where a is true or a is not true;
-- @ partition_prune-72
select * from boolpart where a is not true;
-- @ partition_prune-73
select * from boolpart where a is not true and a is not false;
-- @ partition_prune-74
select * from boolpart where a is unknown;
-- @ partition_prune-75
select * from boolpart where a is not unknown;
-- @ partition_prune-76
delete from boolpart where a is null;
-- @ partition_prune-77
explain (costs off) select * from boolpart where a is not false;
-- @ partition_prune-78
select * from boolpart where a is not false;
-- @ partition_prune-79
explain (costs off) select * from boolpart where a is not unknown and a is unknown;
-- @ partition_prune-80
explain (costs off) select * from boolpart where a is false and a is unknown;
-- @ partition_prune-81
explain (costs off) select * from boolpart where a is true and a is unknown;
-- @ partition_prune-82
insert into iboolpart values (true), (false), (null);
-- @ partition_prune-83
explain (costs off) select * from iboolpart where a in (true, false);
-- @ partition_prune-84
explain (costs off) select * from iboolpart where not a = false;
-- @ partition_prune-85
explain (costs off) select * from iboolpart where a is true or a is not true;
-- @ partition_prune-86
explain (costs off) select * from iboolpart where a is not true;
-- @ partition_prune-87
explain (costs off) select * from iboolpart where a is not true and a is not false;
-- @ partition_prune-88
explain (costs off) select * from iboolpart where a is unknown;
-- @ partition_prune-89
explain (costs off) select * from iboolpart where a is not unknown;
-- @ partition_prune-90
select * from iboolpart where a in (true, false);
-- @ partition_prune-91
select * from iboolpart where not a = false;
-- @ partition_prune-92
select * from iboolpart where a is true or a is not true;
-- @ partition_prune-93
select * from iboolpart where a is not true;
-- @ partition_prune-94
select * from iboolpart where a is not true and a is not false;
-- @ partition_prune-95
select * from iboolpart where a is unknown;
-- @ partition_prune-96
select * from iboolpart where a is not unknown;
-- @ partition_prune-97
delete from iboolpart where a is null;
-- @ partition_prune-98
select * from iboolpart where a is not false;
-- @ partition_prune-99
explain (costs off)  select * from boolrangep where not a and not b and c = 25;
-- @ partition_prune-100
explain (costs off)  select * from boolrangep where a is not true and not b and c = 25;
-- @ partition_prune-101
explain (costs off)  select * from boolrangep where a is not false and not b and c = 25;
-- @ partition_prune-102
explain (costs off) select * from coercepart where a in ('ab', to_char(125, '999'));
-- @ partition_prune-103
explain (costs off) select * from coercepart where a ~ any ('{ab}');
-- @ partition_prune-104
explain (costs off) select * from coercepart where a !~ all ('{ab}');
-- @ partition_prune-105
explain (costs off) select * from coercepart where a = any ('{ab,bc}');
-- @ partition_prune-106
explain (costs off) select * from coercepart where a = all ('{ab}');
-- @ partition_prune-107
INSERT INTO part VALUES (-1,-1), (1,1), (2,NULL), (NULL,-2),(NULL,NULL);
-- @ partition_prune-108
EXPLAIN (COSTS OFF) SELECT tableoid::regclass as part, a, b FROM part WHERE a IS NULL ORDER BY 1, 2, 3;
-- @ partition_prune-109
EXPLAIN (VERBOSE, COSTS OFF) SELECT * FROM part p(x) ORDER BY x;
-- @ partition_prune-110
explain (costs off) select * from mc2p t1, lateral (select count(*) from mc3p t2 where t2.a = t1.b and abs(t2.b) = 1 and t2.c = 1) s where t1.a = 1;
-- @ partition_prune-111
explain (costs off) select * from mc2p t1, lateral (select count(*) from mc3p t2 where t2.c = t1.b and abs(t2.b) = 1 and t2.a = 1) s where t1.a = 1;
-- @ partition_prune-112
explain (costs off) select * from mc2p t1, lateral (select count(*) from mc3p t2 where t2.a = 1 and abs(t2.b) = 1 and t2.c = 1) s where t1.a = 1;
-- @ partition_prune-113
explain (costs off) select * from rp where a <> 1;
-- @ partition_prune-114
explain (costs off) select * from rp where a <> 1 and a <> 2;
-- @ partition_prune-115
explain (costs off) select * from lp where a <> 'a' and a is null;
-- @ partition_prune-116
explain (costs off) select * from lp where (a <> 'a' and a <> 'd') or a is null;
-- @ partition_prune-117
explain (costs off) select * from rlp where a = 15 and b <> 'ab' and b <> 'cd' and b <> 'xy' and b is not null;
-- @ partition_prune-118
explain (costs off) select * from coll_pruning_multi where substr(a, 1) = 'e' collate "C";
-- @ partition_prune-119
explain (costs off) select * from coll_pruning_multi where substr(a, 1) = 'a' collate "POSIX";
-- @ partition_prune-120
explain (costs off) select * from coll_pruning_multi where substr(a, 1) = 'e' collate "C" and substr(a, 1) = 'a' collate "POSIX";
-- @ partition_prune-121
explain (costs off) select * from like_op_noprune where a like '%BC';
-- @ partition_prune-122
explain (costs off) select * from lparted_by_int2 where a = 100_000_000_000_000;
-- @ partition_prune-123
explain (costs off) select * from rparted_by_int2 where a > 100_000_000_000_000;
-- @ partition_prune-124
explain (costs off)
select * from
  (select exists (select 1 from int4_tbl tinner where f1 = touter.f1) as b
   from int4_tbl touter) ss,
  asptab
where asptab.id > ss.b::int;
-- @ partition_prune-125
insert into hp values (null, null, 0);
-- @ partition_prune-126
select tableoid::regclass, * from hp order by c;
-- @ partition_prune-127
explain (costs off) select * from hp where a = 1;
-- @ partition_prune-128
explain (costs off) select * from hp where b = 'xxx';
-- @ partition_prune-129
explain (costs off) select * from hp where a is null;
-- @ partition_prune-130
explain (costs off) select * from hp where b is null;
-- @ partition_prune-131
explain (costs off) select * from hp where a < 1 and b = 'xxx';
-- @ partition_prune-132
explain (costs off) select * from hp where a <> 1 and b = 'yyy';
-- @ partition_prune-133
explain (costs off) select * from hp where a <> 1 and b <> 'xxx';
-- @ partition_prune-134
explain (costs off) select * from hp where a is null and b is null;
-- @ partition_prune-135
explain (costs off) select * from hp where a = 1 and b is null;
-- @ partition_prune-136
explain (costs off) select * from hp where a = 1 and b = 'xxx';
-- @ partition_prune-137
explain (costs off) select * from hp where a is null and b = 'xxx';
-- @ partition_prune-138
explain (costs off) select * from hp where (a = 1 and b = 'abcde') or (a = 2 and b = 'xxx') or (a is null and b is null);
-- @ partition_prune-139
explain (costs off) select * from hp where a = 1 and b = 'abcde' and
  (c = 2 or c = 3);
-- @ partition_prune-140
prepare ab_q1 (int, int, int) as
select * from ab where a between $1 and $2 and b <= $3;
-- @ partition_prune-141
prepare ab_q1 (int, int) as
select a from ab where a between $1 and $2 and b < 3;
-- @ partition_prune-142
prepare ab_q2 (int, int) as
select a from ab where a between $1 and $2 and b < (select 3);
-- @ partition_prune-143
prepare ab_q3 (int, int) as
select a from ab where b between $1 and $2 and a < (select 3);
-- @ partition_prune-144
prepare hp_q1 (text) as
select * from hp where a is null and b = $1;
-- @ partition_prune-145
insert into list_part select generate_series(1,4);
-- @ partition_prune-146
declare cur SCROLL CURSOR for select 1 from list_part where a > (select 1) and a < (select 4);
-- @ partition_prune-147
explain (analyze, costs off, summary off, timing off, buffers off) select * from list_part where a = list_part_fn(1);
-- @ partition_prune-148
explain (analyze, costs off, summary off, timing off, buffers off) select * from list_part where a = list_part_fn(a);
-- @ partition_prune-149
explain (analyze, costs off, summary off, timing off, buffers off) select * from list_part where a = list_part_fn(1) + a;
-- @ partition_prune-150
prepare ab_q4 (int, int) as
select avg(a) from ab where a between $1 and $2 and b < 4;
-- @ partition_prune-151
prepare ab_q5 (int, int, int) as
select avg(a) from ab where a in($1,$2,$3) and b < 4;
-- @ partition_prune-152
insert into lprt_a select 0 from generate_series(1,100);
-- @ partition_prune-153
insert into lprt_a values(1),(1);
-- @ partition_prune-154
delete from lprt_a where a = 1;
-- @ partition_prune-155
explain (analyze, costs off, summary off, timing off, buffers off)
select * from ab where a = (select max(a) from lprt_a) and b = (select max(a)-1 from lprt_a);
-- @ partition_prune-156
explain (analyze, costs off, summary off, timing off, buffers off)
select * from (select * from ab where a = 1 union all select * from ab) ab where b = (select 1);
-- @ partition_prune-157
explain (analyze, costs off, summary off, timing off, buffers off)
select * from (select * from ab where a = 1 union all (values(10,5)) union all select * from ab) ab where b = (select 1);
-- @ partition_prune-158
insert into xy_1 values(100,-10);
-- @ partition_prune-159
prepare ab_q6 as
select * from (
	select tableoid::regclass,a,b from ab
union all
	select tableoid::regclass,x,y from xy_1
union all
	select tableoid::regclass,a,b from ab
) ab where a = $1 and b = (select -10);
-- @ partition_prune-160
insert into ab values (1,2);
-- @ partition_prune-161
table ab;
-- @ partition_prune-162
truncate ab;
-- @ partition_prune-163
select tableoid::regclass, * from ab;
-- @ partition_prune-164
insert into tbl1 values (501), (505);
-- @ partition_prune-165
insert into tprt values (10), (20), (501), (502), (505), (1001), (4500);
-- @ partition_prune-166
explain (analyze, costs off, summary off, timing off, buffers off)
select * from tbl1 join tprt on tbl1.col1 > tprt.col1;
-- @ partition_prune-167
explain (analyze, costs off, summary off, timing off, buffers off)
select * from tbl1 join tprt on tbl1.col1 = tprt.col1;
-- @ partition_prune-168
select tbl1.col1, tprt.col1 from tbl1
inner join tprt on tbl1.col1 > tprt.col1
order by tbl1.col1, tprt.col1;
-- @ partition_prune-169
select tbl1.col1, tprt.col1 from tbl1
inner join tprt on tbl1.col1 = tprt.col1
order by tbl1.col1, tprt.col1;
-- @ partition_prune-170
delete from tbl1;
-- @ partition_prune-171
explain (analyze, costs off, summary off, timing off, buffers off)
select * from tbl1 join tprt on tbl1.col1 < tprt.col1;
-- @ partition_prune-172
select tbl1.col1, tprt.col1 from tbl1
inner join tprt on tbl1.col1 < tprt.col1
order by tbl1.col1, tprt.col1;
-- @ partition_prune-173
prepare part_abc_q1 (int, int, int) as
select * from part_abc where a = $1 and b = $2 and c = $3;
-- @ partition_prune-174
select * from listp where b = 1;
-- @ partition_prune-175
prepare q1 (int,int) as select * from listp where b in ($1,$2);
-- @ partition_prune-176
prepare q1 (int,int,int,int) as select * from listp where b in($1,$2) and $3 <> b and $4 <> b;
-- @ partition_prune-177
explain (analyze, costs off, summary off, timing off, buffers off)
select * from listp where a = (select null::int);
-- @ partition_prune-178
explain (analyze, costs off, summary off, timing off, buffers off)
select * from stable_qual_pruning where a < localtimestamp;
-- @ partition_prune-179
explain (analyze, costs off, summary off, timing off, buffers off)
select * from stable_qual_pruning where a < '2000-02-01'::timestamptz;
-- @ partition_prune-180
explain (analyze, costs off, summary off, timing off, buffers off)
select * from stable_qual_pruning
  where a = any(array['2010-02-01', '2020-01-01']::timestamp[]);
-- @ partition_prune-181
explain (analyze, costs off, summary off, timing off, buffers off)
select * from stable_qual_pruning
  where a = any(array['2000-02-01', localtimestamp]::timestamp[]);
-- @ partition_prune-182
explain (analyze, costs off, summary off, timing off, buffers off)
select * from stable_qual_pruning
  where a = any(array['2010-02-01', '2020-01-01']::timestamptz[]);
-- @ partition_prune-183
explain (analyze, costs off, summary off, timing off, buffers off)
select * from stable_qual_pruning
  where a = any(null::timestamptz[]);
-- @ partition_prune-184
insert into mc3p values (0, 1, 1), (1, 1, 1), (2, 1, 1);
-- @ partition_prune-185
explain (analyze, costs off, summary off, timing off, buffers off)
select * from mc3p where a < 3 and abs(b) = 1;
-- @ partition_prune-186
prepare ps1 as
  select * from mc3p where a = $1 and abs(b) < (select 3);
-- @ partition_prune-187
prepare ps2 as
  select * from mc3p where a <= $1 and abs(b) < (select 3);
-- @ partition_prune-188
insert into boolvalues values('t'),('f');
-- @ partition_prune-189
explain (analyze, costs off, summary off, timing off, buffers off)
select * from boolp where a = (select value from boolvalues where value);
-- @ partition_prune-190
explain (analyze, costs off, summary off, timing off, buffers off)
select * from boolp where a = (select value from boolvalues where not value);
-- @ partition_prune-191
insert into ma_test select x,x from generate_series(0,29) t(x);
-- @ partition_prune-192
prepare mt_q1 (int) as select a from ma_test where a >= $1 and a % 10 = 5 order by b;
-- @ partition_prune-193
prepare mt_q2 (int) as select * from ma_test where a >= $1 order by b limit 1;
-- @ partition_prune-194
explain (analyze, costs off, summary off, timing off, buffers off) select * from ma_test where a >= (select min(b) from ma_test_p2) order by b;
-- @ partition_prune-195
explain (costs off) select * from pp_arrpart where a = '{1}';
-- @ partition_prune-196
explain (costs off) update pp_arrpart set a = a where a = '{1}';
-- @ partition_prune-197
explain (costs off) delete from pp_arrpart where a = '{1}';
-- @ partition_prune-198
insert into pph_arrpart values ('{1}'), ('{1, 2}'), ('{4, 5}');
-- @ partition_prune-199
select tableoid::regclass, * from pph_arrpart order by 1;
-- @ partition_prune-200
explain (costs off) select * from pph_arrpart where a = '{1}';
-- @ partition_prune-201
explain (costs off) select * from pp_enumpart where a = 'blue';
-- @ partition_prune-202
explain (costs off) select * from pp_recpart where a = '(1,1)'::pp_rectype;
-- @ partition_prune-203
explain (costs off) select * from pp_intrangepart where a = '[1,2]'::int4range;
-- @ partition_prune-204
explain (costs off) select * from pp_lp where a = 1;
-- @ partition_prune-205
explain (costs off) update pp_lp set value = 10 where a = 1;
-- @ partition_prune-206
explain (costs off) delete from pp_lp where a = 1;
-- @ partition_prune-207
explain (costs off) select * from inh_lp where a = 1;
-- @ partition_prune-208
explain (costs off) update inh_lp set value = 10 where a = 1;
-- @ partition_prune-209
explain (costs off) delete from inh_lp where a = 1;
-- @ partition_prune-210
explain (costs off) update inh_lp1 set value = 10 where a = 2;
-- @ partition_prune-211
explain (costs off) select * from pp_temp_parent where true;
-- @ partition_prune-212
explain (costs off) select * from pp_temp_parent where a = 2;
-- @ partition_prune-213
insert into q22 values (2, 2, 3);
-- @ partition_prune-214
explain (costs off)
select *
from (
      select * from p
      union all
      select * from q1
      union all
      select 1, 1, 1
     ) s(a, b, c)
where s.a = 1 and s.b = 1 and s.c = (select 1);
-- @ partition_prune-215
select *
from (
      select * from p
      union all
      select * from q1
      union all
      select 1, 1, 1
     ) s(a, b, c)
where s.a = 1 and s.b = 1 and s.c = (select 1);
-- @ partition_prune-216
prepare q (int, int) as
select *
from (
      select * from p
      union all
      select * from q1
      union all
      select 1, 1, 1
     ) s(a, b, c)
where s.a = $1 and s.b = $2 and s.c = (select 1);
-- @ partition_prune-217
explain (analyze, costs off, summary off, timing off, buffers off)
select * from listp where a = (select 2) and b <> 10;
-- @ partition_prune-218
explain (analyze on, costs off, timing off, summary off, buffers off)
select * from rangep where b IN((select 1),(select 2)) order by a;
-- @ partition_prune-219
explain (costs off) select * from rp_prefix_test1 where a <= 1 and b = 'a';
-- @ partition_prune-220
explain (costs off) select * from rp_prefix_test2 where a <= 1 and b = 1 and c >= 0;
-- @ partition_prune-221
explain (costs off) select * from rp_prefix_test3 where a >= 1 and b >= 1 and b >= 2 and c >= 2 and d >= 0;
-- @ partition_prune-222
explain (costs off) select * from rp_prefix_test3 where a >= 1 and b >= 1 and b = 2 and c = 2 and d >= 0;
-- @ partition_prune-223
insert into hp_prefix_test
select
  case a when 0 then null else 1 end,
  case b when 0 then null else 2 end,
  case c when 0 then null else 3 end,
  case d when 0 then null else 4 end
from
  generate_series(0,1) a,
  generate_series(0,1) b,
  generate_Series(0,1) c,
  generate_Series(0,1) d;
-- @ partition_prune-224
explain (costs off) select * from hp_contradict_test where a is null and a === 1 and b === 1;
-- @ partition_prune-225
table part_abc_log;
-- @ partition_prune-226
explain (costs off)
select min(a) over (partition by a order by a) from part_abc where a >= stable_one() + 1 and d <= stable_one()
union all
select min(a) over (partition by a order by a) from part_abc where a >= stable_one() + 1 and d >= stable_one();
-- @ partition_prune-227
insert into phv_part values (1, 'one'), (2, 'two'), (null, 'null');
-- @ partition_prune-228
explain (costs off)
select * from (select a, b from phv_part) t
  where a = 1
  group by grouping sets (a, b);
-- @ partition_prune-229
select * from (select a, b from phv_part) t
  where a = 1
  group by grouping sets (a, b);
-- @ partition_prune-230
explain (costs off)
select * from (select a::oid as x, b from phv_part) t
  where x::int = 1
  group by grouping sets (x, b);
-- @ partition_prune-231
select * from (select a::oid as x, b from phv_part) t
  where x::int = 1
  group by grouping sets (x, b);
-- @ partition_prune-232
explain (costs off)
select * from (select a, b from phv_part) t
  where a is null
  group by grouping sets (a, b);
-- @ partition_prune-233
select * from (select a, b from phv_part) t
  where a is null
  group by grouping sets (a, b);
-- @ partition_prune-234
insert into phv_boolpart values (true, 'yes'), (false, 'no'), (null, 'unknown');
-- @ partition_prune-235
explain (costs off)
select * from (select a, b from phv_boolpart) t
  where a is true
  group by grouping sets (a, b);
-- @ partition_prune-236
select * from (select a, b from phv_boolpart) t
  where a is true
  group by grouping sets (a, b);
