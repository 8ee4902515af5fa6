"""The targets of alerts: what `whosaw.toml` may say of them, and what it is told otherwise."""

from pathlib import Path

import pytest

from access import Severity
from proxy.config import ConfigError, load_settings
from proxy.settings_types import DingtalkAlert, MailAlert, Secret, WebhookAlert, WecomAlert

WEBHOOK = '[[alerts]]\nkind = "webhook"\nname = "siem"\nurl = "https://siem.example.com/in"\n'
WECOM = '[[alerts]]\nkind = "wecom"\nname = "duty"\nkey = { file = "wecom.key" }\n'
DINGTALK = (
    '[[alerts]]\nkind = "dingtalk"\nname = "ding"\ntoken = { env = "DING" }\n'
    'secret = { file = "ding.secret" }\n'
)
MAIL = (
    '[[alerts]]\nkind = "mail"\nname = "mail"\nhost = "mail.example.com"\n'
    'sender = "whosaw@example.com"\nrecipients = ["audit@example.com"]\n'
)
HTTP = (
    'kind = "http"\nname = "crm"\nlisten = "127.0.0.1:8080"\nupstream = "http://127.0.0.1:9000"\n'
)


def loaded(folder: Path, text: str):
    (folder / "whosaw.toml").write_text("version = 1\n" + text)
    (folder / "systems.d").mkdir(exist_ok=True)
    (folder / "systems.d" / "crm.toml").write_text(HTTP)
    return load_settings(folder).settings.alerts


def test_each_kind_of_target_has_its_own_severity_rules_systems_and_language(tmp_path):
    text = (
        WEBHOOK
        + 'severity = "medium"\nrules = ["P9.3-2"]\nsystems = ["crm"]\npersons = true\n'
        + WECOM
        + 'language = "zh"\n'
        + DINGTALK
        + MAIL
        + 'account = "whosaw"\npassword = { file = "mail.password" }\n'
    )
    webhook, wecom, dingtalk, mail = loaded(tmp_path, text)

    assert isinstance(webhook, WebhookAlert)
    assert (webhook.severity, webhook.rules, webhook.systems, webhook.persons) == (
        Severity.MEDIUM,
        ("P9.3-2",),
        ("crm",),
        True,
    )
    assert isinstance(wecom, WecomAlert)
    assert (wecom.severity, wecom.language, wecom.persons) == (Severity.HIGH, "zh", False)
    assert isinstance(dingtalk, DingtalkAlert)
    assert dingtalk.secret == Secret(file="ding.secret")
    assert isinstance(mail, MailAlert)
    assert (mail.port, mail.tls) == (587, "starttls")


def test_the_address_of_a_webhook_can_be_a_secret_itself(tmp_path):
    text = WEBHOOK.replace('"https://siem.example.com/in"', '{ env = "HOOK" }')
    [webhook] = loaded(tmp_path, text)

    assert webhook.url == Secret(env="HOOK")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (WEBHOOK + 'severity = "hihg"\n', "line 6, key alerts[0].severity: Invalid enum value"),
        (WEBHOOK + 'severity = "hihg"\n', "Did you mean high"),
        (WEBHOOK + 'colour = "red"\n', "Object contains unknown field `colour`"),
        (WEBHOOK.replace('"webhook"', '"slack"'), "Invalid value 'slack'"),
        (WEBHOOK.replace('"siem"', '"SIEM 1"'), "key alerts.name: expected a small letter"),
        (WEBHOOK + WEBHOOK, "key alerts.name: siem is taken by another target"),
        (WEBHOOK + 'systems = ["crn"]\n', "siem: there is no system crn; there are: crm"),
        (WEBHOOK.replace("https://", ""), "key alerts.url: siem: expected https://host/path"),
        (WEBHOOK.replace("siem.ex", "a:hunter2@siem.ex"), "a password stands in the file"),
        (WECOM + 'url = "https://example.com/send?key=hunter2"\n', "a secret stands there"),
        (DINGTALK.replace('{ env = "DING" }', '"hunter2"'), "a secret stands in the file"),
        (MAIL.replace("whosaw@example.com", "whosaw"), "key alerts.sender: mail: expected an addr"),
        (MAIL.replace('["audit@example.com"]', "[]"), "expected at least one address"),
        (MAIL.replace("audit@", "au\\ndit@"), "expected addresses such as"),
        (MAIL + "port = 0\n", "key alerts.port: mail: expected 1 to 65535"),
        (MAIL + 'account = "whosaw"\n', "give both account and password, or neither"),
        (
            MAIL + 'tls = "none"\naccount = "whosaw"\npassword = { env = "PW" }\n',
            "a password would go over the network in clear",
        ),
    ],
)
def test_what_is_wrong_is_told_with_place_and_what_to_do_and_without_the_secret(
    tmp_path, text, message
):
    with pytest.raises(ConfigError) as raised:
        loaded(tmp_path, text)

    assert "whosaw.toml" in str(raised.value)
    assert message in str(raised.value)
    assert "hunter2" not in str(raised.value)
