"""A telecom in miniature: a real PostgreSQL, a customer-care API, real clients, whosaw before both.

All people in it are made up by `subscribers.py` from a fixed seed.
"""

from cli.demo.scene import Scene, play

__all__ = ["Scene", "play"]
