-- @ select_views-1
INSERT INTO credit_card
       VALUES (101, '1111-2222-3333-4444', 4000),
              (102, '5555-6666-7777-8888', 3000),
              (103, '9801-2345-6789-0123', 2000);
-- @ select_views-2
INSERT INTO credit_usage
       VALUES (101, '2011-09-15', 120),
	      (101, '2011-10-05',  90),
	      (101, '2011-10-18', 110),
	      (101, '2011-10-21', 200),
	      (101, '2011-11-10',  80),
	      (102, '2011-09-22', 300),
	      (102, '2011-10-12', 120),
	      (102, '2011-10-28', 200),
	      (103, '2011-10-15', 480);
-- @ select_views-3
CREATE VIEW my_property_normal AS
       SELECT * FROM customer WHERE name = current_user;
-- @ select_views-4
CREATE VIEW my_property_secure WITH (security_barrier) AS
       SELECT * FROM customer WHERE name = current_user;
-- @ select_views-5
CREATE VIEW my_credit_card_normal AS
       SELECT * FROM customer l NATURAL JOIN credit_card r
       WHERE l.name = current_user;
-- @ select_views-6
CREATE VIEW my_credit_card_secure WITH (security_barrier) AS
       SELECT * FROM customer l NATURAL JOIN credit_card r
       WHERE l.name = current_user;
-- @ select_views-7
CREATE VIEW my_credit_card_usage_normal AS
       SELECT * FROM my_credit_card_secure l NATURAL JOIN credit_usage r;
-- @ select_views-8
CREATE VIEW my_credit_card_usage_secure WITH (security_barrier) AS
       SELECT * FROM my_credit_card_secure l NATURAL JOIN credit_usage r;
-- @ select_views-9
SELECT * FROM my_property_normal WHERE f_leak(passwd);
-- @ select_views-10
EXPLAIN (COSTS OFF) SELECT * FROM my_property_normal WHERE f_leak(passwd);
-- @ select_views-11
SELECT * FROM my_property_secure WHERE f_leak(passwd);
-- @ select_views-12
EXPLAIN (COSTS OFF) SELECT * FROM my_property_secure WHERE f_leak(passwd);
-- @ select_views-13
SELECT * FROM my_property_normal v
		WHERE f_leak('passwd') AND f_leak(passwd);
-- @ select_views-14
EXPLAIN (COSTS OFF) SELECT * FROM my_property_normal v
		WHERE f_leak('passwd') AND f_leak(passwd);
-- @ select_views-15
SELECT * FROM my_property_secure v
		WHERE f_leak('passwd') AND f_leak(passwd);
-- @ select_views-16
EXPLAIN (COSTS OFF) SELECT * FROM my_property_secure v
		WHERE f_leak('passwd') AND f_leak(passwd);
-- @ select_views-17
SELECT * FROM my_credit_card_normal WHERE f_leak(cnum);
-- @ select_views-18
EXPLAIN (COSTS OFF) SELECT * FROM my_credit_card_normal WHERE f_leak(cnum);
-- @ select_views-19
SELECT * FROM my_credit_card_secure WHERE f_leak(cnum);
-- @ select_views-20
EXPLAIN (COSTS OFF) SELECT * FROM my_credit_card_secure WHERE f_leak(cnum);
-- @ select_views-21
SELECT * FROM my_credit_card_usage_normal
       WHERE f_leak(cnum) AND ymd >= '2011-10-01' AND ymd < '2011-11-01';
-- @ select_views-22
EXPLAIN (COSTS OFF) SELECT * FROM my_credit_card_usage_normal
       WHERE f_leak(cnum) AND ymd >= '2011-10-01' AND ymd < '2011-11-01';
-- @ select_views-23
SELECT * FROM my_credit_card_usage_secure
       WHERE f_leak(cnum) AND ymd >= '2011-10-01' AND ymd < '2011-11-01';
-- @ select_views-24
EXPLAIN (COSTS OFF) SELECT * FROM my_credit_card_usage_secure
       WHERE f_leak(cnum) AND ymd >= '2011-10-01' AND ymd < '2011-11-01';
-- @ select_views-25
PREPARE p1 AS SELECT * FROM my_property_normal WHERE f_leak(passwd);
-- @ select_views-26
PREPARE p2 AS SELECT * FROM my_property_secure WHERE f_leak(passwd);
