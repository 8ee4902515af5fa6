-- @ rules-1
create view rtest_v1 as select * from rtest_t1;
-- @ rules-2
insert into rtest_t2 values (1, 21);
-- @ rules-3
insert into rtest_t3 values (1, 31);
-- @ rules-4
insert into rtest_v1 values (1, 11);
-- @ rules-5
select * from rtest_v1;
-- @ rules-6
delete from rtest_v1 where a = 1;
-- @ rules-7
delete from rtest_v1 where b = 12;
-- @ rules-8
delete from rtest_v1;
-- @ rules-9
insert into rtest_v1 select * from rtest_t2;
-- @ rules-10
insert into rtest_v1 (b, a) select b, a from rtest_t2;
-- @ rules-11
insert into rtest_v1 (a) select a from rtest_t3;
-- @ rules-12
select * from rtest_v1 where b isnull;
-- @ rules-13
update rtest_t1 set a = a + 10 where b isnull;
-- @ rules-14
delete from rtest_v1 where b isnull;
-- @ rules-15
update rtest_v1 set b = 42 where a = 2;
-- @ rules-16
update rtest_v1 set b = 99 where b = 42;
-- @ rules-17
update rtest_v1 set b = 88 where b < 50;
-- @ rules-18
insert into rtest_v1 select rtest_t2.a, rtest_t3.b
    from rtest_t2, rtest_t3
    where rtest_t2.a = rtest_t3.a;
-- @ rules-19
update rtest_v1 set b = rtest_t2.b from rtest_t2 where rtest_v1.a = rtest_t2.a;
-- @ rules-20
insert into rtest_v1 select * from rtest_t3;
-- @ rules-21
update rtest_t1 set a = a + 10 where b > 30;
-- @ rules-22
update rtest_v1 set a = rtest_t3.a + 20 from rtest_t3 where rtest_v1.b = rtest_t3.b;
-- @ rules-23
insert into rtest_system values ('orion', 'Linux Jan Wieck');
-- @ rules-24
insert into rtest_interface values ('orion', 'eth0');
-- @ rules-25
insert into rtest_person values ('jw', 'Jan Wieck');
-- @ rules-26
insert into rtest_admin values ('jw', 'orion');
-- @ rules-27
update rtest_system set sysname = 'pluto' where sysname = 'neptun';
-- @ rules-28
select * from rtest_interface;
-- @ rules-29
select * from rtest_admin;
-- @ rules-30
update rtest_person set pname = 'jwieck' where pdesc = 'Jan Wieck';
-- @ rules-31
select * from rtest_admin order by pname, sysname;
-- @ rules-32
delete from rtest_system where sysname = 'orion';
-- @ rules-33
insert into rtest_emp values ('wiecc', '5000.00');
-- @ rules-34
update rtest_emp set ename = 'wiecx' where ename = 'wiecc';
-- @ rules-35
update rtest_emp set ename = 'wieck', salary = '6000.00' where ename = 'wiecx';
-- @ rules-36
update rtest_emp set salary = '7000.00' where ename = 'wieck';
-- @ rules-37
delete from rtest_emp where ename = 'gates';
-- @ rules-38
select ename, who = current_user as "matches user", action, newsal, oldsal from rtest_emplog order by ename, action, newsal;
-- @ rules-39
insert into rtest_empmass values ('meyer', '4000.00');
-- @ rules-40
insert into rtest_emp select * from rtest_empmass;
-- @ rules-41
update rtest_empmass set salary = salary + '1000.00';
-- @ rules-42
update rtest_emp set salary = rtest_empmass.salary from rtest_empmass where rtest_emp.ename = rtest_empmass.ename;
-- @ rules-43
delete from rtest_emp using rtest_empmass where rtest_emp.ename = rtest_empmass.ename;
-- @ rules-44
insert into rtest_t4 values (1, 'Record should go to rtest_t4');
-- @ rules-45
select * from rtest_t4;
-- @ rules-46
select * from rtest_t5;
-- @ rules-47
select * from rtest_t6;
-- @ rules-48
select * from rtest_t7;
-- @ rules-49
select * from rtest_t8;
-- @ rules-50
delete from rtest_t4;
-- @ rules-51
delete from rtest_t5;
-- @ rules-52
delete from rtest_t6;
-- @ rules-53
delete from rtest_t7;
-- @ rules-54
delete from rtest_t8;
-- @ rules-55
insert into rtest_t9 values (1, 'Record should go to rtest_t4');
-- @ rules-56
insert into rtest_t4 select * from rtest_t9 where a < 20;
-- @ rules-57
insert into rtest_t4 select * from rtest_t9 where b ~ 'and t8';
-- @ rules-58
insert into rtest_t4 select a + 1, b from rtest_t9 where a in (20, 30, 40);
-- @ rules-59
insert into rtest_order1 values (1);
-- @ rules-60
select * from rtest_order2;
-- @ rules-61
insert into rtest_nothn1 values (1, 'want this');
-- @ rules-62
select * from rtest_nothn1;
-- @ rules-63
insert into rtest_nothn2 values (10, 'too small');
-- @ rules-64
select * from rtest_nothn2;
-- @ rules-65
select * from rtest_nothn3;
-- @ rules-66
delete from rtest_nothn1;
-- @ rules-67
delete from rtest_nothn2;
-- @ rules-68
delete from rtest_nothn3;
-- @ rules-69
insert into rtest_nothn4 values (1, 'want this');
-- @ rules-70
insert into rtest_nothn1 select * from rtest_nothn4;
-- @ rules-71
delete from rtest_nothn4;
-- @ rules-72
insert into rtest_nothn2 select * from rtest_nothn4;
-- @ rules-73
create view rtest_vview1 as select a, b from rtest_view1 X
	where 0 < (select count(*) from rtest_view2 Y where Y.a = X.a);
-- @ rules-74
create view rtest_vview2 as select a, b from rtest_view1 where v;
-- @ rules-75
create view rtest_vview3 as select a, b from rtest_vview2 X
	where 0 < (select count(*) from rtest_view2 Y where Y.a = X.a);
-- @ rules-76
create view rtest_vview4 as select X.a, X.b, count(Y.a) as refcount
	from rtest_view1 X, rtest_view2 Y
	where X.a = Y.a
	group by X.a, X.b;
-- @ rules-77
create view rtest_vview5 as select a, b, rtest_viewfunc1(a) as refcount
	from rtest_view1;
-- @ rules-78
insert into rtest_view1 values (1, 'item 1', 't');
-- @ rules-79
insert into rtest_view2 values (2);
-- @ rules-80
select * from rtest_vview1;
-- @ rules-81
select * from rtest_vview2;
-- @ rules-82
select * from rtest_vview3;
-- @ rules-83
select * from rtest_vview4 order by a, b;
-- @ rules-84
select * from rtest_vview5;
-- @ rules-85
insert into rtest_view3 select * from rtest_vview1 where a < 7;
-- @ rules-86
select * from rtest_view3;
-- @ rules-87
delete from rtest_view3;
-- @ rules-88
insert into rtest_view3 select * from rtest_vview2 where a != 5 and b !~ '2';
-- @ rules-89
insert into rtest_view3 select * from rtest_vview3;
-- @ rules-90
insert into rtest_view4 select * from rtest_vview4 where 3 > refcount;
-- @ rules-91
select * from rtest_view4 order by a, b;
-- @ rules-92
delete from rtest_view4;
-- @ rules-93
insert into rtest_view4 select * from rtest_vview5 where a > 2 and refcount = 0;
-- @ rules-94
select * from rtest_view4;
-- @ rules-95
create view rtest_vcomp as
	select X.part, (X.size * Y.factor) as size_in_cm
			from rtest_comp X, rtest_unitfact Y
			where X.unit = Y.unit;
-- @ rules-96
insert into rtest_unitfact values ('m', 100.0);
-- @ rules-97
insert into rtest_comp values ('p1', 'm', 5.0);
-- @ rules-98
select * from rtest_vcomp order by part;
-- @ rules-99
select * from rtest_vcomp where size_in_cm > 10.0 order by size_in_cm using >;
-- @ rules-100
CREATE VIEW shoe AS
	SELECT sh.shoename,
		   sh.sh_avail,
		   sh.slcolor,
		   sh.slminlen,
		   sh.slminlen * un.un_fact AS slminlen_cm,
		   sh.slmaxlen,
		   sh.slmaxlen * un.un_fact AS slmaxlen_cm,
		   sh.slunit
	  FROM shoe_data sh, unit un
	 WHERE sh.slunit = un.un_name;
-- @ rules-101
CREATE VIEW shoelace AS
	SELECT s.sl_name,
		   s.sl_avail,
		   s.sl_color,
		   s.sl_len,
		   s.sl_unit,
		   s.sl_len * u.un_fact AS sl_len_cm
	  FROM shoelace_data s, unit u
	 WHERE s.sl_unit = u.un_name;
-- @ rules-102
CREATE VIEW shoe_ready AS
	SELECT rsh.shoename,
		   rsh.sh_avail,
		   rsl.sl_name,
		   rsl.sl_avail,
		   int4smaller(rsh.sh_avail, rsl.sl_avail) AS total_avail
	  FROM shoe rsh, shoelace rsl
	 WHERE rsl.sl_color = rsh.slcolor
	   AND rsl.sl_len_cm >= rsh.slminlen_cm
	   AND rsl.sl_len_cm <= rsh.slmaxlen_cm;
-- @ rules-103
INSERT INTO unit VALUES ('cm', 1.0);
-- @ rules-104
INSERT INTO shoe_data VALUES ('sh1', 2, 'black', 70.0, 90.0, 'cm');
-- @ rules-105
INSERT INTO shoelace_data VALUES ('sl1', 5, 'black', 80.0, 'cm');
-- @ rules-106
SELECT * FROM shoelace ORDER BY sl_name;
-- @ rules-107
SELECT * FROM shoe_ready WHERE total_avail >= 2 ORDER BY 1;
-- @ rules-108
UPDATE shoelace_data SET sl_avail = 6 WHERE  sl_name = 'sl7';
-- @ rules-109
SELECT * FROM shoelace_log;
-- @ rules-110
INSERT INTO shoelace_arrive VALUES ('sl3', 10);
-- @ rules-111
insert into shoelace_ok select * from shoelace_arrive;
-- @ rules-112
SELECT * FROM shoelace_log ORDER BY sl_name;
-- @ rules-113
CREATE VIEW shoelace_obsolete AS
	SELECT * FROM shoelace WHERE NOT EXISTS
	    (SELECT shoename FROM shoe WHERE slcolor = sl_color);
-- @ rules-114
CREATE VIEW shoelace_candelete AS
	SELECT * FROM shoelace_obsolete WHERE sl_avail = 0;
-- @ rules-115
SELECT * FROM shoelace_obsolete ORDER BY sl_len_cm;
-- @ rules-116
SELECT * FROM shoelace_candelete;
-- @ rules-117
SELECT * FROM shoe ORDER BY shoename;
-- @ rules-118
SELECT count(*) FROM shoe;
-- @ rules-119
insert into rules_foo values(1);
-- @ rules-120
select * from rules_foo;
-- @ rules-121
select * from rules_foo2;
-- @ rules-122
insert into pparent values (1,'parent1');
-- @ rules-123
insert into cchild values (1,'descrip1');
-- @ rules-124
create view vview as
  select pparent.pid, txt, descrip from
    pparent left join cchild using (pid);
-- @ rules-125
select * from vview;
-- @ rules-126
select * from cchild;
-- @ rules-127
INSERT INTO ruletest_tbl VALUES (99, 99);
-- @ rules-128
SELECT * FROM ruletest_tbl2;
-- @ rules-129
insert into rule_and_refint_t1 values (1, 11);
-- @ rules-130
insert into rule_and_refint_t2 values (1, 11);
-- @ rules-131
insert into rule_and_refint_t3 values (1, 11, 11, 'row1');
-- @ rules-132
insert into rule_and_refint_t3 values (1, 13, 11, 'row6')
  on conflict do nothing;
-- @ rules-133
insert into rule_and_refint_t3 values (1, 13, 11, 'row6')
  on conflict (id3a, id3b, id3c) do update
  set id3b = excluded.id3b;
-- @ rules-134
insert into test_1 (name) values ('Test 1');
-- @ rules-135
insert into test_2 (name) values ('Test 3');
-- @ rules-136
insert into test_3 (name) values ('Test 5');
-- @ rules-137
create view id_ordered as select * from id order by id;
-- @ rules-138
select * from id_ordered;
-- @ rules-139
update id_ordered set name = 'update 2' where id = 2;
-- @ rules-140
insert into t1 select * from generate_series(5,19,1) g;
-- @ rules-141
update t1 set a = 4 where a = 5;
-- @ rules-142
select * from only t1;
-- @ rules-143
select * from only t1_1;
-- @ rules-144
select * from only t1_2;
-- @ rules-145
insert into rules_base values(1,2), (11,12);
-- @ rules-146
update rules_base set f2 = f2 + 1;
-- @ rules-147
insert into rules_src values(1,2), (11,12);
-- @ rules-148
update rules_src set f2 = f2 + 1;
-- @ rules-149
update rules_src set f2 = f2 * 10;
-- @ rules-150
select * from rules_src;
-- @ rules-151
select * from rules_log;
-- @ rules-152
update rules_src set f2 = f2 / 10;
-- @ rules-153
CREATE VIEW rule_v1 AS SELECT * FROM rule_t1;
-- @ rules-154
SELECT * FROM rule_t1;
-- @ rules-155
INSERT INTO rule_v1 VALUES(1);
-- @ rules-156
SELECT * FROM rule_v1;
-- @ rules-157
INSERT INTO hats VALUES ('h7', 'black') RETURNING *;
-- @ rules-158
SELECT * FROM hat_data WHERE hat_name = 'h8';
-- @ rules-159
explain (costs off) INSERT INTO hats VALUES ('h8', 'forbidden') RETURNING *;
-- @ rules-160
WITH data(hat_name, hat_color) AS MATERIALIZED (
    VALUES ('h8', 'green'),
        ('h9', 'blue'),
        ('h7', 'forbidden')
)
INSERT INTO hats
    SELECT * FROM data
RETURNING *;
-- @ rules-161
EXPLAIN (costs off)
WITH data(hat_name, hat_color) AS MATERIALIZED (
    VALUES ('h8', 'green'),
        ('h9', 'blue'),
        ('h7', 'forbidden')
)
INSERT INTO hats
    SELECT * FROM data
RETURNING *;
-- @ rules-162
SELECT * FROM hat_data WHERE hat_name IN ('h8', 'h9', 'h7') ORDER BY hat_name;
-- @ rules-163
MERGE INTO rule_merge1 t USING (SELECT 1 AS a) s
	ON t.a = s.a
	WHEN MATCHED AND t.a < 2 THEN
		UPDATE SET b = b || ' updated by merge'
	WHEN MATCHED AND t.a > 2 THEN
		DELETE
	WHEN NOT MATCHED THEN
		INSERT VALUES (s.a, '');
-- @ rules-164
MERGE INTO rule_merge2 t USING (SELECT 1 AS a) s
	ON t.a = s.a
	WHEN MATCHED AND t.a < 2 THEN
		UPDATE SET b = b || ' updated by merge'
	WHEN MATCHED AND t.a > 2 THEN
		DELETE
	WHEN NOT MATCHED THEN
		INSERT VALUES (s.a, '');
-- @ rules-165
INSERT INTO ruletest1 VALUES (1);
-- @ rules-166
SELECT * FROM ruletest1;
-- @ rules-167
SELECT * FROM ruletest2;
-- @ rules-168
CREATE VIEW ruletest_v1 WITH (security_invoker=true) AS
    SELECT * FROM ruletest_t1;
-- @ rules-169
INSERT INTO ruletest_v1 VALUES (1);
-- @ rules-170
UPDATE ruletest_t1 t1 SET x = 0 FROM ruletest_t3 t3 WHERE t1.x = t3.x;
-- @ rules-171
SELECT * FROM ruletest_t1;
-- @ rules-172
SELECT * FROM ruletest_t2;
