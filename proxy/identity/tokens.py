"""Checks JSON Web Tokens with PyJWT; times are compared with the exchange's own clock."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import jwt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from access import HttpExchange
    from proxy.identity.reading import Reading
    from proxy.settings_types import HttpSystem, JwtSettings


def claims_of(
    exchange: HttpExchange, system: HttpSystem, key: str | None, reading: Reading
) -> tuple[dict[str, Any], bool]:
    """Give a token's claims and whether signature, time, audience and issuer hold.

    Beside a second token none is verified: nobody knows which of them the system takes.
    """
    settings = system.identity.jwt
    if settings is None:
        return {}, False
    text, alone = reading.line(exchange.headers, settings.header)
    scheme, _, token = text.rpartition(" ")
    if not token:
        return {}, False
    if scheme and scheme.lower() != "bearer":
        return {}, False
    if key is not None and alone:
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
    """Tell whether a token is in its time; a time that is no number is not kept by anybody."""
    seconds = now / 1_000_000
    times = [claims.get("exp", math.inf), claims.get("nbf", -math.inf)]
    if not all(isinstance(t, int | float) and not isinstance(t, bool) for t in times):
        return False
    expires, begins = times
    return bool(begins <= seconds < expires)


def claim(claims: Mapping[str, Any], name: str | None) -> str:
    """Give a claim as text; empty where it is not there or not text."""
    value = claims.get(name) if name else None
    return str(value) if isinstance(value, str | int) else ""
