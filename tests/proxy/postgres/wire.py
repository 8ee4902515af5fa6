"""PostgreSQL messages built from the manual's formats (54.7), independently of `proxy.postgres`."""

from struct import pack


def message(kind: bytes, body: bytes = b"") -> bytes:
    return kind + pack(">I", 4 + len(body)) + body


def text(value: str | bytes) -> bytes:
    raw = value.encode() if isinstance(value, str) else value
    return raw + b"\0"


def startup(minor: int = 0, **parameters: str) -> bytes:
    pairs = b"".join(text(k) + text(v) for k, v in parameters.items())
    body = pack(">HH", 3, minor) + pairs + b"\0"
    return pack(">I", 4 + len(body)) + body


SSL_REQUEST = pack(">II", 8, 80877103)
GSSENC_REQUEST = pack(">II", 8, 80877104)


def cancel(process_id: int = 7, key: bytes = b"\1\2\3\4") -> bytes:
    return pack(">III", 12 + len(key), 80877102, process_id) + key


# client


def query(sql: str | bytes) -> bytes:
    return message(b"Q", text(sql))


def parse(name: str, sql: str, *types: int) -> bytes:
    return message(b"P", text(name) + text(sql) + pack(f">H{len(types)}I", len(types), *types))


def value(raw: bytes | None) -> bytes:
    return pack(">i", -1) if raw is None else pack(">i", len(raw)) + raw


def bind(
    portal: str,
    statement: str,
    *values: bytes | None,
    formats: tuple[int, ...] = (),
    results: tuple[int, ...] = (),
) -> bytes:
    return message(
        b"B",
        text(portal)
        + text(statement)
        + pack(f">H{len(formats)}H", len(formats), *formats)
        + pack(">H", len(values))
        + b"".join(value(v) for v in values)
        + pack(f">H{len(results)}H", len(results), *results),
    )


def describe(kind: str, name: str = "") -> bytes:
    return message(b"D", kind.encode() + text(name))


def close(kind: str, name: str = "") -> bytes:
    return message(b"C", kind.encode() + text(name))


def execute(portal: str = "", rows: int = 0) -> bytes:
    return message(b"E", text(portal) + pack(">I", rows))


SYNC = message(b"S")
FLUSH = message(b"H")
TERMINATE = message(b"X")
COPY_DONE = message(b"c")


def copy_data(raw: bytes) -> bytes:
    return message(b"d", raw)


def copy_fail(why: str) -> bytes:
    return message(b"f", text(why))


def password(raw: bytes) -> bytes:
    return message(b"p", raw)


def function_call(oid: int, *values: bytes | None) -> bytes:
    return message(
        b"F",
        pack(">IHH", oid, 1, 1)
        + pack(">H", len(values))
        + b"".join(value(v) for v in values)
        + pack(">H", 1),
    )


# server


def authentication(code: int, rest: bytes = b"") -> bytes:
    return message(b"R", pack(">I", code) + rest)


AUTHENTICATION_OK = authentication(0)


def sasl(*mechanisms: str) -> bytes:
    return authentication(10, b"".join(text(m) for m in mechanisms) + b"\0")


def parameter_status(name: str, value_: str) -> bytes:
    return message(b"S", text(name) + text(value_))


def backend_key(process_id: int = 7, key: bytes = b"\1\2\3\4") -> bytes:
    return message(b"K", pack(">I", process_id) + key)


def ready(status: str = "I") -> bytes:
    return message(b"Z", status.encode())


PARSE_COMPLETE = message(b"1")
BIND_COMPLETE = message(b"2")
CLOSE_COMPLETE = message(b"3")
NO_DATA = message(b"n")
PORTAL_SUSPENDED = message(b"s")
EMPTY_QUERY = message(b"I")


def parameter_description(*types: int) -> bytes:
    return message(b"t", pack(f">H{len(types)}I", len(types), *types))


def field(name: str, table: int = 0, attribute: int = 0, oid: int = 25, form: int = 0) -> bytes:
    return text(name) + pack(">IhIhih", table, attribute, oid, -1, -1, form)


def row_description(*fields: bytes) -> bytes:
    return message(b"T", pack(">H", len(fields)) + b"".join(fields))


def data_row(*values: bytes | None) -> bytes:
    return message(b"D", pack(">H", len(values)) + b"".join(value(v) for v in values))


def complete(tag: str) -> bytes:
    return message(b"C", text(tag))


def error(sqlstate: str, severity: str = "ERROR", said: str = "no") -> bytes:
    fields = (("S", severity), ("V", severity), ("C", sqlstate), ("M", said))
    return message(b"E", b"".join(k.encode() + text(v) for k, v in fields) + b"\0")


def notice(said: str = "be warned") -> bytes:
    fields = (("S", "NOTICE"), ("V", "NOTICE"), ("C", "00000"), ("M", said))
    return message(b"N", b"".join(k.encode() + text(v) for k, v in fields) + b"\0")


def notification(channel: str, payload: str) -> bytes:
    return message(b"A", pack(">I", 9) + text(channel) + text(payload))


def copy_in(*formats: int, binary: bool = False) -> bytes:
    return message(b"G", _copy(formats, binary))


def copy_out(*formats: int, binary: bool = False) -> bytes:
    return message(b"H", _copy(formats, binary))


def copy_both(*formats: int) -> bytes:
    return message(b"W", _copy(formats, False))


def _copy(formats: tuple[int, ...], binary: bool) -> bytes:
    return pack(f">BH{len(formats)}H", binary, len(formats), *formats)


def function_response(raw: bytes | None) -> bytes:
    return message(b"V", value(raw))


def negotiate_version(newest: int, *options: str) -> bytes:
    return message(b"v", pack(">II", newest, len(options)) + b"".join(text(o) for o in options))


LOGIN_REPLY = (
    AUTHENTICATION_OK + parameter_status("client_encoding", "UTF8") + backend_key() + ready()
)
