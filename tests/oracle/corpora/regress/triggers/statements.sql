-- @ triggers-1
insert into trigtest values(1, 'foo');
-- @ triggers-2
select * from trigtest;
-- @ triggers-3
update trigtest set f2 = f2 || 'bar';
-- @ triggers-4
delete from trigtest;
-- @ triggers-5
COPY main_table (a,b) FROM stdin;
-- @ triggers-6
INSERT INTO main_table (a, b) VALUES (5, 10) ON CONFLICT (a)
  DO UPDATE SET b = EXCLUDED.b;
-- @ triggers-7
UPDATE main_table SET a = a + 1 WHERE b < 30;
-- @ triggers-8
UPDATE main_table SET a = a + 2 WHERE b > 100;
-- @ triggers-9
SELECT * FROM main_table ORDER BY a, b;
-- @ triggers-10
INSERT INTO main_table (a) VALUES (123), (456);
-- @ triggers-11
COPY main_table FROM stdin;
-- @ triggers-12
DELETE FROM main_table WHERE a IN (123, 456);
-- @ triggers-13
UPDATE main_table SET a = 50, b = 60;
-- @ triggers-14
insert into table_with_oids values (1);
-- @ triggers-15
update table_with_oids set a = a + 1;
-- @ triggers-16
UPDATE main_table SET a = 50;
-- @ triggers-17
UPDATE main_table SET b = 10;
-- @ triggers-18
INSERT INTO some_t VALUES (TRUE);
-- @ triggers-19
UPDATE some_t SET some_col = TRUE;
-- @ triggers-20
insert into trigger_test values(1,'insert');
-- @ triggers-21
update trigger_test set v = 'update' where i = 1;
-- @ triggers-22
delete from trigger_test;
-- @ triggers-23
INSERT INTO serializable_update_tab SELECT a, repeat('xyzxz', 100), 'new'
	FROM generate_series(1, 50) a;
-- @ triggers-24
UPDATE serializable_update_tab SET description = 'no no', id = 1 WHERE id = 1;
-- @ triggers-25
SELECT description FROM serializable_update_tab WHERE id = 1;
-- @ triggers-26
INSERT INTO min_updates_test VALUES ('a',1,2),('b','2',null);
-- @ triggers-27
UPDATE min_updates_test SET f1 = f1;
-- @ triggers-28
UPDATE min_updates_test SET f2 = f2 + 1;
-- @ triggers-29
UPDATE min_updates_test SET f3 = 2 WHERE f3 is null;
-- @ triggers-30
SELECT * FROM min_updates_test;
-- @ triggers-31
CREATE VIEW main_view AS SELECT a, b FROM main_table;
-- @ triggers-32
INSERT INTO main_view VALUES (20, 30);
-- @ triggers-33
INSERT INTO main_view VALUES (21, 31) RETURNING a, b;
-- @ triggers-34
UPDATE main_view SET b = 31 WHERE a = 20;
-- @ triggers-35
UPDATE main_view SET b = 32 WHERE a = 21 AND b = 31 RETURNING a, b;
-- @ triggers-36
UPDATE main_view SET b = 0 WHERE false;
-- @ triggers-37
DELETE FROM main_view WHERE a IN (20,21);
-- @ triggers-38
DELETE FROM main_view WHERE a = 31 RETURNING a, b;
-- @ triggers-39
INSERT INTO country_table (country_name, continent)
    VALUES ('Japan', 'Asia'),
           ('UK', 'Europe'),
           ('USA', 'North America')
    RETURNING *;
-- @ triggers-40
CREATE VIEW city_view AS
    SELECT city_id, city_name, population, country_name, continent
    FROM city_table ci
    LEFT JOIN country_table co ON co.country_id = ci.country_id;
-- @ triggers-41
CREATE VIEW european_city_view AS
    SELECT * FROM city_view WHERE continent = 'Europe';
-- @ triggers-42
SELECT count(*) FROM european_city_view;
-- @ triggers-43
SELECT * FROM city_view;
-- @ triggers-44
insert into depth_a values (1);
-- @ triggers-45
select * from parent;
-- @ triggers-46
update parent set val1 = 'b' where aid = 1;
-- @ triggers-47
merge into parent p using (values (1)) as v(id) on p.aid = v.id
  when matched then update set val1 = 'b';
-- @ triggers-48
delete from parent where aid = 1;
-- @ triggers-49
merge into parent p using (values (1)) as v(id) on p.aid = v.id
  when matched then delete;
-- @ triggers-50
insert into self_ref_trigger values (1, null, 'root');
-- @ triggers-51
update self_ref_trigger set data = 'root!' where id = 1;
-- @ triggers-52
select * from self_ref_trigger;
-- @ triggers-53
delete from self_ref_trigger;
-- @ triggers-54
update stmt_trig_on_empty_upd set a = a where false returning a+1 as aa;
-- @ triggers-55
update stmt_trig_on_empty_upd1 set a = a where false returning a+1 as aa;
-- @ triggers-56
insert into trigger_ddl_table values (1, 42);
-- @ triggers-57
insert into upsert values(1, 'black') on conflict (key) do update set color = 'updated ' || upsert.color;
-- @ triggers-58
create view my_view as select * from my_table;
-- @ triggers-59
with ins (a) as (
  insert into parted2_stmt_trig values (1), (2) returning a
) insert into parted_stmt_trig select a from ins returning tableoid::regclass, a;
-- @ triggers-60
with upd as (
  update parted2_stmt_trig set a = a
) update parted_stmt_trig  set a = a;
-- @ triggers-61
delete from parted_stmt_trig;
-- @ triggers-62
copy parted_stmt_trig(a) from stdin;
-- @ triggers-63
copy parted_stmt_trig1(a) from stdin;
-- @ triggers-64
insert into parted_stmt_trig values (1);
-- @ triggers-65
insert into parted_trig values (50), (1500);
-- @ triggers-66
update parted_trig set a = 2 where a = 1;
-- @ triggers-67
merge into parted_trig using (select 1) as ss on true
  when matched and a = 2 then update set a = 1;
-- @ triggers-68
insert into parted_irreg values (1, 'aardvark'), (2, 'aanimals');
-- @ triggers-69
insert into parted1_irreg values ('aardwolf', 2);
-- @ triggers-70
insert into parted_irreg_ancestor values ('aasvogel', 3);
-- @ triggers-71
insert into parted values (1, 1, 'uno uno v1');
-- @ triggers-72
update parted set c = c || 'v3';
-- @ triggers-73
select tableoid::regclass, * from parted;
-- @ triggers-74
truncate table parted;
-- @ triggers-75
update parted set a = 2;
-- @ triggers-76
update parted set a = a + 1;
-- @ triggers-77
select * from parted;
-- @ triggers-78
insert into parted_constr values (1, 'aardvark');
-- @ triggers-79
insert into parted1_constr values (2, 'aardwolf');
-- @ triggers-80
insert into parted_constr_ancestor values (3, 'aasvogel');
-- @ triggers-81
insert into parted_trigger values
    (0, 'a'), (1, 'bbb'), (2, 'bcd'), (3, 'c'),
	(1000, 'c'), (1001, 'ddd'), (1002, 'efg'), (1003, 'f'),
	(2000, 'e'), (2001, 'fff'), (2002, 'ghi'), (2003, 'h');
-- @ triggers-82
update parted_trigger set a = a + 2;
-- @ triggers-83
update parted_trigger set b = b || 'b';
-- @ triggers-84
INSERT INTO trgfire VALUES (1);
-- @ triggers-85
insert into child2 values ('BBB', 42);
-- @ triggers-86
insert into child3 values (42, 'CCC');
-- @ triggers-87
delete from parent;
-- @ triggers-88
delete from child1;
-- @ triggers-89
delete from child2;
-- @ triggers-90
delete from child3;
-- @ triggers-91
insert into trans_tab_parent values ('AAA1'), ('BBB1');
-- @ triggers-92
update trans_tab_parent set a = 'BBB2' where a = 'AAA1';
-- @ triggers-93
delete from trans_tab_parent;
-- @ triggers-94
with wcte as (insert into table1 values (42))
  insert into table2 values ('hello world');
-- @ triggers-95
with wcte as (insert into table1 values (43))
  insert into table1 values (44);
-- @ triggers-96
with wcte as (insert into table1 values (45))
  merge into table1 using (values (46)) as v(a) on table1.a = v.a
    when not matched then insert values (v.a);
-- @ triggers-97
select * from table1;
-- @ triggers-98
select * from table2;
-- @ triggers-99
insert into my_table values (42);
-- @ triggers-100
insert into refd_table values
  (1, 'one'),
  (2, 'two'),
  (3, 'three');
-- @ triggers-101
insert into trig_table values
  (1, 'one a'),
  (1, 'one b'),
  (2, 'two a'),
  (2, 'two b'),
  (3, 'three a'),
  (3, 'three b');
-- @ triggers-102
update refd_table set a = 11 where b = 'one';
-- @ triggers-103
select * from trig_table;
-- @ triggers-104
delete from refd_table where length(b) = 3;
-- @ triggers-105
insert into self_ref values (1, null), (2, 1), (3, 2);
-- @ triggers-106
delete from self_ref where a = 1;
-- @ triggers-107
insert into merge_source_table
  values (1, 'initial1'), (2, 'initial2'),
		 (3, 'initial3'), (4, 'initial4');
-- @ triggers-108
merge into merge_target_table t
using merge_source_table s
on t.a = s.a
when not matched then
  insert values (a, b);
-- @ triggers-109
merge into merge_target_table t
using merge_source_table s
on t.a = s.a
when matched and s.a <= 2 then
	update set b = t.b || ' updated by merge'
when matched and s.a > 2 then
	delete
when not matched then
  insert values (a, b);
-- @ triggers-110
table my_table;
-- @ triggers-111
insert into parted_trig (a) values (50);
-- @ triggers-112
insert into convslot_test_parent(col1) values ('1');
-- @ triggers-113
insert into convslot_test_child(col1) values ('1');
-- @ triggers-114
update convslot_test_parent set col1 = col1 || '1';
-- @ triggers-115
delete from convslot_test_parent;
-- @ triggers-116
insert into defer_trig values (1);
