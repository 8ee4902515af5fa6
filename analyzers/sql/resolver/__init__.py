"""Which columns a statement touches, and how: the neutral tree against the schema facts.

`resolve(statement, catalog, search_path)` gives a `Resolution`; a `Catalog` belongs to one snapshot
of the schema and remembers what its views and functions stand for. Exact wherever the server itself
is; where a name cannot be told it says so. Pure.
"""

from analyzers.sql.resolver.catalog import Catalog
from analyzers.sql.resolver.pins import bare
from analyzers.sql.resolver.resolution import EXACT, POSSIBLE, UNKNOWN, Resolution, resolve, uses_of
from analyzers.sql.resolver.run import BY_ELEMENT, BY_POSITION, Effect, Pin, Why
from analyzers.sql.resolver.views import stored

__all__ = [
    "BY_ELEMENT",
    "BY_POSITION",
    "EXACT",
    "POSSIBLE",
    "UNKNOWN",
    "Catalog",
    "Effect",
    "Pin",
    "Resolution",
    "Why",
    "bare",
    "resolve",
    "stored",
    "uses_of",
]
