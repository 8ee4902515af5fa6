-- @ tid-1
INSERT INTO tid_tab VALUES (1), (2);
-- @ tid-2
TRUNCATE tid_tab;
-- @ tid-3
CREATE MATERIALIZED VIEW tid_matview AS SELECT a FROM tid_tab;
-- @ tid-4
CREATE VIEW tid_view_no_ctid AS SELECT a FROM tid_tab;
-- @ tid-5
CREATE VIEW tid_view_with_ctid AS SELECT ctid, a FROM tid_tab;
