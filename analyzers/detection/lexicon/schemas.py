"""Words of databases and interfaces of public programs: shops, hospitals, estates, clouds, payrolls.

Lines of the form of the other lists, read after them: a word that stands there keeps its concept.
"""

ENGLISH = """
system: workflow frontend backend backlog ipsec llm cpu memory disk specification specifications
  specref
article: notebook bookmark
url: homepage
rowop: allocation relocation restore recover append refuse sharing
stat: workload reporting
duration: timespan
date: weekend weekday weekdays workday workingday
product: trademark
desc: descrip
score: creditrating riskrating
about: poll unitmeasure unitofmeasure measureunit uom
task: target budget goal
shop: reseller resellers wholesaler
building: apt
fullname: nativename birthname
plan: productoff prodoff productofferinst
staff: vipmanager vipmgr keyaccountmanager recomperson recommendperson devperson developperson
peer: anothernm anothernum anothernumber othernum othernbr
duration: commtime commduration calllonghour
address: adress addres
location: commplac commplace
level: custlvl userlvl memberlvl viplvl
cert: pspt
maker: opuser opuserid opname opusername
"""

HAN = """
occupation: 职业经历 工作经历 从业经历 任职经历 工作履历
remark: 用户备注 会员备注 跟进记录 沟通内容 一条跟进记录
bankcard: 开户账户 结算账户 结算账号 收款账户 提现账户 打款账户 打款账号
region: 所在地区 所在区域 所在区 所在省 所在市 所在县 所在城市 所在省份
imsi: 国际移动用户识别码 国际移动用户标识 国际移动用户识别号 移动用户识别码
imei: 国际移动设备识别码 国际移动设备身份码 国际移动设备标识 移动设备识别码 移动设备国际身份码
iccid: 集成电路卡识别码 集成电路卡标识 集成电路卡识别号
about: 目标金额 目标值 业绩目标 销售目标 计量单位
  下一次 下一页 翻页 分页 下次 起始位置 结束位置 原点 水印 光标
task: 预算 业绩
url: 下载地址 外网地址 内网地址 回调地址 请求地址 接口地址 推流地址 拉流地址 播放地址 镜像地址
  仓库镜像 数据库地址 存储地址 外网访问地址 内网访问地址 图片地址 视频地址 文件地址 头像地址 链接地址
doc: 单号 收货单 发货单 入库单 出库单 采购单 销售单 退货单 调拨单 盘点单 转移单 领料单 报工单 收款单
  付款单 申请单 检验单 处方 医嘱 报价单 送货单 提货单
"""
