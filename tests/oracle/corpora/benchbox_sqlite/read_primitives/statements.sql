-- @ read_primitives-aggregation_distinct
/* Distinct count of high cardinality key on a large table */ SELECT COUNT(DISTINCT "o_custkey") AS "unique_customers" FROM "orders" WHERE "o_orderdate" >= DATE('1995-01-01');
-- @ read_primitives-aggregation_distinct_groupby
/* Distinct count of high cardinality keys in low cardinality groups. */ SELECT "l_returnflag", "l_linestatus", COUNT(DISTINCT "l_orderkey") AS "unique_orders", COUNT(DISTINCT "l_partkey") AS "unique_parts" FROM "lineitem" GROUP BY "l_returnflag", "l_linestatus";
-- @ read_primitives-aggregation_groupby_large
/* Aggregates within high cardinality grouping */ SELECT "l_orderkey", "l_partkey", "l_suppkey", SUM("l_quantity") AS "total_qty", AVG("l_extendedprice") AS "avg_price" FROM "lineitem" GROUP BY "l_orderkey", "l_partkey", "l_suppkey";
-- @ read_primitives-aggregation_groupby_small
/* Aggregates within low cardinality grouping */ SELECT "n_regionkey", COUNT(*) AS "nation_count", MAX("n_name") AS "last_nation" FROM "nation" GROUP BY "n_regionkey";
-- @ read_primitives-aggregation_materialize
/* Nested aggregation requiring CTE materialization */ WITH "order_totals" AS (SELECT "o_custkey", SUM("o_totalprice") AS "customer_total" FROM "orders" GROUP BY "o_custkey") SELECT AVG("customer_total") AS "avg_customer_spending" FROM "order_totals";
-- @ read_primitives-aggregation_materialize_subquery
/* Complex nested aggregation requiring materialization of a subquery with joins */ SELECT "c_mktsegment", AVG("order_total") AS "avg_segment_order" FROM (SELECT "c"."c_mktsegment", "o"."o_orderkey", SUM("l"."l_extendedprice" * (1 - "l"."l_discount")) AS "order_total" FROM "customer" AS "c" JOIN "orders" AS "o" ON "c"."c_custkey" = "o"."o_custkey" JOIN "lineitem" AS "l" ON "o"."o_orderkey" = "l"."l_orderkey" GROUP BY "c"."c_mktsegment", "o"."o_orderkey") AS "subq" GROUP BY "c_mktsegment";
-- @ read_primitives-aggregation_partition
/* Aggregates over the partition key */ SELECT "l_shipdate", "l_shipmode", SUM("l_quantity") AS "daily_quantity", COUNT(*) AS "shipment_count" FROM "lineitem" WHERE "l_shipdate" >= DATE('1995-01-01') AND "l_shipdate" < DATE('1996-01-01') GROUP BY "l_shipdate", "l_shipmode";
-- @ read_primitives-aggregation_selective
/* Aggregate on a small subset of rows */ SELECT SUM("l_extendedprice" * "l_discount") AS "total_discount_amount" FROM "lineitem" WHERE "l_discount" > 0.05 AND "l_quantity" < 24;
-- @ read_primitives-aggregation_simple
/* Aggregate over all rows in table */ SELECT COUNT(*) AS "total_orders", SUM("o_totalprice") AS "total_revenue" FROM "orders";
-- @ read_primitives-broadcast_join_two_tables
/* One small table broadcast to join with one large table. Hint is optional. */ /* + BROADCAST(n) */ SELECT COUNT(*) AS "supplier_count" FROM "supplier" AS "s" JOIN "nation" AS "n" ON "s"."s_nationkey" = "n"."n_nationkey";
-- @ read_primitives-broadcast_join_three_tables
/* Two small tables broadcast to join with one large table. Hints are optional. */ /* + BROADCAST(n), BROADCAST(r) */ SELECT "r"."r_name", "n"."n_name", COUNT(*) AS "supplier_count" FROM "supplier" AS "s" JOIN "nation" AS "n" ON "s"."s_nationkey" = "n"."n_nationkey" JOIN "region" AS "r" ON "n"."n_regionkey" = "r"."r_regionkey" GROUP BY "r"."r_name", "n"."n_name";
-- @ read_primitives-broadcast_join_four_tables
/* Three small tables broadcast to join with one large table. Hints are optional. */ /* + BROADCAST(n), BROADCAST(r), BROADCAST(p) */ SELECT "r"."r_name", "p"."p_type", SUM("ps"."ps_supplycost" * "ps"."ps_availqty") AS "total_value" FROM "partsupp" AS "ps" JOIN "supplier" AS "s" ON "ps"."ps_suppkey" = "s"."s_suppkey" JOIN "nation" AS "n" ON "s"."s_nationkey" = "n"."n_nationkey" JOIN "region" AS "r" ON "n"."n_regionkey" = "r"."r_regionkey" JOIN "part" AS "p" ON "ps"."ps_partkey" = "p"."p_partkey" WHERE "p"."p_size" = 15 GROUP BY "r"."r_name", "p"."p_type";
-- @ read_primitives-predicate_ordering_aggregation
/* Order filter predicates by selectivity for aggregation */ SELECT SUM("l_extendedprice") AS "total_price" FROM "lineitem" WHERE "l_shipdate" >= DATE('1994-01-01') AND "l_shipdate" < DATE('1995-01-01') AND "l_discount" BETWEEN 0.05 AND 0.07 AND "l_quantity" < 24;
-- @ read_primitives-predicate_ordering_aggregation_groupby
/* Order filter predicates by selectivity for aggregation within a low cardinality grouping */ SELECT "l_returnflag", SUM("l_quantity") AS "total_qty" FROM "lineitem" WHERE "l_shipdate" <= DATE('1998-09-01') AND "l_discount" > 0.05 AND "l_tax" < 0.08 AND "l_quantity" BETWEEN 10 AND 30 GROUP BY "l_returnflag";
-- @ read_primitives-predicate_ordering_costs
/* Order filter predicates by selectivity with result projection only */ SELECT * FROM "lineitem" WHERE "l_quantity" > 45 AND "l_extendedprice" > 50000 AND "l_discount" < 0.05 AND "l_shipinstruct" = 'DELIVER IN PERSON' AND "l_shipmode" IN ('AIR', 'AIR REG') LIMIT 100;
-- @ read_primitives-predicate_ordering_subquery
/* Order filter predicates by selectivity with subquery predicate */ SELECT "o_orderkey", "o_totalprice" FROM "orders" WHERE "o_totalprice" > 100000 AND "o_orderdate" >= DATE('1995-01-01') AND "o_custkey" IN (SELECT "c_custkey" FROM "customer" WHERE "c_mktsegment" = 'BUILDING' AND "c_nationkey" = 1);
-- @ read_primitives-decimal_arithmetic
/* decimal precision arithmetic with complex expressions */ SELECT "l_orderkey", "l_extendedprice" * (1 - "l_discount") * (1 + "l_tax") AS "final_price", "l_extendedprice" / "l_quantity" AS "unit_price" FROM "lineitem" WHERE "l_quantity" > 0 LIMIT 1000;
-- @ read_primitives-empty_build_join
/* join when build side produces no rows (edge case handling) */ SELECT "l".* FROM "lineitem" AS "l" LEFT JOIN (SELECT * FROM "orders" WHERE "o_totalprice" < 0) AS "o" ON "l"."l_orderkey" = "o"."o_orderkey";
-- @ read_primitives-exchange_broadcast
/* One small table is copied to all nodes that have the large table. The `BROADCAST(small_parts)` hint is optional */ /* + BROADCAST(small_parts) */ SELECT "l"."l_orderkey", SUM("l"."l_quantity") AS "total_qty" FROM "lineitem" AS "l" JOIN (SELECT "p_partkey" FROM "part" WHERE "p_size" = 1) AS "small_parts" ON "l"."l_partkey" = "small_parts"."p_partkey" GROUP BY "l"."l_orderkey";
-- @ read_primitives-exchange_merge
/* Sorted data from multiple nodes is combined while keeping the sort order. */ SELECT "o"."o_orderkey", "l"."l_linenumber", "l"."l_quantity" FROM "orders" AS "o" JOIN "lineitem" AS "l" ON "o"."o_orderkey" = "l"."l_orderkey" ORDER BY "o"."o_orderkey" NULLS LAST, "l"."l_linenumber" NULLS LAST;
-- @ read_primitives-exchange_shuffle
/* Data is redistributed based on the join keys so matching rows end up on the same node */ SELECT "ps1"."ps_partkey", "ps1"."ps_suppkey" AS "supp1", "ps2"."ps_suppkey" AS "supp2" FROM "partsupp" AS "ps1" JOIN "partsupp" AS "ps2" ON "ps1"."ps_partkey" = "ps2"."ps_partkey" WHERE "ps1"."ps_suppkey" < "ps2"."ps_suppkey" AND "ps1"."ps_supplycost" > 100;
-- @ read_primitives-filter_bigint_in_list_selective
/* IN-list predicate with highly selective integer values */ SELECT * FROM "orders" WHERE "o_orderkey" IN (1, 100, 1000, 10000, 100000);
-- @ read_primitives-filter_bigint_non_selective
/* range predicate with low selectivity on large table */ SELECT COUNT(*) FROM "lineitem" WHERE "l_orderkey" > 1000;
-- @ read_primitives-filter_bigint_selective
/* equality predicate with high selectivity on integer column */ SELECT * FROM "orders" WHERE "o_orderkey" = 1234567;
-- @ read_primitives-filter_decimal_in_list_selective
/* IN-list predicate with decimal values and selectivity */ SELECT * FROM "lineitem" WHERE "l_extendedprice" IN (1000.00, 5000.00, 10000.00, 50000.00);
-- @ read_primitives-filter_decimal_non_selective
/* range predicate on decimal column with low selectivity */ SELECT COUNT(*) FROM "lineitem" WHERE "l_extendedprice" > 1000.00;
-- @ read_primitives-filter_decimal_selective
/* compound equality predicate with multiple decimal columns */ SELECT * FROM "lineitem" WHERE "l_extendedprice" = 12345.67 AND "l_discount" = 0.05;
-- @ read_primitives-filter_in_predicate_selective
/* IN predicate with subquery and selective filtering */ SELECT * FROM "part" WHERE "p_partkey" IN (SELECT "l_partkey" FROM "lineitem" WHERE "l_quantity" > 45);
-- @ read_primitives-filter_string_like
/* LIKE predicate with substring pattern matching */ SELECT * FROM "part" WHERE "p_name" LIKE '%green%';
-- @ read_primitives-filter_string_non_selective
/* string comparison with low selectivity (most rows match) */ SELECT COUNT(*) FROM "customer" WHERE "c_mktsegment" >= 'A';
-- @ read_primitives-filter_string_selective
/* Exact string equality with high selectivity on varchar column */ SELECT * FROM "customer" WHERE "c_name" = 'Customer#000001234';
-- @ read_primitives-groupby_bigint_highndv
/* GROUP BY with high distinct value count (many groups) */ SELECT "l_orderkey", COUNT(*) AS "line_count" FROM "lineitem" GROUP BY "l_orderkey";
-- @ read_primitives-groupby_bigint_lowndv
/* GROUP BY with low distinct value count (few groups) */ SELECT "o_orderpriority", COUNT(*) AS "order_count" FROM "orders" GROUP BY "o_orderpriority";
-- @ read_primitives-groupby_bigint_pk
/* GROUP BY on primary key (one row per group) */ SELECT "c_custkey", MAX("c_name") AS "customer_name" FROM "customer" GROUP BY "c_custkey";
-- @ read_primitives-groupby_decimal_highndv
/* GROUP BY with high cardinality decimal column */ SELECT "l_extendedprice", COUNT(*) AS "price_frequency" FROM "lineitem" GROUP BY "l_extendedprice";
-- @ read_primitives-groupby_decimal_lowndv
/* GROUP BY with low cardinality decimal column */ SELECT "l_discount", COUNT(*) AS "discount_frequency", AVG("l_quantity") AS "avg_qty" FROM "lineitem" GROUP BY "l_discount";
-- @ read_primitives-limit
/* LIMIT clause with ordering on large result set */ SELECT * FROM "lineitem" ORDER BY "l_orderkey" NULLS LAST, "l_linenumber" NULLS LAST LIMIT 100;
-- @ read_primitives-long_predicate
/* Query with many conjunctive predicates across multiple tables */ SELECT COUNT(*) FROM "lineitem" AS "l" JOIN "orders" AS "o" ON "l"."l_orderkey" = "o"."o_orderkey" JOIN "customer" AS "c" ON "o"."o_custkey" = "c"."c_custkey" WHERE "l"."l_shipdate" >= DATE('1994-01-01') AND "l"."l_shipdate" < DATE('1995-01-01') AND "l"."l_discount" BETWEEN 0.05 AND 0.07 AND "l"."l_quantity" < 24 AND "o"."o_orderpriority" = '1-URGENT' AND "c"."c_mktsegment" = 'BUILDING' AND "l"."l_returnflag" = 'R' AND "l"."l_linestatus" = 'F' AND "o"."o_totalprice" > 100000 AND "c"."c_nationkey" IN (1, 2, 3, 4, 5);
-- @ read_primitives-min_max_runtime_filter
/* Bloom filter and runtime filter effectiveness for join optimization */ SELECT "l".* FROM "lineitem" AS "l" WHERE "l"."l_orderkey" IN (SELECT "o_orderkey" FROM "orders" WHERE "o_orderdate" BETWEEN DATE('1995-01-01') AND DATE('1995-03-31'));
-- @ read_primitives-orderby_all
/* Sort on full table with simple integer ordering */ SELECT * FROM "customer" ORDER BY "c_custkey" NULLS LAST;
-- @ read_primitives-orderby_bigint
/* Sort with aggregation results on integer column */ SELECT "l_orderkey", SUM("l_quantity") AS "total_qty" FROM "lineitem" GROUP BY "l_orderkey" ORDER BY "l_orderkey" NULLS LAST;
-- @ read_primitives-orderby_bigint_expression
/* Sort on computed expressions with DESC ordering */ SELECT "l_orderkey", "l_partkey", "l_quantity" * "l_extendedprice" AS "total_value" FROM "lineitem" ORDER BY "l_quantity" * "l_extendedprice" DESC NULLS FIRST LIMIT 100;
-- @ read_primitives-orderby_decimal16
/* Multi-column sort with mixed ASC/DESC on decimal columns */ /* l_orderkey is the tertiary tie-break so the LIMIT 100 boundary is a total order */ /* (l_extendedprice, l_discount tie at the cutoff). */ SELECT "l_orderkey", "l_extendedprice", "l_discount" FROM "lineitem" ORDER BY "l_extendedprice" DESC NULLS FIRST, "l_discount" ASC NULLS LAST, "l_orderkey" ASC NULLS LAST LIMIT 100;
-- @ read_primitives-orderby_multicol
/* Complex multi-column sort with string, date, and decimal columns */ /* o_orderkey (PK) is the trailing tie-break so the LIMIT 100 boundary is a */ /* total order across engines (the three leading keys tie at the cutoff). */ SELECT * FROM "orders" ORDER BY "o_orderpriority" NULLS LAST, "o_orderdate" DESC NULLS FIRST, "o_totalprice" DESC NULLS FIRST, "o_orderkey" NULLS LAST LIMIT 100;
-- @ read_primitives-orderby_shortstrings
/* Sort on short string columns with DISTINCT operation */ SELECT DISTINCT "l_returnflag", "l_linestatus" FROM "lineitem" ORDER BY "l_returnflag" NULLS LAST, "l_linestatus" NULLS LAST;
-- @ read_primitives-shuffle_1mb_rows
/* Self-join with hash collision handling on large table */ SELECT "l1"."l_orderkey", COUNT(*) AS "match_count" FROM "lineitem" AS "l1" JOIN "lineitem" AS "l2" ON "l1"."l_partkey" = "l2"."l_partkey" WHERE "l1"."l_orderkey" <> "l2"."l_orderkey" AND "l1"."l_shipdate" = "l2"."l_shipdate" GROUP BY "l1"."l_orderkey" LIMIT 10000;
-- @ read_primitives-shuffle_full_join_one_to_many_string_with_groupby
/* FULL OUTER JOIN with string grouping and aggregation */ SELECT "c"."c_mktsegment", COUNT("o"."o_orderkey") AS "order_count", COUNT("c"."c_custkey") AS "customer_count" FROM "customer" AS "c" FULL OUTER JOIN "orders" AS "o" ON "c"."c_custkey" = "o"."o_custkey" GROUP BY "c"."c_mktsegment";
-- @ read_primitives-shuffle_inner_join_one_to_many_string_with_groupby
/* Standard inner join with one-to-many relationship */ SELECT "c"."c_mktsegment", COUNT(*) AS "order_count", SUM("o"."o_totalprice") AS "total_revenue" FROM "customer" AS "c" INNER JOIN "orders" AS "o" ON "c"."c_custkey" = "o"."o_custkey" GROUP BY "c"."c_mktsegment";
-- @ read_primitives-shuffle_inner_join_union_all_with_groupby
/* Complex join with UNION ALL and different data sources */ SELECT "source_type", COUNT(*) AS "record_count" FROM (SELECT 'ORDER' AS "source_type", "o_custkey" AS "cust_id" FROM "orders" WHERE "o_orderdate" >= DATE('1995-01-01') UNION ALL SELECT 'LINEITEM' AS "source_type", "o_custkey" AS "cust_id" FROM "orders" AS "o" JOIN "lineitem" AS "l" ON "o"."o_orderkey" = "l"."l_orderkey" WHERE "l"."l_shipdate" >= DATE('1995-01-01')) AS "combined" GROUP BY "source_type";
-- @ read_primitives-shuffle_left_join_one_to_many_string_with_groupby
/* LEFT JOIN with preservation of all left-side rows */ SELECT "c"."c_mktsegment", COUNT("o"."o_orderkey") AS "order_count", COUNT(*) AS "total_rows" FROM "customer" AS "c" LEFT JOIN "orders" AS "o" ON "c"."c_custkey" = "o"."o_custkey" GROUP BY "c"."c_mktsegment";
-- @ read_primitives-string_equal_predicate
/* Exact string equality with selective matching */ SELECT COUNT(*) FROM "part" WHERE "p_brand" = 'Brand#23';
-- @ read_primitives-string_equal_predicate_lower
/* Equality predicate after applying case conversion to the base table */ SELECT COUNT(*) FROM "part" WHERE LOWER("p_brand") = 'brand#23';
-- @ read_primitives-string_in_predicate
/* IN predicate with string values */ SELECT COUNT(*) FROM "orders" WHERE "o_orderpriority" IN ('1-URGENT', '2-HIGH');
-- @ read_primitives-string_like_predicate_center
/* Case sensitive matching pattern in any location */ SELECT COUNT(*) FROM "part" WHERE "p_name" LIKE '%STEEL%';
-- @ read_primitives-string_like_predicate_center_insensitive
/* Case insensitive matching pattern in any location */ SELECT COUNT(*) FROM "part" WHERE "p_name" LIKE '%steel%';
-- @ read_primitives-string_like_predicate_multi
/* Case sensitive matching multipart pattern */ SELECT COUNT(*) FROM "part" WHERE "p_name" LIKE '%STEEL%BRASS%';
-- @ read_primitives-string_ilike_predicate_multi
/* Case insensitive matching multipart pattern */ SELECT COUNT(*) FROM "part" WHERE "p_name" LIKE '%sTeEl%bRaSs%';
-- @ read_primitives-string_like_predicate_end
/* Case sensitive matching suffix pattern */ SELECT COUNT(*) FROM "part" WHERE "p_name" LIKE '%COPPER';
-- @ read_primitives-string_ilike_predicate_end
/* Case insensitive matching suffix pattern */ SELECT COUNT(*) FROM "part" WHERE "p_name" LIKE '%copper';
-- @ read_primitives-string_like_predicate_start
/* Case sensitive matching prefix pattern */ SELECT COUNT(*) FROM "part" WHERE "p_name" LIKE 'STANDARD%';
-- @ read_primitives-string_ilike_predicate_start
/* Case insensitive matching prefix pattern */ SELECT COUNT(*) FROM "part" WHERE LOWER("p_name") LIKE LOWER('standard%');
-- @ read_primitives-topn_ordered_allcols
/* Top-10 limit returning all columns after ordering over all table rows */ SELECT * FROM "lineitem" ORDER BY "l_extendedprice" DESC NULLS FIRST LIMIT 10;
-- @ read_primitives-topn_aggregate_2columns
/* Top 10 limit returning 2 columns after aggregation and computed ordering */ SELECT "l_orderkey", SUM("l_quantity") AS "total_quantity" FROM "lineitem" GROUP BY "l_orderkey" ORDER BY "total_quantity" DESC NULLS FIRST LIMIT 10;
-- @ read_primitives-window_growing_frame
/* Running sum window aggregation with growing frame size */ SELECT "l_orderkey", "l_linenumber", "l_quantity", SUM("l_quantity") OVER (PARTITION BY "l_orderkey" ORDER BY "l_linenumber" NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "running_quantity" FROM "lineitem" WHERE "l_orderkey" <= 1000;
-- @ read_primitives-window_lead_lag_same_frame
/* Offset window functions over the same frame with 'natural' ordering */ /* o_orderkey is the deterministic tie-break within the window ORDER BY so LAG/LEAD */ /* are well-defined across engines when a customer has multiple orders on one date. */ SELECT "o_orderkey", "o_orderdate", "o_totalprice", LAG("o_totalprice", 1) OVER (PARTITION BY "o_custkey" ORDER BY "o_orderdate" NULLS LAST, "o_orderkey" NULLS LAST) AS "prev_order_price", LEAD("o_totalprice", 1) OVER (PARTITION BY "o_custkey" ORDER BY "o_orderdate" NULLS LAST, "o_orderkey" NULLS LAST) AS "next_order_price" FROM "orders" WHERE "o_orderdate" >= DATE('1995-01-01') AND "o_orderdate" < DATE('1996-01-01');
-- @ read_primitives-window_row_number
/* Row number calculation window function with different ordering */ SELECT "o_custkey", "o_orderkey", "o_totalprice", ROW_NUMBER() OVER (PARTITION BY "o_custkey" ORDER BY "o_totalprice" DESC NULLS FIRST) AS "order_rank" FROM "orders" WHERE "o_orderdate" >= DATE('1995-01-01') AND "o_orderdate" < DATE('1996-01-01');
-- @ read_primitives-window_multiple_orderings
/* Ranking window aggregations with multiple frame orderings */ SELECT "l_orderkey", "l_partkey", "l_quantity", "l_extendedprice", DENSE_RANK() OVER (PARTITION BY "l_orderkey" ORDER BY "l_extendedprice" DESC NULLS FIRST) AS "price_rank", PERCENT_RANK() OVER (PARTITION BY "l_orderkey" ORDER BY "l_quantity" NULLS LAST) AS "quantity_percentile", CUME_DIST() OVER (PARTITION BY "l_orderkey" ORDER BY "l_extendedprice" NULLS LAST) AS "price_distribution" FROM "lineitem" WHERE "l_orderkey" <= 10000 ORDER BY "l_orderkey" NULLS LAST, "price_rank" NULLS LAST;
-- @ read_primitives-window_unbounded_frame
/* Window aggregations with the same unbounded frame definition */ SELECT "l_orderkey", "l_linenumber", "l_shipdate", "l_quantity", FIRST_VALUE("l_quantity") OVER (PARTITION BY "l_orderkey" ORDER BY "l_linenumber" NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS "first_line_qty", LAST_VALUE("l_quantity") OVER (PARTITION BY "l_orderkey" ORDER BY "l_linenumber" NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS "last_line_qty" FROM "lineitem" WHERE "l_orderkey" BETWEEN 1 AND 5000;
-- @ read_primitives-json_extract_simple
/* Extract from JSON with simple path expressions */ SELECT "o_orderkey", "o_comment" -> '$.priority' AS "order_priority", "o_comment" -> '$.notes' AS "order_notes" FROM "orders" WHERE "o_comment" -> '$.priority' IS NOT NULL LIMIT 1000;
-- @ read_primitives-json_extract_nested
/* Extract from JSON with complex path expressions */ SELECT "c_custkey", "c_comment" -> '$.profile.segment' AS "customer_segment", "c_comment" -> '$.profile.preferences[0]' AS "primary_preference", "c_comment" -> '$.history.last_order.date' AS "last_order_date" FROM "customer" WHERE JSON_VALID("c_comment") LIMIT 500;
-- @ read_primitives-qualify_row_number
/* Find the top 3 orders by total price for each customer using QUALIFY */ SELECT "c_custkey", "c_name", "o_orderkey", "o_orderdate", "o_totalprice", "order_rank" FROM (/* Find the top 3 orders by total price for each customer using QUALIFY */ SELECT "c_custkey", "c_name", "o_orderkey", "o_orderdate", "o_totalprice", ROW_NUMBER() OVER (PARTITION BY "c_custkey" ORDER BY "o_totalprice" DESC NULLS FIRST) AS "order_rank", ROW_NUMBER() OVER (PARTITION BY "c_custkey" ORDER BY "o_totalprice" DESC NULLS FIRST) AS "_w" FROM "customer" AS "c" JOIN "orders" AS "o" ON "c"."c_custkey" = "o"."o_custkey" WHERE "o_orderdate" >= DATE('1995-01-01') ORDER BY "c_custkey" NULLS LAST, "order_rank" NULLS LAST) AS "_t" WHERE "_w" <= 3;
-- @ read_primitives-qualify_dense_rank
/* Find the top 2 most expensive parts in each category using QUALIFY */ SELECT "p_type", "p_name", "p_retailprice", "price_rank" FROM (/* Find the top 2 most expensive parts in each category using QUALIFY */ SELECT "p_type", "p_name", "p_retailprice", DENSE_RANK() OVER (PARTITION BY "p_type" ORDER BY "p_retailprice" DESC NULLS FIRST) AS "price_rank", DENSE_RANK() OVER (PARTITION BY "p_type" ORDER BY "p_retailprice" DESC NULLS FIRST) AS "_w" FROM "part" ORDER BY "p_type" NULLS LAST, "price_rank" NULLS LAST, "p_name" NULLS LAST) AS "_t" WHERE "_w" <= 2;
-- @ read_primitives-qualify_percentile
/* Find orders in the top 10% by value for each order priority using QUALIFY */ SELECT "o_orderpriority", "o_orderkey", "o_totalprice", "price_percentile" FROM (/* Find orders in the top 10% by value for each order priority using QUALIFY */ SELECT "o_orderpriority", "o_orderkey", "o_totalprice", PERCENT_RANK() OVER (PARTITION BY "o_orderpriority" ORDER BY "o_totalprice" NULLS LAST) AS "price_percentile", PERCENT_RANK() OVER (PARTITION BY "o_orderpriority" ORDER BY "o_totalprice" NULLS LAST) AS "_w" FROM "orders" WHERE "o_orderdate" >= DATE('1995-01-01') ORDER BY "o_orderpriority" NULLS LAST, "o_totalprice" DESC NULLS FIRST) AS "_t" WHERE "_w" >= 0.9;
-- @ read_primitives-qualify_ntile
/* Find orders in the top quartile by value for each market segment using QUALIFY */ /* o_orderkey is the deterministic tie-break in the NTILE window ORDER BY so bucket */ /* assignment at tied o_totalprice values is well-defined across engines. */ SELECT "c_mktsegment", "o_orderkey", "o_totalprice", "quartile" FROM (/* Find orders in the top quartile by value for each market segment using QUALIFY */ /* o_orderkey is the deterministic tie-break in the NTILE window ORDER BY so bucket */ /* assignment at tied o_totalprice values is well-defined across engines. */ SELECT "c_mktsegment", "o_orderkey", "o_totalprice", NTILE(4) OVER (PARTITION BY "c_mktsegment" ORDER BY "o_totalprice" NULLS LAST, "o_orderkey" NULLS LAST) AS "quartile", NTILE(4) OVER (PARTITION BY "c_mktsegment" ORDER BY "o_totalprice" NULLS LAST, "o_orderkey" NULLS LAST) AS "_w" FROM "orders" AS "o" JOIN "customer" AS "c" ON "o"."o_custkey" = "c"."c_custkey" WHERE "o_orderdate" >= DATE('1995-01-01') ORDER BY "c_mktsegment" NULLS LAST, "o_totalprice" DESC NULLS FIRST, "o_orderkey" DESC NULLS FIRST) AS "_t" WHERE "_w" = 4;
-- @ read_primitives-qualify_cume_dist
/* Find lineitems with quantity in the top 5% of their shipment date using QUALIFY */ SELECT "l_shipdate", "l_orderkey", "l_linenumber", "l_quantity", "quantity_cumulative_dist" FROM (/* Find lineitems with quantity in the top 5% of their shipment date using QUALIFY */ SELECT "l_shipdate", "l_orderkey", "l_linenumber", "l_quantity", CUME_DIST() OVER (PARTITION BY "l_shipdate" ORDER BY "l_quantity" NULLS LAST) AS "quantity_cumulative_dist", CUME_DIST() OVER (PARTITION BY "l_shipdate" ORDER BY "l_quantity" NULLS LAST) AS "_w" FROM "lineitem" WHERE "l_shipdate" >= DATE('1995-01-01') AND "l_shipdate" < DATE('1996-01-01') ORDER BY "l_shipdate" NULLS LAST, "l_quantity" DESC NULLS FIRST, "l_orderkey" NULLS LAST, "l_linenumber" NULLS LAST) AS "_t" WHERE "_w" >= 0.95;
-- @ read_primitives-qualify_lag_lead
/* Find orders where the price increased from the previous order for each customer using QUALIFY */ /* o_orderkey is the deterministic tie-break in the LAG window ORDER BY so the */ /* comparison (and the QUALIFY filter) is well-defined when a customer has */ /* multiple orders on the same date. */ SELECT "c_custkey", "c_name", "o_orderkey", "o_orderdate", "o_totalprice", "prev_order_price" FROM (/* Find orders where the price increased from the previous order for each customer using QUALIFY */ /* o_orderkey is the deterministic tie-break in the LAG window ORDER BY so the */ /* comparison (and the QUALIFY filter) is well-defined when a customer has */ /* multiple orders on the same date. */ SELECT "c_custkey", "c_name", "o_orderkey", "o_orderdate", "o_totalprice", LAG("o_totalprice") OVER (PARTITION BY "c_custkey" ORDER BY "o_orderdate" NULLS LAST, "o_orderkey" NULLS LAST) AS "prev_order_price", LAG("o_totalprice") OVER (PARTITION BY "c_custkey" ORDER BY "o_orderdate" NULLS LAST, "o_orderkey" NULLS LAST) AS "_w" FROM "customer" AS "c" JOIN "orders" AS "o" ON "c"."c_custkey" = "o"."o_custkey" WHERE "o_orderdate" >= DATE('1995-01-01') ORDER BY "c_custkey" NULLS LAST, "o_orderdate" NULLS LAST, "o_orderkey" NULLS LAST) AS "_t" WHERE "o_totalprice" > "_w";
-- @ read_primitives-optimizer_exists_to_semijoin
/* Test EXISTS subquery decorrelation to semijoin optimization */ /* Good optimizers should convert the EXISTS to a semijoin for better performance */ SELECT "c_custkey", "c_name", "c_mktsegment", "c_nationkey" FROM "customer" AS "c" WHERE EXISTS(SELECT 1 FROM "orders" AS "o" WHERE "o"."o_custkey" = "c"."c_custkey" AND "o"."o_orderdate" >= DATE('1995-01-01') AND "o"."o_orderdate" < DATE('1996-01-01') AND "o"."o_totalprice" > 100000) ORDER BY "c_custkey" NULLS LAST LIMIT 1000;
-- @ read_primitives-optimizer_distinct_elimination
/* Test DISTINCT elimination optimization */ /* Good optimizers should eliminate the DISTINCT when it's redundant due to primary key */ SELECT DISTINCT "o_orderkey", "o_custkey", "o_orderdate", "o_totalprice" FROM "orders" AS "o" WHERE "o_orderdate" >= DATE('1995-01-01') AND "o_orderdate" < DATE('1996-01-01') AND "o_totalprice" > 50000 ORDER BY "o_orderkey" NULLS LAST LIMIT 2000;
-- @ read_primitives-optimizer_common_subexpression
/* Test Common Subexpression Elimination (CSE) optimization */ /* Good optimizers should compute the complex expression once and reuse it */ SELECT "l_orderkey", "l_partkey", "l_suppkey", "l_linenumber", "l_quantity" * "l_extendedprice" * (1 - "l_discount") * (1 + "l_tax") AS "revenue_with_tax", CASE WHEN "l_quantity" * "l_extendedprice" * (1 - "l_discount") * (1 + "l_tax") > 50000 THEN 'High Value' WHEN "l_quantity" * "l_extendedprice" * (1 - "l_discount") * (1 + "l_tax") > 10000 THEN 'Medium Value' ELSE 'Low Value' END AS "value_category", ROUND("l_quantity" * "l_extendedprice" * (1 - "l_discount") * (1 + "l_tax"), 2) AS "rounded_revenue" FROM "lineitem" WHERE "l_shipdate" >= DATE('1995-01-01') AND "l_shipdate" < DATE('1996-01-01') AND "l_quantity" * "l_extendedprice" * (1 - "l_discount") * (1 + "l_tax") > 1000 ORDER BY "l_quantity" * "l_extendedprice" * (1 - "l_discount") * (1 + "l_tax") DESC NULLS FIRST, "l_orderkey" NULLS LAST, "l_linenumber" NULLS LAST LIMIT 5000;
-- @ read_primitives-optimizer_predicate_pushdown
/* Test predicate pushdown through joins optimization */ /* Good optimizers should push predicates down past joins to reduce intermediate results */ SELECT "c"."c_name", "c"."c_mktsegment", "o"."o_orderdate", "o"."o_totalprice" FROM "customer" AS "c" JOIN "orders" AS "o" ON "c"."c_custkey" = "o"."o_custkey" WHERE "c"."c_nationkey" = 15 /* Should push down before join to reduce customer rows */ AND "o"."o_orderdate" >= DATE('1995-01-01' /* Should push down before join to reduce order rows */) AND "o"."o_orderdate" < DATE('1996-01-01') AND "c"."c_mktsegment" = 'BUILDING' /* Additional selectivity on customer */ ORDER BY "o"."o_totalprice" DESC NULLS FIRST LIMIT 1000;
-- @ read_primitives-optimizer_join_reordering
/* Test join reordering optimization */ /* Good optimizers should reorder joins based on cardinality (nation smallest, then customer, then orders) */ SELECT "n"."n_name", "c"."c_name", COUNT("o"."o_orderkey") AS "order_count", SUM("o"."o_totalprice") AS "total_value" FROM "orders" AS "o" /* Largest table listed first (suboptimal order) */ JOIN "customer" AS "c" ON "o"."o_custkey" = "c"."c_custkey" /* Medium table */ JOIN "nation" AS "n" ON "c"."c_nationkey" = "n"."n_nationkey" /* Smallest table */ WHERE "n"."n_regionkey" = 1 /* High selectivity on smallest table */ AND "o"."o_orderdate" >= DATE('1995-01-01') AND "o"."o_orderdate" < DATE('1996-01-01') GROUP BY "n"."n_name", "c"."c_name" HAVING COUNT("o"."o_orderkey") > 5 ORDER BY "total_value" DESC NULLS FIRST LIMIT 100;
-- @ read_primitives-optimizer_limit_pushdown
/* Test limit pushdown through operations optimization */ /* Good optimizers should push partial limits down to reduce work in upstream operations */ SELECT "c"."c_name", "c"."c_mktsegment", "o"."o_orderdate", "o"."o_totalprice", "o"."o_orderpriority" FROM "customer" AS "c" JOIN "orders" AS "o" ON "c"."c_custkey" = "o"."o_custkey" WHERE "c"."c_mktsegment" = 'BUILDING' AND "o"."o_orderdate" >= DATE('1995-01-01') AND "o"."o_orderdate" < DATE('1996-01-01') ORDER BY "o"."o_totalprice" DESC NULLS FIRST LIMIT 100;
-- @ read_primitives-optimizer_aggregate_pushdown
/* Test aggregate pushdown through joins optimization */ /* Good optimizers should partially compute aggregates before joins when possible */ SELECT "c"."c_name", "c"."c_mktsegment", "c"."c_nationkey", COUNT("o"."o_orderkey") AS "order_count", SUM("o"."o_totalprice") AS "total_spent", AVG("o"."o_totalprice") AS "avg_order_value" FROM "customer" AS "c" JOIN "orders" AS "o" ON "c"."c_custkey" = "o"."o_custkey" WHERE "c"."c_nationkey" = 15 AND "o"."o_orderdate" >= DATE('1995-01-01') AND "o"."o_orderdate" < DATE('1996-01-01') GROUP BY "c"."c_custkey", "c"."c_name", "c"."c_mktsegment", "c"."c_nationkey" HAVING SUM("o"."o_totalprice") > 500000 /* HAVING can influence pushdown strategy */ ORDER BY "total_spent" DESC NULLS FIRST LIMIT 50;
-- @ read_primitives-optimizer_scalar_subquery_flattening
/* Test scalar subquery flattening optimization */ /* Good optimizers should convert scalar subqueries to joins for better performance */ SELECT "c"."c_name", "c"."c_mktsegment", "c"."c_acctbal", (SELECT AVG("o"."o_totalprice") FROM "orders" AS "o" WHERE "o"."o_custkey" = "c"."c_custkey" AND "o"."o_orderdate" >= DATE('1995-01-01')) AS "avg_order_value", (SELECT COUNT("o"."o_orderkey") FROM "orders" AS "o" WHERE "o"."o_custkey" = "c"."c_custkey" AND "o"."o_orderdate" >= DATE('1995-01-01')) AS "order_count" FROM "customer" AS "c" WHERE "c"."c_nationkey" = 15 AND "c"."c_acctbal" > 5000 ORDER BY "avg_order_value" DESC NULLS FIRST, "c"."c_name" NULLS LAST LIMIT 100;
-- @ read_primitives-optimizer_constant_folding
/* Test constant folding and expression simplification optimization */ /* Good optimizers should pre-compute constants and simplify expressions at compile time */ SELECT "l_orderkey", "l_partkey", "l_suppkey", "l_linenumber", "l_quantity" * (1.0 + 0.0) AS "simplified_qty" /* Should fold to l_quantity */, "l_extendedprice" * (2 * 3 + 4) AS "constant_folded" /* Should fold to l_extendedprice * 10 */, "l_discount" + 0.0 - 0.0 AS "zero_folded" /* Should fold to l_discount */, CASE WHEN 1 = 1 THEN "l_tax" ELSE 0 END AS "condition_folded" /* Should fold to l_tax */, "l_quantity" / 1.0 AS "division_folded" /* Should fold to l_quantity */, "l_extendedprice" + (5 - 5) AS "addition_folded" /* Should fold to l_extendedprice */ FROM "lineitem" WHERE "l_quantity" * 1 > 10 /* Should simplify to l_quantity > 10 */ AND "l_shipdate" >= DATE('1995-01-01') AND "l_discount" + 0 < 0.1 /* Should simplify to l_discount < 0.1 */ ORDER BY "l_quantity" * (1 + 0) DESC NULLS FIRST, "l_orderkey" NULLS LAST, "l_linenumber" /* Should simplify to l_quantity DESC */ NULLS LAST LIMIT 1000;
-- @ read_primitives-optimizer_column_pruning
/* Test column pruning (projection pushdown) optimization */ /* Good optimizers should only read columns needed for the query result */ SELECT "c"."c_name" /* Only need c_name from customer table */ FROM "customer" AS "c" JOIN "orders" AS "o" ON "c"."c_custkey" = "o"."o_custkey" /* Only need c_custkey for join from customer */ JOIN "lineitem" AS "l" ON "o"."o_orderkey" = "l"."l_orderkey" /* Only need o_orderkey for join from orders */ WHERE "o"."o_orderdate" >= DATE('1995-01-01' /* Only need o_orderdate for filtering */) AND "o"."o_orderdate" < DATE('1996-01-01') AND "l"."l_quantity" > 40 /* Only need l_quantity for filtering */ AND "c"."c_nationkey" = 15 /* Only need c_nationkey for filtering */ ORDER BY "c"."c_name" NULLS LAST LIMIT 500;
-- @ read_primitives-optimizer_in_to_exists
/* Test IN-to-EXISTS transformation optimization */ /* Good optimizers should transform IN subqueries to EXISTS when beneficial */ SELECT "c"."c_name", "c"."c_mktsegment", "c"."c_nationkey", "c"."c_acctbal" FROM "customer" AS "c" WHERE "c"."c_custkey" IN (SELECT "o"."o_custkey" FROM "orders" AS "o" WHERE "o"."o_orderdate" >= DATE('1995-01-01') AND "o"."o_orderdate" < DATE('1996-01-01') AND "o"."o_totalprice" > 100000) AND "c"."c_nationkey" IN (1, 2, 3, 4, 5) /* Additional IN predicate */ ORDER BY "c"."c_acctbal" DESC NULLS FIRST LIMIT 200;
-- @ read_primitives-optimizer_union_optimization
/* Test union/set operation optimization */ /* Good optimizers should optimize UNION ALL operations and eliminate redundant sorting */ SELECT "c_name", "c_mktsegment", 'high_value' AS "customer_type", "c_acctbal" FROM "customer" WHERE "c_acctbal" > 8000 AND "c_nationkey" IN (1, 2, 3) UNION ALL SELECT "c_name", "c_mktsegment", 'medium_value' AS "customer_type", "c_acctbal" FROM "customer" WHERE "c_acctbal" BETWEEN 4000 AND 8000 AND "c_nationkey" IN (1, 2, 3) UNION ALL SELECT "c_name", "c_mktsegment", 'low_value' AS "customer_type", "c_acctbal" FROM "customer" WHERE "c_acctbal" BETWEEN 1000 AND 4000 AND "c_nationkey" IN (1, 2, 3) ORDER BY "c_acctbal" DESC NULLS FIRST LIMIT 300;
-- @ read_primitives-optimizer_runtime_filter
/* Test runtime filter generation optimization */ /* Good optimizers should generate bloom filters or hash filters for selective joins */ SELECT "l"."l_orderkey", "l"."l_partkey", "l"."l_suppkey", "l"."l_quantity", "l"."l_extendedprice", "p"."p_name", "p"."p_type" FROM "lineitem" AS "l" JOIN "part" AS "p" ON "l"."l_partkey" = "p"."p_partkey" WHERE "p"."p_type" LIKE '%STEEL%' /* Selective filter should generate runtime filter */ AND "p"."p_size" BETWEEN 10 AND 20 AND "l"."l_shipdate" >= DATE('1995-01-01') AND "l"."l_shipdate" < DATE('1996-01-01') AND "l"."l_quantity" > 20 ORDER BY "l"."l_extendedprice" DESC NULLS FIRST LIMIT 1000;
-- @ read_primitives-optimizer_groupjoin
/* Test group-join (join+aggregate fusion) optimization */ /* Good optimizers fuse the JOIN and GROUP BY into a single grouped-join pass, */ /* avoiding full intermediate materialization of all lineitem rows per order */ SELECT "o"."o_orderkey", "o"."o_custkey", "o"."o_orderdate", COUNT("l"."l_linenumber") AS "line_count", SUM("l"."l_extendedprice" * (1 - "l"."l_discount")) AS "revenue" FROM "orders" AS "o" JOIN "lineitem" AS "l" ON "o"."o_orderkey" = "l"."l_orderkey" GROUP BY "o"."o_orderkey", "o"."o_custkey", "o"."o_orderdate" ORDER BY "revenue" DESC NULLS FIRST LIMIT 100;
-- @ read_primitives-any_value_simple
/* Select any customer name per market segment (faster than MIN/MAX) */ SELECT "c_mktsegment", MAX("c_name") AS "sample_customer", COUNT(*) AS "customer_count" FROM "customer" GROUP BY "c_mktsegment";
-- @ read_primitives-any_value_with_filter
/* Any value with additional aggregates */ SELECT "n_regionkey", MAX("n_name") AS "sample_nation", MAX("n_comment") AS "sample_comment", COUNT(*) AS "nation_count" FROM "nation" GROUP BY "n_regionkey";
-- @ read_primitives-orderby_all_simple
/* Order by all columns in SELECT list */ SELECT "r_name", "n_name", COUNT(*) AS "supplier_count" FROM "supplier" AS "s" JOIN "nation" AS "n" ON "s"."s_nationkey" = "n"."n_nationkey" JOIN "region" AS "r" ON "n"."n_regionkey" = "r"."r_regionkey" GROUP BY "r_name", "n_name" ORDER BY "ALL" NULLS LAST;
-- @ read_primitives-orderby_all_desc
/* ORDER BY ALL with direction */ SELECT "p_brand", "p_type", AVG("p_retailprice") AS "avg_price" FROM "part" GROUP BY "p_brand", "p_type" ORDER BY "ALL" DESC NULLS FIRST LIMIT 100;
-- @ read_primitives-pivot_basic
/* Pivot ship modes into columns */ SELECT * FROM (SELECT "l_returnflag", "l_shipmode", "l_quantity" FROM "lineitem" WHERE "l_shipdate" >= DATE('1995-01-01') AND "l_shipdate" < DATE('1995-04-01'));
-- @ read_primitives-unpivot_basic
/* Unpivot part dimensions into rows */ SELECT "p_partkey", "dimension_name", "dimension_value" FROM (SELECT "p_partkey", CAST("p_size" AS REAL(15, 2)) AS "p_size", "p_retailprice" FROM "part" WHERE "p_partkey" <= 100) ORDER BY "p_partkey" NULLS LAST, "dimension_name" NULLS LAST;
-- @ read_primitives-filter_selective
/* Selective compound filter on lineitem */ SELECT "l_orderkey", "l_partkey", "l_quantity", "l_extendedprice" FROM "lineitem" WHERE "l_quantity" > 45 AND "l_extendedprice" > 50000 AND "l_discount" < 0.05;
-- @ read_primitives-filter_non_selective
/* Non-selective broad filter on lineitem */ SELECT "l_orderkey", "l_partkey", "l_quantity", "l_extendedprice" FROM "lineitem" WHERE "l_quantity" > 1;
-- @ read_primitives-orderby_simple
/* Simple single-column sort with limit */ SELECT "o_orderkey", "o_orderdate", "o_totalprice" FROM "orders" ORDER BY "o_orderdate" NULLS LAST LIMIT 100;
-- @ read_primitives-orderby_multi
/* Multi-column sort with limit */ SELECT "l_orderkey", "l_linenumber", "l_shipdate", "l_quantity" FROM "lineitem" ORDER BY "l_shipdate" NULLS LAST, "l_orderkey" NULLS LAST, "l_linenumber" NULLS LAST LIMIT 100;
-- @ read_primitives-orderby_desc
/* Descending sort with limit */ SELECT "o_orderkey", "o_totalprice", "o_orderdate" FROM "orders" ORDER BY "o_totalprice" DESC NULLS FIRST LIMIT 100;
-- @ read_primitives-string_like
/* String contains (LIKE %pattern%) */ SELECT "p_partkey", "p_name", "p_type" FROM "part" WHERE "p_name" LIKE '%blue%';
-- @ read_primitives-string_starts_with
/* String prefix match */ SELECT "p_partkey", "p_name", "p_type" FROM "part" WHERE "p_type" LIKE 'STANDARD%';
-- @ read_primitives-string_ends_with
/* String suffix match */ SELECT "p_partkey", "p_name", "p_type" FROM "part" WHERE "p_type" LIKE '%BRASS';
-- @ read_primitives-string_concat
/* String concatenation */ SELECT "c_custkey", "c_name" || ' - ' || "c_mktsegment" AS "customer_info" FROM "customer" LIMIT 100;
-- @ read_primitives-string_substring
/* Substring extraction */ SELECT "c_custkey", SUBSTRING("c_phone", 1, 3) AS "country_code" FROM "customer" LIMIT 100;
-- @ read_primitives-shuffle_join
/* Inner join with aggregation */ SELECT "o"."o_orderkey", SUM("l"."l_quantity") AS "total_qty" FROM "orders" AS "o" JOIN "lineitem" AS "l" ON "o"."o_orderkey" = "l"."l_orderkey" GROUP BY "o"."o_orderkey";
-- @ read_primitives-topn
/* Top-N by value (descending sort + limit) */ SELECT "l_orderkey", "l_partkey", "l_extendedprice" FROM "lineitem" ORDER BY "l_extendedprice" DESC NULLS FIRST LIMIT 10;
-- @ read_primitives-window_rank
/* RANK window function with QUALIFY filter */ SELECT "l_orderkey", "l_returnflag", "l_quantity", "qty_rank" FROM (/* RANK window function with QUALIFY filter */ SELECT "l_orderkey", "l_returnflag", "l_quantity", RANK() OVER (PARTITION BY "l_returnflag" ORDER BY "l_quantity" DESC NULLS FIRST) AS "qty_rank", RANK() OVER (PARTITION BY "l_returnflag" ORDER BY "l_quantity" DESC NULLS FIRST) AS "_w" FROM "lineitem" ORDER BY "l_returnflag" NULLS LAST, "qty_rank" NULLS LAST, "l_orderkey" NULLS LAST) AS "_t" WHERE "_w" <= 5;
-- @ read_primitives-window_sum
/* Partitioned window SUM */ SELECT "l_orderkey", "l_linenumber", "l_extendedprice", SUM("l_extendedprice") OVER (PARTITION BY "l_orderkey") AS "order_total" FROM "lineitem";
-- @ read_primitives-window_running_sum
/* Cumulative running sum */ SELECT "o_orderkey", "o_orderdate", "o_totalprice", SUM("o_totalprice") OVER (ORDER BY "o_orderdate" NULLS LAST) AS "cumulative_revenue" FROM "orders" ORDER BY "o_orderdate" NULLS LAST LIMIT 100;
