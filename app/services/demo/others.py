"""The other 36 customers: between them every situation that the screens and reports can show."""

from datetime import date
from typing import Final

from app.services.demo.profile import Profile

# a table: a customer a paragraph
# fmt: off
OTHERS: Final = (
    Profile(
        "C-0004", "槐荫五谷食品有限公司", "粮油批发", "槐荫", 60, 420_000, 118_000, (-9, -10), 4,
        since=date(2015, 5, 11), established=date(2005, 9, 26), capital=(15_000_000, 15_000_000), tags=("重点客户",),
    ),
    Profile(
        "C-0007", "岚川玻璃制品有限公司", "玻璃制品", "岚川", 45, 160_000, 52_000, (1, 5), 3,
        since=date(2018, 4, 16), established=date(2011, 6, 7), capital=(3_000_000, 3_000_000),
    ),
    Profile(
        "C-0010", "苇岸渔具用品有限公司", "体育用品", "苇岸", 30, 60_000, 17_000, (6, 9), 2, since=date(2020, 9, 14),
        established=date(2016, 3, 30), capital=(800_000, 500_000),
    ),
    Profile(
        "C-0013", "霁野户外用品有限公司", "体育用品", "霁野", 45, 130_000, 41_000, (1, 3), 3, since=date(2019, 11, 25),
        established=date(2014, 8, 19), capital=(2_000_000, 1_500_000), situation="on_account",
    ),
    Profile(
        "C-0016", "栖梧家电有限公司", "家用电器", "栖梧", 45, 380_000, 128_000, (3, 5), 4, since=date(2017, 3, 20),
        established=date(2009, 2, 11), capital=(12_000_000, 12_000_000), tags=("集团母公司",),
    ),
    Profile(
        "C-0019", "石渡调味品有限公司", "调味品", "石渡", 45, 110_000, 36_000, (2, 4), 4, since=date(2019, 1, 14),
        established=date(2013, 12, 5), capital=(2_000_000, 2_000_000), situation="returns",
    ),
    Profile(
        "C-0022", "桑陌丝绸有限公司", "纺织品", "桑陌", 60, 180_000, 44_000, (2, 4), 2, since=date(2018, 5, 28),
        established=date(2010, 11, 3), capital=(5_000_000, 5_000_000),
    ),
    Profile(
        "C-0025", "枕溪酒店用品有限公司", "酒店用品", "枕溪", 45, 140_000, 43_000, (9, 18), 3, since=date(2020, 12, 7),
        established=date(2015, 7, 22), capital=(2_000_000, 1_000_000), situation="disputed",
    ),
    Profile(
        "C-0028", "白泽湾电子有限公司", "电子元件", "白泽", 45, 260_000, 88_000, (-1, 1), 4, since=date(2018, 8, 13),
        established=date(2012, 5, 9), capital=(6_000_000, 6_000_000),
    ),
    Profile(
        "C-0031", "荻浦粮贸有限公司", "粮油批发", "荻浦", 30, 90_000, 33_000, (6, 10), 3, since=date(2021, 3, 15),
        established=date(2017, 2, 20), capital=(1_500_000, 1_000_000), situation="voids",
    ),
    Profile(
        "C-0032", "听涧音响器材有限公司", "音响器材", "听涧", 45, 120_000, 37_000, (1, 2), 2, since=date(2019, 4, 22),
        established=date(2013, 3, 18), capital=(2_000_000, 2_000_000), situation="duplicates",
    ),
    Profile(
        "C-0034", "拂晓烘焙食品有限公司", "食品加工", "拂晓", 30, 100_000, 39_000, (5, 8), 6, since=date(2019, 9, 9),
        established=date(2015, 1, 27), capital=(2_000_000, 2_000_000),
    ),
    Profile(
        "C-0037", "栖梧冷暖设备有限公司", "家用电器", "栖梧", 45, 150_000, 47_000, (2, 5), 3, since=date(2019, 3, 11),
        established=date(2014, 6, 16), capital=(3_000_000, 3_000_000), parent="C-0016",
    ),
    Profile(
        "C-0038", "栖梧小家电销售有限公司", "家用电器", "槐荫", 45, 90_000, 27_000, (4, 9), 3, since=date(2021, 6, 21),
        established=date(2018, 4, 4), capital=(1_000_000, 1_000_000), parent="C-0016",
    ),
    Profile(
        "C-0039", "沉香渡工艺品有限公司", "工艺品", "沉香", 45, 80_000, 21_000, (10, 21), 2, since=date(2021, 2, 1),
        established=date(2017, 9, 13), capital=(800_000, 400_000),
    ),
    Profile(
        "C-0040", "万壑松木业有限公司", "木材", "万壑", 60, 500_000, 146_000, (-8, -8), 4, since=date(2014, 10, 20),
        established=date(2004, 3, 15), capital=(25_000_000, 25_000_000), tags=("重点客户",),
    ),
    Profile(
        "C-0041", "断桥矿泉饮品有限公司", "饮料", "断桥", 30, 80_000, 24_000, (25, 60), 3, balance=97_400,
        overdue=((402, 12_800), (236, 18_600), (171, 17_300), (112, 16_900), (72, 15_400), (41, 10_200)),
        since=date(2022, 3, 14), established=date(2022, 1, 10), capital=(1_000_000, 150_000), tags=("停止赊销",),
    ),
    Profile(
        "C-0042", "新垣宠物用品有限公司", "宠物用品", "新垣", 30, 50_000, 18_000, (0, 0), 3, since=date(2026, 8, 31),
        established=date(2024, 11, 6), capital=(500_000, 500_000), tags=("新客户",),
    ),
    Profile(
        "C-0043", "鹤汀医疗器械有限公司", "医疗器械", "鹤汀", 60, None, 61_000, (4, 7), 2, since=date(2019, 7, 29),
        established=date(2012, 7, 2), capital=(6_000_000, 6_000_000), notes="额度待定：等 2025 年报。",
    ),
    Profile(
        "C-0044", "陌上花卉有限公司", "花卉", "陌上", 30, None, 14_000, (5, 8), 4, since=date(2022, 4, 11),
        established=date(2019, 10, 17), capital=(500_000, 200_000),
    ),
    Profile(
        "C-0045", "柳溪预制构件有限公司", "建材", "柳溪", 0, 0, 26_000, (0, 0), 2, since=date(2021, 5, 17),
        established=date(2016, 11, 8), capital=(3_000_000, 900_000), tags=("款到发货",), situation="prepaid",
    ),
    Profile(
        "C-0046", "蓼汀塑料包装有限公司", "纸品包装", "蓼汀", 45, 120_000, 34_000, (2, 4), 3, since=date(2019, 12, 16),
        established=date(2014, 10, 27), capital=(2_000_000, 2_000_000), situation="deposit",
    ),
    Profile(
        "C-0047", "砺石磨具有限公司", "五金制品", "砺石", 45, 110_000, 31_000, (3, 5), 3, since=date(2020, 4, 20),
        established=date(2015, 5, 25), capital=(2_000_000, 1_600_000), situation="open_credit",
    ),
    Profile(
        "C-0048", "雁回地毯有限公司", "家纺布艺", "雁回", 45, 130_000, 40_000, (8, 14), 2, since=date(2020, 7, 6),
        established=date(2015, 9, 1), capital=(2_000_000, 1_000_000), situation="disputed",
    ),
    Profile(
        "C-0049", "萤窗教学仪器有限公司", "仪器仪表", "萤窗", 60, 150_000, 38_000, (3, 6), 2, since=date(2018, 9, 17),
        established=date(2011, 12, 12), capital=(4_000_000, 4_000_000), situation="refund",
    ),
    Profile(
        "C-0050", "驿亭旧货调剂有限公司", "日用百货", "驿亭", 30, 40_000, 12_000, (20, 38), 2,
        since=date(2021, 10, 11), established=date(2018, 3, 7), capital=(300_000, 100_000), situation="write_off",
    ),
    Profile(
        "C-0051", "汀州河鲜有限公司", "水产批发", "汀州", None, 60_000, 16_000, (10, 14), 4, since=date(2021, 12, 6),
        established=date(2019, 2, 25), capital=(500_000, 300_000), situation="no_due",
    ),
    Profile(
        "C-0052", "铜雀展示器材有限公司", "展示器材", "铜雀", 45, 100_000, 29_000, (2, 3), 2, since=date(2020, 2, 24),
        established=date(2016, 1, 19), capital=(1_500_000, 1_500_000), situation="duplicates",
    ),
    Profile(
        "C-0053", "长亭广告器材有限公司", "广告器材", "长亭", 45, 150_000, 25_000, (1, 4), 3, since=date(2019, 8, 5),
        established=date(2014, 12, 22), capital=(2_000_000, 2_000_000), situation="large",
    ),
    Profile(
        "C-0054", "枫桥纺织有限公司", "纺织品", "枫桥", 45, 180_000, 62_000, (3, 9), 4, recent=38,
        since=date(2018, 12, 10), established=date(2013, 7, 8), capital=(4_000_000, 4_000_000),
    ),
    Profile(
        "C-0055", "扶摇无人设备有限公司", "电子元件", "扶摇", 45, 240_000, 41_000, (0, 2), 3, recent=235,
        since=date(2022, 1, 10), established=date(2019, 6, 14), capital=(5_000_000, 3_000_000),
    ),
    Profile(
        "C-0056", "灯市口灯具有限公司", "照明器材", "灯市", 45, 90_000, 28_000, (4, 7), 3, since=date(2020, 11, 2),
        established=date(2016, 8, 23), capital=(1_500_000, 1_000_000), review=date(2026, 6, 30),
    ),
    Profile(
        "C-0057", "大瀛建设集团有限公司", "建筑工程", "云栖", 60, 3_000_000, 1_240_000, (-4, -4), 6,
        since=date(2017, 1, 9), established=date(2003, 5, 19), capital=(80_000_000, 60_000_000),
        tags=("重点客户", "集中度"),
    ),
    Profile(
        "C-0058", "旧雨楼茶具有限公司", "茶叶批发", "半山", 45, 50_000, 0, invoices=0, status="stopped",
        since=date(2021, 3, 1), established=date(2017, 5, 15), capital=(500_000, 500_000), notes="已停止往来。",
    ),
    Profile(
        "C-0059", "浮玉岛民宿管理有限公司", "", "", None, None, 9_000, (12, 15), 2, since=date(2026, 5, 18),
        established=date(2026, 5, 18), capital=(0, 0), needs_completion=True, notes="由发票导入建立，资料待补。",
    ),
    Profile(
        "C-0060", "括号与符号贸易有限公司", "日用百货", "云栖", 30, 70_000, 22_000, (4, 6), 3, since=date(2020, 8, 3),
        established=date(2016, 12, 12), capital=(1_000_000, 1_000_000),
        notes='开票抬头含符号：<b>&"A/B"</b>；备注以 =1+1 开头的行照录。\n=1+1',
    ),
)
# fmt: on
