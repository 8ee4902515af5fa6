-- says: A value as the number of a parameter.
-- never: 13812345678
select $13812345678
