-- @ copyselect-1
insert into test1 (t) values ('a');
-- @ copyselect-2
insert into test2 (t) values ('A');
-- @ copyselect-3
create view v_test1
as select 'v_'||t from test1;
-- @ copyselect-4
copy test1 to stdout;
-- @ copyselect-5
copy (select t from test1 where id=1) to stdout;
-- @ copyselect-6
copy (select t from test1 where id=3 for update) to stdout;
