/**
 * States that are no more and are no former name of one state that is: their names in English, Russian and Chinese, and the
 * ISO 3166-1 codes of their successors. Former names of a state that goes on (Burma, Siam, Zaire) are names in the gazetteer.
 */
import { memoize } from '../cache';
import { indexKeys, queryKeys } from './keys';
import type { NameKey } from './keyKinds';

/** A former state. */
export interface FormerState {
  /** Its English name. */
  readonly name: string;
  readonly years: string;
  /** Codes of the states that followed it, the one that continues it or has its capital first. */
  readonly successors: readonly string[];
}

const SOVIET_REPUBLICS = 'RU UA BY UZ KZ GE AZ LT MD LV KG TJ AM TM EE';

/** Years, successors, and names, the English one first. */
const ROWS = `
1922–1991: ${SOVIET_REPUBLICS}: Soviet Union, USSR, U.S.S.R., Union of Soviet Socialist Republics, Soviet Russia, СССР, Советский Союз, Союз Советских Социалистических Республик, Союз ССР, Советская Россия, 苏联, 苏维埃社会主义共和国联盟, 苏维埃联盟, 前苏联, 蘇俄
1721–1917: RU: Russian Empire, Imperial Russia, Tsarist Russia, Российская империя, Царская Россия, 俄罗斯帝国, 沙俄, 帝俄
1920–1922: RU: Far Eastern Republic, Дальневосточная республика, ДВР, 远东共和国
1921–1944: RU: Tuvan People's Republic, Tannu-Tuva, Тувинская Народная Республика, Танну-Тува, 唐努图瓦
1919–1991: UA: Ukrainian SSR, Ukrainian Soviet Socialist Republic, УССР, Украинская ССР, Украинская Советская Социалистическая Республика, 乌克兰苏维埃社会主义共和国
1919–1991: BY: Byelorussian SSR, Belorussian SSR, БССР, Белорусская ССР, Белорусская Советская Социалистическая Республика, 白俄罗斯苏维埃社会主义共和国
1936–1991: KZ: Kazakh SSR, Казахская ССР, КазССР, 哈萨克苏维埃社会主义共和国
1924–1991: UZ: Uzbek SSR, Узбекская ССР, 乌兹别克苏维埃社会主义共和国
1925–1991: TM: Turkmen SSR, Туркменская ССР, 土库曼苏维埃社会主义共和国
1936–1991: KG: Kirghiz SSR, Киргизская ССР, 吉尔吉斯苏维埃社会主义共和国
1929–1991: TJ: Tajik SSR, Таджикская ССР, 塔吉克苏维埃社会主义共和国
1921–1991: GE: Georgian SSR, Грузинская ССР, 格鲁吉亚苏维埃社会主义共和国
1920–1991: AM: Armenian SSR, Армянская ССР, 亚美尼亚苏维埃社会主义共和国
1920–1991: AZ: Azerbaijan SSR, Азербайджанская ССР, 阿塞拜疆苏维埃社会主义共和国
1940–1991: MD: Moldavian SSR, Молдавская ССР, 摩尔达维亚苏维埃社会主义共和国
1940–1991: LV: Latvian SSR, Латвийская ССР, 拉脱维亚苏维埃社会主义共和国
1940–1990: LT: Lithuanian SSR, Литовская ССР, 立陶宛苏维埃社会主义共和国
1940–1991: EE: Estonian SSR, Эстонская ССР, 爱沙尼亚苏维埃社会主义共和国
1922–1936: GE AM AZ: Transcaucasian SFSR, ЗСФСР, Закавказская Федерация, 外高加索联邦
1918–1992: CZ SK: Czechoslovakia, Czecho-Slovakia, Czechoslovak Socialist Republic, ČSSR, CSSR, ČSFR, Czech and Slovak Federative Republic, Чехословакия, ЧССР, ЧСФР, ЧСР, Чехословацкая Республика, Чехословацкая Социалистическая Республика, 捷克斯洛伐克, 捷克斯洛伐克社会主义共和国
1918–2003: RS HR SI BA MK ME: Yugoslavia, Jugoslavia, SFR Yugoslavia, SFRY, FR Yugoslavia, Socialist Federal Republic of Yugoslavia, Federal Republic of Yugoslavia, Kingdom of Yugoslavia, Югославия, СФРЮ, СРЮ, ФНРЮ, Социалистическая Федеративная Республика Югославия, Союзная Республика Югославия, Королевство Югославия, 南斯拉夫, 南斯拉夫社会主义联邦共和国, 南联盟
2003–2006: RS ME: Serbia and Montenegro, Сербия и Черногория, Государственный Союз Сербии и Черногории, 塞尔维亚和黑山, 塞黑
1949–1990: DE: East Germany, GDR, G.D.R., DDR, German Democratic Republic, ГДР, Восточная Германия, Германская Демократическая Республика, 东德, 民主德国, 德意志民主共和国
1949–1990: DE: West Germany, Западная Германия, 西德, 联邦德国
1871–1945: DE: German Empire, German Reich, Third Reich, Nazi Germany, Weimar Republic, Германская империя, Третий рейх, Нацистская Германия, Веймарская республика, 德意志帝国, 纳粹德国, 第三帝国, 魏玛共和国
1701–1918: DE PL: Prussia, Kingdom of Prussia, Пруссия, Королевство Пруссия, 普鲁士, 普鲁士王国
1867–1918: AT HU: Austria-Hungary, Austro-Hungary, Austro-Hungarian Empire, Австро-Венгрия, Австро-Венгерская империя, 奥匈帝国, 奥匈
1804–1867: AT: Austrian Empire, Австрийская империя, 奥地利帝国
1299–1922: TR: Ottoman Empire, Османская империя, Оттоманская империя, Оттоманская Порта, 奥斯曼帝国, 鄂图曼帝国
1868–1947: JP: Empire of Japan, Japanese Empire, Японская империя, 大日本帝国, 日本帝国
1644–1912: CN: Qing Empire, Qing dynasty, Империя Цин, Цинская империя, 大清, 清朝, 大清帝国
1932–1945: CN: Manchukuo, Маньчжоу-го, Маньчжоу-Го, 满洲国, 伪满洲国
1392–1910: KR KP: Korean Empire, Joseon, Корейская империя, Чосон, 大韩帝国, 朝鲜王朝
1945–1976: VN: North Vietnam, Democratic Republic of Vietnam, Северный Вьетнам, ДРВ, Демократическая Республика Вьетнам, 北越, 越南民主共和国
1955–1975: VN: South Vietnam, Republic of Vietnam, Южный Вьетнам, Республика Вьетнам, 南越, 越南共和国
1887–1954: VN LA KH: French Indochina, Французский Индокитай, 法属印度支那
1962–1990: YE: North Yemen, Yemen Arab Republic, Северный Йемен, ЙАР, Йеменская Арабская Республика, 北也门, 阿拉伯也门共和国
1967–1990: YE: South Yemen, People's Democratic Republic of Yemen, Южный Йемен, НДРЙ, Народная Демократическая Республика Йемен, 南也门, 也门民主人民共和国
1958–1971: EG SY: United Arab Republic, Объединённая Арабская Республика, ОАР, 阿拉伯联合共和国
1961–1964: TZ: Tanganyika, Танганьика, 坦噶尼喀
1963–1964: TZ: People's Republic of Zanzibar, Народная Республика Занзибар
1953–1963: ZW ZM MW: Federation of Rhodesia and Nyasaland, Федерация Родезии и Ньясаленда
1858–1947: IN PK BD: British India, British Raj, Британская Индия, 英属印度
1800–1949: ID: Dutch East Indies, Netherlands East Indies, Голландская Ост-Индия, Нидерландская Ост-Индия, 荷属东印度
1819–1831: CO VE EC PA: Gran Colombia, Великая Колумбия, 大哥伦比亚
1397–1523: DK NO SE: Kalmar Union, Кальмарская уния
1569–1795: PL LT: Polish–Lithuanian Commonwealth, Rzeczpospolita, Речь Посполитая, 波兰立陶宛联邦
`;

const STATES = ROWS.trim()
  .split('\n')
  .map((row): FormerState & { readonly names: readonly string[] } => {
    const [years = '', successors = '', list = ''] = row.split(': ');
    const names = list.split(', ');
    return { name: names[0] ?? '', years, successors: successors.split(' '), names };
  });

/** Keys that the name itself gives and its Russian cases: no likeness and no single word. */
const KINDS = 'eti';

const certain = (keys: readonly NameKey[]) =>
  keys.filter(({ kind, weight }) => KINDS.includes(kind) && weight >= 0.9).map(({ key }) => key.slice(2));

let byKey: ReadonlyMap<string, FormerState> | undefined;

const CACHE_SIZE = 200;

const cached = memoize(CACHE_SIZE, (text): readonly FormerState[] => {
  byKey ??= new Map(
    STATES.flatMap((state) =>
      state.names.flatMap((name) => certain(indexKeys(name, 'PLACE')).map((key) => [key, state] as const)),
    ),
  );
  const states = byKey;
  return certain(queryKeys(text, 'PLACE'))
    .flatMap((key) => states.get(key) ?? [])
    .slice(0, 1);
});

/** The former state that a text names, in any case of its Russian name; undefined where it names none. */
export function formerState(text: string): FormerState | undefined {
  return cached(text)[0];
}
