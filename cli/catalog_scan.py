"""`whosaw catalog scan`: what a machine says of a system's fields, written as proposals."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
import pyarrow as pa
import typer

from analyzers.catalog import Key, State
from analyzers.catalog.proposals import Known, disputed, merged
from analyzers.catalog.system_file import Scanned
from analyzers.detection import Detector
from cli.ask import desk
from cli.catalog_files import Shelf, moment_now
from cli.catalog_log import fields_seen
from cli.console import line, note
from cli.door import WrongUse
from cli.options import Output, Period, Reason, Where, flattened, language_of
from cli.progress import working
from cli.tables import check_output, for_machine, give_to_machine
from cli.times import zone_named
from cli.words import counted, say
from proxy.config import load_settings, secret_text
from proxy.introspect import SCHEMES, SnapshotFailed, snapshot_of
from proxy.introspect.fields import Source, SourceRefused, columns_of
from proxy.introspect.graphql import read_graphql
from proxy.introspect.openapi import read_openapi
from proxy.introspect.proposing import MOST_SAMPLES, Findings, Tally, findings
from proxy.introspect.samples import read_samples
from proxy.settings_types import PostgresSystem

if TYPE_CHECKING:
    from analyzers.catalog import Entry, SystemFile
    from cli.options import Language
    from proxy.settings_types import Loaded

PASSWORD = "WHOSAW_DB_PASSWORD"  # noqa: S105 - the name of a variable
"""The environment variable that holds the password of a database given by URL."""


class _Looked(msgspec.Struct):
    """What a scan gave."""

    source: Source
    found: Findings
    unread: int = 0


@flattened
def scan(
    system: Annotated[str, typer.Argument(metavar="SYSTEM", help="Its name in whosaw.toml.")],
    output: Output,
    period: Period,
    reason: Reason,
    where: Where,
    source: Annotated[
        str | None,
        typer.Argument(
            metavar="[SOURCE]",
            help="A database's URL, an OpenAPI file (JSON, YAML), a GraphQL schema (SDL, JSON).",
        ),
    ] = None,
    samples: Annotated[
        int,
        typer.Option(
            "--samples",
            min=0,
            max=MOST_SAMPLES,
            metavar="N",
            help="Look at N values of each column too; they are counted, never kept or shown.",
        ),
    ] = 0,
    from_log: Annotated[
        bool,
        typer.Option(
            "--from-log", help="Take what live traffic showed; --since says how far back."
        ),
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Write nothing; show what would be proposed.")
    ] = False,
) -> None:
    """Propose a category for each field of a system; what people decided stays.

    SOURCE is postgresql://account@host/database, mysql://…, mariadb://…, sqlite:///file (the password
    in the environment variable WHOSAW_DB_PASSWORD), or a file. Without it the database of the
    system's table `introspection` is read. Columns that refer to a classified one hold what it holds.

    Samples are an access to personal data: give the proxy's own address, and it is recorded.

    Examples:
      whosaw catalog scan crm postgresql://whosaw@db.internal/crm
      whosaw catalog scan care openapi.yaml
      whosaw catalog scan care --from-log --since 30d
    """
    check_output(output)
    loaded = load_settings(where.config)
    language = language_of(loaded, output)
    shelf = Shelf.of(loaded)
    file = shelf.of_system(system)
    if system not in {one.name for one in loaded.settings.systems}:
        note(
            f"{system} is no configured system yet; its catalogue is written all the same", "yellow"
        )
    detector = Detector(shelf.catalogue(), system)
    if from_log:
        if source is not None or samples:
            message = "--from-log takes no SOURCE and no --samples: it asks the log."
            raise WrongUse(message)
        with desk(where, output, reason) as asked:
            looked = _Looked(*fields_seen(asked, system, period, file, shelf.version))
    else:
        looked = _look(loaded, system, source, samples, detector, file)
    changes = _changes(file, looked, moment_now())
    _tell(file, looked, changes, language, output, loaded)
    quiet = for_machine(output)
    if dry_run:
        if not quiet:
            for key, entry in changes.items():
                line(f"{key}: {entry.category} {entry.confidence or 0:.2f} ({entry.seen})")
            line(say("scan_dry", language))
        return
    path = _written(shelf, file, looked)
    if not quiet:
        told = "scan_written" if path is not None else "scan_same"
        line(say(told, language, file=path or shelf.folder / file.file, system=file.system))


def _look(
    loaded: Loaded,
    system: str,
    source: str | None,
    samples: int,
    detector: Detector,
    file: SystemFile,
) -> _Looked:
    if source is not None and "://" not in source:
        if samples:
            message = "--samples: a file holds no values; give the URL of a database."
            raise WrongUse(message)
        read = _read_file(Path(source))
        return _Looked(read, findings(read.fields, detector, file.entries))
    url, password = (
        (source, os.environ.get(PASSWORD)) if source is not None else _introspected(loaded, system)
    )
    tally = Tally(detector) if samples else None
    try:
        with working(f"{system}: reading the schema …"):
            facts = asyncio.run(snapshot_of(url, password=password, system=system))
        read = columns_of(facts)
        unread = 0
        if tally is not None:
            with working(f"{system}: counting samples …"):
                unread = asyncio.run(read_samples(url, password, read.fields, samples, tally.take))
    except SnapshotFailed as failure:
        told = f" The password is taken from the environment: {PASSWORD}."
        by_url = source is not None and not source.startswith("sqlite:")
        message = f"{failure}{told if by_url else ''}"
        raise WrongUse(message) from None
    return _Looked(read, findings(read.fields, detector, file.entries, tally), unread)


def _read_file(path: Path) -> Source:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        message = f"{path}: it is no UTF-8. Save it as UTF-8."
        raise WrongUse(message) from None
    except OSError as error:
        message = (
            f"{path}: {error.strerror}. SOURCE is a file, or a URL that begins with one of "
            f"{', '.join(f'{scheme}://' for scheme in SCHEMES)}."
        )
        raise WrongUse(message) from None
    is_graphql = path.suffix in {".graphql", ".graphqls", ".gql"} or '"__schema"' in text[:4096]
    try:
        return read_graphql(path.name, text) if is_graphql else read_openapi(path.name, text)
    except SourceRefused as refused:
        raise WrongUse(str(refused)) from None


def _introspected(loaded: Loaded, name: str) -> tuple[str, str | None]:
    """Give the URL and password of the account with which a system's schema is read."""
    system = next((one for one in loaded.settings.systems if one.name == name), None)
    if not isinstance(system, PostgresSystem) or system.introspection is None:
        message = (
            f"SOURCE: {name} has no [introspection] in its file, so give the URL of its database, its "
            "OpenAPI file or its GraphQL schema; or --from-log."
        )
        raise WrongUse(message)
    secret = system.introspection.password
    password = secret_text(secret, loaded.folder) if secret is not None else None
    account, database = system.introspection.account, system.introspection.database
    mode = f"?sslmode={system.upstream_tls}"
    return f"postgresql://{account}@{system.upstream}/{database}{mode}", password


def _changes(
    file: SystemFile, looked: _Looked, at: str, now: SystemFile | None = None
) -> dict[Key, Entry]:
    """Give what changes in a file; `now`: what it holds when it is written, after others may have."""
    now = now or file
    changes = merged(now, looked.found.proposals, at)
    for key, against in looked.found.disputes.items():
        entry = now.entries.get(key)
        if entry is not None and entry.decision() == file.entries[key].decision():
            changes[key] = disputed(changes.get(key, entry), against)
    return changes


def _about(file: SystemFile, looked: _Looked, changes: dict[Key, Entry]) -> dict[str, Any]:
    """Give the figures of a scan: coverage, and what was left out."""
    known = Known(file.entries)
    present = {known.key_of(field.key) for field in looked.source.fields} - {None}
    decided = sum(
        file.entries[key].state is not State.PROPOSED for key in present if key is not None
    )
    proposed = sum(
        (key := known.key_of(proposal.key)) is None or file.entries[key].state is State.PROPOSED
        for proposal in looked.found.proposals
    )
    total = len(looked.source.fields)
    columns = {key for key in file.entries if not key.operation}
    whole = looked.source.complete and all(field.is_column for field in looked.source.fields)
    return {
        "system": file.system,
        "source": looked.source.title,
        "fields": total,
        "proposed": proposed,
        "new": sum(key not in file.entries for key in changes),
        "decided": decided,
        "by_terms": looked.found.by_terms,
        "silent": max(total - proposed - decided - looked.found.by_terms, 0),
        "disputed": len(looked.found.disputes),
        "gone": len(columns - present) if whole else 0,
        "left_out": looked.source.left_out,
        "tables_unread": looked.unread,
    }


def _tell(
    file: SystemFile,
    looked: _Looked,
    changes: dict[Key, Entry],
    language: Language,
    output: Output,
    loaded: Loaded,
) -> None:
    about = _about(file, looked, changes)
    if for_machine(output):
        rows = [
            {
                "operation": key.operation,
                "field": key.path,
                "category": entry.category,
                "confidence": entry.confidence,
                "state": entry.state.value,
                "seen": entry.seen,
                "new": key not in file.entries,
            }
            for key, entry in changes.items()
        ]
        table = pa.Table.from_pylist(rows, _SCHEMA)
        give_to_machine(table, about, output, zone_named(loaded.settings.zone))
        return
    line(
        say(
            "scan_coverage",
            language,
            system=about["system"],
            source=about["source"],
            fields=counted(about["fields"], "field", language),
            proposed=about["proposed"],
            new=about["new"],
            decided=about["decided"],
            by_terms=about["by_terms"],
            silent=about["silent"],
        )
    )
    if about["disputed"]:
        line(say("scan_disputes", language, count=about["disputed"]), "yellow")
    if looked.unread:
        told = counted(looked.unread, "table", language)
        line(say("scan_unread", language, count=told), "yellow")
    if looked.source.left_out:
        what = ", ".join(f"{why}: {count}" for why, count in looked.source.left_out.items())
        line(say("scan_left_out", language, what=what), "yellow")
    if about["gone"]:
        line(say("scan_gone", language, count=about["gone"]), "yellow")


def _written(shelf: Shelf, file: SystemFile, looked: _Looked) -> Path | None:
    """Write what was found into the file as it is now; None where it says that already."""
    at = moment_now()
    scanned = Scanned(
        looked.source.title, at, len(looked.source.fields), len(looked.found.proposals)
    )

    def decide(now: SystemFile) -> tuple[dict[Key, Entry], tuple[Scanned, ...]] | None:
        changes = _changes(file, looked, at, now)
        others = [one for one in now.scanned if one.source != scanned.source]
        before = next((one for one in now.scanned if one.source == scanned.source), None)
        same = before is not None and msgspec.structs.replace(before, at=at) == scanned
        return None if same and not changes else (changes, (*others, scanned))

    return shelf.rewrite(file, decide)


_SCHEMA = pa.schema(
    [
        ("operation", pa.string()),
        ("field", pa.string()),
        ("category", pa.string()),
        ("confidence", pa.float64()),
        ("state", pa.string()),
        ("seen", pa.string()),
        ("new", pa.bool_()),
    ]
)
