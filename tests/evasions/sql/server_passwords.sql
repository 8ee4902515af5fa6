-- says: The server's own catalogue holds passwords.
-- touch: disclosed pg_catalog.pg_authid.rolpassword
-- touch: disclosed pg_catalog.pg_shadow.passwd
select * from pg_authid join pg_shadow on usename = rolname
