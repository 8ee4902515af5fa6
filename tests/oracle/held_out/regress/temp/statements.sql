-- @ temp-1
SELECT * FROM temptest;
-- @ temp-2
INSERT INTO temptest VALUES (1);
-- @ temp-3
INSERT INTO temptest1 VALUES (1);
-- @ temp-4
INSERT INTO temptest2 VALUES (1);
-- @ temp-5
SELECT * FROM temptest1;
-- @ temp-6
SELECT * FROM temptest2;
-- @ temp-7
insert into public.whereami values ('public');
-- @ temp-8
insert into whereami values ('temp');
-- @ temp-9
select * from whereami;
-- @ temp-10
insert into temp_parted_oncommit values (1);
-- @ temp-11
select * from temp_parted_oncommit;
-- @ temp-12
insert into temp_parted_oncommit_test values (1), (2);
-- @ temp-13
select * from temp_parted_oncommit_test;
-- @ temp-14
insert into temp_inh_oncommit_test1 values (1);
-- @ temp-15
insert into temp_inh_oncommit_test values (1);
-- @ temp-16
select * from temp_inh_oncommit_test;
-- @ temp-17
select a from twophase_tab;
-- @ temp-18
insert into twophase_tab values (1);
-- @ temp-19
INSERT INTO test_temp SELECT generate_series(1, 10000) as id, repeat('a', 200), 0;
-- @ temp-20
SELECT count(*), max(a) max_a, min(a) min_a, max(cnt) max_cnt FROM test_temp;
-- @ temp-21
TRUNCATE test_temp;
-- @ temp-22
INSERT INTO test_temp(a, b, cnt) VALUES (-1, '', 0);
-- @ temp-23
UPDATE test_temp SET cnt = cnt + 1 WHERE a = -1;
