"""Floor 1: the log. Journal (durable), DuckDB (queryable), registers, keys, the resident process."""
