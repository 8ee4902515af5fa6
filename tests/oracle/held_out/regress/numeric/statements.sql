-- @ numeric-1
INSERT INTO num_exp_add VALUES (0,0,'0');
-- @ numeric-2
INSERT INTO num_exp_sub VALUES (0,0,'0');
-- @ numeric-3
INSERT INTO num_exp_mul VALUES (0,0,'0');
-- @ numeric-4
INSERT INTO num_exp_div VALUES (0,0,'NaN');
-- @ numeric-5
INSERT INTO num_exp_sqrt VALUES (0,'0');
-- @ numeric-6
INSERT INTO num_exp_ln VALUES (0,'NaN');
-- @ numeric-7
INSERT INTO num_exp_log10 VALUES (0,'NaN');
-- @ numeric-8
INSERT INTO num_exp_power_10_ln VALUES (0,'NaN');
-- @ numeric-9
INSERT INTO num_data VALUES (0, '0');
-- @ numeric-10
DELETE FROM num_result;
-- @ numeric-11
INSERT INTO num_result SELECT t1.id, t2.id, t1.val + t2.val
    FROM num_data t1, num_data t2;
-- @ numeric-12
SELECT t1.id1, t1.id2, t1.result, t2.expected
    FROM num_result t1, num_exp_add t2
    WHERE t1.id1 = t2.id1 AND t1.id2 = t2.id2
    AND t1.result != t2.expected;
-- @ numeric-13
INSERT INTO num_result SELECT t1.id, t2.id, round(t1.val + t2.val, 10)
    FROM num_data t1, num_data t2;
-- @ numeric-14
SELECT t1.id1, t1.id2, t1.result, round(t2.expected, 10) as expected
    FROM num_result t1, num_exp_add t2
    WHERE t1.id1 = t2.id1 AND t1.id2 = t2.id2
    AND t1.result != round(t2.expected, 10);
-- @ numeric-15
INSERT INTO num_result SELECT t1.id, t2.id, t1.val - t2.val
    FROM num_data t1, num_data t2;
-- @ numeric-16
SELECT t1.id1, t1.id2, t1.result, t2.expected
    FROM num_result t1, num_exp_sub t2
    WHERE t1.id1 = t2.id1 AND t1.id2 = t2.id2
    AND t1.result != t2.expected;
-- @ numeric-17
INSERT INTO num_result SELECT t1.id, t2.id, round(t1.val - t2.val, 40)
    FROM num_data t1, num_data t2;
-- @ numeric-18
SELECT t1.id1, t1.id2, t1.result, round(t2.expected, 40)
    FROM num_result t1, num_exp_sub t2
    WHERE t1.id1 = t2.id1 AND t1.id2 = t2.id2
    AND t1.result != round(t2.expected, 40);
-- @ numeric-19
INSERT INTO num_result SELECT t1.id, t2.id, t1.val * t2.val
    FROM num_data t1, num_data t2;
-- @ numeric-20
SELECT t1.id1, t1.id2, t1.result, t2.expected
    FROM num_result t1, num_exp_mul t2
    WHERE t1.id1 = t2.id1 AND t1.id2 = t2.id2
    AND t1.result != t2.expected;
-- @ numeric-21
INSERT INTO num_result SELECT t1.id, t2.id, round(t1.val * t2.val, 30)
    FROM num_data t1, num_data t2;
-- @ numeric-22
SELECT t1.id1, t1.id2, t1.result, round(t2.expected, 30) as expected
    FROM num_result t1, num_exp_mul t2
    WHERE t1.id1 = t2.id1 AND t1.id2 = t2.id2
    AND t1.result != round(t2.expected, 30);
-- @ numeric-23
INSERT INTO num_result SELECT t1.id, t2.id, t1.val / t2.val
    FROM num_data t1, num_data t2
    WHERE t2.val != '0.0';
-- @ numeric-24
SELECT t1.id1, t1.id2, t1.result, t2.expected
    FROM num_result t1, num_exp_div t2
    WHERE t1.id1 = t2.id1 AND t1.id2 = t2.id2
    AND t1.result != t2.expected;
-- @ numeric-25
INSERT INTO num_result SELECT t1.id, t2.id, round(t1.val / t2.val, 80)
    FROM num_data t1, num_data t2
    WHERE t2.val != '0.0';
-- @ numeric-26
SELECT t1.id1, t1.id2, t1.result, round(t2.expected, 80) as expected
    FROM num_result t1, num_exp_div t2
    WHERE t1.id1 = t2.id1 AND t1.id2 = t2.id2
    AND t1.result != round(t2.expected, 80);
-- @ numeric-27
INSERT INTO num_result SELECT id, 0, SQRT(ABS(val))
    FROM num_data;
-- @ numeric-28
SELECT t1.id1, t1.result, t2.expected
    FROM num_result t1, num_exp_sqrt t2
    WHERE t1.id1 = t2.id
    AND t1.result != t2.expected;
-- @ numeric-29
INSERT INTO num_result SELECT id, 0, LN(ABS(val))
    FROM num_data
    WHERE val != '0.0';
-- @ numeric-30
SELECT t1.id1, t1.result, t2.expected
    FROM num_result t1, num_exp_ln t2
    WHERE t1.id1 = t2.id
    AND t1.result != t2.expected;
-- @ numeric-31
INSERT INTO num_result SELECT id, 0, LOG(numeric '10', ABS(val))
    FROM num_data
    WHERE val != '0.0';
-- @ numeric-32
SELECT t1.id1, t1.result, t2.expected
    FROM num_result t1, num_exp_log10 t2
    WHERE t1.id1 = t2.id
    AND t1.result != t2.expected;
-- @ numeric-33
INSERT INTO num_result SELECT id, 0, POWER(numeric '10', LN(ABS(round(val,200))))
    FROM num_data
    WHERE val != '0.0';
-- @ numeric-34
SELECT t1.id1, t1.result, t2.expected
    FROM num_result t1, num_exp_power_10_ln t2
    WHERE t1.id1 = t2.id
    AND t1.result != t2.expected;
-- @ numeric-35
SELECT AVG(val) FROM num_data;
-- @ numeric-36
SELECT MAX(val) FROM num_data;
-- @ numeric-37
SELECT MIN(val) FROM num_data;
-- @ numeric-38
SELECT STDDEV(val) FROM num_data;
-- @ numeric-39
SELECT VARIANCE(val) FROM num_data;
-- @ numeric-40
INSERT INTO fract_only VALUES (1, '0.0');
-- @ numeric-41
SELECT * FROM fract_only;
-- @ numeric-42
INSERT INTO ceil_floor_round VALUES ('-5.5');
-- @ numeric-43
SELECT a, ceil(a), ceiling(a), floor(a), round(a) FROM ceil_floor_round;
-- @ numeric-44
COPY width_bucket_test (operand_num) FROM stdin;
-- @ numeric-45
UPDATE width_bucket_test SET operand_f8 = operand_num::float8;
-- @ numeric-46
SELECT
    operand_num,
    width_bucket(operand_num, 0, 10, 5) AS wb_1,
    width_bucket(operand_f8, 0, 10, 5) AS wb_1f,
    width_bucket(operand_num, 10, 0, 5) AS wb_2,
    width_bucket(operand_f8, 10, 0, 5) AS wb_2f,
    width_bucket(operand_num, 2, 8, 4) AS wb_3,
    width_bucket(operand_f8, 2, 8, 4) AS wb_3f,
    width_bucket(operand_num, 5.0, 5.5, 20) AS wb_4,
    width_bucket(operand_f8, 5.0, 5.5, 20) AS wb_4f,
    width_bucket(operand_num, -25, 25, 10) AS wb_5,
    width_bucket(operand_f8, -25, 25, 10) AS wb_5f
    FROM width_bucket_test;
-- @ numeric-47
SELECT to_char(val, '9G999G999G999G999G999')
	FROM num_data;
-- @ numeric-48
INSERT INTO num_input_test(n1) VALUES (' 123');
-- @ numeric-49
SELECT * FROM num_input_test;
-- @ numeric-50
INSERT INTO num_typemod_test VALUES (123456, 123, 0.123, 0.000123, 0.000000123);
-- @ numeric-51
SELECT scale(millions), * FROM num_typemod_test ORDER BY millions;
-- @ numeric-52
INSERT INTO num_typemod_test (millions) VALUES ('inf');
-- @ numeric-53
INSERT INTO num_typemod_test (thousands) VALUES (999500);
-- @ numeric-54
INSERT INTO num_typemod_test (units) VALUES (999.5);
-- @ numeric-55
INSERT INTO num_typemod_test (thousandths) VALUES (0.9995);
-- @ numeric-56
INSERT INTO num_typemod_test (millionths) VALUES (0.0009995);
-- @ numeric-57
INSERT INTO num_variance VALUES (0);
-- @ numeric-58
INSERT INTO num_variance VALUES (4e-500 - 1e-16383);
-- @ numeric-59
INSERT INTO num_variance VALUES (-4e-500 + 1e-16383);
-- @ numeric-60
SELECT trim_scale(variance(a) * 1e1000) FROM num_variance;
-- @ numeric-61
DELETE FROM num_variance;
-- @ numeric-62
INSERT INTO num_variance SELECT 9e131071 + x FROM generate_series(1, 5) x;
-- @ numeric-63
SELECT variance(a) FROM num_variance;
