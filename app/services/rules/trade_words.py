"""Words by which a line of business or a legal form is recognised, as people write them into a customer's file."""

from typing import Final

WHOLESALE: Final = ("批发", "零售", "贸易", "商贸", "超市", "wholesale", "retail", "trade")
MANUFACTURE: Final = ("制造", "加工", "生产", "manufactur")
SERVICE: Final = (
    "服务", "餐饮", "物流", "运输", "酒店", "咨询", "租赁", "软件", "service", "logistics", "catering",
)  # fmt: skip
INDIVIDUAL: Final = ("个体", "个人", "自然人", "individual", "sole")
