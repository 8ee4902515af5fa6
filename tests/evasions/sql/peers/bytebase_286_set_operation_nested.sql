-- says: EXCEPT and INTERSECT inside UNION, each under the first arm's name.
-- from: bytebase/omni#286
select x from ((select kind x from plan except select currency from account) union select bank_name from account) t
