"""The configured networks: which site an address is in, and whether its word counts."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING

from access import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from proxy.settings_types import Network

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
        address = address_of(text)
        network = self.of(address) if address else None
        return network is not None and network.trusted


def address_of(text: str) -> Address | None:
    """Read an address, a mapped IPv4 one as IPv4; None for what is none.

    The zone of an IPv6 address (RFC 4007, `fe80::1%eth0`) is free text and is left out.
    """
    try:
        address = ipaddress.ip_address(text.strip().strip("[]").partition("%")[0])
    except ValueError:
        return None
    mapped = getattr(address, "ipv4_mapped", None)
    return mapped or address


def place_of(client_address: str, forwarded: tuple[str, ...], networks: Networks) -> Place:
    """Give the place of an address, in its canonical text; "" for what is no address."""
    address = address_of(client_address)
    network = networks.of(address) if address else None
    return Place(str(address or ""), forwarded, network.site if network else None)
