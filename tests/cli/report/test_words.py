"""Every sentence of the reports exists in both languages, is said, and gets exactly its parts."""

import ast
from pathlib import Path
from string import Formatter

import cli.report
from access import Action
from cli.report.words import REPORT_WORDS

SOURCES = sorted(Path(cli.report.__file__).parent.glob("*.py"))


def parts(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_both_languages_say_it_with_the_same_parts():
    for key, words in REPORT_WORDS.items():
        assert set(words) == {"en", "zh"}, key
        assert words["en"].strip(), key
        assert words["zh"].strip(), key
        assert parts(words["en"]) == parts(words["zh"]), key


def test_each_sentence_that_is_told_exists_and_gets_all_its_parts():
    told = 0
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "told":
                if not isinstance(node.args[0], ast.Constant):
                    continue
                key = node.args[0].value
                assert key in REPORT_WORDS, f"{source.name}: {key}"
                given = {keyword.arg for keyword in node.keywords}
                assert parts(REPORT_WORDS[key]["en"]) == given, f"{source.name}: {key}"
                told += 1
    assert told > 20


def test_no_sentence_is_left_that_nobody_says():
    text = "".join(source.read_text(encoding="utf-8") for source in SOURCES)

    for key in REPORT_WORDS:
        by_action = key.removeprefix("did_") in set(Action) and 'f"did_{' in text
        assert by_action or f'"{key}"' in text, key
