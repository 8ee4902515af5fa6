"""The PostgreSQL door before a real server, in a thread of its own, so that any driver can be used."""

import asyncio
import contextlib
import socket
import threading
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import msgspec
import uvloop

from access import (
    AccessRecord,
    Action,
    Boot,
    Final,
    Frame,
    Intent,
    LogFailurePolicy,
    Part,
    ShapeSeen,
    Use,
    Whole,
    from_bytes,
    to_bytes,
)
from analyzers.catalog import ListedText, TextField, TextGate
from analyzers.detection import Detector, Pseudonymiser
from analyzers.sql import SchemaFacts, SqlAnalyser
from ledger import files
from ledger.journal import Journal
from ledger.reader import JournalReader
from proxy.clock import now
from proxy.identity import Identities, Networks
from proxy.postgres_door.door import PostgresDoor, open_door
from proxy.postgres_door.records import RecordKeeping
from proxy.recorder import Recorder, SystemPolicy
from proxy.settings_types import Introspection, PostgresSystem, SqlIdentity
from proxy.suspension import Suspensions
from proxy.wiring import read_catalogue
from tests.proxy.postgres import wire
from tests.servers import PostgresServer

KEY = bytes(range(32))
DATABASE = "crm"
SCHEMA = """
create table subscriber (id bigint primary key, msisdn text, name text, note text);
insert into subscriber select i, (13800000000 + i)::text, 'name ' || i, repeat('x', 50)
  from generate_series(1, 5000) i;
create table public.plan (code text primary key, price int);
insert into plan values ('basic', 10), ('gold', 20);
create function loud(text) returns text language plpgsql volatile
  as $$ begin raise notice 'value %', $1; return $1; end $$;
analyze;
"""


class Rig:
    """A door on `port`, and what it recorded."""

    def __init__(
        self,
        server: PostgresServer,
        folder: Path,
        *,
        policy: LogFailurePolicy = LogFailurePolicy.REFUSE,
        **system: Any,
    ) -> None:
        self.folder = folder
        self.system = PostgresSystem(
            **{
                "name": "crm",
                "listen": "127.0.0.1:1",
                "upstream": server.address,
                "introspection": Introspection(account="postgres", database=DATABASE, every_s=3600),
                "identity": SqlIdentity(service_accounts=("svc",)),
                **(system or {}),
            }
        )
        self.pseudonymiser = Pseudonymiser(KEY, 1)
        self.detector = Detector(read_catalogue())
        listed = {
            TextField.PURPOSE: frozenset({"billing", "care"}),
            TextField.PERSON: frozenset({"E1042"}),
            TextField.TICKET: frozenset({"T-1"}),
            TextField.APPLICATION: frozenset({"", "desk"}),
        }
        self.gate = TextGate(ListedText(listed, {}), self.pseudonymiser.digest)
        self.policy = policy
        self.orders = folder.with_name(f"{folder.name}-orders.json")
        self.suspensions = Suspensions(self.orders, now)
        self.port = 0
        self.drained = -1
        self._loop = uvloop.new_event_loop()
        self._started = threading.Event()
        self._failure: BaseException | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> "Rig":
        self._thread.start()
        self._started.wait(60)
        if self._failure is not None:
            raise self._failure
        return self

    def __exit__(self, *_: object) -> None:
        self.call(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(60)
        self._loop.close()

    def call[T](self, work: Coroutine[Any, Any, T]) -> T:
        """Run something in the door's loop."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(120)

    def _run(self) -> None:
        try:
            self._loop.run_until_complete(self._begin())
        except BaseException as error:  # noqa: BLE001 - told to the test
            self._failure = error
            self._started.set()
            return
        self._started.set()
        self._loop.run_forever()

    async def _begin(self) -> None:
        self.journal = Journal.open(
            self.folder,
            "sql",
            segment_bytes=1 << 20,
            deadline_s=5,
            clock=now,
            boot=lambda slot, seq: to_bytes(Boot(now(), slot, b"b" * 16, seq, "0", "c", "s")),
        )
        self.recorder = Recorder(self.journal, {"crm": SystemPolicy(self.policy)}, now)
        networks = Networks(())
        identities = Identities(networks, self.gate, self.pseudonymiser, {}, {})
        self.door: PostgresDoor = open_door(
            RecordKeeping(self.system, self.recorder, identities, self.suspensions, "c", "s"),
            make_analyser=self._analyser,
            path=Path,
            password=None,
        )
        await self.door.ready()
        sock = socket.socket()
        sock.bind(("127.0.0.1", 0))
        sock.listen(128)
        self.port = sock.getsockname()[1]
        self.door.listen(sock)

    def _analyser(self, facts: SchemaFacts) -> SqlAnalyser:
        keys = ("purpose", "person", "ticket", "traceparent")
        return SqlAnalyser("crm", facts, self.detector, self.pseudonymiser, self.gate, keys)

    async def _end(self) -> None:
        self.drained = await self.door.drain(0.2)
        await self.recorder.close()
        self.journal.close()

    def order(self, *orders: dict[str, object]) -> None:
        """Let these orders stand, and no others, in the words in which the ledger writes them."""
        empty = {
            "system": None,
            "actions": [],
            "categories": [],
            "ordered_at": 0,
            "lifted_at": None,
        }
        content = msgspec.json.encode({"orders": [{**empty, **order} for order in orders]})
        files.replace(self.orders, content)

        async def look() -> None:
            self.suspensions.look()

        self.call(look())

    def uri(self, user: str = "svc", database: str = DATABASE, **more: str) -> str:
        """Give a connection string through the door."""
        options = "&".join(f"{name}={value}" for name, value in more.items())
        return f"postgresql://{user}@127.0.0.1:{self.port}/{database}?{options}"

    def frames(self) -> list[Frame]:
        """Give all frames so far but boots and shapes."""
        found = JournalReader(self.folder, "sql-0").read(most=1_000_000, most_bytes=1 << 30).frames
        decoded = [from_bytes(f.body, f.version) for f in found]
        return [f for f in decoded if not isinstance(f, Boot | ShapeSeen)]

    def records(self, *, logins: bool = False) -> list[AccessRecord]:
        """Give the records of all accesses that have ended, in the order of their end."""
        ended = [f.record for f in self.frames() if isinstance(f, Whole | Final)]
        return [r for r in ended if logins or r.action is not Action.LOGIN]

    def last(self) -> AccessRecord:
        """Give the record of the access that ended last."""
        return self.records()[-1]

    def parts_of(self, record: AccessRecord) -> list[Part]:
        """Give the parts of an access."""
        found = [f for f in self.frames() if isinstance(f, Part)]
        return [part for part in found if part.access_id == record.access_id]

    def intents(self) -> list[AccessRecord]:
        """Give the records of all intents."""
        return [f.record for f in self.frames() if isinstance(f, Intent)]


def wait_for(condition: Callable[[], bool], rig: Rig) -> None:
    """Let the door's loop turn until something is so that the client cannot see itself."""

    async def turn() -> None:
        async with asyncio.timeout(30):
            while not condition():
                await asyncio.sleep(0.01)

    rig.call(turn())


@contextlib.contextmanager
def rig_before(server: PostgresServer, folder: Path, **more: Any) -> Iterator[Rig]:
    """Run a door before a server whose database `crm` exists."""
    with Rig(server, folder, **more) as rig:
        yield rig


@contextlib.contextmanager
def recording(rig: Rig) -> Iterator[list[Any]]:
    """Give the frames that are written inside the block."""
    before = len(rig.frames())
    found: list[Any] = []
    yield found
    found += rig.frames()[before:]


def ended(frames: list[Any]) -> list[AccessRecord]:
    """Give the accesses that ended in these frames."""
    return [f.record for f in frames if isinstance(f, Whole | Final)]


def paths(record: AccessRecord, *uses: Use) -> set[str]:
    """Give the paths that were touched, in one of these uses or in any."""
    return {t.resource.path for t in record.touches if not uses or t.used in uses}


def raw_session(rig: Rig) -> socket.socket:
    """Log in over a plain socket."""
    client = socket.create_connection(("127.0.0.1", rig.port))
    client.sendall(wire.startup(user="svc", database=DATABASE))
    received = b""
    while not received.endswith(wire.ready()):
        received += client.recv(65536)
    return client
