"""`whosaw doctor`: finds what is wrong and says how to repair it; right things are told apart."""

import datetime as dt
import json
import os
import socket
import ssl
import threading
from contextlib import contextmanager

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from cli import doctor_files, doctor_network
from cli.doctor_files import Verdict
from proxy.config import load_settings
from tests.cli.logs import ask


def findings(log, *arguments):
    done = log.ask("doctor", "--json", *arguments)
    rows = json.loads(done.stdout)["rows"]
    return done.exit_code, {
        row["check"]: (row["result"], row["found"], row["repair"]) for row in rows
    }


@contextmanager
def listening():
    """Hold a port that accepts connections; give its number."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def add(log, text, name="crm"):
    (log.folder / "systems.d" / f"{name}.toml").write_text(text)


def http(listen, upstream):
    return f'kind = "http"\nname = "crm"\nlisten = "127.0.0.1:{listen}"\nupstream = "{upstream}"\n'


def postgresql(listen, upstream, more=""):
    return (
        f'kind = "postgresql"\nname = "crm"\nlisten = "127.0.0.1:{listen}"\n'
        f'upstream = "{upstream}"\n{more}'
    )


def test_a_fresh_folder_has_nothing_wrong_and_says_what_is_to_come(empty):
    code, found = findings(empty)

    assert code == 0
    assert found["configuration"][:2] == (
        "right",
        f"0 systems, version {load_settings(empty.folder).version}",
    )
    assert found["systems"] == ("hint", "there is none", "whosaw init system NAME …")
    assert found["pseudonym key"] == ("right", "epoch 1, mode 0600", "")
    assert found["DuckDB"][0] == "right"
    assert found["package names"] == ("right", "ours alone in this environment", "")
    assert found["text: person"] == (
        "hint",
        "no register lists any person and no pattern is set: all become digests",
        "Load the register staff, or set text.person in whosaw.toml.",
    )


def test_the_table_ends_with_how_many_are_wrong(empty):
    done = empty.ask("doctor")

    assert done.exit_code == 0
    assert done.stdout.splitlines()[0].split() == ["result", "check", "state", "what", "to", "do"]
    assert done.stdout.splitlines()[-1].startswith("nothing is wrong · ")
    assert max(len(line) for line in done.stdout.splitlines()) <= 100


def test_a_configuration_that_cannot_be_used_is_the_one_thing_to_repair(empty):
    (empty.folder / "whosaw.toml").write_text("version = 1\nhttp_worker = 2\n")
    code, found = findings(empty)

    assert code == 1
    assert found["configuration"][0] == "wrong"
    assert "http_worker" in found["configuration"][1]
    assert "pseudonym key" not in found


def test_a_key_that_others_could_read_is_wrong(empty):
    (empty.folder / "var" / "keys" / "pseudonym.key").chmod(0o644)
    code, found = findings(empty)

    assert code == 1
    assert found["pseudonym key"][0] == "wrong"
    assert "mode 0600, this one has 0644" in found["pseudonym key"][1]
    assert "chmod 600" in found["pseudonym key"][2]


def test_a_folder_that_others_can_look_into_is_wrong(empty):
    (empty.folder / "var").chmod(0o755)
    code, found = findings(empty)

    assert code == 1
    assert found["data folder"] == (
        "wrong",
        f"{empty.folder}/var: mode 0755, others can look in",
        f"chmod 750 {empty.folder}/var",
    )


def test_static_looks_at_files_only(empty):
    add(empty, http(free_port(), "http://127.0.0.1:1"))
    code, found = findings(empty, "--static")

    assert code == 0
    assert set(found) == {"package names", "DuckDB", "configuration", "catalogue"}


def test_an_upstream_that_is_away_is_wrong_and_one_that_is_there_right(empty):
    with listening() as there:
        add(empty, http(free_port(), f"http://127.0.0.1:{there}"))
        code, found = findings(empty)
    gone, away = findings(empty)

    assert (code, found["crm: upstream"]) == (
        0,
        ("right", f"127.0.0.1:{there} accepts connections", ""),
    )
    assert (gone, away["crm: upstream"]) == (
        1,
        (
            "wrong",
            f"127.0.0.1:{there}: Connection refused",
            "Start it, correct upstream, or open the firewall between here and there.",
        ),
    )


def test_a_port_that_another_program_holds_is_wrong(empty):
    with listening() as held, listening() as there:
        add(empty, http(held, f"http://127.0.0.1:{there}"))
        code, found = findings(empty)

    assert code == 1
    assert found["crm: listen"] == (
        "wrong",
        f"127.0.0.1:{held} is held by another program",
        "Stop that one, or give another port.",
    )


def test_an_address_that_is_not_of_this_machine_is_wrong():
    system = next(iter_system(http(free_port(), "http://x:1").replace("127.0.0.1", "192.0.2.1")))

    assert doctor_network.port(system, False).verdict is Verdict.WRONG


def iter_system(text):
    import tomllib

    import msgspec

    from proxy.settings_types import HttpSystem, PostgresSystem

    table = tomllib.loads(text)
    yield msgspec.convert(table, HttpSystem | PostgresSystem)


def test_a_schema_account_that_gets_in_is_right_and_one_that_does_not_wrong(empty, postgres_server):
    upstream = f"127.0.0.1:{postgres_server.port}"
    schema = '[introspection]\naccount = "{}"\ndatabase = "postgres"\n'
    add(empty, postgresql(free_port(), upstream, schema.format("postgres")))
    code, found = findings(empty)
    add(empty, postgresql(free_port(), upstream, schema.format("nobody_of_that_name")))
    refused, wrong = findings(empty)

    assert code == 0
    assert found["crm: schema"][0] == "right"
    assert found["crm: schema"][1].endswith(" tables can be read")
    assert refused == 1
    assert wrong["crm: schema"][0] == "wrong"
    assert wrong["crm: schema"][2] == (
        "Check account, database and password in [introspection], and pg_hba.conf."
    )


def test_a_secret_that_is_not_there_is_wrong_and_named_by_its_place(empty, postgres_server):
    more = '[introspection]\naccount = "a"\ndatabase = "b"\npassword = { env = "WHOSAW_NO_SUCH" }\n'
    add(empty, postgresql(free_port(), f"127.0.0.1:{postgres_server.port}", more))
    _, found = findings(empty)

    assert found["crm: schema"][:2] == (
        "wrong",
        "secret: the environment variable WHOSAW_NO_SUCH is not set",
    )


def test_a_server_without_tls_is_wrong_where_tls_is_wanted(empty, postgres_server):
    more = 'upstream_tls = "require"\n'
    add(empty, postgresql(free_port(), f"127.0.0.1:{postgres_server.port}", more))
    code, found = findings(empty)

    assert code == 1
    assert found["crm: upstream TLS"] == (
        "wrong",
        "the server does no TLS",
        'Turn ssl on there, or set upstream_tls = "disable".',
    )


def certificate(folder, name, days=400, key=None):
    """Write a self-signed certificate and its key; give their files."""
    key = key or ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - dt.timedelta(days=500))
        .not_valid_after(now + dt.timedelta(days=days, hours=1))
        .sign(key, hashes.SHA256())
    )
    pem, secret = folder / f"{name}.pem", folder / f"{name}.key"
    pem.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return pem, secret


@pytest.mark.parametrize(
    ("days", "verdict", "said"),
    [
        (400, "right", "the certificate holds for 400 days"),
        (3, "hint", "the certificate holds for 3 days"),
        (-2, "wrong", "the certificate has run out"),
    ],
)
def test_the_certificate_for_clients_is_read_for_its_last_day(empty, days, verdict, said):
    certificate(empty.folder, "own", days)
    with listening() as there:
        more = '[tls]\ncertificate = "own.pem"\nkey = "own.key"\n'
        add(empty, postgresql(free_port(), f"127.0.0.1:{there}", more))
        _, found = findings(empty)

    assert found["crm: certificate"][:2] == (verdict, said)


def test_a_key_that_is_not_the_certificates_is_wrong(empty):
    certificate(empty.folder, "own")
    certificate(empty.folder, "other")
    with listening() as there:
        more = '[tls]\ncertificate = "own.pem"\nkey = "other.key"\n'
        add(empty, postgresql(free_port(), f"127.0.0.1:{there}", more))
        _, found = findings(empty)

    assert found["crm: certificate"][:2] == ("wrong", "key and certificate are not a pair")


def test_tls_on_both_sides_hints_at_channel_binding(empty):
    certificate(empty.folder, "own")
    more = 'upstream_tls = "require"\n[tls]\ncertificate = "own.pem"\nkey = "own.key"\n'
    add(empty, postgresql(free_port(), "127.0.0.1:1", more))
    _, found = findings(empty, "--static")

    assert found["crm: channel binding"] == (
        "hint",
        "TLS on both sides: clients whose SCRAM binds to the channel are refused by the server",
        "Choose one of the three ways in docs/how-to/channel-binding.md.",
    )


def test_the_servers_own_certificate_keeps_channel_binding(empty, tls_postgres_server, tmp_path):
    server = tls_postgres_server
    shown = ssl_certificate(server.port)
    (empty.folder / "own.pem").write_text(shown)
    (empty.folder / "own.key").write_text("")
    more = 'upstream_tls = "require"\n[tls]\ncertificate = "own.pem"\nkey = "own.key"\n'
    add(empty, postgresql(free_port(), f"127.0.0.1:{server.port}", more))
    _, found = findings(empty)

    assert found["crm: upstream TLS"][:2] == ("hint", "the server's certificate is not checked")
    assert found["crm: channel binding"] == (
        "right",
        "clients are shown the server's own certificate, so it holds",
        "",
    )


def ssl_certificate(port):
    """Fetch the certificate a PostgreSQL server shows, as PEM."""
    context = ssl._create_unverified_context()
    with socket.create_connection(("127.0.0.1", port)) as plain:
        plain.sendall(bytes.fromhex("0000000804d2162f"))
        assert plain.recv(1) == b"S"
        with context.wrap_socket(plain) as secured:
            return ssl.DER_cert_to_PEM_cert(secured.getpeercert(binary_form=True))


def test_an_https_upstream_whose_certificate_nobody_vouches_for_is_wrong(empty):
    pem, key = certificate(empty.folder, "localhost")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem, key)
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer():
            connection, _ = server.accept()
            try:
                context.wrap_socket(connection, server_side=True).close()
            except OSError:
                connection.close()

        thread = threading.Thread(target=answer)
        thread.start()
        port = server.getsockname()[1]
        add(empty, http(free_port(), f"https://localhost:{port}"))
        _, found = findings(empty)
        thread.join()

    assert found["crm: upstream TLS"][0] == "wrong"
    assert found["crm: upstream TLS"][1].startswith("its certificate does not hold: self")


@pytest.mark.parametrize(
    ("owners", "verdict"),
    [
        ({"access": ["whosaw"], "proxy": ["whosaw"]}, Verdict.RIGHT),
        ({}, Verdict.RIGHT),
        ({"access": ["whosaw", "access-control"]}, Verdict.WRONG),
        ({"cli": ["cli"]}, Verdict.WRONG),
        ({"click": ["click"]}, Verdict.RIGHT),
    ],
)
def test_another_owner_of_a_package_name_is_wrong(owners, verdict):
    assert doctor_files.names(owners).verdict is verdict


@pytest.mark.parametrize(
    ("free", "verdict", "found"),
    [
        (100 * 2**20, Verdict.RIGHT, "100 MiB free, 100 days at the pace so far"),
        (20 * 2**20, Verdict.HINT, "20 MiB free, 20 days at the pace so far"),
        (3 * 2**20, Verdict.WRONG, "3 MiB free, 3 days at the pace so far"),
    ],
)
def test_days_of_disk_are_told_from_the_pace_so_far(empty, monkeypatch, free, verdict, found):
    loaded = load_settings(empty.folder)
    loaded.journal.mkdir(parents=True)
    file = loaded.journal / "1.log"
    file.write_bytes(b"x" * 2**20)
    os.utime(file, (0, 0))
    usage = doctor_files.shutil.disk_usage(empty.folder)
    monkeypatch.setattr(doctor_files.shutil, "disk_usage", lambda _: usage._replace(free=free))

    tested = doctor_files.disk(loaded, 86400)

    assert (tested.verdict, tested.found) == (verdict, found)


def test_a_log_of_some_seconds_makes_up_no_days(empty):
    loaded = load_settings(empty.folder)

    assert doctor_files.disk(loaded, 0).found.endswith(" free; no pace is known yet")


@pytest.mark.parametrize(
    ("state", "verdict"),
    [(0, Verdict.RIGHT), (5, Verdict.HINT), (None, Verdict.HINT)],
)
def test_a_clock_that_nothing_keeps_is_hinted_at(monkeypatch, state, verdict):
    monkeypatch.setattr(doctor_files, "_adjtimex", lambda: state)

    assert doctor_files.clock().verdict is verdict


def test_the_kernel_can_be_asked_for_its_clock():
    assert doctor_files._adjtimex() in {None, 0, 1, 2, 3, 4, 5}


def test_texts_that_a_register_lists_or_a_pattern_lets_through_are_not_hinted_at(empty):
    loaded = load_settings(empty.folder)
    listed = {"account": 3, "person": 0}

    assert [one.about for one in doctor_files.texts(loaded, listed)] == [
        "text: person",
        "text: purpose",
    ]


def test_a_missing_configuration_is_wrong(tmp_path):
    done = ask("doctor", "--config", str(tmp_path))

    assert done.exit_code == 1
    assert "Run `whosaw init`" in " ".join(done.stdout.split())


def test_what_the_registers_list_is_no_hint(empty):
    code, found = findings(empty)
    assert found["text: purpose"][0] == "hint"
    file = empty.folder / "purposes.csv"
    file.write_text("purpose,title,in_service\nbilling,bills,yes\n")

    loaded = empty.ask("register", "load", str(file), "--as", "purposes")
    code, found = findings(empty)

    assert (loaded.exit_code, code) == (0, 0), loaded.output
    assert "text: purpose" not in found


def test_a_register_that_is_over_when_it_is_loaded_is_warned_of(empty):
    file = empty.folder / "purposes.csv"
    file.write_text("purpose,title,in_service\nbilling,bills,yes\n")

    done = empty.ask(
        "register", "load", str(file), "--as", "purposes", "--valid-through", "2020-01-31"
    )

    assert done.exit_code == 0
    assert "--valid-through 2020-01-31 is over" in done.stderr
