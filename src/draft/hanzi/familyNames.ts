import { isCompoundSurname } from '../../names/surnames';

/** The family names of some 95 % of the Chinese; without those that are commoner as other words of news. */
const SURNAMES: ReadonlySet<string> = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿焦柳左柯祁包宁尚符舒阮纪梅童凌毕单季裴霍涂苗谷盛曲翁冉骆蓝游辛靳柴蒙鲍华喻祝蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂佟臧闵苟邬边卞姬师仇栾隋刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储栗燕楚鄢劳谌奚皮粟冼蔺楼盘闻厉伊仝区郜海阚花权帅屠豆朴盖练廉禹井祖漆巴丰支卿狄索宣晋门云容敬扈晁芮普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇哈湛宾戎勾茅利於呼揭尉冶斯束檀衣阴昝智幸奉植衡富尧闭',
);

/** Family names of two characters that are common in Japan. */
const JAPANESE: ReadonlySet<string> = new Set(
  (
    '武内 中原 横山 小池 安倍 石破 福岛 高市 大谷 佐藤 铃木 高桥 田中 渡边 伊藤 山本 中村 小林 加藤 吉田 山田 松本 井上 木村 清水 山口 森田 池田 桥本 石川 前田 藤田 后藤 小川 冈田 长谷 村上 近藤 ' +
    '石井 坂本 远藤 青木 藤井 西村 福田 太田 三浦 藤原 松田 中川 中野 原田 小野 田村 竹内 金子 和田 中山 石田 上田 宫崎 酒井 宫本 大野 高木 安藤 谷口 ' +
    '丸山 今井 河野 藤本 武田 上野 杉山 千叶 增田 平野 菅原 久保 松井 岩崎 野口 木下 佐野 松尾 市川 古川 杉本 新井 岛田 水野 樱井 高田 吉川 菊地 岸田'
  ).split(' '),
);

/** How many characters of a text, from its first, are a family name; 0 where they are none. */
export function familyLength(text: string): number {
  const two = text.slice(0, 2);
  if (isCompoundSurname(two) || JAPANESE.has(two)) return 2;
  return SURNAMES.has(text[0] ?? '') ? 1 : 0;
}
