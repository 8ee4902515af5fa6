"""What `doctor` tests of the customer's own rules: that each file can be read and may be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analyzers.rules.rule import RuleWrong, parse_rule
from cli.doctor_files import Tested, Verdict
from cli.rules_files import is_own, own_folder
from ledger.safe_sql import Refused
from ledger.scratch import judge_of_sql

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ledger.safe_sql import SafeSql
    from proxy.settings_types import Loaded


def own_files(loaded: Loaded) -> Iterator[Tested]:
    """Test each file of the folder of own rules; nothing where there is none."""
    folder = own_folder(loaded)
    files = sorted(folder.glob("*.sql"))
    if not files:
        return
    safe = judge_of_sql()
    right = 0
    for file in files:
        wrong = _wrong(file, safe)
        if wrong:
            repair = f"Correct it; whosaw check --test {folder} tries it."
            yield Tested(f"rule {file.name}", Verdict.WRONG, f"{file}: {wrong}", repair)
        else:
            right += 1
    if right:
        yield Tested("own rules", Verdict.RIGHT, f"{right} that may be asked")


def _wrong(file: Path, safe: SafeSql) -> str:
    """Say what is wrong with a rule's file; "" where nothing is."""
    try:
        rule = parse_rule(file.read_text(encoding="utf-8"), file.name)
        if not is_own(rule):
            return "whosaw has a rule of that id; take another one"
        safe.check(rule.sql)
    except (OSError, UnicodeDecodeError) as error:
        return f"cannot be read ({type(error).__name__})"
    except RuleWrong as error:
        return str(error)
    except Refused as error:
        return f"its SQL is refused: {error}"
    return ""
