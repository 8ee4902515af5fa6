"""Person, place and matter of a SQL statement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from access import (
    Declared,
    DeclaredBy,
    GapPlace,
    IdentitySource,
    Operator,
    Principal,
    PrincipalKind,
    Purpose,
    SessionState,
    Trust,
)
from analyzers.catalog.text_gate import TextField
from proxy.draft import Who
from proxy.identity.networks import place_of
from proxy.identity.reading import Identities, Reading, kind_of, trace_id_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from proxy.settings_types import PostgresSystem


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
    reading = Reading(identities)
    believed = identities.networks.trusts(client_address)
    said_trust = Trust.ASSERTED if believed else Trust.CLAIMED
    variables = dict(session.variables)
    said = dict(comments) if system.identity.comment_keys else {}
    trust = Trust.VERIFIED if authenticated else Trust.CLAIMED
    person, source, person_trust = _person(session, system, identities, variables, said, trust)
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
    kind = kind_of(session.user, system.identity.service_accounts, operator)
    if operator and operator.known_by is not IdentitySource.ACCOUNT_MAPPING:
        kind = PrincipalKind.SERVICE
    principal = Principal(name, kind, IdentitySource.DATABASE_USER, trust)
    if session.application_name:
        reading.text(TextField.APPLICATION, session.application_name, GapPlace.SESSION)
    return Who(
        principal,
        operator,
        place_of(client_address, (), identities.networks),
        _purpose(session, system, variables, said, reading),
        trace_id_of(said.get("traceparent")),
        reading.all_gaps(),
    )


def _person(
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


def _purpose(
    session: SessionState,
    system: PostgresSystem,
    variables: Mapping[str, str],
    said: Mapping[str, str],
    reading: Reading,
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
