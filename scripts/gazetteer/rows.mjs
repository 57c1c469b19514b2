/** The rows of the gazetteer, by type, from what the packages hold. Pure. */
import { chineseForms, latinForms, plain, russianForms } from './forms.mjs';
import { russianness } from './russian.mjs';

/** Further forms of one place: Latin, Russian, Chinese. */
const MOST = { latin: 6, russian: 2, chinese: 2 };

/** `country:south-korea`: ids as the dossiers have them. */
function slug(name) {
  return plain(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

export function countryRows({ countries, countryNames }, byHand) {
  const list = (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
  const rows = countries.map(({ iso, geonameid, name, population }) => {
    const forms = Object.fromEntries(
      Object.entries(countryNames).map(([language, names]) => [language, list(names[iso])]),
    );
    const own = byHand.get(iso) ?? NO_NAMES;
    const further = ['en', 'ru', 'zh'].flatMap((language) => [
      ...(language === 'en' ? [{ value: name.trim(), kind: 'ALIAS', language }] : []),
      ...own[language].others.map((one) => ({ ...one, language })),
      ...forms[language].map((value) => ({ value, kind: 'ALIAS', language })),
    ]);
    const shortest = (all) => all.map(withoutBrackets).sort((a, b) => a.length - b.length)[0] ?? null;
    return {
      type: 'country',
      code: String(geonameid),
      id: `country:${slug(name)}`,
      in: iso,
      en: own.en.shown ?? name.trim(),
      ru: own.ru.shown ?? shortest(forms.ru),
      zh: own.zh.shown ?? shortest(forms.zh.slice(0, 1)),
      others: further.map(({ value }) => value),
      // Of a name that stands there twice, what people wrote counts.
      marks: new Map(further.toReversed().map(({ value, kind, language }) => [value, `${language} ${kind}`])),
      population,
    };
  });
  return new Map(rows.sort(byCode).map((row) => [row.in, row]));
}

const NO_NAMES = { en: { others: [] }, ru: { others: [] }, zh: { others: [] } };

/** «КНДР (Корейская Народно-Демократическая Республика)»: no name is shown with brackets. */
function withoutBrackets(name) {
  return name.replace(/\s*[(（].*$/u, '') || name;
}

const KINDS = {
  Province: 'PROVINCE',
  Republic: 'REPUBLIC',
  Prefecture: 'PREFECTURE',
  State: 'STATE',
  'Administrative region': 'OBLAST',
  'Administrative territory': 'KRAI',
};

/** First-level divisions, by GeoNames' code (`RU.63`). */
export function regionRows({ subdivisions, subdivisionNames }, names, countries) {
  const rows = subdivisions
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
    .filter(([, , code, id, , , level]) => level === '1' && /^[A-Z]{2}\./.test(code) && id !== '')
    .filter(([, , code]) => countries.has(code.slice(0, 2)))
    .map(([name, iso, code, id, type, aliases]) => {
      const en = subdivisionNames[iso.toLowerCase().replace('-', '')] ?? name;
      const all = aliases.split('|').filter(Boolean);
      const ru = russianRegions(all);
      const zh = chineseForms(all, names.simplified);
      const russian = code.startsWith('RU.') || !/^(?:Administrative)/.test(type);
      return {
        type: 'region',
        geonames: code,
        code: id,
        id: `region:geonames:${id}`,
        in: countries.get(code.slice(0, 2)).code,
        en,
        ru: ru[0] ?? null,
        zh: zh[0] ?? null,
        others: [
          ...(plain(name) === plain(en) ? [] : [name]),
          ...latinForms(en, all, (form) => names.likeness(form, en), MOST.latin - 1),
          ...ru.slice(1, 1 + MOST.russian),
          ...zh.slice(1, 1 + MOST.chinese),
        ],
        kind: russian ? (KINDS[type] ?? 'OTHER') : 'OTHER',
      };
    });
  return new Map(rows.sort(byCode).map((row) => [row.geonames, row]));
}

/** Full forms of Russian («Краснодарский край»); the neighbours of Russian call them otherwise («Краснодар край»). */
const FULL =
  /(?:[сц]кая (?:автономная )?область|[сц]кий край|[сц]кий автономный округ| провинция)$|^Республика |^Чеченская Республика$/iu;

/** Russian forms of a region, its common word in small letters. */
function russianRegions(names) {
  const forms = russianForms(names)
    .filter((form) => FULL.test(form))
    .map((form) =>
      form.replace(/ (?:автономн\S+ )?(?:область|край|округ|провинция)$/iu, (word) => word.toLowerCase()),
    );
  return [...new Set(forms)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

export function cityRows({ cities, zones }, names, countries, regions) {
  const exemplar = exemplars(zones, cities);
  return cities
    .filter(({ countrycode }) => countries.has(countrycode))
    .map((city) => {
      const { geonameid, name, latitude, longitude, population, countrycode, admin1code } = city;
      const all = city.alternatenames;
      const known = exemplar(city);
      const characters = countrycode === 'JP' ? names.fromJapanese : names.simplified;
      // CLDR's name stands first, whether or not it is among the forms.
      const withKnown = (forms, own) => [...new Set([...(own ? [own] : []), ...forms])];
      const ru = ranked(withKnown(russianForms(all), known.ru), (form) =>
        russianScore(form, name, countrycode, known.ru, names),
      );
      const zh = ranked(withKnown(chineseForms(all, characters), known.zh), (form, index) =>
        chineseScore(form, name, countrycode, known.zh, names, index),
      );
      // «Чэнду», «Шэньян»: by the system, whatever else stands among the forms, or nothing.
      const palladius = countrycode === 'CN' ? names.palladius(name, zh) : null;
      const isDerived = palladius !== null && ru.length === 0;
      if (palladius !== null && !names.sameExonym(ru[0] ?? '', name))
        ru.splice(0, ru.length, ...new Set([palladius, ...ru]));
      const likeness = (form) =>
        (ru.some((one) => plain(names.latin(one)) === plain(form)) ? 1 : 0) + names.likeness(form, name);
      return {
        type: 'city',
        code: String(geonameid),
        id: `city:geonames:${geonameid}`,
        in: (regions.get(`${countrycode}.${admin1code}`) ?? countries.get(countrycode)).code,
        en: name,
        ru: ru[0] ?? null,
        zh: zh[0] ?? null,
        others: [
          ...latinForms(name, all, likeness, MOST.latin),
          ...ru.slice(1, 1 + MOST.russian),
          ...zh.slice(1, 1 + MOST.chinese),
        ],
        latitude,
        longitude,
        population,
        kind: isDerived ? 'PALLADIUS' : null,
      };
    })
    .sort(byCode);
}

function byCode(a, b) {
  return Number(a.code) - Number(b.code);
}

function ranked(forms, score) {
  const scores = new Map(forms.map((form, index) => [form, score(form, index)]));
  return [...forms].sort((a, b) => scores.get(b) - scores.get(a) || (a < b ? -1 : 1));
}

function russianScore(form, name, country, known, names) {
  if (form === known) return 3;
  if (names.sameExonym(form, name)) return 2;
  return (
    names.likeness(names.latin(form), name) + names.matches(form, name) / 4 + russianness(form, name, country)
  );
}

function chineseScore(form, name, country, known, names, index) {
  if (form === known) return 3;
  if (names.sameExonym(form, name)) return 2;
  return (country === 'CN' ? names.matches(form, name) : 0) - index / 100;
}

/** The Russian and Chinese names of the city after which its time zone is called: the largest of that name in the zone. */
function exemplars(zones, cities) {
  const at = (language, zone) =>
    zone.split('/').reduce((tree, part) => tree?.[part], zones[language])?.exemplarCity;
  const isNamesake = ({ name, timezone }) => {
    const english = at('en', timezone) ?? timezone.split('/').at(-1)?.replaceAll('_', ' ') ?? '';
    return plain(english) === plain(name);
  };
  const largest = new Map();
  for (const city of cities) {
    const known = largest.get(city.timezone);
    if (isNamesake(city) && !(known?.population >= city.population)) largest.set(city.timezone, city);
  }
  return (city) => {
    if (largest.get(city.timezone) !== city) return {};
    return { ru: at('ru', city.timezone), zh: at('zh', city.timezone) };
  };
}
