-- @ write_primitives-insert_single_row
INSERT INTO insert_ops_lineitem
VALUES (
  9000001, 1, 1, 1,
  10.0, 1000.0, 0.05, 0.02,
  'N', 'O',
  DATE '1998-01-01', DATE '1998-01-15', DATE '1998-01-20',
  'DELIVER IN PERSON', 'TRUCK', 'test insert'
);
-- @ write_primitives-insert_batch_values_10
INSERT INTO insert_ops_lineitem VALUES
  (9000010, 1, 1, 1, 10.0, 1000.0, 0.05, 0.02, 'N', 'O', DATE '1998-01-01', DATE '1998-01-15', DATE '1998-01-20', 'DELIVER IN PERSON', 'TRUCK', 'batch 1'),
  (9000011, 2, 2, 1, 20.0, 2000.0, 0.05, 0.02, 'N', 'O', DATE '1998-01-01', DATE '1998-01-15', DATE '1998-01-20', 'DELIVER IN PERSON', 'TRUCK', 'batch 2'),
  (9000012, 3, 3, 1, 30.0, 3000.0, 0.05, 0.02, 'N', 'O', DATE '1998-01-01', DATE '1998-01-15', DATE '1998-01-20', 'DELIVER IN PERSON', 'TRUCK', 'batch 3'),
  (9000013, 4, 4, 1, 40.0, 4000.0, 0.05, 0.02, 'N', 'O', DATE '1998-01-01', DATE '1998-01-15', DATE '1998-01-20', 'DELIVER IN PERSON', 'TRUCK', 'batch 4'),
  (9000014, 5, 5, 1, 50.0, 5000.0, 0.05, 0.02, 'N', 'O', DATE '1998-01-01', DATE '1998-01-15', DATE '1998-01-20', 'DELIVER IN PERSON', 'TRUCK', 'batch 5'),
  (9000015, 6, 6, 1, 60.0, 6000.0, 0.05, 0.02, 'N', 'O', DATE '1998-01-01', DATE '1998-01-15', DATE '1998-01-20', 'DELIVER IN PERSON', 'TRUCK', 'batch 6'),
  (9000016, 7, 7, 1, 70.0, 7000.0, 0.05, 0.02, 'N', 'O', DATE '1998-01-01', DATE '1998-01-15', DATE '1998-01-20', 'DELIVER IN PERSON', 'TRUCK', 'batch 7'),
  (9000017, 8, 8, 1, 80.0, 8000.0, 0.05, 0.02, 'N', 'O', DATE '1998-01-01', DATE '1998-01-15', DATE '1998-01-20', 'DELIVER IN PERSON', 'TRUCK', 'batch 8'),
  (9000018, 9, 9, 1, 90.0, 9000.0, 0.05, 0.02, 'N', 'O', DATE '1998-01-01', DATE '1998-01-15', DATE '1998-01-20', 'DELIVER IN PERSON', 'TRUCK', 'batch 9'),
  (9000019, 10, 10, 1, 100.0, 10000.0, 0.05, 0.02, 'N', 'O', DATE '1998-01-01', DATE '1998-01-15', DATE '1998-01-20', 'DELIVER IN PERSON', 'TRUCK', 'batch 10');
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
-- @ write_primitives-insert_with_default_values
INSERT INTO write_ops_log (log_id, operation_id, operation_category, timestamp, rows_affected, duration_ms, success)
VALUES (1, 'test_insert', 'insert', CURRENT_TIMESTAMP, 0, 0.0, true);
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
-- @ write_primitives-insert_returning_clause
INSERT INTO insert_ops_lineitem
VALUES (9000500, 1, 1, 1, 10.0, 1000.0, 0.05, 0.02, 'N', 'O',
        DATE '1998-01-01', DATE '1998-01-15', DATE '1998-01-20',
        'DELIVER IN PERSON', 'TRUCK', 'returning_test')
RETURNING l_orderkey, l_partkey, l_quantity;
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
-- @ write_primitives-update_bulk_all
UPDATE update_ops_orders
SET o_comment = 'bulk_all_update';
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
-- @ write_primitives-update_string_manipulation
UPDATE update_ops_orders
SET o_comment = CONCAT('Updated:', SUBSTRING(o_orderpriority, 1, 5), '|', CAST(o_orderkey AS VARCHAR))
WHERE o_orderkey BETWEEN (SELECT MIN(o_orderkey) FROM update_ops_orders) AND (SELECT MIN(o_orderkey) + 50 FROM update_ops_orders);
-- @ write_primitives-update_date_arithmetic
UPDATE update_ops_orders
SET o_orderdate = o_orderdate + INTERVAL '7' DAY,
    o_comment = 'date_update'
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
-- @ write_primitives-delete_all_truncate_comparison
DELETE FROM delete_ops_lineitem;
-- @ write_primitives-bulk_load_csv_small_uncompressed.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_csv_small_uncompressed.2
COPY bulk_load_ops_target FROM '{file_path}/csv_small_1k.csv' WITH (FORMAT CSV, HEADER true);
-- @ write_primitives-bulk_load_csv_small_gzip.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_csv_small_gzip.2
COPY bulk_load_ops_target FROM '{file_path}/csv_small_1k.csv.gz' WITH (FORMAT CSV, HEADER true, COMPRESSION 'gzip');
-- @ write_primitives-bulk_load_csv_small_zstd.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_csv_small_zstd.2
COPY bulk_load_ops_target FROM '{file_path}/csv_small_1k.csv.zst' WITH (FORMAT CSV, HEADER true, COMPRESSION 'zstd');
-- @ write_primitives-bulk_load_csv_small_bzip2.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_csv_small_bzip2.2
COPY bulk_load_ops_target FROM '{file_path}/csv_small_1k.csv.gz' (FORMAT CSV, HEADER true, COMPRESSION 'gzip');
-- @ write_primitives-bulk_load_csv_medium_uncompressed.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_csv_medium_uncompressed.2
COPY bulk_load_ops_target FROM '{file_path}/csv_medium_100k.csv' WITH (FORMAT CSV, HEADER true);
-- @ write_primitives-bulk_load_csv_medium_gzip.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_csv_medium_gzip.2
COPY bulk_load_ops_target FROM '{file_path}/csv_medium_100k.csv.gz' WITH (FORMAT CSV, HEADER true, COMPRESSION 'gzip');
-- @ write_primitives-bulk_load_csv_medium_zstd.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_csv_medium_zstd.2
COPY bulk_load_ops_target FROM '{file_path}/csv_medium_100k.csv.zst' WITH (FORMAT CSV, HEADER true, COMPRESSION 'zstd');
-- @ write_primitives-bulk_load_csv_medium_bzip2.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_csv_medium_bzip2.2
COPY bulk_load_ops_target FROM '{file_path}/csv_medium_100k.csv.gz' (FORMAT CSV, HEADER true, COMPRESSION 'gzip');
-- @ write_primitives-bulk_load_csv_large_uncompressed.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_csv_large_uncompressed.2
COPY bulk_load_ops_target FROM '{file_path}/csv_large_1m.csv' WITH (FORMAT CSV, HEADER true);
-- @ write_primitives-bulk_load_csv_large_gzip.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_csv_large_gzip.2
COPY bulk_load_ops_target FROM '{file_path}/csv_large_1m.csv.gz' WITH (FORMAT CSV, HEADER true, COMPRESSION 'gzip');
-- @ write_primitives-bulk_load_csv_large_zstd.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_csv_large_zstd.2
COPY bulk_load_ops_target FROM '{file_path}/csv_large_1m.csv.zst' WITH (FORMAT CSV, HEADER true, COMPRESSION 'zstd');
-- @ write_primitives-bulk_load_csv_large_bzip2.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_csv_large_bzip2.2
COPY bulk_load_ops_target FROM '{file_path}/csv_large_1m.csv.gz' (FORMAT CSV, HEADER true, COMPRESSION 'gzip');
-- @ write_primitives-bulk_load_parquet_small_uncompressed.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_parquet_small_uncompressed.2
COPY bulk_load_ops_target FROM '{file_path}/parquet_small_1k.parquet' (FORMAT PARQUET);
-- @ write_primitives-bulk_load_parquet_small_snappy.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_parquet_small_snappy.2
COPY bulk_load_ops_target FROM '{file_path}/parquet_small_1k_snappy.parquet' (FORMAT PARQUET);
-- @ write_primitives-bulk_load_parquet_small_gzip.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_parquet_small_gzip.2
COPY bulk_load_ops_target FROM '{file_path}/parquet_small_1k_gzip.parquet' (FORMAT PARQUET);
-- @ write_primitives-bulk_load_parquet_small_zstd.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_parquet_small_zstd.2
COPY bulk_load_ops_target FROM '{file_path}/parquet_small_1k_zstd.parquet' (FORMAT PARQUET);
-- @ write_primitives-bulk_load_parquet_medium_uncompressed.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_parquet_medium_uncompressed.2
COPY bulk_load_ops_target FROM '{file_path}/parquet_medium_100k.parquet' (FORMAT PARQUET);
-- @ write_primitives-bulk_load_parquet_medium_snappy.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_parquet_medium_snappy.2
COPY bulk_load_ops_target FROM '{file_path}/parquet_medium_100k_snappy.parquet' (FORMAT PARQUET);
-- @ write_primitives-bulk_load_parquet_medium_gzip.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_parquet_medium_gzip.2
COPY bulk_load_ops_target FROM '{file_path}/parquet_medium_100k_gzip.parquet' (FORMAT PARQUET);
-- @ write_primitives-bulk_load_parquet_medium_zstd.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_parquet_medium_zstd.2
COPY bulk_load_ops_target FROM '{file_path}/parquet_medium_100k_zstd.parquet' (FORMAT PARQUET);
-- @ write_primitives-bulk_load_parquet_large_uncompressed.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_parquet_large_uncompressed.2
COPY bulk_load_ops_target FROM '{file_path}/parquet_large_1m.parquet' (FORMAT PARQUET);
-- @ write_primitives-bulk_load_parquet_large_snappy.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_parquet_large_snappy.2
COPY bulk_load_ops_target FROM '{file_path}/parquet_large_1m_snappy.parquet' (FORMAT PARQUET);
-- @ write_primitives-bulk_load_parquet_large_gzip.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_parquet_large_gzip.2
COPY bulk_load_ops_target FROM '{file_path}/parquet_large_1m_gzip.parquet' (FORMAT PARQUET);
-- @ write_primitives-bulk_load_parquet_large_zstd.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_parquet_large_zstd.2
COPY bulk_load_ops_target FROM '{file_path}/parquet_large_1m_zstd.parquet' (FORMAT PARQUET);
-- @ write_primitives-bulk_load_column_subset.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_with_transformation.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_error_handling_skip_bad_rows.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_error_handling_skip_bad_rows.2
COPY bulk_load_ops_target FROM '{file_path}/csv_with_errors.csv'
(FORMAT CSV, HEADER true, IGNORE_ERRORS true);
-- @ write_primitives-bulk_load_parallel_multi_file.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_parallel_multi_file.2
COPY bulk_load_ops_target FROM '{file_path}/csv_parallel_part*.csv' WITH (FORMAT CSV, HEADER true);
-- @ write_primitives-bulk_load_append_mode
COPY bulk_load_ops_target FROM '{file_path}/csv_small_1k.csv' WITH (FORMAT CSV, HEADER true);
-- @ write_primitives-bulk_load_replace_mode.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_replace_mode.2
COPY bulk_load_ops_target FROM '{file_path}/csv_medium_100k.csv' WITH (FORMAT CSV, HEADER true);
-- @ write_primitives-bulk_load_delimited_custom.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_delimited_custom.2
COPY bulk_load_ops_target FROM '{file_path}/csv_custom_delim.psv'
WITH (FORMAT CSV, DELIMITER '|', HEADER true);
-- @ write_primitives-bulk_load_quoted_fields.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_quoted_fields.2
COPY bulk_load_ops_target FROM '{file_path}/csv_quoted_fields.csv'
WITH (FORMAT CSV, HEADER true, QUOTE '"', ESCAPE '"');
-- @ write_primitives-bulk_load_null_handling.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_null_handling.2
COPY bulk_load_ops_target FROM '{file_path}/csv_with_nulls.csv'
WITH (FORMAT CSV, HEADER true, NULL 'NULL');
-- @ write_primitives-bulk_load_encoding_utf8.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_encoding_utf8.2
COPY bulk_load_ops_target FROM '{file_path}/csv_utf8_encoded.csv'
WITH (FORMAT CSV, HEADER true);
-- @ write_primitives-bulk_load_date_format_custom.1
TRUNCATE TABLE bulk_load_ops_target;
-- @ write_primitives-bulk_load_date_format_custom.2
COPY bulk_load_ops_target FROM '{file_path}/csv_custom_dates.csv'
WITH (FORMAT CSV, HEADER true, DATEFORMAT '%Y/%m/%d');
-- @ write_primitives-merge_full_overlap_all_update
MERGE INTO merge_ops_target AS target
USING (
  SELECT o_orderkey, o_totalprice * 1.1 AS o_totalprice, 'merge_all_update' AS o_comment
  FROM merge_ops_target
  WHERE o_orderkey <= (SELECT MIN(o_orderkey) + 100 FROM merge_ops_target)
) AS source
ON target.o_orderkey = source.o_orderkey
WHEN MATCHED THEN
  UPDATE SET o_totalprice = source.o_totalprice,
             o_comment = source.o_comment;
-- @ write_primitives-merge_with_join_condition
MERGE INTO merge_ops_lineitem_target AS target
USING (
  SELECT l.*, o.o_custkey
  FROM lineitem l
  JOIN orders o ON l.l_orderkey = o.o_orderkey
  WHERE l.l_orderkey BETWEEN 1 AND 10
) AS source
ON target.l_orderkey = source.l_orderkey
   AND target.l_linenumber = source.l_linenumber
WHEN MATCHED THEN
  UPDATE SET l_comment = 'merge_multi_key'
WHEN NOT MATCHED THEN
  INSERT VALUES (source.l_orderkey, source.l_partkey, source.l_suppkey, source.l_linenumber,
                 source.l_quantity, source.l_extendedprice, source.l_discount, source.l_tax,
                 source.l_returnflag, source.l_linestatus, source.l_shipdate, source.l_commitdate,
                 source.l_receiptdate, source.l_shipinstruct, source.l_shipmode, source.l_comment);
-- @ write_primitives-merge_from_subquery_aggregated
MERGE INTO merge_ops_summary_target AS target
USING (
  SELECT o_custkey, SUM(o_totalprice) AS total_price, COUNT(*) AS order_count
  FROM orders
  WHERE o_orderkey <= 500
  GROUP BY o_custkey
) AS source
ON target.o_custkey = source.o_custkey
WHEN MATCHED THEN
  UPDATE SET o_totalprice = source.total_price,
             order_count = source.order_count
WHEN NOT MATCHED THEN
  INSERT VALUES (NULL, source.o_custkey, NULL, source.total_price, NULL, source.order_count);
-- @ write_primitives-merge_conditional_insert
MERGE INTO merge_ops_source AS target
USING (
  SELECT * FROM orders WHERE o_orderkey BETWEEN 1 AND 100
) AS source
ON target.o_orderkey = source.o_orderkey
WHEN MATCHED THEN
  UPDATE SET o_comment = 'merge_matched'
WHEN NOT MATCHED AND source.o_totalprice > 50000 THEN
  INSERT VALUES (source.o_orderkey, source.o_custkey, source.o_orderstatus,
                 source.o_totalprice, source.o_orderdate, source.o_orderpriority,
                 source.o_clerk, source.o_shippriority, 'high_value_insert');
-- @ write_primitives-merge_multi_column_update
MERGE INTO merge_ops_target AS target
USING (
  SELECT
    o_orderkey,
    o_totalprice * 1.05 AS o_totalprice,
    '1-URGENT' AS o_orderpriority,
    'Clerk#000000999' AS o_clerk,
    o_shippriority + 1 AS o_shippriority,
    'merge_multi_col' AS o_comment
  FROM merge_ops_target
  WHERE o_orderkey <= (SELECT MIN(o_orderkey) + 50 FROM merge_ops_target)
) AS source
ON target.o_orderkey = source.o_orderkey
WHEN MATCHED THEN
  UPDATE SET
    o_totalprice = source.o_totalprice,
    o_orderpriority = source.o_orderpriority,
    o_clerk = source.o_clerk,
    o_shippriority = source.o_shippriority,
    o_comment = source.o_comment;
-- @ write_primitives-merge_computed_values
MERGE INTO merge_ops_target AS target
USING (
  SELECT
    o_orderkey,
    o_totalprice * 1.15 + 100.0 AS computed_price,
    CASE
      WHEN o_totalprice < 100000 THEN '5-LOW'
      WHEN o_totalprice < 250000 THEN '3-MEDIUM'
      ELSE '1-URGENT'
    END AS computed_priority
  FROM orders
  WHERE o_orderkey BETWEEN 1 AND 50
) AS source
ON target.o_orderkey = source.o_orderkey
WHEN MATCHED THEN
  UPDATE SET o_totalprice = source.computed_price,
             o_orderpriority = source.computed_priority,
             o_comment = 'merge_computed'
WHEN NOT MATCHED THEN
  INSERT VALUES (source.o_orderkey, 1, 'O', source.computed_price, CURRENT_DATE,
                 source.computed_priority, 'Clerk#000000001', 0, 'merge_computed');
-- @ write_primitives-merge_string_operations
MERGE INTO merge_ops_target AS target
USING (
  SELECT
    o_orderkey,
    CONCAT('ORDER-', CAST(o_orderkey AS VARCHAR), '-', o_orderpriority) AS computed_comment
  FROM orders
  WHERE o_orderkey BETWEEN 1 AND 50
) AS source
ON target.o_orderkey = source.o_orderkey
WHEN MATCHED THEN
  UPDATE SET o_comment = source.computed_comment;
-- @ write_primitives-merge_date_arithmetic
MERGE INTO merge_ops_target AS target
USING (
  SELECT
    o_orderkey,
    o_orderdate + INTERVAL '30' DAY AS shifted_date,
    'merge_date_shift' AS marker
  FROM orders
  WHERE o_orderkey BETWEEN 1 AND 50
) AS source
ON target.o_orderkey = source.o_orderkey
WHEN MATCHED THEN
  UPDATE SET o_orderdate = source.shifted_date,
             o_comment = source.marker;
-- @ write_primitives-merge_with_cte_source
WITH enriched_orders AS (
  SELECT
    o.o_orderkey,
    o.o_totalprice,
    c.c_name,
    c.c_mktsegment
  FROM orders o
  JOIN customer c ON o.o_custkey = c.c_custkey
  WHERE o.o_orderkey BETWEEN 1 AND 50
)
MERGE INTO merge_ops_summary_target AS target
USING enriched_orders AS source
ON target.o_orderkey = source.o_orderkey
WHEN MATCHED THEN
  UPDATE SET o_totalprice = source.o_totalprice,
             customer_name = source.c_name
WHEN NOT MATCHED THEN
  INSERT VALUES (source.o_orderkey, NULL, NULL, source.o_totalprice, source.c_name, NULL);
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
-- @ write_primitives-merge_etl_aggregation_pattern
MERGE INTO merge_ops_target AS target
USING (
  SELECT
    l_orderkey,
    SUM(l_extendedprice * (1 - l_discount)) as computed_revenue,
    MAX(l_shipdate) as latest_ship_date,
    COUNT(*) as line_count
  FROM lineitem
  WHERE l_orderkey BETWEEN 1 AND 1000
  GROUP BY l_orderkey
) AS source
ON target.o_orderkey = source.l_orderkey
WHEN MATCHED THEN
  UPDATE SET
    o_totalprice = target.o_totalprice + source.computed_revenue,
    o_comment = 'etl_agg_lines_' || CAST(source.line_count AS VARCHAR)
WHEN NOT MATCHED THEN
  INSERT VALUES (source.l_orderkey, 1, 'O', source.computed_revenue, DATE '1998-01-01', '1-URGENT', 'Clerk#000000001', 0, 'etl_new');
-- @ write_primitives-merge_deduplication_window_function
MERGE INTO merge_ops_target AS target
USING (
  SELECT
    o_orderkey,
    o_custkey,
    o_orderstatus,
    o_totalprice,
    o_orderdate,
    o_orderpriority,
    o_clerk,
    o_shippriority,
    o_comment,
    ROW_NUMBER() OVER (
      PARTITION BY o_orderkey
      ORDER BY o_orderdate DESC, o_totalprice DESC
    ) as rn
  FROM orders
  WHERE o_orderkey BETWEEN 1 AND 500
) AS source
ON target.o_orderkey = source.o_orderkey
WHEN MATCHED AND source.rn = 1 THEN
  UPDATE SET
    o_totalprice = source.o_totalprice,
    o_comment = 'dedup_update'
WHEN NOT MATCHED AND source.rn = 1 THEN
  INSERT VALUES (
    source.o_orderkey, source.o_custkey, source.o_orderstatus,
    source.o_totalprice, source.o_orderdate, source.o_orderpriority,
    source.o_clerk, source.o_shippriority, 'dedup_insert'
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
-- @ write_primitives-merge_scd_type2_basic.2
INSERT INTO scd2_ops_dim_customer
SELECT (SELECT MAX(sk) FROM scd2_ops_dim_customer) + ROW_NUMBER() OVER (ORDER BY s.c_custkey),
       s.c_custkey, s.c_name, s.c_address, s.c_acctbal, s.c_mktsegment, s.row_hash,
       true, s.effective_ts, DATE '9999-12-31'
FROM scd2_ops_stage_customer s
WHERE (s.change_type = 'new'
       OR (s.change_type = 'changed'
           AND EXISTS (SELECT 1 FROM scd2_ops_dim_customer d
                       WHERE d.c_custkey = s.c_custkey AND d.is_current = false AND d.valid_to = s.effective_ts)))
  AND NOT EXISTS (SELECT 1 FROM scd2_ops_dim_customer d2
                  WHERE d2.c_custkey = s.c_custkey AND d2.is_current = true);
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
-- @ write_primitives-merge_scd_type2_no_change.2
INSERT INTO scd2_ops_dim_customer
SELECT (SELECT MAX(sk) FROM scd2_ops_dim_customer) + ROW_NUMBER() OVER (ORDER BY s.c_custkey),
       s.c_custkey, s.c_name, s.c_address, s.c_acctbal, s.c_mktsegment, s.row_hash,
       true, s.effective_ts, DATE '9999-12-31'
FROM scd2_ops_stage_customer s
WHERE s.change_type = 'unchanged'
  AND EXISTS (SELECT 1 FROM scd2_ops_dim_customer d
              WHERE d.c_custkey = s.c_custkey AND d.is_current = false AND d.valid_to = s.effective_ts);
-- @ write_primitives-merge_scd_type2_new_keys_only
INSERT INTO scd2_ops_dim_customer
SELECT (SELECT MAX(sk) FROM scd2_ops_dim_customer) + ROW_NUMBER() OVER (ORDER BY s.c_custkey),
       s.c_custkey, s.c_name, s.c_address, s.c_acctbal, s.c_mktsegment, s.row_hash,
       true, s.effective_ts, DATE '9999-12-31'
FROM scd2_ops_stage_customer s
WHERE s.change_type = 'new'
  AND NOT EXISTS (SELECT 1 FROM scd2_ops_dim_customer d WHERE d.c_custkey = s.c_custkey);
-- @ write_primitives-ddl_truncate_table_small
TRUNCATE TABLE ddl_truncate_target;
-- @ write_primitives-ddl_create_table_as_select_simple
CREATE TABLE orders_1995 AS
SELECT *
FROM orders
WHERE o_orderdate >= DATE '1995-01-01'
  AND o_orderdate < DATE '1996-01-01';
-- @ write_primitives-ddl_create_index_on_existing.1
CREATE TABLE test_idx_existing AS SELECT * FROM orders WHERE o_orderkey <= 100;
-- @ write_primitives-ddl_create_view_simple
CREATE VIEW orders_view AS
SELECT o_orderkey, o_custkey, o_totalprice, o_orderdate
FROM orders
WHERE o_orderkey <= 1000;
-- @ write_primitives-ddl_drop_table.1
CREATE TABLE test_drop AS SELECT * FROM orders WHERE o_orderkey <= 50;
