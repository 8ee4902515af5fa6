-- dialect: sqlite
CREATE TABLE rankings (
  pageURL VARCHAR(300),
  pageRank INTEGER,
  avgDuration INTEGER
);
CREATE TABLE documents (
  url VARCHAR(300),
  contents TEXT
);
CREATE TABLE uservisits (
  sourceIP VARCHAR(15),
  destURL VARCHAR(100),
  visitDate DATE,
  adRevenue DECIMAL(8,2),
  userAgent VARCHAR(256),
  countryCode VARCHAR(3),
  languageCode VARCHAR(6),
  searchWord VARCHAR(32),
  duration INTEGER
);
