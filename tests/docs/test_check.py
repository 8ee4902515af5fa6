"""The documentation's checks find what they are for: each is shown a page with one thing wrong."""

import re
from pathlib import Path

import pytest

from docs import check
from docs.examples import example_problems
from docs.settings_page import settings_problems

SETTINGS = check.DOCS / "reference" / "settings.md"


@pytest.fixture
def page(monkeypatch):
    """Give a function that writes a page among the documentation and takes it away again."""
    file = check.DOCS / "how-to" / "written-by-a-test.md"

    def write(text):
        file.write_text(text, encoding="utf-8")
        return [file]

    yield write
    file.unlink(missing_ok=True)


@pytest.mark.parametrize(
    ("language", "body", "problem"),
    [
        ("toml", "a = ", "is no TOML"),
        ("toml", "# whosaw.toml\nhttp_worker = 2", "is refused"),
        ("toml", '# systems.d/crm.toml\nkind = "http"\nname = "crm"', "is refused"),
        ("console", "$ whosaw accesses --sinc 1h", "No such option"),
        ("console", "$ sudo -u whosaw /opt/whosaw/bin/whosaw statu", "No such command"),
        ("sql", "SELECT nothing FROM access", "cannot be asked"),
        ("sql", "SELECT * FROM read_text('x')", "cannot be asked"),
        ("postgresql", "SELEC 1", "is no PostgreSQL"),
        ("json", "{", "is no JSON"),
        ("python", "def", "is no Python"),
        ("bash", "if", "is no shell"),
        ("csv", "a,b\n1", "rows of different lengths"),
        ("csv", "purpose,after_service\na,yes", "titles that no register has: after_service"),
        ("sql", "SELECT unnest(gaps) AS gap, count(*) FROM access GROUP BY ALL", "cannot be asked"),
        ("console", '$ whosaw query "SELECT nope FROM access"', "cannot be asked"),
        ("ini", "[Unit]\nno unit line", "no unit file's form"),
    ],
)
def test_an_example_that_does_not_parse_is_found_with_its_line(page, language, body, problem):
    [found] = example_problems(page(f"# Page\n\n```{language}\n{body}\n```\n"))

    assert found.startswith("docs/how-to/written-by-a-test.md:3: ")
    assert problem in found


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("toml", "# whosaw.toml\nhttp_workers = 2"),
        ("console", "$ whosaw accesses --since 1h | less\noutput is not parsed --sinc"),
        ("console", "$ psql --anything"),
        ("sql", "SELECT account, count(*) FROM access GROUP BY ALL;"),
        ("postgresql", "CREATE ROLE whosaw LOGIN;"),
        ("text", "anything ) ("),
    ],
)
def test_an_example_that_parses_is_let_be(page, language, body):
    assert list(example_problems(page(f"```{language}\n{body}\n```\n"))) == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[x](nowhere.md)", "1: the link to nowhere.md leads nowhere"),
        ("[x](../../../outside.md)", "leads nowhere"),
        ("# Title\n\n[x](#other)", "3: written-by-a-test.md has no heading #other"),
        ("[x](channel-binding.md#no-such)", "channel-binding.md has no heading #no-such"),
    ],
)
def test_a_link_that_leads_nowhere_is_found(page, text, problem):
    [found] = check._link_problems(page(text))

    assert problem in found


@pytest.mark.parametrize(
    "text",
    [
        "# A title: `code`, and 中文\n\n[x](#a-title-code-and-中文)",
        "[x](channel-binding.md#what-is-no-choice)",
        "[x](https://example.org/nowhere)",
        "```text\n[x](nowhere.md)\n```",
    ],
)
def test_a_link_that_leads_somewhere_is_let_be(page, text):
    assert list(check._link_problems(page(text))) == []


def test_a_name_that_does_not_exist_is_found(page):
    text = (
        "`proxy.config.load_settings` and `proxy.config.lod_settings(folder)` and `cli.nowhere.x`"
    )
    found = [problem for problem in check._name_problems(page(text)) if "written-by" in problem]

    assert [problem.rpartition(" ")[2] for problem in found] == [
        "proxy.config.lod_settings",
        "cli.nowhere.x",
    ]


def test_names_of_methods_files_and_columns_of_the_view_exist(page):
    text = "`proxy.recorder.Recorder.admit`, `proxy.config.py`, `access.seq`, `cli.main`"

    assert not [problem for problem in check._name_problems(page(text)) if "written-by" in problem]


def test_a_path_of_somebodys_machine_is_found(page):
    home = Path("/").joinpath("home", "somebody", "notes")
    page(f"See {home} and /etc/whosaw, /var/lib/whosaw, a/tmp/b.")

    found = [problem for problem in check._path_problems() if "written-by" in problem]
    assert found == ["docs/how-to/written-by-a-test.md:1: a path of somebody's machine"]


def test_a_generated_page_that_is_out_of_date_is_found(page):
    pages = page("<!-- [[[cog\nimport cog\ncog.outl('new')\n]]] -->\nold\n<!-- [[[end]]] -->\n")

    [found] = check._generated_problems(pages, write=False)
    assert found.endswith("Run: python -m docs.check --write")
    assert list(check._generated_problems(pages, write=True)) == []
    assert "\nnew\n" in pages[0].read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("pattern", "replacement", "problem"),
    [
        (r"\| `drain_s` .*\n", "", "`Settings` leaves out | `drain_s` | number | `30` |"),
        (r"\| `drain_s` \| number \| `30`", "| `drain_s` | number | `31`", "row drain_s says"),
        (r"\| `drain_s` \| number", "| `drain_s` | text", "row drain_s says"),
        (r"\| `drain_s` ", "| `drain` ", "has no setting drain"),
        (r"Seconds that a stopping.*\|", "x |", "row drain_s has no meaning"),
        (r"Default: `journal` in the folder for data\.", "", "lacks the type's words"),
        (
            r"## \[log\]: `LogSettings`",
            "## [log]",
            "no section whose heading ends with `LogSettings`",
        ),
        (r"## \[log\]: `LogSettings`", "## `LogSetting`", "there is no type LogSetting"),
    ],
)
def test_a_setting_that_the_page_gets_wrong_is_found(tmp_path, pattern, replacement, problem):
    text = SETTINGS.read_text(encoding="utf-8")
    changed, count = re.subn(pattern, replacement, text, count=1)
    assert count == 1
    copy = tmp_path / "settings.md"
    copy.write_text(changed, encoding="utf-8")

    assert any(problem in found for found in settings_problems(copy))


def test_the_settings_page_as_it_is_has_no_problem():
    assert list(settings_problems(SETTINGS)) == []
