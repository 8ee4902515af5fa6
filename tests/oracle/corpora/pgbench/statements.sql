-- @ tpcb-1
UPDATE pgbench_accounts SET abalance = abalance + $1 WHERE aid = $2;
-- @ tpcb-2
SELECT abalance FROM pgbench_accounts WHERE aid = $1;
-- @ tpcb-3
UPDATE pgbench_tellers SET tbalance = tbalance + $1 WHERE tid = $2;
-- @ tpcb-4
UPDATE pgbench_branches SET bbalance = bbalance + $1 WHERE bid = $2;
-- @ tpcb-5
INSERT INTO pgbench_history (tid, bid, aid, delta, mtime) VALUES ($1, $2, $3, $4, CURRENT_TIMESTAMP);
-- @ init-1
truncate table pgbench_accounts, pgbench_branches, pgbench_history, pgbench_tellers;
-- @ init-2
insert into pgbench_branches(bid,bbalance) values($1,0);
-- @ init-3
insert into pgbench_tellers(tid,bid,tbalance) values ($1,$2,0);
-- @ init-4
copy pgbench_accounts from stdin with (freeze on);
-- @ init-5
insert into pgbench_accounts(aid,bid,abalance,filler) select aid, (aid - 1) / 100000 + 1, 0, '' from generate_series(1, $1) as aid;
-- @ init-6
select count(*) from pgbench_branches;
