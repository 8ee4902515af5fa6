"""`whosaw init rule NAME`: a rule of the customer's own, with its cases, to edit."""

from __future__ import annotations

import re
from importlib.resources import files
from string import Template
from typing import TYPE_CHECKING

from cli.console import line
from cli.door import WrongUse
from cli.finding_words import RULE_WRITTEN
from cli.rules_files import own_folder, rules_and_questions

if TYPE_CHECKING:
    from proxy.settings_types import Loaded

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9._-]{0,39}")


def write_rule(loaded: Loaded, name: str) -> None:
    """Write both files; nothing that is there is changed.

    Raises:
        WrongUse: the name is none, is taken, or files of it are there.
    """
    if not _NAME.fullmatch(name):
        message = "NAME: expected a letter, then up to 39 of A-Z a-z 0-9 . _ -, such as X1-1."
        raise WrongUse(message)
    if name.lower() in {rule.id.lower() for rule in rules_and_questions()}:
        message = f"NAME: whosaw has a rule {name}. Take another name, such as X{name}."
        raise WrongUse(message)
    folder = own_folder(loaded)
    folder.mkdir(parents=True, exist_ok=True)
    written = {
        folder / f"{name}.sql": _template("rule.sql", name),
        folder / f"{name}.test.toml": _template("rule.test.toml", name),
    }
    for file in written:
        if file.exists():
            message = f"{file} is there already and stays as it is. Edit it, or give another name."
            raise WrongUse(message)
    for file, text in written.items():
        with file.open("x", encoding="utf-8", newline="") as opened:
            opened.write(text)
    rule, cases = written
    line(RULE_WRITTEN.format(rule=rule, cases=cases.name, folder=folder))


def _template(file: str, name: str) -> str:
    text = files("cli").joinpath("templates", file).read_text(encoding="utf-8")
    return Template(text).substitute(name=name)
