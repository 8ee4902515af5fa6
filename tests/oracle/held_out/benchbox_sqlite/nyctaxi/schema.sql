-- dialect: sqlite
CREATE TABLE taxi_zones (
    location_id INTEGER,
    borough VARCHAR(64),
    zone VARCHAR(128),
    service_zone VARCHAR(64),
    PRIMARY KEY (location_id)
);
CREATE TABLE trips (
    trip_id BIGINT,
    vendor_id INTEGER,
    pickup_datetime TIMESTAMP,
    dropoff_datetime TIMESTAMP,
    passenger_count DOUBLE,
    trip_distance DOUBLE,
    pickup_location_id INTEGER,
    dropoff_location_id INTEGER,
    rate_code_id DOUBLE,
    store_and_fwd_flag VARCHAR(1),
    payment_type INTEGER,
    fare_amount DOUBLE,
    extra DOUBLE,
    mta_tax DOUBLE,
    tip_amount DOUBLE,
    tolls_amount DOUBLE,
    improvement_surcharge DOUBLE,
    congestion_surcharge DOUBLE,
    airport_fee DOUBLE,
    total_amount DOUBLE,
    PRIMARY KEY (trip_id)
);
