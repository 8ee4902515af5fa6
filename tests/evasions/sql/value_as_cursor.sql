-- says: A value as a cursor's name.
-- never: 13812345678
-- gap: unlisted
declare "13812345678" cursor for select 1
