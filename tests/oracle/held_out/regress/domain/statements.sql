-- @ domain-1
INSERT INTO basictest values ('88', 'haha', 'short', '123.12');
-- @ domain-2
COPY basictest (testvarchar) FROM stdin;
-- @ domain-3
select * from basictest;
-- @ domain-4
select testtext || testvarchar as concat, testnumeric + 42 as sum
from basictest;
-- @ domain-5
INSERT INTO domarrtest values ('{2,2}', '{{"a","b"},{"c","d"}}');
-- @ domain-6
INSERT INTO domarrtest (testint4arr[1], testint4arr[3]) values (11,22);
-- @ domain-7
select * from domarrtest;
-- @ domain-8
select testint4arr[1], testchar4arr[2:2] from domarrtest;
-- @ domain-9
select array_dims(testint4arr), array_dims(testchar4arr) from domarrtest;
-- @ domain-10
COPY domarrtest FROM stdin;
-- @ domain-11
update domarrtest set
  testint4arr[1] = testint4arr[1] + 1,
  testint4arr[3] = testint4arr[3] - 1
where testchar4arr is null;
-- @ domain-12
select * from domarrtest where testchar4arr is null;
-- @ domain-13
insert into dcomptable values (row(1,2)::dcomptype);
-- @ domain-14
insert into dcomptable values (row(3,4)::comptype);
-- @ domain-15
insert into dcomptable (d1.r) values(11);
-- @ domain-16
select * from dcomptable;
-- @ domain-17
select (d1).r, (d1).i, (d1).* from dcomptable;
-- @ domain-18
update dcomptable set d1.r = (d1).r + 1 where (d1).i > 0;
-- @ domain-19
insert into dcomptable (d1.r, d1.i) values(99, 100);
-- @ domain-20
update dcomptable set d1.r = (d1).r - 1, d1.i = (d1).i + 1 where (d1).i > 0;
-- @ domain-21
explain (verbose, costs off)
  update dcomptable set d1.r = (d1).r - 1, d1.i = (d1).i + 1 where (d1).i > 0;
-- @ domain-22
insert into pitable values(array[42]);
-- @ domain-23
update pitable set f1[1] = f1[1] + 1;
-- @ domain-24
update pitable set f1[1] = 0;
-- @ domain-25
select * from pitable;
-- @ domain-26
insert into vc4table values(array['too long']);
-- @ domain-27
insert into vc4table values(array['too long']::vc4[]);
-- @ domain-28
select * from vc4table;
-- @ domain-29
insert into dposintatable values(array[array[42]::dposinta]);
-- @ domain-30
select f1, f1[1], (f1[1])[1] from dposintatable;
-- @ domain-31
select pg_typeof(f1) from dposintatable;
-- @ domain-32
select pg_typeof(f1[1]) from dposintatable;
-- @ domain-33
select pg_typeof(f1[1][1]) from dposintatable;
-- @ domain-34
select pg_typeof((f1[1])[1]) from dposintatable;
-- @ domain-35
update dposintatable set f1[2] = array[99];
-- @ domain-36
update dposintatable set f1[2][1] = array[97];
-- @ domain-37
insert into dcomptable values (null);
-- @ domain-38
INSERT INTO nulltest values ('a', 'b', 'c', 'd', 'c');
-- @ domain-39
COPY nulltest FROM stdin;
-- @ domain-40
select * from nulltest;
-- @ domain-41
SELECT cast(col4 as dnotnull) from nulltest;
-- @ domain-42
insert into defaulttest(col4) values(0);
-- @ domain-43
COPY defaulttest(col5) FROM stdin;
-- @ domain-44
select * from defaulttest;
-- @ domain-45
update domnotnull set col1 = 5;
-- @ domain-46
update domnotnull set col2 = 6;
-- @ domain-47
select * from domdeftest;
-- @ domain-48
insert into domcontest values (1);
-- @ domain-49
update domconnotnulltest set col1 = 5;
-- @ domain-50
update domconnotnulltest set col2 = 6;
-- @ domain-51
INSERT INTO thethings (stuff) VALUES (55);
-- @ domain-52
UPDATE thethings SET stuff = 10;
-- @ domain-53
create view domview as select cast(col1 as dom) from domtab;
-- @ domain-54
insert into domtab (col1) values (null);
-- @ domain-55
select * from domview;
-- @ domain-56
insert into dtest values('x123');
-- @ domain-57
insert into domain_test values (1, 2);
-- @ domain-58
insert into ddtest2 values(row(-1));
-- @ domain-59
insert into op values (array[1,2]);
-- @ domain-60
update op set f1[2] = 3;
-- @ domain-61
select * from op;
-- @ domain-62
insert into dom_table values ('1');
