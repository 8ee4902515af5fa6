"""`whosaw doctor`: tests everything and says how to repair what is wrong."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Annotated

import msgspec
import pyarrow as pa
import typer
from rich.text import Text

from cli import alert_doctor, doctor_files, doctor_network, doctor_rules
from cli.console import line
from cli.doctor_files import Tested, Verdict
from cli.exits import ExitCode
from cli.options import Language, Output, Where, flattened, language_of
from cli.progress import working
from cli.serving import serve_status
from cli.tables import Column, check_output, for_machine, give_to_machine, give_to_people
from cli.times import zone_named
from cli.words import counted, say
from proxy.config import ConfigError, load_settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from proxy.settings_types import Loaded, System

_AT_ONCE = 16
"""Upstreams asked at the same time: 55 of them that are all away take 12 seconds, not 165."""
_MARKS = {
    Verdict.RIGHT: ("ok", "green"),
    Verdict.HINT: ("hint", "yellow"),
    Verdict.WRONG: ("wrong", "bold red"),
}


class _Listed(msgspec.Struct):
    """What is read of the file that the ledger writes (`ledger.register_store.write_listed`)."""

    texts: dict[str, list[str]]


@flattened
def doctor(
    output: Output,
    where: Where,
    static: Annotated[
        bool,
        typer.Option(
            "--static", help="Only the files: no network, no keys, no disk. For pipelines."
        ),
    ] = False,
    alerts: Annotated[
        bool,
        typer.Option("--alerts", help="Also send each target of alerts a marked test message."),
    ] = False,
) -> None:
    """Test everything and say how to repair what is wrong.

    Configuration, package names, DuckDB, own rules; then keys, folders, disk, clock, ports,
    upstreams, TLS, the account that reads the schema, the targets of alerts (without sending
    anything). Ends with 1 when something is wrong; hints do not count.

    Examples:
      whosaw doctor
      whosaw doctor --alerts
      whosaw doctor --static --config ./candidate
    """
    check_output(output)
    tested = [*doctor_files.installation()]
    try:
        loaded = load_settings(where.config)
    except ConfigError as error:
        tested.append(Tested("configuration", Verdict.WRONG, str(error), "Correct it as it says."))
        _show(tested, output, output.language or Language.EN, "UTC")
        raise typer.Exit(ExitCode.WRONG) from None
    tested += doctor_files.catalogue(loaded)
    count = len(loaded.settings.systems)
    found = f"{count} systems, version {loaded.version}"
    tested.append(Tested("configuration", Verdict.RIGHT, found))
    if not count:
        tested.append(Tested("systems", Verdict.HINT, "there is none", "whosaw init system NAME …"))
    tested += doctor_rules.own_files(loaded)
    tested += alert_doctor.known_rules(loaded)
    if static:
        for system in loaded.settings.systems:
            tested += doctor_network.channel_binding_hint(system)
    else:
        with working("testing …"):
            tested += _all(loaded, send_tests=alerts)
    _show(tested, output, language_of(loaded, output), loaded.settings.zone)
    if any(one.verdict is Verdict.WRONG for one in tested):
        raise typer.Exit(ExitCode.WRONG)


def _all(loaded: Loaded, *, send_tests: bool) -> list[Tested]:
    serving = serve_status(loaded)
    held = {system.listen for system in serving.systems} if serving else set()
    tested = [
        doctor_files.folder(loaded),
        doctor_files.key(loaded),
        *doctor_files.secrets(loaded),
        doctor_files.disk(loaded, time.time()),
        doctor_files.clock(),
        *doctor_files.texts(loaded, _listed(loaded)),
    ]
    with ThreadPoolExecutor(_AT_ONCE) as threads:
        answers = threads.map(
            lambda system: list(_system(system, loaded, held)), loaded.settings.systems
        )
        for answer in answers:
            tested += answer
        for answer in threads.map(
            lambda one: list(alert_doctor.target(one, loaded, send_test=send_tests)),
            loaded.settings.alerts,
        ):
            tested += answer
    return tested


def _system(system: System, loaded: Loaded, held: set[str]) -> Iterator[Tested]:
    yield doctor_network.port(system, system.listen in held)
    yield from doctor_network.own_certificate(system, loaded)
    yield from doctor_network.upstream(system, loaded)
    yield from doctor_network.introspection(system, loaded)
    if system.mode == "observe":
        yield Tested(
            f"{system.name}: mode",
            Verdict.HINT,
            "observe: it records and never refuses",
            'Set mode = "record" when its accesses read well.',
        )


def _listed(loaded: Loaded) -> dict[str, int]:
    """Give how many texts the registers list, by field."""
    try:
        listed = msgspec.json.decode(loaded.listed.read_bytes(), type=_Listed)
    except (OSError, msgspec.DecodeError):
        return {}
    return {field: len(texts) for field, texts in listed.texts.items()}


def _show(tested: Sequence[Tested], output: Output, language: Language, zone: str) -> None:
    wrong = sum(one.verdict is Verdict.WRONG for one in tested)
    hints = sum(one.verdict is Verdict.HINT for one in tested)
    if for_machine(output):
        table = pa.Table.from_pylist(
            [
                {
                    "check": one.about,
                    "result": one.verdict.value,
                    "found": one.found,
                    "repair": one.repair,
                }
                for one in tested
            ]
        )
        give_to_machine(table, {"wrong": wrong, "hints": hints}, output, zone_named(zone))
        return
    columns = [
        Column("result", lambda row: Text(*_MARKS[row["tested"].verdict]), whole=True),
        Column("check", lambda row: row["tested"].about),
        Column("state", lambda row: row["tested"].found),
        Column("repair", lambda row: row["tested"].repair),
    ]
    give_to_people(columns, [{"tested": one} for one in tested], language)
    told = say("doctor_wrong", language, count=wrong) if wrong else say("doctor_right", language)
    line(f"{told} · {counted(hints, 'hint', language)}", "bold red" if wrong else "green")
