"""Words that decide what a field's name means when the catalogue alone does not say.

`cust` before `name` makes a person's name of it, `product` makes it none; `type` after `mobile` takes
the number away. English words of APIs and database columns, and the pinyin initials that stand for
them. Chinese words stand in `ZH_*`.
"""


def _words(text: str) -> frozenset[str]:
    """Give the words of a text."""
    return frozenset(text.split())


PERSONS = _words(
    """
    cust customer subscriber subs subscr user member person people party consumer owner
    holder payer payee consignee receiver recipient addressee sender applicant guest
    passenger contact contacts linkman guardian buyer resident citizen citizens family
    relative friend spouse child parent beneficiary insured registrant individual caller
    callee borrower tenant lodger signer signatory complainant profile kh yh kehu yonghu
    jizhu jz hy huiyuan lxr lianxiren sjr shoujianren
    """
)
"""A name, number or address qualified by one of these is a natural person's."""

CONTACTS = _words(
    """
    contact linkman link emergency guardian receiver recipient consignee sender relative
    friend family spouse alternate backup second addressee lxr lianxiren jjlxr sjr
    shoujianren
    """
)
"""A phone number qualified by one of these may be a third person's: `contact_phone`."""

AGENTS = _words(
    """
    handler trustee proxy legal faren jbr jingbanren dbr daibanren str zrr syr attorney
    """
)
"""Persons acting for a customer: `agent_person`."""

STAFF = _words(
    """
    staff employee emp oper operator opr op operid admin administrator creator created
    createdby updated updatedby updater modifier modified modifiedby auditor approver
    reviewer assignee handledby reporter developer manager salesman clerk teller seller
    supervisor engineer worker technician author editor gonghao gh czy caozuoyuan czr cjr
    xgr shr spr kf agentid sys
    """
)
"""Staff and machine accounts: no data of the persons served. Source: categories.json, account_id."""

THINGS = _words(
    """
    product prod offer offering plan package tariff goods item sku brand model vendor
    supplier store shop outlet mall branch bank dept department org organization
    organisation company corp corporation enterprise unit school hospital team group role
    menu button page module system sys app application service server host node cluster
    instance gateway registry proxy file folder bucket image table column field schema
    database db job task event rule param parameter config setting template channel campaign
    activity topic tag label category class kind region area province city district county
    country town village street station site building warehouse device equipment terminal
    machine network domain url web website ip mac memory email mail wallet contract_template
    article news notice menu_item message_template queue report dashboard chart metric
    currency language locale timezone theme icon color version license cp sp tc taocan
    chanpin cpmc bumen bm dw danwei mendian wangdian yinhang xuexiao
    """
)
"""A name, number or address of one of these is no person's."""

DOCUMENTS = _words(
    """
    order bill invoice trade transaction trans txn batch task ticket workorder request req
    serial seq sequence flow stock trace span msg message log record rec row line track
    tracking delivery express waybill receipt payment refund coupon voucher process session
    node call cdr usage recharge subscription visit login audit operation complaint feedback contract
    agreement survey dd ddh gd lsh liushui pc
    """
)
"""Papers and steps: their number, name, code or state is no person's; their phone or address may be."""

HEADS = _words(
    """
    type typ status state flag count cnt total sum time date at on url uri link href path
    amount fee price cost version ver sort order level lvl grade size width height len
    length sent verified valid invalid enabled disabled format desc description title reason
    page limit offset index idx timestamp ts created updated rate ratio percent score rank
    weight category kind class model brand source src target scope mode style color icon
    unit operator carrier vendor prefix suffix pattern rule template config option required
    visible readonly max min avg expire expires expired ttl retry interval period quota
    usage method action event result code message msg error reply tip hint label remark memo
    note attr attribute key lx leixing zt zhuangtai sj_type bz
    """
)
"""As the last word these say something *about* a field, not the field: `mobile_type` is no number."""

TRAILING = _words(
    """
    list array arr str string txt val value values cn zh raw plain new old current cur
    primary main default enc encrypt encrypted cipher ciphertext mask masked md md5 sha sha1
    sha256 sm sm3 sm4 hash hashed desensitized tm mix full all first second line field col
    param obj s es
    """
)
"""Last words that leave the meaning as it is: `mobile_masked`, `address_line2`, `phone_list`."""

HASH_WORDS = ("md5", "sha1", "sha256", "sm3", "hash", "digest")
"""Anywhere in a name these say that its values are digests."""

LEADING = _words(
    """
    t f c v n p fld col the my our new old cur current in out req rsp resp request response
    origin original raw
    """
)
"""First words that leave the meaning as it is."""

QUESTIONS = _words(
    """
    is has can need needs enable enabled allow show hide require required should check
    """
)
"""A name that begins with one of these is a flag."""

ENVELOPES = _words(
    """
    params param payload publish biz bizcontent upload router mq sj callback callbacks webhook
    web www data datas result results list lists item items row rows record records content contents
    body payload response resp rsp reply return output page pages detail details info infos
    information obj object entity entities vo dto bo po model value values array collection
    embedded dataset set resource resources root msgbody msg message query search find get
    by all api rest v1 v2 v3 v4 open inner internal tb tbl tab table dim dwd dws ods ads his
    hist history base tmp temp bak public dbo main basic summary view views export download
    batch current index scan
    """
)
"""Wrappers: they say nothing of what is in them, so the word around them counts."""

CONTEXTUAL = _words(
    """
    name address addr phone mobile tel telephone email mail account acct id no num number
    nbr code fax identity card city province district county street location nickname alias
    login
    """
)
"""Bare names that the thing around them decides: `store.phone` is no person's, `customer.phone` is."""

PERSON_CATEGORIES = _words(
    """
    user_name birth_date id_number address mobile_number landline_number contact_phone
    account_id customer_id email gender billing_info subscription_info usage_volume
    profile_tag service_location occupation_employer nationality_ethnicity broadband_account
    """
)
"""Categories whose weak names a person around them raises to likely."""

LOOSE_CATEGORIES = _words(
    """
    subscription_info billing_info payment_record usage_volume profile_tag
    """
)
"""Categories whose strong names (`product_name`, `invoice`) also stand where no person is."""

ZH_PERSONS = _words(
    """
    客户 用户 机主 会员 联系人 收货人 收件人 开户人 申请人 业主 患者 投保人 被保险人
    """
)
ZH_CONTACTS = _words("联系人 紧急 收货人 收件人 监护人 亲属")
ZH_THINGS = _words(
    """
    产品 套餐 商品 门店 店铺 网点 营业厅 公司 单位 企业 部门 机构 银行 学校 医院 服务器 系统 设备 渠道
    活动 员工 工号 操作员 管理员 客服 网站 电子 文件 菜单 角色 区域 城市
    """
)
ZH_NAME_HEADS = ("姓名", "名称", "名字", "名")

TABLE_PREFIXES = _words(
    """
    t sys tb tbl tab v vw f d dim dwd dws ods ads dm tf tl td ti cm bi crm boss oss ums oms
    pms cms wms erp my his tmp temp bak test cfg rel ref app the fact stg src dw edw mid m s
    r business biz tz
    """
)
"""First words of tables' names that name a module or a layer: `t_cust`, `ums_member`."""
