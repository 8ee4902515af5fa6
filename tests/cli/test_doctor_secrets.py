"""`whosaw doctor` looks at the modes of the files that hold secrets."""

from cli import doctor_files
from cli.doctor_files import Verdict
from proxy.config import load_settings
from tests.cli.test_doctor import add, free_port, http, postgresql


def test_a_secret_that_others_can_use_is_hinted_at_and_a_public_key_is_none(empty):
    for name in ("db.password", "duty.key", "tls.key", "jwt.pem", "jwt.shared"):
        (empty.folder / name).write_text("hunter2-hunter2-hunter2-hunter2-")
        (empty.folder / name).chmod(0o644)
    jwt = '[identity.jwt]\nkey = {{ file = "jwt.{}" }}\nalgorithms = ["{}"]\n'
    for name, kind, more in (
        ("a", "pem", "RS256"),
        ("b", "shared", "HS256"),
    ):
        text = http(free_port(), "http://127.0.0.1:1").replace('"crm"', f'"{name}"')
        add(empty, text + jwt.format(kind, more), name)
    add(
        empty,
        postgresql(
            free_port(),
            "127.0.0.1:1",
            '[tls]\ncertificate = "tls.pem"\nkey = "tls.key"\n[introspection]\naccount = "a"\n'
            'database = "d"\npassword = { file = "db.password" }\n',
        ),
    )
    main = empty.folder / "whosaw.toml"
    main.write_text(
        main.read_text()
        + '\n[[alerts]]\nkind = "wecom"\nname = "duty"\nkey = { file = "duty.key" }\n'
        'url = "http://127.0.0.1:1"\n'
    )

    def hinted():
        told = list(doctor_files.secrets(load_settings(empty.folder)))
        assert all(one.verdict is Verdict.HINT for one in told)
        return [(one.found, one.repair) for one in told]

    said = "mode 0644, others can use it"
    assert hinted() == [
        (f"{empty.folder / name}: {said}", f"chmod 600 {empty.folder / name}")
        for name in ("db.password", "duty.key", "jwt.shared", "tls.key")
    ]
    for name in ("db.password", "duty.key", "jwt.shared"):
        (empty.folder / name).chmod(0o640)
    (empty.folder / "tls.key").unlink()
    assert hinted() == []
    (empty.folder / "duty.key").chmod(0o604)
    done = empty.ask("doctor", "--json")
    assert "mode 0604, others can use it" in done.stdout
    assert "hunter2" not in done.output
