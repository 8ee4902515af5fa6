-- says: A value as the tag of a dollar quote.
-- never: zhang_san_feng
select $zhang_san_feng$x$zhang_san_feng$
