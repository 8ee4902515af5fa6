-- @ select-1
SELECT * FROM onek
   WHERE onek.unique1 < 10
   ORDER BY onek.unique1;
-- @ select-2
SELECT onek.unique1, onek.stringu1 FROM onek
   WHERE onek.unique1 < 20
   ORDER BY unique1 using >;
-- @ select-3
SELECT onek.unique1, onek.stringu1 FROM onek
   WHERE onek.unique1 > 980
   ORDER BY stringu1 using <;
-- @ select-4
SELECT onek.unique1, onek.string4 FROM onek
   WHERE onek.unique1 > 980
   ORDER BY string4 using <, unique1 using >;
-- @ select-5
SELECT onek.unique1, onek.string4 FROM onek
   WHERE onek.unique1 > 980
   ORDER BY string4 using >, unique1 using <;
-- @ select-6
SELECT onek.unique1, onek.string4 FROM onek
   WHERE onek.unique1 < 20
   ORDER BY unique1 using >, string4 using <;
-- @ select-7
SELECT onek.unique1, onek.string4 FROM onek
   WHERE onek.unique1 < 20
   ORDER BY unique1 using <, string4 using >;
-- @ select-8
SELECT onek2.* FROM onek2 WHERE onek2.unique1 < 10;
-- @ select-9
SELECT onek2.unique1, onek2.stringu1 FROM onek2
    WHERE onek2.unique1 < 20
    ORDER BY unique1 using >;
-- @ select-10
SELECT onek2.unique1, onek2.stringu1 FROM onek2
   WHERE onek2.unique1 > 980;
-- @ select-11
SELECT p.name, p.age FROM person* p;
-- @ select-12
SELECT p.name, p.age FROM person* p ORDER BY age using >, name;
-- @ select-13
select * from onek, (values(147, 'RFAAAA'), (931, 'VJAAAA')) as v (i, j)
    WHERE onek.unique1 = v.i and onek.stringu1 = v.j;
-- @ select-14
select * from onek,
  (values ((select i from
    (values(10000), (2), (389), (1000), (2000), ((select 10029))) as foo(i)
    order by i asc limit 1))) bar (i)
  where onek.unique1 = bar.i;
-- @ select-15
select * from onek
    where (unique1,ten) in (values (1,1), (20,0), (99,9), (17,99))
    order by unique1;
-- @ select-16
VALUES (1,2), (3,4+4), (7,77.7)
UNION ALL
SELECT 2+2, 57
UNION ALL
TABLE int8_tbl;
-- @ select-17
SELECT * FROM foo ORDER BY f1;
-- @ select-18
SELECT * FROM foo ORDER BY f1 ASC;
-- @ select-19
SELECT * FROM foo ORDER BY f1 NULLS FIRST;
-- @ select-20
SELECT * FROM foo ORDER BY f1 DESC;
-- @ select-21
SELECT * FROM foo ORDER BY f1 DESC NULLS LAST;
-- @ select-22
explain (costs off)
select * from onek2 where unique2 = 11 and stringu1 = 'ATAAAA';
-- @ select-23
select * from onek2 where unique2 = 11 and stringu1 = 'ATAAAA';
-- @ select-24
explain (costs off, analyze on, timing off, summary off, buffers off)
select * from onek2 where unique2 = 11 and stringu1 = 'ATAAAA';
-- @ select-25
explain (costs off)
select unique2 from onek2 where unique2 = 11 and stringu1 = 'ATAAAA';
-- @ select-26
select unique2 from onek2 where unique2 = 11 and stringu1 = 'ATAAAA';
-- @ select-27
explain (costs off)
select * from onek2 where unique2 = 11 and stringu1 < 'B';
-- @ select-28
select * from onek2 where unique2 = 11 and stringu1 < 'B';
-- @ select-29
explain (costs off)
select unique2 from onek2 where unique2 = 11 and stringu1 < 'B';
-- @ select-30
select unique2 from onek2 where unique2 = 11 and stringu1 < 'B';
-- @ select-31
explain (costs off)
select unique2 from onek2 where unique2 = 11 and stringu1 < 'B' for update;
-- @ select-32
select unique2 from onek2 where unique2 = 11 and stringu1 < 'B' for update;
-- @ select-33
explain (costs off)
select unique1, unique2 from onek2
  where (unique2 = 11 or unique1 = 0) and stringu1 < 'B';
-- @ select-34
select unique1, unique2 from onek2
  where (unique2 = 11 or unique1 = 0) and stringu1 < 'B';
-- @ select-35
explain (costs off)
select unique1, unique2 from onek2
  where (unique2 = 11 and stringu1 < 'B') or unique1 = 0;
-- @ select-36
select unique1, unique2 from onek2
  where (unique2 = 11 and stringu1 < 'B') or unique1 = 0;
-- @ select-37
explain (costs off) select * from list_parted_tbl;
