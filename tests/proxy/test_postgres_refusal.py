"""What the proxy itself says: whole messages of the protocol, and the documentation quotes them."""

from pathlib import Path

import pytest

from proxy.postgres_door.refusal import REFUSED, SHUT_DOWN, UNREACHABLE

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "postgresql.md"


@pytest.mark.parametrize(
    ("message", "sqlstate"), [(REFUSED, "58030"), (SHUT_DOWN, "57P01"), (UNREACHABLE, "57P03")]
)
def test_a_refusal_is_a_fatal_error_that_the_documentation_quotes(
    message: bytes, sqlstate: str
) -> None:
    assert message[:1] == b"E"
    assert int.from_bytes(message[1:5]) == len(message) - 1
    fields = {field[:1]: field[1:].decode() for field in message[5:-2].split(b"\0")}

    assert message.endswith(b"\0\0")
    assert fields[b"S"] == fields[b"V"] == "FATAL"
    assert fields[b"C"] == sqlstate
    page = PAGE.read_text(encoding="utf-8")
    assert f"| {sqlstate} `" in page
    assert f"`{fields[b'M']}`" in page
