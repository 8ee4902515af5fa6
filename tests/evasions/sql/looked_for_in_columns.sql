-- says: A value looked for in several columns.
-- asked_for: phone +8613812345678
select * from cdr where '13812345678' in (calling_number, called_number)
