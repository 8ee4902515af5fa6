-- says: A view over a view over a view gives the columns other names.
-- from: bytebase/omni#286
-- heirs: yes
select n, tail from v_deeper
