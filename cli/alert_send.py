"""Sends a message to a target: JSON over HTTP to a webhook, WeCom or DingTalk, or mail.

Certificates are always checked, redirects never followed, proxies taken from the environment. What
keeps a message from arriving is told in words of our own: no address, key or answer is in them.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import email.policy
import errno
import hashlib
import hmac
import smtplib
import socket
import ssl
from functools import partial
from typing import TYPE_CHECKING, Any

import aiohttp
import certifi
import msgspec

from cli.alert_thread import in_thread
from proxy.config import ConfigError, secret_text
from proxy.settings_types import DingtalkAlert, MailAlert, Secret, WebhookAlert, WecomAlert

if TYPE_CHECKING:
    from collections.abc import Callable
    from email.message import EmailMessage
    from pathlib import Path

    from cli.alert_message import Message
    from proxy.settings_types import Alert

ANSWER_S = 10.0
"""How long a target may take for one message, or a mail server for one command."""
_MAIL_S = 40.0
"""How long a mail may take in all: greeting, TLS, login and data are a dozen commands."""
_MOST_ANSWER = 64 * 1024
_AWAY_STATUS = frozenset({401, 403, 404, 407, 408, 425, 429}) | frozenset(range(500, 600))
"""HTTP answers that are not about this message: rights, address, rate, the server's own trouble."""


class NotDelivered(Exception):
    """A message did not arrive. The text says why; `away`: no other would, either."""

    def __init__(self, why: str, *, away: bool = True) -> None:
        super().__init__(why)
        self.away = away


class _Answer(msgspec.Struct):
    """What a robot says; `errcode` 0: it took it. Source: WeCom and DingTalk, group robots."""

    errcode: int


async def send(target: Alert, message: Message, folder: Path, now: Callable[[], int]) -> str:
    """Send; give what is to be known of it although it arrived, mostly nothing.

    Raises:
        NotDelivered: it did not arrive, or it is not known whether it did.
    """
    try:
        match target:
            case WebhookAlert():
                await _webhook(target, message, folder)
            case WecomAlert():
                key = await in_thread(partial(secret_text, target.key, folder))
                await _robot(target.url, {"key": key}, message.wecom())
            case DingtalkAlert():
                query = await in_thread(partial(signed, target, folder, now()))
                await _robot(target.url, query, message.dingtalk())
            case MailAlert():
                return await _mail(target, message.mail(target), folder)
    except ConfigError as error:
        raise NotDelivered(str(error)) from None
    return ""


def signed(target: DingtalkAlert, folder: Path, now: int) -> dict[str, str]:
    r"""Give what a request to a DingTalk robot is addressed and signed with; `now` in µs.

    Source: DingTalk, custom robots, "sign": Base64 of HMAC-SHA256 over `timestamp\nsecret`, keyed with
    the secret; the timestamp in milliseconds, at most an hour off.
    """
    query = {"access_token": secret_text(target.token, folder)}
    if target.secret is None:
        return query
    secret = secret_text(target.secret, folder)
    timestamp = str(now // 1000)
    digest = hmac.new(secret.encode(), f"{timestamp}\n{secret}".encode(), hashlib.sha256).digest()
    return query | {"timestamp": timestamp, "sign": base64.b64encode(digest).decode()}


def tls_context() -> ssl.SSLContext:
    """Give TLS that checks the other side against this machine's authorities and certifi's."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


async def _webhook(target: WebhookAlert, message: Message, folder: Path) -> None:
    url = target.url
    headers = {"Idempotency-Key": message.key}
    if target.authorization is not None:
        value = await in_thread(partial(secret_text, target.authorization, folder))
        headers["Authorization"] = value
    if isinstance(url, Secret):
        url = await in_thread(partial(secret_text, url, folder))
    status, _ = await _post(url, {}, message.webhook(), headers, most=0)
    if not 200 <= status < 300:
        raise NotDelivered(f"HTTP {status}", away=status in _AWAY_STATUS)


async def _robot(url: str, query: dict[str, str], body: dict[str, Any]) -> None:
    status, raw = await _post(url, query, body, {}, most=_MOST_ANSWER)
    if status != 200:
        raise NotDelivered(f"HTTP {status}")
    try:
        answer = msgspec.json.decode(raw, type=_Answer)
    except msgspec.DecodeError:
        raise NotDelivered("the answer is none of a robot") from None
    if answer.errcode:
        raise NotDelivered(f"errcode {answer.errcode}")


async def _post(
    url: str, query: dict[str, str], body: dict[str, Any], headers: dict[str, str], *, most: int
) -> tuple[int, bytes]:
    """Give the status of the answer and at most so many bytes of it."""
    limit = aiohttp.ClientTimeout(total=ANSWER_S)
    kind = {"Content-Type": "application/json; charset=utf-8", "User-Agent": "whosaw"}
    try:
        async with (
            aiohttp.ClientSession(
                timeout=limit,
                trust_env=True,
                connector=aiohttp.TCPConnector(ssl=tls_context()),
                cookie_jar=aiohttp.DummyCookieJar(),
            ) as session,
            session.post(
                url,
                params=query,
                data=msgspec.json.encode(body),
                headers=kind | headers,
                allow_redirects=False,
            ) as response,
        ):
            raw = b""
            while len(raw) < most and (part := await response.content.read(most - len(raw))):
                raw += part
            return response.status, raw
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
        raise NotDelivered(_why(error)) from None


def _why(error: BaseException) -> str:
    """Say in our words why nobody was reached."""
    match error:
        case aiohttp.ClientConnectorCertificateError() | ssl.SSLCertVerificationError():
            return "its certificate does not hold"
        case aiohttp.ClientConnectorDNSError() | socket.gaierror():
            return "no such name"
        case aiohttp.ClientSSLError() | ssl.SSLError():
            return "no TLS"
        case TimeoutError():
            return f"no answer within {ANSWER_S:.0f} s"
        case aiohttp.ClientHttpProxyError() | aiohttp.ClientProxyConnectionError():
            return "the proxy does not let it through"
        case aiohttp.InvalidURL() | ValueError():
            return "its address is none"
        case OSError() if error.errno is not None:
            return f"no connection ({errno.errorcode.get(error.errno, 'unknown')})"
        case _:
            return f"no answer ({type(error).__name__})"


async def _mail(target: MailAlert, mail: EmailMessage, folder: Path) -> str:
    try:
        async with asyncio.timeout(_MAIL_S):
            return await in_thread(partial(send_mail, target, mail, folder))
    except TimeoutError:
        raise NotDelivered(f"no answer within {_MAIL_S:.0f} s") from None


def send_mail(target: MailAlert, mail: EmailMessage | None, folder: Path) -> str:
    """Send a mail, or without one only ask whether the server would take one. Blocking.

    Gives what is to be known although it was taken: recipients that the server refuses.

    Raises:
        NotDelivered: nobody gets it.
    """
    try:
        password = secret_text(target.password, folder) if target.password is not None else None
        with _server(target) as server:
            if target.account is not None and password is not None:
                server.login(target.account, password)
            refused = _envelope(server, target)
            if mail is None:
                server.rset()
            else:
                code, _ = server.data(mail.as_bytes(policy=email.policy.SMTP))
                if code != 250:
                    raise NotDelivered(f"SMTP {code}", away=code < 500)
                with contextlib.suppress(smtplib.SMTPException):
                    server.quit()  # it is taken, whatever this is answered with
    except ConfigError as error:
        raise NotDelivered(str(error)) from None
    except smtplib.SMTPAuthenticationError as error:
        raise NotDelivered(f"SMTP {error.smtp_code}: the login is refused") from None
    except smtplib.SMTPNotSupportedError:
        raise NotDelivered("the server does no STARTTLS or login") from None
    except smtplib.SMTPResponseException as error:
        raise NotDelivered(f"SMTP {error.smtp_code}") from None
    except smtplib.SMTPException:
        raise NotDelivered("it does not answer as a mail server does") from None
    except (OSError, ValueError) as error:
        raise NotDelivered(_why(error)) from None
    return f"{refused} of {len(target.recipients)} recipients are refused" if refused else ""


def _server(target: MailAlert) -> smtplib.SMTP:
    if target.tls == "implicit":
        return smtplib.SMTP_SSL(target.host, target.port, timeout=ANSWER_S, context=tls_context())
    server = smtplib.SMTP(target.host, target.port, timeout=ANSWER_S)
    if target.tls == "starttls":
        try:
            server.starttls(context=tls_context())
        except BaseException:
            server.close()
            raise
    return server


def _envelope(server: smtplib.SMTP, target: MailAlert) -> int:
    """Name sender and recipients; give how many of these are refused."""
    server.ehlo_or_helo_if_needed()
    code, _ = server.mail(target.sender)
    if code != 250:
        raise NotDelivered(f"SMTP {code}: the sender is refused")
    codes = [server.rcpt(one)[0] for one in target.recipients]
    refused = [code for code in codes if code not in {250, 251}]
    if len(refused) == len(codes):
        raise NotDelivered(f"SMTP {refused[0]}: all recipients are refused")
    return len(refused)
