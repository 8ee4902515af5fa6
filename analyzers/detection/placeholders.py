"""What stands where a value should be and none was filled in: empty words, flags, names of fields."""

from analyzers.detection.word_set import word_set

EMPTY_WORDS = frozenset(
    {"null", "none", "nil", "n/a", "na", "-", "--", "无", "未知", "undefined", "unknown"}
    | {"true", "false", "yes", "no"}
    | {"string", "integer", "boolean", "array"}
)
BOOLEANS = frozenset({"true", "false", "yes", "no", "string", "integer", "boolean", "array"})
"""Flags, and types of a schema."""


LABELS = word_set(
    """
    姓名 名称 名字 手机 手机号 手机号码 电话 联系电话 地址 住址 联系地址 生日 出生日期 年龄 性别
    家庭住址 家庭地址 居住地址 通讯地址 通信地址 收货地址 详细地址 户籍地址 真实姓名 客户姓名 收货人
    联系人电话 收货人手机 收货人电话 家庭电话 固定电话
    邮箱 电子邮箱 身份证 身份证号 身份证号码
    证件号码 证件类型 密码 用户名 账号 邮编 民族 国籍 备注 城市 省份 职业 学历 银行卡号 车牌号 联系人
    匿名 匿名用户 测试 测试用户 无名氏 暂无 暂无数据 不详 保密 待补充 待完善 待定 待录入 未填 未填写
    未登记 未提供 未设置 未绑定 未录入 未采集 暂未填写 暂未提供 空
    Name Address Password Phone Mobile Email Gender Birthday Username Nickname Account Remark City
    Province Nationality Occupation Passport Postcode Anonymous
    """
)
"""What fields are called, or what stands where nothing was filled in: nobody's data."""
ASKS = ("请输入", "请填写", "请选择", "输入", "不能为空")
