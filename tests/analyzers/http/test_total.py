"""The analyser is total: no bytes of a request or an answer make it raise."""

import msgspec
import orjson
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from access import Analysis, HttpAnswer, HttpExchange, Reading
from tests.analyzers.http.exchanges import ANALYSER, FORM, JSON, read

HEADERS = st.lists(
    st.tuples(
        st.sampled_from([b"content-encoding", b"content-type", b"content-disposition", b"x"]),
        st.one_of(
            st.binary(max_size=20),
            st.sampled_from([b"gzip", b"br", b"zstd", b"deflate", JSON, FORM, b"text/html", b"text/csv",
                             b"application/x-ndjson", b"text/plain; charset=utf-16"]),
        ),
    ),
    max_size=3,
).map(tuple)  # fmt: skip
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=16)
BODIES = st.one_of(
    st.binary(max_size=200),
    st.text(max_size=100).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.recursive(
        st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.floats(allow_nan=False)
        | TEXTS,
        lambda inner: st.lists(inner, max_size=4)
        | st.dictionaries(TEXTS, inner, max_size=4),
        max_leaves=20,
    ).map(orjson.dumps),
)  # fmt: skip


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.one_of(st.sampled_from(["GET", "POST", "DELETE", "OPTIONS"]), st.text(max_size=8)),
    st.one_of(st.text(max_size=60), st.text("/%?&=;.#:abc13{}[]", max_size=60)),
    HEADERS,
    BODIES,
    st.integers(100, 599),
    HEADERS,
    BODIES,
    st.booleans(),
)
def test_no_bytes_make_the_analyser_raise(
    method: str,
    target: str,
    headers: tuple[tuple[bytes, bytes], ...],
    body: bytes,
    status: int,
    answer_headers: tuple[tuple[bytes, bytes], ...],
    answer_body: bytes,
    complete: bool,
) -> None:
    exchange = HttpExchange(
        "crm",
        "HTTP/1.1",
        0,
        "192.0.2.1",
        1,
        "s",
        method,
        target,
        headers,
        body,
        b"0" * 16,
        complete,
    )
    assert isinstance(ANALYSER.request(exchange), Analysis)
    whole = ANALYSER.exchange(
        exchange, HttpAnswer(status, "", answer_headers, answer_body, 0, complete)
    )
    assert isinstance(whole, Analysis)
    assert msgspec.json.encode(whole)
    could_read = not answer_body or whole.reading is not Reading.UNREADABLE
    assert could_read or whole.gaps


@given(st.binary(max_size=64), st.integers(0, 64))
@settings(max_examples=200, deadline=None)
def test_a_document_cut_anywhere_with_noise_after_it_does_not_raise(noise: bytes, cut: int) -> None:
    document = '{"data":[{"custName":"张伟","mobile":"13812345678"}],"n":"{\\"a\\":1}"}'.encode()
    for kind in (JSON, FORM, b"text/html", b"text/csv", b"application/x-ndjson", b"text/plain"):
        read(document[:cut] + noise, kind)
