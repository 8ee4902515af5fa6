"""Reads schema facts from the databases behind the proxy, and keeps them fresh."""

from proxy.introspect.postgres import SnapshotFailed, snapshot
from proxy.introspect.watch import SchemaWatch

__all__ = ["SchemaWatch", "SnapshotFailed", "snapshot"]
