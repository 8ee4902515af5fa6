-- dialect: postgres
CREATE TABLE IF NOT EXISTS airlines (
    code VARCHAR,
    name VARCHAR,
    PRIMARY KEY (code)
);
CREATE TABLE IF NOT EXISTS airports (
    code VARCHAR,
    name VARCHAR,
    city VARCHAR,
    state VARCHAR,
    latitude DOUBLE PRECISION,
    longitude DOUBLE PRECISION,
    PRIMARY KEY (code)
);
CREATE TABLE IF NOT EXISTS flights (
    flight_id BIGINT,
    flight_date DATE,
    year INTEGER,
    month INTEGER,
    day_of_month INTEGER,
    day_of_week INTEGER,
    reporting_airline VARCHAR,
    flight_number INTEGER,
    origin VARCHAR,
    dest VARCHAR,
    crs_dep_time INTEGER,
    dep_time DOUBLE PRECISION,
    dep_delay DOUBLE PRECISION,
    crs_arr_time INTEGER,
    arr_time DOUBLE PRECISION,
    arr_delay DOUBLE PRECISION,
    cancelled INTEGER,
    cancellation_code VARCHAR,
    diverted INTEGER,
    crs_elapsed_time DOUBLE PRECISION,
    actual_elapsed_time DOUBLE PRECISION,
    air_time DOUBLE PRECISION,
    distance DOUBLE PRECISION,
    carrier_delay DOUBLE PRECISION,
    weather_delay DOUBLE PRECISION,
    nas_delay DOUBLE PRECISION,
    security_delay DOUBLE PRECISION,
    late_aircraft_delay DOUBLE PRECISION,
    PRIMARY KEY (flight_id)
);
