-- @ sequence-1
INSERT INTO serialTest1 VALUES ('foo');
-- @ sequence-2
SELECT * FROM serialTest1;
-- @ sequence-3
INSERT INTO serialTest2 (f1)
  VALUES ('test_defaults');
-- @ sequence-4
INSERT INTO serialTest2 (f1, f2, f3, f4, f5, f6)
  VALUES ('test_max_vals', 2147483647, 32767, 32767, 9223372036854775807,
          9223372036854775807),
         ('test_min_vals', -2147483648, -32768, -32768, -9223372036854775808,
          -9223372036854775808);
-- @ sequence-5
INSERT INTO serialTest2 (f1, f3)
  VALUES ('bogus', -32769);
-- @ sequence-6
INSERT INTO serialTest2 (f1, f4)
  VALUES ('bogus', -32769);
-- @ sequence-7
INSERT INTO serialTest2 (f1, f5)
  VALUES ('bogus', -9223372036854775809);
-- @ sequence-8
INSERT INTO serialTest2 (f1, f6)
  VALUES ('bogus', -9223372036854775809);
-- @ sequence-9
SELECT * FROM serialTest2 ORDER BY f2 ASC;
