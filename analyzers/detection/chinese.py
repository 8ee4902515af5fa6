"""Checks for values in Chinese: names of persons by surname and length, addresses by their suffixes.

Both are weak: a check that passes confirms what a field's name says, and names nothing alone but a
long address. Source of the surnames: the commonest of the 2020 census and the compound ones still in
use.
"""

import re


def _words(text: str) -> frozenset[str]:
    """Give the words of a text."""
    return frozenset(text.split())


_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓韩冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢"
    "姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛阎闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔"
    "向常汤康易乔樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申尤毕聂柴焦包辛耿关齐祝古管路凌辜米岳阮盛翁焦庄"
    "欧屈左项祁窦喻梅符柯穆詹纪舒裴冉童欧柳牟单卜路甘涂成游苗饶靳盛宁霍华鲍艾蓝芮桂娄车房甄褚宫闵邢楚时"
    "解卓卫佟应宗丛迟蒲丘燕冷简尚景阳仇查麦花滕匡栾储谷党冀商晏揭封国郎乌储骆连明班谈茅荣池刁全敖原逄"
    "郁岑阚仲邸展边巩缪战鞠苟巫苑满官修糜麻伏别印臧桑索占冼仝隋麦晋郜辛湛储胥隆臧宿亢智鄢海虞佘木权"
    "庞费曲戈农廉邬赖蒙支劳帅盘云和平巴诺桓银粟竺盖甯蔺屠茹闻瞿裘沙区司师容戚祖乐居强谌卞幸冶檀衡来利"
)
_COMPOUND = _words(
    """
    欧阳 上官 司马 诸葛 司徒 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 夏侯 端木 南宫 独孤 百里
    """
)
_ORDINARY = _words(
    """
    任何 关于 关系 包括 应该 成为 方法 方面 时候 解决 谢谢 平台 平均 平安 平方 和解 和家 和彩云
    云端 云盘 云服务 银行 银联 银卡 支行 支出 支持 农村 农业 费用 费率 蒙古 沈阳 郑州 兰州 宁德
    海门 诺基亚 高级 高清 高端 高速 高危 高中 金卡 金额 金牌 金融 白金 黄金 黄山 黄石 黄冈 成功
    成都 成员 成本 安全 安装 安徽 安排 方案 方式 全部 全网 全国 全省 全球通 单位 单价 单元 单号
    时间 时长 江苏 江西 江门 云南 海南 海口 常规 常州 常用 常德 管理 管理员 马上 万能 万元 路由
    路由器 计费 项目 车辆 程序 余额 支付 应用 应收 解除 终端 国际 国内 国家 明细 连接 温州 温度
    宁波 宁夏 石家庄 金华 华东 华北 华南 华为 包月 包年 包裹 于是 关闭 关联 关键 申请 申请中
    路径 任务 任意 段落 白名单 向导 左侧 和谐 古典 华夏 和平 原因 原价 封停 索引 满意 官网 官方
    官方旗舰 修改 别名 印刷 展示 边界 班级 麻烦 智能 智慧 智慧家庭 海外 权限 权益 花费 花呗 宿迁
    荣誉 池州 易通 易信 常客 尚未 简介 简单 简称 景区 游戏 游客 苏州 阳光 阳江 武汉 武警 秦皇岛
    齐全 史上 毛利 古城 梅州 向上 康复 施工 施工中 洪涝 章节 盛大 柳州 甘肃 成交 房产 房屋 宫廷
    储值 储蓄 谷歌 商品 商户 商家 商城 商务 连续 明天 明年 全家 全家享 全员 龙卡 马来西亚 米粉
    易购 查询 查看 查无 原始 全选 利用 利率 利息 来源 来电 来访 强制 司机 师傅 沙发 区域 区号
    容量 居民 居家 幸福 祖国 乐享 平衡
    """
)
"""Ordinary words that begin with a surname: values of status, level and product columns."""
_NO_NAME = re.compile(
    "[省市区县镇乡村街路巷号楼室店厅局部处科司厂院校班组类型级套餐卡券费款额率量版网站页码表单项员的是不未无有和与或及元]"
)
"""Characters that stand in names of places, posts and goods and hardly ever in a given name."""
_MINORITY = re.compile(r"[\u4e00-\u9fff]{1,8}(?:[·•‧・][\u4e00-\u9fff]{1,10})+")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+")
_LATIN = re.compile(r"[A-Za-z][A-Za-z'’.-]*(?:[ ,]+[A-Za-z][A-Za-z'’.-]*){1,4}")


def is_chinese_name(value: str) -> bool:
    """Tell whether a value has the form of a Chinese person's name: surname, then 1-2 characters."""
    if not 2 <= len(value) <= 20:
        return False
    if len(value) > 4 or _HAN.fullmatch(value) is None:
        return _MINORITY.fullmatch(value) is not None
    if value in _ORDINARY:
        return False
    if value[:2] in _COMPOUND and len(value) > 2:
        given = value[2:]
    elif value[0] in _SURNAMES and len(value) < 4:
        given = value[1:]
    else:
        return False
    return _NO_NAME.search(given) is None


def is_latin_name(value: str) -> bool:
    """Tell whether a value has the form of a name in Latin letters: two to five words."""
    return len(value) <= 64 and _LATIN.fullmatch(value) is not None


_AREA = re.compile("省|自治区|特别行政区|[^城超]市|自治州|地区|[^校地小]区|县|[^红彩国]旗|镇|乡")
_STREET = re.compile("路|街|大道|巷|胡同|弄|[一-龥]村|小区|花园|公寓|大厦|家园|新村|社区|苑")
_DOOR = re.compile("[0-9一二三四五六七八九十甲乙ABCD](?:号|栋|幢|座|楼|层|室|单元|组|户|弄)")
_PROVINCE = re.compile(
    "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|"
    "云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门"
)
_ENGLISH = re.compile(
    r"\b[0-9]{1,6}[A-Za-z]?\b.*\b(?:street|road|avenue|lane|drive|boulevard|district|st|rd|ave|blvd|apt|no)\b"
    r"|\b(?:no\.?|room|apt\.?|unit)\s*[0-9]+.*\b(?:street|road|avenue|lane|district|rd|st)\b",
    re.IGNORECASE,
)
_LONGEST_ADDRESS = 160
"""Longer text is prose; addresses in it are found by their numbers and names, not as a whole."""


def address_marks(value: str) -> int:
    """Give how many of four marks of a postal address a value bears: area, street, door, province."""
    if not 4 <= len(value) <= _LONGEST_ADDRESS:
        return 0
    if value.isascii():
        return 3 if _ENGLISH.search(value) else 0
    marks = (_AREA, _STREET, _DOOR, _PROVINCE)
    return sum(1 for mark in marks if mark.search(value) is not None)
