"""Who asked, and what it is worth. Trust never rises by what a caller says of himself."""

import base64
import re
import time

import jwt
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from access import (
    DeclaredBy,
    Gap,
    GapPlace,
    GapReason,
    HttpExchange,
    IdentitySource,
    PrincipalKind,
    SessionState,
    Trust,
)
from analyzers.catalog.text_gate import ListedText, TextField, TextGate
from analyzers.detection.pseudonym import Pseudonymiser
from proxy.identity import Identities, Networks, of_http, of_sql
from proxy.settings_types import (
    HttpIdentity,
    HttpPurpose,
    HttpSystem,
    JwtSettings,
    Network,
    PostgresSystem,
    Secret,
    SqlIdentity,
)

KEY = "k" * 32
NOW = 1_790_000_000
TRUSTED, STRANGER = "10.3.0.7", "203.0.113.9"
PSEUDONYMS = Pseudonymiser(b"k" * 32, 1)
LISTED = ListedText(
    {
        TextField.ACCOUNT: frozenset({"li.na", "svc_report", "zhao"}),
        TextField.PERSON: frozenset({"E1001", "E1002"}),
        TextField.PURPOSE: frozenset({"customer-care", "billing"}),
        TextField.APPLICATION: frozenset({"psql"}),
    },
    {TextField.TICKET: r"[A-Z]+-\d{1,8}"},
)
IDENTITIES = Identities(
    Networks(
        [
            Network(cidr="10.3.0.0/16", site="Chengdu", trusted=True),
            Network(cidr="10.0.0.0/8", site="anywhere"),
        ]
    ),
    TextGate(LISTED, PSEUDONYMS.digest),
    PSEUDONYMS,
    {"zhao": "E1002"},
    {"care": KEY},
)
SYSTEM = HttpSystem(
    name="care",
    listen="127.0.0.1:1",
    upstream="http://127.0.0.1:2",
    identity=HttpIdentity(
        jwt=JwtSettings(
            key=Secret(env="X"), algorithms=("HS256",), person_claim="staff_no", audience="care"
        ),
        account_header="X-Account",
        person_header="X-Person",
        service_accounts=("svc_report",),
    ),
    purpose=HttpPurpose(by_account={"svc_report": "billing"}),
)
CRM = PostgresSystem(
    name="crm",
    listen="127.0.0.1:3",
    upstream="127.0.0.1:4",
    identity=SqlIdentity(service_accounts=("svc_report",)),
)


def request(client: str, **headers: str) -> HttpExchange:
    pairs = tuple((k.replace("_", "-").encode(), v.encode()) for k, v in headers.items())
    return HttpExchange(
        "care", "HTTP/1.1", NOW * 10**6, client, 5, "u", "GET", "/", pairs, b"", b"s" * 16
    )


def token(key: str = KEY, **claims: object) -> str:
    claims = {"sub": "li.na", "staff_no": "E1001", "aud": "care", "exp": NOW + 60} | claims
    return "Bearer " + jwt.encode(claims, key, algorithm="HS256")


def signed(**claims: object) -> str:
    """Give a token whose claims no library has looked at before it was signed."""
    claims = {"sub": "li.na", "aud": "care", "exp": NOW + 60} | claims
    raw = msgspec.json.encode(claims)
    return "Bearer " + jwt.PyJWS().encode(raw, KEY, algorithm="HS256", headers={"typ": "JWT"})


def lines(*headers: tuple[str, str]):
    """Read the identity of a request of a trusted hop with these header lines."""
    pairs = tuple((name.encode(), value.encode()) for name, value in headers)
    exchange = request(TRUSTED)
    return of_http(msgspec.structs.replace(exchange, headers=pairs), SYSTEM, "GET /x", IDENTITIES)


def who(client: str, **headers: str):
    return of_http(request(client, **headers), SYSTEM, "GET /x", IDENTITIES)


def test_a_signed_token_verifies_account_and_person():
    seen = who(STRANGER, Authorization=token())

    assert (
        seen.principal.id,
        seen.principal.known_by,
        seen.principal.trust,
    ) == ("li.na", IdentitySource.JWT, Trust.VERIFIED)
    assert (seen.operator.id, seen.operator.trust) == ("E1001", Trust.VERIFIED)


@pytest.mark.parametrize(
    "forged",
    [
        token(key="another key of thirty-two bytes!!"),
        token(exp=NOW - 1),
        token(nbf=NOW + 60),
        token(aud="billing"),
        signed(exp=str(NOW - 100)),
        signed(exp=True),
        signed(exp=None),
        signed(nbf="2020"),
        "Bearer " + jwt.encode({"sub": "li.na", "aud": "care"}, None, algorithm="none"),
    ],
)
def test_a_token_that_does_not_check_out_only_claims(forged):
    assert Trust.CLAIMED is who(TRUSTED, Authorization=forged).principal.trust


def test_a_header_from_a_trusted_network_asserts():
    seen = who(TRUSTED, X_Account="li.na", X_Person="E1001")

    assert (seen.principal.trust, seen.operator.trust) == (Trust.ASSERTED, Trust.ASSERTED)


def test_a_forged_header_from_elsewhere_does_not_raise_trust():
    seen = who(STRANGER, X_Account="li.na", X_Person="E1001", X_Forwarded_For=TRUSTED)

    assert (seen.principal.trust, seen.operator.trust) == (Trust.CLAIMED, Trust.CLAIMED)
    assert seen.place.client_address == STRANGER
    assert seen.place.site is None


def test_a_forged_header_does_not_displace_a_signed_token():
    seen = who(STRANGER, Authorization=token(), X_Account="svc_report", X_Person="E1002")

    assert (seen.principal.id, seen.operator.id) == ("li.na", "E1001")


def test_basic_names_an_account_and_its_password_is_nowhere():
    pair = base64.b64encode(b"li.na:Sesam-2026").decode()
    seen = who(TRUSTED, Authorization=f"Basic {pair}")

    assert (
        seen.principal.id,
        seen.principal.known_by,
        seen.principal.trust,
    ) == ("li.na", IdentitySource.BASIC, Trust.CLAIMED)
    assert "Sesam" not in repr(seen)


def test_the_staff_register_names_the_person_of_an_account():
    seen = who(TRUSTED, X_Account="zhao")

    assert (seen.operator.id, seen.operator.known_by) == ("E1002", IdentitySource.ACCOUNT_MAPPING)
    assert PrincipalKind.PERSON is seen.principal.kind


def test_a_service_account_with_nobody_named_has_no_operator():
    seen = who(TRUSTED, X_Account="svc_report")

    assert (seen.principal.kind, seen.operator) == (PrincipalKind.SERVICE, None)
    assert (
        seen.purpose.purpose.value,
        seen.purpose.purpose.known_by,
    ) == ("billing", DeclaredBy.ACCOUNT_MAPPING)


def test_unlisted_text_becomes_a_digest_and_a_gap():
    seen = who(TRUSTED, X_Account="13812345678", X_Purpose="张三要看", X_Ticket="INC-7")

    assert re.fullmatch("unlisted-[0-9a-f]{16}", seen.principal.id)
    assert re.fullmatch("unlisted-[0-9a-f]{16}", seen.purpose.purpose.value)
    assert seen.purpose.ticket.value == "INC-7"
    assert (Gap(GapReason.UNLISTED, GapPlace.HEADER, 2),) == seen.gaps


def test_the_forwarded_chain_is_believed_as_far_as_it_is_trusted():
    seen = who(TRUSTED, X_Forwarded_For=f"1.1.1.1, {STRANGER}, 10.3.0.8")

    assert seen.place.client_address == STRANGER
    assert seen.place.forwarded == ("10.3.0.8", TRUSTED)


def test_the_lines_of_a_forwarded_chain_are_one_chain():
    """HAProxy's `option forwardfor` appends a line; the caller's own line stands before it."""
    seen = lines(("X-Forwarded-For", "10.3.0.99"), ("X-Forwarded-For", STRANGER))

    assert seen.place.client_address == STRANGER


@pytest.mark.parametrize("hop", ["fe80::1%13812345678", "fe80::1%25x, fe80::2%13812345678"])
def test_the_zone_of_an_address_is_not_recorded(hop):
    place = lines(("X-Forwarded-For", hop)).place

    assert "%" not in repr(place)
    assert place.client_address in {"fe80::1", "fe80::2"}


@pytest.mark.parametrize(
    ("peer", "recorded"),
    [
        ("fe80::1%13812345678", "fe80::1"),
        ("2001:DB8:0::1", "2001:db8::1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("13812345678", ""),
    ],
)
def test_only_the_canonical_text_of_an_address_is_recorded(peer, recorded):
    assert who(peer).place.client_address == recorded


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [("X-Account", "li.na", "svc_report"), ("x-account", "li.na", "li.na")],
)
def test_an_account_header_that_is_there_twice_asserts_nobody(name, first, last):
    seen = lines(("X-Account", first), (name, last))

    assert (seen.principal.id, seen.principal.trust) == (last, Trust.CLAIMED)
    assert seen.gaps == (Gap(GapReason.UNPARSED, GapPlace.HEADER, 1),)


def test_every_field_that_says_who_asks_or_why_is_a_gap_when_it_is_there_twice():
    names = ("X-Person", "X-Purpose", "X-Ticket", "X-Approval", "X-Recipient")
    seen = lines(*((name, "E1001") for name in names for _ in range(2)))

    assert seen.operator.trust is Trust.CLAIMED
    assert Gap(GapReason.UNPARSED, GapPlace.HEADER, 5) in seen.gaps


def test_a_second_token_beside_a_signed_one_verifies_nobody():
    for tokens in ((token(), token(sub="zhao")), (token(sub="zhao"), token())):
        seen = lines(*(("Authorization", text) for text in tokens))
        assert seen.principal.trust is Trust.CLAIMED
        assert Gap(GapReason.UNPARSED, GapPlace.HEADER, 1) in seen.gaps


@pytest.mark.parametrize(
    "said",
    [
        f"00-{'00' * 16}-{'cd' * 8}-01",
        f"00-{'ab' * 16}-{'00' * 8}-01",
        f"01-{'ab' * 16}-{'cd' * 8}-01",
        f"ff-{'ab' * 16}-{'cd' * 8}-01",
        f"00-{'AB' * 16}-{'cd' * 8}-01",
    ],
)
def test_an_invalid_trace_context_joins_nothing(said):
    assert who(TRUSTED, traceparent=said).trace_id is None


def test_two_trace_contexts_join_nothing():
    said = f"00-{'ab' * 16}-{'cd' * 8}-01"

    assert lines(("traceparent", said)).trace_id is not None
    assert lines(("traceparent", said), ("traceparent", said)).trace_id is None


def test_the_longest_prefix_names_the_site():
    assert who("10.3.0.9").place.site == "Chengdu"
    assert who("10.4.0.9").place.site == "anywhere"


def test_a_subscriber_who_looks_after_himself_is_a_pseudonym_without_an_address():
    own = HttpSystem(name="care", listen="a:1", upstream="http://b:2", self_service=True,
                     identity=HttpIdentity(account_header="X-Account"))  # fmt: skip
    seen = of_http(request(STRANGER, X_Account="13812345678"), own, "GET /me", IDENTITIES)

    assert PrincipalKind.SELF_SERVICE is seen.principal.kind
    assert "13812345678" not in repr(seen)
    assert STRANGER not in repr(seen)


def test_a_trace_context_joins_the_two_doors():
    said = f"00-{'ab' * 16}-{'cd' * 8}-01"
    over_http = who(TRUSTED, traceparent=said)
    over_sql = sql(comments=(("traceparent", said),))

    assert bytes.fromhex("ab" * 16) == over_http.trace_id == over_sql.trace_id


def sql(
    account: str = "svc_report",
    comments: tuple[tuple[str, str], ...] = (),
    client: str = TRUSTED,
    authenticated: bool = True,
    application_name: str = "",
    **variables: str,
):
    session = SessionState(
        account, "crm", application_name=application_name, variables=tuple(variables.items())
    )
    return of_sql(
        session,
        comments,
        client,
        CRM,
        IDENTITIES,
        authenticated=authenticated,
        roles=frozenset({"svc_report"}),
    )


def test_the_database_verifies_its_accounts():
    assert Trust.VERIFIED is sql().principal.trust
    assert Trust.CLAIMED is sql(authenticated=False).principal.trust


def test_a_comment_of_a_trusted_hop_asserts_the_person_and_the_purpose():
    seen = sql(comments=(("person", "E1001"), ("purpose", "customer-care")))

    assert (seen.operator.id, seen.operator.trust) == ("E1001", Trust.ASSERTED)
    assert DeclaredBy.SQL_COMMENT is seen.purpose.purpose.known_by


def test_a_comment_from_elsewhere_only_claims_the_person():
    seen = sql(comments=(("person", "E1001"),), client=STRANGER)

    assert Trust.CLAIMED is seen.operator.trust


def test_session_variables_declare_what_comments_do_not():
    seen = sql(person="E1002", purpose="billing", ticket="INC-9", approval="x")

    assert (
        seen.operator.id,
        seen.purpose.purpose.value,
        seen.purpose.ticket.value,
    ) == ("E1002", "billing", "INC-9")
    assert seen.purpose.approval.value.startswith("unlisted-")


def test_an_unlisted_application_name_is_a_gap_and_not_recorded():
    seen = sql(application_name="13812345678")

    assert "13812345678" not in repr(seen)
    assert Gap(GapReason.UNLISTED, GapPlace.SESSION, 1) in seen.gaps


def test_an_account_the_server_does_not_know_becomes_a_digest():
    assert sql(account="hunter2").principal.id.startswith("unlisted-")


@settings(deadline=None)
@given(st.text(max_size=60), st.text(max_size=60), st.ip_addresses())
def test_no_bytes_of_a_header_raise(account, chain, address):
    exchange = HttpExchange(
        "care", "HTTP/1.1", int(time.time()), str(address), 1, "u", "GET", "/",
        ((b"X-Account", account.encode("utf-8", "replace")),
         (b"X-Forwarded-For", chain.encode("utf-8", "replace")),
         (b"Authorization", b"Basic " + account.encode("utf-8", "replace"))),
        b"", b"s" * 16,
    )  # fmt: skip

    assert of_http(exchange, SYSTEM, "GET /x", IDENTITIES).place is not None
