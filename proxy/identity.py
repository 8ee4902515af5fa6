"""Who asked, from where and on what matter: first floor.

Pure: exchange or session in, `Who` out; keys and networks come in. Trust is never raised by what a
caller says of himself: a header is *asserted* only when the connection's own peer address is in a
network marked trusted, else *claimed*; only a checked signature, a checked certificate chain or the
database's own authentication *verifies*. Source: evidence/peers.md C, Protection Rules Art. 13(6).
"""

from __future__ import annotations

import base64
import binascii
import ipaddress
import re
from typing import TYPE_CHECKING, Any
from uuid import UUID

import jwt

from access import (
    NOBODY,
    Declared,
    DeclaredBy,
    Gap,
    GapPlace,
    GapReason,
    HttpExchange,
    IdentitySource,
    Operator,
    Place,
    Principal,
    PrincipalKind,
    Purpose,
    SessionState,
    SubjectKind,
    Trust,
    header,
)
from analyzers.catalog.text_gate import TextField, TextGate
from proxy.draft import Who

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analyzers.detection.pseudonym import Pseudonymiser
    from proxy.settings_types import HttpSystem, JwtSettings, Network, PostgresSystem

_TRACEPARENT = re.compile(r"[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}")
"""Source: W3C Trace Context, section 3.2."""
_HOPS = 16
"""The most forwarded addresses read; longer chains are forged or broken. A security limit."""
_RANK = {Trust.VERIFIED: 0, Trust.ASSERTED: 1, Trust.CLAIMED: 2}

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class Networks:
    """The configured networks; the longest prefix that holds an address answers."""

    def __init__(self, networks: Sequence[Network]) -> None:
        parsed = [(ipaddress.ip_network(n.cidr), n) for n in networks]
        self._networks = sorted(parsed, key=lambda pair: -pair[0].prefixlen)

    def of(self, address: Address) -> Network | None:
        """Give the network an address is in."""
        for network, settings in self._networks:
            if address.version == network.version and address in network:
                return settings
        return None

    def trusts(self, text: str) -> bool:
        """Tell whether the hop with this address is believed."""
        address = _address(text)
        network = self.of(address) if address else None
        return network is not None and network.trusted


class Identities:
    """What identity needs and does not find in the exchange: made once per worker.

    `person_by_account` is what the staff register says; settings of a system win over it.
    `jwt_keys` holds the key text of each system that checks tokens.
    """

    def __init__(
        self,
        networks: Networks,
        gate: TextGate,
        pseudonymiser: Pseudonymiser,
        person_by_account: Mapping[str, str],
        jwt_keys: Mapping[str, str],
    ) -> None:
        self.networks = networks
        self.gate = gate
        self.pseudonymiser = pseudonymiser
        self.person_by_account = person_by_account
        self.jwt_keys = jwt_keys


class _Reading:
    """Collects the gaps that the gate makes while one access is read."""

    def __init__(self, identities: Identities) -> None:
        self._gate = identities.gate
        self.gaps: dict[GapPlace, int] = {}

    def text(self, field: TextField, text: str, place: GapPlace) -> str:
        admitted, listed = self._gate.admit(field, text)
        if not listed:
            self.gaps[place] = self.gaps.get(place, 0) + 1
        return admitted

    def declared(
        self, field: TextField, text: str | None, known_by: DeclaredBy, place: GapPlace
    ) -> Declared | None:
        text = text.strip() if text else None
        return Declared(self.text(field, text, place), known_by) if text else None

    def all_gaps(self) -> tuple[Gap, ...]:
        return tuple(Gap(GapReason.UNLISTED, place, n) for place, n in self.gaps.items())


def of_http(exchange: HttpExchange, system: HttpSystem, route: str, identities: Identities) -> Who:
    """Read person, place and matter of a request. `route` is `METHOD /template`."""
    reading = _Reading(identities)
    believed = identities.networks.trusts(exchange.client_address)
    place = _http_place(exchange, believed, identities.networks)
    claims, signed = _jwt_claims(exchange, system, identities)
    candidates = _http_accounts(exchange, system, believed, claims, signed)
    account, source, trust = (
        candidates[0] if candidates else ("", IdentitySource.NONE, Trust.CLAIMED)
    )
    if system.self_service:
        principal = _self_service(account, source, trust, identities.pseudonymiser)
        digest = identities.pseudonymiser.digest(place.client_address)
        place = Place(f"unlisted-{digest}", (), place.site)
        operator = None
    else:
        operator = _http_operator(
            exchange, system, believed, claims, signed, account, trust, identities, reading
        )
        principal = NOBODY
        if account:
            principal = Principal(
                reading.text(TextField.ACCOUNT, account, GapPlace.HEADER),
                _kind(account, system.identity.service_accounts, operator),
                source,
                trust,
            )
    return Who(
        principal,
        operator,
        place,
        _http_purpose(exchange, system, route, account, reading),
        _trace_id(header(exchange.headers, "traceparent")),
        reading.all_gaps(),
    )


def of_sql(
    session: SessionState,
    comments: Sequence[tuple[str, str]],
    client_address: str,
    system: PostgresSystem,
    identities: Identities,
    *,
    authenticated: bool,
    roles: frozenset[str],
) -> Who:
    """Read person, place and matter of a statement.

    `comments` are the allow-listed keys of the statement's comments; `authenticated` says that the
    server asked for a credential and accepted it; `roles` are the server's own role names, which
    are schema facts and may be recorded.
    """
    reading = _Reading(identities)
    believed = identities.networks.trusts(client_address)
    said_trust = Trust.ASSERTED if believed else Trust.CLAIMED
    variables = dict(session.variables)
    said = dict(comments) if system.identity.comment_keys else {}
    trust = Trust.VERIFIED if authenticated else Trust.CLAIMED
    person, source, person_trust = _sql_person(session, system, identities, variables, said, trust)
    if source is not IdentitySource.ACCOUNT_MAPPING:
        person_trust = said_trust
    operator = None
    if person:
        place_of_gap = (
            GapPlace.STATEMENT if source is IdentitySource.SQL_COMMENT else GapPlace.SESSION
        )
        operator = Operator(
            reading.text(TextField.PERSON, person, place_of_gap), source, person_trust
        )
    name = session.user
    if name not in roles:
        name = reading.text(TextField.ACCOUNT, name, GapPlace.SESSION)
    kind = _kind(session.user, system.identity.service_accounts, operator)
    if operator and operator.known_by is not IdentitySource.ACCOUNT_MAPPING:
        kind = PrincipalKind.SERVICE
    principal = Principal(name, kind, IdentitySource.DATABASE_USER, trust)
    if session.application_name:
        reading.text(TextField.APPLICATION, session.application_name, GapPlace.SESSION)
    return Who(
        principal,
        operator,
        _place(client_address, (), identities.networks),
        _sql_purpose(session, system, variables, said, reading),
        _trace_id(said.get("traceparent")),
        reading.all_gaps(),
    )


def _address(text: str) -> Address | None:
    try:
        address = ipaddress.ip_address(text.strip().strip("[]"))
    except ValueError:
        return None
    mapped = getattr(address, "ipv4_mapped", None)
    return mapped or address


def _place(client_address: str, forwarded: tuple[str, ...], networks: Networks) -> Place:
    address = _address(client_address)
    network = networks.of(address) if address else None
    return Place(client_address, forwarded, network.site if network else None)


def _http_place(exchange: HttpExchange, believed: bool, networks: Networks) -> Place:
    """Walk the forwarded chain from the nearest hop outwards while each hop is trusted."""
    chain: list[str] = []
    client = exchange.client_address
    text = header(exchange.headers, "X-Forwarded-For") if believed else None
    for hop in reversed((text or "").split(",")[-_HOPS:]):
        address = _address(hop)
        if address is None:
            break
        chain.insert(0, client)
        client = str(address)
        if not networks.trusts(client):
            break
    return _place(client, tuple(chain), networks)


def _jwt_claims(
    exchange: HttpExchange, system: HttpSystem, identities: Identities
) -> tuple[dict[str, Any], bool]:
    """Give a token's claims and whether signature, time, audience and issuer hold."""
    settings = system.identity.jwt
    text = header(exchange.headers, settings.header) if settings else None
    if settings is None or not text:
        return {}, False
    scheme, _, token = text.strip().rpartition(" ")
    if scheme and scheme.lower() != "bearer":
        return {}, False
    key = identities.jwt_keys.get(system.name)
    if key is not None:
        try:
            claims = _signed_claims(token, key, settings)
        except jwt.PyJWTError:
            pass
        else:
            return claims, _in_time(claims, exchange.started_at)
    try:
        unsigned: dict[str, Any] = jwt.decode(token, options={"verify_signature": False})
    except jwt.PyJWTError:
        return {}, False
    return unsigned, False


def _signed_claims(token: str, key: str, settings: JwtSettings) -> dict[str, Any]:
    # Times are compared with the exchange's own clock (`_in_time`), not the library's.
    options: dict[str, Any] = {
        "verify_exp": False,
        "verify_nbf": False,
        "verify_iat": False,
        "verify_aud": settings.audience is not None,
    }
    claims: dict[str, Any] = jwt.decode(
        token,
        key,
        algorithms=list(settings.algorithms),
        audience=settings.audience,
        issuer=settings.issuer,
        options=options,  # type: ignore[arg-type]
    )
    return claims


def _in_time(claims: Mapping[str, Any], now: int) -> bool:
    seconds = now / 1_000_000
    expires, begins = claims.get("exp"), claims.get("nbf")
    return (not isinstance(expires, int | float) or seconds < expires) and (
        not isinstance(begins, int | float) or seconds >= begins
    )


def _claim(claims: Mapping[str, Any], name: str | None) -> str:
    value = claims.get(name) if name else None
    return str(value) if isinstance(value, str | int) else ""


def _http_accounts(
    exchange: HttpExchange,
    system: HttpSystem,
    believed: bool,
    claims: Mapping[str, Any],
    signed: bool,
) -> list[tuple[str, IdentitySource, Trust]]:
    """Give the accounts the request names, the most trusted first."""
    found: list[tuple[str, IdentitySource, Trust]] = []
    identity = system.identity
    if identity.jwt is not None:
        trust = Trust.VERIFIED if signed else Trust.CLAIMED
        found.append((_claim(claims, identity.jwt.account_claim), IdentitySource.JWT, trust))
    if exchange.certificate_subject:
        found.append(
            (exchange.certificate_subject, IdentitySource.CLIENT_CERTIFICATE, Trust.VERIFIED)
        )
    if identity.account_header:
        trust = Trust.ASSERTED if believed else Trust.CLAIMED
        text = header(exchange.headers, identity.account_header) or ""
        found.append((text.strip(), IdentitySource.HEADER, trust))
    if identity.basic:
        found.append((_basic_account(exchange), IdentitySource.BASIC, Trust.CLAIMED))
    return sorted((f for f in found if f[0]), key=lambda f: _RANK[f[2]])


def _basic_account(exchange: HttpExchange) -> str:
    """Give the account of Basic authentication (RFC 7617); the password is dropped here."""
    text = header(exchange.headers, "Authorization") or ""
    scheme, _, encoded = text.partition(" ")
    if scheme.lower() != "basic":
        return ""
    try:
        pair = base64.b64decode(encoded.strip(), validate=True)
    except (binascii.Error, ValueError):
        return ""
    return pair.partition(b":")[0].decode("utf-8", "replace")


def _self_service(
    account: str, source: IdentitySource, trust: Trust, pseudonymiser: Pseudonymiser
) -> Principal:
    if not account:
        return Principal("", PrincipalKind.SELF_SERVICE, IdentitySource.NONE, Trust.CLAIMED)
    pseudonym = pseudonymiser.subject(SubjectKind.ACCOUNT, account)
    return Principal(str(UUID(bytes=pseudonym)), PrincipalKind.SELF_SERVICE, source, trust)


def _http_operator(
    exchange: HttpExchange,
    system: HttpSystem,
    believed: bool,
    claims: Mapping[str, Any],
    signed: bool,
    account: str,
    trust: Trust,
    identities: Identities,
    reading: _Reading,
) -> Operator | None:
    identity = system.identity
    found: list[tuple[str, IdentitySource, Trust]] = []
    if identity.jwt is not None:
        jwt_trust = Trust.VERIFIED if signed else Trust.CLAIMED
        found.append((_claim(claims, identity.jwt.person_claim), IdentitySource.JWT, jwt_trust))
    if identity.person_header:
        text = header(exchange.headers, identity.person_header) or ""
        header_trust = Trust.ASSERTED if believed else Trust.CLAIMED
        found.append((text.strip(), IdentitySource.HEADER, header_trust))
    mapped = identity.person_by_account.get(account) or identities.person_by_account.get(account)
    found.append((mapped or "", IdentitySource.ACCOUNT_MAPPING, trust))
    best = sorted((f for f in found if f[0]), key=lambda f: _RANK[f[2]])
    if not best:
        return None
    person, source, person_trust = best[0]
    return Operator(reading.text(TextField.PERSON, person, GapPlace.HEADER), source, person_trust)


def _kind(account: str, services: Sequence[str], operator: Operator | None) -> PrincipalKind:
    if account in services:
        return PrincipalKind.SERVICE
    return PrincipalKind.PERSON if operator else PrincipalKind.UNKNOWN


def _http_purpose(
    exchange: HttpExchange, system: HttpSystem, route: str, account: str, reading: _Reading
) -> Purpose:
    settings = system.purpose

    def from_header(field: TextField, name: str | None) -> Declared | None:
        text = header(exchange.headers, name) if name else None
        return reading.declared(field, text, DeclaredBy.HEADER, GapPlace.HEADER)

    purpose = from_header(TextField.PURPOSE, settings.purpose_header)
    if purpose is None and (mapped := settings.by_route.get(route)):
        purpose = Declared(mapped, DeclaredBy.ENDPOINT_MAPPING)
    if purpose is None and (mapped := settings.by_account.get(account)):
        purpose = Declared(mapped, DeclaredBy.ACCOUNT_MAPPING)
    recipient = from_header(TextField.RECIPIENT, settings.recipient_header)
    if recipient is None and system.recipient:
        recipient = Declared(system.recipient, DeclaredBy.ENDPOINT_MAPPING)
    return Purpose(
        purpose,
        from_header(TextField.TICKET, settings.ticket_header),
        from_header(TextField.APPROVAL, settings.approval_header),
        recipient,
    )


def _sql_person(
    session: SessionState,
    system: PostgresSystem,
    identities: Identities,
    variables: Mapping[str, str],
    said: Mapping[str, str],
    trust: Trust,
) -> tuple[str, IdentitySource, Trust]:
    identity = system.identity
    mapped = identity.person_by_account.get(session.user) or identities.person_by_account.get(
        session.user
    )
    if mapped and session.user not in identity.service_accounts:
        return mapped, IdentitySource.ACCOUNT_MAPPING, trust
    if said.get("person"):
        return said["person"], IdentitySource.SQL_COMMENT, Trust.CLAIMED
    if variables.get("person"):
        return variables["person"], IdentitySource.SESSION_VARIABLE, Trust.CLAIMED
    if identity.person_from_application_name:
        match = re.fullmatch(identity.person_from_application_name, session.application_name)
        if match:
            return match.group("person"), IdentitySource.APPLICATION_NAME, Trust.CLAIMED
    return "", IdentitySource.NONE, Trust.CLAIMED


def _sql_purpose(
    session: SessionState,
    system: PostgresSystem,
    variables: Mapping[str, str],
    said: Mapping[str, str],
    reading: _Reading,
) -> Purpose:
    def declared(field: TextField) -> Declared | None:
        comment = reading.declared(
            field, said.get(field.value), DeclaredBy.SQL_COMMENT, GapPlace.STATEMENT
        )
        return comment or reading.declared(
            field, variables.get(field.value), DeclaredBy.SESSION_VARIABLE, GapPlace.SESSION
        )

    purpose = declared(TextField.PURPOSE)
    if purpose is None and (mapped := system.purpose_by_account.get(session.user)):
        purpose = Declared(mapped, DeclaredBy.ACCOUNT_MAPPING)
    recipient = declared(TextField.RECIPIENT)
    if recipient is None and system.recipient:
        recipient = Declared(system.recipient, DeclaredBy.ENDPOINT_MAPPING)
    return Purpose(purpose, declared(TextField.TICKET), declared(TextField.APPROVAL), recipient)


def _trace_id(text: str | None) -> bytes | None:
    match = _TRACEPARENT.fullmatch(text.strip()) if text else None
    return bytes.fromhex(match.group(1)) if match else None


__all__ = ["Identities", "Networks", "Who", "of_http", "of_sql"]
