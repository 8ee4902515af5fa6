-- @ datavault-1
SELECT
    sl.l_returnflag,
    sl.l_linestatus,
    SUM(sl.l_quantity) AS sum_qty,
    SUM(sl.l_extendedprice) AS sum_base_price,
    SUM(sl.l_extendedprice * (1 - sl.l_discount)) AS sum_disc_price,
    SUM(sl.l_extendedprice * (1 - sl.l_discount) * (1 + sl.l_tax)) AS sum_charge,
    AVG(sl.l_quantity) AS avg_qty,
    AVG(sl.l_extendedprice) AS avg_price,
    AVG(sl.l_discount) AS avg_disc,
    COUNT(*) AS count_order
FROM link_lineitem ll
JOIN sat_lineitem sl ON ll.hk_lineitem_link = sl.hk_lineitem_link
    AND sl.load_end_dts IS NULL
WHERE sl.l_shipdate <= DATE '1998-12-01' - INTERVAL '90 days'
GROUP BY sl.l_returnflag, sl.l_linestatus
ORDER BY sl.l_returnflag, sl.l_linestatus;
-- @ datavault-2
SELECT
    ss.s_acctbal,
    ss.s_name,
    sn.n_name,
    hp.p_partkey,
    sp.p_mfgr,
    ss.s_address,
    ss.s_phone,
    ss.s_comment
FROM hub_part hp
JOIN sat_part sp ON hp.hk_part = sp.hk_part AND sp.load_end_dts IS NULL
JOIN link_part_supplier lps ON hp.hk_part = lps.hk_part
JOIN hub_supplier hs ON lps.hk_supplier = hs.hk_supplier
JOIN sat_supplier ss ON hs.hk_supplier = ss.hk_supplier AND ss.load_end_dts IS NULL
JOIN sat_partsupp sps ON lps.hk_part_supplier = sps.hk_part_supplier AND sps.load_end_dts IS NULL
JOIN link_supplier_nation lsn ON hs.hk_supplier = lsn.hk_supplier
JOIN hub_nation hn ON lsn.hk_nation = hn.hk_nation
JOIN sat_nation sn ON hn.hk_nation = sn.hk_nation AND sn.load_end_dts IS NULL
JOIN link_nation_region lnr ON hn.hk_nation = lnr.hk_nation
JOIN hub_region hr ON lnr.hk_region = hr.hk_region
JOIN sat_region sr ON hr.hk_region = sr.hk_region AND sr.load_end_dts IS NULL
WHERE sp.p_size = 15
  AND sp.p_type LIKE '%BRASS'
  AND sr.r_name = 'EUROPE'
  AND sps.ps_supplycost = (
      SELECT MIN(sps2.ps_supplycost)
      FROM link_part_supplier lps2
      JOIN sat_partsupp sps2 ON lps2.hk_part_supplier = sps2.hk_part_supplier AND sps2.load_end_dts IS NULL
      JOIN hub_supplier hs2 ON lps2.hk_supplier = hs2.hk_supplier
      JOIN link_supplier_nation lsn2 ON hs2.hk_supplier = lsn2.hk_supplier
      JOIN hub_nation hn2 ON lsn2.hk_nation = hn2.hk_nation
      JOIN link_nation_region lnr2 ON hn2.hk_nation = lnr2.hk_nation
      JOIN hub_region hr2 ON lnr2.hk_region = hr2.hk_region
      JOIN sat_region sr2 ON hr2.hk_region = sr2.hk_region AND sr2.load_end_dts IS NULL
      WHERE lps2.hk_part = hp.hk_part
        AND sr2.r_name = 'EUROPE'
  )
ORDER BY ss.s_acctbal DESC, sn.n_name, ss.s_name, hp.p_partkey
LIMIT 100;
-- @ datavault-3
SELECT
    hl.l_orderkey,
    SUM(sl.l_extendedprice * (1 - sl.l_discount)) AS revenue,
    so.o_orderdate,
    so.o_shippriority
FROM hub_customer hc
JOIN sat_customer sc ON hc.hk_customer = sc.hk_customer AND sc.load_end_dts IS NULL
JOIN link_order_customer loc ON hc.hk_customer = loc.hk_customer
JOIN hub_order ho ON loc.hk_order = ho.hk_order
JOIN sat_order so ON ho.hk_order = so.hk_order AND so.load_end_dts IS NULL
JOIN link_lineitem ll ON ho.hk_order = ll.hk_order
JOIN hub_lineitem hl ON ll.hk_lineitem = hl.hk_lineitem
JOIN sat_lineitem sl ON ll.hk_lineitem_link = sl.hk_lineitem_link AND sl.load_end_dts IS NULL
WHERE sc.c_mktsegment = 'BUILDING'
  AND so.o_orderdate < DATE '1995-03-15'
  AND sl.l_shipdate > DATE '1995-03-15'
GROUP BY hl.l_orderkey, so.o_orderdate, so.o_shippriority
ORDER BY revenue DESC, so.o_orderdate
LIMIT 10;
-- @ datavault-4
SELECT
    so.o_orderpriority,
    COUNT(*) AS order_count
FROM hub_order ho
JOIN sat_order so ON ho.hk_order = so.hk_order AND so.load_end_dts IS NULL
WHERE so.o_orderdate >= DATE '1993-07-01'
  AND so.o_orderdate < DATE '1993-07-01' + INTERVAL '3' MONTH
  AND EXISTS (
      SELECT 1
      FROM link_lineitem ll
      JOIN sat_lineitem sl ON ll.hk_lineitem_link = sl.hk_lineitem_link AND sl.load_end_dts IS NULL
      WHERE ll.hk_order = ho.hk_order
        AND sl.l_commitdate < sl.l_receiptdate
  )
GROUP BY so.o_orderpriority
ORDER BY so.o_orderpriority;
-- @ datavault-5
SELECT
    sn.n_name,
    SUM(sl.l_extendedprice * (1 - sl.l_discount)) AS revenue
FROM hub_region hr
JOIN sat_region sr ON hr.hk_region = sr.hk_region AND sr.load_end_dts IS NULL
JOIN link_nation_region lnr ON hr.hk_region = lnr.hk_region
JOIN hub_nation hn ON lnr.hk_nation = hn.hk_nation
JOIN sat_nation sn ON hn.hk_nation = sn.hk_nation AND sn.load_end_dts IS NULL
JOIN link_customer_nation lcn ON hn.hk_nation = lcn.hk_nation
JOIN hub_customer hc ON lcn.hk_customer = hc.hk_customer
JOIN link_order_customer loc ON hc.hk_customer = loc.hk_customer
JOIN hub_order ho ON loc.hk_order = ho.hk_order
JOIN sat_order so ON ho.hk_order = so.hk_order AND so.load_end_dts IS NULL
JOIN link_lineitem ll ON ho.hk_order = ll.hk_order
JOIN sat_lineitem sl ON ll.hk_lineitem_link = sl.hk_lineitem_link AND sl.load_end_dts IS NULL
JOIN link_supplier_nation lsn ON hn.hk_nation = lsn.hk_nation
JOIN hub_supplier hs ON lsn.hk_supplier = hs.hk_supplier AND ll.hk_supplier = hs.hk_supplier
WHERE sr.r_name = 'ASIA'
  AND so.o_orderdate >= DATE '1994-01-01'
  AND so.o_orderdate < DATE '1994-01-01' + INTERVAL '1' YEAR
GROUP BY sn.n_name
ORDER BY revenue DESC;
-- @ datavault-6
SELECT
    SUM(sl.l_extendedprice * sl.l_discount) AS revenue
FROM link_lineitem ll
JOIN sat_lineitem sl ON ll.hk_lineitem_link = sl.hk_lineitem_link AND sl.load_end_dts IS NULL
WHERE sl.l_shipdate >= DATE '1994-01-01'
  AND sl.l_shipdate < DATE '1994-01-01' + INTERVAL '1' YEAR
  AND sl.l_discount BETWEEN 0.06 - 0.01 AND 0.06 + 0.01
  AND sl.l_quantity < 24;
-- @ datavault-7
SELECT
    supp_nation,
    cust_nation,
    l_year,
    SUM(volume) AS revenue
FROM (
    SELECT
        n1.n_name AS supp_nation,
        n2.n_name AS cust_nation,
        EXTRACT(YEAR FROM sl.l_shipdate) AS l_year,
        sl.l_extendedprice * (1 - sl.l_discount) AS volume
    FROM link_lineitem ll
    JOIN sat_lineitem sl ON ll.hk_lineitem_link = sl.hk_lineitem_link AND sl.load_end_dts IS NULL
    JOIN hub_supplier hs ON ll.hk_supplier = hs.hk_supplier
    JOIN link_supplier_nation lsn ON hs.hk_supplier = lsn.hk_supplier
    JOIN hub_nation hn1 ON lsn.hk_nation = hn1.hk_nation
    JOIN sat_nation n1 ON hn1.hk_nation = n1.hk_nation AND n1.load_end_dts IS NULL
    JOIN hub_order ho ON ll.hk_order = ho.hk_order
    JOIN link_order_customer loc ON ho.hk_order = loc.hk_order
    JOIN hub_customer hc ON loc.hk_customer = hc.hk_customer
    JOIN link_customer_nation lcn ON hc.hk_customer = lcn.hk_customer
    JOIN hub_nation hn2 ON lcn.hk_nation = hn2.hk_nation
    JOIN sat_nation n2 ON hn2.hk_nation = n2.hk_nation AND n2.load_end_dts IS NULL
    WHERE ((n1.n_name = 'FRANCE' AND n2.n_name = 'GERMANY')
        OR (n1.n_name = 'GERMANY' AND n2.n_name = 'FRANCE'))
      AND sl.l_shipdate BETWEEN DATE '1995-01-01' AND DATE '1996-12-31'
) AS shipping
GROUP BY supp_nation, cust_nation, l_year
ORDER BY supp_nation, cust_nation, l_year;
-- @ datavault-8
SELECT
    o_year,
    SUM(CASE WHEN nation = 'BRAZIL' THEN volume ELSE 0 END) / SUM(volume) AS mkt_share
FROM (
    SELECT
        EXTRACT(YEAR FROM so.o_orderdate) AS o_year,
        sl.l_extendedprice * (1 - sl.l_discount) AS volume,
        sn2.n_name AS nation
    FROM link_lineitem ll
    JOIN sat_lineitem sl ON ll.hk_lineitem_link = sl.hk_lineitem_link AND sl.load_end_dts IS NULL
    JOIN hub_part hp ON ll.hk_part = hp.hk_part
    JOIN sat_part sp ON hp.hk_part = sp.hk_part AND sp.load_end_dts IS NULL
    JOIN hub_supplier hs ON ll.hk_supplier = hs.hk_supplier
    JOIN link_supplier_nation lsn ON hs.hk_supplier = lsn.hk_supplier
    JOIN hub_nation hn2 ON lsn.hk_nation = hn2.hk_nation
    JOIN sat_nation sn2 ON hn2.hk_nation = sn2.hk_nation AND sn2.load_end_dts IS NULL
    JOIN hub_order ho ON ll.hk_order = ho.hk_order
    JOIN sat_order so ON ho.hk_order = so.hk_order AND so.load_end_dts IS NULL
    JOIN link_order_customer loc ON ho.hk_order = loc.hk_order
    JOIN hub_customer hc ON loc.hk_customer = hc.hk_customer
    JOIN link_customer_nation lcn ON hc.hk_customer = lcn.hk_customer
    JOIN hub_nation hn ON lcn.hk_nation = hn.hk_nation
    JOIN link_nation_region lnr ON hn.hk_nation = lnr.hk_nation
    JOIN hub_region hr ON lnr.hk_region = hr.hk_region
    JOIN sat_region sr ON hr.hk_region = sr.hk_region AND sr.load_end_dts IS NULL
    WHERE sr.r_name = 'AMERICA'
      AND so.o_orderdate BETWEEN DATE '1995-01-01' AND DATE '1996-12-31'
      AND sp.p_type = 'ECONOMY ANODIZED STEEL'
) AS all_nations
GROUP BY o_year
ORDER BY o_year;
-- @ datavault-9
SELECT
    nation,
    o_year,
    SUM(amount) AS sum_profit
FROM (
    SELECT
        sn.n_name AS nation,
        EXTRACT(YEAR FROM so.o_orderdate) AS o_year,
        sl.l_extendedprice * (1 - sl.l_discount) - sps.ps_supplycost * sl.l_quantity AS amount
    FROM link_lineitem ll
    JOIN sat_lineitem sl ON ll.hk_lineitem_link = sl.hk_lineitem_link AND sl.load_end_dts IS NULL
    JOIN hub_part hp ON ll.hk_part = hp.hk_part
    JOIN sat_part sp ON hp.hk_part = sp.hk_part AND sp.load_end_dts IS NULL
    JOIN hub_supplier hs ON ll.hk_supplier = hs.hk_supplier
    JOIN link_part_supplier lps ON hp.hk_part = lps.hk_part AND hs.hk_supplier = lps.hk_supplier
    JOIN sat_partsupp sps ON lps.hk_part_supplier = sps.hk_part_supplier AND sps.load_end_dts IS NULL
    JOIN link_supplier_nation lsn ON hs.hk_supplier = lsn.hk_supplier
    JOIN hub_nation hn ON lsn.hk_nation = hn.hk_nation
    JOIN sat_nation sn ON hn.hk_nation = sn.hk_nation AND sn.load_end_dts IS NULL
    JOIN hub_order ho ON ll.hk_order = ho.hk_order
    JOIN sat_order so ON ho.hk_order = so.hk_order AND so.load_end_dts IS NULL
    WHERE sp.p_name LIKE '%green%'
) AS profit
GROUP BY nation, o_year
ORDER BY nation, o_year DESC;
-- @ datavault-10
WITH lineitem_revenue_by_order AS (
    SELECT
        ll.hk_order,
        SUM(sl.l_extendedprice * (1 - sl.l_discount)) AS line_revenue
    FROM link_lineitem ll
    JOIN sat_lineitem sl ON ll.hk_lineitem_link = sl.hk_lineitem_link AND sl.load_end_dts IS NULL
    WHERE sl.l_returnflag = 'R'
    GROUP BY ll.hk_order
),
customer_revenue AS (
    SELECT
        loc.hk_customer,
        SUM(lr.line_revenue) AS customer_revenue
    FROM link_order_customer loc
    JOIN hub_order ho ON loc.hk_order = ho.hk_order
    JOIN sat_order so ON ho.hk_order = so.hk_order AND so.load_end_dts IS NULL
    JOIN lineitem_revenue_by_order lr ON ho.hk_order = lr.hk_order
    WHERE so.o_orderdate >= DATE '1993-10-01'
      AND so.o_orderdate < DATE '1993-10-01' + INTERVAL '3' MONTH
    GROUP BY loc.hk_customer
)
SELECT
    hc.c_custkey,
    sc.c_name,
    SUM(cr.customer_revenue) AS revenue,
    sc.c_acctbal,
    sn.n_name,
    sc.c_address,
    sc.c_phone,
    sc.c_comment
FROM customer_revenue cr
JOIN hub_customer hc ON cr.hk_customer = hc.hk_customer
JOIN sat_customer sc ON hc.hk_customer = sc.hk_customer AND sc.load_end_dts IS NULL
JOIN link_customer_nation lcn ON hc.hk_customer = lcn.hk_customer
JOIN hub_nation hn ON lcn.hk_nation = hn.hk_nation
JOIN sat_nation sn ON hn.hk_nation = sn.hk_nation AND sn.load_end_dts IS NULL
GROUP BY hc.c_custkey, sc.c_name, sc.c_acctbal, sc.c_phone, sn.n_name, sc.c_address, sc.c_comment
ORDER BY revenue DESC
LIMIT 20;
-- @ datavault-11
SELECT
    hp.p_partkey,
    SUM(sps.ps_supplycost * sps.ps_availqty) AS value
FROM link_part_supplier lps
JOIN hub_part hp ON lps.hk_part = hp.hk_part
JOIN sat_partsupp sps ON lps.hk_part_supplier = sps.hk_part_supplier AND sps.load_end_dts IS NULL
JOIN hub_supplier hs ON lps.hk_supplier = hs.hk_supplier
JOIN link_supplier_nation lsn ON hs.hk_supplier = lsn.hk_supplier
JOIN hub_nation hn ON lsn.hk_nation = hn.hk_nation
JOIN sat_nation sn ON hn.hk_nation = sn.hk_nation AND sn.load_end_dts IS NULL
WHERE sn.n_name = 'GERMANY'
GROUP BY hp.p_partkey
HAVING SUM(sps.ps_supplycost * sps.ps_availqty) > (
    SELECT SUM(sps2.ps_supplycost * sps2.ps_availqty) * 0.0001
    FROM link_part_supplier lps2
    JOIN sat_partsupp sps2 ON lps2.hk_part_supplier = sps2.hk_part_supplier AND sps2.load_end_dts IS NULL
    JOIN hub_supplier hs2 ON lps2.hk_supplier = hs2.hk_supplier
    JOIN link_supplier_nation lsn2 ON hs2.hk_supplier = lsn2.hk_supplier
    JOIN hub_nation hn2 ON lsn2.hk_nation = hn2.hk_nation
    JOIN sat_nation sn2 ON hn2.hk_nation = sn2.hk_nation AND sn2.load_end_dts IS NULL
    WHERE sn2.n_name = 'GERMANY'
)
ORDER BY value DESC;
-- @ datavault-12
SELECT
    sl.l_shipmode,
    SUM(CASE
        WHEN so.o_orderpriority = '1-URGENT' OR so.o_orderpriority = '2-HIGH'
        THEN 1 ELSE 0 END) AS high_line_count,
    SUM(CASE
        WHEN so.o_orderpriority <> '1-URGENT' AND so.o_orderpriority <> '2-HIGH'
        THEN 1 ELSE 0 END) AS low_line_count
FROM link_lineitem ll
JOIN sat_lineitem sl ON ll.hk_lineitem_link = sl.hk_lineitem_link AND sl.load_end_dts IS NULL
JOIN sat_order so ON ll.hk_order = so.hk_order AND so.load_end_dts IS NULL
WHERE sl.l_shipmode IN ('MAIL', 'SHIP')
  AND sl.l_commitdate < sl.l_receiptdate
  AND sl.l_shipdate < sl.l_commitdate
  AND sl.l_receiptdate >= DATE '1994-01-01'
  AND sl.l_receiptdate < DATE '1994-01-01' + INTERVAL '1' YEAR
GROUP BY sl.l_shipmode
ORDER BY sl.l_shipmode;
-- @ datavault-13
SELECT
    c_count,
    COUNT(*) AS custdist
FROM (
    SELECT
        hc.c_custkey,
        COUNT(so.hk_order) AS c_count
    FROM hub_customer hc
    LEFT JOIN link_order_customer loc ON hc.hk_customer = loc.hk_customer
    LEFT JOIN hub_order ho ON loc.hk_order = ho.hk_order
    LEFT JOIN sat_order so ON ho.hk_order = so.hk_order AND so.load_end_dts IS NULL
        AND so.o_comment NOT LIKE '%special%requests%'
    GROUP BY hc.c_custkey
) AS c_orders
GROUP BY c_count
ORDER BY custdist DESC, c_count DESC;
-- @ datavault-14
SELECT
    100.00 * SUM(CASE WHEN sp.p_type LIKE 'PROMO%'
        THEN sl.l_extendedprice * (1 - sl.l_discount) ELSE 0 END)
    / SUM(sl.l_extendedprice * (1 - sl.l_discount)) AS promo_revenue
FROM link_lineitem ll
JOIN sat_lineitem sl ON ll.hk_lineitem_link = sl.hk_lineitem_link AND sl.load_end_dts IS NULL
JOIN hub_part hp ON ll.hk_part = hp.hk_part
JOIN sat_part sp ON hp.hk_part = sp.hk_part AND sp.load_end_dts IS NULL
WHERE sl.l_shipdate >= DATE '1995-09-01'
  AND sl.l_shipdate < DATE '1995-09-01' + INTERVAL '1' MONTH;
-- @ datavault-15
WITH revenue AS (
    SELECT
        ll.hk_supplier AS supplier_no,
        SUM(sl.l_extendedprice * (1 - sl.l_discount)) AS total_revenue
    FROM link_lineitem ll
    JOIN sat_lineitem sl ON ll.hk_lineitem_link = sl.hk_lineitem_link AND sl.load_end_dts IS NULL
    WHERE sl.l_shipdate >= DATE '1996-01-01'
      AND sl.l_shipdate < DATE '1996-01-01' + INTERVAL '3' MONTH
    GROUP BY ll.hk_supplier
)
SELECT
    hs.s_suppkey,
    ss.s_name,
    ss.s_address,
    ss.s_phone,
    r.total_revenue
FROM hub_supplier hs
JOIN sat_supplier ss ON hs.hk_supplier = ss.hk_supplier AND ss.load_end_dts IS NULL
JOIN revenue r ON hs.hk_supplier = r.supplier_no
WHERE r.total_revenue = (SELECT MAX(total_revenue) FROM revenue)
ORDER BY hs.s_suppkey;
-- @ datavault-16
SELECT
    sp.p_brand,
    sp.p_type,
    sp.p_size,
    COUNT(DISTINCT lps.hk_supplier) AS supplier_cnt
FROM hub_part hp
JOIN sat_part sp ON hp.hk_part = sp.hk_part AND sp.load_end_dts IS NULL
JOIN link_part_supplier lps ON hp.hk_part = lps.hk_part
JOIN hub_supplier hs ON lps.hk_supplier = hs.hk_supplier
JOIN sat_supplier ss ON hs.hk_supplier = ss.hk_supplier AND ss.load_end_dts IS NULL
WHERE sp.p_brand <> 'Brand#45'
  AND sp.p_type NOT LIKE 'MEDIUM POLISHED%'
  AND sp.p_size IN (49, 14, 23, 45, 19, 3, 36, 9)
  AND ss.s_comment NOT LIKE '%Customer%Complaints%'
GROUP BY sp.p_brand, sp.p_type, sp.p_size
ORDER BY supplier_cnt DESC, sp.p_brand, sp.p_type, sp.p_size;
-- @ datavault-17
SELECT
    SUM(sl.l_extendedprice) / 7.0 AS avg_yearly
FROM link_lineitem ll
JOIN sat_lineitem sl ON ll.hk_lineitem_link = sl.hk_lineitem_link AND sl.load_end_dts IS NULL
JOIN hub_part hp ON ll.hk_part = hp.hk_part
JOIN sat_part sp ON hp.hk_part = sp.hk_part AND sp.load_end_dts IS NULL
WHERE sp.p_brand = 'Brand#23'
  AND sp.p_container = 'MED BOX'
  AND sl.l_quantity < (
      SELECT 0.2 * AVG(sl2.l_quantity)
      FROM link_lineitem ll2
      JOIN sat_lineitem sl2 ON ll2.hk_lineitem_link = sl2.hk_lineitem_link AND sl2.load_end_dts IS NULL
      WHERE ll2.hk_part = hp.hk_part
  );
-- @ datavault-18
SELECT
    sc.c_name,
    hc.c_custkey,
    ho.o_orderkey,
    so.o_orderdate,
    so.o_totalprice,
    large_orders.total_qty
FROM hub_customer hc
JOIN sat_customer sc ON hc.hk_customer = sc.hk_customer AND sc.load_end_dts IS NULL
JOIN link_order_customer loc ON hc.hk_customer = loc.hk_customer
JOIN hub_order ho ON loc.hk_order = ho.hk_order
JOIN sat_order so ON ho.hk_order = so.hk_order AND so.load_end_dts IS NULL
JOIN (
    SELECT
        ll2.hk_order,
        SUM(sl2.l_quantity) AS total_qty
    FROM link_lineitem ll2
    JOIN sat_lineitem sl2 ON ll2.hk_lineitem_link = sl2.hk_lineitem_link AND sl2.load_end_dts IS NULL
    GROUP BY ll2.hk_order
    HAVING SUM(sl2.l_quantity) > 300
) large_orders ON ho.hk_order = large_orders.hk_order
ORDER BY so.o_totalprice DESC, so.o_orderdate
LIMIT 100;
-- @ datavault-19
SELECT
    SUM(sl.l_extendedprice * (1 - sl.l_discount)) AS revenue
FROM link_lineitem ll
JOIN sat_lineitem sl ON ll.hk_lineitem_link = sl.hk_lineitem_link AND sl.load_end_dts IS NULL
JOIN hub_part hp ON ll.hk_part = hp.hk_part
JOIN sat_part sp ON hp.hk_part = sp.hk_part AND sp.load_end_dts IS NULL
WHERE (
    sp.p_brand = 'Brand#12'
    AND sp.p_container IN ('SM CASE', 'SM BOX', 'SM PACK', 'SM PKG')
    AND sl.l_quantity >= 1 AND sl.l_quantity <= 1 + 10
    AND sp.p_size BETWEEN 1 AND 5
    AND sl.l_shipmode IN ('AIR', 'AIR REG')
    AND sl.l_shipinstruct = 'DELIVER IN PERSON'
) OR (
    sp.p_brand = 'Brand#23'
    AND sp.p_container IN ('MED BAG', 'MED BOX', 'MED PKG', 'MED PACK')
    AND sl.l_quantity >= 10 AND sl.l_quantity <= 10 + 10
    AND sp.p_size BETWEEN 1 AND 10
    AND sl.l_shipmode IN ('AIR', 'AIR REG')
    AND sl.l_shipinstruct = 'DELIVER IN PERSON'
) OR (
    sp.p_brand = 'Brand#34'
    AND sp.p_container IN ('LG CASE', 'LG BOX', 'LG PACK', 'LG PKG')
    AND sl.l_quantity >= 20 AND sl.l_quantity <= 20 + 10
    AND sp.p_size BETWEEN 1 AND 15
    AND sl.l_shipmode IN ('AIR', 'AIR REG')
    AND sl.l_shipinstruct = 'DELIVER IN PERSON'
);
-- @ datavault-20
SELECT
    ss.s_name,
    ss.s_address
FROM hub_supplier hs
JOIN sat_supplier ss ON hs.hk_supplier = ss.hk_supplier AND ss.load_end_dts IS NULL
JOIN link_supplier_nation lsn ON hs.hk_supplier = lsn.hk_supplier
JOIN hub_nation hn ON lsn.hk_nation = hn.hk_nation
JOIN sat_nation sn ON hn.hk_nation = sn.hk_nation AND sn.load_end_dts IS NULL
WHERE sn.n_name = 'CANADA'
  AND hs.hk_supplier IN (
      SELECT lps.hk_supplier
      FROM link_part_supplier lps
      JOIN sat_partsupp sps ON lps.hk_part_supplier = sps.hk_part_supplier AND sps.load_end_dts IS NULL
      JOIN hub_part hp ON lps.hk_part = hp.hk_part
      JOIN sat_part sp ON hp.hk_part = sp.hk_part AND sp.load_end_dts IS NULL
      WHERE sp.p_name LIKE 'forest%'
        AND sps.ps_availqty > (
            SELECT 0.5 * SUM(sl.l_quantity)
            FROM link_lineitem ll
            JOIN sat_lineitem sl ON ll.hk_lineitem_link = sl.hk_lineitem_link AND sl.load_end_dts IS NULL
            WHERE ll.hk_part = hp.hk_part
              AND ll.hk_supplier = lps.hk_supplier
              AND sl.l_shipdate >= DATE '1994-01-01'
              AND sl.l_shipdate < DATE '1994-01-01' + INTERVAL '1' YEAR
        )
  )
ORDER BY ss.s_name;
-- @ datavault-21
SELECT
    ss.s_name,
    COUNT(*) AS numwait
FROM sat_supplier ss
JOIN link_supplier_nation lsn ON ss.hk_supplier = lsn.hk_supplier
JOIN sat_nation sn ON lsn.hk_nation = sn.hk_nation AND sn.load_end_dts IS NULL
JOIN link_lineitem ll1 ON ss.hk_supplier = ll1.hk_supplier
JOIN sat_lineitem sl1 ON ll1.hk_lineitem_link = sl1.hk_lineitem_link AND sl1.load_end_dts IS NULL
JOIN sat_order so ON ll1.hk_order = so.hk_order AND so.load_end_dts IS NULL
WHERE ss.load_end_dts IS NULL
  AND so.o_orderstatus = 'F'
  AND sl1.l_receiptdate > sl1.l_commitdate
  AND sn.n_name = 'SAUDI ARABIA'
  AND EXISTS (
      SELECT 1
      FROM link_lineitem ll2
      WHERE ll2.hk_order = ll1.hk_order
        AND ll2.hk_supplier <> ll1.hk_supplier
  )
  AND NOT EXISTS (
      SELECT 1
      FROM link_lineitem ll3
      JOIN sat_lineitem sl3 ON ll3.hk_lineitem_link = sl3.hk_lineitem_link AND sl3.load_end_dts IS NULL
      WHERE ll3.hk_order = ll1.hk_order
        AND ll3.hk_supplier <> ll1.hk_supplier
        AND sl3.l_receiptdate > sl3.l_commitdate
  )
GROUP BY ss.s_name
ORDER BY numwait DESC, ss.s_name
LIMIT 100;
-- @ datavault-22
SELECT
    cntrycode,
    COUNT(*) AS numcust,
    SUM(c_acctbal) AS totacctbal
FROM (
    SELECT
        SUBSTRING(sc.c_phone FROM 1 FOR 2) AS cntrycode,
        sc.c_acctbal
    FROM hub_customer hc
    JOIN sat_customer sc ON hc.hk_customer = sc.hk_customer AND sc.load_end_dts IS NULL
    WHERE SUBSTRING(sc.c_phone FROM 1 FOR 2) IN ('13', '31', '23', '29', '30', '18', '17')
      AND sc.c_acctbal > (
          SELECT AVG(sc2.c_acctbal)
          FROM hub_customer hc2
          JOIN sat_customer sc2 ON hc2.hk_customer = sc2.hk_customer AND sc2.load_end_dts IS NULL
          WHERE sc2.c_acctbal > 0.00
            AND SUBSTRING(sc2.c_phone FROM 1 FOR 2) IN ('13', '31', '23', '29', '30', '18', '17')
      )
      AND NOT EXISTS (
          SELECT 1
          FROM link_order_customer loc
          WHERE loc.hk_customer = hc.hk_customer
      )
) AS custsale
GROUP BY cntrycode
ORDER BY cntrycode;
