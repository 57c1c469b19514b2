/** Which of those that the graph knows is meant: decided by grounds that can be named, never by likeness. Pure. */
import { distance } from '../../model/distance';
import { namedOf } from '../../model/named';
import { matchNames } from '../../names/match';
import { placeSpelling } from '../../names/placeSpelling';
import { sameName, type NameDecision } from '../../names/sameName';
import { nameDecision } from '../../schema/questions/resolve/named';
import { shortened } from '../values/evaluate';
import type { Candidate, Sought } from './sought';

/** Two points of one place lie no further apart; and those of two places that lie further apart are two, in kilometres. */
const NEAR_KM = 25;
const FAR_KM = 100;

/** Of two namesakes nearby, the one that lies so many times nearer, and two kilometres more, is meant. */
const NEARER = 3;

/** How many candidates a reason names. */
const SHOWN = 4;

export type Choice = { readonly id: string } | { readonly none: string } | { readonly several: string };

/** A candidate that bears the name, and nothing speaks against it. */
interface Bearer {
  readonly candidate: Candidate;
  /** Whether it is shown under the name. */
  readonly isShown: boolean;
  readonly km: number | null;
}

/** A candidate that nothing speaks against. */
interface Possible {
  readonly candidate: Candidate;
  readonly km: number | null;
  readonly isSpelt: boolean;
}

/** The one that is meant; or why nobody is, or more than one may be. */
export function choose(sought: Sought, name: string, candidates: readonly Candidate[]): Choice {
  const isPlace = namedOf(sought.type) === 'PLACE';
  const possible: Possible[] = [];
  const against: string[] = [];
  for (const candidate of candidates) {
    const km = kilometres(sought, candidate);
    const isSpelt = isSpeltAs(name, candidate);
    const contradiction = contradicts(sought, candidate, km);
    if (contradiction === undefined) possible.push({ candidate, km, isSpelt });
    else if (isSpelt) against.push(`${candidate.id} ${contradiction}`);
  }
  // Rules of scripts are asked only where nobody is called so letter by letter.
  const spelt = possible.filter(({ isSpelt }) => isSpelt);
  const called = spelt.length > 0 ? spelt : possible.filter(({ candidate }) => isCalled(name, candidate));
  const bearers = called.map(({ candidate, km }): Bearer => ({
    candidate,
    km,
    isShown: isShownAs(name, candidate),
  }));
  // Persons and bodies often share names: one alone says nothing.
  const grounded = isPlace ? bearers : bearers.filter(({ candidate }) => belongs(sought, candidate));
  if (grounded.length === 0) return { none: notFound(sought, name, against, bearers) };
  const chosen = isPlace ? placeAmong(grounded, sought) : only(grounded);
  return chosen ? { id: chosen.candidate.id } : { several: ambiguous(name, grounded) };
}

/** Whether a name is one of the candidate's, letter by letter but for accents and capitals. */
function isSpeltAs(name: string, { type, forms }: Candidate): boolean {
  const spelt = (text: string) => (namedOf(type) === 'PLACE' ? placeSpelling(text) : text.toLowerCase());
  const asked = spelt(name);
  return forms.some((form) => spelt(form) === asked);
}

/** Whether the rules of names decide that it is one of the candidate's. */
function isCalled(name: string, { type, forms }: Candidate): boolean {
  const named = namedOf(type);
  let best: { readonly form: string; readonly decided: NameDecision } | undefined;
  for (const form of forms) {
    // Likeness never decides, so what shares no key need not be compared word by word.
    if (matchNames(form, name, named) === null) continue;
    const decided = sameName(form, name, named);
    if (!best || decided.score > best.decided.score) best = { form, decided };
  }
  if (!best) return false;
  const { form, decided } = best;
  return (
    nameDecision(name, { form, forms, named, score: decided.score, byKey: decided.key !== null }).decision ===
    'SAME'
  );
}

function isShownAs(name: string, { forms, otherNames }: Candidate): boolean {
  const asked = placeSpelling(name);
  const further = new Set(otherNames);
  return forms.some((form) => !further.has(form) && placeSpelling(form) === asked);
}

function kilometres(a: Sought, b: Candidate): number | null {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null;
  return distance(
    { latitude: a.latitude, longitude: a.longitude },
    { latitude: b.latitude, longitude: b.longitude },
  );
}

function contradicts(sought: Sought, candidate: Candidate, km: number | null): string | undefined {
  const { country, city } = sought;
  if (country !== null && candidate.countries.length > 0 && !candidate.countries.includes(country))
    return `lies in ${candidate.countries.join(', ')}`;
  if (city !== null && candidate.places.length > 0 && !candidate.places.includes(city))
    return `does not belong to ${city}`;
  if (km !== null && km > FAR_KM) return `lies ${String(Math.round(km))} km away`;
  const other = sought.identifiers.flatMap((one) => {
    const scheme = one.slice(0, one.indexOf(':') + 1).toLowerCase();
    const theirs = candidate.identifiers.filter((id) => id.toLowerCase().startsWith(scheme));
    return theirs.length > 0 && !theirs.some((id) => id.toLowerCase() === one.toLowerCase()) ? theirs : [];
  });
  return other.length > 0 ? `has the identifier ${other.join(', ')}` : undefined;
}

/** Whether a country or a city that is known of both agrees; where both are given, both do. */
function belongs({ country, city }: Sought, { places, countries }: Candidate): boolean {
  if (country === null && city === null) return false;
  return (country === null || countries.includes(country)) && (city === null || places.includes(city));
}

const only = (bearers: readonly Bearer[]) => (bearers.length === 1 ? bearers[0] : undefined);

/** Of several places: the one nearby, else the only one that is shown under the name, else the only one. */
function placeAmong(bearers: readonly Bearer[], { latitude }: Sought): Bearer | undefined {
  const near = bearers.filter(({ km }) => km !== null && km <= NEAR_KM);
  if (near.length > 0) return only(near) ?? only(near.filter(({ isShown }) => isShown)) ?? nearest(near);
  // Coordinates that agree with none of them do not speak for the one that happens to be left.
  if (latitude !== null && bearers.some(({ km }) => km !== null)) {
    const [first] = bearers;
    return bearers.length === 1 && first && mayBeWide(first) ? first : undefined;
  }
  return only(bearers) ?? only(bearers.filter(({ isShown }) => isShown && isLargest(bearers)));
}

/** A large city may have its point far from the one that another source gives it. */
const WIDE = 300_000;

function mayBeWide({ candidate, isShown }: Bearer): boolean {
  return isShown && (candidate.population ?? 0) >= WIDE;
}

/** Whether one that is shown under the name is not smaller than those that only bear it too. */
function isLargest(bearers: readonly Bearer[]): boolean {
  const shown = bearers.filter(({ isShown }) => isShown);
  const size = ({ candidate }: Bearer) => candidate.population;
  const [one] = shown;
  if (shown.length !== 1 || !one) return false;
  const own = size(one);
  return own !== null && bearers.every((other) => other === one || (size(other) ?? Infinity) <= own);
}

function nearest(near: readonly Bearer[]): Bearer | undefined {
  const [first, second] = [...near].sort((a, b) => (a.km ?? 0) - (b.km ?? 0));
  if (!first || !second) return first;
  return (second.km ?? 0) >= NEARER * (first.km ?? 0) + 2 ? first : undefined;
}

function described({ candidate, km }: Bearer): string {
  const details = [
    candidate.name,
    ...(candidate.population === null ? [] : [`${candidate.population.toLocaleString('en')} inhabitants`]),
    ...(km === null ? [] : [`${String(Math.round(km))} km away`]),
  ];
  return `${candidate.id} (${details.join(', ')})`;
}

function ambiguous(name: string, bearers: readonly Bearer[]): string {
  const shown = bearers.slice(0, SHOWN).map(described);
  const more = bearers.length > SHOWN ? [`${String(bearers.length - SHOWN)} more`] : [];
  const what = bearers.length === 1 ? 'is too far away to be sure' : 'several may be meant';
  return `“${shortened(name)}”: ${what}: ${[...shown, ...more].join('; ')}. Give an identifier, or better coordinates.`;
}

function notFound(
  sought: Sought,
  name: string,
  against: readonly string[],
  bearers: readonly Bearer[],
): string {
  const where = [sought.city, sought.country].filter((id) => id !== null);
  const there = where.length > 0 ? ` in ${where.join(', ')}` : '';
  const others = [
    ...against,
    ...bearers.map(({ candidate }) => `${candidate.id} bears the name, and nothing else says so`),
  ];
  const but = others.length === 0 ? '' : `; of the name, ${others.slice(0, SHOWN).join('; ')}`;
  return `No ${sought.type} named “${shortened(name)}”${there} is known${but}.`;
}
