-- says: A condition that spares nobody.
-- action: destroy
delete from subscriber where address is not null or 1 = 1
