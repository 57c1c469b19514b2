/** Names for ids: an assistant knows that somebody said “Harbin”, and not that this is `city:harbin`. */
import { parse } from 'graphql';

import type { Ask } from '../export/ask';
import type { Operation } from '../server/operation';
import { takesId } from './tools';

/** Thrown where a name leads to no entity or to several; the message is for the assistant, with what may be meant. */
export class UnclearName extends Error {
  override readonly name = 'UnclearName';
}

/** What a name was taken for. */
export interface Understood {
  readonly argument: string;
  readonly given: string;
  readonly id: string;
  readonly name: string;
}

interface Candidate {
  readonly decision: string;
  readonly entity: { readonly id: string; readonly name: string; readonly type: string };
}

const RESOLVE = parse(
  'query ($name: String!) { resolve(name: $name, first: 5) { decision entity { id name type } } }',
);

const ID = /^[a-z]+:\S+$/;

/** The arguments with ids in place of names, and what was understood. Throws UnclearName. */
export async function withIds(
  ask: Ask,
  { variables }: Pick<Operation, 'variables'>,
  given: Readonly<Record<string, unknown>>,
): Promise<{ readonly variables: Record<string, unknown>; readonly understood: readonly Understood[] }> {
  const understood: Understood[] = [];
  const idOf = async (argument: string, value: unknown): Promise<unknown> => {
    if (Array.isArray(value)) return Promise.all(value.map((item) => idOf(argument, item)));
    if (typeof value !== 'string' || ID.test(value)) return value;
    const entity = await entityNamed(ask, argument, value);
    understood.push({ argument, given: value, id: entity.id, name: entity.name });
    return entity.id;
  };
  const entries = await Promise.all(
    Object.entries(given).map(async ([name, value]) => {
      const variable = variables.find((one) => one.name === name);
      return [name, variable && takesId(variable) ? await idOf(name, value) : value] as const;
    }),
  );
  return { variables: Object.fromEntries(entries), understood };
}

async function entityNamed(ask: Ask, argument: string, name: string): Promise<Candidate['entity']> {
  const { resolve } = await ask(RESOLVE, { name });
  const candidates = resolve as readonly Candidate[];
  const [best, next] = candidates.filter(({ decision }) => decision === 'SAME');
  if (best && !next) return best.entity;
  const listed = candidates.map(({ entity: { id, name: shown, type } }) => `${id} (${shown}, ${type})`);
  throw new UnclearName(
    listed.length === 0
      ? `${argument}: nobody and nothing is known as “${name}”. Look for another form with searchByName.`
      : `${argument}: “${name}” may mean ${listed.join(', ')}. Ask again with the id.`,
  );
}
