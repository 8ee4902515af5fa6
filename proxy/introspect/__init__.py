"""Reads schema facts from databases, and keeps those of the databases behind the proxy fresh."""

from proxy.introspect.addresses import SCHEMES, snapshot_of
from proxy.introspect.failed import SnapshotFailed
from proxy.introspect.postgres import snapshot
from proxy.introspect.watch import SchemaWatch

__all__ = ["SCHEMES", "SchemaWatch", "SnapshotFailed", "snapshot", "snapshot_of"]
