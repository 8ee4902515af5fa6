"""TLS to a system whose upstream is `https://`: TLS 1.2 or later, the certificate always checked.

mitmproxy's own addon for this makes a certificate authority in the home folder of whoever runs it;
this does not. Trusted are the authorities of the machine; `SSL_CERT_FILE` names others.
"""

from __future__ import annotations

import ipaddress
from functools import cache
from typing import TYPE_CHECKING, Any, cast

import certifi
from mitmproxy.connection import Server
from OpenSSL import SSL

if TYPE_CHECKING:
    from mitmproxy.tls import TlsData

_NO_PARTIAL_WILDCARDS = 0x4
_NEVER_CHECK_SUBJECT = 0x20
"""Source: X509_check_host(3). The subject's common name is no host name (RFC 9525 section 2)."""


@cache
def _context() -> SSL.Context:
    context = SSL.Context(SSL.TLS_CLIENT_METHOD)
    context.set_min_proto_version(SSL.TLS1_2_VERSION)
    context.set_verify(SSL.VERIFY_PEER)
    context.load_verify_locations(certifi.where())
    context.set_default_verify_paths()
    return context


def start(tls: TlsData) -> None:
    """Give mitmproxy the TLS side of a connection to a system."""
    connection = cast("Server", tls.conn)
    name = connection.sni or ""
    ssl = SSL.Connection(_context())
    # pyOpenSSL has no public way to check the host's name, mitmproxy takes the same one.
    library = cast("Any", SSL)._lib
    parameters = library.SSL_get0_param(cast("Any", ssl)._ssl)
    library.X509_VERIFY_PARAM_set_hostflags(
        parameters, _NO_PARTIAL_WILDCARDS | _NEVER_CHECK_SUBJECT
    )
    try:
        packed = ipaddress.ip_address(name).packed
    except ValueError:
        host = name.encode("idna")
        ssl.set_tlsext_host_name(host)
        checked = library.X509_VERIFY_PARAM_set1_host(parameters, host, len(host))
    else:
        # RFC 6066 section 3: no literal addresses in the server name extension.
        checked = library.X509_VERIFY_PARAM_set1_ip(parameters, packed, len(packed))
    if checked != 1:
        message = "OpenSSL does not take the upstream's name to check"
        raise RuntimeError(message)
    ssl.set_connect_state()
    tls.ssl_conn = ssl
