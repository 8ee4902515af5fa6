"""English words of fields of published programs (shops, mail, ledgers, hospitals), by concept.

Lines as in `analyzers.detection.lexicon.english`; a word that stands there too means what it does
there.
"""

PROGRAMS = """
pay: transaction transactions
amount: surcharge untaxed ttc
taxed: incltax exclvat inclvat
reference: reference ref refno referenceno refnum referencenumber
bill: spent
receiver: attn attention
region: subdivision
building: postbox pobox mailbag privatebag streetnumber streetno housenumber
  buildingnumber unitnumber
staff: practitioner healthprof healthprofessional physician surgeon pharmacist therapist
measure: dose dosage infusion measure measurement
idcard: personalid personalno personalidno personalcode
fullname: othername formername previousname birthname alsoknownas aka
occupation: payroll wage wages
rowop: entered
social: jabber xmpp aim yim msnm viber
otp: actkey activationkey confirmkey rpkey
password: pw uipass upass
vcard: vcard
credit: creditlimit creditline
doc: leaverequest leaveapply leaveapplication leaverecord leavebalance
content: resolution
occupation: careerhistory employmenthistory designation workexperience workhistory jobhistory
cycle: ended
nick: nicename
traffic: dataavailable minutesavailable availabledata availableminutes
sms: inbox outbox sentitems sentitem sentbox
visit: punched
person: preuser
user: wxuser wechatuser weixinuser
shop: institute
contactby: contactmechanism contactclass contacttype contactmethodtype contactkind
about: lifetime
custid: puid empi medrecno
keyword: searchterm searchquery searchphrase
ip: forwardedfor forwardedip xforwardedip
system: customfield customattribute customvalue customproperty customheader filter cache
"""

PROGRAM_STANDARD = """
mobile_number: cidani cidrdnis ciddnid rdnis dnid
user_name: cidname calleridname callername calleename
password: md5cred md5secret passwordhistory ha1sha256
"""
"""Names of telephone exchanges and servers, whole, with their category."""
