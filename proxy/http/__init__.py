"""The HTTP door: mitmproxy as a library, capture, addon, and what the proxy itself answers.

`plane` serves sockets; `engine` is one client's connection; `reverse` its layers; `capture` gives the
exchange of a flow; `addon` records it; `analysis` reads it. What differs on the wire is listed in
docs/reference/http.md.
"""
