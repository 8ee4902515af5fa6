-- says: A value in a text that does not parse, behind a quote that never ends.
-- action: unknown
-- never: 13812345678
-- never: zhang_san_feng
-- never: wangwu
-- gap: unparsed
selec 13812345678 from zhang_san_feng where 'lisi wangwu
