-- @ write_parallel-1
explain (costs off) create table parallel_write as
    select length(stringu1) from tenk1 group by length(stringu1);
-- @ write_parallel-2
create table parallel_write as
    select length(stringu1) from tenk1 group by length(stringu1);
-- @ write_parallel-3
explain (costs off) select length(stringu1) into parallel_write
    from tenk1 group by length(stringu1);
-- @ write_parallel-4
select length(stringu1) into parallel_write
    from tenk1 group by length(stringu1);
-- @ write_parallel-5
explain (costs off) create materialized view parallel_mat_view as
    select length(stringu1) from tenk1 group by length(stringu1);
-- @ write_parallel-6
create materialized view parallel_mat_view as
    select length(stringu1) from tenk1 group by length(stringu1);
-- @ write_parallel-7
prepare prep_stmt as select length(stringu1) from tenk1 group by length(stringu1);
