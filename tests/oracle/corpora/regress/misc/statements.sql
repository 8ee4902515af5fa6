-- @ misc-1
UPDATE onek
   SET unique1 = onek.unique1 + 1;
-- @ misc-2
UPDATE onek
   SET unique1 = onek.unique1 - 1;
-- @ misc-3
SELECT two, stringu1, ten, string4
   INTO TABLE tmp
   FROM onek;
-- @ misc-4
SELECT * FROM onek EXCEPT ALL SELECT * FROM onek_copy;
-- @ misc-5
SELECT * FROM onek_copy EXCEPT ALL SELECT * FROM onek;
-- @ misc-6
SELECT * FROM stud_emp_copy;
-- @ misc-7
INSERT INTO hobbies_r (name, person)
   SELECT 'posthacking', p.name
   FROM person* p
   WHERE p.name = 'mike' or p.name = 'jeff';
-- @ misc-8
INSERT INTO hobbies_r (name) VALUES ('skywalking');
-- @ misc-9
INSERT INTO equipment_r (name, hobby) VALUES ('advil', 'posthacking');
-- @ misc-10
SELECT p.name, name(p.hobbies) FROM ONLY person p;
-- @ misc-11
SELECT p.name, name(p.hobbies) FROM person* p;
-- @ misc-12
SELECT DISTINCT hobbies_r.name, name(hobbies_r.equipment) FROM hobbies_r
  ORDER BY 1,2;
-- @ misc-13
SELECT hobbies_r.name, (hobbies_r.equipment).name FROM hobbies_r;
-- @ misc-14
SELECT p.name, name(p.hobbies), name(equipment(p.hobbies)) FROM ONLY person p;
-- @ misc-15
SELECT p.name, name(p.hobbies), name(equipment(p.hobbies)) FROM person* p;
-- @ misc-16
SELECT (p.hobbies).equipment.name, p.name, name(p.hobbies) FROM person* p;
-- @ misc-17
SELECT (p.hobbies).equipment.name, name(p.hobbies), p.name FROM ONLY person p;
-- @ misc-18
SELECT *, name(equipment(h.*)) FROM hobbies_r h;
-- @ misc-19
SELECT *, (equipment(CAST((h.*) AS hobbies_r))).name FROM hobbies_r h;
