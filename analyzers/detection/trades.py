"""Names of fields by which the ones beside them tell what a record is: words of one trade alone.

A `contact` beside a `cseq` is where a telephone is registered, not a person; an `account` beside a
`journal_id` is the ledger's. Each name counts for its trade; some tell it alone, of others it takes
two. Sources: RFC 3261, 3327, 3891, 5627 and the tables of SIP servers; RFC 2865, 2866; ITU-T H.323 as
Cisco's attributes name it; RFC 5322 and mail servers; double-entry bookkeeping; records of patients.
"""

from collections.abc import Mapping

from analyzers.detection.word_set import word_set

_SIP = word_set(
    """
    aor aors cseq localcseq remotecseq callercseq calleecseq calleroriginalcseq fromtag totag ruri
    requri impu impi sipuser sipusername sipcode sipreason sipstatus sipmethod siprealm sipinstance
    recordroute callerrouteset calleerouteset watcheruri presentityuri presuri fullcontact
    calleridheader passertedidentity assertedidentity scscfname
    """
)
_SIP_TOO = word_set(
    """
    callid uacallid useragent received socket methods cflags qvalue regid presentity
    sockinfo socketinfo extrahdrs extraheaders winfo pathhdr regserver outboundproxy
    viaaddr viabranch fromuri touri calleruri calleeuri fromdomain todomain ruid sipcallid
    contacturi regstate pcscf scscf icscf presentityid presid etag
    """
)
_REGISTERED = word_set("aor received fullcontact regstate sipinstance ruid contacturi networkip")
_RADIUS = word_set(
    """
    nasip nasipaddr framedip inputoctets outputoctets inoctets outoctets
    nasipaddress nasport nasportid nasidentifier framedipaddress framedprotocol acctsessionid
    acctstatustype callingstationid calledstationid acctuniqueid acctinputoctets nasporttype
    """
)
_H323 = word_set(
    """
    h323setuptime h323connecttime h323disconnecttime h323disconnectcause h323gwid h323confid
    h323callorigin h323calltype h323remoteaddress h323voicequality h323callid ciscoh323setuptime
    """
)
_MAIL = word_set(
    """
    inreplyto mailfrom rcptto maildir mailhost bodyhtml htmlbody envelopefrom envelopeto
    """
)
_SUBJECT = word_set("subject mailsubject emailsubject")
_MAIL_TOO = word_set(
    """
    messageid body bodytext textbody recipient recipients sender headers cc bcc replyto from to
    fromaddress toaddress fromemail toemail emailfrom emailto attachments datesent
    """
)
_FORWARDS = word_set("goto forwarding maildrop forwardto")
_LEDGER = word_set(
    """
    journalid glid chartid ledgerid coaid glaccount debitamount creditamount debitacct creditacct
    araccount apaccount cashaccount araccountid apaccountid cashaccountid journalentry
    journalentryid 借方金额 贷方金额 会计科目 科目编码 凭证字号
    """
)
_LEDGER_TOO = word_set("debit credit postingdate fiscalyear 借方 贷方 科目名称 凭证号")
_POSTED = word_set("transdate postingdate gldate journalid glid")
_GOODS = word_set(
    """
    qty quantity unitprice sellprice partsid partid productid sku skuid itemid uom listprice
    orderedqty goodsid
    """
)
_PATIENT = word_set(
    """
    diagnosis pathology symptom symptoms signorsymptom medicament prescription healthprof
    diseaseseverity icd10 icd10code dosage bloodtype allergies vaccine rhfactor
    """
)
_PATIENT_TOO = word_set(
    """
    patient patientid medication evaluation clinical disease healthcondition encounter encounterid
    procedure dose allergy ward admissiondate dischargedate bloodgroup
    """
)
_KEPT = word_set(
    """
    payload vars sessiondata sessdata lastactivity asession sessionvalue sessiondatas modifieddata
    """
)
"""What is kept of somebody's session with a web site."""
_INVOKED = word_set(
    """
    operatemodule operatetype operatename sqltext sqlstatement dbuser
    method params exception exceptiondetail exceptionmessage requestmethod requestparams operparam
    jsonresult costtime logtype requesturl requestbody responsebody operurl
    """
)

_COMMUNICATED = word_set(
    """
    commplac commplace commmode commtime commfee commtype anothernm anothernum
    """
)
"""Two of these make a line of a detailed bill of calls or messages."""

_DESCRIBES = word_set(
    """
    classname packagename modulename functionname tablename columnname javafield javatype columntype
    tablecomment columncomment fieldname fieldtype datatype
    """
)
"""Two of these make a record that describes tables, or the code that is made for them."""

_PAGED = word_set(
    """
    page pageno pagenum pagesize pageindex currentpage limit offset size orderby sortby sortfield
    sortorder sort
    """
)
"""Two of these make a question for a list, not a record."""

_CORE = word_set(
    """
    externalid imeichange reachabilitytype lossofconnectreason supi gpsi pei ueid dnn snssai
    singlenssai guami amfid amfinstanceid smfid smfinstanceid smsfinstanceid udmid ausfid pcfid
    nfinstanceid nfid rattype accesstype antype pdusessionid pdusessiontype pdutype uetimezone
    servingnetwork servingplmn routingindicator supportedfeatures suppfeat nefid lastvisitedtai
    requestednssai allowednssai subscriberidentifier gpsis supis mtcproviderid monitoringtype
    scsasid afid ngapieventtype rfspindex subsregtimer micoallowed ueusagetype uelocation
    userlocationinfo presencereporting
    """
)
"""Two of these make a record of a terminal in the network's core (3GPP TS 29.571, 29.503, 29.122)."""
CORE_SERVICES = word_set(
    """
    nudm nudr namf nsmf nausf npcf nchf nnef ngmlc nlmf nsmsf nnrf nhss nbsf naf nnssf nnwdaf gpp udr
    udm
    """
)
"""Services of the core, as routes and namespaces call them (3GPP TS 29.501)."""
_TYPED = word_set("basetype schemalocation referredtype atbasetype atschemalocation")
"""Beside these `@type` is the class of a resource (TM Forum's interfaces)."""
_NOTIFIED = word_set(
    """
    sink sinkcredential
    notificationuri notificationurl notifyurl notifyuri callback callbackurl callbackuri webhook
    webhookurl notificationdestination callbackreference notifid notifcorreid notifyid
    eventnotifyuri notificationtargetaddress
    """
)
"""Where messages about events go: a subscription beside it is to those, not to a plan."""
_FILED = word_set(
    """
    suffix path size filename filepath filesize filetype filekey fileurl mimetype contenttype extension
    originalname originalfilename storagename storagepath bucket bucketname filesuffix fileext
    ossid md5 filemd5
    """
)
"""Two of these make a record of a file."""
_MACHINE = word_set(
    """
    productkey devicekey devicesecret firmwareid firmwareversion gatewayid devicename devicetype
    productname thingmodel nodetype gatewaydevicecode firmware hardwareversion softwareversion
    """
)
"""Three of these make a record of a machine on the Internet of Things."""
_ENVELOPE = word_set(
    "msg message result success requestid traceid errcode errmsg respcode respdesc"
)
"""Two of these are an answer's own: the code beside them says whether it went well."""
_OBJECT = word_set("resourceversion apiversion creationtimestamp")
_OBJECT_TOO = word_set("namespace kind")
"""An object of a cluster of machines: its `uid` is its own."""
_OAUTH = word_set("redirecturi granttype responsetype codeverifier codechallenge")
"""Parameters of RFC 6749 and 7636: the `code` beside them lets one act."""
_COUNTED = word_set(
    """
    users usercount usernum usercnt subscribercount subscribernum custcount custnum customercount
    用户数 客户数 用户量 会员数 平均用户数 活跃用户数
    """
)
"""How many there are of somebody: what stands beside it is of all of them."""
_AT_HOME = word_set(
    """
    leasestart leaseend leaseexpiry leasetime leasetimeremaining rssi addresssource interfacetype
    signalstrength
    """
)
"""Beside an address of hardware these make a terminal in somebody's own network (TR-181 `Hosts`)."""
_TRANSLATED = word_set(
    """
    priip pubip priport pubport insideip outsideip insideport outsideport innerip outerip innerport
    outerport outerportstart outerportend natip natport natsrcip natsrcport natpublicip transip
    privateip publicip privateport publicport prenatip postnatip
    """
)
"""Two of these make a record of an address translation."""
_RESOLVED = word_set(
    """
    qname qtype rcode querytype querycode querydomain queryname recordtype rdata resolvedip
    dnsserver dnsserverip responseip answerip queryid domainname
    """
)
"""Three of these make a record of a question about a domain."""
_MANAGED = word_set(
    """
    productclass oui manufactureroui connectionrequesturl lastinform lastinformtime pppoeusername
    pppusername ssid wifissid wifikey wpakey presharedkey hardwareversion softwareversion
    """
)
"""Two of these make a record of a terminal at home that the operator manages (TR-069)."""
_SUPPLIED = word_set(
    """
    supplier suppliername suppliercode supplierid supplierno vendorname vendorcode supplierphone
    供应商 供应商名称 供应商编码 gysmc gysbm
    """
)
"""Beside the name of a supplier stand papers of a purchase."""
_COMMIT = word_set("commitid commithash commitsha changeid")
_CLAIMS = word_set(
    """
    iss aud jti nbf iat preferredusername emailverified authtime azp accesstoken idtoken clientid
    userinfo tokentype
    """
)
"""Two of these make claims about whom a token was given to (RFC 7519, OpenID Connect)."""
_TLS = word_set(
    """
    issuerdn subjectdn publickey privatekey pem certpem encryptcertificate
    fingerprintsha256 thumbprint signaturealgorithm keyusage csr certchain
    """
)
"""One of these makes a certificate one of a key, not of a person (RFC 5280)."""
_TALK = word_set("msgtype messagetype chattype conversationtype")
_TALK_TOO = word_set(
    "from to tolist fromuser touser fromusername tousername content msgid roomid chatid msgtime sender"
)
"""Three of these, with the kind of message, make a message of a chat."""
_VALUED = word_set("value val values attrvalue stringvalue valuestring")
"""What stands beside the name of an attribute."""

_SELLING = word_set(
    "probability pipeline pipelineid expectedclose closedate expectedclosedate dealid"
)
_SELLING_TOO = word_set(
    "stage stageid customfields leadid source leadsource score leadscore customerid quoteid quoteno"
)
"""Two of these make a record of a sales department: its owner is who looks after a customer."""
_MEMBERS = word_set(
    """
    fromuser touser fromuserid touserid fromuid touid senderid receiverid recipientid senduserid
    receiveuserid receiveruserid senduser receiveuser receiver sender
    """
)
"""Two of these make a record of what one user wrote to another."""
_TEXTED = word_set("body text messagebody msgbody smstext smsbody")
"""Beside two ends these are the text of a message."""

_WORDS: tuple[tuple[str, int, frozenset[str]], ...] = (
    ("sip", 2, _SIP),
    ("sip", 1, _SIP_TOO),
    ("registered", 2, _REGISTERED),
    ("farcontact", 2, frozenset({"remotecontact"})),
    ("published", 2, frozenset({"etag"})),
    ("radius", 2, _RADIUS),
    ("h323", 2, _H323),
    ("mail", 3, _MAIL),
    ("mail", 2, _SUBJECT),
    ("mail", 1, _MAIL_TOO),
    ("forwards", 2, _FORWARDS),
    ("ledger", 2, _LEDGER),
    ("ledger", 1, _LEDGER_TOO),
    ("posted", 2, _POSTED),
    ("goods", 1, _GOODS),
    ("sick", 2, _PATIENT),
    ("sick", 1, _PATIENT_TOO),
    ("identified", 2, frozenset({"identifiertype", "identifierclass", "identifiersystem"})),
    ("reached", 2, frozenset({"contacttype", "contactclass", "contactkind", "contactclassid"})),
    ("kept", 2, _KEPT),
    ("provided", 2, frozenset({"provider", "oauthprovider", "loginprovider", "authprovider"})),
    ("rowkey", 2, frozenset({"id"})),
    ("polymorphic", 2, frozenset({"entitytype", "entitytypeid", "entityname", "entitytable"})),
    ("blocks", 2, frozenset({"rangestart", "rangeend", "netmask", "cidr", "subnetmask"})),
    ("invocation", 1, _INVOKED),
    ("described", 1, _DESCRIBES),
    ("tagged", 2, frozenset({"tagvalue", "labelvalue", "标签值"})),
    ("communicated", 1, _COMMUNICATED),
    ("paged", 1, _PAGED),
    ("core", 1, _CORE),
    ("typed", 2, _TYPED),
    ("from", 2, frozenset({"from"})),
    ("to", 2, frozenset({"to", "tolist", "touser"})),
    ("texted", 2, _TEXTED),
    ("employed", 2, frozenset({"employee", "employeeid"})),
    ("selling", 2, _SELLING),
    ("selling", 1, _SELLING_TOO),
    ("parties", 1, _MEMBERS),
    ("filed", 1, _FILED),
    ("machine", 1, _MACHINE),
    ("notified", 2, _NOTIFIED),
    ("valued", 2, _VALUED),
    ("claims", 1, _CLAIMS),
    ("tls", 2, _TLS),
    ("tls", 1, frozenset({"notbefore", "notafter", "serialnumber", "serialno", "issuer"})),
    ("talk", 2, _TALK),
    ("talk", 1, _TALK_TOO),
    ("envelope", 1, _ENVELOPE),
    ("object", 2, _OBJECT),
    ("object", 1, _OBJECT_TOO),
    ("kindof", 2, frozenset({"kind", "namespace"})),
    ("oauth", 2, _OAUTH),
    ("counted", 2, _COUNTED),
    ("commit", 2, _COMMIT),
    ("athome", 1, _AT_HOME),
    ("translated", 1, _TRANSLATED),
    ("resolved", 1, _RESOLVED),
    ("managedcpe", 1, _MANAGED),
    ("supplied", 2, _SUPPLIED),
)


def _told() -> dict[str, tuple[tuple[str, int], ...]]:
    """Give of each name what it tells, and with what weight."""
    found: dict[str, tuple[tuple[str, int], ...]] = {}
    for told, weight, names in _WORDS:
        for name in names:
            found[name] = (*found.get(name, ()), (told, weight))
    return found


TOLD: Mapping[str, tuple[tuple[str, int], ...]] = _told()
"""What a name beside says of the record, and with what weight.

`ledger` is bookkeeping, `goods` lines of things sold, `sick` a record of somebody's treatment,
`invocation` a log of calls of methods: its accounts are those of staff.
"""
CERTAIN: Mapping[str, int] = {"machine": 3, "resolved": 3, "mail": 3, "talk": 4}
"""The weight that makes it certain, where it is not two."""
