"""Builds what every worker needs from the settings: catalogue, key, gate, identities, recorder.

The only place where files become arguments of the pure layers. `listed.json` is read again when the
ledger has written it anew. The doors themselves are built in `http.work` and `postgres_door.work`.
"""

from __future__ import annotations

import asyncio
import logging
import os
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import TYPE_CHECKING

import msgspec

from access import Boot, LogFailurePolicy, to_bytes
from analyzers.catalog import CatalogueError, ListedText, TextField, TextGate, parse_catalogue
from analyzers.detection import Detector, Pseudonymiser
from analyzers.vocabulary import built_in_texts
from ledger.journal import Durability, Journal
from ledger.keys import demand_same_key, has_log, read_pseudonym_key
from proxy import settings_types
from proxy.catalogue import CatalogueInUse, read_seed
from proxy.clock import now
from proxy.config import ConfigError, secret_text
from proxy.identity import Identities, Networks
from proxy.operations import OWN, where
from proxy.recorder import Recorder, SystemPolicy
from proxy.settings_types import HttpSystem

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from pathlib import Path

    from analyzers.catalog import Catalogue
    from proxy.settings_types import Loaded, System

PSEUDONYM_KEY = "pseudonym.key"
_KEY_CHECK = "key check"
"""What the key's fingerprint is a keyed hash of; never changed, or every key would be another."""
_LOOK_S = 1
"""How often the file of listed texts is looked at."""
_log = logging.getLogger(f"{OWN}.wiring")


class _Listed(msgspec.Struct):
    """What the ledger writes of the registers (`ledger.register_store.write_listed`)."""

    texts: dict[str, frozenset[str]]
    person_by_account: dict[str, str] = {}


class ListedGate(TextGate):
    """The gate of one process; what the registers list is read again by `look`.

    `person_by_account` is what the staff register says, kept up to date in place.
    """

    def __init__(self, settled: ListedText, file: Path, digest: Callable[[str], str]) -> None:
        super().__init__(settled, digest)
        self._settled = settled
        self._file = file
        self._read: tuple[int, int] | None = None
        self._added: Mapping[TextField, frozenset[str]] = {}
        self.person_by_account: dict[str, str] = {}
        self.look()

    def settle(self, settled: ListedText) -> None:
        """Take other texts of settings and catalogue; those of the registers stay."""
        super().__init__(settled, self._digest)
        self._settled = settled
        self._list()

    def look(self) -> None:
        """Read the file if it is another than the one that was read. One that is broken is left."""
        try:
            stat = os.stat(self._file)  # noqa: PTH116 - this runs each second, and stat is all
            identity = stat.st_mtime_ns, stat.st_ino
            if identity == self._read:
                return
            content = self._file.read_bytes()
            listed = msgspec.json.decode(content, type=_Listed)
        except FileNotFoundError:
            return
        except (OSError, msgspec.DecodeError):
            _log.error("the file of listed texts cannot be read; those read before stay")
            return
        self._read = identity
        known = {field.value: field for field in TextField}
        added = {known[name]: texts for name, texts in listed.texts.items() if name in known}
        self._added = added
        self._list()
        self.person_by_account.clear()
        self.person_by_account.update(listed.person_by_account)

    def _list(self) -> None:
        """List what is settled and what the registers add."""
        self._listed = {
            field: self._settled.listed.get(field, frozenset())
            | self._added.get(field, frozenset())
            for field in TextField
        }


@dataclass(frozen=True, slots=True)
class Wiring:
    """What is built once in a process that analyses."""

    loaded: Loaded
    catalogue_in_use: CatalogueInUse
    pseudonymiser: Pseudonymiser
    gate: ListedGate
    identities: Identities
    detectors: dict[str, Detector] = field(default_factory=dict)

    @classmethod
    def of(cls, loaded: Loaded) -> Wiring:
        """Build it.

        Raises:
            ConfigError: a secret cannot be had, or the catalogue not be read.
            KeyRefused: the pseudonym key is not there or not safe.
        """
        try:
            in_use = CatalogueInUse(loaded)
        except CatalogueError as error:
            message = f"the catalogue in {loaded.catalog} cannot be used: {error}"
            raise ConfigError(message) from None
        pseudonymiser = read_pseudonymiser(loaded)
        settled = _settled_texts(loaded, in_use.catalogue)
        gate = ListedGate(settled, loaded.listed, pseudonymiser.digest)
        keys = {
            system.name: secret_text(system.identity.jwt.key, loaded.folder)
            for system in loaded.settings.systems
            if isinstance(system, HttpSystem) and system.identity.jwt is not None
        }
        networks = Networks(loaded.settings.networks)
        return cls(
            loaded,
            in_use,
            pseudonymiser,
            gate,
            Identities(networks, gate, pseudonymiser, gate.person_by_account, keys),
        )

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue that holds now."""
        return self.catalogue_in_use.catalogue

    @property
    def built_in(self) -> frozenset[str]:
        """The categories that whosaw brings."""
        return self.catalogue_in_use.built_in

    def detector(self, system: str) -> Detector:
        """Give the detector of a system, by the catalogue that holds now."""
        found = self.detectors.get(system)
        if found is None:
            found = self.detectors[system] = Detector(self.catalogue, system)
        return found

    def look(self) -> bool:
        """See what registers and catalogue say now; tell whether the catalogue is another."""
        self.gate.look()
        if not self.catalogue_in_use.look():
            return False
        self.settle()
        return True

    def settle(self) -> None:
        """Go by the catalogue that holds now in all that is made from here on."""
        self.detectors.clear()
        self.gate.settle(_settled_texts(self.loaded, self.catalogue))

    def open_log(self, prefix: str) -> tuple[Journal, Recorder]:
        """Take a slot of the journal and make the recorder that writes to it.

        Raises:
            JournalUnavailable: no slot can be taken.
        """
        settings = self.loaded.settings
        log = settings.log

        def boot(slot: str, last_seq: int) -> bytes:
            return to_bytes(
                Boot(
                    at=now(),
                    slot=slot,
                    boot_id=os.urandom(16),
                    last_seq=last_seq,
                    version=version("whosaw"),
                    catalog_version=self.catalogue.version,
                    settings_version=self.loaded.version,
                )
            )

        journal = Journal.open(
            self.loaded.journal,
            prefix,
            durability=log.durability,
            segment_bytes=log.segment_bytes,
            deadline_s=log.deadline_ms / 1000,
            boot=boot,
            clock=now,
        )
        policies = {system.name: policy(self.loaded, system) for system in settings.systems}
        return journal, Recorder(journal, policies, now)


async def keep_looking(wiring: Wiring, renew: Callable[[], Awaitable[None]]) -> None:
    """See each second what registers and catalogue say, until cancelled.

    `renew` is awaited when the catalogue has become another, again where it failed.
    """
    due = False
    while True:
        await asyncio.sleep(_LOOK_S)
        # A door: whatever goes wrong once, what is said later is seen.
        try:
            wiring.gate.look()
            in_use = wiring.catalogue_in_use
            if in_use.changed and await asyncio.to_thread(in_use.look):
                due = True
            if due:
                wiring.settle()
                await renew()
                due = False
                _log.info("catalogue %s is in use", wiring.catalogue.version)
        except Exception as error:  # noqa: BLE001 - a door, see above
            _log.error("registers and catalogue were not looked at: %s", where(error))


def read_catalogue() -> Catalogue:
    """Read the catalogue that whosaw brings."""
    return parse_catalogue(read_seed())


def read_pseudonymiser(loaded: Loaded) -> Pseudonymiser:
    """Read the key that pseudonyms are made with.

    Raises:
        KeyRefused: it is not there, not safe, or not the one that the log was recorded with.
    """
    recorded = has_log(loaded.journal)
    key = read_pseudonym_key(loaded.keys / PSEUDONYM_KEY, recorded=recorded)
    pseudonymiser = Pseudonymiser(key.key, key.epoch)
    fingerprint = pseudonymiser.digest(_KEY_CHECK)
    demand_same_key(loaded.data, key.epoch, fingerprint, recorded=recorded)
    return pseudonymiser


def policy(loaded: Loaded, system: System) -> SystemPolicy:
    """Tell what a system wants of the recorder, its own settings before the general ones."""
    log = loaded.settings.log
    on_failure = system.on_log_failure or log.on_log_failure
    if system.mode is settings_types.Mode.OBSERVE:
        on_failure = LogFailurePolicy.PASS
    durability = system.durability or log.durability
    return SystemPolicy(
        on_failure,
        only_touching=system.record is settings_types.Recorded.TOUCHING,
        on_disk=durability is Durability.DISK,
    )


def _settled_texts(loaded: Loaded, catalogue: Catalogue) -> ListedText:
    """Give the texts that catalogue and settings list, and the patterns of the settings."""
    settings = loaded.settings
    text = settings.text
    built_in = built_in_texts(catalogue)
    listed = {field: set(built_in.listed.get(field, ())) for field in TextField}
    listed[TextField.FIELD_NAME] |= set(text.fields)
    listed[TextField.ROUTE] |= set(text.routes)
    listed[TextField.APPLICATION] |= set(text.applications)
    for system in settings.systems:
        listed[TextField.ACCOUNT] |= set(system.identity.service_accounts)
        listed[TextField.ACCOUNT] |= set(system.identity.person_by_account)
        listed[TextField.PERSON] |= set(system.identity.person_by_account.values())
        if system.recipient:
            listed[TextField.RECIPIENT].add(system.recipient)
        if isinstance(system, HttpSystem):
            listed[TextField.FIELD_NAME] |= set(system.fields)
            listed[TextField.PURPOSE] |= set(system.purpose.by_account.values())
            listed[TextField.PURPOSE] |= set(system.purpose.by_route.values())
            for route in system.routes:
                segments = route.rpartition(" ")[2].split("/")
                listed[TextField.ROUTE] |= {s for s in segments if s and not s.startswith("{")}
        else:
            listed[TextField.PURPOSE] |= set(system.purpose_by_account.values())
    patterns = dict(built_in.patterns) | {
        field: pattern
        for field in TextField
        if isinstance(pattern := getattr(text, field.value, None), str)
    }
    return ListedText(
        {field: frozenset(texts) for field, texts in listed.items()}, patterns, built_in.words
    )
