"""libpg_query's parser, its answers decoded faster.

`pgparse` takes its JSON decoder from a name of its own module. The standard library's is half of a
parse; msgspec's gives the same objects, and refuses what is nested too deeply in the same way.
"""

import json
from typing import Any

import msgspec
import pgparse

from analyzers.sql.tree import Node

_decode = msgspec.json.Decoder().decode


class _Decoder:
    """Stands for the module `json` in `pgparse`."""

    @staticmethod
    def loads(text: str) -> Any:
        """Give what a text of JSON says."""
        try:
            return _decode(text)
        except msgspec.DecodeError:
            return json.loads(text)


pgparse.json = _Decoder


def parse(text: str) -> list[Node]:
    """Give the parser's statements.

    Raises:
        pgparse.PGQueryError: the text does not parse (the error's text quotes it).
        RecursionError: it is nested too deeply.
    """
    return list(pgparse.parse(text))
