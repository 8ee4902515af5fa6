-- @ copy2-1
COPY x (a, b, c, d, e) from stdin;
-- @ copy2-2
COPY x (b, d) from stdin;
-- @ copy2-3
COPY x from stdin;
-- @ copy2-4
COPY x (b, c, d, e) from stdin delimiter ',' null 'x';
-- @ copy2-5
COPY x from stdin WITH DELIMITER AS ';' NULL AS '';
-- @ copy2-6
COPY x from stdin WHERE a = 50004;
-- @ copy2-7
COPY x from stdin WHERE a > 60003;
-- @ copy2-8
COPY testeoc FROM stdin CSV;
-- @ copy2-9
COPY testeoc TO stdout CSV;
-- @ copy2-10
INSERT INTO testnull VALUES (1, E'\\0'), (NULL, NULL);
-- @ copy2-11
COPY testnull TO stdout WITH NULL AS E'\\0';
-- @ copy2-12
COPY testnull FROM stdin WITH NULL AS E'\\0';
-- @ copy2-13
SELECT * FROM testnull;
-- @ copy2-14
COPY vistest FROM stdin CSV;
-- @ copy2-15
SELECT * FROM vistest;
-- @ copy2-16
TRUNCATE vistest;
-- @ copy2-17
COPY vistest FROM stdin CSV FREEZE;
-- @ copy2-18
INSERT INTO vistest VALUES ('z');
-- @ copy2-19
COPY forcetest (a, b, c) FROM STDIN WITH (FORMAT csv, FORCE_NOT_NULL(b), FORCE_NULL(c));
-- @ copy2-20
SELECT b, c FROM forcetest WHERE a = 1;
-- @ copy2-21
COPY forcetest (a, b, c, d) FROM STDIN WITH (FORMAT csv, FORCE_NOT_NULL(c,d), FORCE_NULL(c,d));
-- @ copy2-22
SELECT c, d FROM forcetest WHERE a = 2;
-- @ copy2-23
COPY forcetest (a, b, c) FROM STDIN WITH (FORMAT csv, FORCE_NULL(b), FORCE_NOT_NULL(c));
-- @ copy2-24
COPY forcetest (d, e) FROM STDIN WITH (FORMAT csv, FORCE_NOT_NULL(b));
-- @ copy2-25
COPY forcetest (a, b, c) FROM STDIN WITH (FORMAT csv, FORCE_NOT_NULL *);
-- @ copy2-26
COPY forcetest (a, b, c) FROM STDIN WITH (FORMAT csv, FORCE_NULL *);
-- @ copy2-27
COPY forcetest (a, b, c) FROM STDIN WITH (FORMAT csv, FORCE_NOT_NULL *, FORCE_NOT_NULL(b));
-- @ copy2-28
COPY rls_t1 (a, b, c) from stdin;
-- @ copy2-29
COPY rls_t1 TO stdout;
-- @ copy2-30
COPY rls_t1 (a, b, c) TO stdout;
-- @ copy2-31
COPY rls_t1 (a) TO stdout;
-- @ copy2-32
COPY rls_t1 (a, b) TO stdout;
-- @ copy2-33
COPY rls_t1 (b, a) TO stdout;
-- @ copy2-34
COPY rls_t1 (c) TO stdout;
-- @ copy2-35
SELECT * FROM instead_of_insert_tbl;
-- @ copy2-36
COPY check_ign_err FROM STDIN WITH (on_error stop);
-- @ copy2-37
COPY check_ign_err FROM STDIN WITH (on_error ignore, log_verbosity verbose);
-- @ copy2-38
COPY check_ign_err2 FROM STDIN WITH (on_error ignore, log_verbosity verbose);
-- @ copy2-39
COPY check_ign_err2 FROM STDIN WITH (on_error ignore, log_verbosity silent);
-- @ copy2-40
SELECT * FROM check_ign_err;
-- @ copy2-41
SELECT * FROM check_ign_err2;
-- @ copy2-42
COPY check_ign_err FROM STDIN WITH (on_error ignore);
-- @ copy2-43
COPY check_ign_err FROM STDIN WITH (on_error ignore, reject_limit 3);
-- @ copy2-44
COPY check_ign_err FROM STDIN WITH (on_error ignore, reject_limit 4);
-- @ copy2-45
copy copy_default from stdin;
-- @ copy2-46
select id, text_value, ts_value from copy_default;
-- @ copy2-47
truncate copy_default;
-- @ copy2-48
copy copy_default from stdin with (format csv);
-- @ copy2-49
copy copy_default from stdin with (format binary, default '\D');
-- @ copy2-50
copy copy_default from stdin with (format csv, default '\D');
-- @ copy2-51
copy copy_default from stdin with (default '\D');
