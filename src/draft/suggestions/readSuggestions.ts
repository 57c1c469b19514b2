/** Suggestions of a language model or another extractor: JSON Lines of verbatim quotes with what they name or state. */
import { z } from 'zod';

import { typeEntry } from '../../model/declare/dictionary';
import {
  authoredEntityTypes,
  authoredFactTypes,
  rolesOf,
  typesInRole,
} from '../../dossiers/read/authoredTypes';
import { ID_PATTERN } from '../../dossiers/read/passageId';
import { suggestFor } from '../../dossiers/read/suggestion';

/** A suggestion as its line gives it. */
export interface Suggestion {
  readonly line: number;
  readonly quote: string;
  /** Which of the places of the quote is meant. */
  readonly occurrence: number | 'all' | undefined;
  /** The type of an entity or of a fact. */
  readonly type: string;
  readonly kind: 'entity' | 'fact';
  readonly id: string | undefined;
  readonly name: string | undefined;
  /** The fact that a line belongs to, by the name that its lines give it. */
  readonly fact: string | undefined;
  readonly role: string | undefined;
  /** Further fields of the fact or the entity, as in a dossier. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Why a line is refused. */
export interface RefusedLine {
  readonly line: number;
  readonly message: string;
}

const LINE = z.strictObject({
  quote: z.string().trim().min(1),
  type: z.string(),
  occurrence: z.union([z.int().min(1), z.literal('all')]).optional(),
  id: z
    .string()
    .regex(new RegExp(`^${ID_PATTERN}$`, 'u'))
    .optional(),
  name: z.string().trim().min(1).max(1_000).optional(),
  fact: z.string().min(1).optional(),
  role: z.string().min(1).optional(),
  fields: z.record(z.string(), z.unknown()).optional(),
});

/** Reads suggestions; each line that cannot be used is refused by its number, the others stay. */
export function readSuggestions(text: string): {
  readonly suggestions: readonly Suggestion[];
  readonly refused: readonly RefusedLine[];
} {
  const suggestions: Suggestion[] = [];
  const refused: RefusedLine[] = [];
  for (const [at, written] of text.split('\n').entries()) {
    if (written.trim() === '') continue;
    const line = at + 1;
    const read = readLine(written, line);
    if ('message' in read) refused.push(read);
    else suggestions.push(read);
  }
  return { suggestions, refused };
}

function readLine(written: string, line: number): Suggestion | RefusedLine {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch (error) {
    return { line, message: `Found no JSON: ${(error as Error).message}.` };
  }
  const read = LINE.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    const field = issue?.path.join('.') ?? '';
    return { line, message: `${field === '' ? '' : `${field}: `}${issue?.message ?? 'not a suggestion'}.` };
  }
  const { quote, type, occurrence, id, name, fact, role, fields = {} } = read.data;
  const entities = authoredEntityTypes().map((entry) => entry.name);
  const facts = authoredFactTypes().map((entry) => entry.name);
  if (!entities.includes(type) && !facts.includes(type)) {
    const meant = suggestFor(type, [...entities, ...facts]);
    return {
      line,
      message: `There is no type “${type}”${meant === undefined ? '.' : `; did you mean ${meant}?`} Expected one of ${[...entities, ...facts].join(', ')}.`,
    };
  }
  const kind = entities.includes(type) ? 'entity' : 'fact';
  if ((role === undefined) !== (kind === 'fact' || fact === undefined))
    return {
      line,
      message:
        'A role belongs to an entity and names the fact of which it is one: give both “role” and “fact”.',
    };
  return { line, quote, occurrence, type, kind, id, name, fact, role, fields };
}

/** A role of a fact: whether several may fill it, and of which types they are. */
interface FactRole {
  readonly list: boolean;
  readonly types: readonly string[];
}

/** The roles of a type of fact, by name. */
export function rolesOfFact(type: string): ReadonlyMap<string, FactRole> {
  return new Map(
    rolesOf(typeEntry(type)).map((one) => [one.name, { list: one.role.list, types: typesInRole(one) }]),
  );
}
