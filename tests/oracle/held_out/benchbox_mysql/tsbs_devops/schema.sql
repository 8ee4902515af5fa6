-- dialect: mariadb
CREATE TABLE tags (
    hostname VARCHAR(255),
    region VARCHAR(64),
    datacenter VARCHAR(64),
    rack VARCHAR(64),
    os VARCHAR(64),
    arch VARCHAR(32),
    team VARCHAR(64),
    service VARCHAR(64),
    service_version VARCHAR(32),
    service_environment VARCHAR(32),
    PRIMARY KEY (hostname)
);
CREATE TABLE cpu (
    time DATETIME,
    hostname VARCHAR(255),
    usage_user DOUBLE,
    usage_system DOUBLE,
    usage_idle DOUBLE,
    usage_nice DOUBLE,
    usage_iowait DOUBLE,
    usage_irq DOUBLE,
    usage_softirq DOUBLE,
    usage_steal DOUBLE,
    usage_guest DOUBLE,
    usage_guest_nice DOUBLE,
    PRIMARY KEY (time, hostname)
);
CREATE TABLE mem (
    time DATETIME,
    hostname VARCHAR(255),
    total BIGINT,
    available BIGINT,
    used BIGINT,
    free BIGINT,
    cached BIGINT,
    buffered BIGINT,
    used_percent DOUBLE,
    available_percent DOUBLE,
    PRIMARY KEY (time, hostname)
);
CREATE TABLE disk (
    time DATETIME,
    hostname VARCHAR(255),
    device VARCHAR(64),
    reads_completed BIGINT,
    reads_merged BIGINT,
    sectors_read BIGINT,
    read_time_ms BIGINT,
    writes_completed BIGINT,
    writes_merged BIGINT,
    sectors_written BIGINT,
    write_time_ms BIGINT,
    io_in_progress INTEGER,
    io_time_ms BIGINT,
    weighted_io_time_ms BIGINT,
    PRIMARY KEY (time, hostname, device)
);
CREATE TABLE net (
    time DATETIME,
    hostname VARCHAR(255),
    interface VARCHAR(64),
    bytes_recv BIGINT,
    bytes_sent BIGINT,
    packets_recv BIGINT,
    packets_sent BIGINT,
    err_in BIGINT,
    err_out BIGINT,
    drop_in BIGINT,
    drop_out BIGINT,
    PRIMARY KEY (time, hostname, interface)
);
