"""Checks JSON Web Tokens with PyJWT; times are compared with the exchange's own clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import jwt

from access import HttpExchange, header

if TYPE_CHECKING:
    from collections.abc import Mapping

    from proxy.settings_types import HttpSystem, JwtSettings


def claims_of(
    exchange: HttpExchange, system: HttpSystem, key: str | None
) -> tuple[dict[str, Any], bool]:
    """Give a token's claims and whether signature, time, audience and issuer hold."""
    settings = system.identity.jwt
    text = header(exchange.headers, settings.header) if settings else None
    if settings is None or not text:
        return {}, False
    scheme, _, token = text.strip().rpartition(" ")
    if scheme and scheme.lower() != "bearer":
        return {}, False
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


def claim(claims: Mapping[str, Any], name: str | None) -> str:
    """Give a claim as text; empty where it is not there or not text."""
    value = claims.get(name) if name else None
    return str(value) if isinstance(value, str | int) else ""
