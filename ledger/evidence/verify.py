#!/usr/bin/env python3
"""Checks a package of evidence: python3 verify.py [FOLDER]. Needs python3 (3.8 or later) and openssl.

Three things are checked: that manifest.json was signed with the key in public-key.pem, that every file
the manifest names is as it was, and that nothing was added. Whose key it is, this program cannot know:
compare the fingerprint it prints with the one you were told by another way.

Ends with 0 when everything agrees, else with 1.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

UNSIGNED = {"manifest.json", "manifest.sig", "public-key.pem"}


def openssl(*arguments: str) -> tuple[bool, bytes]:
    """Run openssl; give whether it succeeded, and what it wrote."""
    done = subprocess.run(
        ["openssl", *arguments],  # noqa: S607 - the reader's own openssl
        capture_output=True,
        check=False,
    )
    return done.returncode == 0, done.stdout


def signature_problems(folder: Path) -> list[str]:
    """Say what is wrong with the signature and the key."""
    key, manifest, signature = (
        str(folder / name) for name in ("public-key.pem", "manifest.json", "manifest.sig")
    )
    checked = ("-verify", "-pubin", "-inkey", key, "-rawin", "-in", manifest, "-sigfile", signature)
    good, _ = openssl("pkeyutl", *checked)
    problems = [] if good else ["manifest.json: the signature is not that of public-key.pem"]
    read, der = openssl("pkey", "-pubin", "-in", key, "-outform", "DER")
    if read:
        print("key fingerprint:", hashlib.sha256(der).hexdigest())  # noqa: T201
    else:
        problems.append("public-key.pem: this is no public key")
    return problems


def file_problems(folder: Path, manifest: dict[str, Any]) -> list[str]:
    """Say which files are missing, changed or were added."""
    problems = []
    named = {entry["path"]: entry for entry in manifest["files"]}
    for path, entry in sorted(named.items()):
        whole = folder / path
        if whole.is_symlink() or not whole.is_file():
            problems.append(f"{path}: missing")
            continue
        content = whole.read_bytes()
        if len(content) != entry["bytes"] or hashlib.sha256(content).hexdigest() != entry["sha256"]:
            problems.append(f"{path}: changed")
    for whole in sorted(folder.rglob("*")):
        path = whole.relative_to(folder).as_posix()
        if not whole.is_dir() and path not in named and path not in UNSIGNED:
            problems.append(f"{path}: not in the manifest")
    return problems


def main(folder: Path) -> int:
    """Check a package; give the exit code."""
    try:
        manifest = json.loads((folder / "manifest.json").read_bytes())
    except (OSError, ValueError):
        print("WRONG manifest.json: it is missing or cannot be read")  # noqa: T201
        return 1
    problems = signature_problems(folder) + file_problems(folder, manifest)
    for problem in problems:
        print("WRONG", problem)  # noqa: T201
    if not problems:
        files, accesses = len(manifest["files"]), manifest["counts"]["accesses"]
        print(f"GOOD {files} files as signed; {accesses} accesses")  # noqa: T201
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent))
