"""`status` and `doctor` tell what was told, what waits, what was given up, and if it can arrive."""

from __future__ import annotations

import json
from zoneinfo import ZoneInfo

import pytest

from cli.alert_state import AlertState, Lost, TargetState, Waiting, write_state
from cli.alert_status import AlertLine, AlertView, alert_lines
from cli.options import Language
from proxy.config import load_settings
from tests.cli.alert_rig import hook, mail_server
from tests.cli.logs import NOW, micros
from tests.cli.test_alert_send import fact
from tests.cli.test_status import ledger, lines, process, serving
from tests.servers import free_port, make_certificate

MINUTE = 60 * 1_000_000
AT = micros(NOW)
VIEW = AlertView(Language.EN, ZoneInfo("Asia/Shanghai"), NOW)


def configured(log, *targets: str):
    main = log.folder / "whosaw.toml"
    main.write_text("\n".join([main.read_text(), *targets]))
    return load_settings(log.folder)


def webhook(url: str, name: str = "siem", more: str = "") -> str:
    return f'[[alerts]]\nkind = "webhook"\nname = "{name}"\nurl = "{url}"\n{more}'


SIEM = webhook("https://siem.example.com/in")


def written(loaded, **changes) -> AlertState:
    state = AlertState()
    state.look.at = AT - MINUTE // 2
    state.targets["siem"] = TargetState(AT - 120 * MINUTE, AT - 10 * MINUTE, looked=True, **changes)
    loaded.data.mkdir(exist_ok=True)
    write_state(loaded.alert_state, state)
    return state


def waiting(**changes) -> Waiting:
    told = {"attempts": 3, "next_at": AT + MINUTE, "why": "HTTP 503"}
    return Waiting("0123", AT - 9 * MINUTE, 2, [fact(1), fact(2)], **(told | changes))


def test_without_a_target_status_says_nothing_of_alerts(empty):
    assert list(alert_lines(load_settings(empty.folder), VIEW)) == []


def test_a_target_that_nobody_looked_for_yet_begins(empty):
    assert list(alert_lines(configured(empty, SIEM), VIEW)) == [
        AlertLine("siem: findings are told from the next look on", right=True)
    ]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, [AlertLine("siem: nothing new since 10:00", right=True)]),
        (
            {"done": 3, "done_at": AT - MINUTE},
            [AlertLine("siem: 3 new findings told since 10:00, the last one at 11:59", right=True)],
        ),
        # One that is on its way and was not tried yet is no trouble.
        (
            {"waiting": [waiting(attempts=0, why="", next_at=0)]},
            [AlertLine("siem: nothing new since 10:00", right=True)],
        ),
        (
            {"waiting": [waiting()], "rest_until": AT + 2 * MINUTE},
            [
                AlertLine(
                    "siem: 2 new findings not told since 11:51 (HTTP 503); next try 12:02",
                    right=False,
                )
            ],
        ),
        (
            {"lost": [Lost(AT - 5 * MINUTE, 2, "HTTP 404")]},
            [
                AlertLine(
                    "siem: 2 new findings given up at 11:55 (HTTP 404); "
                    "whosaw finding list has them",
                    right=False,
                ),
                AlertLine("siem: nothing new since 10:00", right=True),
            ],
        ),
        # It works again: still told for a week, and no longer wrong.
        (
            {"lost": [Lost(AT - 5 * MINUTE, 2, "HTTP 404")], "done": 1, "done_at": AT - MINUTE},
            [
                AlertLine(
                    "siem: 2 new findings given up at 11:55 (HTTP 404); "
                    "whosaw finding list has them",
                    right=True,
                ),
                AlertLine(
                    "siem: 1 new finding told since 10:00, the last one at 11:59", right=True
                ),
            ],
        ),
        (
            {"lost": [Lost(AT - 9 * 24 * 60 * MINUTE, 2, "x")], "done": 1, "done_at": AT - MINUTE},
            [AlertLine("siem: 1 new finding told since 10:00, the last one at 11:59", right=True)],
        ),
    ],
)
def test_a_target_says_what_arrived_what_waits_and_what_was_given_up(empty, changes, expected):
    loaded = configured(empty, SIEM)
    written(loaded, **changes)

    assert list(alert_lines(loaded, VIEW)) == expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            {"trouble": "the ledger does not answer"},
            "the log was not judged at 11:59: the ledger does not answer",
        ),
        (
            {"seconds": 41.6},
            "judging takes 42 s, so findings are told later than a minute after their access",
        ),
        ({"at": AT - 10 * MINUTE}, "nobody looks for new findings since 11:50"),
    ],
)
def test_looking_that_does_not_work_is_told(empty, change, expected):
    loaded = configured(empty, SIEM)
    state = written(loaded)
    for name, value in change.items():
        setattr(state.look, name, value)
    write_state(loaded.alert_state, state)

    assert AlertLine(expected, right=False) in list(alert_lines(loaded, VIEW))


def test_a_look_that_takes_long_is_waited_for(empty):
    loaded = configured(empty, SIEM)
    state = written(loaded)
    state.look.seconds, state.look.at = 100, AT - 6 * MINUTE
    write_state(loaded.alert_state, state)

    assert not any("nobody looks" in one.text for one in alert_lines(loaded, VIEW))


def test_status_ends_with_1_while_a_target_is_not_told(empty):
    loaded = configured(empty, SIEM)
    written(loaded, waiting=[waiting()])
    told = lines(loaded, serving(loaded, process(kind="alerts", slot="alerts")), ledger())

    [one] = [line for line in told if line.about == "alerts"]
    assert not one.right
    assert lines(loaded, None, None)[0].about == "serve"


def test_a_state_that_cannot_be_read_is_told(empty):
    loaded = configured(empty, SIEM)
    loaded.data.mkdir(exist_ok=True)
    loaded.alert_state.write_text("{")

    [told] = alert_lines(loaded, VIEW)
    assert not told.right
    assert "Move it away" in told.text


def doctor(log, *options: str):
    done = log.ask("doctor", "--json", *options)
    rows = [row for row in json.loads(done.stdout)["rows"] if row["check"].startswith("alerts")]
    return done.exit_code, [(row["check"], row["result"], row["found"]) for row in rows]


def test_doctor_tests_the_way_to_each_target_and_sends_nothing(empty, monkeypatch):
    certificate = make_certificate(empty.folder)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate.certificate))
    (empty.folder / "key").write_text("hunter2")
    with hook() as siem, hook(tls=certificate) as robot, mail_server(tls=certificate) as mails:
        configured(
            empty,
            webhook(f"{siem.url}/in"),
            '[[alerts]]\nkind = "dingtalk"\nname = "ding"\ntoken = { file = "key" }\n'
            f'url = "{robot.url}/ding"\n',
            f'[[alerts]]\nkind = "mail"\nname = "mail"\nhost = "localhost"\nport = {mails.port}\n'
            'sender = "whosaw@example.com"\nrecipients = ["audit@example.com"]\n',
        )
        code, found = doctor(empty)

    assert found == [
        ("alerts siem", "right", f"127.0.0.1:{siem.port} can be reached"),
        ("alerts ding", "right", f"127.0.0.1:{robot.port} can be reached"),
        ("alerts ding", "hint", "requests are not signed"),
        ("alerts mail", "right", "localhost takes mail for 1 recipients"),
    ]
    assert code == 0
    assert (siem.got, robot.got, mails.got) == ([], [], [])
    assert mails.spoken == ["EHLO", "STARTTLS", "EHLO", "MAIL", "RCPT", "RSET", "QUIT"]


def test_doctor_with_alerts_sends_a_message_that_says_that_it_is_a_test(empty):
    (empty.folder / "key").write_text("hunter2")
    with hook() as siem, mail_server() as mails:
        configured(
            empty,
            webhook(f"{siem.url}/in"),
            '[[alerts]]\nkind = "wecom"\nname = "duty"\nlanguage = "zh"\nkey = { file = "key" }\n'
            f'url = "{siem.url}/wecom"\n',
            '[[alerts]]\nkind = "mail"\nname = "mail"\nhost = "127.0.0.1"\ntls = "none"\n'
            f'port = {mails.port}\nsender = "whosaw@example.com"\n'
            'recipients = ["audit@example.com"]\n',
        )
        code, found = doctor(empty, "--alerts")

    assert code == 0
    assert [(check, result) for check, result, _ in found if check.endswith("test")] == [
        ("alerts siem: test", "right"),
        ("alerts duty: test", "right"),
        ("alerts mail: test", "right"),
    ]
    by_path = {request.path: request.json for request in siem.got}
    assert (by_path["/in"]["kind"], by_path["/in"]["findings"]) == ("test", [])
    assert by_path["/in"]["text"].startswith(
        "[whosaw] test of the alerts to siem: this is no finding"
    )
    content = by_path["/wecom"]["text"]["content"]
    assert content.startswith("[whosaw] 告警测试（duty）：这不是发现")
    [mail] = mails.got
    assert mail.message["Subject"] == "[whosaw] test of the alerts to mail: this is no finding"


def test_doctor_says_what_is_wrong_and_ends_with_1(empty, monkeypatch):
    certificate = make_certificate(empty.folder)
    gone = free_port()
    with hook(tls=certificate) as strange:
        configured(
            empty,
            webhook(f"http://127.0.0.1:{gone}/hunter2", "gone", 'rules = ["P9.3-22"]\n'),
            webhook(f"{strange.url}/hunter2", "strange"),
            '[[alerts]]\nkind = "wecom"\nname = "duty"\nkey = { file = "no-such-file" }\n',
            webhook("http://no-such-host.invalid/hunter2", "nobody"),
        )
        code, found = doctor(empty)

    by_check = {check: (result, text) for check, result, text in found}
    assert code == 1
    assert by_check["alerts gone: rules"] == ("wrong", "there is no rule P9.3-22")
    assert by_check["alerts gone"] == ("wrong", f"127.0.0.1:{gone}: ConnectionRefusedError")
    assert by_check["alerts strange"][1].startswith("127.0.0.1: its certificate does not hold: ")
    assert by_check["alerts duty"][0] == "wrong"
    assert "no-such-file: cannot be read" in by_check["alerts duty"][1]
    assert by_check["alerts nobody"] == ("wrong", "no-such-host.invalid: no such name")
    assert "hunter2" not in str(found)
    assert strange.got == []


def test_doctor_tells_what_did_not_arrive(empty):
    with hook() as siem:
        loaded = configured(empty, webhook(f"{siem.url}/in"))
        written(loaded, waiting=[waiting()], lost=[Lost(AT - MINUTE, 7, "HTTP 404")])
        code, found = doctor(empty)

    told = [(result, text) for check, result, text in found if check == "alerts siem: told"]
    assert code == 1
    assert [result for result, _ in told] == ["wrong", "wrong"]
    assert told[0][1].startswith("7 new findings given up at ")
    assert told[1][1].startswith("2 new findings not told since ")
    assert "(HTTP 503)" in told[1][1]


def test_doctor_static_looks_at_rules_only(empty):
    configured(empty, webhook("http://no-such-host.invalid/", "nobody", 'rules = ["P0-0"]\n'))
    code, found = doctor(empty, "--static")

    assert code == 1
    assert found == [("alerts nobody: rules", "wrong", "there is no rule P0-0")]
