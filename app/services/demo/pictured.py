"""The 24 customers whose balances, limits and overdue items are fixed to the fen."""

from datetime import date
from typing import Final

from app.services.demo.profile import Profile

# a table: a customer a paragraph
# fmt: off
PICTURED: Final = (
    Profile(
        "C-0001", "丰谷粮油有限公司", "粮油批发", "云栖", 60, 600_000, 212_000, (-6, -7), 6, balance=412_600,
        since=date(2016, 3, 21), established=date(2006, 4, 18), capital=(20_000_000, 20_000_000),
        review=date(2027, 4, 30), tags=("重点客户",),
    ),
    Profile(
        "C-0002", "晴川仪器设备有限公司", "仪器仪表", "晴川", 60, 400_000, 121_000, (-1, 1), 3, balance=236_480,
        since=date(2017, 9, 4), established=date(2009, 6, 2), capital=(12_000_000, 12_000_000),
        review=date(2027, 2, 28),
    ),
    Profile(
        "C-0003", "半山茶业有限公司", "茶叶批发", "半山", 60, 260_000, 78_000, (0, 3), 4, balance=154_820,
        overdue=((12, 6_500),), since=date(2018, 2, 27), established=date(2010, 3, 9), capital=(6_000_000, 6_000_000),
        review=date(2027, 1, 31),
    ),
    Profile(
        "C-0005", "望舒照明器材有限公司", "照明器材", "望舒", 45, 300_000, 138_000, (0, 26), 5, balance=230_150,
        overdue=((24, 17_600), (11, 10_800)), since=date(2019, 5, 13), established=date(2012, 8, 16),
        capital=(5_000_000, 4_000_000), review=date(2026, 12, 31),
    ),
    Profile(
        "C-0006", "衡川电气有限公司", "电气设备", "衡川", 45, 500_000, 171_500, (4, 4), 5, balance=433_900,
        recent=180, since=date(2018, 11, 19), established=date(2011, 1, 25), capital=(10_000_000, 10_000_000),
        review=date(2027, 1, 31),
    ),
    Profile(
        "C-0008", "松岭坞五金制品有限公司", "五金制品", "松岭", 30, 200_000, 74_000, (14, 31), 4, balance=256_000,
        overdue=((82, 27_400), (58, 24_600), (44, 19_400), (27, 22_300), (16, 21_500), (6, 19_200)),
        since=date(2021, 4, 6), established=date(2017, 7, 11), capital=(2_000_000, 800_000), review=date(2026, 11, 15),
        notes="10-16 至 10-30 曾特批一次发货 56,000.00，已到期。",
    ),
    Profile(
        "C-0009", "砚田文具用品有限公司", "文具用品", "砚田", 60, 150_000, 32_000, (0, 1), 3, balance=62_340,
        since=date(2017, 6, 12), established=date(2008, 10, 22), capital=(3_000_000, 3_000_000),
        review=date(2027, 3, 31),
    ),
    Profile(
        "C-0011", "拾穗农资有限公司", "农资", "拾穗", 45, 350_000, 142_000, (6, 11), 5, balance=260_300,
        overdue=((46, 18_800), (21, 17_400), (8, 14_800)), since=date(2020, 3, 30), established=date(2013, 2, 28),
        capital=(5_000_000, 3_500_000), review=date(2026, 12, 15),
    ),
    Profile(
        "C-0012", "鹭汀建材有限公司", "建材", "鹭汀", 30, 450_000, 186_000, (8, 17), 5, balance=333_100,
        overdue=((52, 14_600), (37, 16_300), (22, 28_400), (9, 25_600)), since=date(2020, 6, 8),
        established=date(2014, 9, 3), capital=(8_000_000, 4_000_000), review=date(2026, 11, 30),
    ),
    Profile(
        "C-0014", "玉屏家纺布艺有限公司", "家纺布艺", "玉屏", 45, 220_000, 80_000, (4, 6), 4, balance=118_860,
        since=date(2019, 8, 26), established=date(2013, 5, 6), capital=(3_000_000, 3_000_000),
        review=date(2027, 1, 15),
    ),
    Profile(
        "C-0015", "星野汽车配件有限公司", "汽车配件", "星野", 45, 320_000, 122_000, (27, 44), 4, balance=259_580,
        overdue=((41, 33_100), (23, 27_400), (10, 22_600)), since=date(2020, 10, 15), established=date(2015, 12, 8),
        capital=(5_000_000, 2_500_000), review=date(2026, 12, 20),
    ),
    Profile(
        "C-0017", "青禾渡食品商贸有限公司", "食品批发", "云栖", 45, 300_000, 116_000, (-4, -3), 4, balance=318_000,
        since=date(2020, 8, 14), established=date(2015, 6, 8), capital=(5_000_000, 3_000_000),
        review=date(2026, 11, 6), tags=("重点跟进",),
        notes="月结，银行转账。2026-09-18 走访：经营地址迁至青禾路 19 号 2 层。", situation="qinghedu",
    ),
    Profile(
        "C-0018", "澄湾水产冷链有限公司", "水产冷链", "澄湾", 30, 180_000, 46_000, (18, 52), 3, balance=173_100,
        overdue=((213, 26_200), (190, 22_800), (158, 25_600), (121, 22_400), (84, 36_100), (55, 22_700), (38, 17_300)),
        since=date(2024, 2, 26), established=date(2021, 12, 30), capital=(3_000_000, 500_000),
        review=date(2026, 10, 22), tags=("停止赊销",), notes="催款函三封已签收，未回复。",
    ),
    Profile(
        "C-0020", "榆塘塑胶科技有限公司", "塑胶制品", "榆塘", 45, 240_000, 90_000, (4, 8), 4, balance=150_850,
        overdue=((19, 17_600),), since=date(2020, 1, 13), established=date(2014, 4, 21),
        capital=(4_000_000, 2_800_000), review=date(2026, 12, 31),
    ),
    Profile(
        "C-0021", "墨池印务有限公司", "印刷包装", "墨池", 45, 200_000, 96_000, (3, 4), 7, balance=84_100, recent=60,
        since=date(2018, 7, 9), established=date(2012, 11, 14), capital=(3_000_000, 3_000_000),
        review=date(2027, 1, 31),
    ),
    Profile(
        "C-0023", "远汀物流有限公司", "物流服务", "远汀", 45, 280_000, 130_000, (3, 4), 5, balance=192_700,
        since=date(2019, 2, 18), established=date(2012, 3, 27), capital=(8_000_000, 8_000_000),
        review=date(2027, 2, 15),
    ),
    Profile(
        "C-0024", "和畅餐饮管理有限公司", "餐饮", "云栖", 30, 120_000, 38_000, (12, 29), 4, balance=95_000,
        overdue=((77, 17_100), (45, 14_000), (25, 12_300), (12, 9_700)), since=date(2022, 3, 7),
        established=date(2019, 5, 20), capital=(1_000_000, 300_000), review=date(2026, 11, 20),
    ),
    Profile(
        "C-0026", "竹里家具有限公司", "家具", "竹里", 45, 260_000, 98_000, (3, 5), 3, balance=151_100,
        overdue=((8, 9_800),), since=date(2019, 10, 21), established=date(2013, 9, 17), capital=(4_000_000, 3_000_000),
        review=date(2026, 10, 22),
    ),
    Profile(
        "C-0027", "锦屏服饰有限公司", "服装鞋帽", "锦屏", 45, 200_000, 66_000, (7, 12), 4, balance=112_300,
        overdue=((22, 15_880),), since=date(2021, 1, 18), established=date(2016, 6, 29),
        capital=(2_000_000, 1_200_000), review=date(2026, 12, 10),
    ),
    Profile(
        "C-0029", "海棠湾日化有限公司", "日化用品", "海棠", 30, 150_000, 43_000, (16, 40), 4, balance=153_400,
        overdue=((128, 26_300), (99, 21_700), (76, 20_000), (48, 20_900), (24, 14_400), (10, 11_600)),
        since=date(2021, 11, 15), established=date(2018, 1, 24), capital=(2_000_000, 500_000),
        review=date(2026, 11, 10), notes="已约定分三期付清旧账，第 2 期 11-10 到期。",
    ),
    Profile(
        "C-0030", "临溪乳品有限公司", "乳制品", "临溪", 60, 320_000, 96_000, (-1, 0), 5, balance=187_930,
        since=date(2017, 12, 4), established=date(2010, 7, 15), capital=(10_000_000, 10_000_000),
        review=date(2027, 3, 15),
    ),
    Profile(
        "C-0033", "北陌机电设备有限公司", "机电设备", "北陌", 45, 380_000, 152_000, (5, 9), 4, balance=256_300,
        overdue=((27, 18_200), (13, 13_300)), since=date(2020, 5, 25), established=date(2014, 1, 10),
        capital=(6_000_000, 4_000_000), review=date(2026, 12, 31),
    ),
    Profile(
        "C-0035", "沅溪纸品包装有限公司", "纸品包装", "沅溪", 45, 240_000, 106_000, (4, 5), 4, balance=156_200,
        since=date(2019, 6, 3), established=date(2013, 10, 31), capital=(4_000_000, 4_000_000),
        review=date(2027, 1, 31),
    ),
    Profile(
        "C-0036", "东篱园艺有限公司", "园艺用品", "东篱", 45, 90_000, 19_500, (0, 0), 3, balance=28_640,
        since=date(2026, 6, 29), established=date(2023, 4, 12), capital=(1_000_000, 1_000_000),
        review=date(2026, 12, 31), tags=("新客户",),
    ),
)
# fmt: on
