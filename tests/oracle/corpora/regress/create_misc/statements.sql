-- @ create_misc-1
INSERT INTO a_star (class, a) VALUES ('a', 1);
-- @ create_misc-2
INSERT INTO a_star (class) VALUES ('a');
-- @ create_misc-3
INSERT INTO b_star (class, a) VALUES ('b', 4);
-- @ create_misc-4
INSERT INTO b_star (class) VALUES ('b');
-- @ create_misc-5
INSERT INTO c_star (class, a) VALUES ('c', 6);
-- @ create_misc-6
INSERT INTO c_star (class) VALUES ('c');
-- @ create_misc-7
INSERT INTO d_star (class, a) VALUES ('d', 14);
-- @ create_misc-8
INSERT INTO d_star (class) VALUES ('d');
-- @ create_misc-9
INSERT INTO e_star (class, a, e)
   VALUES ('e', 17, '-2'::int2);
-- @ create_misc-10
INSERT INTO e_star (class, a)
   VALUES ('e', 18);
-- @ create_misc-11
INSERT INTO e_star (class, e)
   VALUES ('e', '-4'::int2);
-- @ create_misc-12
INSERT INTO f_star (class, a, e)
   VALUES ('f', 25, '-9'::int2);
-- @ create_misc-13
INSERT INTO f_star (class, a) VALUES ('f', 27);
-- @ create_misc-14
INSERT INTO f_star (class, e) VALUES ('f', '-12'::int2);
-- @ create_misc-15
INSERT INTO f_star (class) VALUES ('f');
-- @ create_misc-16
SELECT * FROM a_star*;
-- @ create_misc-17
SELECT class, aa
   FROM a_star* x
   WHERE aa ISNULL;
-- @ create_misc-18
SELECT *
   from a_star*
   WHERE aa < 1000;
-- @ create_misc-19
UPDATE f_star SET f = 10;
-- @ create_misc-20
SELECT * FROM e_star*;
-- @ create_misc-21
SELECT class, aa, a FROM a_star*;
