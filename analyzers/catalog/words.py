"""Splits names of fields, tables and routes into words, whatever style they were written in.

`custMobileNo`, `CUST_MOBILE_NO`, `cust-mobile-no` and the first in full width give the same words. No
meaning is attached here: that is `analyzers.detection.names`.
"""

import re
import unicodedata
from collections.abc import Iterator

LONGEST_NAME = 128
"""A name longer than this is read up to here: no system we know of has longer identifiers
(PostgreSQL 63 bytes, Oracle 128), and an attacker's key must not cost more than a plain one."""

_WORD = re.compile(
    r"(?<![A-Za-z])[a-z][A-Z]+(?![a-z])"  # sMS in sMSAddress: ASN.1 begins every name in lower case
    r"|[A-Z]{2,}s(?![a-z])"  # IDs
    r"|[A-Z]+(?![a-z])"  # ID in IDCard
    r"|[A-Z]?[a-z]+"
    r"|[0-9]+"
    r"|[\u3400-\u4dbf\u4e00-\u9fff]+"  # a run of Han characters is one word
)


def words(name: str) -> tuple[str, ...]:
    """Give the lower-case words of a name, in order; empty when it has none."""
    name = name[:LONGEST_NAME]
    if not name.isascii():
        name = unicodedata.normalize("NFKC", name)
    return tuple([word.lower() for word in _WORD.findall(name)])


def joined(name: str) -> str:
    """Give a name's words without separators: the form in which names are compared."""
    return "".join(words(name))


def spellings(name: str) -> Iterator[str]:
    """Give a name as written, and in the styles in which systems write it."""
    yield name
    parts = words(name)
    if not parts:
        return
    yield "_".join(parts)
    yield "-".join(parts)
    yield "_".join(parts).upper()
    yield "".join(parts)
    titled = [part[:1].upper() + part[1:] for part in parts]
    yield "".join(titled)
    yield parts[0] + "".join(titled[1:])
