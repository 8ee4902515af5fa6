"""Reads `whosaw.toml` and `systems.d/*.toml` into typed settings.

Each error names the file, the line or key, what was expected, what came and what to do. It is the
only place that reads them; secrets are read by `secret_text`, at the moment of use.
"""

from __future__ import annotations

import hashlib
import ipaddress
import os
import re
import subprocess
import tomllib
from difflib import get_close_matches
from enum import Enum
from typing import TYPE_CHECKING, Any, cast, get_args
from urllib.parse import urlsplit

import msgspec

from proxy.settings_types import (
    Alert,
    HttpSystem,
    Loaded,
    MailAlert,
    Secret,
    Settings,
    System,
    WebhookAlert,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FILE_NAME = "whosaw.toml"
SYSTEMS_FOLDER = "systems.d"
_NAME = re.compile(r"[a-z][a-z0-9_-]{0,39}")
_MAIL_ADDRESS = re.compile(r"[^\s@<>,;:\"]+@[^\s@<>,;:\"]+")
_SECRET_KEYS = re.compile(r"(?i)(password|secret|token|private_key)")
_SECRET_SECONDS = 10
"""How long a command that prints a secret may take."""


class ConfigError(Exception):
    """The configuration cannot be used. The text says where, what and what to do."""


def load_settings(folder: Path) -> Loaded:
    """Read the configuration in `folder`.

    Raises:
        ConfigError: a file is missing, no TOML, or says something impossible.
    """
    main = folder / FILE_NAME
    if not main.is_file():
        message = (
            f"{main}: not found. Run `whosaw init` to write one, or name the folder that "
            "holds it with --config."
        )
        raise ConfigError(message)
    digest = hashlib.sha256()
    settings = _convert(main, _read(main, digest), Settings)
    systems = list(settings.systems)
    origins = [main] * len(systems)
    for file in sorted((folder / SYSTEMS_FOLDER).glob("*.toml")):
        systems.append(_convert(file, _read(file, digest), cast("type[System]", System)))
        origins.append(file)
    for file, system in zip(origins, systems, strict=True):
        _check_system(file, system)
    _check_unique(origins, systems)
    _check_settings(main, settings)
    _check_alerts(main, settings.alerts, {system.name for system in systems})
    whole = msgspec.structs.replace(settings, systems=tuple(systems))
    return Loaded(whole, folder, digest.hexdigest()[:12])


def secret_text(secret: Secret, folder: Path) -> str:
    """Fetch a secret. The text never appears in an error.

    Raises:
        ConfigError: the file, variable or command gives none.
    """
    if secret.file is not None:
        path = folder / secret.file
        try:
            return path.read_text(encoding="utf-8").strip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            message = f"secret file {path}: cannot be read ({type(error).__name__})"
            raise ConfigError(message) from None
    if secret.env is not None:
        value = os.environ.get(secret.env)
        if not value:
            message = f"secret: the environment variable {secret.env} is not set"
            raise ConfigError(message)
        return value
    command = secret.command or ()
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=_SECRET_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError) as error:
        message = f"secret command {command[0]!r}: failed ({type(error).__name__})"
        raise ConfigError(message) from None
    return done.stdout.strip("\r\n")


def host_and_port(text: str) -> tuple[str, int]:
    """Split `host:port` or `[v6]:port`.

    Raises:
        ValueError: it is neither.
    """
    host, colon, port = text.rpartition(":")
    if not colon or not port.isdigit() or not 0 < int(port) <= 65535 or not host:
        message = "expected host:port, e.g. 127.0.0.1:8080"
        raise ValueError(message)
    return host.strip("[]"), int(port)


def _read(file: Path, digest: hashlib._Hash) -> dict[str, Any]:
    try:
        raw = file.read_bytes()
        digest.update(file.name.encode() + b"\0" + raw)
        return tomllib.loads(raw.decode("utf-8"))
    except OSError as error:
        message = f"{file}: cannot be read ({error.strerror}). Check its owner and mode."
    except UnicodeDecodeError as error:
        message = f"{file}: byte {error.start} is no UTF-8. Save the file as UTF-8."
    except tomllib.TOMLDecodeError as error:
        message = f"{file}: no valid TOML: {error}. Correct that line."
    raise ConfigError(message)


def _convert[T](file: Path, table: dict[str, Any], kind: type[T]) -> T:
    _refuse_secrets(file, table)
    try:
        return msgspec.convert(table, kind)
    except msgspec.ValidationError as error:
        what, _, where = str(error).partition(" - at `$.")
        key = where.rstrip("`")
        line = _line_of(file, key or _quoted(what))
        place = f"{file}{f', line {line}' if line else ''}{f', key {key}' if key else ''}"
        near = _nearest(what, kind)
        message = f"{place}: {what}.{near} See docs/reference/settings.md for what it may be."
        raise ConfigError(message) from None


def _nearest(what: str, kind: object) -> str:
    """Name what a misspelt key or word may have been meant as; nothing where nothing is like it."""
    unknown_key = re.search(r"unknown field `([^`]+)`", what)
    wrong_word = re.search(r"Invalid enum value '([^']+)'|Invalid value '([^']+)'", what)
    if unknown_key:
        given, known = unknown_key.group(1), _words_of(kind, keys=True)
    elif wrong_word:
        given, known = wrong_word.group(1) or wrong_word.group(2), _words_of(kind, keys=False)
    else:
        return ""
    like = get_close_matches(given, sorted(known), n=2, cutoff=0.6)
    return f" Did you mean {' or '.join(like)}?" if like else ""


def _words_of(kind: object, *, keys: bool) -> set[str]:
    """Give all keys, or all words of enumerations, that a type of settings has anywhere in it."""
    words: set[str] = set()
    seen: list[object] = []
    open_types: list[object] = [kind]
    while open_types:
        one = open_types.pop()
        if one in seen:
            continue
        seen.append(one)
        open_types.extend(get_args(getattr(one, "__value__", one)))
        if isinstance(one, type) and issubclass(one, msgspec.Struct):
            fields = msgspec.structs.fields(one)
            words |= {field.encode_name for field in fields} if keys else set()
            open_types.extend(field.type for field in fields)
        elif isinstance(one, type) and issubclass(one, Enum) and not keys:
            words |= {str(word.value) for word in one}
    return words


def _quoted(text: str) -> str:
    found = re.search(r"`([^`]+)`", text)
    return found.group(1) if found else ""


def _line_of(file: Path, key: str) -> int | None:
    last = re.sub(r"\[[^\]]*\]", "", key).rpartition(".")[2]
    if not last:
        return None
    wanted = re.compile(rf"\s*\[*\s*[\w.\"]*\b{re.escape(last)}\b")
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if wanted.match(line):
            return number
    return None


def _refuse_secrets(file: Path, table: dict[str, Any], path: str = "") -> None:
    for key, value in table.items():
        here = f"{path}.{key}".lstrip(".")
        if isinstance(value, dict):
            _refuse_secrets(file, value, here)
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, dict):
                    _refuse_secrets(file, item, here)
        elif isinstance(value, str) and _SECRET_KEYS.search(key) and not key.endswith("_header"):
            line = _line_of(file, key)
            message = (
                f"{file}, line {line}, key {here}: a secret stands in the file. Take it out (and "
                f'change it) and write {key} = {{ file = "…" }}, {{ env = "…" }} or '
                "{ command = […] }."
            )
            raise ConfigError(message)


def _check_system(file: Path, system: System) -> None:
    def wrong(key: str, what: str) -> ConfigError:
        return ConfigError(f"{file}, key {key}: {what}.")

    if not _NAME.fullmatch(system.name):
        raise wrong("name", "expected a small letter, then up to 39 of a-z 0-9 _ -")
    for key in ("listen",) if isinstance(system, HttpSystem) else ("listen", "upstream"):
        try:
            host_and_port(getattr(system, key))
        except ValueError as error:
            raise wrong(key, str(error)) from None
    if isinstance(system, HttpSystem):
        split = urlsplit(system.upstream)
        if split.scheme not in {"http", "https"} or not split.hostname or split.path.strip("/"):
            raise wrong("upstream", "expected http://host:port or https://host:port, no path")
        for route in system.routes:
            if not re.fullmatch(r"([A-Z]+ )?/\S*", route):
                raise wrong("routes", "expected templates such as GET /customers/{id}")


def _check_unique(origins: list[Path], systems: list[System]) -> None:
    for key in ("name", "listen"):
        seen: dict[str, Path] = {}
        for file, system in zip(origins, systems, strict=True):
            value = getattr(system, key)
            if value in seen:
                message = (
                    f"{file}, key {key}: {value} is taken by {seen[value]}; give each its own."
                )
                raise ConfigError(message)
            seen[value] = file


def _check_alerts(file: Path, alerts: tuple[Alert, ...], systems: set[str]) -> None:
    def wrong(key: str, what: str) -> ConfigError:
        return ConfigError(f"{file}, key alerts.{key}: {what}.")

    names: set[str] = set()
    for alert in alerts:
        if not _NAME.fullmatch(alert.name):
            raise wrong("name", "expected a small letter, then up to 39 of a-z 0-9 _ -")
        if alert.name in names:
            raise wrong("name", f"{alert.name} is taken by another target; give each its own")
        names.add(alert.name)
        if unknown := sorted(set(alert.systems) - systems):
            known = ", ".join(sorted(systems)) or "none"
            raise wrong(
                "systems", f"{alert.name}: there is no system {unknown[0]}; there are: {known}"
            )
        if isinstance(alert, MailAlert):
            _check_mail(alert, wrong)
        elif isinstance(alert.url, str):
            secret_inside = not isinstance(alert, WebhookAlert)
            _check_url(alert, alert.url, wrong, bare=secret_inside)


def _check_mail(alert: MailAlert, wrong: Callable[[str, str], ConfigError]) -> None:
    if not _MAIL_ADDRESS.fullmatch(alert.sender):
        raise wrong("sender", f"{alert.name}: expected an address such as whosaw@example.com")
    if not alert.recipients:
        raise wrong("recipients", f"{alert.name}: expected at least one address")
    if any(not _MAIL_ADDRESS.fullmatch(one) for one in alert.recipients):
        raise wrong("recipients", f"{alert.name}: expected addresses such as audit@example.com")
    if not 0 < alert.port <= 65535:
        raise wrong("port", f"{alert.name}: expected 1 to 65535, mostly 587, 465 or 25")
    if (alert.account is None) != (alert.password is None):
        raise wrong("account", f"{alert.name}: give both account and password, or neither")
    if alert.account is not None and alert.tls == "none":
        told = "a password would go over the network in clear; take starttls or implicit"
        raise wrong("tls", f"{alert.name}: {told}")


def _check_url(
    alert: Alert, url: str, wrong: Callable[[str, str], ConfigError], *, bare: bool
) -> None:
    try:
        split = urlsplit(url)
        whole = split.scheme in {"http", "https"} and bool(split.hostname) and split.port != 0
    except ValueError:
        whole = False
    if not whole:
        raise wrong("url", f"{alert.name}: expected https://host/path")
    if split.username is not None:
        raise wrong(
            "url", f"{alert.name}: a password stands in the file; take it out of the address"
        )
    if bare and split.query:
        told = "take what follows the ? out, a secret stands there, and give it by key or token"
        raise wrong("url", f"{alert.name}: {told}")


def _check_settings(file: Path, settings: Settings) -> None:
    if settings.version != 1:
        message = (
            f"{file}, key version: this release reads version 1, the file says {settings.version}."
        )
        raise ConfigError(message)
    for network in settings.networks:
        try:
            ipaddress.ip_network(network.cidr)
        except ValueError:
            message = f"{file}, key networks.cidr: expected a network such as 10.3.0.0/16."
            raise ConfigError(message) from None
    patterns = ("account", "person", "purpose", "ticket", "approval", "recipient", "application")
    for key in (*patterns, "sql_name"):
        pattern = getattr(settings.text, key)
        try:
            re.compile(pattern or "")
        except re.error as error:
            message = f"{file}, key text.{key}: no valid regular expression ({error.msg})."
            raise ConfigError(message) from None
    positive = {
        "log.deadline_ms": settings.log.deadline_ms,
        "log.segment_bytes": settings.log.segment_bytes - 65535,
        "http_workers": settings.http_workers,
        "sql_workers": settings.sql_workers,
        "drain_s": settings.drain_s,
    }
    for key, number in positive.items():
        if number < 1:
            least = 65536 if key.endswith("bytes") else 1
            message = f"{file}, key {key}: expected at least {least}."
            raise ConfigError(message)
