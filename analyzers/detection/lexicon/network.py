"""Names of standards, whole: RADIUS and Diameter attributes, 3GPP charging records, TM Forum, LDAP.

One line an answer: a category (or `none`), a colon, the names joined and in lower case.
Source: RFC 2865, 2866, 3162, 4006, 4818; 3GPP TS 29.061, 29.571, 32.298; TM Forum Open APIs 629,
632, 635, 637, 654; RFC 4519; freeradius's and Asterisk's tables; LB 101 (fields of
social insurance); SAP's customers and persons.
"""

STANDARD = """
broadband_account: radiususername xusername pppusername accountloginname usernameradius
  adslaccount pppoeuser pppoeaccount pppoeusername dialaccount wlanaccount lanaccount
  iptvaccount aaaaccount bbaccount broadbandno radiususer kuandaizhanghao
iot_number: m2mnumber cardnumber13 iotmsisdn
sim_secret: matchingid
account_id: networkaccessidentifier aor impu impi publicids sipuser traceduser presuri resourceuri
  uriuser
  fromuri touri
  requri watcheruri presentityuri
mobile_number: aac067 cfunumber cfbnumber cfnrcnumber cfnrynumber forwardnumber cfuno cfbno cfncno
  cfnrcno cfnryno cfnrno cfunum cfbnum cfnrcnum cfnrynum cfnanumber cfncnumber cfddnumber
  forwardedtonumber
  calledstationno subscriptioniddata 3gppmsisdn servedmsisdn msisdn gpsi callingpartynumber
  calledpartynumber callingpartyaddress calledpartyaddress originatingaddress destinationaddress
  calledpartybcdnumber translatednumber connectednumber recipientaddress destaddr origaddr
  srcaddr dstaddr sourceaddr destterminalid srctermid desttermid feetermid feeterminalid
  srcterminalid anumber bnumber callernum calleenum callerid calleridnum clid aparty bparty
  callednumber callingnumber otherparty usenumber oppnumber oppositeno thirdpartynumber
  dialnumber sendernumber receivernumber spnumberuser
mac_address: callingstationid callingstation usermacaddress
imsi: 3gppimsi servedimsi imsi supi suci accessimsi subbillid
imei: 3gppimeisv servedimei servedimeisv imeisv servedpei pei userequipmentinfovalue
ip_address: pduipv6addresswithprefix pduipv4address pduaddress framedipaddress framedipv6prefix
  framedipv6address
  delegatedipv6prefix
  servedpdpaddress servedpdppdnaddress framedinterfaceid servedpdpaddressprefix ueipaddress
  ueipv4address ueipv6prefix framedroute srcip srcport srcipaddr sourceip sourceport
  sourceipaddress natip natport natsrcip natsrcport publicip privateip publicport privateport
  natpublicip natstartport natendport postnatip postnatport prenatip ipv6prefix ipv4address
  ipv6address userip clientip userport ueipv4 ueipv6 pdpaddress pdpaddr loginip regip registerip
  lastip
  lastloginip translatedip translatedport clientport clientipuser
service_location: homeareaname tgppuserlocationinfo vlrnum vlrnumber sgsnnum sgsnnumber sgsnno lai
    vplmn ownerarea belongarea numberarea phonearea mobilearea routingarea rai 3gppuserlocationinfo
  userlocationinformation userlocationinfo 3gppgeolocation
  ueloc uelocation nrlocation eutralocation tai ecgi ncgi cgi locationareacode
  servicecentrelocation 3gppsgsnmccmnc servingplmn visitedplmnid visitedplmn callingcellid
  calledcellid startcell endcell firstcell lastcell locationestimate roamingarea visitarea
  visitcity roamcity roamprovince visitprovince homearea homecity homeprovince
  pani paccessnetworkinfo vlradd sgsnadd mscadd
  attribution 3gpprattypelocation userlocation celladdress loginaddress loginarea
service_time: bridgestamp progressstamp progressmediastamp progressmediamsec progressmsec
  acctupdatetime invocationtimestamp triggertimestamp uelocationtimestamp siprequesttimestamp
  sipresponsetimestamp acctsessiontime acctstarttime acctstoptime acctstartdelay eventtimestamp
  recordopeningtime answertime releasetime seizuretime callduration calldurationsec
  starttimestamp answerstamp endstamp startstamp timeoffirstusage timeoflastusage answerdate
  billsec sessiontime sessionduration onlinetime offlinetime onlineduration durationsec
  callstarttime callendtime begintimecall connecttime disconnecttime eventtime eventtimestart
  accessduration
usage_volume: acctinputoctets acctoutputoctets acctinputgigawords acctoutputgigawords
  acctinputpackets acctoutputpackets datavolumeuplink datavolumedownlink datavolumegprsuplink
  datavolumegprsdownlink datavolumefbcuplink datavolumefbcdownlink uplinkvolume downlinkvolume
  ulbytes dlbytes ultraffic dltraffic upflow downflow upbytes downbytes upoctets downoctets
  totalvolume usedvolume leftvolume remainvolume usedquota inputbytes outputbytes bytesin
  bytesout inbytes outbytes ulvolume dlvolume upstreambytes downstreambytes totalflow usedflow
  leftflow totaltraffic bytesup bytesdown txbytes rxbytes upvolume downvolume
password: ha1 ha1b chappassword userpassword cleartextpassword md5password ntpassword
none: aae011 aae036 aac007 aac009 aac084 aab001 aab003 aaa027 aaz001 aaz002 aac030 aac031 aac008
  wlanacname wlanacip acname apmac acmac nasmac smid nasipaddress nasportid nasporttype
  nasport
  nasidentifier nasipv6address acctsessionid
  acctstatustype acctauthentic acctterminatecause acctuniqueid acctuniquesessionid acctdelaytime
  servicetype framedprotocol framedmtu connectinfo connectinfostart connectinfostop acctinterval
  chargingid causeforrecclosing recordtype recordsequencenumber pgwaddress
  sgwaddress sgsnaddress ggsnaddress servingnodeaddress accesspointnameni accesspointname apn
  apnni dnn rattype chargingcharacteristics nodeid localsequencenumber causeforterm
  callreference networkcallreference mscaddress servingnodetype pdptype qosinformation sst
  snssai calledstationid realm groupname filterid replymessage proxystate messageauthenticator
  errormessage errorcode errormsg serverip nasip hostip gatewayip smscaddress servicecentre smsc
  schemalocation atschemalocation href requestid traceid spanid correlationid acctmultisessionid
  sitename storeid pageno pagenum pagesize useragentstring operatorid tenantid
  destport dstport destinationip destinationport dstipaddr targetip targetport remoteip
  remoteport peerip peerport hostname servername nodeip
user_name: aac003 aae004 vorna nachn fname lname mname givenname familyname cn commonname
  middlename
  formattedname
  aristocratictitle preferredgivenname
landline_number: telf1 telfx telephonenumber facsimiletelephonenumber homephone faxnumber
contact_phone: emergencyphone emergencycontactphone alternatephone secondphone
birth_date: aac006 gbdat birthdate
nationality_ethnicity: aac005 aac161 nationality placeofbirth countryofbirth
occupation_employer: aac011 aac012 aac014 aac015 aac017 aac020 aac040 aab004 famst maritalstatus
id_number: pidno aac002 aac147 aae135 aac044 identificationid
id_doc_type: aac058 aac043 identificationtype
id_doc_details: issuingauthority issuingdate signorganization
email: bcc replyto aae159 smtpaddr rfc822mailbox emailaddress mail
address: aae006 line1 line2 line3 line4 lineone linetwo linethree stras postaladdress
  homepostaladdress registeredaddress streetname streetnr street1 street2
  geographicaddress
device_id: deviceserial cpeserial uuiddevice
im_account: weixinunionid weixinopenid wechatunionid wechatopenid jid openid unionid openids
  wxopenid wxunionid minaopenid mpopenid qqopenid
  externaluserid
gender: aac004
id_doc_address: aac010
postcode: aae007 pstlz
bank_account: aae010 bankn banknoacct
customer_id: aac001 kunnr serviceiduser
free_text_pi: aae013
communication_content: shortmessage
payment_record: buyeruserid alipayaccount
subscription_info: innetdate createnetdate contractexpire
agent_person: proxyname proxycertno
other_id_number: prccard aaz500 aaz501
"""
"""`none` names belong to the network, not to a person."""
