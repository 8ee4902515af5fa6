-- says: What is not shown comes out in the text of an error.
-- from: bytebase/bytebase#20288
select 1 from stage where id_number::int = 0
