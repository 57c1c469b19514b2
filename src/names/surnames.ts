/**
 * Chinese surnames in pinyin: those borne by some 95 % of people, and the compound ones. They tell which of two words is
 * the family name, and whether a Cyrillic or Latin name is Chinese at all.
 */
const SINGLE =
  'ai an bai ban bao bei bi bian bo bu cai cang cao cen chai chang chao che chen cheng chi chong chou chu cong cui dai dan dang ' +
  'deng di diao ding dong dou du duan fan fang fei feng fu gai gan gao ge geng gong gou gu guan guang gui guo hai han hang hao he ' +
  'hong hou hu hua huan huang hui huo ji jia jian jiang jiao jin jing ju jue kan kang ke kong kou kuai kuang lai lan lang lao le ' +
  'lei leng li lian liang liao lin ling liu long lou lu luan luo lv ma mai mang mao mei men meng mi miao min ming mo mou mu na nan ' +
  'ni nie ning niu nong ou pan pang pei peng pi piao ping pu qi qian qiang qiao qin qing qiu qu quan que ran rao ren rong ru ruan ' +
  'rui sang sha shan shang shao she shen sheng shi shou shu shuai song su sui sun suo tai tan tang tao teng tian tie tong tu wan ' +
  'wang wei wen weng wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun yan yang yao ye yi yin ying yong you yu yuan ' +
  'yue yun zang zeng zha zhai zhan zhang zhao zhen zheng zhi zhong zhou zhu zhuang zhuo zong zou zu zuo';

/** The compound surnames of pinyin-pro with its readings, and three more; a test compares them with the package. */
const COMPOUND =
  "南宫 nan'gong 第五 di'wu 万俟 mo'qi 司马 si'ma 上官 shang'guan 欧阳 ou'yang 夏侯 xia'hou 诸葛 zhu'ge 闻人 wen'ren 东方 dong'fang " +
  "赫连 he'lian 皇甫 huang'fu 尉迟 yu'chi 公羊 gong'yang 澹台 tan'tai 公冶 gong'ye 宗政 zong'zheng 濮阳 pu'yang 淳于 chun'yu " +
  "太叔 tai'shu 申屠 shen'tu 公孙 gong'sun 仲孙 zhong'sun 轩辕 xuan'yuan 令狐 ling'hu 钟离 zhong'li 宇文 yu'wen 长孙 zhang'sun " +
  "慕容 mu'rong 鲜于 xian'yu 闾丘 lv'qiu 司徒 si'tu 司空 si'kong 亓官 qi'guan 司寇 si'kou 仉督 zhang'du 子车 zi'ju 颛孙 zhuan'sun " +
  "端木 duan'mu 巫马 wu'ma 公西 gong'xi 漆雕 qi'diao 乐正 yue'zheng 壤驷 rang'si 公良 gong'liang 拓跋 tuo'ba 夹谷 jia'gu 宰父 zai'fu " +
  "榖梁 gu'liang 段干 duan'gan 百里 bai'li 东郭 dong'guo 南门 nan'men 呼延 hu'yan 羊舌 yang'she 梁丘 liang'qiu 左丘 zuo'qiu " +
  "东门 dong'men 西门 xi'men 句龙 gou'long 毌丘 guan'qiu 独孤 du'gu 完颜 wan'yan 耶律 ye'lv";

/** 尉迟 is read so by many who do not know better. */
const MISREAD = "wei'chi";

const COMPOUND_WORDS = COMPOUND.split(' ');
const CHARACTERS: ReadonlySet<string> = new Set(COMPOUND_WORDS.filter((_, at) => at % 2 === 0));

const ALL: ReadonlySet<string> = new Set([
  ...SINGLE.split(' '),
  ...COMPOUND_WORDS.filter((_, at) => at % 2 === 1),
  MISREAD,
]);

/** Whether syllables of pinyin, joined by apostrophes, are a surname: `sun`, `ou'yang`. */
export function isSurname(syllables: string): boolean {
  return ALL.has(syllables);
}

/** Whether two simplified characters are a surname of two: 尉迟. */
export function isCompoundSurname(characters: string): boolean {
  return CHARACTERS.has(characters);
}
