"""Words of the records of hospitals, schools, employers, offices and landlords, and of papers.

The same notation as in the other lists; a word that stands there too has the meaning it has there.
"""

ENGLISH = """
stat: rpt
taxno: buyertax buyertaxno
account: acctbook accountbook
cell: vlr
staff: mgr
age: agerange ageband agesegment agelevel
level: valuelevel valuegrade consumelevel consumptionlevel loyaltylevel
visit: watch watched vod viewing
maker: openedby resolvedby lasteditedby editedby reviewedby checkedby verifiedby finishedby
  completedby canceledby cancelledby activatedby assignedby confirmedby processedby operatedby
  maintainedby releasedby publishedby assignedto
complaintcontent: complaintdetail complaintdetails
cert: certif
occupation: culturelevel cultureddegree educationlevel educationaldegree educationallevel
  educationdegree
otp: jscode
visit: attendance
shop: college university academy
cycle: tolist fromlist
shop: partner partners
dept: grid
doc: case cases
bill: fine fines
custid: mrn medicalrecordno medicalrecordnumber studentno studentnumber stuno admissionno
  inpatientno admissionticket hospitalno readerno
msisdn: mainnumber mainnum mainnbr
plate: chassisno vinno
landline: fixtel fixphone
nationality: natcd natcode
cpe: gwsn hgwsn
occupation: workyears yearsofwork workingyears
iot: m2m
location: poi
certimage: idcardzm idcardfm sfzzm sfzfm photopage datapage
server: smdp smds
type: tp
about: rsrv rsv reserved recommend recommended
address: addrtel addrphone addresstel addressphone
"""

HAN = """
cell: 小区标识 小区id 小区ID 无线小区 服务小区 拜访vlr
visit: 播放 观看 收看
location: 漫游运营商 拜访地 常驻地
about: 月均 日均
shop: 频道
system: 节目 影片
age: 年龄段
level: 价值等级 消费等级 忠诚度 活跃度等级 价值分级
tag: 兴趣偏好 兴趣爱好 偏好标签 兴趣标签
phase: 测量
traffic: 上行 下行
amount: 总价格 总金额 订单总额 订单总价 订单总金额
pay: 实际支付 实际付款
kin: 家长
staff: 警号 经办 收费员 护士 装维
shop: 销货方 合作方 合作伙伴 分销商 中介
dept: 网格
server: 机房 读卡器 闸机 道闸 摄像头 打印机
doc: 案件 商机
product: 资产
register: 加入
contract: 合约
subscription: 实例 合约期 合约期限 合约时长
open: 起租
close: 停租
bill: 罚款 罚金 物业费 账目项 费用项 帐目项
sent: 回执
otp: 授权码
otherid: 社保账号
custid: 户号 户编号 门诊号 住院号码 就诊号 借阅证号 读者证号 考生号
household: 迁出地址 迁入地址 迁出地 迁入地
occupation: 工作年限 职务级别 部队名称 工龄
address: 地址电话
mobile: 接收手机
msisdn: 客户号码 会员号码
amount: 扣款 个税 保证金
about: 推荐 上限 下限 阈值 门限 计划 预计 专业 预留
skip: 所属 特征
"""

SYLLABLES = """
kin: qinqing
permit: taibao taibaozheng
shop: xsf xhf
occupation: biyeyuanxiao biyexuexiao biyexueyuan xinzi qiwangxinzi
"""

INITIALS = """
zhbh = account
cclzrq = cert issuing date
sbz = military num
ykh = iccid
xkh = iccid
czxm = person fullname
czmc = person name
czdh = person phone
czsj = person mobile
czsfzh = person idcard num
zhdw = last location
zhwz = last location
tcdc = plan
dzyj = email
dsfhm = third num
dshm = third num
tfje = call bill amount
thfy = call bill amount
thf = call bill amount
dxf = sms bill amount
sfzjyxq = cert cycle date
sfzjyxqx = cert cycle date
jsfz = legacyid
xsfz = idcard num
sbzh = military num
sbzhm = military num
wjzh = military num
wjz = military num
bdmc = occupation
zwjb = occupation
jtsr = occupation
jtnsr = occupation
grsr = occupation
gznx = occupation
hh = custid
mzh = person id
mzhm = person id
zyh = person id
zyhm = person id
blh = person id
jzkh = person id
zkzh = person id
xjh = person id
ghje = bill amount
zyfy = bill amount
wyf = bill amount
ffje = pay amount
ffsj = pay time
ffrq = pay date
gmxlh = cpe serial
gmmac = mac
dqtc = plan
jsbh = staff num
clrq = rowop date
clsj = rowop time
czip = staff ip
xmpy = fullname
xmqp = fullname
pyxm = fullname
pyx = fullname
pym = fullname
ywx = fullname
ywm = fullname
yxdm = dept
yxsdm = dept
bjdm = dept
pycc = occupation
pyccdm = occupation
jtyb = postcode
jtyzbm = postcode
txyb = postcode
txyzbm = postcode
zxyzbm = postcode
dwyb = unit postcode
lxyb = postcode
jjlxfs = emergency phone
jjlxrlxfs = emergency phone
lxrlxfs = contact phone
yxqxqsrq = cert cycle date
yxqxjzrq = cert cycle date
yxqqsrq = cert cycle date
yxqjzrq = cert cycle date
yxqxq = cert cycle date
yxqxz = cert cycle date
zjyxqz = cert cycle date
zjyxqq = cert cycle date
qzyxq = cert cycle date
qzyxqz = cert cycle date
hzyxq = cert cycle date
hzyxqz = cert cycle date
qzhm = otherid num
qzh = otherid num
yjjzh = otherid num
yjjlz = otherid num
yjjlzh = otherid num
gatjzz = permit num
gatjzzh = permit num
gatjmjzz = permit num
gatjmjzzh = permit num
fdxm = contact fullname
fddh = contact phone
fdlxdh = contact phone
hzsmj = cert image
hzfyj = cert image
zjsmj = cert image
zjfyj = cert image
sfzsmj = cert image
sfzfyj = cert image
sfzyj = cert image
jgzzp = cert image
jszzp = cert image
xszzp = cert image
yyzzzp = cert image
yyzztp = cert image
yyzzfyj = cert image
yyzzsmj = cert image
htsp = face
htzp = face
htjcsp = face
yjzxm = subs fullname
xjzxm = subs fullname
ghrxm = person fullname
yzjh = idcard num
xzjh = idcard num
ghf = pay amount
jshj = bill amount
hjje = bill amount
hjse = bill amount
kpje = bill amount
jbf = bill amount
ctf = bill amount
jbthf = bill amount
cthf = bill amount
thd = call location
thd1 = call location
dzdh = address phone
iptvmm = password
ldhm = caller num | building num
hfhm = contact phone
hfdh = contact phone
ldsj = call time
zxwb = recording
lywb = recording
lyzx = recording
yqjg = complaint content
tsyq = complaint content
czcs = address
czd = address
hyqk = occupation
qwxz = occupation
rwsc = open duration
"""
