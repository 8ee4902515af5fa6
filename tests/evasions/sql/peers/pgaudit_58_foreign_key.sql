-- says: Look-ups of foreign keys flood the log: an insert reads no parent.
-- from: pgaudit/pgaudit#58
insert into account (account_id, subscriber_id, bank_card) values (1, 2, 'x')
