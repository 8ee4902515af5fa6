-- says: Where the written columns come from belongs into the log.
-- from: StarRocks/starrocks#71920
insert into stage (cust_no, real_name) select bank_card, upper(bank_name) from account where currency = 'CNY'
