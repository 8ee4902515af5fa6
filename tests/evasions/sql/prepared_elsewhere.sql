-- says: EXECUTE of what was prepared out of sight.
-- action: unknown
-- gap: unparsed
-- never: 13812345678
execute p ('13812345678')
