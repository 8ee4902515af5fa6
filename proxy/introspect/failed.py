"""What a snapshot that cannot be taken raises."""


class SnapshotFailed(Exception):
    """No facts could be read. The text says where, the kind of failure, and holds no password."""
