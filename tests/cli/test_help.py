"""Help teaches: each command shows examples, and each example is a command that would run."""

import re

import pytest

from cli.help_texts import taught
from docs.examples import command_problem
from docs.pages import command_paths
from tests.cli.logs import ask

COMMANDS = [path for path in command_paths() if path]


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_each_command_says_what_it_does_and_shows_examples_that_parse(path):
    done = ask(*path, "--help")

    assert done.exit_code == 0
    assert f"Usage: whosaw {' '.join(path)}" in done.stdout
    assert max(len(line) for line in done.stdout.splitlines()) <= 100
    assert "[]" not in done.stdout  # what is left where Rich took [[…]] for markup
    assert not re.search(
        r"^ [a-z]{1,8} *\n [a-z]", done.stdout, re.MULTILINE
    )  # a line broken twice
    examples = re.findall(r"^ +whosaw (.*?)\s*$", done.stdout, re.MULTILINE)
    assert examples or path == ("demo",)
    for example in examples:
        assert command_problem(example) is None, example


def test_the_root_lists_every_command_under_what_it_is_for():
    done = ask("--help")
    panels = re.findall(r"╭─ (\w+) ─", done.stdout)

    assert panels == ["Options", "RUN", "KNOW", "ASK", "JUDGE", "PROVE"]
    for path in COMMANDS:
        if len(path) == 1:
            assert re.search(rf"│ {path[0]} +\w", done.stdout)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("accesses --since 1h | less", None),
        ("accesses --sinc 1h", "No such option: --sinc"),
        ("init system crm --listen x:1", "Missing option '--upstream'"),
        ("explain acess 1", "No such command 'acess'"),
        ("check --lang fr", "'fr' is not one of"),
        ("who 'unclosed", "No closing quotation"),
    ],
)
def test_an_example_that_would_not_run_is_found(text, problem):
    found = command_problem(text)

    assert found is None if problem is None else problem in found


def test_only_indented_examples_keep_their_lines():
    text = """First line.

    A paragraph that ends with a colon:
    and goes on.

    Examples:
      whosaw who
      whosaw check
    """

    assert taught(text) == (
        "First line.\n\nA paragraph that ends with a colon:\nand goes on.\n\n"
        "\b\nExamples:\n  whosaw who\n  whosaw check"
    )
