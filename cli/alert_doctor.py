"""What `doctor` tests of the targets of alerts: rules, secrets, the way there, what did not arrive.

Nothing is sent but with `--alerts`: then each target gets a message that says that it is a test. A mail
server is asked whether it would take one: log-in, sender, recipients, and no mail.
"""

from __future__ import annotations

import asyncio
import os
import socket
import ssl
import urllib.request
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from cli import times
from cli.alert_message import Message
from cli.alert_send import NotDelivered, send, send_mail, tls_context
from cli.alert_state import StateUnreadable, read_state
from cli.alert_status import AlertView, target_lines
from cli.doctor_files import Tested, Verdict
from cli.door import WrongUse
from cli.options import Language
from cli.rules_files import own_rules, rules
from proxy.clock import now
from proxy.config import ConfigError, secret_text
from proxy.settings_types import DingtalkAlert, MailAlert, Secret, WebhookAlert

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proxy.settings_types import Alert, Loaded

CONNECT_S = 3.0
_LOOPBACK = ("127.0.0.1", "localhost", "::1")


def known_rules(loaded: Loaded) -> Iterator[Tested]:
    """Test that the rules which targets name exist."""
    if not any(target.rules for target in loaded.settings.alerts):
        return
    try:
        known = {rule.id.lower() for rule in (*rules(), *own_rules(loaded))}
    except WrongUse as error:
        yield Tested("alerts: rules", Verdict.WRONG, str(error), "Correct that file.")
        return
    for target in loaded.settings.alerts:
        for rule in target.rules:
            if rule.lower() not in known:
                yield Tested(
                    f"alerts {target.name}: rules",
                    Verdict.WRONG,
                    f"there is no rule {rule}",
                    "whosaw check --list names them.",
                )


def target(alert: Alert, loaded: Loaded, *, send_test: bool) -> Iterator[Tested]:
    """Test one target, and what did not arrive there."""
    about = f"alerts {alert.name}"
    try:
        address = _secrets(alert, loaded)
        yield from _way(about, alert, address, loaded)
        if send_test:
            yield _test_message(about, alert, loaded)
    except ConfigError as error:
        repair = "Make it readable for the account whosaw runs as, or correct whosaw.toml."
        yield Tested(about, Verdict.WRONG, str(error), repair)
    yield from _arrived(about, alert, loaded)


def _secrets(alert: Alert, loaded: Loaded) -> str:
    """Fetch each secret once; give where an HTTP target is, "" for mail.

    Raises:
        ConfigError: one cannot be had.
    """
    given = [getattr(alert, name) for name in alert.__struct_fields__]
    texts = {id(one): secret_text(one, loaded.folder) for one in given if isinstance(one, Secret)}
    if isinstance(alert, MailAlert):
        return ""
    return texts[id(alert.url)] if isinstance(alert.url, Secret) else alert.url


def _way(about: str, alert: Alert, address: str, loaded: Loaded) -> Iterator[Tested]:
    try:
        if isinstance(alert, MailAlert):
            known = send_mail(alert, None, loaded.folder)
            found = known or f"{alert.host} takes mail for {len(alert.recipients)} recipients"
        else:
            known, found = "", f"{_connected(address)} can be reached"
    except NotDelivered as error:
        yield Tested(about, Verdict.WRONG, str(error), _repair(alert))
        return
    yield Tested(about, Verdict.HINT if known else Verdict.RIGHT, found, known and _repair(alert))
    clear = alert.tls == "none" if isinstance(alert, MailAlert) else address.startswith("http:")
    host = alert.host if isinstance(alert, MailAlert) else urlsplit(address).hostname
    if clear and host not in _LOOPBACK:
        told = "messages go over the network in clear"
        yield Tested(about, Verdict.HINT, told, 'Take https, or tls = "starttls" for mail.')
    if isinstance(alert, DingtalkAlert) and alert.secret is None:
        told = "requests are not signed"
        repair = "Set the robot's safeguard to signing (加签), and secret here."
        yield Tested(about, Verdict.HINT, told, repair)


def _connected(address: str) -> str:
    """Connect to where an address is, or to the proxy on the way there; give what was reached.

    Raises:
        NotDelivered: there is no way.
    """
    split = urlsplit(address)
    host, secured = split.hostname or "", split.scheme == "https"
    proxy = urllib.request.getproxies().get(split.scheme)
    if proxy and not urllib.request.proxy_bypass(host):
        through = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
        _dial(through.hostname or "", through.port or 8080, secured=False)
        return f"the proxy {through.hostname}:{through.port or 8080}"
    port = split.port or (443 if secured else 80)
    _dial(host, port, secured=secured)
    return f"{host}:{port}"


def _dial(host: str, port: int, *, secured: bool) -> None:
    try:
        with socket.create_connection((host, port), CONNECT_S) as sock:
            if secured:
                tls_context().wrap_socket(sock, server_hostname=host).close()
    except socket.gaierror:
        raise NotDelivered(f"{host}: no such name") from None
    except ssl.SSLCertVerificationError as error:
        why = f"{host}: its certificate does not hold: {error.verify_message}"
        raise NotDelivered(why) from None
    except (OSError, ValueError) as error:
        why = "no answer" if isinstance(error, TimeoutError) else type(error).__name__
        raise NotDelivered(f"{host}:{port}: {why}") from None


def _test_message(about: str, alert: Alert, loaded: Loaded) -> Tested:
    settings = loaded.settings
    language = Language(alert.language or settings.language)
    key = os.urandom(16).hex()
    message = Message.test(alert.name, key, now(), language, times.zone_named(settings.zone))
    try:
        known = asyncio.run(send(alert, message, loaded.folder, now))
    except NotDelivered as error:
        return Tested(f"{about}: test", Verdict.WRONG, str(error), _repair(alert))
    verdict = Verdict.HINT if known else Verdict.RIGHT
    return Tested(f"{about}: test", verdict, known or f"a test message was taken ({key[:8]})")


def _arrived(about: str, alert: Alert, loaded: Loaded) -> Iterator[Tested]:
    try:
        state = read_state(loaded.alert_state).targets.get(alert.name)
    except StateUnreadable as error:
        yield Tested(f"{about}: told", Verdict.WRONG, str(error), "Run doctor as whosaw's account.")
        return
    if state is None:
        return
    view = AlertView(Language.EN, times.zone_named(loaded.settings.zone), datetime.now(UTC))
    for line in target_lines(alert.name, state, view):
        verdict = Verdict.RIGHT if line.right else Verdict.WRONG
        repair = "" if line.right else _repair(alert)
        yield Tested(f"{about}: told", verdict, line.text.partition(": ")[2], repair)


def _repair(alert: Alert) -> str:
    match alert:
        case WebhookAlert():
            return "Correct url and authorization; whosaw doctor --alerts sends a test."
        case MailAlert():
            return (
                "Correct host, port, tls, account, sender, recipients; then whosaw doctor --alerts."
            )
        case DingtalkAlert():
            return "Correct token and secret, and the clock; then whosaw doctor --alerts."
        case _:
            return "Correct the key; then whosaw doctor --alerts."
