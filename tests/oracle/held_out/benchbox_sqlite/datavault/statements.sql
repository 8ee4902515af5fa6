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
