-- @ inet-1
INSERT INTO INET_TBL (c, i) VALUES ('192.168.1', '192.168.1.226/24');
-- @ inet-2
SELECT c AS cidr, i AS inet FROM INET_TBL;
-- @ inet-3
SELECT i AS inet, host(i), text(i), family(i) FROM INET_TBL;
-- @ inet-4
SELECT c AS cidr, abbrev(c) AS "abbrev(cidr)",
  i AS inet, abbrev(i) AS "abbrev(inet)" FROM INET_TBL;
-- @ inet-5
SELECT c AS cidr, broadcast(c) AS "broadcast(cidr)",
  i AS inet, broadcast(i) AS "broadcast(inet)" FROM INET_TBL;
-- @ inet-6
SELECT c AS cidr, network(c) AS "network(cidr)",
  i AS inet, network(i) AS "network(inet)" FROM INET_TBL;
-- @ inet-7
SELECT c AS cidr, masklen(c) AS "masklen(cidr)",
  i AS inet, masklen(i) AS "masklen(inet)" FROM INET_TBL;
-- @ inet-8
SELECT c AS cidr, masklen(c) AS "masklen(cidr)",
  i AS inet, masklen(i) AS "masklen(inet)" FROM INET_TBL
  WHERE masklen(c) <= 8;
-- @ inet-9
SELECT i AS inet, netmask(i) AS "netmask(inet)" FROM INET_TBL;
-- @ inet-10
SELECT i AS inet, hostmask(i) AS "hostmask(inet)" FROM INET_TBL;
-- @ inet-11
SELECT c AS cidr, i AS inet FROM INET_TBL
  WHERE c = i;
-- @ inet-12
SELECT i, c,
  i < c AS lt, i <= c AS le, i = c AS eq,
  i >= c AS ge, i > c AS gt, i <> c AS ne,
  i << c AS sb, i <<= c AS sbe,
  i >> c AS sup, i >>= c AS spe,
  i && c AS ovr
  FROM INET_TBL;
-- @ inet-13
SELECT max(i) AS max, min(i) AS min FROM INET_TBL;
-- @ inet-14
SELECT max(c) AS max, min(c) AS min FROM INET_TBL;
-- @ inet-15
SELECT c AS cidr, set_masklen(cidr(text(c)), 24) AS "set_masklen(cidr)",
  i AS inet, set_masklen(inet(text(i)), 24) AS "set_masklen(inet)" FROM INET_TBL;
-- @ inet-16
SELECT set_masklen(inet(text(i)), 33) FROM INET_TBL;
-- @ inet-17
SELECT set_masklen(cidr(text(c)), 33) FROM INET_TBL;
-- @ inet-18
EXPLAIN (COSTS OFF)
SELECT * FROM inet_tbl WHERE i<<'192.168.1.0/24'::cidr;
-- @ inet-19
SELECT * FROM inet_tbl WHERE i<<'192.168.1.0/24'::cidr;
-- @ inet-20
EXPLAIN (COSTS OFF)
SELECT * FROM inet_tbl WHERE i<<='192.168.1.0/24'::cidr;
-- @ inet-21
SELECT * FROM inet_tbl WHERE i<<='192.168.1.0/24'::cidr;
-- @ inet-22
EXPLAIN (COSTS OFF)
SELECT * FROM inet_tbl WHERE '192.168.1.0/24'::cidr >>= i;
-- @ inet-23
SELECT * FROM inet_tbl WHERE '192.168.1.0/24'::cidr >>= i;
-- @ inet-24
EXPLAIN (COSTS OFF)
SELECT * FROM inet_tbl WHERE '192.168.1.0/24'::cidr >> i;
-- @ inet-25
SELECT * FROM inet_tbl WHERE '192.168.1.0/24'::cidr >> i;
-- @ inet-26
SELECT * FROM inet_tbl WHERE i << '192.168.1.0/24'::cidr ORDER BY i;
-- @ inet-27
SELECT * FROM inet_tbl WHERE i <<= '192.168.1.0/24'::cidr ORDER BY i;
-- @ inet-28
SELECT * FROM inet_tbl WHERE i && '192.168.1.0/24'::cidr ORDER BY i;
-- @ inet-29
SELECT * FROM inet_tbl WHERE i >>= '192.168.1.0/24'::cidr ORDER BY i;
-- @ inet-30
SELECT * FROM inet_tbl WHERE i >> '192.168.1.0/24'::cidr ORDER BY i;
-- @ inet-31
SELECT * FROM inet_tbl WHERE i < '192.168.1.0/24'::cidr ORDER BY i;
-- @ inet-32
SELECT * FROM inet_tbl WHERE i <= '192.168.1.0/24'::cidr ORDER BY i;
-- @ inet-33
SELECT * FROM inet_tbl WHERE i = '192.168.1.0/24'::cidr ORDER BY i;
-- @ inet-34
SELECT * FROM inet_tbl WHERE i >= '192.168.1.0/24'::cidr ORDER BY i;
-- @ inet-35
SELECT * FROM inet_tbl WHERE i > '192.168.1.0/24'::cidr ORDER BY i;
-- @ inet-36
SELECT * FROM inet_tbl WHERE i <> '192.168.1.0/24'::cidr ORDER BY i;
-- @ inet-37
EXPLAIN (COSTS OFF)
SELECT i FROM inet_tbl WHERE i << '192.168.1.0/24'::cidr ORDER BY i;
-- @ inet-38
SELECT i FROM inet_tbl WHERE i << '192.168.1.0/24'::cidr ORDER BY i;
-- @ inet-39
SELECT i, ~i AS "~i" FROM inet_tbl;
-- @ inet-40
SELECT i, c, i & c AS "and" FROM inet_tbl;
-- @ inet-41
SELECT i, c, i | c AS "or" FROM inet_tbl;
-- @ inet-42
SELECT i, i + 500 AS "i+500" FROM inet_tbl;
-- @ inet-43
SELECT i, i - 500 AS "i-500" FROM inet_tbl;
-- @ inet-44
SELECT i, c, i - c AS "minus" FROM inet_tbl;
-- @ inet-45
SELECT inet_merge(c, i) FROM INET_TBL;
-- @ inet-46
SELECT inet_merge(c, i) FROM INET_TBL WHERE inet_same_family(c, i);
