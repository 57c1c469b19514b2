/** (b) Russian cities and persons in Latin letters, in Cyrillic and in the oblique cases: only one form is stored, another is asked. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iuliia from 'iuliia';
import lvovich from 'lvovich';
import { Tally } from './figures.mjs';
import { KeyIndex } from './keyIndex.mjs';

/** As romanised names are met: the press, passports old and new, libraries, scholars, maps, telegrams. */
const SCHEMES = [
  'WIKIPEDIA',
  'BGN_PCGN',
  'ICAO_DOC_9303',
  'MVD_782',
  'ALA_LC',
  'SCIENTIFIC',
  'GOST_7034',
  'TELEGRAM',
];
const CASES = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'];
const GOAL = { recall: 0.97 };

export function russianNames({ places, data, names }) {
  return [...ofCities(places, names), ...ofPersons(data, names)];
}

function ofCities(places, names) {
  const all = places.filter(({ type, country, names: { ru } }) => type === 'City' && country === 'RU' && ru);
  const { cityIn, cityFrom, cityTo } = lvovich;
  const cases = ({ names: { ru } }) => [cityIn(ru), cityFrom(ru), cityTo(ru)].filter((form) => form !== ru);
  const spelt = (city, at) => [
    city.names.en,
    iuliia.translate(city.names.ru, iuliia[SCHEMES[at % SCHEMES.length]]),
  ];
  const set = (about, stored, questions) =>
    measured(`Russian cities, ${about}`, { all, asked: all, named: 'PLACE', stored, questions, names });
  return [
    set('Latin among Cyrillic', ({ names: { ru } }) => ru, spelt),
    set(
      'Cyrillic among Latin',
      ({ names: { en } }) => en,
      ({ names: { ru } }) => [ru],
    ),
    set('inflected among Cyrillic', ({ names: { ru } }) => ru, cases),
    set('inflected among Latin', ({ names: { en } }) => en, cases),
  ];
}

/** The mayors of the data, where they are there, and persons put together. */
function ofPersons(data, names) {
  const all = [...mayors(join(data, 'mayors', 'ru_mayors.jsonl')), ...composed()].map((name, at) => ({
    ...name,
    id: `person:${String(at).padStart(4, '0')}`,
  }));
  const cyrillic = ({ given, patronymic, family }) =>
    [given, patronymic, family].filter((part) => part).join(' ');
  // A passport's spelling is stored, and others are asked for.
  const latin = (name, scheme = 'ICAO_DOC_9303') => iuliia.translate(cyrillic(name), iuliia[scheme]);
  const cases = (name) =>
    CASES.map((to) => {
      const {
        first,
        middle = '',
        last,
      } = lvovich.incline({ first: name.given, middle: name.patronymic, last: name.family }, to);
      return cyrillic({ given: first, patronymic: middle, family: last });
    });
  const set = (about, stored, questions) =>
    measured(`Russian persons, ${about}`, { all, asked: all, named: 'PERSON', stored, questions, names });
  return [
    set('Latin among Cyrillic', cyrillic, (name, at) => [latin(name, SCHEMES[at % SCHEMES.length])]),
    set(
      'Cyrillic among Latin',
      (name) => latin(name),
      (name) => [cyrillic(name)],
    ),
    set('inflected among Cyrillic', cyrillic, cases),
    set('inflected among Latin', (name) => latin(name), cases),
  ];
}

function measured(about, { all, asked, named, stored, questions, names }) {
  const tally = new Tally('b', about, GOAL);
  const index = new KeyIndex(names);
  for (const one of all) index.add(one, [stored(one)], named);
  asked.forEach((one, at) => {
    for (const text of questions(one, at)) {
      const [first] = tally.timed(() => index.find(text, named));
      // Namesakes answer as well, and those of whose name the text is a form too: Пушкин, Пушкино.
      const fits = (other) =>
        names.fold(stored(other)) === names.fold(stored(one)) ||
        questions(other, at).some((form) => names.fold(form) === names.fold(text));
      const right = first && (first.entity === one || fits(first.entity));
      tally.count(
        { answered: first !== undefined, right },
        `${text} (${stored(one)}): ${first ? stored(first.entity) : 'none'}`,
      );
    }
  });
  return tally;
}

/** Mayors of Russian cities by their labels in Wikidata: «Полумордвинов, Олег Анатольевич», «Сергей Сергеевич Панчин». */
function mayors(file) {
  if (!existsSync(file)) return [];
  const labels = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).mayorLabel);
  return [...new Set(labels)]
    .filter((label) => /^[А-ЯЁа-яё, -]+$/.test(label))
    .flatMap((label) => {
      const [family, rest] = label.split(', ');
      if (rest !== undefined) return partsOf([...rest.split(' '), family]);
      return partsOf(label.split(' '));
    });
}

function partsOf(words) {
  if (words.length === 2) return [{ given: words[0], patronymic: '', family: words[1] }];
  // «Лапушкина Елена Владимировна»
  if (words.length === 3 && /(?:вич|вна|ична|ьич)$/.test(words[2])) {
    return [{ family: words[0], given: words[1], patronymic: words[2] }];
  }
  return words.length === 3 ? [{ given: words[0], patronymic: words[1], family: words[2] }] : [];
}

const MEN =
  'Алексей Игорь Юрий Евгений Сергей Фёдор Илья Андрей Дмитрий Пётр Михаил Вячеслав Геннадий Никита Лев';
const WOMEN =
  'Мария Ольга Наталья Юлия Екатерина Евгения Ксения Людмила Анастасия Софья Лидия Зоя Татьяна Вера Елена';
const FAMILIES =
  'Наумов Щербаков Ежов Юрьев Яковлев Хрущёв Цветаев Чайковский Жуковский Толстой Шишкин Быков Соловьёв Воробьёв Алексеев Зайцев Царёв Шульгин Сергеев Горький';
const FAMILIES_EITHER = 'Шевченко Дурново Черных Седых Короленко Ткачук Мельник Гончар Шмидт Бондарь';

/** Persons whom nobody is: every given name with every third family name, in the person's gender. */
function composed() {
  const [men, women, families, either] = [MEN, WOMEN, FAMILIES, FAMILIES_EITHER].map((list) =>
    list.split(' '),
  );
  const feminine = (family) => family.replace(/(?:ий|ой)$/, 'ая').replace(/(?<=[ои]в|[её]в|ин)$/, 'а');
  return [...men, ...women].flatMap((given, at) =>
    [...families, ...either]
      .filter((_, place) => (place + at) % 3 === 0)
      .map((family) => ({
        given,
        patronymic: '',
        family: at < men.length || either.includes(family) ? family : feminine(family),
      })),
  );
}
