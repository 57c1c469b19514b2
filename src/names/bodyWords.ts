/** A notion in names of bodies: Russian stems, English words, Chinese words. Phrases are tried before single words. */
interface Notion {
  readonly notion: string;
  readonly head: boolean;
  readonly russian: readonly string[];
  readonly english: readonly string[];
  readonly hanzi: readonly string[];
}

/**
 * `*` marks what a body is; the rest says of what. A bureau in one language is a department in the next, so they are one.
 * Columns: notion | Russian stems | English words | Chinese words.
 */
const TABLE = `
* congress | собрани народн представител | people's congress, congress | 人民代表大会, 人大
* government | правительств | government | 人民政府, 政府
* foreign affairs office | | foreign affairs office | 外事办公室, 外办
* city hall | мэри, ратуш | city hall, mayor's office | 市政厅
* administration | администраци | administration | 行政公署
* bureau | бюро, управлени, департамент, отдел | bureau, department, division | 局, 处, 厅
* committee | комитет, комисси | committee, commission | 委员会, 委
* ministry | министерств | ministry | 部
* university | университет | university | 大学
* institute | институт | institute | 学院, 研究所
* college | колледж | college |
* academy | академи | academy | 科学院
* school | школ | school | 学校, 中学, 小学
* gymnasium | гимнази | gymnasium |
* hospital | больниц, госпитал | hospital | 医院
* library | библиотек | library | 图书馆
* museum | музе | museum | 博物馆
* theatre | театр | theatre, theater | 剧院
* council | совет | council | 理事会
* duma | дум | duma | 杜马
* assembly | собрани | assembly |
* chamber | палат | chamber | 商会
* consulate general | генеральн консульств, генконсульств | consulate general, consulate-general, general consulate | 总领事馆
* consulate | консульств | consulate | 领事馆
* embassy | посольств | embassy | 大使馆
* association | ассоциаци | association | 协会
* society | обществ | society | 友好协会
* office | офис, канцеляри, штаб | office, chancellery | 办公室
* centre | центр | centre, center | 中心
* company | компани, ооо, оао, ао, пао | company, ltd, llc, co, inc | 有限公司, 公司
* bank | банк | bank | 银行
* party | парти | party | 党
* port | порт | port | 港口
* airport | аэропорт | airport | 机场
* press service | пресс служб | press service | 新闻处
commerce | торговл, коммерц, торгов, торгово | commerce, trade | 商务, 贸易
agriculture | сельск хозяйств, сельскохозяйствен | agriculture, agricultural | 农业农村, 农业
foreign affairs | иностранн дел, внешн связ, международн связ, международн отношени, внешн сношени | foreign affairs, external relations, international relations, international cooperation | 外事, 外交
education | образовани | education | 教育
health | здравоохранени | health, healthcare, public health | 卫生健康, 卫生
culture | культур | culture, cultural | 文化
tourism | туризм, туристск | tourism, tourist | 旅游
sport | спорт, физическ культур | sport, sports | 体育
finance | финанс | finance, financial | 财政
transport | транспорт, пут сообщени, путей сообщени | transport, transportation | 交通运输, 交通
industry | промышленност, промышлен | industry, industrial | 工业
economy | экономик, экономическ | economy, economic | 经济
development | развити | development | 发展
science | наук, научн | science, sciences, scientific | 科学
technology | техник, технологи, техническ | technology, technical, technological | 科技, 技术
medical | медицинск | medical, medicine | 医学, 医科
far eastern | дальневосточн | far eastern, far east | 远东
north eastern | северо восточн | north eastern, northeastern | 东北
state | государствен | state | 国立
national | национальн | national | 国家, 民族
federal | федеральн | federal | 联邦
regional | региональн, областн, краев | regional | 地区
international | международн | international | 国际
pedagogical | педагогическ | pedagogical, normal, teachers | 师范
polytechnic | политехническ | polytechnic, polytechnical | 理工
first | перв, 1 | first, 1 | 第一
second | втор, 2 | second, 2 | 第二
third | трет, 3 | third, 3 | 第三
friendship | дружб | friendship | 友好
statistics | статистик | statistics | 统计
police | полици | police |
public security | общественн безопасност | public security | 公安
ecology | экологи, окружающ сред | ecology, environment, ecological environment | 生态环境
architecture | архитектур | architecture |
youth | молодежи, молодежн | youth | 青年
`;

const list = (cell = '') =>
  cell
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** All notions; phrases of several words are found by bodyKeys.ts. */
export const NOTIONS: readonly Notion[] = TABLE.trim()
  .split('\n')
  .map((row) => {
    const [first = '', russian, english, hanzi] = row.split('|');
    const fold = (word: string) => word.replace(/[эё]/g, 'е').replace(/'/g, '').replace(/-/g, ' ');
    return {
      notion: first.replace('*', '').trim(),
      head: first.startsWith('*'),
      russian: list(russian).map(fold),
      english: list(english).map(fold),
      hanzi: list(hanzi),
    };
  });

const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    'по и в на при для имени им г к город города городу городом городе провинция провинции of for and the in at on city ' +
    'municipal peoples town province provincial district republic'
  ).split(' '),
);

const EMPTY_ADJECTIVE =
  /^(?:городск|муниципальн|народн|районн|окружн)(?:[иыо]й|ая|ое|[ио]?ого|ому|[иы]м|ом|ую|[иы]е|[иы]х)$/;

/** Whether a folded word says nothing in the name of a body. */
export function isEmptyWord(word: string): boolean {
  return EMPTY_WORDS.has(word) || EMPTY_ADJECTIVE.test(word);
}
