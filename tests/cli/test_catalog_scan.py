"""`whosaw catalog scan`: real databases, public schemas, and the log."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest

from access import Certainty, FieldIn, Form, KnownBy, Resource, Touch, Use
from analyzers.catalog import State, read_system_file
from proxy.wiring import read_catalogue
from tests.cli.logs import ask
from tests.cli.schemas import MARIADB, OPENAPI, POSTGRESQL


def _entries(log, system: str):
    file = log.folder / "catalog" / f"{system}.yaml"
    read = read_system_file(file.name, file.read_text("utf-8"), read_catalogue().categories)
    return {str(key): entry for key, entry in read.entries.items()}


def _about(done) -> dict:
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def boss(postgres_server):
    postgres_server.psql("drop database if exists boss with (force)")
    postgres_server.psql("create database boss")
    postgres_server.psql(POSTGRESQL, database="boss")
    return postgres_server


def test_a_postgresql_with_chinese_comments(empty, boss):
    columns = boss.psql(
        "select count(*) from information_schema.columns where table_schema = 'boss'",
        database="boss",
    )
    url = boss.uri("postgres", "boss")
    about = _about(empty.ask("catalog", "scan", "crm", url, "--json"))
    assert about["fields"] == int(columns)
    assert about["proposed"] + about["silent"] == about["fields"]
    entries = _entries(empty, "crm")
    assert {entry.state for entry in entries.values()} == {State.PROPOSED}
    assert {
        name.removeprefix("boss."): entry.category
        for name, entry in entries.items()
        if name.split(".")[1] in {"t_cust", "t_subs"}
        and name.split(".")[2] not in {"bz", "serv_id"}
    } == {
        "t_cust.cust_id": "customer_id",
        "t_cust.khxm": "user_name",
        "t_cust.zjlx": "id_doc_type",
        "t_cust.zjhm": "id_number",
        "t_cust.lxdz": "address",
        "t_cust.csrq": "birth_date",
        "t_subs.cust": "customer_id",
        "t_subs.acc_nbr": "mobile_number",
        "t_subs.imsi": "imsi",
        "t_subs.status": "subscription_info",
    }
    assert "comment 证件号码" in entries["boss.t_cust.zjhm"].seen
    assert entries["boss.t_login_log.mail"].category == "email"
    assert not {"boss.t_prod.name", "boss.t_prod.price"} & set(entries)
    again = _about(empty.ask("catalog", "scan", "crm", url, "--json"))
    assert (again["new"], again["rows"]) == (0, [])


def test_a_mariadb_with_chinese_comments(empty, mariadb_server):
    mariadb_server.run(
        [
            "drop database if exists mall",
            "create database mall character set utf8mb4",
            "create database if not exists beside_mall",
            "create table if not exists beside_mall.staff (mobile varchar(11))",
        ]
    )
    mariadb_server.run(MARIADB, "mall")
    done = empty.ask(
        "catalog", "scan", "shop", f"mariadb://root@127.0.0.1:{mariadb_server.port}/mall"
    )
    assert done.exit_code == 0, done.output
    with closing(mariadb_server.connect("mall")) as connection, connection.cursor() as cursor:
        cursor.execute("select count(*) from information_schema.columns where table_schema='mall'")
        [(columns,)] = cursor.fetchall()
    assert f"{columns:,} fields" in done.stdout
    assert "of other databases" in done.stdout
    entries = _entries(empty, "shop")
    assert "beside_mall.staff.mobile" not in entries
    assert entries["mall.member.phone"].category == "mobile_number"
    assert entries["mall.shop_order.receiver_name"].category == "user_name"
    assert entries["mall.shop_order.receiver_address"].category == "address"
    assert entries["mall.shop_order.member_id"].category == "account_id"  # as the list has it
    assert not {"mall.brand.name", "mall.shop_order.order_sn"} & set(entries)


def test_an_openapi_description(empty, tmp_path):
    file = tmp_path / "care.yaml"
    file.write_text(OPENAPI, encoding="utf-8")
    about = _about(empty.ask("catalog", "scan", "care", str(file), "--json"))
    found = {(row["operation"], row["field"]): row["category"] for row in about["rows"]}
    get, patch = "GET /v1/customers/{customerId}", "PATCH /v1/customers/{customerId}"
    assert found[get, "?msisdn"] == "mobile_number"
    assert found[get, "/customerId"] == "customer_id"
    assert found[f"{get} 200", "$[*].nn"] == "id_number"
    assert found[f"{get} 200", "$[*].idCardNo"] == "id_number"
    assert found[f"{get} 200", "$[*].contact[*].emailAddress"] == "email"
    assert found[patch, "request$.idCardNo"] == "id_number"
    assert about["left_out"] == {
        "headers and cookies": 1,
        "references into other files": 2,
        "bodies of application/xml": 1,
    }


def test_what_people_decided_stays_and_inherits(empty, postgres_server):
    postgres_server.psql("drop database if exists inherits with (force)")
    postgres_server.psql("create database inherits")
    postgres_server.psql(
        """
        create table t_person (nn varchar(20) primary key, zjhm varchar(18));
        create table t_visit (a varchar(20) references t_person(nn));
        create table t_bill (zjhm varchar(18), b varchar(20));
        alter table t_visit add unique (a);
        alter table t_bill add foreign key (b) references t_visit(a);
        """,
        database="inherits",
    )
    url = postgres_server.uri("postgres", "inherits")
    _about(empty.ask("catalog", "scan", "crm", url, "--json"))
    assert "public.t_visit.a" not in _entries(empty, "crm")
    file = empty.folder / "catalog" / "crm.yaml"
    decided = """\
version: 1
system: crm
db:
  # ours
  t_person.nn: {category: customer_id, state: confirmed, by: li, at: 2026-11-01}
  t_bill.zjhm: {category: none, state: overridden, was: id_number, reason: x, by: li, at: 2026-11-01}
"""
    file.write_text(decided, encoding="utf-8")
    about = _about(empty.ask("catalog", "scan", "crm", url, "--json"))
    entries = _entries(empty, "crm")
    assert file.read_text("utf-8").startswith(decided)
    assert entries["t_bill.zjhm"].by == "li"
    inherited = entries["public.t_visit.a"]
    assert (inherited.category, inherited.state) == ("customer_id", State.PROPOSED)
    assert inherited.seen == "references public.t_person.nn"
    assert entries["public.t_bill.b"].seen == "references public.t_visit.a"
    assert about["decided"] == 2


SAMPLED = """
create table kunde (a text, nr text, phone text, ok text);
"""


def _sampled(server_run) -> None:
    """Fill tables: identity numbers without a name, order numbers, a column that is no phone."""
    from faker import Faker

    fake = Faker("zh_CN")
    Faker.seed(7)
    server_run(
        [(fake.ssn(), str(10**17 + n * 7919), f"x-{n}", fake.phone_number()) for n in range(100)]
    )


def test_samples_speak_are_counted_and_never_shown(empty, postgres_server):
    postgres_server.psql("drop database if exists samples with (force)")
    postgres_server.psql("create database samples")
    postgres_server.psql(SAMPLED, database="samples")
    values: list[tuple[str, ...]] = []

    def fill(rows) -> None:
        values.extend(rows)
        for row in rows:
            listed = ", ".join(f"'{value}'" for value in row)
            postgres_server.psql(f"insert into kunde values ({listed})", database="samples")

    _sampled(fill)
    (empty.folder / "catalog" / "crm.yaml").write_text(
        "version: 1\nsystem: crm\ndb:\n"
        "  kunde.phone: {category: mobile_number, state: confirmed, by: li, at: 2026-11-01}\n"
        "  kunde.ok: {category: none, state: overridden, reason: x, by: li, at: 2026-11-01}\n",
        encoding="utf-8",
    )
    url = postgres_server.uri("postgres", "samples")
    without = _about(empty.ask("catalog", "scan", "crm", url, "--json", "--dry-run"))
    assert without["rows"] == []
    done = empty.ask("catalog", "scan", "crm", url, "--samples", "100")
    assert done.exit_code == 0, done.output
    entries = _entries(empty, "crm")
    assert entries["public.kunde.a"].category == "id_number"
    assert "100/100 samples pass" in entries["public.kunde.a"].seen
    assert "public.kunde.nr" not in entries
    disputed = entries["kunde.phone"]
    assert (disputed.state, disputed.against) == (State.DISPUTED, "mobile_number 0/100")
    assert disputed.by == "li"
    assert entries["kunde.ok"].against == "mobile_number 100/100"
    assert "2 contradicted by samples" in done.stdout
    written = (empty.folder / "catalog" / "crm.yaml").read_text("utf-8") + done.output
    assert not [value for row in values for value in row if value in written]


def test_a_sqlite_file_with_samples(empty, tmp_path):
    file = tmp_path / "shop.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(SAMPLED)
        _sampled(lambda rows: connection.executemany("insert into kunde values (?, ?, ?, ?)", rows))
        connection.commit()
    done = empty.ask("catalog", "scan", "shop", f"sqlite:///{file}", "--samples", "64")
    assert done.exit_code == 0, done.output
    entries = _entries(empty, "shop")
    assert entries["main.kunde.a"].category == "id_number"
    assert "64/64 samples pass" in entries["main.kunde.a"].seen


def test_a_mariadb_with_samples(empty, mariadb_server):
    mariadb_server.run(["drop database if exists samples", "create database samples"])
    mariadb_server.run([SAMPLED], "samples")

    def fill(rows) -> None:
        with closing(mariadb_server.connect("samples")) as connection:
            connection.cursor().executemany("insert into kunde values (%s, %s, %s, %s)", rows)

    _sampled(fill)
    url = f"mysql://root@127.0.0.1:{mariadb_server.port}/samples"
    done = empty.ask("catalog", "scan", "shop", url, "--samples", "64", "--json")
    rows = {row["field"]: row for row in _about(done)["rows"]}
    assert rows["samples.kunde.a"]["category"] == "id_number"


GRAPHQL = """
type Query { customer(idCardNo: String!): Customer }
type Customer {
  "手机号"
  nn: String
  email: String!
  orders: [Order!]!
}
type Order { orderNo: String, buyer: Customer, receiverAddress: Address }
type Address { detailAddress: String }
"""


def test_a_graphql_schema(empty, tmp_path):
    file = tmp_path / "api.graphql"
    file.write_text(GRAPHQL, encoding="utf-8")
    about = _about(empty.ask("catalog", "scan", "care", str(file), "--json"))
    found = {row["field"]: row["category"] for row in about["rows"]}
    assert found["request$.variables.idCardNo"] == "id_number"
    assert found["$.data.customer.nn"] == "mobile_number"
    assert found["$.data.customer.email"] == "email"
    assert found["$.data.customer.orders[*].receiverAddress.detailAddress"] == "address"
    assert "$.data.customer.orders[*].orderNo" not in found
    assert {row["operation"] for row in about["rows"]} == {"POST /graphql"}


def test_without_a_source_the_systems_own_account_reads_its_schema(empty, boss):
    (empty.folder / "systems.d" / "crm.toml").write_text(
        f'kind = "postgresql"\nname = "crm"\nlisten = "127.0.0.1:1"\n'
        f'upstream = "{boss.address}"\n[introspection]\naccount = "postgres"\ndatabase = "boss"\n'
    )
    done = empty.ask("catalog", "scan", "crm", "--lang", "zh")
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("crm：postgres boss：")
    assert done.stderr == ""
    assert "boss.t_cust.zjhm" in _entries(empty, "crm")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("crm", "nowhere.json"), "SOURCE is a file, or a URL that begins with one of"),
        (("crm",), "has no [introspection]"),
        (("crm", "oracle://a@b/c"), "a database's URL begins with one of"),
        (("CRM", "x.json"), "expected its name in whosaw.toml"),
        (("crm", "postgresql://nobody@127.0.0.1:1/x"), "no schema facts"),
        (("crm", "x.json", "--from-log"), "--from-log takes no SOURCE"),
        (("crm", "x.json", "--samples", "5"), "a file holds no values"),
    ],
)
def test_what_cannot_be_scanned_is_told(empty, arguments, said):
    done = empty.ask("catalog", "scan", *arguments)
    assert done.exit_code == 2, done.output
    assert said in done.stderr
    assert list((empty.folder / "catalog").glob("*.yaml")) == []


def test_a_file_that_is_no_description_is_told(empty, tmp_path):
    for name, text in {
        "a.json": '{"openapi": ',
        "b.yaml": "openapi: [",
        "c.json": "{}",
        "d.graphql": "type Query { a: Nowhere }",
        "e.json": '{"data": {"__schema": {}}}',
    }.items():
        (tmp_path / name).write_text(text)
        done = empty.ask("catalog", "scan", "crm", str(tmp_path / name))
        assert done.exit_code == 2, (name, done.output)
        assert name in done.stderr


def _touch(path: str, category: str, known_by: KnownBy = KnownBy.NAME) -> Touch:
    return Touch(
        Resource("crm", path),
        FieldIn.RESPONSE,
        category,
        3,
        Use.DISCLOSED,
        Form.CLEAR,
        Certainty.SURE,
        known_by,
    )


def test_live_traffic_proposes_and_says_how_often(empty):
    for number in range(3):
        empty.access(
            number,
            touches=(
                _touch("GET /cust/{id}#$.mobile", "mobile_number"),
                _touch("public.t.zjhm", "id_number"),
                _touch("GET /unlisted-0123#$.x", "email"),
                _touch("GET /cust/{id}#$.by", "user_name", KnownBy.CATALOG),
            ),
        )
    empty.access(9, touches=(_touch("GET /cust/{id}#$.mobile", "imei"),))
    empty.write()
    (empty.folder / "catalog" / "crm.yaml").write_text(
        "version: 1\nsystem: crm\ndb:\n"
        "  t.zjhm: {category: id_number, state: confirmed, by: li, at: 2026-11-01}\n",
        encoding="utf-8",
    )
    done = empty.ask("catalog", "scan", "crm", "--from-log", "--since", "today")
    assert done.exit_code == 0, done.output
    entries = _entries(empty, "crm")
    assert set(entries) == {"t.zjhm", "GET /cust/{id} $.mobile"}
    mobile = entries["GET /cust/{id} $.mobile"]
    assert (mobile.category, mobile.exchanges, mobile.seen) == ("mobile_number", 4, "log: name")
    assert mobile.confidence == pytest.approx(0.9 * 3 / 4, abs=0.01)
    decided = entries["t.zjhm"]
    assert (decided.state, decided.exchanges, decided.by) == (State.CONFIRMED, 3, "li")


def test_replay_labels_the_past_anew_and_shows_each_access_once(empty):
    for number in range(3):
        empty.access(number, touches=(_touch("public.t.nr", "id_number"),))
    empty.write()
    (empty.folder / "catalog" / "crm.yaml").write_text(
        "version: 1\nsystem: crm\ndb:\n  public.t.nr: {category: none, state: overridden, "
        "was: id_number, reason: bill number, by: li, at: 2026-11-01}\n",
        encoding="utf-8",
    )
    dry = empty.ask("catalog", "replay", "--since", "today", "--dry-run")
    assert dry.stdout.startswith("3 accesses of "), dry.output
    before = json.loads(empty.ask("accesses", "--since", "today", "--json").stdout)["rows"]
    done = empty.ask("catalog", "replay", "--since", "today", "--system", "crm")
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("3 accesses of ")
    rows = json.loads(empty.ask("accesses", "--since", "today", "--all", "--json").stdout)["rows"]
    assert [row["access_id"] for row in rows] == [row["access_id"] for row in before]
    assert {tuple(row["categories"]) for row in rows} == {()}
    again = empty.ask("catalog", "replay", "--since", "today")
    assert again.stdout.startswith("nothing to label anew")


def test_a_term_that_is_gone_leaves_what_the_name_says(empty):
    empty.access(1, touches=(_touch("public.t.email", "iccid", KnownBy.CATALOG),))
    empty.write()
    done = empty.ask("catalog", "replay", "--since", "today")
    assert done.stdout.startswith("1 access of "), done.output
    [row] = json.loads(
        empty.ask("query", "SELECT field, category, known_by FROM touch", "--json").stdout
    )["rows"]
    assert row == {"field": "public.t.email", "category": "email", "known_by": "name"}


def test_the_demo_of_a_house_needs_no_configuration_to_classify(tmp_path):
    done = ask("catalog", "classify", "mobile", "--config", str(tmp_path))
    assert done.exit_code == 0, done.output
    assert "mobile_number" in done.stdout
