-- says: What is not shown is told by the order of the rows.
-- from: bytebase/bytebase#20288
select cust_no from stage order by id_number
