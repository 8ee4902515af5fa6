"""Pinyin of field names: whole syllables by concept, and initials as the words they abbreviate.

Initials are short and ambiguous (`sj` is 手机 or 时间, `zjhm` 证件号码 or 主叫号码): each entry
lists the readings, likeliest first; the words around a field and its values choose.
"""

SYLLABLES = """
cust: kehu guke
user: yonghu
custid: yonghubiaoshi
broadband: kuandai
subs: jizhu dinghu
member: huiyuan
person: yezhu beibaoren beibaoxianren toubaoren chengzuren jiekuanren baoxiuren fangke
  laifangren chengke dangshiren ren renyuan geren jumin huzhu shenqingren kaihuren goumairen
  dengjiren benren baobaoren
  fukuanren shoukuanren jiaofeiren canbaoren huanzhe xuesheng chikaren
contact: lianxiren
emergency: jinji jinjilianxiren
receiver: shouhuoren shoujianren
sender: fahuoren jijianren
kin: jianhuren qinshu jiashu peiou fuqin muqin haoyou
peer: duifang duiduan
caller: zhujiao
callee: beijiao
handler: jingbanren daibanren shoutuoren shiyongren shouquanren zerenren weituoren
legal: faren farendaibiao fadingdaibiaoren
maker: chuangjianren xiugairen gengxinren lururen
staff: yuangong caozuoyuan caozuoren gonghao zhigong guanliyuan yewuyuan shenheren shenpiren
  chuliren jingli jiedairen xiaoshouyuan
unit: danwei gongsi qiye jituan
org: zuzhi jigou
dept: bumen zhongxin
role: juese caidan quanxian gangwei zhiwu
product: chanpin shangpin xinghao changjia gongyingshang
shop: mendian wangdian yingyeting shanghu dianpu qudao xuexiao yiyuan
plan: taocan zifei
subscription: dinggou yewu
chat: kefu
contract: hetong xieyi
order: dingdan
doc: liushui renwu piaoju wenjian rizhi
system: xitong mokuai canshu peizhi zidian huodong
server: fuwuqi
service: fuwu
bank: yinhang
social: weixin weibo qqhao dingding zhifubao
login: denglu dengru
call: tonghua xiangdan huadan hujiao
sms: duanxin caixin
internet: shangwang liulan
visit: fangwen
online: shangxian xiaxian zaixian
pay: huikuan jiaofei chongzhi zhifu fukuan tuikuan
bill: zhangdan qianfei yue huafei xiaofei fapiao yuezu
use: shiyong yiyong
open: kaihu kaitong ruwang
close: xiaohu tingji chexiao tuiding
active: jihuo
rowop: chuangjian xiugai gengxin shanchu luru tijiao shenhe
register: zhuce dengji
birth: chusheng
complaint: tousu gongdan guzhang baozhang jianyi
port: xiedaizhuanwang xiezhuan
roam: manyou
cycle: kaishi jieshu youxiao shengxiao shixiao daoqi qizhi
mobile: shouji shoujihao shoujihaoma yidongdianhua
msisdn: yonghuhaoma fuwuhaoma yewuhaoma jieruhao
phone: dianhua dianhuahaoma
landline: lianxidianhua guhua gudingdianhua zuoji chuanzhen
email: youxiang dianziyouxiang youjian
ip: ipdizhi yuanip
mac: macdizhi wangkadizhi
imei: chuanma zhongduanchuanhao chuanhao
iccid: simkahao baika simka uimka
password: mima fuwumima denglumima zhifumima chaxunmima
otp: yanzhengma dongtaima dtma mibao anquanwenti
puk: pukma jiesuoma
pin: pinma
opkey: jianquan
idcard: shenfenzheng shenfenzhenghao shenfenzhenghaoma sfzhao gongminshenfenhaoma shenfen
cert: zhengjian zhengjianhaoma zhengjianhao
uscc: tongyishehuixinyongdaima shehuixinyongdaima zuzhijigoudaima yingyezhizhao
passport: huzhao huzhaohao
permit: gangaotongxingzheng huixiangzheng taibaozheng juzhuzheng tongxingzheng
military: junguanzheng junrenzheng wujingzheng jingguanzheng shibingzheng
otherid: shebaohao yibaohao yibaokahao yibaoka xueshengzhenghao hukoubo jiashizheng jiazhao
  shebaokahao shebaoka yongjuzheng shehuibaozhanghao
household: huji hukou hukousuozaidi
face: renlian renxiang huoti
finger: zhiwen shengwen
sign: qianming qianzi
image: tuxiang zhaopian tupian yingxiang zhengmian fanmian fuyinjian
avatar: touxiang
gender: xingbie
relation: guanxi
nationality: guoji minzu jiguan chushengdi
occupation: hangye jiaoyuchengdu wenhuachengdu zhiye gongzuodanwei xueli hunyin hunyinzhuangkuang
  shouru zhicheng
birthday: chushengriqi shengri chushengnianyue
age: nianling
device: shebei zhongduan shebeihao
serial: xuliehao shebeixuliehao
cpe: jidinghe guangmao
plate: chepai chepaihao chejiahao
car: cheliang
geo: jingdu weidu jingweidu guiji
cell: jizhan xiaoqu
location: weizhi suozaidi didian guishudi manyoudi
region: shengfen chengshi diqu quxian jiedao quyu xian sheng xiangzhen xingzhengquhua
building: sushe loudong fangjian menpai louceng
address: dizhi zhuzhi xiangxidizhi jiatingzhuzhi jiatingdizhi tongxundizhi anzhuangdizhi
  zhuangjidizhi lianxidizhi juzhudizhi xianzhuzhi
postcode: youbian youzhengbianma
tag: biaoqian huaxiang yonghuhuaxiang
score: xinyongfen jifen pingfen
level: xingji
traffic: liuliang
remaining: shengyu yuliang
url: wangzhi yuming
recording: luyin yuyin luyinwenjian
content: neirong xiaoxi xinxi
remark: beizhu beizhuxinxi
desc: shuoming miaoshu
reason: yuanyin
ext: kuozhan
nick: nicheng
fullname: xingming zhenshixingming
duration: shichang
bankcard: yinhangka yinhangkahao yinhangzhanghao xinyongka yinhangzhanghu
card: kahao
commcontent: duanxinneirong xiaoxineirong tongxinneirong
complaintcontent: wentimiaoshu tousuneirong gongdanneirong
kinphone: qinqinghaoma
legacyid: jiushenfenzheng
custid: hetonghao
cookie: liulanqizhiwen
issuing: qianfajiguan fazhengjiguan
emergency: beiyong
contactlist: tongxunlu qinqinghao jiatingwang haoyouliebiao
num: hao haoma
id: biaoshi
code: bianhao bianma daima
name: mingcheng mingzi
time: shijian
date: riqi
type: leixing leibie
status: zhuangtai
flag: shifou biaozhi
about: shuliang dengji zongshu cishu paixu
amount: jine feiyong jiage
account: zhanghao zhanghu
username: yonghuming denglumin dengluming
speed: sulv
product: pinpai
"""

INITIALS = """
xyd = level
thfy = call amount
thf = call amount
ythf = call amount
yyf = call amount
yyfy = call amount
dxf = sms amount
dxfy = sms amount
llf = traffic amount
llfy = traffic amount
yzf = bill amount
gnf = bill amount
bqje = bill amount
ljqf = bill amount
dqye = bill
kyye = bill
zq = bill cycle
ipdz = ip
zjip = caller ip
swdd = internet location
zxsc = online duration
sysc = use duration
jjlxfs = emergency phone
xlh = serial num
imsih = imsi
uimkh = iccid
bdhm = mobile num
sbxh = device type
sjxh = device type
zdxh = device type
dlfs = login type
thcs = call about
jhsj = active time
csdssx = nationality
csdssxq = nationality
csdgj = nationality
jgssx = nationality
jgssxq = nationality
jggj = nationality
zzssxq = address
zzssx = address
zzxz = address
hjssxq = household address
xp = face image
dqwz = location
fy = amount
zfy = bill amount
nsrmc = unit name
nsrxm = person fullname
xm = fullname | project name
yhxm = user fullname
khxm = cust fullname
khmc = cust name
hymc = member name
jzxm = subs fullname
zsxm = fullname
zjxm = cert fullname
hzxm = person fullname
xb = gender
xbm = gender
xbdm = gender
csrq = birthday
csny = birthday
sr = birthday
nl = age
gjdqdm = nationality
csddm = nationality
mz = nationality
mzdm = nationality
gj = nationality
gjdm = nationality
jg = nationality | org
jgdm = nationality | org code
csd = nationality
zjhm = cert num | caller num
zjh = cert num
zjbh = cert num
zjlxmc = cert type
zjlx = cert type
zjlb = cert type
zjlxdm = cert type
zjdz = cert address
zjyxq = cert cycle date
zjzp = cert image
zjyx = cert image
zh = account
sfz = idcard
sfhm = idcard num
sfzh = idcard num
sfzhm = idcard num
sfzhao = idcard num
sfzjh = idcard num
sfzjhm = idcard num
sfzjlx = cert type
sfzdz = idcard address
sfzzp = idcard image
sfzzm = idcard image
sfzfm = idcard image
sfzyxq = cert cycle date
gmsfhm = idcard num
sfzmhm = idcard num
sfzmmc = cert type
gmsfzh = idcard num
gmsfzhm = idcard num
hz = passport
hzh = passport num
hzhm = passport num
jgz = military num
jgzh = military num
jszh = otherid num
jsz = otherid num
ybkh = otherid num
ybh = otherid num
sbkh = otherid num
sbh = device num | otherid num
shbzh = otherid num
hkb = otherid
hkbh = otherid num
hkszd = household address
hjdz = household address
hjszd = household address
hkdz = household address
hxz = permit num
tbz = permit num
jzz = permit num
gatxz = permit num
gattxz = permit num
fzjg = cert issuing org
fzrq = cert issuing date
qfjg = cert issuing org
qfrq = cert issuing date
yxq = cycle date
yxqx = cycle date
yxqz = cycle date
yxqq = cycle date
zp = image
sqws = certimage
sqwts = certimage
wts = certimage
fyj = cert image
dz = address
zz = address
xxdz = address
jtzz = address
jtdz = address
jzdz = address
xzz = address
xjzdz = address
xzdz = address
txdz = address
lxdz = address
azdz = address
zjdizhi = address
shdz = address
jsdz = address
szd = address
xqmc = building name
ldh = building num
dyh = building num
fjh = building num
fh = building num
ssh = building num
mph = building num
qcdz = household address
qrdz = household address
dwdz = unit address
gsdz = unit address
yb = postcode
yzbm = postcode
sj = mobile | time
sjh = mobile num
sjhm = mobile num
yddh = mobile num
yhhm = msisdn
fwhm = msisdn
jzhm = msisdn
ywhm = msisdn
jrhm = msisdn
jrh = msisdn
hm = msisdn
dh = phone
dhhm = phone num
lxdh = landline num
lxfs = phone num
lxsj = contact mobile
lxsjh = contact mobile
lxhm = contact phone
lxrsj = contact phone
lxrdh = contact phone
lxr = contact fullname
lxrxm = contact fullname
jjlxr = emergency contact
jjlxrdh = emergency phone
jjlxrxm = emergency fullname
jjlxdh = emergency phone
bydh = emergency phone
byhm = emergency phone
bysj = emergency phone
jzdh = kin phone
jzsj = kin phone | rowop time
gddh = landline
gh = landline | staff num
zd = landline | bill | device
yhzgx = relation
qqgx = relation
zzdh = landline
bgdh = landline
jtdh = landline
cz = landline
czh = landline
wlwhm = iot num
wlwkh = iot num
shr = receiver fullname | staff name
shrxm = receiver fullname
shrdh = receiver phone
sjr = receiver fullname
sjrxm = receiver fullname
sjrdh = receiver phone
sjrdz = receiver address
jjr = sender fullname
jjrdh = sender phone
tsr = person fullname
tsrxm = person fullname
bxr = person fullname
khr = person fullname
ywxm = fullname
cym = fullname
zwxm = fullname
hzxm = person fullname
brxm = person fullname
xsxm = person fullname
ryxm = person fullname
sqr = person fullname
sqrxm = person fullname
jhr = kin fullname
jhrxm = kin fullname
jhrdh = kin phone
jbr = handler fullname
jbrxm = handler fullname
jbrzjhm = handler cert num
jbrzjlx = handler cert type
jbrzjh = handler cert num
jbrsfzh = handler idcard num
jbrdh = handler phone
jbrlxdh = handler phone
dbr = handler fullname
dbrxm = handler fullname
dbrzjhm = handler cert num
dlr = handler fullname
dlrxm = handler fullname
str = handler fullname
zrr = handler fullname
zrrxm = handler fullname
syr = handler fullname
syrxm = handler fullname
fzr = handler fullname
fr = legal fullname
frxm = legal fullname
frdb = legal fullname
fddbr = legal fullname
fddbrxm = legal fullname
frzjhm = legal cert num
frsfzh = legal idcard num
zh = account
zhmc = account name
yhzh = user account | bankcard
yhm = username
yhid = userid
yhbh = userid
dlm = username
dlmc = username
dlzh = username
dlmm = password
khdj = level
hydj = level
yhdj = level
hyh = userid
hybh = userid
hyid = userid
khbh = custid
khid = custid
khh = bank
khbm = custid
khdm = custid
yhbs = custid
xh = about | custid
brbh = person id
brid = person id
rybh = person id
ryid = person id
xsid = person id
xsbh = person id
hth = custid
htbh = custid
kdzh = broadband account
kdhm = broadband account
kdmm = password
iptvzh = broadband account
mm = password
xmm = password
jmm = password
ymm = password
qrmm = password
yhmm = password
fwmm = password
zfmm = password
cxmm = password
jymm = password
dxyzm = otp
yzm = otp
dtm = otp
dwmc = unit name
gsmc = unit name
qymc = unit name
jtmc = unit name
tyshxydm = uscc
shxydm = uscc
tyxydm = uscc
xydm = uscc
zzjgdm = uscc
yyzz = uscc
yyzzh = uscc
yyzzhm = uscc
nsrsbh = taxno
sh = taxno
rlzp = face image
rxzp = face image
rxbd = face
xczp = face image
htjc = face
rx = face
zwtz = finger
dzqm = sign image
qmtp = sign image
zy = occupation
zydm = occupation
zc = occupation
gzdw = occupation
fwcs = occupation
zgxl = occupation
jszc = occupation
zw = occupation | finger
zwmc = occupation
xw = occupation
byyx = occupation
gzje = occupation
gz = occupation
gzsr = occupation
jbgz = occupation
gwgz = occupation
jxgz = occupation
yfgz = occupation
sfgz = occupation
zfgjj = occupation
ysr = occupation
nsr = occupation
xl = occupation
xldm = occupation
hyzk = occupation
hyzt = occupation | member status
hyzkdm = occupation
whcd = occupation
byxx = occupation
dzxx = email
yx = email|occupation
gmfmc = bill name
gfmc = bill name
gmfsbh = taxno
gmfnsrsbh = taxno
xsfmc = shop name
xsfsbh = shop taxno
xsfdz = shop address
kpr = staff
znj = bill
hjje = bill amount
jshj = bill amount
dwsj = location time
mbip = callee ip
mbdk = callee netport
mddz = callee ip
mdip = callee ip
ph = doc
dzyx = email
yjdz = email
yxdz = email
qqh = social num | kin phone
qqhm = social num
wxh = social num
wxid = social id
wbzh = social account
yhk = bankcard
yhkh = bankcard num
yhkhm = bankcard num
yhzhh = bankcard num
kh = card num | cust
ckr = account name
khyh = bank name
khhmc = bank name
jf = pay
jfjl = pay record
jfje = pay amount
jfsj = pay time
jffs = pay type
czje = pay amount
czsj = pay time | rowop time
czjl = pay record
zfzh = pay account
zfje = pay amount
zfsj = pay time
jflsh = tradeno
czlsh = tradeno
zflsh = tradeno
jylsh = tradeno
zfdh = tradeno
zje = bill amount
zdbh = bill num
zdyf = bill month
zdje = bill amount
zhye = bill
ye = bill
yue = bill
qf = bill amount
qfje = bill amount
yj = bill amount
hf = bill amount
xfje = bill amount
fptt = bill name
zdch = imei
jqch = imei
simkh = iccid
ch = imei
jdhbh = cpe id
yhip = user ip
gwip = ip
swip = ip
nwip = ip
gwdk = internet netport
nwdk = internet netport
swdk = internet netport
ydk = internet netport
dlip = login ip
cph = plate
cphm = plate
cp = plate | product
cjh = plate
hphm = plate
fdjh = plate
clsbdh = plate
txl = contactlist
qqhaoma = contactlist
yhhx = tag
bq = tag
hx = tag
khjb = level
yhjb = level
xyf = score
xydj = level
xj = level
khxj = level
dlsj = login time
dksj = visit time
qdsj = visit time
qtsj = visit time
dkwz = visit location
dkdd = visit location
qddd = visit location
qdwz = visit location
zhdlsj = login time
sxsj = online time
xxsj = online time
swsj = internet time
swsc = internet duration
sc = duration
whsj = call time
fssj = sent time
thsj = call time
thsc = call duration
dqrq = cycle date
dqsj = cycle time
thfy = call amount
dkdw = speed
ipdz = ip
kssj = cycle time
jssj = cycle time
qssj = cycle time
ksrq = cycle date
jsrq = cycle date
sysj = use time
zhsj = use time
hjsj = call time
zxsj = online time | close time
wz = location
jd = geo
wd = geo
jwd = geo
jz = cell
jzid = cell id
jzbh = cell id
jzmc = cell name
xqid = cell id
xqh = cell id
lacci = cell
mydi = roam location
myd = roam location
dlwz = login location
dldd = login location
gsd = roam location
thdd = call location
fshm = caller num
jshm = callee num
tsdh = mobile num
tshm = mobile num
jfhm = mobile num
czhm = mobile num
zhh = mobile num
zhm = mobile num
zkhm = mobile num
fkhm = mobile num
bjhm = callee num
bjh = callee num
dfhm = peer num
dfh = peer num
ddhm = peer num
thxd = call record
xd = call record
dxxd = sms record
dxjl = sms record
nr = content
dxnr = sms content
swzh = broadband account
fwwz = internet url
gjc = keyword
macdz = mac
swrz = internet log
swjl = internet log
lljl = internet log
yysc = call traffic
ll = traffic
syll = traffic
yyll = traffic
sxll = traffic
xxll = traffic
tc = plan
tcmc = plan name
ywmc = plan name
ktsj = open time
ktrq = open date
rwsj = open time
khsj = open time
khrq = open date
rwrq = open date
xhsj = close time
tjsj = close time
yhzt = user status
khzt = cust status
dlrz = login log
ts = complaint | time
gd = complaint
tsnr = complaint content
gzms = complaintcontent
bzms = complaintcontent
bxnr = complaintcontent
gdnr = complaint content
wtms = complaint content
lywj = recording
ly = recording
bz = remark
bzxx = remark
sm = desc
ms = desc
ddbh = order num
ddh = order num
dd = order
lsh = doc num
ddzt = order status
ddje = order amount
spmc = product name
gx = relation
lsgl = tag
yhbq = tag
khbq = tag
cpmc = product name
bm = dept
bmmc = dept name
bmbh = dept num
jgmc = org name
mdmc = shop name
ygbh = staff num
ygxm = staff name
ygh = staff num
czy = staff
czr = staff
cjr = maker
xgr = maker
lrr = maker
gxr = maker
clr = staff
slr = staff
zxgh = staff num
clgh = staff num
czgh = staff num
jszt = status
spr = staff
czygh = staff num
sqsj = rowop time
slsj = rowop time
jlsj = rowop time
cjsj = rowop time
xgsj = rowop time
gxsj = rowop time
lrsj = rowop time
lrrq = rowop date
cjrq = rowop date
xgrq = rowop date
scbz = flag
yxbz = flag
zt = status
lx = type
rq = date
sjc = time
bh = code
mc = name
sl = about
je = amount
sf = region
cs = region
qx = region
xzqh = region
xzqhdm = region
dq = region
ssqx = region
jdmc = region
lb = type
pp = product
jb = about
dj = about
zdrq = bill date
"""
