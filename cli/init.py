"""`whosaw init`: writes a configuration to edit, and never over one that is there."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import urlsplit

import typer
import typer.core

from cli.console import line
from cli.doctor_files import KEY_FILE
from cli.door import WrongUse
from cli.help_texts import taught
from cli.options import Where, flattened
from ledger.keys import KeyRefused, create_pseudonym_key, has_log
from ledger.registers import BY_HAND
from proxy.config import FILE_NAME, SYSTEMS_FOLDER, ConfigError, host_and_port, load_settings

if TYPE_CHECKING:
    from ledger.registers import Register

REGISTERS_FOLDER = "registers"
_KINDS = ("http", "postgresql")
_SYSTEM_NAME = re.compile(r"[a-z][a-z0-9_-]{0,39}")


class _FolderFirst(typer.core.TyperGroup):
    """Lets `init FOLDER` stand for `init folder FOLDER`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put the name of the command in front of what is none."""
        if not args or (args[0] not in self.commands and args[0] != "--help"):
            args = ["folder", *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    add_completion=False,
    cls=_FolderFirst,
    help=taught("""Write a configuration to edit: the folder, a system, a register, a rule.

    `whosaw init FOLDER` is short for `whosaw init folder FOLDER`. Nothing that exists is changed.

    Examples:
      whosaw init /etc/whosaw
      whosaw init system crm --upstream http://crm.internal:8080 --listen 0.0.0.0:8081
      whosaw init register staff
      whosaw init rule X1-1
    """),
)


@app.command()
@flattened
def folder(
    where: Where,
    path: Annotated[
        Path | None,
        typer.Argument(metavar="[FOLDER]", help="Where; made if there is none. Default: --config."),
    ] = None,
    keys_only: Annotated[
        bool,
        typer.Option("--keys-only", help="Only make the keys of a configuration that is there."),
    ] = False,
) -> None:
    """Write whosaw.toml, the keys and a template of each register.

    The keys are readable by their owner only. Keep a copy of them apart: without the pseudonym key
    nobody finds a person in the log any more.

    Example:
      whosaw init /etc/whosaw
    """
    folder = path or where.config
    if keys_only:
        _make_key(folder)
        return
    folder.mkdir(parents=True, exist_ok=True)
    main = folder / FILE_NAME
    if main.exists():
        message = (
            f"{main} is there already and stays as it is. Give another folder, or add to this one: "
            "whosaw init system NAME, whosaw init register NAME."
        )
        raise WrongUse(message)
    _write(main, _template("whosaw.toml"))
    (folder / SYSTEMS_FOLDER).mkdir(exist_ok=True)
    for register in BY_HAND.values():
        _write_registers(folder, register, workbook=False)
    catalog = load_settings(folder).catalog
    catalog.mkdir(exist_ok=True)
    _write(catalog / "README.md", _CATALOG)
    line(f"{main}: written. Edit it.")
    _make_key(folder)
    line(f"{folder / REGISTERS_FOLDER}: {len(BY_HAND)} templates. Fill in those you have.")
    line(f"{catalog}: empty. whosaw catalog scan fills it; keep it under version control.")
    line("Next: whosaw init system NAME --upstream … --listen …, then whosaw doctor, whosaw serve.")


@app.command()
@flattened
def system(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Its name in records: crm.")],
    upstream: Annotated[
        str,
        typer.Option(
            "--upstream", metavar="ADDRESS", help="http://host:port, https://…, or host:port."
        ),
    ],
    listen: Annotated[
        str, typer.Option("--listen", metavar="HOST:PORT", help="Where clients reach it now.")
    ],
    where: Where,
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind", metavar="KIND", help="http or postgresql. Default: told by --upstream."
        ),
    ] = None,
) -> None:
    """Write systems.d/NAME.toml, in the mode "observe": it records and never refuses.

    Change it to mode = "record" once `whosaw status` has been quiet for some days.

    Examples:
      whosaw init system crm --upstream http://crm.internal:8080 --listen 0.0.0.0:8081
      whosaw init system billing --upstream db.internal:5432 --listen 0.0.0.0:5433
    """
    if not _SYSTEM_NAME.fullmatch(name):
        message = "NAME: expected a small letter, then up to 39 of a-z 0-9 _ -, such as crm."
        raise WrongUse(message)
    load_settings(where.config)
    kind, address = _kind_and_address(upstream, kind)
    file = where.config / SYSTEMS_FOLDER / f"{name}.toml"
    if file.exists():
        message = f"{file} is there already and stays as it is. Edit it, or give another name."
        raise WrongUse(message)
    file.parent.mkdir(exist_ok=True)
    text = Template(_template(f"system-{kind}.toml")).substitute(
        name=name,
        quoted_name=json.dumps(name),
        listen=json.dumps(listen),
        upstream=json.dumps(address),
    )
    _write(file, text)
    try:
        load_settings(where.config)
    except ConfigError:
        file.unlink()
        raise
    line(f'{file}: written, mode "observe". Edit who and purpose in it.')
    line(f"Next: whosaw doctor, then let clients of {name} speak to {listen}.")


@app.command()
@flattened
def register(
    name: Annotated[str, typer.Argument(metavar="NAME", help=f"One of: {', '.join(BY_HAND)}.")],
    where: Where,
) -> None:
    """Write the templates of a register, registers/NAME.csv and NAME.xlsx, with Chinese headers.

    The English names of the columns do as well. The CSV file has a byte order mark, so that Excel
    opens it rightly; the workbook explains its columns on a second sheet. What is there already stays.

    Example:
      whosaw init register staff
    """
    if name not in BY_HAND:
        message = f"NAME: no such register. There are: {', '.join(BY_HAND)}."
        raise WrongUse(message)
    files = _write_registers(where.config, BY_HAND[name], workbook=True)
    if not files:
        message = (
            f"{where.config / REGISTERS_FOLDER / name}.csv and .xlsx are there already and stay as "
            "they are."
        )
        raise WrongUse(message)
    for file in files:
        line(f"{file}: written.")
    line(f"Next: fill in one of them, then whosaw register load {files[0]} --as {name}")


@app.command()
@flattened
def rule(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="Its id, such as X1-1: the file's name too.")
    ],
    where: Where,
) -> None:
    """Write a rule of your own and its cases, rules/NAME.sql and NAME.test.toml, to edit.

    It works as it stands, and joins `whosaw check` (the setting `rules` names the folder).

    Examples:
      whosaw init rule X1-1
      whosaw check --test rules
    """
    from cli.init_rule import write_rule  # noqa: PLC0415 - DuckDB's readers are not needed elsewhere

    write_rule(load_settings(where.config), name)


def _kind_and_address(upstream: str, kind: str | None) -> tuple[str, str]:
    """Tell the kind of a system and give its address as its settings want it."""
    if kind is not None and kind not in _KINDS:
        message = f"--kind: expected {' or '.join(_KINDS)}."
        raise WrongUse(message)
    split = urlsplit(upstream)
    if split.scheme in {"postgres", "postgresql"}:
        if "@" in split.netloc or split.path.strip("/") or split.query:
            message = (
                "--upstream: expected host:port alone; accounts, passwords and databases come from "
                "the clients."
            )
            raise WrongUse(message)
        told, upstream = "postgresql", split.netloc
    elif split.scheme in {"http", "https"}:
        if "@" in split.netloc:
            message = "--upstream: expected http://host:port without an account or password."
            raise WrongUse(message)
        told = "http"
    else:
        try:
            host_and_port(upstream)
        except ValueError:
            message = (
                "--upstream: expected http://host:port or https://host:port for an API, host:port "
                "for a database."
            )
            raise WrongUse(message) from None
        told = "postgresql"
    if kind is not None and kind != told:
        message = f"--kind {kind}: the upstream is the address of a system of kind {told}."
        raise WrongUse(message)
    return told, upstream


def _make_key(folder: Path) -> None:
    loaded = load_settings(folder)
    key = loaded.keys / KEY_FILE
    if has_log(loaded.journal) and not key.exists():
        message = (
            f"{loaded.journal} holds a log that was recorded with a key which is not there any more. "
            f"Restore {key} from its backup: with a new key nobody in that log could be found. To "
            "begin anew, move the folder of the log away first."
        )
        raise WrongUse(message)
    loaded.data.mkdir(mode=0o750, parents=True, exist_ok=True)
    try:
        create_pseudonym_key(key)
    except KeyRefused as error:
        raise WrongUse(str(error)) from None
    line(f"{key}: made. Keep a copy of it apart, as safe as the data it hides.")


def _write_registers(folder: Path, register: Register, *, workbook: bool) -> list[Path]:
    """Write those of a register's templates that are not there; give them."""
    from cli.register_templates import (  # noqa: PLC0415 - openpyxl, which nothing else here needs
        csv_template,
        explanation,
        xlsx_template,
    )

    place = folder / REGISTERS_FOLDER
    place.mkdir(exist_ok=True)
    written = []
    for suffix, template in ((".csv", csv_template), (".xlsx", xlsx_template)):
        file = place / f"{register.name}{suffix}"
        if not file.exists() and (workbook or suffix == ".csv"):
            with file.open("xb") as opened:
                opened.write(template(register))
            written.append(file)
    about = place / "README.md"
    if not about.exists():
        _write(about, explanation())
    return written


_CATALOG = """\
# Catalogue / 数据目录

What each field holds, one YAML file a system: whosaw catalog scan proposes, whosaw catalog review
decides. Keep this folder under version control, and let your pipeline run whosaw catalog check.
每个系统一个 YAML 文件：scan 提出建议，review 由人判定；请纳入版本管理。
"""


def _template(name: str) -> str:
    return files("cli").joinpath("templates", name).read_text(encoding="utf-8")


def _write(file: Path, text: str) -> None:
    with file.open("x", encoding="utf-8", newline="") as written:
        written.write(text)
