-- says: A value as a column's name.
-- never: 13812345678
-- never: zhang_san_feng
-- gap: unlisted
select code as "13812345678", title as zhang_san_feng from plan
