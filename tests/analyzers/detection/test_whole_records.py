"""Whole records of the trade, written down from memory: what each field is beside the others.

`== keys above`, then fields: `name=category=value` (`-`: nothing personal; `@x` a value of `VALUES`). A
name alone is only beside the others. What is expected follows from the category list, not from answers.
"""

from pathlib import Path

import pytest

from analyzers.catalog import parse_catalogue
from analyzers.detection import Detector

DETECTOR = Detector(parse_catalogue(Path("analyzers/catalog/categories.json").read_bytes()))

VALUES = {
    "mobile": "13812345678",
    "person": "李晓红",
    "card": "11010519491231002X",
    "street": "杭州市西湖区文三路90号2幢301室",
    "moment": "2026-01-03 11:22:33",
    "day": "2026-01-03",
    "ip": "112.10.58.16",
    "mac": "3c:22:fb:12:34:56",
    "count": "73",
    "key": "8837261",
    "sum": "35.50",
    "serial": "202601030000123456",
    "imsi": "460012345678901",
    "imei": "352099001761481",
    "iccid": "89860012345678901234",
    "fixed": "0571-88012345",
    "mail": "li@qq.com",
    "shop": "某地营业厅",
    "url": "https://news.example.com/a",
    "bytes": "5231234",
    "epoch": "1760776191761",
    "degrees": "120.15515",
    "hex": "9f3a1c77b2d04e55",
    "done": "已处理",
    "city": "杭州",
    "plan": "5G畅享129元套餐",
    "uscc": "91330106MA2CFJ1A0W",
    "firm": "杭州云谷科技有限公司",
}

RECORDS = """
== nat44 session log
logTime=service_time=@moment protocol=-=TCP insideIp=ip_address=@ip insidePort=ip_address=41113
outsideIp=ip_address=@ip outsidePort=ip_address=52001 destIp=internet_log=@ip destPort=-=443
vrf=-=pub
== cgnat records
start_ts=service_time=@epoch end_ts=service_time=@epoch src_ip=ip_address=@ip
src_port=ip_address=1024 nat_src_ip=ip_address=@ip nat_src_port=ip_address=3301
dst_ip=internet_log=@ip dst_port=-=80
== nat syslog
sysTime=service_time=@moment innerIP=ip_address=@ip innerPort=ip_address=4431 outerIP=ip_address=@ip
outerPortStart=ip_address=1024 outerPortEnd=ip_address=2047
userAccount=broadband_account=hz057188@163.gd
== dns access log
queryTime=service_time=@moment clientIp=ip_address=@ip domainName=internet_log=www.qq.com
recordType=-=A queryCode=-=NOERROR serverIp=-=@ip
== http xdr
msisdn=mobile_number=@mobile imsi=imsi=@imsi imei=imei=@imei procedureStartTime=service_time=@epoch
procedureEndTime=service_time=@epoch apn=-=cmnet sgwIp=-=@ip mmeIp=-=@ip tac=service_location=1234
eci=service_location=33442211 ueIp=ip_address=@ip uePort=ip_address=5443 serverIp=-=@ip
serverPort=-=443 ulData=usage_volume=@bytes dlData=usage_volume=@bytes host=internet_log=www.qq.com
uri=internet_log=/p/1.html userAgent=online_identifier=Mozilla/5.0 httpStatus=-=200
== swrz
sjhm=mobile_number=@mobile yhip=ip_address=@ip mbip=internet_log=@ip mbdk=-=443
fwwz=internet_log=www.qq.com kssj=service_time=@moment jssj=service_time=@moment
sxll=usage_volume=@bytes xxll=usage_volume=@bytes yymc jzbh=service_location=33442211
== 上网日志
手机号码=mobile_number=@mobile 用户IP=ip_address=@ip 目的IP=internet_log=@ip 目的端口=-=443
访问网址=internet_log=www.qq.com 开始时间=service_time=@moment 结束时间=service_time=@moment
上行流量=usage_volume=@bytes 下行流量=usage_volume=@bytes 应用名称=internet_log=微信 终端型号=-=Mate60
== aaa online users
userName=broadband_account=hz057188@163.gd framedIpAddress=ip_address=@ip
callingStationId=mac_address=@mac nasIp=-=@ip nasPort=-=221 loginTime=service_time=@moment
sessionTime=service_time=3600 inputOctets=usage_volume=@bytes outputOctets=usage_volume=@bytes
vlanId=-=1003 domain=-=163.gd
== radius detail
User-Name=broadband_account=hz057188@163.gd NAS-IP-Address=-=@ip NAS-Port=-=221
Framed-IP-Address=ip_address=@ip Acct-Session-Id=-=@hex Acct-Session-Time=service_time=3600
Acct-Output-Gigawords=usage_volume=1 Acct-Terminate-Cause=-=User-Request
Delegated-IPv6-Prefix=ip_address=240e:3a0::/60
== dhcp leases
macAddress=mac_address=@mac ipAddress=ip_address=@ip hostname leaseStart leaseEnd vlan=-=103
== wifi auth records
mobile=mobile_number=@mobile userMac=mac_address=@mac userIp=ip_address=@ip apName=-=AP-01
apMac=-=@mac acIp=-=@ip ssid=-=CMCC authTime=service_time=@moment logoutTime=service_time=@moment
onlineDuration=service_time=3600
== sms mo
spNumber=-=10658888 userNumber=mobile_number=@mobile linkId=-=@serial
msgContent=communication_content=退订 recvTime=service_time=@moment msgFmt=-=15
== sms deliver report
messageId=-=@serial phone=mobile_number=@mobile reportStatus=-=DELIVRD sendTime=service_time=@moment
reportTime=service_time=@moment errorCode=-=000
== smpp trace
sourceAddr=mobile_number=@mobile destinationAddr=mobile_number=@mobile
shortMessage=communication_content=到家了 submitTime=service_time=@moment smsc=-=8613800571500
esmClass=-=0
== trajectory points
longitude=service_location=@degrees latitude=service_location=30.1234 time=service_time=@moment
speed=-=12 direction=-=90 accuracy=-=30 posType=-=GPS
== guiji
sjhm=mobile_number=@mobile jd=service_location=@degrees wd=service_location=30.1234
dwsj=service_time=@moment dwfs=-=GPS wz=service_location=杭州市西湖区
== lbs location
msisdn=mobile_number=@mobile lng=service_location=@degrees lat=service_location=30.1234
locTime=service_time=@moment cellId=service_location=33442211 lac=service_location=22331
radius=-=300
== eir check
imei=imei=@imei imsi=imsi=@imsi status=-=WHITE checkTime=-=@moment
== hss subscriber
IMSI=imsi=@imsi MSISDN=mobile_number=@mobile KI=sim_secret=@hex OPC=sim_secret=@hex ODBPLMN1=-=0
CARDTYPE=-=USIM APN1=-=cmnet VLRADD=service_location=8613742310 SGSNADD=service_location=8613742311
ACTIVETIME=service_time=@moment
== esim profiles
eid=iccid=89049032000000000000000000000001 iccid=iccid=@iccid imsi=imsi=@imsi
msisdn=mobile_number=@mobile state smdpAddress=-=rsp.example.com activationCode=sim_secret=LPA:1$rsp
matchingId=sim_secret=@hex
== tr069 device
deviceId=device_id=@hex serialNumber=device_id=@hex oui=-=00259E productClass=-=HG8145
manufacturer=-=HW connectionRequestUrl=-=http://10.1.1.1:7547/ wanIpAddress=ip_address=@ip
pppoeUsername=broadband_account=hz057188@163.gd pppoePassword=password=a8k2 ssid=-=CU_8
wpaKey=password=kk88 lastInformTime
== billing accounts bills
billNo=-=@serial billPeriod acctNo=account_id=@key totalFee=billing_info=@sum
paidFee=billing_info=@sum unpaidFee=billing_info=@sum lateFee=billing_info=@sum
discountFee=billing_info=@sum issueDate=-=@day dueDate=-=@day
== zd
zdbh=-=@serial zq yhhm=mobile_number=@mobile khmc=user_name=@person yjje=billing_info=@sum
sjje qfje=billing_info=@sum znj=billing_info=@sum
== pay notify unionpay
merId=-=@key orderId=-=@serial txnAmt=payment_record=@sum txnTime=payment_record=20260103112233
queryId payCardType=-=01 accNo respCode=-=00 settleDate=-=20260103 signature=-=@hex
== wechat pay callback
appid=-=wx123 mchid=-=@key out_trade_no=payment_record=@serial transaction_id=payment_record=@serial
success_time=payment_record=@moment trade_state=-=SUCCESS total
openid=im_account=oUpF8uMuAJO_M2pxb1Q9zNjWeS6o attach=-=x
== recharge records
rechargeNo=payment_record=@serial rechargePhone=mobile_number=@mobile
rechargeAmount=payment_record=@sum rechargeTime=payment_record=@moment rechargeChannel=-=APP
operatorId=-=@key
== jfjl
jflsh=payment_record=@serial jfsj=payment_record=@moment jfje=payment_record=@sum jffs=-=微信
jfhm=mobile_number=@mobile czgh=-=K0123
== invoice
invoiceTitle=billing_info=@person taxNo=billing_info=@uscc invoiceAmount=billing_info=@sum
drawerName=-=@person reviewer=-=@person payeeName=-=@person buyerAddress
buyerPhone=mobile_number=@mobile email=email=@mail
== invoice issue
fpdm=-=@key fphm=-=@key gmfmc=billing_info=@person gmfsbh=billing_info=@uscc gmfdz xsfmc=-=@firm
xsfdz=-=@street kpr=-=@person kprq=-=@day hjje=billing_info=@sum
== refund apply
refundNo=payment_record=@serial refundAmount=payment_record=@sum refundReason=-=@done
refundTime=payment_record=@moment bankAccount=bank_account=6222021234567890123
accountName=user_name=@person phone=mobile_number=@mobile
== np orders
portingNumber=mobile_number=@mobile donorOperator=subscription_info=CMCC
recipientOperator=subscription_info=CUCC portInTime portOutDate npStatus=subscription_info=SUCCESS
idType=id_doc_type=01 idNumber=id_number=@card custName=user_name=@person
== 携号转网
号码=mobile_number=@mobile 携入运营商=subscription_info=移动 携出运营商=subscription_info=联通
携入时间=subscription_info=@moment 归属运营商=subscription_info=移动 授权码=auth_token=123456
== productInstances
prodInstId=customer_id=@key accNum=mobile_number=@mobile prodName=subscription_info=@plan
statusCd=subscription_info=100000 beginDate=subscription_info=@day endDate=subscription_info=@day
installAddr=address=@street ownerName=user_name=@person payMode=-=1200 brand
== offerInstances
offerInstId=-=@key offerName=subscription_info=@plan effDate=subscription_info=@day
expDate=subscription_info=@day accNbr=mobile_number=@mobile status=subscription_info=1
== order orderLines
offerCode=subscription_info=@key offerName=subscription_info=@plan action=-=ADD quantity=-=1
== balance accounts
acctBalance=billing_info=@sum availableBalance=billing_info=@sum presentBalance=billing_info=@sum
acctId=account_id=@key expDate=-=@day
== balance freeResources
resourceName=-=国内流量 totalAmount=usage_volume=1024 usedAmount=usage_volume=800
remainAmount=usage_volume=224 unit=-=MB
== usage packages
packageName=subscription_info=@plan total=usage_volume=1024 used=usage_volume=300
remain=usage_volume=724 unitName=-=MB msisdn=mobile_number=@mobile
== subscriber lifecycle
msisdn=mobile_number=@mobile lifeCycleStatus activeDate=subscription_info=@day
suspendDate=subscription_info=@day isSuspended=subscription_info=1 stopReason=-=欠费 validityDate
== risk result
creditScore=profile_tag=650 fraudScore=profile_tag=73 blackListFlag=profile_tag=0
churnProb=profile_tag=0.3 arpu3m netAge=subscription_info=73 avgArpu=billing_info=@sum
riskTag=profile_tag=高 valueLevel=profile_tag=A
== 家庭网成员
成员号码=contact_phone=@mobile 短号=-=561 加入时间 角色=-=成员 状态
== contract agreements
agreementNo=customer_id=@key custName=user_name=@person mobile=mobile_number=@mobile signDate=-=@day
startTime=subscription_info=@day endTime=subscription_info=@day contractPeriod=-=24
penaltyAmount=billing_info=@sum
== 合约
合约编号=customer_id=@key 客户姓名=user_name=@person 手机号码=mobile_number=@mobile
合约开始时间=subscription_info=@day 合约结束时间=subscription_info=@day 违约金=billing_info=@sum
== card resources
iccid=iccid=@iccid imsi=imsi=@imsi boundNumber=mobile_number=@mobile
cardStatus=subscription_info=已使用 location=-=A-01-02 warehouse=-=杭州仓 supplier=-=某厂
== loyalty account
memberId=account_id=@key memberLevel=profile_tag=金卡 growthValue=-=73 nickName=account_id=豆豆
mobile=mobile_number=@mobile
== complaint orders
orderNo=-=@serial title=complaint_record=网速慢 customerName=user_name=@person
contactNumber=contact_phone=@mobile businessNumber=mobile_number=@mobile complaintType=-=网络
content=complaint_record=晚上很慢 acceptTime=-=@moment dealUser=-=@person dealDept=-=客服部
dealOpinion=-=@done satisfaction=-=5
== quality recordings
recordId=-=@serial callerNumber=mobile_number=@mobile agentId=-=@key agentName=-=@person
recordFileUrl=call_recording=/r/a.wav startTime=service_time=@moment callDuration=service_time=73
asrContent=call_recording=您好 score=-=90 keywords=-=套餐
== im sessions messages
messageId=-=@serial senderType=-=USER content=communication_content=你好 sendTime=service_time=@moment
visitorName visitorIp=ip_address=@ip
== ivr calls
callingNumber=mobile_number=@mobile calledNumber callStartTime=service_time=@moment
callEndTime=service_time=@moment keyPath=-=1-3 skillGroup=-=K12 ucid=-=@serial
== mailbox voicemail messages
mailboxNumber=mobile_number=@mobile callerNumber=mobile_number=@mobile
messageTime=service_time=@moment duration=service_time=34 audioUrl=communication_content=/v/1.wav
isRead=-=1
== password reset
loginName=account_id=lilei88 newPwd=password=a8K2 confirmPwd=password=a8K2 smsCode=auth_token=123456
securityQuestion=auth_token=小学 securityAnswer=auth_token=实验小学 imageCode=-=x8a
== oauth token
grant_type=-=code code=auth_token=@hex client_id=-=web client_secret=-=@hex
redirect_uri=-=https://a.cn/cb state=-=@hex username=account_id=lilei88 password=password=a8
== push devices
userId=account_id=@key registrationId=device_id=@hex pushToken=device_id=@hex platform=-=android
deviceModel=-=Mate60 appVersion=-=8.1
== shop stores
storeId=-=@key storeName=-=@shop address=-=@street telephone=-=@fixed longitude=-=@degrees
latitude=-=30.1234 businessHours=-=9-18 manager=-=@person contactPhone=-=@fixed
== baseStations
enodebId=-=@key stationName=-=@shop longitude=-=@degrees latitude=-=30.1234 address=-=@street owner
maintainer=-=@person tac=-=2233 ip
== olt ports
oltName=-=HZ-OLT ponPort=-=0/1 onuSn=device_id=@hex userAccount=broadband_account=hz057188@163.gd
userName=user_name=@person installAddress=address=@street rxPower=-=-21
== alarms
alarmId=-=@serial neName=-=HZ neIp=-=@ip location=-=机房 occurTime=-=@moment clearTime=-=@moment
ackUser=-=@person address=-=0x7F
== assets
assetNo=-=@key assetName=-=ThinkPad user=-=@person department=-=财务部 macAddress=-=@mac
ipAddress=-=@ip serialNumber=-=@hex purchaseDate=-=@day keeper=-=@person
== purchase orders
poNumber=-=@serial supplierName=-=@firm supplierContact supplierPhone=-=@fixed
deliveryAddress=-=@street buyerName=-=@person totalAmount=-=@sum approver=-=@person
== warehouse stock
materialCode=-=@key
materialName=-=光猫 warehouse=-=杭州仓 location=-=A-01 quantity=-=73 keeper=-=@person
inDate=-=@day remark=-=临期
== gl journals
voucherNo=-=@serial accountCode=-=1002 accountName=-=银行存款 debitAmount=-=@sum creditAmount=-=@sum
preparedBy=-=@person postedDate=-=@day summary=-=计提
== git commits
commitId=-=@hex author=-=@person authorEmail=-=@mail committer=-=@person message=-=fix
commitTime=-=@moment
== k8s pods
name=-=order-1 namespace=-=bss uid=-=9e619dcd-327 nodeName=-=node1 podIP=-=@ip hostIP=-=@ip
startTime=-=@moment phase=-=Running
== regions
code=-=330106 name=-=西湖区 fullName=-=浙江省杭州市西湖区 parentCode=-=330100 zipCode=-=310000
longitude=-=@degrees latitude=-=30.1234 areaCode=-=0571
== report arpu
region=-=杭州 userCount=-=7312 arpu=-=@sum dou=-=12.5 mou=-=120 churnRate=-=0.02 owner=-=@person
statDate=-=@day
== 经营分析 日报
地市=-=杭州 用户数=-=7312 收入=-=@sum 流量=-=12.5 ARPU=-=35.2 责任人=-=@person 填报人=-=@person
== openapi schema
field=-=mobile type=-=string example=-=@mobile description=-=手机号 pattern required=-=true
maxLength=-=11
== bank transfer
merchantNo=-=@key terminalNo=-=@key traceNo=-=@serial mac=-=e712fc998caa6a31
amount=payment_record=@sum payerAccount=bank_account=6222021234567890123 payerName=user_name=@person
respCode=-=00
== vehicle positions
plateNo=vehicle_id=浙A12345 driverName=user_name=@person driverMobile=mobile_number=@mobile
longitude=service_location=@degrees latitude=service_location=30.1234 gpsTime=service_time=@moment
speed=-=73 direction=-=12
== parking records
plateNumber=vehicle_id=浙A12345 enterTime=service_time=@moment exitTime=service_time=@moment
parkingFee ownerPhone=mobile_number=@mobile spaceNo=-=B2-017
== segment members
oneId=customer_id=@hex phoneMd5=mobile_number=d41d8cd98f00b204e9800998ecf8427e
ageRange=birth_date=25-34 gender=gender=男 cityLevel=-=一线 arpuBand=profile_tag=50-80
interestTags=profile_tag=游戏 churnScore=profile_tag=0.4
== face compare
faceImage=biometric=/9j/4AAQ idCardImage=id_doc_image=/9j/4AAQ name=user_name=@person
idNo=id_number=@card similarity=-=0.93 threshold=-=0.8
== mail inbox
fromAddress=email=@mail toAddress=email=@mail subject=communication_content=聚餐
body=communication_content=明天见 sentDate=service_time=@moment attachmentCount=-=1
"""


def records() -> list[tuple[str, list[str]]]:
    found = []
    for block in RECORDS.split("== ")[1:]:
        above, _, fields = block.partition("\n")
        found.append((above, fields.split()))
    return found


@pytest.mark.parametrize(("above", "fields"), records(), ids=[above for above, _ in records()])
def test_each_field_of_a_record_is_what_it_holds(above: str, fields: list[str]) -> None:
    names = [field.partition("=")[0] for field in fields]
    keys = above.split()
    wanted, found = {}, {}
    for field in fields:
        name, *rest = field.split("=", 2)
        if not rest:
            continue
        category, value = rest
        sample = VALUES[value[1:]] if value.startswith("@") else value
        beside = [other for other in names if other != name]
        verdict = DETECTOR.field(name, keys[-1], [sample], siblings=beside, ancestors=keys)
        wanted[name] = category
        found[name] = verdict.category if verdict else "-"
    assert found == wanted
