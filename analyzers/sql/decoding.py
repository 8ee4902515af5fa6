"""PostgreSQL's text and binary forms of the types that identifiers come in.

Source: PostgreSQL manual, chapter 55.7 (formats) and the types' own send functions; oids from
`pg_type.dat`, which never change.
"""

import struct
from collections.abc import Callable
from uuid import UUID

from access import Parameter

_ELEMENTS_LIMIT = 100_000
"""Elements of one array that are read: more than any driver sends in one parameter. A security
limit."""


class Undecodable(ValueError):
    """The bytes are of a type or form that this module does not read. Its text holds no value."""


def text_of(type_oid: int, value: bytes, *, binary: bool) -> str:
    """Give a single value as text: integers in decimal, everything else as PostgreSQL writes it.

    Raises:
        Undecodable: a binary value of a type that holds no identifiers.
    """
    if not binary:
        return _decoded(value)
    reader = _BINARY.get(type_oid)
    if reader is not None:
        return reader(value)
    return _guessed(value)


def texts_of(parameter: Parameter) -> tuple[str, ...]:
    """Give the values of a parameter: one, none for NULL, or the elements of an array.

    Raises:
        Undecodable: as `text_of`.
    """
    value = parameter.value
    if value is None:
        return ()
    element = _ARRAYS.get(parameter.type_oid)
    if parameter.binary:
        if element is not None or (parameter.type_oid not in _BINARY and _looks_like_array(value)):
            return _binary_elements(value)
        return (text_of(parameter.type_oid, value, binary=True),)
    text = _decoded(value)
    if element is not None or (text.startswith("{") and text.endswith("}")):
        elements = array_elements(text)
        if elements is not None:
            return tuple(one for one in elements if one is not None)
    return (text,)


def array_elements(text: str) -> list[str | None] | None:
    """Read an array in text form, `{a,"b c",NULL}`; None if it is none. Dimensions are flattened."""
    elements: list[str | None] = []
    at = text.find("{")
    end = len(text)
    if at < 0:
        return None
    while at < end and len(elements) < _ELEMENTS_LIMIT:
        sign = text[at]
        if sign in "{,} \t\n":
            at += 1
        elif sign == '"':
            found, at = _quoted(text, at + 1)
            elements.append(found)
        else:
            stop = at
            while stop < end and text[stop] not in ",}":
                stop += 1
            word = text[at:stop].strip()
            elements.append(None if word.upper() == "NULL" else word)
            at = stop
    return elements


def _quoted(text: str, at: int) -> tuple[str, int]:
    found: list[str] = []
    while at < len(text) and text[at] != '"':
        if text[at] == "\\":
            at += 1
        found.append(text[at : at + 1])
        at += 1
    return "".join(found), at + 1


def _decoded(value: bytes) -> str:
    """Decode text; the encodings in use here agree on the characters of identifiers."""
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("gb18030", "replace")


def _integer(size: int) -> Callable[[bytes], str]:
    def read(value: bytes) -> str:
        if len(value) != size:
            message = f"an integer of {size} bytes was expected, {len(value)} came"
            raise Undecodable(message)
        return str(int.from_bytes(value, signed=True))

    return read


def _float(form: str) -> Callable[[bytes], str]:
    def read(value: bytes) -> str:
        try:
            (number,) = struct.unpack(form, value)
        except struct.error:
            message = f"a float of {struct.calcsize(form)} bytes was expected, {len(value)} came"
            raise Undecodable(message) from None
        return str(int(number)) if float(number).is_integer() else repr(number)

    return read


def _uuid(value: bytes) -> str:
    if len(value) != 16:
        message = f"a uuid of 16 bytes was expected, {len(value)} came"
        raise Undecodable(message)
    return str(UUID(bytes=value))


_NEGATIVE = 0x4000
_FINITE = (0x0000, _NEGATIVE)


def _numeric(value: bytes) -> str:
    """Read `numeric`: digits to the base 10,000, a weight, a sign, a display scale."""
    if len(value) < 8:
        message = f"a numeric of at least 8 bytes was expected, {len(value)} came"
        raise Undecodable(message)
    count, weight, sign, scale = struct.unpack_from(">HhHH", value)
    if len(value) != 8 + 2 * count or sign not in _FINITE:
        message = f"a finite numeric of {8 + 2 * count} bytes was expected, {len(value)} came"
        raise Undecodable(message)
    digits = struct.unpack_from(f">{count}H", value, 8)
    whole = "".join(f"{digit:04d}" for digit in digits[: weight + 1] if weight >= 0)
    whole += "0000" * max(0, weight + 1 - count)
    part = "0000" * max(0, -weight - 1) + "".join(f"{d:04d}" for d in digits[max(0, weight + 1) :])
    text = whole.lstrip("0") or "0"
    if scale:
        text += "." + part[:scale].ljust(scale, "0")
    return "-" + text if sign == _NEGATIVE else text


def _guessed(value: bytes) -> str:
    """Read a value of a type that is not told or not PostgreSQL's own (citext, domains)."""
    try:
        text = value.decode()
    except UnicodeDecodeError:
        text = ""
    if text and text.isprintable():
        return text
    if len(value) in (2, 4, 8):
        return str(int.from_bytes(value, signed=True))
    message = f"{len(value)} bytes of a type that is not read"
    raise Undecodable(message)


def _looks_like_array(value: bytes) -> bool:
    return (
        len(value) >= 12
        and value[:3] == b"\0\0\0"
        and value[3] in (1, 2)
        and value[4:7] == b"\0\0\0"
    )


def _binary_elements(value: bytes) -> tuple[str, ...]:
    try:
        dimensions, _, element = struct.unpack_from(">iiI", value)
        at = 12 + 8 * dimensions
        found: list[str] = []
        while at < len(value) and len(found) < _ELEMENTS_LIMIT:
            (length,) = struct.unpack_from(">i", value, at)
            at += 4
            if length >= 0:
                found.append(text_of(element, value[at : at + length], binary=True))
                at += length
    except struct.error:
        message = f"an array was expected in {len(value)} bytes"
        raise Undecodable(message) from None
    return tuple(found)


_TEXT_TYPES = (18, 19, 25, 114, 142, 705, 1042, 1043)
"""char, name, text, json, xml, unknown, bpchar, varchar."""
_BINARY: dict[int, Callable[[bytes], str]] = {
    **dict.fromkeys(_TEXT_TYPES, _decoded),
    17: _decoded,  # bytea: identifiers kept as bytes
    20: _integer(8),
    21: _integer(2),
    23: _integer(4),
    26: _integer(4),
    700: _float(">f"),
    701: _float(">d"),
    1700: _numeric,
    2950: _uuid,
}
_ARRAYS: dict[int, int] = {
    1001: 17,
    1002: 18,
    1003: 19,
    1005: 21,
    1007: 23,
    1009: 25,
    1014: 1042,
    1015: 1043,
    1016: 20,
    1021: 700,
    1022: 701,
    1028: 26,
    1231: 1700,
    2951: 2950,
}
"""Array type → type of its elements."""
