-- @ constraints-1
INSERT INTO DEFAULT_TBL VALUES (1, 'thomas', 57.0613);
-- @ constraints-2
INSERT INTO DEFAULT_TBL (i, f) VALUES (2, 987.654);
-- @ constraints-3
INSERT INTO DEFAULT_TBL (x) VALUES ('marc');
-- @ constraints-4
SELECT * FROM DEFAULT_TBL;
-- @ constraints-5
INSERT INTO DEFAULTEXPR_TBL VALUES (-1, -2);
-- @ constraints-6
INSERT INTO DEFAULTEXPR_TBL (i1) VALUES (-3);
-- @ constraints-7
INSERT INTO DEFAULTEXPR_TBL (i2) VALUES (-4);
-- @ constraints-8
SELECT * FROM DEFAULTEXPR_TBL;
-- @ constraints-9
INSERT INTO CHECK_TBL VALUES (5);
-- @ constraints-10
SELECT * FROM CHECK_TBL;
-- @ constraints-11
INSERT INTO CHECK2_TBL VALUES (4, 'check ok', -2);
-- @ constraints-12
SELECT * from CHECK2_TBL;
-- @ constraints-13
INSERT INTO SYS_COL_CHECK_TBL VALUES ('Seattle', 'Washington', false, 100);
-- @ constraints-14
SELECT *, tableoid::regclass::text FROM SYS_COL_CHECK_TBL;
-- @ constraints-15
INSERT INTO ATACC2 (TEST) VALUES (-3);
-- @ constraints-16
INSERT INTO tmp VALUES (null, 'Y', null);
-- @ constraints-17
SELECT * FROM COPY_TBL;
-- @ constraints-18
INSERT INTO PRIMARY_TBL VALUES (1, 'one');
-- @ constraints-19
INSERT INTO PRIMARY_TBL (t) VALUES ('six');
-- @ constraints-20
SELECT * FROM PRIMARY_TBL;
-- @ constraints-21
INSERT INTO UNIQUE_TBL VALUES (1, 'one');
-- @ constraints-22
INSERT INTO UNIQUE_TBL (t) VALUES ('six');
-- @ constraints-23
INSERT INTO UNIQUE_TBL VALUES (5, 'five-upsert-insert') ON CONFLICT (i) DO UPDATE SET t = 'five-upsert-update';
-- @ constraints-24
SELECT * FROM UNIQUE_TBL;
-- @ constraints-25
INSERT INTO UNIQUE_TBL (t) VALUES ('eight') ON CONFLICT DO NOTHING;
-- @ constraints-26
UPDATE unique_tbl SET i = 1 WHERE i = 0;
-- @ constraints-27
UPDATE unique_tbl SET i = i+1;
-- @ constraints-28
DELETE FROM unique_tbl WHERE t = 'tree';
-- @ constraints-29
UPDATE unique_tbl SET i = 2 WHERE i = 4 AND t = 'four';
-- @ constraints-30
DELETE FROM unique_tbl WHERE i = 1 AND t = 'one';
-- @ constraints-31
INSERT INTO parted_uniq_tbl VALUES (1);
-- @ constraints-32
UPDATE unique_tbl SET t = 'THREE' WHERE i = 3 AND t = 'Three';
-- @ constraints-33
UPDATE unique_tbl SET t = 'threex' WHERE t = 'tree';
-- @ constraints-34
INSERT INTO circles VALUES('<(0,0), 5>', '<(0,0), 5>');
-- @ constraints-35
INSERT INTO circles VALUES('<(20,20), 10>', '<(0,0), 4>')
  ON CONFLICT ON CONSTRAINT circles_c1_c2_excl DO NOTHING;
-- @ constraints-36
INSERT INTO circles VALUES('<(20,20), 10>', '<(0,0), 4>')
  ON CONFLICT ON CONSTRAINT circles_c1_c2_excl DO UPDATE SET c2 = EXCLUDED.c2;
-- @ constraints-37
INSERT INTO deferred_excl VALUES(1);
-- @ constraints-38
DELETE FROM deferred_excl WHERE f1 = 2 AND f2 IS NULL;
-- @ constraints-39
UPDATE deferred_excl SET f2 = 2 WHERE f1 = 2;
-- @ constraints-40
SELECT * FROM deferred_excl;
-- @ constraints-41
UPDATE deferred_excl SET f1 = 3;
-- @ constraints-42
insert into cnn_part1 values (null);
-- @ constraints-43
INSERT INTO notnull_tbl1_3 values(NULL,1);
-- @ constraints-44
TRUNCATE notnull_tbl1;
-- @ constraints-45
INSERT INTO notnull_tbl1_upg VALUES (NULL, 1), (NULL, 2), (300, 3);
-- @ constraints-46
INSERT INTO notnull_part1_3_upg values(NULL,1);
