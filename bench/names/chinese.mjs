/** (a) Cities of China in pinyin, Cyrillic and characters: the script that is asked in is taken out of the index first. */
import { KeyIndex } from './keyIndex.mjs';
import { Tally } from './figures.mjs';

const SCRIPTS = { en: 'pinyin', ru: 'Cyrillic', zh: 'characters' };

/**
 * From 100,000 inhabitants, and all: below, many an entry is a subdistrict under the name of another place, or bears a case
 * (Линьцзяне) or an adjective (Тюменский) as its Russian name.
 */
const SIZES = [
  ['Chinese cities', 100_000],
  ['Chinese cities of any size', 0],
];

/** By rules alone: not by the list of places that no rule leads to. */
const byRule = (kind) => kind !== 'x';

/** Russian names that the build of the gazetteer made by the rules that are measured here are left out. */
export function chineseCities({ places, names }) {
  const cities = places
    .filter(({ type, country }) => type === 'City' && country === 'CN')
    .map((city) => (city.kind === 'PALLADIUS' ? { ...city, names: { ...city.names, ru: null } } : city));
  const trilingual = cities.filter(({ names: { en, ru, zh } }) => en && ru && zh);
  return SIZES.flatMap(([what, least]) => {
    const asked = trilingual.filter(({ population }) => population >= least);
    const about = { what, cities, asked, names };
    return [
      ...PAIRS.map((pair) => byRules(about, pair)),
      ...Object.keys(SCRIPTS).map((script) => among(about, script)),
    ];
  });
}

/** Each script among each other one. */
const PAIRS = Object.keys(SCRIPTS).flatMap((stored) =>
  Object.keys(SCRIPTS)
    .filter((other) => other !== stored)
    .map((other) => [stored, other]),
);

function byRules({ what, cities, asked, names }, [stored, other]) {
  const about = `${what}, ${SCRIPTS[other]} among ${SCRIPTS[stored]}, by rules alone`;
  const tally = new Tally('a', about, { recall: 0.85 });
  const index = new KeyIndex(names);
  for (const city of cities) if (city.names[stored]) index.add(city, [city.names[stored]], 'PLACE', byRule);
  for (const city of asked) ask(tally, index, city, other, names, byRule);
  return tally;
}

/** The form that is asked for is taken from all cities that bear it, while it is asked; all others stay. */
function among({ what, cities, asked, names }, script) {
  const tally = new Tally('a', `${what}, ${SCRIPTS[script]} among all other forms`, { recall: 0.97 });
  const index = new KeyIndex(names);
  const bearers = new Map();
  for (const city of cities) {
    index.add(city, allNames(city), 'PLACE');
    for (const form of new Set(allNames(city).map(names.fold)))
      bearers.set(form, [...(bearers.get(form) ?? []), city]);
  }
  for (const city of asked) {
    const form = names.fold(city.names[script]);
    for (const bearer of bearers.get(form)) {
      index.add(
        bearer,
        allNames(bearer).filter((name) => names.fold(name) !== form),
        'PLACE',
      );
    }
    ask(tally, index, city, script, names);
    for (const bearer of bearers.get(form)) index.add(bearer, allNames(bearer), 'PLACE');
  }
  return tally;
}

function ask(tally, index, city, script, names, keeps) {
  const text = city.names[script];
  const [first] = tally.timed(() => index.find(text, 'PLACE', { keeps }));
  // A namesake that bears the form too answers as well.
  const right = first && (first.entity === city || bears(first.entity, text, names));
  tally.count(
    { answered: first !== undefined, right },
    `${text} (${city.names.en}, ${city.names.zh}): ${told(first)}`,
  );
}

function bears(city, text, names) {
  const folded = names.fold(text);
  return allNames(city).some((name) => names.fold(name) === folded);
}

function told(answer) {
  return answer ? `${answer.entity.names.en} ${answer.score.toFixed(2)}` : 'none';
}

export function allNames({ names: { en, ru, zh }, otherNames }) {
  return [...new Set([en, ru, zh, ...otherNames].filter((name) => name))];
}
