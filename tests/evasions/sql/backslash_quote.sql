-- says: Where standard_conforming_strings is off, the literal ends later than it seems.
-- never: zhang_san_feng
select 'a\' or zhang_san_feng = 'b'
