"""Who asked, from where and on what matter: first floor.

Pure: exchange or session in, `Who` out; keys and networks come in. Trust is never raised by what a
caller says of himself: a header is *asserted* only when the connection's own peer address is in a
network marked trusted, else *claimed*; only a checked signature, a checked certificate chain or the
database's own authentication *verifies*. Source: Protection Rules Art. 13(6).
"""

from proxy.draft import Who
from proxy.identity.http import identity_headers, of_http
from proxy.identity.networks import Networks
from proxy.identity.reading import Identities
from proxy.identity.sql import of_sql

__all__ = ["Identities", "Networks", "Who", "identity_headers", "of_http", "of_sql"]
