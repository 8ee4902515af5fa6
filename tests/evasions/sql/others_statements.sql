-- says: Other sessions' statements hold their literals.
-- gap: unknown_table
select query from pg_stat_activity
