-- @ vacuum-1
INSERT INTO vactst VALUES (1);
-- @ vacuum-2
INSERT INTO vactst SELECT * FROM vactst;
-- @ vacuum-3
DELETE FROM vactst WHERE i != 0;
-- @ vacuum-4
SELECT * FROM vactst;
-- @ vacuum-5
UPDATE vactst SET i = i + 1;
-- @ vacuum-6
DELETE FROM vactst;
-- @ vacuum-7
INSERT INTO vaccluster VALUES (1), (2);
-- @ vacuum-8
INSERT INTO vactst SELECT generate_series(1, 300);
-- @ vacuum-9
DELETE FROM vactst WHERE i % 7 = 0;
-- @ vacuum-10
DELETE FROM vactst WHERE i % 5 <> 0;
-- @ vacuum-11
INSERT INTO past_parted VALUES (1),(1);
-- @ vacuum-12
INSERT INTO pvactst SELECT i, array[1,2,3], point(i, i+1) FROM generate_series(1,1000) i;
-- @ vacuum-13
INSERT INTO pvactst2 SELECT generate_series(1, 1000);
-- @ vacuum-14
UPDATE pvactst SET i = i WHERE i < 1000;
-- @ vacuum-15
DELETE FROM pvactst2 WHERE i < 1000;
-- @ vacuum-16
INSERT INTO no_index_cleanup(i, t) VALUES (generate_series(1,30),
    repeat('1234567890',269));
-- @ vacuum-17
DELETE FROM no_index_cleanup WHERE i < 15;
-- @ vacuum-18
INSERT INTO vac_truncate_test VALUES (1, NULL), (NULL, NULL);
-- @ vacuum-19
INSERT INTO vacparted VALUES (1, 'a');
-- @ vacuum-20
UPDATE vacparted SET b = 'b';
-- @ vacuum-21
INSERT INTO vacparted_i SELECT i, 'test_'|| i from generate_series(1,10) i;
-- @ vacuum-22
INSERT INTO only_parted VALUES (1, 'a');
-- @ vacuum-23
INSERT INTO only_inh_child(a,b) VALUES (1, 'aaa'), (2, 'bbb'), (3, 'ccc');
-- @ vacuum-24
INSERT INTO vac_option_tab SELECT a, 't' || a FROM generate_series(1, 10) AS a;
