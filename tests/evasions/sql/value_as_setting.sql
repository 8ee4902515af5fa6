-- says: A value as a setting.
-- never: 13812345678
set my.note = '13812345678'
