"""From where an access came. Source: Protection Rules Art. 13(6), place (地点)."""

from msgspec import Struct


class Place(Struct, frozen=True, array_like=True, gc=False):
    """Where the client stood.

    `client_address` is the peer of the connection, or the left-most address that a chain of trusted
    networks vouches for; `forwarded` holds the hops that were believed, nearest last; `site` is the
    configured name of the client's network, None when no network matches.
    """

    client_address: str
    forwarded: tuple[str, ...] = ()
    site: str | None = None
