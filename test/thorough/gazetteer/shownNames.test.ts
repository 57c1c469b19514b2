import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { namesOf } from '../../../src/gazetteer/lookUp';
import { LANGUAGES, type GazetteerPlace } from '../../../src/gazetteer/place';
import { readGazetteer } from '../../../src/gazetteer/readGazetteer';
import { pinyinOf, simplified } from '../../../src/names/hanzi';

const LARGE = 500_000;

/** The table of test/support/gazetteer: id, then the name in each language. */
const REVIEWED = readFileSync(join(__dirname, '../../support/gazetteer/cities.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

const places: GazetteerPlace[] = [];

beforeAll(async () => {
  for await (const place of readGazetteer()) places.push(place);
});

describe('the names under which places are shown', () => {
  it('are the reviewed ones for every city from 500,000 inhabitants', () => {
    const shown = places
      .filter(({ type, population }) => type === 'City' && (population ?? 0) >= LARGE)
      .map(({ geonames, names }) => [geonames, ...LANGUAGES.map((language) => names[language])]);
    expect(shown.length).toBeGreaterThan(1_000);
    expect(shown).toEqual(REVIEWED);
  });

  it.each([
    ['2911298', 'Hamburg', 'Гамбург', '汉堡'],
    ['5128581', 'New York', 'Нью-Йорк', '纽约'],
    ['703448', 'Kyiv', 'Киев', '基辅'],
    ['698740', 'Odesa', 'Одесса', '敖德萨'],
    ['1815286', 'Chengdu', 'Чэнду', '成都'],
    ['2034937', 'Shenyang', 'Шэньян', '沈阳'],
    ['1273294', 'Delhi', 'Дели', '德里'],
    ['2660646', 'Geneva', 'Женева', '日内瓦'],
    ['2659811', 'Lucerne', 'Люцерн', '卢塞恩'],
    ['554234', 'Kaliningrad', 'Калининград', '加里宁格勒'],
  ])('%s: %s, %s, %s', (id, ...names) => {
    const place = places.find(({ geonames }) => geonames === id);
    expect(LANGUAGES.map((language) => place?.names[language])).toEqual(names);
  });

  it('have no brackets and no turned words where they are countries', () => {
    for (const { type, names } of places)
      if (type === 'Country')
        for (const language of LANGUAGES) expect(names[language] ?? '').not.toMatch(/[()（）]|, [^и]/u);
  });

  it('are in the characters of China where they are Chinese', () => {
    for (const { names } of places)
      if (names.zh !== null && /^\p{Script=Han}+$/u.test(names.zh))
        expect(simplified(names.zh)).toBe(names.zh);
  });
});

describe('the names of Chinese places', () => {
  it('are shown in Russian wherever the pinyin of their characters is their English name', () => {
    const chinese = places.filter(
      ({ type, country, names }) => type === 'City' && country === 'CN' && names.zh !== null,
    );
    const missing = chinese.filter(({ names }) => names.ru === null);
    const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
    const readable = missing.filter(
      ({ names: { en, zh } }) => pinyinOf(zh ?? '', 'place').join('') === plain(en ?? ''),
    );
    expect(
      readable.filter(({ names: { zh } }) => (zh ?? '').length > 1).map(({ names }) => names.en),
    ).toEqual([]);
    expect(chinese.length).toBeGreaterThan(500);
  });

  it.each([
    ['Shuangyang', 'Шуанъян'],
    ['Haiyang', 'Хайян'],
  ])('%s is %s by Palladius', (english, russian) => {
    const named = places.filter(
      ({ type, country, names }) => type === 'City' && country === 'CN' && names.en === english,
    );
    expect(named.map(({ names }) => names.ru)).toContain(russian);
  });
});

describe('the names of countries and cities', () => {
  const bearers = (type: GazetteerPlace['type'], name: string) =>
    places
      .filter((place) => place.type === type && namesOf(place).includes(name))
      .map(({ country }) => country);

  it.each([
    ['BY', 'Республика Беларусь|Белоруссия|Republic of Belarus|白俄罗斯共和国'],
    ['CZ', 'Чешская Республика|Czech Republic|捷克共和国'],
    ['KZ', 'Республика Казахстан|Republic of Kazakhstan|哈萨克斯坦共和国'],
    ['KP', "Северная Корея|КНДР|DPRK|Democratic People's Republic of Korea|朝鲜民主主义人民共和国"],
    ['KR', 'Республика Корея|Republic of Korea|大韩民国'],
    ['NL', 'Голландия|Holland|Kingdom of the Netherlands|荷兰王国'],
    ['GR', 'Hellenic Republic|Греческая Республика|希腊共和国'],
    ['VN', 'Viet Nam|Социалистическая Республика Вьетнам'],
    ['KG', 'Kyrgyz Republic|Кыргызстан|Киргизская Республика'],
    ['MX', 'United Mexican States|Мексиканские Соединённые Штаты|墨西哥合众国'],
    ['RU', 'Russian Federation|Российская Федерация|РФ|俄罗斯联邦'],
    ['MM', 'Burma|Бирма'],
    ['IR', 'Persia|Персия|Islamic Republic of Iran'],
    ['SZ', 'Swaziland|Свазиленд'],
    ['LK', 'Ceylon|Цейлон|锡兰'],
    ['US', 'USA|United States of America|Соединённые Штаты Америки|美利坚合众国'],
  ])('%s is %s', (code, names) => {
    for (const name of names.split('|')) expect([name, bearers('Country', name)]).toEqual([name, [code]]);
  });

  it('are three for every state: official, short, in each language', () => {
    // Jamaica has no other name.
    const states = places.filter(
      ({ type, population, country }) => type === 'Country' && (population ?? 0) >= LARGE && country !== 'JM',
    );
    expect(states.length).toBeGreaterThan(160);
    for (const place of states) {
      expect([place.country, LANGUAGES.map((language) => place.names[language] !== null)]).toEqual([
        place.country,
        [true, true, true],
      ]);
      expect([place.country, place.otherNames.length > 0]).toEqual([place.country, true]);
    }
  });

  it.each([
    ['Cologne', 'DE'],
    ['Köln', 'DE'],
    ['Seville', 'ES'],
    ['Lucerne', 'CH'],
    ['Danzig', 'PL'],
    ['Данциг', 'PL'],
    ['Leningrad', 'RU'],
    ['Ленинград', 'RU'],
    ['列宁格勒', 'RU'],
    ['Сталинград', 'RU'],
    ['Königsberg', 'RU'],
    ['Константинополь', 'TR'],
    ['Tiflis', 'GE'],
    ['Бомбей', 'IN'],
    ['Сайгон', 'VN'],
    ['Фрунзе', 'KG'],
    ['Нур-Султан', 'KZ'],
    ['海参崴', 'RU'],
  ])('%s is in %s', (name, country) => {
    expect(bearers('City', name)).toContain(country);
  });
});
