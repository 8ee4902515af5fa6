"""English words and abbreviations of field names, by the concept they stand for.

One line a concept: its name, a colon, the words. Compound words stand joined (`idcard` is
  `id_card`,
`idCard` and `IDCARD`). A word belongs to one concept; what it means in a name is decided by the
  rules
(`analyzers.detection.grammar`) from the words around it.
"""

ROLES = """
cust: cust customer customers consumer consumers clnt patron custinfo customerinfo
client: client clients
user: me viewer myself user usr users enduser appuser userinfo
subs: serv subscrb subs subscriber subscribers subscr subscriberinfo served
member: member members mbr vip memberinfo fans follower
neutral: context contactmedium contactinfo contactinformation contactway contactmethod contactdetail
person: complainant reader winner investor shareholder driver requester suspect victim signer signatory
  person persons people individual citizen resident residents party profile human personal
  passenger guest patient student pupil lodger borrower insured policyholder beneficiary voter
  candidate traveler traveller visitor lead prospect nominee claimant lessee owner holder
  cardholder accountholder householder applicant registrant declarant applier payer payee drawer
  remitter purchaser buyer relatedparty naturalperson principalperson borrow invitee inviter
  referrer participant enrollee attendee trainee lessor
contact: ctc conect contact contacts linkman linkmen contactor contactperson linkperson liaison
  link contactman
emergency: emergencycontact emergency urgent sos
receiver: reciver receiver recipient consignee addressee rcv shipto deliverto recv receiverinfo
  consigneeinfo
sender: sender shipper consignor
family: family
kin: witness referee guarantor guardian relative relatives spouse child children friend friends
  father relatedperson
  mother husband wife son daughter sibling buddy parents familymember
peer: cntpty peer opposite opp counterpart opponent otherparty peerparty oppositeparty
third: third thirdparty
caller: callerid callerids ani src caller calling callingparty aparty originating originator orig
  callernumber
  msisdna
callee: dnis dst callee called calledparty bparty terminating dialed dialled dest destination
  msisdnb
handler: handler trustee attorney delegate authorizedperson responsible responsibleperson
  dutyperson deputy transactor proxyperson agentperson authorizedagent actualuser usecust
  representative authorizer delegator
agent: agent
legal: legal legalperson juridical legalrepresentative legalrep corporaterepresentative
  artificialperson
author: author commenter commentator poster uploader
maker: creator updater modifier modifiedby createdby updatedby createby updateby createuser
  updateuser modifyuser createperson creatorid lastmodifier lastupdatedby lastmodifiedby
  deleteby approveby auditby owneruser owneruserid handleman deletedby closedby adduser edituser
staff: dealstaff dealman dealphone dealuser dealoper culprit interviewer preparer custodian keeper
  assistant secretary staff principal leader employee employees emp oper operator opr
  operid admin
  administrator auditor approver reviewer assignee handledby reporter developer manager salesman
  clerk teller supervisor engineer worker technician editor installer dealer cashier csr
  dispatcher courier deliveryman waiter doctor moderator salesperson promoter maintainer
  inspector author nurse pharmacist physician therapist tutor lecturer trainer accountmanager
  custmanager customermanager seat adminuser teacher salesrep

"""

THINGS = """
unit: busi tradingname company companies corp corporation enterprise firm institution unit biz
  business entity companyinfo
org: organisation organization org orgn
dept: grp depart departs sysorgcode branchoffice salesoffice postoffice dept department team branch
  division section group
  groups
role: role roles menu button permission perm privilege right rights authority resource position
  job
product: asset assets product products prod goods commodity sku spu item items merchandise brand
  model vendor
  supplier provider manufacturer catalog catalogue category categories categ material
  commodityinfo goodsinfo productinfo maker
shop: pickaddr pickupaddr pickuppoint pickuppoints pickupaddress
  seller saler store stores shop shops outlet mall merchant hall counter hotel restaurant
  warehouse hospital school clinic express expresscompany logistics carrier channel agency
plan: freeunit freeunits freeres freeresource plan plans offer offers offering package packages
  pkg
  tariff combo bundle addon discnt
  prodoffer productoffering rateplan priceplan maininst mainoffer
subscription: serviceinventory productinventory subscription subscriptions prodinst productinst
  productinstance
  offerinst
  offerinstance ordered
contract: contract contracts agreement
post: post
order: order orders ord trade deal purchase cart shopping orderinfo reservation booking
stock: stock pool inventory numberpool numres cardpool
doc: task batch req seq sequence trace span log logs record records rec tracking waybill
  contractdoc document doc documents evaluation
service: service services svc serv
system: externalreference externalidentifier deploy deployment alarm testcase testsuite commit
  changeset
  coupon voucher tenant sys system app appl application program page file files folder
  bucket table
  column field schema database db event rule param parameter config conf setting settings
  template tmpl tpl campaign activity topic queue dashboard chart metric theme plugin widget
  script layout site cms attachment dict dictionary lookup prop option component bean stack
  partition version api gateway index trigger scheduler cron schedule tenantid module operlog
  syslog project proj promotion promo
task: inspection maintenance maintainance appraisal training performance
invocation: requestparam stacktrace operparam requestparams exceptiondetail invocationmethod
managing: manage management mgmt
server: station stations
  sccp scscf pcscf icscf hss hlr upf smf amf pcf smsf gmlc udm olt dslam smdp pod
  datasource mme listen consumer producer sgw pgw ggsn sgsn ne server servers host hosts
  node nodes
  cluster instance nas registry endpoint router switch olt bras bng upstream backend domain cdn
  dialplan dhcp ntp smtp ldap redis mq kafka proxy broker machine vm nasip serverip datacenter
article: playback article news notice blog forum thread review announcement advert advertisement
  ad ads
  banner book music song album movie film lesson course exam question feed moment story
currency: currency language locale timezone tz icon color colour lang
bank: bank banks
social: messenger
  openid openids unionid unionids socialnetworkid socialid wechat weixin wx qq weibo alipay
  taobao dingtalk facebook social
  twitter whatsapp telegram skype linkedin instagram wecom feishu icq msn
"""

EVENTS = """
login: login logon signin signon logout logoff signout auth authentication
call: callcenter callcentre talk callrec ncall callrecords ncallrecords call calls cdr cdrs
  voice dial dialing ring
  telephony calldetail callrecord calllog callhistory
sms: smsgw smsgateway smgw cmpp sgip smgp communicationmessage sms mms shortmsg shortmessage texts
  smsc smpp
internet: nat44 nat64 dslite apnconfig apnconfiguration pdnconfig dnnconfig dnnconfiguration
  cgn cgnat querylog
  dhcplease dns internet dpi xdr surf surfing browse browsing gprs pdp pdu wlan nat
  acctg lte
  volte bearer netflow surflog dataview dnslog httplog weblog onlinelog natlog
broadband: broadband bb radius aaa ppp pppoe adsl ftth fttx radacct radcheck radreply
  radpostauth dalo iptv daloradius dialup
online: online offline onlineuser
visit: watch watched watching watchlog watchhistory playlog playhistory playrecord inout dwell stay
  checkedin checkedout enter leave exit seen search searching searched
  checkin interaction interactions
  checkout
  punch visited visit visits access accessed session sess sessions wifi view viewed
chat: kefu chat im conversation dialog messaging
pay: receivable receivables recharged txn pay payment payments paid repay prepay recharge
  recharges topup topups deposit
  remit
  refund charge transfer withdraw withdrawal paymentinfo
bill: predeposit arrearage penalty latefee bill bills billing invoice invoices arrears arrear
  owe owed
  outstanding balance bal
  consume consumption spend spending expense monthly arpu debt overdue rent acctbal
use: use usage used using consumed
active: act active activate activated activation activating innet innetwork
open: open opened opening
close: destroy deact close closed closing cancel cancelled canceled terminate terminated
  termination suspend suspended stopped resume deactivate
sent: discharge discharged deliver delivered receive sent send sending received arrive arrived
  arrival deliverd
  submit submitted submission
rowop: ack acked acknowledge acknowledged create created creation insert inserted add added update
  updated modify modified
  modification mod upd edit edited delete deleted remove sync synced load loaded etl import
  imported export approve approved audit audited publish published finish finished complete
  completed handle handled process processed execute executed confirm confirmed release released
  ship shipped accept accepted refresh push pushed apply applied assign assigned reply
phase: lease attach alloc allocate allocated attached detach detached setup establish established
  hangup answer answered seize seizure ring connect connected disconnect disconnected pickup
register: register registered registration reg signup enroll enrol enrolled joined regist join
birth: brth birth born
complaint: worksheet worksheets
  complaint complaints complain ticket tickets workorder wo trouble fault feedback
  incident appeal suggestion grievance troubleticket servicerequest problem
netport: port ports
port: np npdb npc
  donoroper recipoper recipientoper recipoperator donoroperid recipientoperid donornet recipnet
  donoroperator recipientoperator donornetwork recipientnetwork donorcarrier recipientcarrier
  porting mnp portability portin portout
roam: roam roaming roamed
cycle: sttm edtm sttime edtime stdt eddt bgn etime stime vld expires start begin beg started
  since from end stop until to thru expire expiry expired expiration exp valid validity eff
  effect effective validfrom validto
last: last latest recent prev previous first
issuing: issuer issue issuing issuance issued
"""

ITEMS = """
mobile: phonecell phonemobile mbl mobile mobilephone mobiles mob cellphone cellphones handphone
  mobphone mobiletel
  telmobile mobileno mobilenumber mobilephoneno cellular cellno cellnumber
msisdn: serviceno svcno servno accnum accnumber svcnbr servnbr subsnbr usernbr msisdn gpsi accnbr
  svcnumber servnumber
  accessnumber servicenumber billid subsnumber
  usernumber accnumber servedmsisdn phonenumber phoneno phonenum serialnumber devicenumber
  svcnum subscribernumber ownernumber
phone: phone phones tel tels telno ph phonenbr
landline: phonebiz bizphone phonework phonehome phoneoffice landline telephone telephones
  fixedphone fixedline fixed pstn homephone officephone
  workphone fax facsimile hometel officetel worktel hometelephone businessphone telnum
  landlineno
dialno: dialnumber
email: email emails mail mailbox emailaddress emailaddr mailaddress eml mailaddr
ip: ip ipv ipaddr ipaddress ips inet xforwardedfor remoteaddr
mac: mac bssid macaddr macaddress hwaddr
imsi: imsi supi suci
imei: ueimei imei imeisv meid esn pei
iccid: mktresinst iccid icc uicc uim usim ccid sim simcard simno uimno simserial cardiccid esim
eid: eid
iot: iot iotno
commcontent: msgcontent messagecontent shortmessage voicecontent smscontent messagebody
  messagetext smstext mailbody chatcontent imcontent mmscontent emailbody emailcontent
  mailcontent chatmessage
complaintcontent: complaintcontent problemdesc ticketcontent problemdescription complaintdesc
  faultdesc complainttext
innetdate: innetdate innettime createnetdate createnettime innet
legacyid: oldidcard
puk: puk
pin: pin
opkey: opkey simkey admkey ki opc opckey permanentkey adm authkey
key: key keys
activationcode: esimactivationcode lpa
password: codeword password passwd pwd passw pass passcode passphrase userpassword psw passwords
  pswd
  servpwd
salt: salt
secret: secret
otp: totp captcha resettoken confirmationcode captchasms otp vcode verifycode verificationcode authcode
  smscode
  smscaptcha
  securityquestion securityanswer checkcode validatecode validcode
token: proxygrantingticket serviceticket ticketgrantingticket grantingticket proxyticket
  introspect introspection token tokens jwt accesstoken refreshtoken sessiontoken idtoken tgt
idcard: idnbr nin nric nid nationalidno aadhaar cpf dni pesel curp identno idcode
  nationalidentifier
  citizenidnumber idcardcode idcard idno idnumber identity
  identification nationalid citizenid ssn nric idnum identitycard identityno idcardno idcardnum
  idcardnumber identitynumber individualidentification identitycode
cert: kyc ekyc cred idc visa cert pspt certificate credential credentials iddoc identitydocument certi
  certno
  certnum certnumber certificateno credentialno iddocument
passport: passport passports
permit: permit hrp homereturnpermit mtp residencepermit mainlandtravelpermit travelpermit
military: military officer soldier army police armedpolice
otherid: residencepermitpr permanentresidencepermit prcard prcardno
  insuranceno socialno ssno hukoubook visano medicalinsuranceno healthcardno
  medicalcardno insurancenumber socialinsuranceno driverlicense drivinglicense driverslicense
  driverlicence driverslicence
  studentcardno
  socialsecurity ssc medicare permanentresidence householdno hukouno socialsecurityno
  socialsecuritynumber drivinglicence sscno
license: license licence lic
household: household hukou domicile registeredresidence
certimage: idscan attorneyletter attorneypower letterofattorney proxyletter authorizationletter
  powerofattorney authletter certscan certcopy certlink
  idcardlink
face: face facial portrait liveness livephoto liveimage livepic liveimg livebody livevideo biometric
  biometrics iris humanface selfie
finger: fingerprint finger voiceprint
sign: sign signature esign esignature autograph handsign
image: video image img pic picture photo photos scan copy images snapshot thumbnail thumb front
  back
avatar: avatar logo headimg headimage headimgurl head headpic poster cover avatarurl
  headportrait
gender: gnd sx gender sex
nationality: native ethnoracial folk nationality citizenship nation ethnicity ethnic birthplace
  nativeplace race
  hometown placeofbirth countryofbirth ethnicgroup
occupation: workcomp marry marryflag maritalflag marriageflag ocp occ edu mrg occupation profession
  jobtitle employer workunit maritalstatus
  marital marriage education degree salary bonus income career industry employment educational
  diploma married occupationcode annualincome monthlyincome qualification workcompany
  graduateschool workplace placeofwork
  graduatedfrom graduateinstitution
birthday: bornon bdate birthday birthdate dob dateofbirth bday birthyear birthmonth borndate
age: agerange ageband age
device: device dev devices terminal terminals equipment equip handset ue udid androidid oaid
  vaid aaid idfa idfv apparatus deviceid clientdevice registrationid
serial: barcode serial sn serialno sno
cpe: acs cwmp stb onu ont cpe loid loidname modem box gpon epon settop
cookie: cookie cookies visitorid adid gaid fingerprintid useragent gclid browserfp
  browserfingerprint gid gaclientid
ua: ua
plate: plate licenseplate plateno carno vin vehicleno frameno lpn carnumber platenumber
  vehicleplate
car: vehicle car automobile
geo: lbs altitude civicaddress locationestimate geographicalinformation geographicinformation
  geodetic geodeticinformation lat latitude lati lng lon longitude gps geopoint coordinate
  coordinates coords coord geolocation trajectory gpsinfo latlng lnglat geo
cell: msc cellsite ci nrcell nrcellid eutracell eutracellid trackingarea trackingareaid cellid
  cell eci ecgi cgi nci ncgi lac tac rac sac tai bts enb gnb enodeb enodebid gnodeb bs
  basestation bsid sector nodeb uli userlocationinfo userlocation uelocation visitedplmn mscid
  btsid enbid gnbid laccell laci cellinfo
location: trip trips lbs location loc place locations geolocationinfo lbs track tracks
position: positioning
country: country countrycode
region: locality localities municipality province city district county town street village
  community region area prov township
  suburb municipality subdistrict neighborhood cities provincial stateorprovince
building: dorm dormitory dormno building room floor apartment house houseno doorno estate block
  roomno buildingno
  unitno
address: address addr addresses addressline addrline residence homeaddress homeaddr
postcode: postcd zipcd mailcode postcode zip zipcode postalcode postal zipno postno
tag: seg blackflag blacklist blacklistflag userportrait customerportrait tag tags label labels segment
credit: credit crd
relation: relation relationship relations kinship
stat: report reports stat stats statistics summary kpi metrics
score: fraudscore churnprobability churnprob defaultprobability
  score scores rating creditscore churnscore riskscore churn
level: tier viplev custlev userlev starlevel viplevel star memberlevel creditlevel userlevel custlevel
  customerlevel
traffic: uldata dldata updata downdata uplinkdata downlinkdata minutes mins download upload dlbytes
  ulbytes flow kb mb gb traffic octets volume bytes
  mou dou kbytes mbytes uplink downlink dataflow flux datavolume inputoctets outputoctets
  datausage flowused
remaining: remaining remain left residual leftover surplus unused
url: landing landingpage landingurl web path qname domainname visiteddomain querydomain pageurl
  visiturl accessurl url uri href
  referer website webpage httphost
keyword: keyword keywords searchkeyword searchword searchkw kw
recording: recobject recordobject recordingobject onebest recording recordings audio voicefile
  voiceurl voicepath voicerecording recordurl
  recordpath
  recordfilepath recordfileurl transcript transcription transcriptions asr recordfile soundfile
  voicerecord
content: content contents body text message msg messages txt
voicemail: vms vmbox voicemailbox voicemail
remark: observation observations remark remarks note notes memo comments remarkinfo memos
desc: bio biography selfintro aboutme desc description descr describe intro introduction summary
reason: reason cause opinion
ext: ext extinfo extra extattr extension extend attrs
nick: nick nickname alias screenname displayname nicknames
vat: vat taxvat vatid vatnumber
taxno: billheader invoiceheader invoicehead billhead taxno taxid taxnumber taxpayerid vatno
  taxpayerno invoicetitle
uscc: uscc creditcode socialcreditcode unifiedsocialcreditcode orgcode businesslicense
  licensenumber organizationcode organcode
hotline: hotline servicephone customerservicephone servicetel
duration: msec msecs millis milliseconds billmsec billseconds answermsec waitmsec calllong
  talklong timelen timelength seconds secs sec duration dur elapsed talktime
  billsec talkduration
  holdtime
speed: ambr mbr gbr speed bandwidth rate
bankcard: accountbank creditcardno creditcardnumber debitcardno debitcardnumber creditcardnum
  bankcard
  bankcardno bankaccount bankacct bankaccountno creditcard debitcard pan iban bankno
  bankcardnumber bankacctno cardpan ccnumber ccnum ccno cclast
card: card cards cardno cardnum cardnumber
tradeno: channelorderno channeltradeno paysn tradesn tradeno outtradeno transactionno transactionid
  paymentid paymentno payno
  tradenumber
  rechargeno payid
kinphone: parentphone parentmobile parenttel familyphone guardianphone guardianmobile
contactlist: contactlist addressbook phonebook familynumber familygroup friendlist contactbook
"""

HEADS = """
num: no num number nbr numb nr numbers nums
id: id ids identifier guid uuid pk fk
code: code codes cd
name: nameen nm name names
title: subject title caption
fullname: cnm ccowner maidenname mothername mothersname fathername fathersname guardianname
  nameoncard cardholdername
  guardiansname spousename firstnm lastnm givnm surnm fullnm surname lastname familyname firstname
  givenname
  middlename realname fullname forename
  truename realnm cname ename middleinitial givennames legalname preferredname
time: epoch stamp time at timestamp moment datetime ts tm
date: date day dt dates
month: cycle month year mon week hour quarter period
type: kind kinds type typ types
status: lifecycle lifecyclestate lifestate sts status state states st condition
flag: subscribe subscribed follow flag flg is has mark verified verify enabled disabled enable
  disable invalid bind bound binding allowed allow required need notify agree agreed optin
  optout ind locked lock verification check checked supported support can should show hide
  hidden visible certified authed default
about: tenure lv requested granted band threshold thresholds redirect msgfmt
  example examples placeholder regex regexp
  religion illegal level times days class count cnt size width height len length format
  sort limit
  offset rank weight mode style prefix suffix pattern max min avg interval quota result error
  err tip hint tips attribute attr attributes current ratio percent pct priority quantity qty
  algorithm algo digest checksum timeout retry scope frequency freq strategy policy next grade
  lvl
taxed: withtax taxincluded includingtax inctax withouttax excludingtax excltax
amount: cfee lfee grandtotal amount amt fee fees price cost money cash fare sales revenue
  discount subtotal payable
  sumamt
account: accno account acct acc accounts
username: username uname loginname loginid loginaccount useraccount usernm
userid: userid uid distinctid memberid useridx useruid
contractno: contractno contractid contractnum contractcode agreementno
custid: custseq subsseq oneid custid customerid custno customerno custcode subsid subscriberid
  partyid servid
  prodinstid memberno userseq subid customercode custnbr
homely: live reside home residential living permanent
working: work office working
install: inst install installation installed
mailing: mailing delivery shipping correspondence detail detailed receiving
hist: history hist his
value: value values val str string
"""
