-- dialect: sqlite
CREATE TABLE dim_locations (
  record_id INTEGER PRIMARY KEY,
  location_id VARCHAR(16),
  city VARCHAR(50),
  state VARCHAR(10),
  country VARCHAR(50),
  region VARCHAR(20)
);
CREATE TABLE dim_products (
  record_id INTEGER PRIMARY KEY,
  product_id INTEGER,
  name VARCHAR(120),
  category VARCHAR(30),
  subcategory VARCHAR(30),
  standard_cost DECIMAL(8,2),
  standard_price DECIMAL(8,2),
  from_date DATE,
  to_date DATE
);
CREATE TABLE order_lines (
  order_id BIGINT,
  line_number INTEGER,
  location_record_id INTEGER,
  location_id VARCHAR(16),
  product_record_id INTEGER,
  product_id INTEGER,
  order_date DATE,
  order_time TIME,
  quantity INTEGER,
  unit_price DECIMAL(8,2),
  total_price DECIMAL(10,2),
  region VARCHAR(20),
  FOREIGN KEY (location_record_id) REFERENCES dim_locations(record_id),
  FOREIGN KEY (product_record_id) REFERENCES dim_products(record_id)
);
