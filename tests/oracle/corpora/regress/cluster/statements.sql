-- @ cluster-1
INSERT INTO clstr_tst_s (b) VALUES (0);
-- @ cluster-2
INSERT INTO clstr_tst_s (b) SELECT b FROM clstr_tst_s;
-- @ cluster-3
INSERT INTO clstr_tst (b, c) VALUES (11, 'once');
-- @ cluster-4
INSERT INTO clstr_tst (b, c, d) VALUES (6, 'seis', repeat('xyzzy', 100000));
-- @ cluster-5
SELECT a,b,c,substring(d for 30), length(d) from clstr_tst;
-- @ cluster-6
SELECT a,b,c,substring(d for 30), length(d) from clstr_tst ORDER BY a;
-- @ cluster-7
SELECT a,b,c,substring(d for 30), length(d) from clstr_tst ORDER BY b;
-- @ cluster-8
SELECT a,b,c,substring(d for 30), length(d) from clstr_tst ORDER BY c;
-- @ cluster-9
INSERT INTO clstr_tst_inh VALUES (0, 100, 'in child table');
-- @ cluster-10
INSERT INTO clstr_1 VALUES (2);
-- @ cluster-11
INSERT INTO clstr_2 VALUES (2);
-- @ cluster-12
INSERT INTO clstr_3 VALUES (2);
-- @ cluster-13
SELECT * FROM clstr_1 UNION ALL
  SELECT * FROM clstr_2 UNION ALL
  SELECT * FROM clstr_3;
-- @ cluster-14
DELETE FROM clstr_1;
-- @ cluster-15
DELETE FROM clstr_2;
-- @ cluster-16
DELETE FROM clstr_3;
-- @ cluster-17
SELECT * FROM clstr_1;
-- @ cluster-18
INSERT INTO clustertest VALUES (10);
-- @ cluster-19
UPDATE clustertest SET key = 100 WHERE key = 10;
-- @ cluster-20
SELECT * FROM clustertest;
-- @ cluster-21
insert into clstr_temp values (2, 'two'), (1, 'one');
-- @ cluster-22
select * from clstr_temp;
-- @ cluster-23
SELECT relname, old.level, old.relkind, old.relfilenode = new.relfilenode FROM old_cluster_info AS old JOIN new_cluster_info AS new USING (relname) ORDER BY relname COLLATE "C";
-- @ cluster-24
create table clstr_4 as select * from tenk1;
-- @ cluster-25
select * from
(select hundred, lag(hundred) over () as lhundred,
        thousand, lag(thousand) over () as lthousand,
        tenthous, lag(tenthous) over () as ltenthous from clstr_4) ss
where row(hundred, thousand, tenthous) <= row(lhundred, lthousand, ltenthous);
-- @ cluster-26
INSERT INTO clstr_expression(a, b) SELECT g.i % 42, 'prefix'||g.i FROM generate_series(1, 133) g(i);
-- @ cluster-27
EXPLAIN (COSTS OFF) SELECT * FROM clstr_expression WHERE upper(b) = 'PREFIX3';
-- @ cluster-28
SELECT * FROM clstr_expression WHERE upper(b) = 'PREFIX3';
-- @ cluster-29
EXPLAIN (COSTS OFF) SELECT * FROM clstr_expression WHERE -a = -3 ORDER BY -a, b;
-- @ cluster-30
SELECT * FROM clstr_expression WHERE -a = -3 ORDER BY -a, b;
-- @ cluster-31
WITH rows AS
  (SELECT ctid, lag(a) OVER (ORDER BY ctid) AS la, a FROM clstr_expression)
SELECT * FROM rows WHERE la < a;
-- @ cluster-32
WITH rows AS
  (SELECT ctid, lag(b) OVER (ORDER BY ctid) AS lb, b FROM clstr_expression)
SELECT * FROM rows WHERE upper(lb) > upper(b);
