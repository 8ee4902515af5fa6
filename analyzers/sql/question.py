"""A question about one statement, with the schema it is asked against, and its answer.

The machine's form of `whosaw explain sql --jsonl`: one JSON object in, one out. Pure, and never an
exception: what cannot be read is the answer `unknown` with a gap that says where and what.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from access import Reading, SessionState, Use
from analyzers.catalog.text_gate import ListedText, TextGate
from analyzers.detection import Pseudonymiser
from analyzers.sql.analyser import SqlAnalyser
from analyzers.sql.facts import SchemaFacts
from analyzers.sql.question_parts import Malformed
from analyzers.sql.question_schema import KEPT, facts_of, schema_part, search_path_names
from analyzers.sql.settings import USER

_DEFAULT_PATH = (USER, "public")


class _Nothing:
    """A detector that knows nothing: a question asks for columns, not for what they hold."""

    def column(self, table: str, column: str, type_name: str, comment: str) -> None:
        """Say that nothing is known."""
        del table, column, type_name, comment


_DETECTOR = _Nothing()
_PSEUDONYMISER = Pseudonymiser(bytes(32), 0)
"""Its pseudonyms are dropped with the reading that holds them."""
_GATE = TextGate(ListedText({}, {}), _PSEUDONYMISER.digest)


def answer(question: Mapping[str, object]) -> dict[str, object]:
    """Answer one question: the columns read, written and given out, and the tables deleted from.

    Columns are base columns `table.column`, with their schema in front where it is not the default
    one, sorted. `gaps` say why the answer is not exact.
    """
    if not isinstance(question, Mapping):
        return _refused(None, "question: expected a JSON object")
    known = question.get("id")
    try:
        return {"id": known, **_answered(question)}
    except Malformed as problem:
        return _refused(known, str(problem))
    except Exception as defect:  # noqa: BLE001 - a door: a defect of ours is told, not thrown
        return _refused(known, f"sql: a fault of whosaw itself ({type(defect).__name__})")


def _refused(known: object, problem: str) -> dict[str, object]:
    told: dict[str, object] = {"id": known, "read": [], "write": [], "output": [], "deleted": []}
    return told | {"resolution": "unknown", "gaps": [problem], "error": problem}


def _answered(question: Mapping[str, object]) -> dict[str, object]:
    sql = question.get("sql")
    if not isinstance(sql, str):
        message = "sql: expected the statement as a text"
        raise Malformed(message)
    analyser = _analyser(schema_part(question))
    facts = analyser.facts
    path = search_path_names(question.get("search_path")) or _DEFAULT_PATH
    session = SessionState("", facts.database, search_path=", ".join(map(_written, path)))
    reading = analyser.statement(sql, session)
    used: dict[str, set[str]] = {}
    for shaped in reading.shape.paths if reading.shape is not None else ():
        use, _, column = shaped.partition(":")
        used.setdefault(use.rpartition(".")[2], set()).add(column)
    written = used.pop(Use.WRITTEN, set())
    deleted = {column.rpartition(".")[0] for column in used.pop(Use.DELETED, set())}
    read = {column for columns in used.values() for column in columns}
    resolution = {Reading.EXACT: "exact", Reading.POSSIBLE: "possible"}.get(reading.reading)
    return {
        "read": _told(read, facts),
        "write": _told(written, facts),
        "output": _told(used.get(Use.DISCLOSED, ()), facts),
        "deleted": _told(deleted, facts),
        "resolution": resolution or ("possible" if reading.tables else "unknown"),
        "gaps": sorted({gap.reason.value for gap in reading.gaps}),
    }


@lru_cache(maxsize=KEPT)
def _analyser(part: bytes) -> SqlAnalyser:
    return SqlAnalyser("", facts_of(part), _DETECTOR, _PSEUDONYMISER, _GATE, ())


def _told(paths: Iterable[str], facts: SchemaFacts) -> list[str]:
    """Give paths as the answer writes them, sorted."""
    start = f"{facts.default_schema}."
    return sorted(path.removeprefix(start) for path in paths)


def _written(name: str) -> str:
    plain = name.isidentifier() and name == name.lower()
    return name if plain else '"' + name.replace('"', '""') + '"'
