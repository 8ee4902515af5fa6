"""Corpora: a schema, and statements about it, each with the address it came from.

`corpora/<name>/` holds `schema.sql`, `statements.sql` and `SOURCE.md` (whose statements they are, and
by which licence; a folder above may hold it for several). The schema's first line may set words:
`-- dialect: mariadb; search_path: crm, public`. In `statements.sql` a line `-- @ NAME` begins each
statement.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "corpora"
_WORDS = re.compile(r"(\w+): ([^;\n]+)")
_BEGIN = re.compile(r"^-- @ (.*)\n", re.MULTILINE)


class Statement(NamedTuple):
    """A statement and its name within the corpus."""

    name: str
    sql: str


class Corpus(NamedTuple):
    """A schema and statements about it. `search_path` is given for PostgreSQL."""

    name: str
    dialect: str
    search_path: tuple[str, ...]
    schema: str
    statements: tuple[Statement, ...]

    @property
    def database(self) -> str:
        """A database's name for it."""
        return "oracle_" + re.sub(r"\W", "_", self.name).lower()


def read_corpus(folder: Path, root: Path = FOLDER) -> Corpus:
    """Read the corpus in a folder."""
    schema = (folder / "schema.sql").read_text()
    first = schema.partition("\n")[0]
    words = dict(_WORDS.findall(first)) if first.startswith("-- ") else {}
    parts = _BEGIN.split((folder / "statements.sql").read_text())[1:]
    pairs = zip(parts[::2], parts[1::2], strict=True)
    statements = tuple(Statement(name, sql.strip().removesuffix(";")) for name, sql in pairs)
    path = tuple(one.strip() for one in words.get("search_path", "public").split(","))
    name = folder.relative_to(root).as_posix()
    return Corpus(name, words.get("dialect", "postgres"), path, schema, statements)


def corpora(root: Path = FOLDER) -> Iterator[Corpus]:
    """Give every corpus, in the order of their names."""
    for found in sorted(root.rglob("statements.sql")):
        yield read_corpus(found.parent, root)
