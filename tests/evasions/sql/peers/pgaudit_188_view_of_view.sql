-- says: A view over a view ends in an error of the audit's stack.
-- from: pgaudit/pgaudit#188
-- heirs: yes
select number, bank_card from v_deep d join v_star s using (bank_card)
