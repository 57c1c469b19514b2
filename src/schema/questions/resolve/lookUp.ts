/** Asks the index who bears a name, and what stands beside it. */
import { namedOf } from '../../../model/named';
import type { EntityType } from '../../../model/declare/types';
import { splitQualifiers } from '../../../names/qualifiers';
import type { Context } from '../../context';
import { territories } from '../../../model/territories';
import { askedText, type AskedText } from '../search/asked';
import { find } from '../search/find';
import type { Hit as SearchHit } from '../search/hit';
import { whyFound } from '../search/why';
import { nameDecision } from './named';

export interface LookedUp {
  readonly text: string;
  readonly hits: readonly Hit[];
  /** Ids of the hits that followed a former state of that name. */
  readonly successors?: readonly string[];
  /** The names beside it, where the whole is no name, with the places that bear them. */
  readonly besides: readonly { readonly text: string; readonly places: readonly SearchHit[] }[];
}

export interface Hit {
  readonly found: SearchHit;
  readonly form: string;
  readonly name: ReturnType<typeof nameDecision>;
}

/** How many of those whose names come near are looked at, and how many places beside. */
const LOOKED_AT = 50;
const BESIDE = 5;

/** So many names beside one are looked up. */
const MOST_BESIDES = 3;

/** The whole as a name; where nobody bears that, its first part beside the others. */
export async function lookUp(
  context: Context,
  text: string,
  types: readonly EntityType[] | null,
): Promise<LookedUp> {
  const whole = await hitsOf(context, text, types);
  const { name, qualifiers: beside } = splitQualifiers(text);
  if (beside.length === 0 || whole.some((hit) => hit.name.decision === 'SAME'))
    return { text, hits: whole, besides: [] };
  const [hits, ...besides] = await Promise.all([
    hitsOf(context, name, types),
    ...beside.slice(0, MOST_BESIDES).map(async (each) => placesOf(context, each)),
  ]);
  return hits.some((hit) => hit.name.decision === 'SAME')
    ? { text: name, hits, besides }
    : { text, hits: whole, besides: [] };
}

async function hitsOf(
  context: Context,
  text: string,
  types: readonly EntityType[] | null,
): Promise<readonly Hit[]> {
  const asked = askedText(text, types);
  if (asked === null) return [];
  const all = await find(context, asked, byName(types));
  return all.slice(0, LOOKED_AT).map((found) => hitOf(found, asked));
}

function hitOf(found: SearchHit, asked: AskedText): Hit {
  const { form } = whyFound(found, asked);
  const { forms, type, score, how } = found;
  const name = nameDecision(asked.text, { form, forms, named: namedOf(type), score, byKey: how === 'KEY' });
  return { found, form, name };
}

async function placesOf(context: Context, text: string): Promise<LookedUp['besides'][number]> {
  const hits = await hitsOf(context, text, territories());
  const bearers = hits.filter(({ name }) => name.decision === 'SAME').map(({ found }) => found);
  return { text, places: bearers.slice(0, BESIDE) };
}

const byName = (types: readonly EntityType[] | null) => ({
  types,
  near: null,
  language: null,
  wanted: Number.MAX_SAFE_INTEGER,
  texts: false,
});
