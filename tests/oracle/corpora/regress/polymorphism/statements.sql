-- @ polymorphism-1
insert into t values(1,array[1],'a');
-- @ polymorphism-2
select f3, myaggp01a(*) from t group by f3 order by f3;
-- @ polymorphism-3
select f3, myaggp03a(*) from t group by f3 order by f3;
-- @ polymorphism-4
select f3, myaggp03b(*) from t group by f3 order by f3;
-- @ polymorphism-5
select f3, myaggp05a(f1) from t group by f3 order by f3;
-- @ polymorphism-6
select f3, myaggp06a(f1) from t group by f3 order by f3;
-- @ polymorphism-7
select f3, myaggp08a(f1) from t group by f3 order by f3;
-- @ polymorphism-8
select f3, myaggp09a(f1) from t group by f3 order by f3;
-- @ polymorphism-9
select f3, myaggp09b(f1) from t group by f3 order by f3;
-- @ polymorphism-10
select f3, myaggp10a(f1) from t group by f3 order by f3;
-- @ polymorphism-11
select f3, myaggp10b(f1) from t group by f3 order by f3;
-- @ polymorphism-12
select f3, myaggp20a(f1) from t group by f3 order by f3;
-- @ polymorphism-13
select f3, myaggp20b(f1) from t group by f3 order by f3;
-- @ polymorphism-14
select f3, myaggn01a(*) from t group by f3 order by f3;
-- @ polymorphism-15
select f3, myaggn01b(*) from t group by f3 order by f3;
-- @ polymorphism-16
select f3, myaggn03a(*) from t group by f3 order by f3;
-- @ polymorphism-17
select f3, myaggn05a(f1) from t group by f3 order by f3;
-- @ polymorphism-18
select f3, myaggn05b(f1) from t group by f3 order by f3;
-- @ polymorphism-19
select f3, myaggn06a(f1) from t group by f3 order by f3;
-- @ polymorphism-20
select f3, myaggn06b(f1) from t group by f3 order by f3;
-- @ polymorphism-21
select f3, myaggn08a(f1) from t group by f3 order by f3;
-- @ polymorphism-22
select f3, myaggn08b(f1) from t group by f3 order by f3;
-- @ polymorphism-23
select f3, myaggn09a(f1) from t group by f3 order by f3;
-- @ polymorphism-24
select f3, myaggn10a(f1) from t group by f3 order by f3;
-- @ polymorphism-25
select mysum2(f1, f1 + 1) from t;
-- @ polymorphism-26
select f1, sql_if(f1 > 0, bleat(f1), bleat(f1 + 1)) from int4_tbl;
-- @ polymorphism-27
select q2, sql_if(q2 > 0, q2, q2 + 1) from int8_tbl;
-- @ polymorphism-28
select build_group(q1,3) from int8_tbl;
-- @ polymorphism-29
CREATE VIEW dfview AS
   SELECT q1, q2,
     dfunc(q1,q2, flag := q1>q2) as c3,
     dfunc(q1, flag := q1<q2, b := q2) as c4
     FROM int8_tbl;
-- @ polymorphism-30
select * from dfview;
