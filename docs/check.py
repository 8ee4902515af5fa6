"""Holds the documentation to the program: `python -m docs.check`.

With `--write` what is generated is written anew. Each problem is one line: file, line, what is wrong
and what to do. No network is used.
"""

from __future__ import annotations

import contextlib
import io
import re
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import cogapp  # type: ignore[import-untyped]

from docs.examples import example_problems
from docs.settings_page import settings_problems
from ledger.schema import analysts_views

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
WALK = DOCS / "explanation" / "walk.md"
FLOORS = ("access", "analyzers", "ledger", "proxy", "cli")
VIEW_WORDS = frozenset(re.findall(r"\w+", analysts_views()))
_LINK = re.compile(r"!?\[[^\]]*\]\(<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\)")
_HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*$", re.MULTILINE)
_FENCE = re.compile(r"^(```|~~~).*?^\1\s*$", re.MULTILINE | re.DOTALL)
_NAME = re.compile(rf"`((?:{'|'.join(FLOORS)})(?:\.[A-Za-z_]\w*)+)(?:\([^`]*\))?`")
_MACHINE = re.compile(r"(?<![\w.~-])/(?:work|root|tmp|home)/[\w.-]+")
"""Folders of the machine somebody wrote on; /etc, /opt and /var/lib are where whosaw is installed."""
_KEPT = {".md", ".py", ".toml", ".sql", ".sh", ".json", ".csv", ".service", ".html", ".css", ""}


def main() -> int:
    """Check everything; give the exit code."""
    write = "--write" in sys.argv[1:]
    pages = [ROOT / "README.md", *sorted(ROOT.glob("*.md")), *sorted(DOCS.rglob("*.md"))]
    pages = list(dict.fromkeys(page for page in pages if page.is_file()))
    problems = [
        *_generated_problems(pages, write),
        *settings_problems(DOCS / "reference" / "settings.md"),
        *example_problems(pages),
        *_link_problems(pages),
        *_name_problems(pages),
        *_path_problems(),
    ]
    for problem in problems:
        sys.stdout.write(f"{problem}\n")
    sys.stdout.write(f"docs: {len(pages)} pages, {len(problems)} problems\n")
    return 1 if problems else 0


def place(page: Path, line: int | None = None) -> str:
    """Give where a problem is, without the folders of this machine."""
    name = page.relative_to(ROOT).as_posix()
    return f"{name}:{line}" if line else name


def _generated_problems(pages: Iterable[Path], write: bool) -> Iterator[str]:
    for page in pages:
        if "[[[cog" not in page.read_text(encoding="utf-8"):
            continue
        said = io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            code = cogapp.Cog().main(
                ["cog", "-r" if write else "--check", "-I", str(ROOT), str(page)]
            )
        if code:
            yield f"{place(page)}: not what is generated now. Run: python -m docs.check --write"


def _link_problems(pages: Iterable[Path]) -> Iterator[str]:
    for page in pages:
        text = page.read_text(encoding="utf-8")
        bare = _FENCE.sub(lambda fence: "\n" * fence.group().count("\n"), text)
        for link in _LINK.finditer(bare):
            target, _, anchor = link.group(1).partition("#")
            if re.match(r"[a-z]+:", target):
                continue
            line = bare.count("\n", 0, link.start()) + 1
            file = (page.parent / target).resolve() if target else page
            if not file.is_relative_to(ROOT) or not file.exists():
                yield f"{place(page, line)}: the link to {target} leads nowhere"
            elif anchor and file.suffix == ".md" and anchor not in _anchors(file):
                yield f"{place(page, line)}: {target or page.name} has no heading #{anchor}"


def _anchors(page: Path) -> set[str]:
    """Give the anchors of a page's headings, as GitHub makes them."""
    bare = _FENCE.sub("", page.read_text(encoding="utf-8"))
    found: set[str] = set()
    for heading in _HEADING.findall(bare):
        words = re.sub(r"[^\w\- ]", "", heading.lower().replace("`", "")).replace(" ", "-")
        number, anchor = 0, words
        while anchor in found:
            number += 1
            anchor = f"{words}-{number}"
        found.add(anchor)
    return found


def _name_problems(pages: Iterable[Path]) -> Iterator[str]:
    """Check that every dotted name of ours in backticks exists; `walk.md` is nothing but such names."""
    if not WALK.is_file():
        yield f"{place(WALK)}: missing; it names the functions one request and one statement take"
    for page in pages:
        text = page.read_text(encoding="utf-8")
        for name in _NAME.finditer(text):
            dotted = name.group(1)
            if not _exists(dotted):
                line = text.count("\n", 0, name.start()) + 1
                yield f"{place(page, line)}: nothing is called {dotted}"


def _exists(dotted: str) -> bool:
    parts = dotted.split(".")
    if parts[0] == "access" and parts[-1] in VIEW_WORDS:
        return True  # a column of the view `access`
    if (ROOT / "/".join(parts[:-1])).with_suffix(f".{parts[-1]}").is_file():
        return True  # a file's name, such as proxy/config.py written with a dot
    for cut in range(len(parts), 0, -1):
        try:
            found: object = import_module(".".join(parts[:cut]))
        except ModuleNotFoundError as error:
            if error.name and not ".".join(parts).startswith(error.name):
                raise
            continue
        for attribute in parts[cut:]:
            if not hasattr(found, attribute) and attribute not in getattr(
                found, "__annotations__", {}
            ):
                return False
            found = getattr(found, attribute, None)
        return True
    return False


def _path_problems() -> Iterator[str]:
    for file in _kept_files(ROOT):
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.splitlines(), 1):
            if _MACHINE.search(line):
                yield f"{place(file, number)}: a path of somebody's machine"


def _kept_files(folder: Path) -> Iterator[Path]:
    """Give the files of the repository, without what is built, installed or hidden."""
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith(".") or entry.name in {"__pycache__", "build", "dist", "var"}:
            continue
        if entry.is_dir():
            yield from _kept_files(entry)
        elif entry.suffix in _KEPT:
            yield entry


if __name__ == "__main__":
    sys.exit(main())
