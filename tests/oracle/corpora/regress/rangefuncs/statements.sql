-- @ rangefuncs-1
INSERT INTO rngfunc2 VALUES(1, 11);
-- @ rangefuncs-2
select * from rngfunc2, rngfunct(rngfunc2.rngfuncid) z where rngfunc2.f2 = z.f2;
-- @ rangefuncs-3
select * from rngfunc2, rngfunct(rngfunc2.rngfuncid) with ordinality as z(rngfuncid,f2,ord) where rngfunc2.f2 = z.f2;
-- @ rangefuncs-4
select * from rngfunc2 where f2 in (select f2 from rngfunct(rngfunc2.rngfuncid) z where z.rngfuncid = rngfunc2.rngfuncid) ORDER BY 1,2;
-- @ rangefuncs-5
select * from rngfunc2 where f2 in (select f2 from rngfunct(1) z where z.rngfuncid = rngfunc2.rngfuncid) ORDER BY 1,2;
-- @ rangefuncs-6
select * from rngfunc2 where f2 in (select f2 from rngfunct(rngfunc2.rngfuncid) z where z.rngfuncid = 1) ORDER BY 1,2;
-- @ rangefuncs-7
INSERT INTO rngfunc VALUES(1,1,'Joe');
-- @ rangefuncs-8
SELECT f1, rngfuncr(f1) FROM int4_tbl;
-- @ rangefuncs-9
SELECT f1, rngfuncb(f1, f1/2) FROM int4_tbl;
-- @ rangefuncs-10
select * from tt;
-- @ rangefuncs-11
select * from tt_log;
-- @ rangefuncs-12
explain (verbose, costs off)
select x from int8_tbl, extractq2(int8_tbl) f(x);
-- @ rangefuncs-13
select x from int8_tbl, extractq2(int8_tbl) f(x);
-- @ rangefuncs-14
explain (verbose, costs off)
select x from int8_tbl, extractq2_2(int8_tbl) f(x);
-- @ rangefuncs-15
select x from int8_tbl, extractq2_2(int8_tbl) f(x);
-- @ rangefuncs-16
explain (verbose, costs off)
select x from int8_tbl, extractq2_2_opt(int8_tbl) f(x);
-- @ rangefuncs-17
select x from int8_tbl, extractq2_2_opt(int8_tbl) f(x);
-- @ rangefuncs-18
select * from int8_tbl, coalesce(row(1)) as (a int, b int);
