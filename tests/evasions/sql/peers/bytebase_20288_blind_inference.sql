-- says: What is not shown is guessed in WHERE, sign by sign.
-- from: bytebase/bytebase#20288
select count(*) from stage where substr(id_number, 18, 1) = 'X' and real_name like '张%'
