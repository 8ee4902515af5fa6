"""The PostgreSQL door: from a socket to records, around the wire session of `proxy.postgres`.

`door` accepts and opens sessions, `conversation` relays one under the release rule, `statement` is
one access on its way, `records` what a session knows for all of its accesses.
"""
