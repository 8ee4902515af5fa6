"""Ordinary words of APIs: texts that may be recorded because they are nobody's data.

Routes and field names are free text (DESIGN, value-free): these, the catalogue's names and what an
organisation lists are let through the gate, all else becomes a digest. No word here is a surname, a
given name or a place; short pinyin is left out for that reason.
"""

from analyzers.catalog import Catalogue, ListedText, TextField


def _words(text: str) -> frozenset[str]:
    """Give the words of a text."""
    return frozenset(text.split())


FIELD_WORDS = _words(
    """
    s ms abstract accept access account accounts action active activity actual add added
    additional address addresses age agent agreement alert alias all allow allowed amount answer
    api app application apply approval area array asset assets assigned attachment attachments
    attempt attr attribute attributes audit auth author authorization auto available average
    avatar balance balances bandwidth bank base basic batch before begin benefit bill billing
    birth birthday blacklist block blocked body boolean branch broadband browser business button
    bytes call callback called callee caller calls campaign cancel cancelled capacity card cards
    carrier case cases cash category categories cell center cert certificate change changed
    changes channel channels charge charges check checked child children city class clause
    client clients close closed code codes collection color column columns comment comments
    company complaint complaints complete completed condition config confirm confirmed
    connection consent consumption contact contacts content contents context contract contracts
    count country county coupon create created creation credit criteria currency current cursor
    custom customer customers cust cycle data date dates day days dealer debit debt default
    deleted deleter delivery department deposit description detail details device devices
    direction disabled discount dispatch display district document documents domain download
    driver due duration edit education effective elapsed email emails emergency employee empty
    enabled encrypted end ended ends endpoint entity entries entry error errors event events
    exact exception exist exists expire expired expires expiry export extension extra failed
    failure family fax feature features fee fees feedback female field fields file files filter
    filters final first fixed flag flags flow footer form format found free frequency from full
    gateway gender group groups guardian handler has hash head header headers height help hidden
    highlight history holder home host hour hours household icon identification identifier
    identity image images import income index info information initial input insert install
    installation institution instruction integer interest internal interval invalid inventory
    invoice invoices item items job jobs key keys keyword kind label labels landline language
    last latest layer left legacy length level levels limit line lines link links list lists
    loan local locale location locations lock locked log login logs mail main male marital
    maximum media member members memo menu message messages meta metadata method middle minimum
    minute minutes mobile mobiles mode model modified module money month monthly months name
    names national nationality network new next nick nickname node note notes notice
    notification notify null number numbers object occupation offer offers office offset old
    online open operation operations operator option optional options order orders organization
    origin original other outcome output overdue owner owners package packages page pages paging
    parameter parameters parent partner parts passport password path payer payload payment
    payments pending percent period permission permissions person personal persons phone phones
    photo photos pixel place plain plan plans platform point points policy portal position post
    postal postcode previous price prices primary priority privacy private problem process
    product products profession profile profiles progress project promotion properties property
    province provider public purchase purpose quantity query question queue quota range rank
    rate rating reason receipt receive receiver recharge recipient record records reference
    refund region register registered registration rejected relation relations release remain
    remaining remark remarks remote renewal rental reply report reports request requests
    required reserved residence resource resources response restart result results retry return
    returned revenue review reviewed right rights risk role roles root route row rows rule rules
    salary sales sample scale scene schedule schema scope score screen search second seconds
    secret section segment select selected sender sent sequence serial series server service
    services session sessions setting settings sex share shared shop short shown signature
    signed simple single site size sort source sources spouse staff stage standard start started
    starts state states statement station statistics stats status step steps stock stop store
    street string structure style sub subject subs subscriber subscribers subscription
    subscriptions success suffix sum summary supplier support surname suspend suspended switch
    symbol sync system systems table tag tags target tariff task tasks tax team telephone
    template term terminal terminals terms test text theme third threshold ticket tickets time
    times timestamp timezone title token tokens tool top total totals town trace track traffic
    transaction transactions transfer trial trigger type types unique unit units unread update
    updated upgrade upload url usage used user username users valid validity value values vendor
    verification verified verify version versions video view views village visible visit visits
    voice volume voucher wallet warehouse warning web week weight width window words work worker
    workflow year years zip zone zones id ids no num nos uuid guid seq sn ts ok msg msgs url uri
    ip ips mac sms mms sim imsi imei iccid msisdn cnt qty amt desc idx pwd img pic src dst ref
    refs cfg env ext ver addr tel acct org dept emp prod req resp rsp res ret err rc tid rid uid
    cid pid oid sid aid ts dt ymd max min avg pct std is to of by in on at for and or not per
    with without kehu yonghu xingming shouji haoma dizhi zhanghao mima youxiang beizhu zhuangtai
    leixing shijian riqi bianhao mingcheng jine shuliang yewu taocan dingdan hetong zhengjian
    shenfenzheng chushengriqi
    """
)
"""Single words of field names; a name made of nothing else is let through (`TextGate`)."""

FIELD_NAMES = FIELD_WORDS | _words(
    """
    pageNum pageNo pageSize pageIndex page_num page_no page_size totalCount total_count
    totalPages total_pages totalElements numberOfElements hasNext hasMore has_next has_more
    nextPage nextCursor next_cursor errorCode errorMessage error_code error_message errCode
    errMsg errcode errmsg retCode retMsg respCode respMsg resultCode resultMsg resultMessage
    returnCode returnMsg rspCode rspDesc statusCode traceId trace_id spanId requestId request_id
    createdAt updatedAt created_at updated_at createTime updateTime create_time update_time
    createBy updateBy gmtCreate gmtModified q k v t p n kw wd _id _type _links _embedded _source
    _score _index @type @id $ref __typename
    """
)
"""Field names that are no values: envelopes, paging, bookkeeping."""

ROUTE_WORDS = (
    FIELD_WORDS
    | _words(
        """
    v0 v1 v2 v3 v4 v5 rest graphql rpc soap ws oauth oauth2 sso cas saml openid well-known
    healthz livez readyz health ready live ping metrics actuator swagger openapi docs static
    assets css js img fonts favicon.ico robots.txt index.html login logout signin signout signup
    logon logoff register authorize callback refresh revoke captcha otp admin console dashboard
    crm boss bss oss billing cbs hlr hss udm pcrf bulk batch query queries search searches list
    get find lookup count page add create save insert update modify edit patch set put delete
    remove del drop cancel terminate restore export import download upload print preview
    validate verify check confirm submit approve reject assign transfer activate deactivate
    suspend resume block unblock bind unbind open close send notify subscribe unsubscribe sync
    move copy merge split reset recharge topup pay refund invoice portability porting
    number-portability self-service me current today recent latest exists detail all none care
    agency agencies arrears outage outages blacklist whitelist customer-care call-centre
    call-center marketing outbound inbound csv json xml xlsx xls pdf html txt zip ndjson
    """
    )
    | frozenset(
        f"{noun}.{kind}"
        for noun in ("export", "report", "list", "customers", "subscribers")
        for kind in ("csv", "json", "xlsx")
    )
)
"""Segments of routes that are no values: resources and verbs."""


def built_in_texts(catalogue: Catalogue) -> ListedText:
    """Give what is listed without anybody configuring it: these words and the catalogue's names."""
    names = FIELD_NAMES | catalogue.field_names
    return ListedText(
        listed={
            TextField.FIELD_NAME: names,
            TextField.ROUTE: ROUTE_WORDS | frozenset(name for name in names if len(name) > 2),
        },
        patterns={},
        words={TextField.FIELD_NAME: FIELD_WORDS, TextField.ROUTE: ROUTE_WORDS},
    )
