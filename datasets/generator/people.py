"""The sixty dealers: who they are and how big. Names are invented; towns are real."""

from dataclasses import dataclass

__all__ = ["CITIES", "DEALERS", "KINDS", "Dealer"]

_CITIES = """
浙江 Zhejiang 杭州 Hangzhou 1
浙江 Zhejiang 宁波 Ningbo 1
浙江 Zhejiang 温州 Wenzhou 2
浙江 Zhejiang 嘉兴 Jiaxing 2
浙江 Zhejiang 绍兴 Shaoxing 2
浙江 Zhejiang 金华 Jinhua 2
浙江 Zhejiang 台州 Taizhou 2
浙江 Zhejiang 湖州 Huzhou 3
浙江 Zhejiang 衢州 Quzhou 4
浙江 Zhejiang 丽水 Lishui 4
安徽 Anhui 合肥 Hefei 1
安徽 Anhui 芜湖 Wuhu 3
安徽 Anhui 蚌埠 Bengbu 3
安徽 Anhui 阜阳 Fuyang 3
安徽 Anhui 安庆 Anqing 3
安徽 Anhui 滁州 Chuzhou 3
安徽 Anhui 六安 Lu'an 3
安徽 Anhui 宿州 Suzhou(Anhui) 4
安徽 Anhui 亳州 Bozhou 4
安徽 Anhui 黄山 Huangshan 4
江西 Jiangxi 南昌 Nanchang 2
江西 Jiangxi 赣州 Ganzhou 3
江西 Jiangxi 九江 Jiujiang 3
江西 Jiangxi 上饶 Shangrao 3
江西 Jiangxi 宜春 Yichun 4
江西 Jiangxi 吉安 Ji'an 4
江西 Jiangxi 抚州 Fuzhou(Jiangxi) 4
江西 Jiangxi 景德镇 Jingdezhen 4
江西 Jiangxi 萍乡 Pingxiang 5
江西 Jiangxi 新余 Xinyu 5
"""
#: city -> (English, province, province in English, tier)
CITIES = {
    city: (english.replace("(", " ("), province, province_en, int(tier))
    for province, province_en, city, english, tier in (row.split(" ") for row in _CITIES.strip().splitlines())
}

KINDS = {"商贸": "Trading", "食品": "Foods", "副食": "Provisions", "饮料": "Beverages", "商行": "& Co."}

#: number, name, pinyin, kind, city, net sales a year in million yuan, main channel, owner's family name
_ROWS = """
1 华顺 Huashun 商贸 金华 20 gt 华 Hua
2 恒隆达 Henglongda 商贸 杭州 42 mt 陈 Chen
3 鑫和 Xinhe 食品 杭州 14 cvs 沈 Shen
4 东升源 Dongshengyuan 商贸 宁波 31 mt 周 Zhou
5 众诚 Zhongcheng 商贸 宁波 24 gt 应 Ying
6 瓯味 Ouwei 食品 温州 12.6 gt 林 Lin
7 顺安 Shun'an 副食 温州 4.2 wholesale 黄 Huang
8 南湖优品 Nanhu Youpin 商贸 嘉兴 9.4 cvs 姚 Yao
9 嘉禾旺 Jiahewang 饮料 嘉兴 17 gt 钱 Qian
10 越丰 Yuefeng 食品 绍兴 8.6 gt 王 Wang
11 稽山 Jishan 商行 绍兴 3.4 catering 孟 Meng
12 金百汇 Jinbaihui 商贸 台州 27 gt 郑 Zheng
13 义达 Yida 商贸 金华 6.8 wholesale 骆 Luo
14 海丰 Haifeng 副食 台州 5.4 gt 金 Jin
15 菰城 Gucheng 食品 湖州 7.2 gt 施 Shi
16 双溪 Shuangxi 商贸 湖州 11 wholesale 费 Fei
17 三衢 Sanqu 商贸 衢州 4.6 gt 徐 Xu
18 信发 Xinfa 副食 衢州 2.4 special 毛 Mao
19 绿谷 Lugu 食品 丽水 8 gt 叶 Ye
20 瑞通 Ruitong 商行 丽水 2.9 gt 吴 Wu
21 徽达 Huida 商贸 合肥 16 mt 方 Fang
22 庐州鼎盛 Luzhou Dingsheng 商贸 合肥 36 mt 李 Li
23 天天旺 Tiantianwang 食品 合肥 12 discount 汪 Wang
24 蜀山 Shushan 饮料 合肥 7 cvs 何 He
25 鸠兹 Jiuzi 商贸 芜湖 13 gt 谢 Xie
26 江城 Jiangcheng 副食 芜湖 4.9 gt 陶 Tao
27 老街坊 Laojiefang 食品 芜湖 8.8 catering 鲍 Bao
28 珠城 Zhucheng 商贸 蚌埠 8.9 gt 孙 Sun
29 淮丰 Huaifeng 商行 蚌埠 3.1 wholesale 韩 Han
30 永盛 Yongsheng 商贸 安庆 14 gt 胡 Hu
31 宜城 Yicheng 食品 安庆 5.8 gt 丁 Ding
32 琅琊 Langya 商贸 滁州 7.6 gt 高 Gao
33 百信 Baixin 副食 滁州 9 wholesale 邵 Shao
34 皋城 Gaocheng 商贸 六安 6.4 gt 许 Xu
35 大别山 Dabieshan 食品 六安 3.7 gt 程 Cheng
36 汴水 Bianshui 商贸 宿州 5.6 gt 赵 Zhao
37 旺达 Wangda 商行 宿州 2.7 wholesale 梁 Liang
38 谯城 Qiaocheng 商贸 亳州 6.5 gt 马 Ma
39 药都 Yaodu 副食 亳州 3.3 special 曹 Cao
40 新安 Xin'an 食品 黄山 4.4 catering 江 Jiang
41 赣江 Ganjiang 商贸 南昌 15 gt 熊 Xiong
42 洪城 Hongcheng 商贸 南昌 22 mt 万 Wan
43 滕阁 Tengge 食品 南昌 9.8 cvs 罗 Luo
44 颍川 Yingchuan 商贸 阜阳 13 wholesale 张 Zhang
45 虔州 Qianzhou 商贸 赣州 19 gt 刘 Liu
46 客家 Kejia 食品 赣州 6.1 gt 钟 Zhong
47 颍上丰 Yingshangfeng 副食 阜阳 7.4 gt 刁 Diao
48 浔阳 Xunyang 商贸 九江 10.4 gt 柯 Ke
49 庐丰 Lufeng 商行 九江 3.6 catering 蔡 Cai
50 信江 Xinjianghe 食品 上饶 6 gt 祝 Zhu
51 灵山 Lingshan 商贸 上饶 8.2 gt 余 Yu
52 袁州 Yuanzhou 商贸 宜春 10 gt 易 Yi
53 月亮湾 Yueliangwan 副食 宜春 3.9 gt 袁 Yuan
54 庐陵 Luling 商贸 吉安 7.1 gt 彭 Peng
55 井冈 Jinggang 商行 吉安 2.5 special 龙 Long
56 临川 Linchuan 商贸 抚州 5.1 gt 艾 Ai
57 盱江 Xujiang 副食 抚州 2.6 wholesale 邓 Deng
58 瓷都 Cidu 食品 景德镇 4.7 gt 冯 Feng
59 萍实 Pingshi 商贸 萍乡 3 gt 文 Wen
60 仙女湖 Xiannuhu 商行 新余 2.1 gt 敖 Ao
"""


@dataclass(frozen=True)
class Dealer:
    """One dealer's fixed facts; ``size`` is net sales a year in yuan at the start."""

    id: str
    zh: str
    en: str
    city: str
    size: int
    channel: str
    owner_zh: str
    owner_en: str


def _read(line: str) -> Dealer:
    number, zh, *english, kind, city, size, channel, owner, owner_en = line.split(" ")
    return Dealer(
        id=f"D{int(number):03d}",
        zh=zh + kind,
        en=f"{' '.join(english)} {KINDS[kind]}",
        city=city,
        size=int(float(size) * 10 + 0.5) * 100_000,
        channel=channel,
        owner_zh=f"{owner}总",
        owner_en=f"Mr {owner_en}",
    )


DEALERS = tuple(_read(line) for line in _ROWS.strip().splitlines())
