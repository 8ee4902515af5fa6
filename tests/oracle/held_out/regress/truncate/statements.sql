-- @ truncate-1
INSERT INTO truncate_a VALUES (1);
-- @ truncate-2
SELECT * FROM truncate_a;
-- @ truncate-3
TRUNCATE truncate_a;
-- @ truncate-4
TRUNCATE TABLE truncate_a,trunc_b;
-- @ truncate-5
TRUNCATE TABLE truncate_a,trunc_b,trunc_e;
-- @ truncate-6
TRUNCATE TABLE truncate_a,trunc_e;
-- @ truncate-7
TRUNCATE TABLE trunc_c;
-- @ truncate-8
TRUNCATE TABLE trunc_c,trunc_d;
-- @ truncate-9
TRUNCATE TABLE trunc_c,trunc_d,trunc_e;
-- @ truncate-10
TRUNCATE TABLE trunc_c,trunc_d,trunc_e,truncate_a;
-- @ truncate-11
TRUNCATE TABLE trunc_c,trunc_d,trunc_e,truncate_a,trunc_b;
-- @ truncate-12
TRUNCATE TABLE truncate_a CASCADE;
-- @ truncate-13
INSERT INTO trunc_c VALUES (1);
-- @ truncate-14
INSERT INTO trunc_b VALUES (1);
-- @ truncate-15
INSERT INTO trunc_d VALUES (1);
-- @ truncate-16
INSERT INTO trunc_e VALUES (1,1);
-- @ truncate-17
TRUNCATE TABLE trunc_c,truncate_a;
-- @ truncate-18
TRUNCATE TABLE trunc_c,truncate_a,trunc_d;
-- @ truncate-19
TRUNCATE TABLE trunc_c,truncate_a,trunc_d,trunc_e;
-- @ truncate-20
TRUNCATE TABLE trunc_c,truncate_a,trunc_d,trunc_e,trunc_b;
-- @ truncate-21
SELECT * FROM truncate_a
   UNION ALL
 SELECT * FROM trunc_c
   UNION ALL
 SELECT * FROM trunc_b
   UNION ALL
 SELECT * FROM trunc_d;
-- @ truncate-22
SELECT * FROM trunc_e;
-- @ truncate-23
TRUNCATE TABLE trunc_c CASCADE;
-- @ truncate-24
INSERT INTO trunc_f VALUES (1);
-- @ truncate-25
INSERT INTO trunc_fa VALUES (3, 'three');
-- @ truncate-26
INSERT INTO trunc_fb VALUES (4, 444);
-- @ truncate-27
INSERT INTO trunc_faa VALUES (5, 'five', 'FIVE');
-- @ truncate-28
SELECT * FROM trunc_f;
-- @ truncate-29
TRUNCATE trunc_f;
-- @ truncate-30
TRUNCATE ONLY trunc_f;
-- @ truncate-31
SELECT * FROM trunc_fa;
-- @ truncate-32
SELECT * FROM trunc_faa;
-- @ truncate-33
TRUNCATE ONLY trunc_fb, ONLY trunc_fa;
-- @ truncate-34
TRUNCATE ONLY trunc_fb, trunc_fa;
-- @ truncate-35
INSERT INTO trunc_trigger_test VALUES(1, 'foo', 'bar'), (2, 'baz', 'quux');
-- @ truncate-36
SELECT * FROM trunc_trigger_log;
-- @ truncate-37
TRUNCATE trunc_trigger_test;
-- @ truncate-38
truncate trunc_trigger_log;
-- @ truncate-39
TRUNCATE truncate_a RESTART IDENTITY;
-- @ truncate-40
SELECT * FROM truncate_b;
-- @ truncate-41
TRUNCATE truncate_b;
-- @ truncate-42
TRUNCATE truncate_b RESTART IDENTITY;
-- @ truncate-43
TRUNCATE ONLY truncparted;
-- @ truncate-44
INSERT INTO truncparted VALUES (1, 'a');
-- @ truncate-45
TRUNCATE truncparted;
-- @ truncate-46
TRUNCATE TABLE truncprim;
-- @ truncate-47
TRUNCATE TABLE truncprim, truncpart;
-- @ truncate-48
TRUNCATE TABLE truncprim CASCADE;
-- @ truncate-49
TRUNCATE TABLE truncpart;
-- @ truncate-50
INSERT INTO trunc_a VALUES (0), (5), (10), (15), (20), (25);
-- @ truncate-51
INSERT INTO ref_b VALUES (10, 0), (50, 5), (100, 10), (150, 15);
-- @ truncate-52
TRUNCATE TABLE trunc_a1 CASCADE;
-- @ truncate-53
SELECT a FROM ref_b;
-- @ truncate-54
INSERT INTO ref_c VALUES (100, 10), (150, 15), (200, 20), (250, 25);
-- @ truncate-55
TRUNCATE TABLE trunc_a21 CASCADE;
-- @ truncate-56
SELECT a as "from table ref_c" FROM ref_c;
-- @ truncate-57
SELECT a as "from table trunc_a" FROM trunc_a ORDER BY a;
