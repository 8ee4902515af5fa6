"""Labelled exchanges by a second and a third hand: `second/*.txt` and `third/*.txt` into `*.jsonl`.

A document starts with `== id | request or response | METHOD /url | form options` and goes on with
its fields, separated by space:

    key=text  key=a|b|c  key="with space {mobile}"  key=@generator(args)  key[3]=@generator
    key:category=…  key:-=…  key=@mobile*  key=@mobile#      (masked, hashed)
    key:category{ … }  key[4]:category{ … }  key|json{ … }  key|b64json{ … }  key|form{ … }
    @mobile{ … }                                              (a key that is a value)
    ~key=…                                                    (an attribute, in XML)
    key|gql="… <field.argument=@mobile> …"                    (literals in a GraphQL query)

A generator brings its category with it; what stands after the key goes before that. Text in which
a personal generator is filled in is `free_text_pi`. Options: `n=` rows, `c=` categories of the
whole, `root=` and `table=` names, `src=` where the names of the fields come from, `+snake`,
`+kebab`, `+UPPER`, `+Pascal`, `+lower`: once more with its keys written so.

    .venv/bin/python -m tests.labelled.make_second
"""

import base64
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from faker import Faker

from tests.labelled.making.second_people import Many, Obj, Who, category
from tests.labelled.making.second_reading import Reader
from tests.labelled.making.second_writing import KINDS, Exchange, body_of, rows_body

HERE = Path(__file__).resolve().parent
HANDS = ("second", "third")


def exchange(hand: str, head: str, text: str, style: str) -> dict[str, Any]:
    doc_id, direction, line, options = (part.strip() for part in head.split("|"))
    doc_id = f"{hand}.{doc_id}" + (f".{style}" if style else "")
    method, _, url = line.partition(" ")
    form, *given = (o for o in options.split() if o[0] != "+")
    named = dict(o.split("=") for o in given)
    rnd = random.Random(doc_id)
    fake = Faker("zh_CN")
    fake.seed_instance(rnd.randrange(1 << 30))
    who = Who(rnd, fake)
    out = Exchange()
    where = out.url(url, who)
    reader = Reader(text, who, style)
    for name in named.get("c", "").split(",") if "c" in named else ():
        out.held("$", category(name))
    count = int(named.get("n", "0"))
    if count:
        elements = [Obj(reader.fields(0, Who(rnd, fake))[0]) for _ in range(count)]
    if form == "ndjson":
        some = [out.plain(o, f"$[{i}]", who) for i, o in enumerate(elements)]
        body: str | bytes = "".join(json.dumps(v, ensure_ascii=False) + "\n" for v in some)
    elif count and form == "json":
        body = json.dumps(out.plain(Many(list(elements)), "$", who), ensure_ascii=False)
    elif count:
        body = rows_body(out, form, Many(list(elements)), who, named.get("table", "t"))
    else:
        body = body_of(out, form, Obj(reader.fields(0, who)[0]), who, named.get("root", "root"))
    made = {
        "doc_id": doc_id,
        "source": named.get("src", "own"),
        "direction": {"req": "request", "resp": "response"}[direction],
        "method": method,
        "url": where,
        "content_type": KINDS[form],
        "body": body if isinstance(body, str) else "",
    }
    if isinstance(body, bytes):
        made["body_base64"] = base64.b64encode(body).decode()
    return made | {"leaves": out.leaves, "containers": out.containers}


def documents(hand: str, text: str) -> Iterator[dict[str, Any]]:
    for part in re.split(r"^== ", text, flags=re.MULTILINE)[1:]:
        head, _, fields = part.partition("\n")
        fields = re.sub(r"^#.*$", "", fields, flags=re.MULTILINE)
        yield exchange(hand, head, fields, "")
        for style in re.findall(r"\+(\w+)", head):
            yield exchange(hand, head, fields, style)


def generate() -> dict[str, str]:
    """Give the text of each file, by its path under this folder."""
    return {
        f"{hand}/{file.stem}.jsonl": "".join(
            json.dumps(row, ensure_ascii=False) + "\n"
            for row in documents(hand, file.read_text(encoding="utf-8"))
        )
        for hand in HANDS
        for file in sorted((HERE / hand).glob("*.txt"))
    }


def main() -> None:
    for name, text in generate().items():
        (HERE / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
