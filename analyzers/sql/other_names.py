"""Words of MariaDB, MySQL and SQLite themselves: they may stand in a record, as PostgreSQL's own.

Keywords and functions that PostgreSQL does not have: those of MariaDB 10.11 as its information_schema
tells them (`keywords`, `sql_functions`), and of SQLite 3.40 by `pragma_function_list` and its page
"SQLite Keywords". A test asks both.
"""

from analyzers.sql.facts import Dialect
from analyzers.sql.words import words

MARIADB_WORDS = words(
    """
accessible account add_months adddate addtime aes_decrypt aes_encrypt against algorithm authors auto
auto_increment autoextend_size avg_row_length backup benchmark bin binlog binlog_gtid_pos blob block
body btree byte change changed channel charset checksum class_origin client clob code coercibility
column_add column_check column_create column_delete column_exists column_get column_json column_list
compact completion compress compressed concat_operator_oracle concurrent condition connection_id
consistent contains contributors conv convert_tz cpu curdate current_pos cursor_name curtime
databases datafile date_format date_sub datediff datetime day_hour day_microsecond day_minute
day_second dayname dayofmonth dayofweek dayofyear decode_histogram decode_oracle delay_key_write
delayed delete_domain_id des_decrypt des_encrypt des_key_file describe deterministic diagnostics
directory disk distinctrow do_domain_ids dual dumpfile duplicate dynamic elseif elsif elt enclosed
encrypt ends engine engines errors escaped events examined exception exchange exit expansion expire
export export_set extended extent_size extractvalue fast faults federated field fields file
find_in_set fixed flush follows found found_rows from_base64 from_days from_unixtime fulltext
general get get_format get_lock goto grants group_concat hard hash help high_priority history hosts
hour_microsecond hour_minute hour_second id identified ifnull ignore ignore_domain_ids
ignore_server_ids ignored inet6_aton inet6_ntoa inet_aton inet_ntoa infile initial_size
insert_method install instr int1 int3 invisible io io_thread ipc is_free_lock is_ipv4 is_ipv4_compat
is_ipv4_mapped is_ipv6 is_used_lock issuer iterate json_array_append json_array_insert json_compact
json_contains json_contains_path json_depth json_detailed json_equals json_extract json_insert
json_keys json_length json_loose json_merge json_merge_patch json_merge_preserve json_normalize
json_overlaps json_pretty json_quote json_remove json_replace json_search json_set json_type
json_unquote json_valid key_block_size kill last_day last_insert_id lcase leave leaves lengthb less
linear lines list load_file locate locks log2 logfile logs long longblob longtext loop low_priority
lpad_oracle ltrim_oracle make_set makedate maketime master master_connect_retry master_delay
master_demote_to_replica master_demote_to_slave master_gtid_pos master_gtid_wait
master_heartbeat_period master_host master_log_file master_log_pos master_password master_port
master_pos_wait master_server_id master_ssl master_ssl_ca master_ssl_capath master_ssl_cert
master_ssl_cipher master_ssl_crl master_ssl_crlpath master_ssl_key master_ssl_verify_server_cert
master_use_gtid master_user max_connections_per_hour max_queries_per_hour max_rows max_size
max_statement_time max_updates_per_hour max_user_connections median medium mediumblob mediumint
mediumtext memory message_text microsecond mid middleint migrate min_rows minus minute_microsecond
minute_second modifies modify monitor monthname mutex mysql mysql_errno name_const natural_sort_key
never no_wait no_write_to_binlog nocache nocycle nodegroup nomaxvalue nominvalue notfound number
nvarchar nvl nvl2 oct old_password one online open optimize optionally ord outfile pack_keys package
page_checksum parse_vcol_expr partitioning partitions period_add period_diff persistent plugins
portion precedes prev previous process processlist profile profiles proxy purge quarter quick raise
rand random_bytes raw read_only read_write rebuild recover redo_buffer_size redofile redundant
ref_system_id regexp relay relay_log_file relay_log_pos relay_thread relaylog release_all_locks
release_lock reload remove reorganize repair replace_oracle replay replica_pos replicas replication
require resignal restore resume returned_sqlstate reuse rlike row_count row_format rowcount rownum
rowtype rpad_oracle rtree rtrim_oracle schedule sec_to_time second_microsecond sensitive separator
serial sformat sha sha1 sha2 shutdown signal signed slave slave_pos slaves sleep slow socket soft
soname soundex sounds space spatial specific sql_big_result sql_buffer_result sql_cache
sql_calc_found_rows sql_no_cache sql_small_result sql_thread sql_tsi_day sql_tsi_hour sql_tsi_minute
sql_tsi_month sql_tsi_quarter sql_tsi_second sql_tsi_week sql_tsi_year sqlexception sqlstate
sqlwarning stage starting starts stats_auto_recalc stats_persistent stats_sample_pages std stop
str_to_date straight_join strcmp subclass_origin subdate subject subpartition subpartitions
substr_oracle substring_index subtime super suspend swaps switches sys_guid sysdate system_time
table_checksum temptable terminated than threads time_format time_to_sec timediff timestampadd
timestampdiff tinyblob tinyint tinytext to_base64 to_days to_seconds transactional trim_oracle ucase
uncompress uncompressed_length undefined undo undo_buffer_size undofile unhex unicode uninstall
unix_timestamp unlock unsigned updatexml upgrade usage use use_frm user_resources utc_date utc_time
utc_timestamp uuid_short varbinary varchar2 varcharacter variables versioning via visible wait
warnings week weekday weekofyear weight_string while wsrep_last_seen_gtid wsrep_last_written_gtid
wsrep_sync_wait_upto_gtid x509 xa xor year_month yearweek zerofill
"""
)
SQLITE_WORDS = words(
    """
_rowid_ autoincrement bm25 changes fail fts3_tokenizer fts5 fts5_source_id glob highlight iif
indexed json_group_array json_group_object json_patch julianday last_insert_rowid likelihood likely
load_extension main matchinfo offsets pragma printf randomblob rowid rtreecheck rtreedepth rtreenode
snippet sqlite_compileoption_get sqlite_compileoption_used sqlite_log sqlite_master sqlite_schema
sqlite_sequence sqlite_source_id sqlite_version strftime subtype total total_changes typeof
unixepoch unlikely zeroblob
"""
)


def words_of(dialect: Dialect) -> frozenset[str]:
    """Give the words of a dialect that PostgreSQL does not have."""
    if dialect == "postgres":
        return frozenset()
    return SQLITE_WORDS | MARIADB_WORDS if dialect == "sqlite" else MARIADB_WORDS
