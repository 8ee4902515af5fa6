-- id = "P13.6-3"
-- title_en = "The record was altered"
-- title_zh = "操作记录被篡改"
-- clause = "P13(6); P10"
-- tier = "P23"
-- severity = "critical"
-- proves = "disproves"
-- group_by = ["instance"]
-- sentence_en = "{instance}: the record does not agree with its published tree: {accesses}"
-- sentence_zh = "{instance}：操作记录与已公布的哈希树不一致：{accesses}"
-- clears_en = "Restore the journal from its copy, keep the altered one, and find out who wrote to it."
-- clears_zh = "应当以备份恢复日志，保全被篡改的日志，并查明写入者。"
-- waits_for_en = "the record has no hash trees yet: whether it was altered cannot be tested until the ledger makes and publishes them"
-- waits_for_zh = "操作记录尚无哈希树：在账本生成并公布哈希树之前，无法检验记录是否被篡改"
-- limits = [
--   "Waits for the trees of the ledger: until then it is not testable and never passes.",
--   "Rules see only the views; the digests have to be derived again from the journal.",
-- ]

SELECT access_id, seen_at, instance
FROM access
WHERE false
