"""What a statement gives back. Source: PostgreSQL manual, 54.7."""

from __future__ import annotations

from struct import Struct as Form
from struct import error
from typing import TYPE_CHECKING, Self

from msgspec import Struct

from access import ResultColumn
from proxy.postgres.body import Body, ProtocolViolation

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = Form(">xIH")
_LENGTH = Form(">i")
_HEAD_BYTES = 7
"""Type byte, length and the count of fields of a `DataRow`."""


class FieldDescription(Struct, frozen=True):
    """One field of a `RowDescription`; `table` and `attribute` are 0 where it is no base column."""

    name: bytes
    table: int
    attribute: int
    type_oid: int
    format: int


class RowDescription(Struct, frozen=True):
    """The columns of a result. After `Describe` of a statement every format is 0: not yet known."""

    fields: tuple[FieldDescription, ...]

    @classmethod
    def decode(cls, body: Body) -> Self:
        """Read a body."""
        fields = []
        for _ in range(body.uint16()):
            name = body.string()
            table, attribute, type_oid = body.oid(), body.int16(), body.oid()
            body.int16()  # the type's size
            body.int32()  # the type's modifier
            fields.append(FieldDescription(name, table, attribute, type_oid, body.int16()))
        body.done()
        return cls(tuple(fields))

    def columns(self, codec: str) -> tuple[ResultColumn, ...]:
        """Give the columns in the vocabulary's words."""
        return tuple(
            ResultColumn(
                field.name.decode(codec, "surrogateescape"),
                field.table,
                field.attribute,
                field.type_oid,
                field.format == 1,
            )
            for field in self.fields
        )


class ParameterDescription(Struct, frozen=True):
    """The types of a statement's parameters, as oids."""

    parameter_types: tuple[int, ...]

    @classmethod
    def decode(cls, body: Body) -> Self:
        """Read a body."""
        message = cls(body.counted("I"))
        body.done()
        return message


class CommandComplete(Struct, frozen=True):
    """A statement ended well. `tag` is the server's command tag such as `SELECT 5`."""

    tag: str

    @classmethod
    def decode(cls, body: Body) -> Self:
        """Read a body."""
        message = cls(body.string().decode("ascii", "replace"))
        body.done()
        return message

    @property
    def rows(self) -> int | None:
        """The rows returned or affected, where the tag counts them."""
        number = self.tag.rpartition(" ")[2]
        return int(number) if number.isdecimal() else None

    @property
    def command(self) -> str:
        """The tag without its numbers: `SELECT`, `CREATE TABLE`, `INSERT`."""
        words = self.tag.split(" ")
        while words and words[-1].isdecimal():
            words.pop()
        return " ".join(words)


def data_rows(raw: bytes) -> Iterator[list[bytes | None]]:
    """Read the fields of each of the whole `DataRow` messages that `raw` joins; None = NULL.

    Written out instead of using `Body`: it runs once per field of every row.

    Raises:
        ProtocolViolation: the lengths do not add up.
    """
    at, end = 0, len(raw)
    field_length = _LENGTH.unpack_from
    while at < end:
        try:
            length, count = _HEAD.unpack_from(raw, at)
            stop = at + 1 + length
            at += _HEAD_BYTES
            fields: list[bytes | None] = []
            for _ in range(count):
                (size,) = field_length(raw, at)
                at += 4
                if size >= 0:
                    fields.append(raw[at : at + size])
                    at += size
                elif size == -1:
                    fields.append(None)
                else:
                    stop = -1
        except error:
            at, stop = 0, -1
        if at != stop:
            message = "a DataRow whose fields do not fill it"
            raise ProtocolViolation(message)
        yield fields
