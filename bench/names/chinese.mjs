/** (a) Cities of China in pinyin, Cyrillic and characters: the script that is asked in is taken out of the index first. */
import { KeyIndex } from './keyIndex.mjs';
import { Tally } from './figures.mjs';

const SCRIPTS = { en: 'pinyin', ru: 'Cyrillic', zh: 'characters' };

/** Below so many inhabitants many an entry is a subdistrict under the name of another place. */
const CITY = 100_000;

/** By rules alone: not by the list of places that no rule leads to. */
const byRule = (kind) => kind !== 'x';

export function chineseCities({ places, names }) {
  const cities = places.filter(({ type, country }) => type === 'City' && country === 'CN');
  const asked = cities.filter(
    ({ population, names: { en, ru, zh } }) => en && ru && zh && population >= CITY,
  );
  const pairs = Object.keys(SCRIPTS).flatMap((stored) =>
    Object.keys(SCRIPTS)
      .filter((other) => other !== stored)
      .map((other) => [stored, other]),
  );
  const rules = pairs.map(([stored, other]) => {
    const tally = new Tally(
      'a',
      `Chinese cities, ${SCRIPTS[other]} among ${SCRIPTS[stored]}, by rules alone`,
      {
        recall: 0.85,
      },
    );
    const index = new KeyIndex(names);
    for (const city of cities) if (city.names[stored]) index.add(city, [city.names[stored]], 'PLACE', byRule);
    return measured(tally, index, asked, other, names, byRule);
  });
  const others = Object.keys(SCRIPTS).map((script) => {
    const tally = new Tally('a', `Chinese cities, ${SCRIPTS[script]} among all other forms`, {
      recall: 0.97,
    });
    const index = new KeyIndex(names);
    for (const city of cities) {
      // The form that is asked for goes; of the others in its script those stay that are spelt otherwise.
      const left = allNames(city).filter(
        (name) => names.folded(name) !== names.folded(city.names[script] ?? ''),
      );
      index.add(city, left, 'PLACE');
    }
    return measured(tally, index, asked, script, names);
  });
  return [...rules, ...others];
}

function measured(tally, index, asked, script, names, keeps) {
  for (const city of asked) {
    const text = city.names[script];
    const [first] = tally.timed(() => index.find(text, 'PLACE', { keeps }));
    // A namesake that bears the form too answers as well.
    const right = first && (first.entity === city || bears(first.entity, text, names));
    tally.count(
      { answered: first !== undefined, right },
      `${text} (${city.names.en}, ${city.names.zh}): ${told(first)}`,
    );
  }
  return tally;
}

function bears(city, text, names) {
  const folded = names.folded(text);
  return allNames(city).some((name) => names.folded(name) === folded);
}

function told(answer) {
  return answer ? `${answer.entity.names.en} ${answer.score.toFixed(2)}` : 'none';
}

export function allNames({ names: { en, ru, zh }, others }) {
  return [...new Set([en, ru, zh, ...others].filter((name) => name))];
}
