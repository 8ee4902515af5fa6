-- @ limit-1
SELECT ''::text AS two, unique1, unique2, stringu1
		FROM onek WHERE unique1 > 50
		ORDER BY unique1 LIMIT 2;
-- @ limit-2
SELECT ''::text AS two, unique1, unique2, stringu1
		FROM onek WHERE unique1 > 60 AND unique1 < 63
		ORDER BY unique1 LIMIT 5;
-- @ limit-3
SELECT ''::text AS zero, unique1, unique2, stringu1
		FROM onek WHERE unique1 < 50
		ORDER BY unique1 DESC LIMIT 8 OFFSET 99;
-- @ limit-4
SELECT ''::text AS ten, unique1, unique2, stringu1
		FROM onek
		ORDER BY unique1 OFFSET 990;
-- @ limit-5
select * from int8_tbl limit (case when random() < 0.5 then null::bigint end);
-- @ limit-6
select * from int8_tbl offset (case when random() < 0.5 then null::bigint end);
-- @ limit-7
declare c1 cursor for select * from int8_tbl limit 10;
-- @ limit-8
declare c5 cursor for select * from int8_tbl order by q1 fetch first 2 rows with ties;
-- @ limit-9
explain (verbose, costs off)
select unique1, unique2, nextval('testseq')
  from tenk1 order by unique2 limit 10;
-- @ limit-10
select unique1, unique2, nextval('testseq')
  from tenk1 order by unique2 limit 10;
-- @ limit-11
explain (verbose, costs off)
select unique1, unique2, nextval('testseq')
  from tenk1 order by tenthous limit 10;
-- @ limit-12
select unique1, unique2, nextval('testseq')
  from tenk1 order by tenthous limit 10;
-- @ limit-13
explain (verbose, costs off)
select unique1, unique2, generate_series(1,10)
  from tenk1 order by unique2 limit 7;
-- @ limit-14
select unique1, unique2, generate_series(1,10)
  from tenk1 order by unique2 limit 7;
-- @ limit-15
explain (verbose, costs off)
select unique1, unique2, generate_series(1,10)
  from tenk1 order by tenthous limit 7;
-- @ limit-16
select unique1, unique2, generate_series(1,10)
  from tenk1 order by tenthous limit 7;
-- @ limit-17
explain (verbose, costs off)
select sum(tenthous) as s1, sum(tenthous) + random()*0 as s2
  from tenk1 group by thousand order by thousand limit 3;
-- @ limit-18
select sum(tenthous) as s1, sum(tenthous) + random()*0 as s2
  from tenk1 group by thousand order by thousand limit 3;
-- @ limit-19
SELECT  thousand
		FROM onek WHERE thousand < 5
		ORDER BY thousand FETCH FIRST 2 ROW WITH TIES;
-- @ limit-20
SELECT  thousand
		FROM onek WHERE thousand < 5
		ORDER BY thousand FETCH FIRST 2 ROW ONLY;
-- @ limit-21
CREATE VIEW limit_thousand_v_1 AS SELECT thousand FROM onek WHERE thousand < 995
		ORDER BY thousand FETCH FIRST 5 ROWS WITH TIES OFFSET 10;
-- @ limit-22
CREATE VIEW limit_thousand_v_2 AS SELECT thousand FROM onek WHERE thousand < 995
		ORDER BY thousand OFFSET 10 FETCH FIRST 5 ROWS ONLY;
-- @ limit-23
CREATE VIEW limit_thousand_v_3 AS SELECT thousand FROM onek WHERE thousand < 995
		ORDER BY thousand FETCH FIRST (NULL+1) ROWS WITH TIES;
-- @ limit-24
CREATE VIEW limit_thousand_v_4 AS SELECT thousand FROM onek WHERE thousand < 995
		ORDER BY thousand FETCH FIRST (5::bigint) ROWS WITH TIES;
-- @ limit-25
CREATE VIEW limit_thousand_v_5 AS SELECT thousand FROM onek WHERE thousand < 995
		ORDER BY thousand FETCH FIRST NULL ROWS ONLY;
