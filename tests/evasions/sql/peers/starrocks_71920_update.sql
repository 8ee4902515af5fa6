-- says: An update takes its values from another table.
-- from: StarRocks/starrocks#71920
update stage s set real_name = a.bank_card from account a where a.bank_name = s.cust_no
