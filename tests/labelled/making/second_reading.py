"""The second hand's notation of fields, read into values with their labels."""

import hashlib
import json
import re
from collections.abc import Callable
from typing import Any

from tests.labelled.making.second_people import MAKERS, Leaf, Many, Obj, Who, category
from tests.labelled.making.third_people import MORE

CALL = re.compile(r"(\w+)(?:\(([^)]*)\))?([*#]?)\Z")
FILLED = re.compile(r"\{(\w+)\}")
TOKEN = re.compile(
    r"\s*(?:(?P<close>\})|(?P<key>[^\s=:{}\[\]|]+)(?:\[(?P<count>\d+)\])?(?:\|(?P<codec>\w+))?"
    r"(?::(?P<cat>[\w-]+))?(?:(?P<open>\{)|=(?P<value>\"[^\"]*\"|\S+)))"
)
WRITTEN: dict[str, Callable[[list[str]], str]] = {
    "snake": "_".join,
    "kebab": "-".join,
    "UPPER": lambda words: "_".join(words).upper(),
    "Pascal": lambda words: "".join(w.capitalize() for w in words),
    "lower": "".join,
    "": "".join,
}


def rewritten(key: str, style: str) -> str:
    words = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", key)
    if not style or not key.isascii() or "".join(words) != key:
        return key
    return WRITTEN[style]([w.lower() for w in words])


def disguised(value: str, label: str | None, mark: str) -> str:
    if mark == "#":
        return hashlib.sha256(value.encode()).hexdigest()[: 32 if len(value) % 2 else 64]
    if label == "user_name":
        return value[0] + "*" * (len(value) - 1)
    if label == "email":
        return value[:2] + "***@" + value.split("@")[1]
    keep = 3 if len(value) < 15 else 4
    return value[:keep] + "*" * (len(value) - keep - keep) + value[-keep:]


def generated(call: str, who: Who) -> Leaf:
    found = CALL.match(call)
    assert found, call
    name, args, mark = found.groups()
    label, maker = (MAKERS | MORE)[name]
    value = maker(who, *(args.split(",") if args else ()))
    if isinstance(value, Leaf):
        return value
    if not mark:
        return Leaf(value, label)
    return Leaf(disguised(str(value), label, mark), label, {"*": "masked", "#": "hashed"}[mark])


def literal(text: str, who: Who) -> Leaf:
    if text.startswith('"'):
        chosen = who.rnd.choice(text[1:-1].split("|"))
        personal = False

        def fill(match: re.Match[str]) -> str:
            nonlocal personal
            leaf = generated(match[1], who)
            personal = personal or leaf.label is not None
            return str(leaf.value)

        value = FILLED.sub(fill, chosen)
        return Leaf(value, "free_text_pi" if personal else None)
    chosen = who.rnd.choice(text.split("|"))
    if chosen.startswith("@"):
        return generated(chosen[1:], who)
    if re.fullmatch(r"-?(0|[1-9]\d*)(\.\d+)?|true|false|null", chosen):
        return Leaf(json.loads(chosen), None)
    return Leaf(chosen, None)


def labelled(leaf: Leaf, cat: str | None) -> Leaf:
    return leaf if cat is None else leaf._replace(label=category(cat))


class Reader:
    """Reads the fields of one document; a list reads its fields again for each of its elements."""

    def __init__(self, text: str, who: Who, style: str) -> None:
        self.text = text
        self.who = who
        self.style = style

    def fields(self, at: int, who: Who) -> tuple[list[tuple[str, Any]], int]:
        items: list[tuple[str, Any]] = []
        while self.text[at:].strip():
            token = TOKEN.match(self.text, at)
            assert token, self.text[at : at + 60]
            at = token.end()
            if token["close"]:
                break
            key = token["key"]
            key = (
                str(generated(key[1:], who).value) if key[0] == "@" else rewritten(key, self.style)
            )
            if token["open"]:
                node, at = self.nested(token, at, who)
            elif token["codec"] == "gql":
                node = Leaf(token["value"][1:-1], "gql")
            elif token["count"]:
                some = [literal(token["value"], who) for _ in range(int(token["count"]))]
                node = Many([labelled(leaf, token["cat"]) for leaf in some])
            else:
                node = labelled(literal(token["value"], who), token["cat"])
            items.append((key, node))
        return items, at

    def nested(self, token: re.Match[str], at: int, who: Who) -> tuple[Any, int]:
        held = category(token["cat"]) if token["cat"] else None
        if not token["count"]:
            items, end = self.fields(at, who)
            return Obj(items, held, token["codec"]), end
        elements = []
        end = at
        for _ in range(int(token["count"])):
            items, end = self.fields(at, Who(who.rnd, who.fake))
            elements.append(Obj(items))
        return Many(elements, held), end
