CREATE TABLE subscriber (
  subscriber_id INTEGER PRIMARY KEY, msisdn TEXT UNIQUE, real_name TEXT, id_number TEXT, email TEXT,
  gender TEXT, birth_date TEXT, plan_id INTEGER, address TEXT, note TEXT, status TEXT
);
CREATE TABLE account (
  account_id INTEGER PRIMARY KEY, subscriber_id INTEGER, bank_card TEXT, balance NUMERIC, currency TEXT,
  UNIQUE (subscriber_id, bank_card)
);
CREATE TABLE plan (plan_id INTEGER PRIMARY KEY, name TEXT, monthly_fee NUMERIC, kind TEXT);
CREATE TABLE cdr (
  caller TEXT, callee TEXT, started_at TEXT, duration_s INTEGER, cell TEXT, extra TEXT,
  PRIMARY KEY (caller, started_at)
) WITHOUT ROWID;
CREATE TABLE ticket (
  ticket_id INTEGER PRIMARY KEY, subscriber_id INTEGER, subject TEXT, body TEXT, "handled by" TEXT,
  extra TEXT
);
CREATE VIEW v_plan AS
  SELECT s.msisdn AS number, s.real_name, p.name AS plan FROM subscriber s JOIN plan p ON p.plan_id = s.plan_id;
CREATE VIEW v_active (id, phone, mail) AS SELECT subscriber_id, msisdn, email FROM subscriber WHERE status = 'active';
CREATE VIEW v_deep AS SELECT v.number, a.bank_card FROM v_plan v, account a, subscriber s
  WHERE s.msisdn = v.number AND a.subscriber_id = s.subscriber_id;
