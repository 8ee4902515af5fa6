"""Messages go to real servers: what arrives is as the target's manual says; what fails is told."""

from __future__ import annotations

import asyncio
import base64
import socket
import subprocess
import threading

import pytest

from access import Severity
from cli.alert_facts import Fact
from cli.alert_message import MOST_WECOM, Message
from cli.alert_send import NotDelivered, send
from cli.options import Language
from cli.times import zone_named
from proxy.settings_types import DingtalkAlert, MailAlert, Secret, WebhookAlert, WecomAlert
from tests.cli.alert_rig import hook, mail_server
from tests.servers import free_port, make_certificate

AT = 1_795_531_622_000_000
"""2026-11-24T14:47:02Z in µs, by `date -ud '2026-11-24 14:47:02' +%s`."""
SECRET = "hunter2-SEC0a1b"


def fact(number: int = 1, **changes) -> Fact:
    told = {
        "finding": f"F{number:08x}",
        "opening": AT,
        "rule": "P9.3-2",
        "clause": "P9.3",
        "severity": Severity.CRITICAL,
        "proves": "disproves",
        "title_en": "Use for a purpose other than providing the service",
        "title_zh": "超出提供服务之外的目的使用信息",
        "systems": ("crm",),
        "accounts": ("svc_report",),
        "persons": (),
        "accesses": 412,
        "first_seen": AT,
        "last_seen": AT + 157_000_000,
    }
    return Fact(**(told | changes))


def message(*facts: Fact, count: int = 0, language: Language = Language.EN) -> Message:
    found = list(facts or (fact(),))
    zone = zone_named("Asia/Shanghai")
    return Message("0123abcd", count or len(found), found, AT, language, zone)


def sent(target, folder, told=None, at=AT) -> str:
    return asyncio.run(send(target, told or message(), folder, lambda: at))


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "secret").write_text(SECRET + "\n")
    return tmp_path


KEPT = Secret(file="secret")


def test_a_webhook_gets_json_under_a_key_and_with_its_authorization(folder):
    with hook() as got:
        got.answer = (204, b"")
        sent(WebhookAlert(name="siem", url=f"{got.url}/in", authorization=KEPT), folder)

    [request] = got.got
    assert request.path == "/in"
    assert request.headers["Authorization"] == SECRET
    assert request.headers["Idempotency-Key"] == request.json["id"] == "0123abcd"
    assert request.headers["Content-Type"] == "application/json; charset=utf-8"
    [found] = request.json["findings"]
    assert (found["first_seen"], found["last_seen"]) == (
        "2026-11-24T14:47:02Z",
        "2026-11-24T14:49:39Z",
    )
    assert request.json["text"] == (
        "[whosaw] 1 new finding (critical)\n\n"
        "1. critical · P9.3-2 · clause P9.3\n"
        "Use for a purpose other than providing the service\n"
        "system crm · account svc_report · 412 accesses, 22:47:02 – 22:49:39\n"
        "ask: whosaw finding show F00000001\n\n"
        "message 0123abcd"
    )


def test_a_finding_of_one_moment_names_it_once():
    text = message(fact(accesses=1, last_seen=AT)).text(2000)

    assert "\nsystem crm · account svc_report · 1 access, 22:47:02\n" in text


def test_the_address_of_a_webhook_may_be_a_secret(folder):
    with hook() as got:
        (folder / "url").write_text(f"{got.url}/T0/B1/hunter2?a=1\n")
        sent(WebhookAlert(name="chat", url=Secret(file="url")), folder)

    assert (got.got[0].path, got.got[0].query) == ("/T0/B1/hunter2", {"a": "1"})


def test_a_robot_of_wecom_gets_text_and_its_key(folder):
    with hook() as got:
        target = WecomAlert(name="duty", key=KEPT, url=f"{got.url}/cgi-bin/webhook/send")
        sent(target, folder, message(language=Language.ZH))

    [request] = got.got
    assert (request.path, request.query) == ("/cgi-bin/webhook/send", {"key": SECRET})
    assert request.json["msgtype"] == "text"
    assert request.json["text"]["content"].startswith(
        "[whosaw] 1 项新发现（严重）\n\n1. 严重 · P9.3-2"
    )


def test_a_text_for_wecom_keeps_within_2048_bytes_and_counts_what_it_leaves_out(folder):
    facts = [fact(number) for number in range(1, 31)]
    with hook() as got:
        target = WecomAlert(name="duty", key=KEPT, url=got.url)
        sent(target, folder, message(*facts, count=75, language=Language.ZH))

    content = got.got[0].json["text"]["content"]
    shown = content.count("whosaw finding show")
    assert len(content.encode()) <= MOST_WECOM == 2048
    assert shown >= 5
    assert content.startswith("[whosaw] 75 项新发现")
    assert f"另有 {75 - shown} 项：whosaw finding list" in content


def test_a_request_to_dingtalk_is_signed_as_openssl_signs_it(folder):
    with hook() as got:
        (folder / "token").write_text("the-token")
        target = DingtalkAlert(name="ding", token=Secret(file="token"), secret=KEPT, url=got.url)
        sent(target, folder)

    [request] = got.got
    timestamp = str(AT // 1000)
    digest = subprocess.run(
        ["openssl", "dgst", "-sha256", "-hmac", SECRET, "-binary"],
        input=f"{timestamp}\n{SECRET}".encode(),
        capture_output=True,
        check=True,
    ).stdout
    assert request.query == {
        "access_token": "the-token",
        "timestamp": timestamp,
        "sign": base64.b64encode(digest).decode(),
    }
    assert request.json["text"]["content"].startswith("[whosaw] 1 new finding")


def mail_target(port: int, **more) -> MailAlert:
    told = {
        "name": "mail",
        "host": "localhost",
        "port": port,
        "sender": "whosaw@example.com",
        "recipients": ("audit@example.com", "duty@example.com"),
    }
    return MailAlert(**(told | more))


@pytest.mark.parametrize("tls", ["starttls", "implicit"])
def test_a_mail_goes_over_tls_after_the_log_in(folder, monkeypatch, tls):
    certificate = make_certificate(folder)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate.certificate))
    with mail_server(tls=certificate, implicit=tls == "implicit", password=SECRET) as server:
        target = mail_target(server.port, tls=tls, account="whosaw", password=KEPT)
        assert sent(target, folder, message(language=Language.ZH)) == ""

    [mail] = server.got
    assert (mail.secured, mail.account, mail.sender) == (True, "whosaw", "whosaw@example.com")
    assert mail.recipients == ["audit@example.com", "duty@example.com"]
    assert mail.message["Subject"] == "[whosaw] 1 项新发现（严重）"
    assert mail.message["Message-ID"] == "<0123abcd@example.com>"
    assert mail.message["Date"] == "Tue, 24 Nov 2026 22:47:02 +0800"
    assert "超出提供服务之外的目的使用信息" in mail.message.get_content()
    assert all(line.endswith(b"\r\n") for line in mail.raw.splitlines(keepends=True))


def test_a_mail_server_without_starttls_gets_nothing(folder):
    with mail_server() as server, pytest.raises(NotDelivered, match="does no STARTTLS"):
        sent(mail_target(server.port), folder)

    assert server.got == []
    assert "MAIL" not in server.spoken


def test_a_mail_that_some_recipients_are_refused_is_told_so(folder):
    with mail_server(refused=frozenset({"duty@example.com"})) as server:
        known = sent(mail_target(server.port, tls="none"), folder)

    assert known == "1 of 2 recipients are refused"
    assert server.got[0].recipients == ["audit@example.com"]


@pytest.mark.parametrize(
    ("settings", "why", "away"),
    [
        ({"password": "another"}, "SMTP 535: the login is refused", True),
        (
            {"refused": frozenset({"audit@example.com", "duty@example.com"})},
            "SMTP 550: all recipients are refused",
            True,
        ),
        ({"data_code": 554}, "SMTP 554", False),
        ({"data_code": 452}, "SMTP 452", True),
    ],
)
def test_what_a_mail_server_refuses_is_told(folder, monkeypatch, settings, why, away):
    certificate = make_certificate(folder)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate.certificate))
    login = {"account": "whosaw", "password": KEPT} if "password" in settings else {}
    with (
        mail_server(tls=certificate, **settings) as server,
        pytest.raises(NotDelivered) as raised,
    ):
        sent(mail_target(server.port, **login), folder)

    assert (str(raised.value), raised.value.away) == (why, away)
    assert server.got == []


@pytest.mark.parametrize(
    ("answer", "why", "away"),
    [
        ((500, b""), "HTTP 500", True),
        ((429, b""), "HTTP 429", True),
        ((422, b""), "HTTP 422", False),
        ((302, b""), "HTTP 302", False),
    ],
)
def test_an_answer_of_a_webhook_that_is_no_2xx_is_no_delivery(folder, answer, why, away):
    with hook() as got, hook() as elsewhere:
        got.answer, got.headers = answer, {"Location": f"{elsewhere.url}/stolen"}
        with pytest.raises(NotDelivered) as raised:
            sent(WebhookAlert(name="siem", url=f"{got.url}/in", authorization=KEPT), folder)

    assert (str(raised.value), raised.value.away) == (why, away)
    assert elsewhere.got == []


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ((200, b'{"errcode":93000,"errmsg":"invalid webhook url"}'), "errcode 93000"),
        ((200, b"<html>hunter2</html>"), "the answer is none of a robot"),
        ((200, b"{}"), "the answer is none of a robot"),
        ((502, b'{"errcode":0}'), "HTTP 502"),
    ],
)
def test_an_answer_of_a_robot_that_is_no_errcode_0_is_no_delivery(folder, answer, why):
    with hook() as got:
        got.answer = answer
        with pytest.raises(NotDelivered) as raised:
            sent(WecomAlert(name="duty", key=KEPT, url=got.url), folder)

    assert str(raised.value) == why


def test_an_answer_of_a_robot_that_comes_in_parts_is_read_whole(folder):
    async def told(url: str, rest: threading.Event) -> str:
        target = WecomAlert(name="duty", key=KEPT, url=url)
        sending = asyncio.create_task(send(target, message(), folder, lambda: AT))
        # A part is no answer; the rest is sent once nobody took it for one.
        await asyncio.wait({sending}, timeout=0.5)
        rest.set()
        return await sending

    with hook() as got:
        got.rest.clear()
        assert asyncio.run(told(got.url, got.rest)) == ""


def test_what_a_webhook_says_besides_its_status_is_not_waited_for(folder):
    with hook() as got:
        got.rest.clear()
        got.part = 0
        assert sent(WebhookAlert(name="siem", url=got.url), folder) == ""


def test_a_mail_that_was_taken_is_not_sent_again_for_what_comes_after(folder):
    with mail_server(bye="421 busy") as server:
        assert sent(mail_target(server.port, tls="none"), folder) == ""

    assert len(server.got) == 1


def test_a_certificate_that_does_not_hold_gets_nothing(folder):
    certificate = make_certificate(folder)
    with hook(tls=certificate) as got:
        for target in (
            WebhookAlert(name="siem", url=f"{got.url}/in", authorization=KEPT),
            DingtalkAlert(name="ding", token=KEPT, url=got.url),
        ):
            with pytest.raises(NotDelivered, match="its certificate does not hold"):
                sent(target, folder)
    with (
        mail_server(tls=certificate) as server,
        pytest.raises(NotDelivered, match="its certificate does not hold"),
    ):
        sent(mail_target(server.port), folder)

    assert (got.got, server.got) == ([], [])


def test_whoever_is_not_there_or_does_not_answer_is_told_in_our_words(folder, monkeypatch):
    monkeypatch.setattr("cli.alert_send.ANSWER_S", 0.3)
    gone = free_port()
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        told = []
        for target in (
            WebhookAlert(name="a", url=f"http://127.0.0.1:{gone}/hunter2"),
            WebhookAlert(name="b", url=f"http://127.0.0.1:{port}/hunter2"),
            WebhookAlert(name="c", url="https://no-such-host.invalid/hunter2"),
            WebhookAlert(name="d", url=f"https://127.0.0.1:{gone}/"),
            mail_target(gone),
            mail_target(port),
            mail_target(port, host="no-such-host.invalid"),
            WecomAlert(name="e", key=Secret(file="no-such-file")),
        ):
            with pytest.raises(NotDelivered) as raised:
                sent(target, folder)
            assert raised.value.away
            told.append(str(raised.value))

    assert told == [
        "no connection (ECONNREFUSED)",
        "no answer within 0 s",
        "no such name",
        "no connection (ECONNREFUSED)",
        "no connection (ECONNREFUSED)",
        "it does not answer as a mail server does",
        "no such name",
        f"secret file {folder}/no-such-file: cannot be read (FileNotFoundError)",
    ]


def test_a_proxy_of_the_environment_is_used(folder, monkeypatch):
    asked = []
    with socket.create_server(("127.0.0.1", 0)) as proxy:

        def one() -> None:
            sock, _ = proxy.accept()
            with sock:
                asked.append(sock.recv(65536).split(b"\r\n")[0])
                sock.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

        thread = threading.Thread(target=one, daemon=True)
        thread.start()
        monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{proxy.getsockname()[1]}")
        monkeypatch.setenv("NO_PROXY", "")
        sent(WebhookAlert(name="siem", url="http://siem.example.com/in"), folder)
        thread.join()

    assert asked == [b"POST http://siem.example.com/in HTTP/1.1"]
