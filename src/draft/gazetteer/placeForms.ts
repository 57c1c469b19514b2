/** The forms in which places stand in texts, ready to be looked up. */
import { chineseForms } from '../../names/chineseForms';
import { fold } from '../../names/fold';
import { placeForms } from '../../names/placeForms';
import type { PlaceNames } from './placeNames';

/** A place that a form can mean. */
export interface Meaning {
  readonly names: PlaceNames;
  /** Whether the form is of a name that is shown. */
  readonly isMain: boolean;
}

/** Of a large city the names in other languages are in use as well. */
const LARGE = 300_000;

/** Meanings by folded form. */
export function formsOf(all: readonly PlaceNames[]): ReadonlyMap<string, readonly Meaning[]> {
  const forms = new Map<string, Meaning[]>();
  const add = (form: string, names: PlaceNames, isMain: boolean) => {
    const meanings = forms.get(form) ?? [];
    if (!meanings.some((one) => one.names === names)) meanings.push({ names, isMain });
    forms.set(form, meanings);
  };
  for (const names of all) {
    for (const name of names.main) for (const form of casesOf(name)) add(form, names, true);
    if (names.place.type === 'City' && names.place.population < LARGE) continue;
    for (const name of names.others) for (const form of casesOf(name)) add(form, names, false);
  }
  return forms;
}

function casesOf(name: string): readonly string[] {
  const folded = fold(name);
  const words = folded.split(' ');
  const last = words.at(-1) ?? '';
  if (!/[а-я]$/u.test(folded)) return [folded];
  // «Улан-Батора»: of a compound the last word changes.
  const compound = words.length > 1 && /-/u.test(name) ? placeForms([last]) : [];
  return [
    folded,
    ...placeForms(words),
    ...(words.length === 1 ? chineseForms(words) : []),
    ...compound.map((form) => [...words.slice(0, -1), form].join(' ')),
  ];
}
