"""An upstream that speaks TLS: it is reached, and only if its certificate is right."""

from __future__ import annotations

import datetime as dt
import ipaddress
import ssl

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from access import Outcome
from proxy.http import upstream_tls
from tests.proxy.http.rig import answering, ask, client, running

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
GET = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"


@pytest.fixture
def certificate(tmp_path):
    """Make a certificate for an address, signed by itself, and a TLS context that shows it."""

    def make(address: str) -> tuple[ssl.SSLContext, str]:
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
        at = dt.datetime.now(dt.UTC)
        names = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))])
        made = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(at - dt.timedelta(days=1))
            .not_valid_after(at + dt.timedelta(days=1))
            .add_extension(names, critical=False)
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
            .sign(key, hashes.SHA256())
        )
        file = tmp_path / "certificate.pem"
        file.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
            + made.public_bytes(serialization.Encoding.PEM)
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        return context, str(file)

    return make


@pytest.fixture
def trusting(monkeypatch):
    def trust(file: str) -> None:
        monkeypatch.setenv("SSL_CERT_FILE", file)
        upstream_tls._context.cache_clear()

    yield trust
    upstream_tls._context.cache_clear()


async def test_a_trusted_system_is_reached_over_tls(tmp_path, certificate, trusting):
    context, file = certificate("127.0.0.1")
    trusting(file)
    async with (
        running(tmp_path, answering(OK), tls=context) as rig,
        client(rig.port) as (reader, writer),
    ):
        for _ in range(2):
            writer.write(GET)
            assert await reader.readexactly(len(OK)) == OK
    assert [bytes(received) for received in rig.upstream.received] == [GET * 2]


@pytest.mark.parametrize("address", ["127.0.0.1", "127.0.0.2"])
async def test_no_request_goes_to_a_system_whose_certificate_is_not_right(
    address, tmp_path, certificate, trusting
):
    context, file = certificate(address)
    if address == "127.0.0.2":
        trusting(file)  # the authority is right then, and the name is not
    async with running(tmp_path, answering(OK), tls=context) as rig:
        answer = await ask(rig.port, GET)
        assert answer.startswith(b"HTTP/1.1 502 Bad Gateway\r\n")
        [whole] = await rig.ended(1)
    assert whole.record.outcome is Outcome.FAILED
    assert rig.upstream.received == []
