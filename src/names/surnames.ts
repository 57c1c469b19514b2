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

const COMPOUND =
  "ou'yang si'ma shang'guan zhu'ge dong'fang huang'fu wei'chi gong'sun zhang'sun mu'rong xia'hou ling'hu yu'wen si'tu nan'gong " +
  "du'gu tuo'ba duan'mu bai'li hu'yan wan'yan ye'lv";

const ALL: ReadonlySet<string> = new Set([...SINGLE.split(' '), ...COMPOUND.split(' ')]);

/** Whether syllables of pinyin, joined by apostrophes, are a surname: `sun`, `ou'yang`. */
export function isSurname(syllables: string): boolean {
  return ALL.has(syllables);
}
