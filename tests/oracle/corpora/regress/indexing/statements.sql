-- @ indexing-1
INSERT INTO idxpart (a, b, c) SELECT i, i, i FROM generate_series(1, 50) i;
-- @ indexing-2
insert into idxpart11 values (1, 0);
-- @ indexing-3
delete from idxpart11 where b = 0;
-- @ indexing-4
insert into idxpart1 values (1, 0);
-- @ indexing-5
insert into idxpart2 values (501, 0);
-- @ indexing-6
delete from idxpart1 where b = 0;
-- @ indexing-7
select tableoid::regclass, * from idxpart order by a;
-- @ indexing-8
insert into covidxpart values (1, 1);
-- @ indexing-9
insert into parted_isvalid_tab_11 values (1, 0);
