-- dialect: postgres
CREATE TABLE taxi_zones (
    location_id INTEGER,
    borough TEXT,
    zone TEXT,
    service_zone TEXT,
    PRIMARY KEY (location_id)
);
CREATE TABLE trips (
    trip_id BIGINT,
    vendor_id INTEGER,
    pickup_datetime TIMESTAMPTZ,
    dropoff_datetime TIMESTAMPTZ,
    passenger_count DOUBLE PRECISION,
    trip_distance DOUBLE PRECISION,
    pickup_location_id INTEGER,
    dropoff_location_id INTEGER,
    rate_code_id DOUBLE PRECISION,
    store_and_fwd_flag CHAR(1),
    payment_type INTEGER,
    fare_amount DOUBLE PRECISION,
    extra DOUBLE PRECISION,
    mta_tax DOUBLE PRECISION,
    tip_amount DOUBLE PRECISION,
    tolls_amount DOUBLE PRECISION,
    improvement_surcharge DOUBLE PRECISION,
    congestion_surcharge DOUBLE PRECISION,
    airport_fee DOUBLE PRECISION,
    total_amount DOUBLE PRECISION,
    PRIMARY KEY (trip_id)
);
