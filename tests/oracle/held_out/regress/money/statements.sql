-- @ money-1
INSERT INTO money_data VALUES ('123');
-- @ money-2
SELECT * FROM money_data;
-- @ money-3
SELECT m + '123' FROM money_data;
-- @ money-4
SELECT m - '123.45' FROM money_data;
-- @ money-5
SELECT m / '2'::money FROM money_data;
-- @ money-6
SELECT m * 2 FROM money_data;
-- @ money-7
SELECT 2 * m FROM money_data;
-- @ money-8
SELECT m = '$123.00' FROM money_data;
-- @ money-9
SELECT m != '$124.00' FROM money_data;
-- @ money-10
SELECT m <= '$123.00' FROM money_data;
-- @ money-11
SELECT m >= '$123.00' FROM money_data;
-- @ money-12
SELECT m < '$124.00' FROM money_data;
-- @ money-13
SELECT m > '$122.00' FROM money_data;
-- @ money-14
SELECT cashlarger(m, '$124.00') FROM money_data;
-- @ money-15
SELECT cashsmaller(m, '$124.00') FROM money_data;
-- @ money-16
SELECT cash_words(m) FROM money_data;
-- @ money-17
SELECT cash_words(m + '1.23') FROM money_data;
-- @ money-18
DELETE FROM money_data;
