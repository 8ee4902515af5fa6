-- @ insert-1
insert into inserttest (col1, col2, col3) values (DEFAULT, DEFAULT, DEFAULT);
-- @ insert-2
insert into inserttest (col2, col3) values (3, DEFAULT);
-- @ insert-3
insert into inserttest values (DEFAULT, 5, 'test');
-- @ insert-4
select * from inserttest;
-- @ insert-5
insert into inserttest values(10, 20, '40'), (-1, 2, DEFAULT),
    ((select 2), (select i from (values(3)) as foo (i)), 'values are fun!');
-- @ insert-6
insert into inserttest values(30, 50, repeat('x', 10000));
-- @ insert-7
select col1, col2, char_length(col3) from inserttest;
-- @ insert-8
INSERT INTO large_tuple_test (select 1, NULL);
-- @ insert-9
INSERT INTO large_tuple_test (select 2, repeat('a', 1000));
-- @ insert-10
insert into inserttesta (f2[1], f2[2]) values (1,2);
-- @ insert-11
insert into inserttesta (f2[1], f2[2]) select 7,8;
-- @ insert-12
insert into inserttestb (f3.if1, f3.if2) values (1,array['foo']);
-- @ insert-13
insert into inserttestb (f3.if1, f3.if2) values (1,'{foo}'), (2,'{bar}');
-- @ insert-14
insert into inserttestb (f3.if1, f3.if2) select 3, '{baz,quux}';
-- @ insert-15
insert into inserttestb (f3.if2[1], f3.if2[2]) values ('foo', 'bar');
-- @ insert-16
insert into inserttestb (f3.if2[1], f3.if2[2]) select 'bear', 'beer';
-- @ insert-17
insert into inserttestb (f3, f4[1].if2[1], f4[1].if2[2]) values (row(1,'{x}'), 'foo', 'bar');
-- @ insert-18
insert into inserttestb (f3, f4[1].if2[1], f4[1].if2[2]) select row(1,'{x}')::insert_test_domain, 'bear', 'beer';
-- @ insert-19
select * from inserttesta;
-- @ insert-20
select * from inserttestb;
-- @ insert-21
insert into range_parted values ('a', 11);
-- @ insert-22
insert into part4 values ('b', 21);
-- @ insert-23
insert into part_aa_bb values ('cc', 1);
-- @ insert-24
insert into part_cc_dd values ('cC', 1);
-- @ insert-25
insert into part_null values (null, 0);
-- @ insert-26
insert into part_default values ('aa', 2);
-- @ insert-27
insert into part_ee_ff1 values ('EE', 11);
-- @ insert-28
insert into part_ee_ff2 values ('ff', 11);
-- @ insert-29
insert into list_parted values ('ab', 21);
-- @ insert-30
select tableoid::regclass, * from list_parted;
-- @ insert-31
insert into part_def values ('b', 10);
-- @ insert-32
select tableoid::regclass, * from range_parted;
-- @ insert-33
insert into list_parted (a) values ('aA');
-- @ insert-34
insert into part_ee_ff values ('EE', 0);
-- @ insert-35
truncate list_parted;
-- @ insert-36
insert into list_parted select 'Ff', s.a from generate_series(1, 29) s(a);
-- @ insert-37
insert into list_parted (b) values (1);
-- @ insert-38
select tableoid::regclass::text, a, min(b) as min_b, max(b) as max_b from list_parted group by 1, 2 order by 1;
-- @ insert-39
insert into hash_parted values(generate_series(1,10));
-- @ insert-40
insert into hpart0 values(12),(16);
-- @ insert-41
insert into hpart3 values(11);
-- @ insert-42
select tableoid::regclass as part, a, a%4 as "remainder = a % 4"
from hash_parted order by part;
-- @ insert-43
select tableoid::regclass, a from list_parted;
-- @ insert-44
insert into mlparted values (1, 2);
-- @ insert-45
select tableoid::regclass, * from mlparted;
-- @ insert-46
insert into mlparted (a, b) values (1, 5);
-- @ insert-47
truncate mlparted;
-- @ insert-48
insert into mlparted1 (a, b) values (2, 3);
-- @ insert-49
insert into lparted_nonullpart values (1);
-- @ insert-50
insert into mlparted5 (a, b, c) values (1, 40, 'a');
-- @ insert-51
insert into mlparted_def1 values (42, 100);
-- @ insert-52
insert into mlparted_def2 values (54, 50);
-- @ insert-53
select tableoid::regclass, * from mlparted_def;
-- @ insert-54
insert into key_desc values (1, 1);
-- @ insert-55
insert into mcrparted values (null, null, null);
-- @ insert-56
insert into mcrparted0 values (0, 1, 1);
-- @ insert-57
insert into mcrparted1 values (9, 1000, 1);
-- @ insert-58
insert into mcrparted2 values (10, 6, 1000);
-- @ insert-59
insert into mcrparted3 values (11, 1, -1);
-- @ insert-60
insert into mcrparted5 values (30, 21, 20);
-- @ insert-61
insert into mcrparted4 values (30, 21, 20);
-- @ insert-62
select tableoid::regclass::text, * from mcrparted order by 1;
-- @ insert-63
insert into brtrigpartcon values (1, 'hi there');
-- @ insert-64
insert into brtrigpartcon1 values (1, 'hi there');
-- @ insert-65
with result as (insert into brtrigpartcon values (1, 'hi there') returning 1)
  insert into inserttest3 (f3) select * from result;
-- @ insert-66
insert into donothingbrtrig_test values (1, 'foo'), (2, 'bar');
-- @ insert-67
copy donothingbrtrig_test from stdout;
-- @ insert-68
select tableoid::regclass, * from donothingbrtrig_test;
-- @ insert-69
select tableoid::regclass, * from mcrparted order by a, b;
-- @ insert-70
insert into returningwrtest values (1) returning returningwrtest;
