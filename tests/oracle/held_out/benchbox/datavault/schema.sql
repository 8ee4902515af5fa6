-- dialect: postgres
CREATE TABLE hub_region (
    hk_region VARCHAR(64) NOT NULL,
    r_regionkey INTEGER NOT NULL,
    load_dts TIMESTAMP NOT NULL,
    record_source VARCHAR(50) NOT NULL,
    PRIMARY KEY (hk_region)
);
CREATE TABLE hub_nation (
    hk_nation VARCHAR(64) NOT NULL,
    n_nationkey INTEGER NOT NULL,
    load_dts TIMESTAMP NOT NULL,
    record_source VARCHAR(50) NOT NULL,
    PRIMARY KEY (hk_nation)
);
CREATE TABLE hub_customer (
    hk_customer VARCHAR(64) NOT NULL,
    c_custkey INTEGER NOT NULL,
    load_dts TIMESTAMP NOT NULL,
    record_source VARCHAR(50) NOT NULL,
    PRIMARY KEY (hk_customer)
);
CREATE TABLE hub_supplier (
    hk_supplier VARCHAR(64) NOT NULL,
    s_suppkey INTEGER NOT NULL,
    load_dts TIMESTAMP NOT NULL,
    record_source VARCHAR(50) NOT NULL,
    PRIMARY KEY (hk_supplier)
);
CREATE TABLE hub_part (
    hk_part VARCHAR(64) NOT NULL,
    p_partkey INTEGER NOT NULL,
    load_dts TIMESTAMP NOT NULL,
    record_source VARCHAR(50) NOT NULL,
    PRIMARY KEY (hk_part)
);
CREATE TABLE hub_order (
    hk_order VARCHAR(64) NOT NULL,
    o_orderkey INTEGER NOT NULL,
    load_dts TIMESTAMP NOT NULL,
    record_source VARCHAR(50) NOT NULL,
    PRIMARY KEY (hk_order)
);
CREATE TABLE hub_lineitem (
    hk_lineitem VARCHAR(64) NOT NULL,
    l_orderkey INTEGER NOT NULL,
    l_linenumber INTEGER NOT NULL,
    load_dts TIMESTAMP NOT NULL,
    record_source VARCHAR(50) NOT NULL,
    PRIMARY KEY (hk_lineitem)
);
CREATE TABLE link_nation_region (
    hk_nation_region VARCHAR(64) NOT NULL,
    hk_nation VARCHAR(64) NOT NULL,
    hk_region VARCHAR(64) NOT NULL,
    load_dts TIMESTAMP NOT NULL,
    record_source VARCHAR(50) NOT NULL,
    PRIMARY KEY (hk_nation_region),
    FOREIGN KEY (hk_nation) REFERENCES hub_nation(hk_nation),
    FOREIGN KEY (hk_region) REFERENCES hub_region(hk_region)
);
CREATE TABLE link_customer_nation (
    hk_customer_nation VARCHAR(64) NOT NULL,
    hk_customer VARCHAR(64) NOT NULL,
    hk_nation VARCHAR(64) NOT NULL,
    load_dts TIMESTAMP NOT NULL,
    record_source VARCHAR(50) NOT NULL,
    PRIMARY KEY (hk_customer_nation),
    FOREIGN KEY (hk_customer) REFERENCES hub_customer(hk_customer),
    FOREIGN KEY (hk_nation) REFERENCES hub_nation(hk_nation)
);
CREATE TABLE link_supplier_nation (
    hk_supplier_nation VARCHAR(64) NOT NULL,
    hk_supplier VARCHAR(64) NOT NULL,
    hk_nation VARCHAR(64) NOT NULL,
    load_dts TIMESTAMP NOT NULL,
    record_source VARCHAR(50) NOT NULL,
    PRIMARY KEY (hk_supplier_nation),
    FOREIGN KEY (hk_supplier) REFERENCES hub_supplier(hk_supplier),
    FOREIGN KEY (hk_nation) REFERENCES hub_nation(hk_nation)
);
CREATE TABLE link_part_supplier (
    hk_part_supplier VARCHAR(64) NOT NULL,
    hk_part VARCHAR(64) NOT NULL,
    hk_supplier VARCHAR(64) NOT NULL,
    load_dts TIMESTAMP NOT NULL,
    record_source VARCHAR(50) NOT NULL,
    PRIMARY KEY (hk_part_supplier),
    FOREIGN KEY (hk_part) REFERENCES hub_part(hk_part),
    FOREIGN KEY (hk_supplier) REFERENCES hub_supplier(hk_supplier)
);
CREATE TABLE link_order_customer (
    hk_order_customer VARCHAR(64) NOT NULL,
    hk_order VARCHAR(64) NOT NULL,
    hk_customer VARCHAR(64) NOT NULL,
    load_dts TIMESTAMP NOT NULL,
    record_source VARCHAR(50) NOT NULL,
    PRIMARY KEY (hk_order_customer),
    FOREIGN KEY (hk_order) REFERENCES hub_order(hk_order),
    FOREIGN KEY (hk_customer) REFERENCES hub_customer(hk_customer)
);
CREATE TABLE link_lineitem (
    hk_lineitem_link VARCHAR(64) NOT NULL,
    hk_lineitem VARCHAR(64) NOT NULL,
    hk_order VARCHAR(64) NOT NULL,
    hk_part VARCHAR(64) NOT NULL,
    hk_supplier VARCHAR(64) NOT NULL,
    load_dts TIMESTAMP NOT NULL,
    record_source VARCHAR(50) NOT NULL,
    PRIMARY KEY (hk_lineitem_link),
    FOREIGN KEY (hk_lineitem) REFERENCES hub_lineitem(hk_lineitem),
    FOREIGN KEY (hk_order) REFERENCES hub_order(hk_order),
    FOREIGN KEY (hk_part) REFERENCES hub_part(hk_part),
    FOREIGN KEY (hk_supplier) REFERENCES hub_supplier(hk_supplier)
);
CREATE TABLE sat_region (
    hk_region VARCHAR(64) NOT NULL,
    load_dts TIMESTAMP NOT NULL,
    load_end_dts TIMESTAMP,
    record_source VARCHAR(50) NOT NULL,
    hashdiff VARCHAR(64) NOT NULL,
    r_name CHAR(25) NOT NULL,
    r_comment VARCHAR(152),
    PRIMARY KEY (hk_region, load_dts),
    FOREIGN KEY (hk_region) REFERENCES hub_region(hk_region)
);
CREATE TABLE sat_nation (
    hk_nation VARCHAR(64) NOT NULL,
    load_dts TIMESTAMP NOT NULL,
    load_end_dts TIMESTAMP,
    record_source VARCHAR(50) NOT NULL,
    hashdiff VARCHAR(64) NOT NULL,
    n_name CHAR(25) NOT NULL,
    n_comment VARCHAR(152),
    PRIMARY KEY (hk_nation, load_dts),
    FOREIGN KEY (hk_nation) REFERENCES hub_nation(hk_nation)
);
CREATE TABLE sat_customer (
    hk_customer VARCHAR(64) NOT NULL,
    load_dts TIMESTAMP NOT NULL,
    load_end_dts TIMESTAMP,
    record_source VARCHAR(50) NOT NULL,
    hashdiff VARCHAR(64) NOT NULL,
    c_name VARCHAR(25) NOT NULL,
    c_address VARCHAR(40) NOT NULL,
    c_phone CHAR(15) NOT NULL,
    c_acctbal DECIMAL(15,2) NOT NULL,
    c_mktsegment CHAR(10) NOT NULL,
    c_comment VARCHAR(117) NOT NULL,
    PRIMARY KEY (hk_customer, load_dts),
    FOREIGN KEY (hk_customer) REFERENCES hub_customer(hk_customer)
);
CREATE TABLE sat_supplier (
    hk_supplier VARCHAR(64) NOT NULL,
    load_dts TIMESTAMP NOT NULL,
    load_end_dts TIMESTAMP,
    record_source VARCHAR(50) NOT NULL,
    hashdiff VARCHAR(64) NOT NULL,
    s_name CHAR(25) NOT NULL,
    s_address VARCHAR(40) NOT NULL,
    s_phone CHAR(15) NOT NULL,
    s_acctbal DECIMAL(15,2) NOT NULL,
    s_comment VARCHAR(101) NOT NULL,
    PRIMARY KEY (hk_supplier, load_dts),
    FOREIGN KEY (hk_supplier) REFERENCES hub_supplier(hk_supplier)
);
CREATE TABLE sat_part (
    hk_part VARCHAR(64) NOT NULL,
    load_dts TIMESTAMP NOT NULL,
    load_end_dts TIMESTAMP,
    record_source VARCHAR(50) NOT NULL,
    hashdiff VARCHAR(64) NOT NULL,
    p_name VARCHAR(55) NOT NULL,
    p_mfgr CHAR(25) NOT NULL,
    p_brand CHAR(10) NOT NULL,
    p_type VARCHAR(25) NOT NULL,
    p_size INTEGER NOT NULL,
    p_container CHAR(10) NOT NULL,
    p_retailprice DECIMAL(15,2) NOT NULL,
    p_comment VARCHAR(23) NOT NULL,
    PRIMARY KEY (hk_part, load_dts),
    FOREIGN KEY (hk_part) REFERENCES hub_part(hk_part)
);
CREATE TABLE sat_partsupp (
    hk_part_supplier VARCHAR(64) NOT NULL,
    load_dts TIMESTAMP NOT NULL,
    load_end_dts TIMESTAMP,
    record_source VARCHAR(50) NOT NULL,
    hashdiff VARCHAR(64) NOT NULL,
    ps_availqty INTEGER NOT NULL,
    ps_supplycost DECIMAL(15,2) NOT NULL,
    ps_comment VARCHAR(199) NOT NULL,
    PRIMARY KEY (hk_part_supplier, load_dts),
    FOREIGN KEY (hk_part_supplier) REFERENCES link_part_supplier(hk_part_supplier)
);
CREATE TABLE sat_order (
    hk_order VARCHAR(64) NOT NULL,
    load_dts TIMESTAMP NOT NULL,
    load_end_dts TIMESTAMP,
    record_source VARCHAR(50) NOT NULL,
    hashdiff VARCHAR(64) NOT NULL,
    o_orderstatus CHAR(1) NOT NULL,
    o_totalprice DECIMAL(15,2) NOT NULL,
    o_orderdate DATE NOT NULL,
    o_orderpriority CHAR(15) NOT NULL,
    o_clerk CHAR(15) NOT NULL,
    o_shippriority INTEGER NOT NULL,
    o_comment VARCHAR(79) NOT NULL,
    PRIMARY KEY (hk_order, load_dts),
    FOREIGN KEY (hk_order) REFERENCES hub_order(hk_order)
);
CREATE TABLE sat_lineitem (
    hk_lineitem_link VARCHAR(64) NOT NULL,
    load_dts TIMESTAMP NOT NULL,
    load_end_dts TIMESTAMP,
    record_source VARCHAR(50) NOT NULL,
    hashdiff VARCHAR(64) NOT NULL,
    l_quantity DECIMAL(15,2) NOT NULL,
    l_extendedprice DECIMAL(15,2) NOT NULL,
    l_discount DECIMAL(15,2) NOT NULL,
    l_tax DECIMAL(15,2) NOT NULL,
    l_returnflag CHAR(1) NOT NULL,
    l_linestatus CHAR(1) NOT NULL,
    l_shipdate DATE NOT NULL,
    l_commitdate DATE NOT NULL,
    l_receiptdate DATE NOT NULL,
    l_shipinstruct CHAR(25) NOT NULL,
    l_shipmode CHAR(10) NOT NULL,
    l_comment VARCHAR(44) NOT NULL,
    PRIMARY KEY (hk_lineitem_link, load_dts),
    FOREIGN KEY (hk_lineitem_link) REFERENCES link_lineitem(hk_lineitem_link)
);
