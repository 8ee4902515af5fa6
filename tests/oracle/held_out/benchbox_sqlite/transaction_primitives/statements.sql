-- @ transaction_primitives-transaction_commit_large.2
DELETE FROM txn_lineitem WHERE l_comment = 'tx_large';
-- @ transaction_primitives-transaction_mixed_dml_small.3
UPDATE txn_orders SET o_totalprice = 1500.0 WHERE o_orderkey = 9900001;
-- @ transaction_primitives-transaction_mixed_dml_small.5
DELETE FROM txn_orders WHERE o_orderkey = 9900002;
-- @ transaction_primitives-transaction_mixed_dml_medium.3
UPDATE txn_orders SET o_totalprice = o_totalprice * 1.1 WHERE o_orderkey BETWEEN 9910001 AND 9910025;
-- @ transaction_primitives-transaction_mixed_dml_medium.4
DELETE FROM txn_orders WHERE o_orderkey BETWEEN 9910026 AND 9910050;
-- @ transaction_primitives-transaction_insert_update_chain.4
UPDATE txn_customer SET c_comment = 'updated', c_acctbal = c_acctbal * 1.5 WHERE c_custkey >= 9000001;
-- @ transaction_primitives-transaction_delete_insert_same_key.3
DELETE FROM txn_orders WHERE o_orderkey = 9920001;
-- @ transaction_primitives-transaction_read_your_writes.3
UPDATE txn_orders SET o_totalprice = (SELECT o_totalprice FROM txn_orders WHERE o_orderkey = 9930001) * 2 WHERE o_orderkey = 9930001;
-- @ transaction_primitives-transaction_insert_with_subquery.3
INSERT INTO txn_orders
SELECT o_orderkey + 1, o_custkey, o_orderstatus, o_totalprice * 2, o_orderdate, o_orderpriority, o_clerk, o_shippriority, 'derived'
FROM txn_orders WHERE o_orderkey = 9940001;
-- @ transaction_primitives-transaction_long_running_mixed.3
UPDATE txn_orders SET o_totalprice = o_totalprice * 1.05 WHERE o_orderkey BETWEEN 9960001 AND 9960050;
-- @ transaction_primitives-transaction_long_running_mixed.4
DELETE FROM txn_orders WHERE o_orderkey BETWEEN 9960051 AND 9960100;
-- @ transaction_primitives-transaction_create_temp_table.2
CREATE TEMP TABLE IF NOT EXISTS temp_orders_9980000 AS SELECT * FROM orders WHERE 1=0;
-- @ transaction_primitives-transaction_with_cte.3
UPDATE txn_orders SET o_totalprice = o_totalprice * 2 WHERE o_orderkey BETWEEN 9990001 AND 9990010;
-- @ transaction_primitives-transaction_nested_subquery_updates.3
UPDATE txn_orders
SET o_totalprice = (
  SELECT AVG(o_totalprice) * 1.5
  FROM txn_orders
  WHERE o_orderkey BETWEEN 8000001 AND 8000020
)
WHERE o_orderkey BETWEEN 8000001 AND 8000010;
