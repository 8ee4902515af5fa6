"""Every sentence exists in both languages, and every use of one fills exactly its parts."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

import cli
from cli import words
from cli.options import Language

SOURCES = sorted(Path(cli.__file__).parent.glob("*.py"))


def parts(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("table", [words.HEADINGS, words.SENTENCES, words.ROWS, words.MEANINGS])
def test_both_languages_say_it_with_the_same_parts(table):
    for key, (english, chinese) in table.items():
        assert parts(english) == parts(chinese), key
        assert bool(english) == bool(chinese), key


def calls_of_say():
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name == "say" and isinstance(node.args[0], ast.Constant):
                yield source.name, node.args[0].value, {k.arg for k in node.keywords}


def test_each_sentence_that_is_said_exists_and_gets_all_its_parts():
    said = list(calls_of_say())

    assert len(said) > 30
    for file, key, given in said:
        assert key in words.SENTENCES, f"{file}: {key}"
        assert parts(words.SENTENCES[key][0]) == given, f"{file}: {key}"


def test_no_sentence_is_left_that_nobody_says():
    text = "".join(source.read_text(encoding="utf-8") for source in SOURCES)
    registers = {"register_missing", "register_empty"}  # said by the name of the reason

    for key in set(words.SENTENCES) - registers:
        assert re.search(rf'"{key}"(?!:)', text), key


def test_each_heading_of_a_column_exists():
    for source in SOURCES:
        for key in re.findall(r'Column\(\s*"(\w+)"', source.read_text(encoding="utf-8")):
            assert key in words.HEADINGS, f"{source.name}: {key}"


@pytest.mark.parametrize(
    ("count", "language", "expected"),
    [
        (1, Language.EN, "1 access"),
        (0, Language.EN, "0 accesses"),
        (9214, Language.EN, "9,214 accesses"),
        (9214, Language.ZH, "9,214 次访问"),
    ],
)
def test_a_number_stands_with_what_it_counts(count, language, expected):
    assert words.counted(count, "access", language) == expected


def test_a_word_that_needs_no_explanation_stands_as_it_is():
    assert words.meaning("bulk", Language.EN) == "bulk"
