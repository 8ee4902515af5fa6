-- @ strings-1
SELECT CAST(f1 AS text) AS "text(char)" FROM CHAR_TBL;
-- @ strings-2
SELECT CAST(f1 AS text) AS "text(varchar)" FROM VARCHAR_TBL;
-- @ strings-3
SELECT CAST(f1 AS char(10)) AS "char(text)" FROM TEXT_TBL;
-- @ strings-4
SELECT CAST(f1 AS char(10)) AS "char(varchar)" FROM VARCHAR_TBL;
-- @ strings-5
SELECT CAST(f1 AS varchar) AS "varchar(text)" FROM TEXT_TBL;
-- @ strings-6
SELECT CAST(f1 AS varchar) AS "varchar(char)" FROM CHAR_TBL;
-- @ strings-7
EXPLAIN (COSTS OFF) SELECT * FROM TEXT_TBL WHERE f1 SIMILAR TO '_[_[:alpha:]_]_';
-- @ strings-8
SELECT * FROM texttest WHERE a LIKE '%1%';
-- @ strings-9
SELECT * FROM byteatest WHERE a LIKE '%1%';
-- @ strings-10
insert into toasttest values(repeat('1234567890',10000));
-- @ strings-11
SELECT substr(f1, -1, 5) from toasttest;
-- @ strings-12
TRUNCATE TABLE toasttest;
-- @ strings-13
insert into toasttest values(decode(repeat('1234567890',10000),'escape'));
-- @ strings-14
INSERT INTO toasttest VALUES('x');
