import { foldCleaned } from './fold';
import { placeForms } from './placeForms';

/**
 * Places whose names in Russian, Latin and Chinese do not follow from one another by rules: id, then every name. The
 * gazetteer knows thousands more by its names in all scripts; these are for bare texts, and the ones that the rules
 * would get wrong. Only what is surely known stands here.
 */
const ROWS = `
china: Китай, КНР, China, PRC, 中国, 中华人民共和国
russia: Россия, РФ, Russia, 俄罗斯
japan: Япония, Japan, 日本
mongolia: Монголия, Mongolia, 蒙古
harbin: Харбин, Harbin, Haerbin, 哈尔滨
beijing: Пекин, Beijing, Peking, 北京
qiqihar: Цицикар, Qiqihar, Qiqihaer, Tsitsihar, 齐齐哈尔
urumqi: Урумчи, Urumqi, Urumchi, Wulumuqi, 乌鲁木齐
nanjing: Нанкин, Nanjing, Nanking, 南京
hong kong: Гонконг, Сянган, Hong Kong, Hongkong, Xianggang, 香港
macau: Макао, Аомынь, Macau, Macao, Aomen, 澳门
lhasa: Лхаса, Lhasa, Lasa, 拉萨
hohhot: Хух-Хото, Хухэ-Хото, Hohhot, Huhhot, Huhehaote, 呼和浩特
manzhouli: Маньчжоули, Manzhouli, 满洲里
kashgar: Кашгар, Kashgar, Kashi, 喀什
ghulja: Кульджа, Инин, Ghulja, Yining, 伊宁
hotan: Хотан, Hotan, Khotan, Hetian, 和田
turpan: Турфан, Turpan, Turfan, Tulufan, 吐鲁番
karamay: Карамай, Karamay, Kelamayi, 克拉玛依
korla: Корла, Korla, Kuerle, 库尔勒
aksu: Аксу, Aksu, Akesu, 阿克苏
ordos: Ордос, Ordos, Eerduosi, 鄂尔多斯
xilinhot: Шилин-Хото, Xilinhot, Xilinhaote, 锡林浩特
hailar: Хайлар, Hailar, Hailaer, 海拉尔
hulunbuir: Хулун-Буир, Hulunbuir, Hulunbeier, 呼伦贝尔
ulanhot: Улан-Хото, Ulanhot, Wulanhaote, 乌兰浩特
guangzhou: Гуанчжоу, Кантон, Guangzhou, Canton, 广州
jilin: Гирин, Цзилинь, Jilin, 吉林
shaanxi: Шэньси, Shaanxi, 陕西
tibet: Тибет, Tibet, Xizang, 西藏
inner mongolia: Внутренняя Монголия, Inner Mongolia, Nei Mongol, 内蒙古
taipei: Тайбэй, Taipei, Taibei, 台北
kaohsiung: Гаосюн, Kaohsiung, Gaoxiong, 高雄
moscow: Москва, Moscow, Moskva, Москов, 莫斯科
saint petersburg: Санкт-Петербург, Saint Petersburg, St Petersburg, St. Petersburg, Sankt-Peterburg, 圣彼得堡
vladivostok: Владивосток, Vladivostok, 符拉迪沃斯托克, 海参崴
khabarovsk: Хабаровск, Khabarovsk, 哈巴罗夫斯克, 伯力
blagoveshchensk: Благовещенск, Blagoveshchensk, 布拉戈维申斯克, 海兰泡
yakutsk: Якутск, Yakutsk, 雅库茨克
irkutsk: Иркутск, Irkutsk, 伊尔库茨克
chita: Чита, Chita, 赤塔
krasnodar: Краснодар, Krasnodar, 克拉斯诺达尔
krasnoyarsk: Красноярск, Krasnoyarsk, 克拉斯诺亚尔斯克
yekaterinburg: Екатеринбург, Yekaterinburg, Ekaterinburg, 叶卡捷琳堡
kazan: Казань, Kazan, 喀山
ufa: Уфа, Ufa, 乌法
novosibirsk: Новосибирск, Novosibirsk, 新西伯利亚
ulan-ude: Улан-Удэ, Ulan-Ude, 乌兰乌德
`;

const IDS = new Map<string, string>();

for (const row of ROWS.trim().split('\n')) {
  const [id = '', names = ''] = row.split(': ');
  for (const name of names.split(', ')) {
    const folded = foldCleaned(name.toLowerCase());
    IDS.set(folded, id);
    if (/^[а-я]/.test(folded)) for (const form of placeForms(folded.split(' '))) IDS.set(form, id);
  }
}

/** The id of a place that is named by a folded text, in any of its names and Russian cases; undefined where unknown. */
export function exonymId(folded: string): string | undefined {
  return IDS.get(folded);
}
