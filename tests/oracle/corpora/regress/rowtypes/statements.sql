-- @ rowtypes-1
insert into quadtable values (1, ((3.3,4.4),(5.5,6.6)));
-- @ rowtypes-2
select * from quadtable;
-- @ rowtypes-3
select f1, (q).c1, (qq.q).c1.i from quadtable qq;
-- @ rowtypes-4
select * from people;
-- @ rowtypes-5
update people set fn.suffix = 'Jr';
-- @ rowtypes-6
insert into quadtable (f1, q.c1.r, q.c2.i) values(44,55,66);
-- @ rowtypes-7
update quadtable set q.c1.r = 12 where f1 = 2;
-- @ rowtypes-8
insert into pp values (repeat('abcdefghijkl', 100000));
-- @ rowtypes-9
select (fn).first, substr((fn).last, 1, 20), length((fn).last) from people;
-- @ rowtypes-10
update people set fn.first = 'Jack';
-- @ rowtypes-11
select unique1, unique2 from tenk1
where (unique1, unique2) < any (select ten, ten from tenk1 where hundred < 3)
      and unique1 <= 20
order by 1;
-- @ rowtypes-12
explain (costs off)
select thousand, tenthous from tenk1
where (thousand, tenthous) >= (997, 5000)
order by thousand, tenthous;
-- @ rowtypes-13
select thousand, tenthous from tenk1
where (thousand, tenthous) >= (997, 5000)
order by thousand, tenthous;
-- @ rowtypes-14
explain (costs off)
select thousand, tenthous, four from tenk1
where (thousand, tenthous, four) > (998, 5000, 3)
order by thousand, tenthous;
-- @ rowtypes-15
select thousand, tenthous, four from tenk1
where (thousand, tenthous, four) > (998, 5000, 3)
order by thousand, tenthous;
-- @ rowtypes-16
explain (costs off)
select thousand, tenthous from tenk1
where (998, 5000) < (thousand, tenthous)
order by thousand, tenthous;
-- @ rowtypes-17
select thousand, tenthous from tenk1
where (998, 5000) < (thousand, tenthous)
order by thousand, tenthous;
-- @ rowtypes-18
explain (costs off)
select thousand, hundred from tenk1
where (998, 5000) < (thousand, hundred)
order by thousand, hundred;
-- @ rowtypes-19
select thousand, hundred from tenk1
where (998, 5000) < (thousand, hundred)
order by thousand, hundred;
-- @ rowtypes-20
insert into test_table values ('a', 'b');
-- @ rowtypes-21
insert into test_table select 'a', null from generate_series(1,1000);
-- @ rowtypes-22
explain (costs off)
select a,b from test_table where (a,b) > ('a','a') order by a,b;
-- @ rowtypes-23
select a,b from test_table where (a,b) > ('a','a') order by a,b;
-- @ rowtypes-24
select * from int8_tbl i8 where i8 in (row(123,456));
-- @ rowtypes-25
explain (costs off)
select * from int8_tbl i8
where i8 in (row(123,456)::int8_tbl, '(4567890123456789,123)');
-- @ rowtypes-26
select * from int8_tbl i8
where i8 in (row(123,456)::int8_tbl, '(4567890123456789,123)');
-- @ rowtypes-27
insert into price values (1,false,42), (10,false,100), (11,true,17.99);
-- @ rowtypes-28
UPDATE price
    SET active = true, price = input_prices.price
    FROM unnest(ARRAY[(10, 123.00), (11, 99.99)]::price_input[]) input_prices
    WHERE price_key_from_table(price.*) = price_key_from_input(input_prices.*);
-- @ rowtypes-29
select * from price;
-- @ rowtypes-30
select * from compos;
-- @ rowtypes-31
select cast (fullname as text) from fullname;
-- @ rowtypes-32
insert into fullname values ('Joe', 'Blow');
-- @ rowtypes-33
select f.last from fullname f;
-- @ rowtypes-34
select last(f) from fullname f;
-- @ rowtypes-35
select f.longname from fullname f;
-- @ rowtypes-36
select longname(f) from fullname f;
-- @ rowtypes-37
select row_to_json(i) from int8_tbl i;
-- @ rowtypes-38
select row_to_json(ss) from
  (select q1, q2 from int8_tbl) as ss;
-- @ rowtypes-39
select row_to_json(ss) from
  (select q1, q2 from int8_tbl offset 0) as ss;
-- @ rowtypes-40
explain (costs off)
select row_to_json(q) from
  (select thousand, tenthous from tenk1
   where thousand = 42 and tenthous < 2000 offset 0) q;
-- @ rowtypes-41
select row_to_json(q) from
  (select thousand, tenthous from tenk1
   where thousand = 42 and tenthous < 2000 offset 0) q;
-- @ rowtypes-42
create temp table tt1 as select * from int8_tbl limit 2;
-- @ rowtypes-43
select row_to_json(r) from (select q2,q1 from tt1 offset 0) r;
-- @ rowtypes-44
insert into tt3 values(33,44);
-- @ rowtypes-45
select row_to_json(tt3::tt2::tt1) from tt3;
-- @ rowtypes-46
INSERT INTO compositetable(a, b) VALUES('fa', 'fb');
-- @ rowtypes-47
SELECT (d).a, (d).b FROM (SELECT compositetable AS d FROM compositetable) s;
