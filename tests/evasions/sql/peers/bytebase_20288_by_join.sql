-- says: What is not shown is told by a join with a list of guesses.
-- from: bytebase/bytebase#20288
select g from stage s join (values ('110101199003077'), ('110101199003078')) v (g) on s.id_number like g || '%'
