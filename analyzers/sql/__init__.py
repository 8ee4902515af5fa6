"""SQL statements → columns touched, and how: text in, reading out, then parameters and rows.

`SqlAnalyser` is the way in. What each kind of statement gives is in docs/reference/statements.md.
Pure: no I/O, clock or randomness.
"""

from analyzers.sql.analyser import SqlAnalyser
from analyzers.sql.copying import CopyReader
from analyzers.sql.facts import (
    NO_FACTS,
    Argument,
    Column,
    CompositeType,
    Constraint,
    Function,
    Overload,
    Policy,
    Rule,
    SchemaFacts,
    Table,
    Trigger,
)
from analyzers.sql.reading import CopyPlan, Named, ParameterUse, StatementReading
from analyzers.sql.result import ResultReader
from analyzers.sql.touches import merged_touches

__all__ = [
    "NO_FACTS",
    "Argument",
    "Column",
    "CompositeType",
    "Constraint",
    "CopyPlan",
    "CopyReader",
    "Function",
    "Named",
    "Overload",
    "ParameterUse",
    "Policy",
    "ResultReader",
    "Rule",
    "SchemaFacts",
    "SqlAnalyser",
    "StatementReading",
    "Table",
    "Trigger",
    "merged_touches",
]
