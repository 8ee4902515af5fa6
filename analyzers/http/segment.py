"""A variable segment of a path → the name and the parent that say most of it.

`/users/13812345678` asks for somebody by his number, `/users/search` for nobody.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from analyzers.detection.values import read_value

if TYPE_CHECKING:
    from analyzers.detection import Detector
    from analyzers.http.route import PathParameter

_WORD = re.compile(r"[A-Za-z_.-]+|[\u4e00-\u9fff]+")
"""A segment without a digit: a resource, an action or an account."""
_SHORTEST_ACCOUNT = 4
_NAMES = frozenset({"account_id", "broadband_account", "user_name"})
"""What a segment that is a word may be."""
_ASKED = frozenset({"customer_id", "account_id"})
"""Identifiers of no form of their own: a value that is somebody's number is that."""
_NUMBERS = {
    "mobile_number": "mobile",
    "iot_number": "iot_number",
    "id_number": "id_card",
    "iccid": "iccid",
    "imsi": "imsi",
    "email": "email",
}
"""A name for each kind of number that is told by its form."""
_SESSIONS = frozenset({"session", "sessions", "token", "tokens"})
"""What is behind these and long as a digest lets one act."""
_SILENT = ("", "")


type Named = tuple[str, str]
"""A name and the parent it stands below."""


def names_of(parameter: PathParameter, detector: Detector) -> tuple[Named, ...]:
    """Give the names under which a segment is to be read, the most telling first.

    There are two where somebody's telephone number stands for him: whoever looks for the customer or
    for the number is to find it. A mere word has none.
    """
    value = parameter.value
    word = _WORD.fullmatch(value) is not None
    if word and value.isascii() and len(value) < _SHORTEST_ACCOUNT:
        return (_SILENT,)
    if parameter.names[-1][0] in _SESSIONS and read_value(value).code:
        return (("session_token", ""),)
    chosen = detector.best_name(parameter.names, value)
    best = detector.field(*chosen, (value,))
    if best is None:
        return (chosen,)
    if word and (best.category not in _NAMES or (best.category == "user_name" and value.isascii())):
        return (_SILENT,)
    if best.category in _ASKED:
        for category in read_value(value).passes:
            name = _NUMBERS.get(category)
            if name is not None:
                return (name, chosen[1]), chosen
    return (chosen,)
