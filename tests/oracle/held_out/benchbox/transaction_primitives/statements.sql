-- @ transaction_primitives-transaction_commit_small.2
INSERT INTO txn_lineitem VALUES (9100001, 1, 1, 1, 10.0, 1000.0, 0.05, 0.02, 'N', 'O', DATE '1998-01-01', DATE '1998-01-15', DATE '1998-01-20', 'DELIVER IN PERSON', 'TRUCK', 'tx1');
-- @ transaction_primitives-transaction_commit_small.3
INSERT INTO txn_lineitem VALUES (9100002, 2, 2, 1, 20.0, 2000.0, 0.05, 0.02, 'N', 'O', DATE '1998-01-01', DATE '1998-01-15', DATE '1998-01-20', 'DELIVER IN PERSON', 'TRUCK', 'tx2');
-- @ transaction_primitives-transaction_commit_small.4
INSERT INTO txn_lineitem VALUES (9100003, 3, 3, 1, 30.0, 3000.0, 0.05, 0.02, 'N', 'O', DATE '1998-01-01', DATE '1998-01-15', DATE '1998-01-20', 'DELIVER IN PERSON', 'TRUCK', 'tx3');
-- @ transaction_primitives-transaction_commit_small.5
INSERT INTO txn_lineitem VALUES (9100004, 4, 4, 1, 40.0, 4000.0, 0.05, 0.02, 'N', 'O', DATE '1998-01-01', DATE '1998-01-15', DATE '1998-01-20', 'DELIVER IN PERSON', 'TRUCK', 'tx4');
-- @ transaction_primitives-transaction_commit_small.6
INSERT INTO txn_lineitem VALUES (9100005, 5, 5, 1, 50.0, 5000.0, 0.05, 0.02, 'N', 'O', DATE '1998-01-01', DATE '1998-01-15', DATE '1998-01-20', 'DELIVER IN PERSON', 'TRUCK', 'tx5');
-- @ transaction_primitives-transaction_commit_small.7
INSERT INTO txn_lineitem VALUES (9100006, 6, 6, 1, 60.0, 6000.0, 0.05, 0.02, 'N', 'O', DATE '1998-01-01', DATE '1998-01-15', DATE '1998-01-20', 'DELIVER IN PERSON', 'TRUCK', 'tx6');
-- @ transaction_primitives-transaction_commit_small.8
INSERT INTO txn_lineitem VALUES (9100007, 7, 7, 1, 70.0, 7000.0, 0.05, 0.02, 'N', 'O', DATE '1998-01-01', DATE '1998-01-15', DATE '1998-01-20', 'DELIVER IN PERSON', 'TRUCK', 'tx7');
-- @ transaction_primitives-transaction_commit_small.9
INSERT INTO txn_lineitem VALUES (9100008, 8, 8, 1, 80.0, 8000.0, 0.05, 0.02, 'N', 'O', DATE '1998-01-01', DATE '1998-01-15', DATE '1998-01-20', 'DELIVER IN PERSON', 'TRUCK', 'tx8');
-- @ transaction_primitives-transaction_commit_small.10
INSERT INTO txn_lineitem VALUES (9100009, 9, 9, 1, 90.0, 9000.0, 0.05, 0.02, 'N', 'O', DATE '1998-01-01', DATE '1998-01-15', DATE '1998-01-20', 'DELIVER IN PERSON', 'TRUCK', 'tx9');
-- @ transaction_primitives-transaction_commit_small.11
INSERT INTO txn_lineitem VALUES (9100010, 10, 10, 1, 100.0, 10000.0, 0.05, 0.02, 'N', 'O', DATE '1998-01-01', DATE '1998-01-15', DATE '1998-01-20', 'DELIVER IN PERSON', 'TRUCK', 'tx10');
-- @ transaction_primitives-transaction_commit_large.2
DELETE FROM txn_lineitem WHERE l_comment = 'tx_large';
-- @ transaction_primitives-transaction_rollback_small.2
INSERT INTO txn_orders VALUES (9400001, 1, 'O', 1000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'rollback_test');
-- @ transaction_primitives-transaction_rollback_small.3
INSERT INTO txn_orders VALUES (9400002, 2, 'O', 2000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'rollback_test');
-- @ transaction_primitives-transaction_rollback_small.4
INSERT INTO txn_orders VALUES (9400003, 3, 'O', 3000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'rollback_test');
-- @ transaction_primitives-transaction_savepoint_nested.2
INSERT INTO txn_orders VALUES (9600001, 1, 'O', 1000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'outer_tx');
-- @ transaction_primitives-transaction_savepoint_nested.4
INSERT INTO txn_orders VALUES (9600002, 2, 'O', 2000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'inner_tx');
-- @ transaction_primitives-transaction_savepoint_nested.6
INSERT INTO txn_orders VALUES (9600003, 3, 'O', 3000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'innermost_tx');
-- @ transaction_primitives-transaction_savepoint_deep_nesting.2
INSERT INTO txn_orders VALUES (9610001, 1, 'O', 1000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'level0');
-- @ transaction_primitives-transaction_savepoint_deep_nesting.4
INSERT INTO txn_orders VALUES (9610002, 2, 'O', 2000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'level1');
-- @ transaction_primitives-transaction_savepoint_deep_nesting.6
INSERT INTO txn_orders VALUES (9610003, 3, 'O', 3000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'level2');
-- @ transaction_primitives-transaction_savepoint_deep_nesting.8
INSERT INTO txn_orders VALUES (9610004, 4, 'O', 4000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'level3');
-- @ transaction_primitives-transaction_savepoint_deep_nesting.10
INSERT INTO txn_orders VALUES (9610005, 5, 'O', 5000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'level4');
-- @ transaction_primitives-transaction_savepoint_deep_nesting.12
INSERT INTO txn_orders VALUES (9610006, 6, 'O', 6000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'level3_alt');
-- @ transaction_primitives-transaction_isolation_read_committed.3
INSERT INTO txn_orders VALUES (9700001, 1, 'O', 1000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'read_committed');
-- @ transaction_primitives-transaction_isolation_read_committed.4
INSERT INTO txn_orders VALUES (9700002, 2, 'O', 2000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'read_committed');
-- @ transaction_primitives-transaction_isolation_repeatable_read.3
INSERT INTO txn_orders VALUES (9710001, 1, 'O', 1000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'repeatable_read');
-- @ transaction_primitives-transaction_isolation_repeatable_read.4
INSERT INTO txn_orders VALUES (9710002, 2, 'O', 2000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'repeatable_read');
-- @ transaction_primitives-transaction_isolation_serializable.3
INSERT INTO txn_orders VALUES (9800001, 1, 'O', 1000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'serializable');
-- @ transaction_primitives-transaction_isolation_serializable.4
INSERT INTO txn_orders VALUES (9800002, 2, 'O', 2000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'serializable');
-- @ transaction_primitives-transaction_mixed_dml_small.2
INSERT INTO txn_orders VALUES (9900001, 1, 'O', 1000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'mixed_dml');
-- @ transaction_primitives-transaction_mixed_dml_small.3
UPDATE txn_orders SET o_totalprice = 1500.0 WHERE o_orderkey = 9900001;
-- @ transaction_primitives-transaction_mixed_dml_small.4
INSERT INTO txn_orders VALUES (9900002, 2, 'O', 2000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'mixed_dml');
-- @ transaction_primitives-transaction_mixed_dml_small.5
DELETE FROM txn_orders WHERE o_orderkey = 9900002;
-- @ transaction_primitives-transaction_mixed_dml_small.6
INSERT INTO txn_orders VALUES (9900003, 3, 'O', 3000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'mixed_dml');
-- @ transaction_primitives-transaction_mixed_dml_medium.3
UPDATE txn_orders SET o_totalprice = o_totalprice * 1.1 WHERE o_orderkey BETWEEN 9910001 AND 9910025;
-- @ transaction_primitives-transaction_mixed_dml_medium.4
DELETE FROM txn_orders WHERE o_orderkey BETWEEN 9910026 AND 9910050;
-- @ transaction_primitives-transaction_insert_update_chain.2
INSERT INTO txn_customer VALUES (9000001, 'Customer#000000001', '123 Main St', 1, '555-1234', 1000.00, 'AUTOMOBILE', 'initial');
-- @ transaction_primitives-transaction_insert_update_chain.3
INSERT INTO txn_customer VALUES (9000002, 'Customer#000000002', '456 Oak Ave', 1, '555-5678', 2000.00, 'BUILDING', 'initial');
-- @ transaction_primitives-transaction_insert_update_chain.4
UPDATE txn_customer SET c_comment = 'updated', c_acctbal = c_acctbal * 1.5 WHERE c_custkey >= 9000001;
-- @ transaction_primitives-transaction_delete_insert_same_key.2
INSERT INTO txn_orders VALUES (9920001, 1, 'O', 1000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'original');
-- @ transaction_primitives-transaction_delete_insert_same_key.3
DELETE FROM txn_orders WHERE o_orderkey = 9920001;
-- @ transaction_primitives-transaction_delete_insert_same_key.4
INSERT INTO txn_orders VALUES (9920001, 2, 'O', 2000.0, DATE '1998-02-01', '1-URGENT', 'Clerk#000000002', 0, 'replaced');
-- @ transaction_primitives-transaction_read_your_writes.2
INSERT INTO txn_orders VALUES (9930001, 1, 'O', 1000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'read_test');
-- @ transaction_primitives-transaction_read_your_writes.3
UPDATE txn_orders SET o_totalprice = (SELECT o_totalprice FROM txn_orders WHERE o_orderkey = 9930001) * 2 WHERE o_orderkey = 9930001;
-- @ transaction_primitives-transaction_insert_with_subquery.2
INSERT INTO txn_orders VALUES (9940001, 1, 'O', 1000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'source');
-- @ transaction_primitives-transaction_insert_with_subquery.3
INSERT INTO txn_orders
SELECT o_orderkey + 1, o_custkey, o_orderstatus, o_totalprice * 2, o_orderdate, o_orderpriority, o_clerk, o_shippriority, 'derived'
FROM txn_orders WHERE o_orderkey = 9940001;
-- @ transaction_primitives-transaction_multi_table_writes.2
INSERT INTO txn_customer VALUES (9000010, 'Customer#000000010', '789 Pine Rd', 1, '555-9999', 5000.00, 'MACHINERY', 'multi_table_test');
-- @ transaction_primitives-transaction_multi_table_writes.3
INSERT INTO txn_orders VALUES (9950001, 9000010, 'O', 1000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'multi_table_test');
-- @ transaction_primitives-transaction_multi_table_writes.4
INSERT INTO txn_orders VALUES (9950002, 9000010, 'O', 2000.0, DATE '1998-01-02', '5-LOW', 'Clerk#000000001', 0, 'multi_table_test');
-- @ transaction_primitives-transaction_long_running_mixed.3
UPDATE txn_orders SET o_totalprice = o_totalprice * 1.05 WHERE o_orderkey BETWEEN 9960001 AND 9960050;
-- @ transaction_primitives-transaction_long_running_mixed.4
DELETE FROM txn_orders WHERE o_orderkey BETWEEN 9960051 AND 9960100;
-- @ transaction_primitives-transaction_truncate_in_transaction.2
INSERT INTO txn_orders VALUES (9970001, 1, 'O', 1000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'before_truncate');
-- @ transaction_primitives-transaction_truncate_in_transaction.3
TRUNCATE TABLE txn_orders;
-- @ transaction_primitives-transaction_truncate_in_transaction.4
INSERT INTO txn_orders VALUES (9970002, 2, 'O', 2000.0, DATE '1998-01-02', '5-LOW', 'Clerk#000000001', 0, 'after_truncate');
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
-- @ transaction_primitives-transaction_rollback_after_error.2
INSERT INTO txn_orders VALUES (8100001, 1, 'O', 1000.0, DATE '1998-01-01', '5-LOW', 'Clerk#000000001', 0, 'error_test');
