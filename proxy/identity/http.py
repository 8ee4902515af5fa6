"""Person, place and matter of an HTTP request."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING, Any
from uuid import UUID

from access import (
    NOBODY,
    Declared,
    DeclaredBy,
    GapPlace,
    HttpExchange,
    IdentitySource,
    Operator,
    Place,
    Principal,
    PrincipalKind,
    Purpose,
    SubjectKind,
    Trust,
    header_lines,
)
from analyzers.catalog.text_gate import TextField
from proxy.draft import Who
from proxy.identity.networks import Networks, address_of, place_of
from proxy.identity.reading import Identities, Reading, kind_of, trace_id_of
from proxy.identity.tokens import claim, claims_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analyzers.detection.pseudonym import Pseudonymiser
    from proxy.settings_types import HttpSystem

_HOPS = 16
"""The most forwarded addresses read; longer chains are forged or broken. A security limit."""
_RANK = {Trust.VERIFIED: 0, Trust.ASSERTED: 1, Trust.CLAIMED: 2}


def of_http(exchange: HttpExchange, system: HttpSystem, route: str, identities: Identities) -> Who:
    """Read person, place and matter of a request. `route` is `METHOD /template`."""
    reading = Reading(identities)
    believed = identities.networks.trusts(exchange.client_address)
    place = _place(exchange, believed, identities.networks)
    claims, signed = claims_of(exchange, system, identities.jwt_keys.get(system.name), reading)
    candidates = _accounts(exchange, system, believed, claims, signed, reading)
    account, source, trust = (
        candidates[0] if candidates else ("", IdentitySource.NONE, Trust.CLAIMED)
    )
    if system.self_service:
        principal = _self_service(account, source, trust, identities.pseudonymiser)
        digest = identities.pseudonymiser.digest(place.client_address)
        place = Place(f"unlisted-{digest}", (), place.site)
        operator = None
    else:
        operator = _operator(
            exchange, system, believed, claims, signed, account, trust, identities, reading
        )
        principal = NOBODY
        if account:
            principal = Principal(
                reading.text(TextField.ACCOUNT, account, GapPlace.HEADER),
                kind_of(account, system.identity.service_accounts, operator),
                source,
                trust,
            )
    return Who(
        principal,
        operator,
        place,
        _purpose(exchange, system, route, account, reading),
        _trace_id(exchange),
        reading.all_gaps(),
    )


def identity_headers(system: HttpSystem) -> frozenset[str]:
    """Give the names of the fields that say who asks and why, as the system is configured."""
    identity, purpose = system.identity, system.purpose
    names = (
        identity.jwt.header if identity.jwt is not None else None,
        identity.account_header,
        identity.person_header,
        purpose.purpose_header,
        purpose.ticket_header,
        purpose.approval_header,
        purpose.recipient_header,
    )
    return frozenset(name for name in names if name)


def _trace_id(exchange: HttpExchange) -> bytes | None:
    """Give the trace a request is part of; of two nobody knows which (W3C Trace Context 3.2)."""
    lines = header_lines(exchange.headers, "traceparent")
    return trace_id_of(lines[0]) if len(lines) == 1 else None


def _place(exchange: HttpExchange, believed: bool, networks: Networks) -> Place:
    """Walk the forwarded chain from the nearest hop outwards while each hop is trusted.

    Several lines are one list (RFC 9110 section 5.3): the last is the nearest hop's.
    """
    chain: list[str] = []
    client = str(address_of(exchange.client_address) or "")
    text = ",".join(header_lines(exchange.headers, "X-Forwarded-For")) if believed else ""
    for hop in reversed(text.split(",")[-_HOPS:]):
        address = address_of(hop)
        if address is None:
            break
        chain.insert(0, client)
        client = str(address)
        if not networks.trusts(client):
            break
    return place_of(client, tuple(chain), networks)


def _accounts(
    exchange: HttpExchange,
    system: HttpSystem,
    believed: bool,
    claims: Mapping[str, Any],
    signed: bool,
    reading: Reading,
) -> list[tuple[str, IdentitySource, Trust]]:
    """Give the accounts the request names, the most trusted first."""
    found: list[tuple[str, IdentitySource, Trust]] = []
    identity = system.identity
    if identity.jwt is not None:
        trust = Trust.VERIFIED if signed else Trust.CLAIMED
        found.append((claim(claims, identity.jwt.account_claim), IdentitySource.JWT, trust))
    if exchange.certificate_subject:
        found.append(
            (exchange.certificate_subject, IdentitySource.CLIENT_CERTIFICATE, Trust.VERIFIED)
        )
    if identity.account_header:
        text, alone = reading.line(exchange.headers, identity.account_header)
        trust = Trust.ASSERTED if believed and alone else Trust.CLAIMED
        found.append((text, IdentitySource.HEADER, trust))
    if identity.basic:
        text, _ = reading.line(exchange.headers, "Authorization")
        found.append((_basic_account(text), IdentitySource.BASIC, Trust.CLAIMED))
    return sorted((f for f in found if f[0]), key=lambda f: _RANK[f[2]])


def _basic_account(text: str) -> str:
    """Give the account of Basic authentication (RFC 7617); the password is dropped here."""
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


def _operator(
    exchange: HttpExchange,
    system: HttpSystem,
    believed: bool,
    claims: Mapping[str, Any],
    signed: bool,
    account: str,
    trust: Trust,
    identities: Identities,
    reading: Reading,
) -> Operator | None:
    identity = system.identity
    found: list[tuple[str, IdentitySource, Trust]] = []
    if identity.jwt is not None:
        jwt_trust = Trust.VERIFIED if signed else Trust.CLAIMED
        found.append((claim(claims, identity.jwt.person_claim), IdentitySource.JWT, jwt_trust))
    if identity.person_header:
        text, alone = reading.line(exchange.headers, identity.person_header)
        header_trust = Trust.ASSERTED if believed and alone else Trust.CLAIMED
        found.append((text, IdentitySource.HEADER, header_trust))
    mapped = identity.person_by_account.get(account) or identities.person_by_account.get(account)
    found.append((mapped or "", IdentitySource.ACCOUNT_MAPPING, trust))
    best = sorted((f for f in found if f[0]), key=lambda f: _RANK[f[2]])
    if not best:
        return None
    person, source, person_trust = best[0]
    return Operator(reading.text(TextField.PERSON, person, GapPlace.HEADER), source, person_trust)


def _purpose(
    exchange: HttpExchange, system: HttpSystem, route: str, account: str, reading: Reading
) -> Purpose:
    settings = system.purpose

    def from_header(field: TextField, name: str | None) -> Declared | None:
        text = reading.line(exchange.headers, name)[0] if name else None
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
