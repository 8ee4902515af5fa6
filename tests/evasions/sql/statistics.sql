-- says: The statistics hold the most common values of every column.
-- gap: unknown_table
select most_common_vals from pg_catalog.pg_stats where tablename = 'subscriber'
