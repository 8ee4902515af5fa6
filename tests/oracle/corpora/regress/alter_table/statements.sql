-- @ alter_table-1
SELECT * FROM attmp;
-- @ alter_table-2
SELECT * FROM attmp_new;
-- @ alter_table-3
CREATE VIEW attmp_view (unique1) AS SELECT unique1 FROM tenk1;
-- @ alter_table-4
SELECT unique1 FROM tenk1 WHERE unique1 < 5;
-- @ alter_table-5
INSERT INTO attmp2 values (1);
-- @ alter_table-6
INSERT INTO attmp3 values (1,10);
-- @ alter_table-7
DELETE FROM attmp3 where a=5;
-- @ alter_table-8
DELETE FROM attmp3 WHERE NOT b > 10;
-- @ alter_table-9
select * from attmp3;
-- @ alter_table-10
INSERT INTO attmp6 VALUES (6, 30), (7, 16);
-- @ alter_table-11
DELETE FROM attmp6 WHERE b > 20;
-- @ alter_table-12
INSERT INTO attmp7 VALUES (8, 18);
-- @ alter_table-13
insert into parent_noinh_convalid values (1);
-- @ alter_table-14
insert into child_noinh_convalid values (1);
-- @ alter_table-15
delete from only parent_noinh_convalid;
-- @ alter_table-16
explain (costs off) select * from nv_parent where d between '2011-08-01' and '2011-08-31';
-- @ alter_table-17
INSERT INTO PKTABLE VALUES(42);
-- @ alter_table-18
insert into atacc1 (test) values (2);
-- @ alter_table-19
insert into atacc2 (test2) values (-3);
-- @ alter_table-20
insert into atacc3 (test2) values (-3);
-- @ alter_table-21
select test2 from atacc2;
-- @ alter_table-22
update atacc3 set test2 = 4 where test2 is null;
-- @ alter_table-23
insert into atacc1 values(1);
-- @ alter_table-24
delete from atacc1;
-- @ alter_table-25
create view myview as select * from atacc1;
-- @ alter_table-26
select * from def_test;
-- @ alter_table-27
create view def_view_test as select * from def_test;
-- @ alter_table-28
select * from def_view_test;
-- @ alter_table-29
select * from atacc1;
-- @ alter_table-30
select atacc1.* from atacc1;
-- @ alter_table-31
select * from myview;
-- @ alter_table-32
create table attest1 as select * from atacc1;
-- @ alter_table-33
select * from attest1;
-- @ alter_table-34
select * into attest2 from atacc1;
-- @ alter_table-35
select * from attest2;
-- @ alter_table-36
insert into atacc1(value) values (100);
-- @ alter_table-37
select * from child;
-- @ alter_table-38
copy attest to stdout;
-- @ alter_table-39
copy attest from stdin;
-- @ alter_table-40
select * from attest;
-- @ alter_table-41
select * from p1;
-- @ alter_table-42
insert into foo values('bb','cc','dd');
-- @ alter_table-43
select * from foo;
-- @ alter_table-44
update foo set f3 = 'zz';
-- @ alter_table-45
select f3,max(f1) from foo group by f3;
-- @ alter_table-46
insert into anothertab (atcol1, atcol2) values (default, true);
-- @ alter_table-47
select * from anothertab;
-- @ alter_table-48
select * from another;
-- @ alter_table-49
insert into at_partitioned values (512, '0.123');
-- @ alter_table-50
insert into at_part_2 values ('1.234', 1024);
-- @ alter_table-51
INSERT INTO test_type_diff_c VALUES (1, 2, 3);
-- @ alter_table-52
INSERT INTO test_type_diff2_c1 VALUES (1, 2, 3);
-- @ alter_table-53
INSERT INTO test_type_diff2_c2 VALUES (4, 5, 6);
-- @ alter_table-54
INSERT INTO test_type_diff2_c3 VALUES (7, 8, 9);
-- @ alter_table-55
insert into at_base_table values (23, 'skidoo');
-- @ alter_table-56
create view at_view_1 as select * from at_base_table bt;
-- @ alter_table-57
create view at_view_2 as select *, to_json(v1) as j from at_view_1 v1;
-- @ alter_table-58
explain (verbose, costs off) select * from at_view_2;
-- @ alter_table-59
select * from at_view_2;
-- @ alter_table-60
create or replace view at_view_1 as select *, 2+2 as more from at_base_table bt;
-- @ alter_table-61
create temp table t1 as select * from int8_tbl;
-- @ alter_table-62
create temp view v2 as select * from v1;
-- @ alter_table-63
create or replace temp view v1 with (security_barrier = true)
  as select * from t1;
-- @ alter_table-64
update v2 set q1 = q1 + 1 where q1 = 123;
-- @ alter_table-65
select * from t1;
-- @ alter_table-66
select * from log;
-- @ alter_table-67
INSERT INTO rewrite_test VALUES ('something');
-- @ alter_table-68
insert into alterlock values (1, 'foo');
-- @ alter_table-69
insert into alterlock2 values (1, 1);
-- @ alter_table-70
create view alter1.v1 as select * from alter1.t1;
-- @ alter_table-71
insert into alter2.t1(f2) values(13);
-- @ alter_table-72
select * from alter2.t1;
-- @ alter_table-73
select * from alter2.v1;
-- @ alter_table-74
INSERT INTO test_drop_constr_child (c) VALUES (NULL);
-- @ alter_table-75
INSERT INTO ataddindex VALUES (42), (43);
-- @ alter_table-76
INSERT INTO ataddindex(f1) VALUES ('foo'), ('a');
-- @ alter_table-77
INSERT INTO part_2 VALUES (3, 'a');
-- @ alter_table-78
DELETE FROM part_2;
-- @ alter_table-79
INSERT INTO list_parted2_def VALUES (11, 'z');
-- @ alter_table-80
DELETE FROM list_parted2_def WHERE a = 11;
-- @ alter_table-81
INSERT INTO part1 VALUES (1, 10);
-- @ alter_table-82
DELETE FROM part1;
-- @ alter_table-83
INSERT INTO partr_def1 VALUES (2, 10);
-- @ alter_table-84
INSERT INTO part_5_a (a, b) VALUES (6, 'a');
-- @ alter_table-85
DELETE FROM part_5_a WHERE a NOT IN (3);
-- @ alter_table-86
INSERT INTO part_7 (a, b) VALUES (8, null), (9, 'a');
-- @ alter_table-87
SELECT tableoid::regclass, a, b FROM part_7 order by a;
-- @ alter_table-88
INSERT INTO part5_def_p1 VALUES (5, 'y');
-- @ alter_table-89
DELETE FROM part5_def_p1 WHERE b = 'y';
-- @ alter_table-90
INSERT INTO hpart_2 VALUES (3, 0);
-- @ alter_table-91
DELETE FROM hpart_2;
-- @ alter_table-92
INSERT INTO hpart_5_a (a, b) VALUES (7, 1);
-- @ alter_table-93
DELETE FROM hpart_5_a;
-- @ alter_table-94
SELECT * from part_rp;
-- @ alter_table-95
INSERT INTO part_hp VALUES (1);
-- @ alter_table-96
SELECT * FROM list_parted;
-- @ alter_table-97
INSERT INTO attmp VALUES (1);
-- @ alter_table-98
insert into defpart_attach_test_d values (1), (2);
-- @ alter_table-99
delete from defpart_attach_test_d where a = 1;
-- @ alter_table-100
insert into tab_part_attach values (1);
-- @ alter_table-101
insert into bar2 values (1);
-- @ alter_table-102
select * from bar1;
-- @ alter_table-103
update bar1 set a = a + 1;
-- @ alter_table-104
insert into attach_parted_part1 values (1, 1);
