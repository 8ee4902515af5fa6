"""The epoch of facts."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from analyzers.sql.facts import SchemaFacts


def with_epoch(facts: SchemaFacts) -> SchemaFacts:
    """Give facts with their epoch: a digest of every one of them."""
    bare = msgspec.structs.replace(facts, epoch="")
    digest = blake2b(msgspec.msgpack.encode(bare), digest_size=6).hexdigest()
    return msgspec.structs.replace(facts, epoch=digest)
