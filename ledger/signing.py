"""The key that the ledger signs with (Ed25519, RFC 8032): made at its first use, never given away.

What is given is the public key, as PEM for `openssl`, and its fingerprint, which is told by another
way than the package itself.
"""

from __future__ import annotations

import os
import re
import stat
from hashlib import sha256
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from ledger import files
from ledger.keys import KeyRefused

if TYPE_CHECKING:
    from pathlib import Path

_HEAD = b"whosaw signing key 1\nkey "
_TEXT = re.compile(re.escape(_HEAD) + rb"([0-9a-f]{64})\n")


class Signer:
    """Signs with one key."""

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key

    def sign(self, content: bytes) -> bytes:
        """Give the signature of a content, 64 bytes."""
        return self._key.sign(content)

    @property
    def public_pem(self) -> bytes:
        """The public key as openssl reads it."""
        return self._key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the public key in DER: `openssl pkey -pubin -outform DER | sha256sum`."""
        der = self._key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        return sha256(der).hexdigest()


def signer(path: Path) -> Signer:
    """Give the signer of a key file; where there is none a key is made, mode 0600.

    Raises:
        KeyRefused: others may have read the file, or it is no key.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except FileNotFoundError:
        files.make_folder(path.parent)
        made = Ed25519PrivateKey.generate()
        files.create_private(path, _HEAD + made.private_bytes_raw().hex().encode() + b"\n")
        return Signer(made)
    try:
        status = os.fstat(descriptor)
        content = files.read_at(descriptor, 256, 0)
    finally:
        os.close(descriptor)
    found = _TEXT.fullmatch(content)
    if not stat.S_ISREG(status.st_mode) or stat.S_IMODE(status.st_mode) != 0o600 or found is None:
        message = (
            f"{path}: expected a signing key of this release in a plain file of mode 0600; restore it "
            "from its backup, or move it away so that a new key is made, and tell those who check "
            "signatures its fingerprint"
        )
        raise KeyRefused(message)
    return Signer(Ed25519PrivateKey.from_private_bytes(bytes.fromhex(found[1].decode())))
