"""The servers' own tables of MySQL, MariaDB and SQLite: which are theirs, which hold customers' values.

Source: MySQL manual, "INFORMATION_SCHEMA Tables", "MySQL Performance Schema", "MySQL sys Schema", "The
mysql System Schema"; MariaDB, "System Tables"; SQLite, "The Schema Table", "The dbstat Virtual Table".
"""

from analyzers.sql.facts import Dialect
from analyzers.sql.words import words

_SCHEMAS = frozenset(("information_schema", "performance_schema", "mysql", "sys"))
_VALUES = words(
    """
processlist threads innodb_trx column_statistics column_stats general_log slow_log innodb_index_stats
events_statements_current events_statements_history events_statements_history_long
events_statements_summary_by_digest prepared_statements_instances user_variables_by_thread
variables_by_thread data_locks data_lock_waits session x$processlist x$session statement_analysis
x$statement_analysis innodb_lock_waits x$innodb_lock_waits schema_table_lock_waits user_variables
innodb_locks innodb_ft_index_table innodb_ft_index_cache metadata_locks
"""
)
"""They hold statements of other sessions, variables, keys of locked rows, histograms, words of texts:
reading one touches what cannot be told."""
_LITE_VALUES = frozenset(("sqlite_stat3", "sqlite_stat4", "sqlite_dbpage"))
_LITE_OTHER = frozenset(("dbstat", "sqlite_dbpage"))


def holds_values(dialect: Dialect, schema: str | None, name: str, default: str) -> bool | None:
    """Tell whether a table of the server's own holds customers' values; None: it is not its own.

    `default` is the schema that a name without one belongs to.
    """
    lowered = name.lower()
    if dialect == "sqlite":
        own = lowered.startswith("sqlite_") or lowered in _LITE_OTHER
        return lowered in _LITE_VALUES if own else None
    return lowered in _VALUES if (schema or default).lower() in _SCHEMAS else None
