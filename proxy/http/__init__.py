"""The HTTP door: mitmproxy as a library, capture, addon."""
