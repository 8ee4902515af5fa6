-- @ write_primitives-insert_select_simple.1
DELETE FROM insert_ops_lineitem WHERE l_orderkey BETWEEN 1 AND 10;
-- @ write_primitives-insert_select_simple.2
INSERT INTO insert_ops_lineitem
SELECT * FROM lineitem
WHERE l_orderkey BETWEEN 1 AND 10;
-- @ write_primitives-insert_select_with_join
INSERT INTO insert_ops_orders_summary (o_orderkey, o_custkey, o_orderdate, o_totalprice, customer_name)
SELECT o.o_orderkey, o.o_custkey, o.o_orderdate, o.o_totalprice, c.c_name
FROM orders o
JOIN customer c ON o.o_custkey = c.c_custkey
WHERE o.o_orderkey BETWEEN 1 AND 100;
-- @ write_primitives-insert_select_aggregated
INSERT INTO insert_ops_orders_summary (o_custkey, o_totalprice, order_count)
SELECT o_custkey, SUM(o_totalprice), COUNT(*)
FROM orders
WHERE o_orderkey <= 1000
GROUP BY o_custkey;
-- @ write_primitives-insert_select_from_multiple
INSERT INTO insert_ops_lineitem_enriched
  (l_orderkey, l_partkey, l_suppkey, l_quantity, l_extendedprice,
   o_orderdate, c_name, s_name, p_name)
SELECT l.l_orderkey, l.l_partkey, l.l_suppkey, l.l_quantity, l.l_extendedprice,
       o.o_orderdate, c.c_name, s.s_name, p.p_name
FROM lineitem l
JOIN orders o ON l.l_orderkey = o.o_orderkey
JOIN customer c ON o.o_custkey = c.c_custkey
JOIN supplier s ON l.l_suppkey = s.s_suppkey
JOIN part p ON l.l_partkey = p.p_partkey
WHERE l.l_orderkey BETWEEN 1 AND 50;
-- @ write_primitives-insert_select_union.1
DELETE FROM insert_ops_orders WHERE o_orderkey BETWEEN 1 AND 50;
-- @ write_primitives-insert_select_union.2
INSERT INTO insert_ops_orders
SELECT * FROM orders WHERE o_orderkey BETWEEN 1 AND 25
UNION ALL
SELECT * FROM orders WHERE o_orderkey BETWEEN 26 AND 50;
-- @ write_primitives-insert_on_conflict_ignore
INSERT INTO insert_ops_orders
SELECT * FROM orders WHERE o_orderkey BETWEEN 1 AND 10
ON CONFLICT (o_orderkey) DO NOTHING;
-- @ write_primitives-update_single_row_pk
UPDATE update_ops_orders
SET o_totalprice = o_totalprice * 1.1,
    o_comment = 'updated_single'
WHERE o_orderkey = (SELECT MIN(o_orderkey) FROM update_ops_orders);
-- @ write_primitives-update_selective_10pct
UPDATE update_ops_orders
SET o_comment = 'selective_10pct'
WHERE o_orderkey <= (
  SELECT CAST(MAX(o_orderkey) * 0.1 AS INTEGER)
  FROM update_ops_orders
);
-- @ write_primitives-update_with_subquery
UPDATE update_ops_orders
SET o_totalprice = (
  SELECT SUM(l_extendedprice * (1 - l_discount))
  FROM lineitem
  WHERE l_orderkey = update_ops_orders.o_orderkey
)
WHERE EXISTS (
  SELECT 1 FROM lineitem WHERE l_orderkey = update_ops_orders.o_orderkey
)
AND o_orderkey <= (SELECT MIN(o_orderkey) + 100 FROM update_ops_orders);
-- @ write_primitives-update_bulk_50pct
UPDATE update_ops_orders
SET o_comment = 'bulk_50pct_update'
WHERE o_orderkey <= (
  SELECT CAST(MAX(o_orderkey) * 0.5 AS INTEGER)
  FROM update_ops_orders
);
-- @ write_primitives-update_with_join
UPDATE update_ops_orders
SET o_comment = 'joined_update'
FROM customer
WHERE update_ops_orders.o_custkey = customer.c_custkey
  AND customer.c_mktsegment = 'BUILDING'
  AND update_ops_orders.o_orderkey <= (SELECT MIN(o_orderkey) + 100 FROM update_ops_orders);
-- @ write_primitives-update_from_select
UPDATE update_ops_orders
SET o_comment = 'exists_update'
WHERE EXISTS (
  SELECT 1 FROM lineitem
  WHERE lineitem.l_orderkey = update_ops_orders.o_orderkey
    AND lineitem.l_quantity > 40
)
AND o_orderkey <= (SELECT MIN(o_orderkey) + 100 FROM update_ops_orders);
-- @ write_primitives-update_set_multiple_columns
UPDATE update_ops_orders
SET o_totalprice = o_totalprice * 1.05,
    o_orderpriority = '1-URGENT',
    o_comment = 'multi_col_update',
    o_shippriority = 1,
    o_clerk = 'Clerk#000000001'
WHERE o_orderkey = (SELECT MIN(o_orderkey) FROM update_ops_orders);
-- @ write_primitives-update_with_case_expression
UPDATE update_ops_orders
SET o_orderpriority = CASE
  WHEN o_totalprice < 100000 THEN '5-LOW'
  WHEN o_totalprice < 200000 THEN '4-NOT SPECIFIED'
  WHEN o_totalprice < 300000 THEN '3-MEDIUM'
  WHEN o_totalprice < 400000 THEN '2-HIGH'
  ELSE '1-URGENT'
END,
o_comment = 'case_update'
WHERE o_orderkey <= (SELECT MIN(o_orderkey) + 100 FROM update_ops_orders);
-- @ write_primitives-update_computed_column
UPDATE update_ops_orders
SET o_totalprice = o_totalprice * 1.1 + 50.0 - (o_totalprice * 0.02),
    o_comment = 'computed_update'
WHERE o_orderkey BETWEEN (SELECT MIN(o_orderkey) FROM update_ops_orders) AND (SELECT MIN(o_orderkey) + 50 FROM update_ops_orders);
-- @ write_primitives-update_conditional_multi_column
UPDATE update_ops_orders
SET o_totalprice = CASE
    WHEN o_orderpriority = '1-URGENT' THEN o_totalprice * 1.2
    WHEN o_orderpriority = '2-HIGH' THEN o_totalprice * 1.1
    ELSE o_totalprice
  END,
  o_orderpriority = CASE
    WHEN o_totalprice > 250000 THEN '1-URGENT'
    ELSE o_orderpriority
  END,
  o_comment = 'complex_conditional'
WHERE o_orderkey <= (SELECT MIN(o_orderkey) + 100 FROM update_ops_orders);
-- @ write_primitives-update_with_aggregate
UPDATE update_ops_orders
SET o_totalprice = (
  SELECT AVG(l_extendedprice)
  FROM lineitem
  WHERE l_orderkey = update_ops_orders.o_orderkey
),
o_comment = 'agg_update'
WHERE EXISTS (SELECT 1 FROM lineitem WHERE l_orderkey = update_ops_orders.o_orderkey)
  AND o_orderkey <= (SELECT MIN(o_orderkey) + 50 FROM update_ops_orders);
-- @ write_primitives-update_returning
UPDATE update_ops_orders
SET o_totalprice = o_totalprice * 1.15,
    o_comment = 'returning_update'
WHERE o_orderkey = (SELECT MIN(o_orderkey) FROM update_ops_orders)
RETURNING o_orderkey, o_totalprice, o_comment;
-- @ write_primitives-delete_single_row_pk
DELETE FROM delete_ops_orders
WHERE o_orderkey = (SELECT MAX(o_orderkey) FROM delete_ops_orders);
-- @ write_primitives-delete_selective_10pct
DELETE FROM delete_ops_orders
WHERE o_orderkey > (
  SELECT CAST(MAX(o_orderkey) * 0.9 AS INTEGER)
  FROM delete_ops_orders
);
-- @ write_primitives-delete_with_subquery
DELETE FROM delete_ops_orders
WHERE o_orderkey IN (
  SELECT o_orderkey
  FROM delete_ops_orders
  WHERE o_orderpriority = '1-URGENT'
  LIMIT 10
);
-- @ write_primitives-delete_with_join
DELETE FROM delete_ops_orders
WHERE EXISTS (
  SELECT 1 FROM customer
  WHERE customer.c_custkey = delete_ops_orders.o_custkey
    AND customer.c_mktsegment = 'AUTOMOBILE'
)
AND delete_ops_orders.o_orderkey <= (SELECT MIN(o_orderkey) + 20 FROM delete_ops_orders);
-- @ write_primitives-delete_bulk_25pct
DELETE FROM delete_ops_orders
WHERE o_orderkey > (
  SELECT CAST(MAX(o_orderkey) * 0.75 AS INTEGER)
  FROM delete_ops_orders
);
-- @ write_primitives-delete_bulk_50pct
DELETE FROM delete_ops_orders
WHERE o_orderkey > (
  SELECT CAST(MAX(o_orderkey) * 0.5 AS INTEGER)
  FROM delete_ops_orders
);
-- @ write_primitives-delete_bulk_75pct
DELETE FROM delete_ops_orders
WHERE o_orderkey > (
  SELECT CAST(MAX(o_orderkey) * 0.25 AS INTEGER)
  FROM delete_ops_orders
);
-- @ write_primitives-delete_with_not_exists
DELETE FROM delete_ops_orders
WHERE NOT EXISTS (
  SELECT 1 FROM lineitem
  WHERE lineitem.l_orderkey = delete_ops_orders.o_orderkey
)
AND delete_ops_orders.o_orderkey <= (SELECT MIN(o_orderkey) + 50 FROM delete_ops_orders);
-- @ write_primitives-delete_with_aggregation
DELETE FROM delete_ops_orders
WHERE o_totalprice < (
  SELECT AVG(o_totalprice) FROM delete_ops_orders
)
AND delete_ops_orders.o_orderkey <= (SELECT MIN(o_orderkey) + 30 FROM delete_ops_orders);
-- @ write_primitives-delete_returning
DELETE FROM delete_ops_orders
WHERE o_orderkey = (SELECT MAX(o_orderkey) FROM delete_ops_orders)
RETURNING o_orderkey, o_custkey, o_totalprice;
-- @ write_primitives-delete_cascade_simulation
DELETE FROM delete_ops_lineitem
WHERE l_orderkey IN (
  SELECT o_orderkey FROM delete_ops_orders
  WHERE o_orderpriority = '1-URGENT'
  LIMIT 5
);
-- @ write_primitives-delete_gdpr_suppliers_1pct
DELETE FROM delete_ops_lineitem
WHERE l_suppkey IN (
  SELECT DISTINCT l_suppkey
  FROM lineitem
  WHERE l_suppkey <= (SELECT MAX(l_suppkey) * 0.01 FROM lineitem)
);
-- @ write_primitives-delete_gdpr_suppliers_5pct
DELETE FROM delete_ops_lineitem
WHERE l_suppkey IN (
  SELECT DISTINCT l_suppkey
  FROM lineitem
  WHERE l_suppkey <= (SELECT MAX(l_suppkey) * 0.05 FROM lineitem)
);
-- @ write_primitives-merge_scd_type2_basic.1
UPDATE scd2_ops_dim_customer
SET is_current = false,
    valid_to = (SELECT MIN(s.effective_ts) FROM scd2_ops_stage_customer s
                WHERE s.c_custkey = scd2_ops_dim_customer.c_custkey AND s.change_type = 'changed')
WHERE scd2_ops_dim_customer.is_current = true
  AND EXISTS (SELECT 1 FROM scd2_ops_stage_customer s
              WHERE s.c_custkey = scd2_ops_dim_customer.c_custkey
                AND s.change_type = 'changed'
                AND s.row_hash <> scd2_ops_dim_customer.row_hash);
-- @ write_primitives-merge_scd_type2_no_change.1
UPDATE scd2_ops_dim_customer
SET is_current = false,
    valid_to = (SELECT MIN(s.effective_ts) FROM scd2_ops_stage_customer s
                WHERE s.c_custkey = scd2_ops_dim_customer.c_custkey AND s.change_type = 'unchanged')
WHERE scd2_ops_dim_customer.is_current = true
  AND EXISTS (SELECT 1 FROM scd2_ops_stage_customer s
              WHERE s.c_custkey = scd2_ops_dim_customer.c_custkey
                AND s.change_type = 'unchanged'
                AND s.row_hash <> scd2_ops_dim_customer.row_hash);
-- @ write_primitives-ddl_create_index_on_existing.1
CREATE TABLE test_idx_existing AS SELECT * FROM orders WHERE o_orderkey <= 100;
-- @ write_primitives-ddl_drop_table.1
CREATE TABLE test_drop AS SELECT * FROM orders WHERE o_orderkey <= 50;
