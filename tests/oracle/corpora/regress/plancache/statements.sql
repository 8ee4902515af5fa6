-- @ plancache-1
PREPARE prepstmt AS SELECT * FROM pcachetest;
-- @ plancache-2
PREPARE prepstmt2(bigint) AS SELECT * FROM pcachetest WHERE q1 = $1;
-- @ plancache-3
CREATE TEMP TABLE pcachetest AS SELECT * FROM int8_tbl ORDER BY 2;
-- @ plancache-4
CREATE TEMP VIEW pcacheview AS
  SELECT * FROM pcachetest;
-- @ plancache-5
PREPARE vprep AS SELECT * FROM pcacheview;
-- @ plancache-6
CREATE OR REPLACE TEMP VIEW pcacheview AS
  SELECT q1, q2/2 AS q2 FROM pcachetest;
-- @ plancache-7
create or replace temp view v1 as
  select 2+2+4+(select max(unique1) from tenk1) as f1;
-- @ plancache-8
insert into s1.abc values(123);
-- @ plancache-9
insert into s2.abc values(456);
-- @ plancache-10
prepare pstmt_def_insert (int) as insert into pc_list_part_def values($1);
-- @ plancache-11
insert into test_mode select 1 from generate_series(1,1000) union all select 2;
-- @ plancache-12
prepare test_mode_pp (int) as select count(*) from test_mode where a = $1;
