/** From a form that is filled in to rows of the dossier. Pure. */
import { fieldText } from './fieldText';
import { formUnder, ENTITY_FORMS, prefixOf, type Form } from './forms';
import { isTaken } from './labels';
import type { Fields, Row, Work } from './shapes';
import type { OpenForm } from './view';
import { isWhole, rowsOfWhole, WHOLE_EVENT } from './wholes';
import { evidenceFor, withPart, withRow } from './work';

/** Why a form cannot be filed yet. */
export type FormFault =
  | { readonly kind: 'REQUIRED'; readonly fields: readonly string[] }
  | { readonly kind: 'TAKEN'; readonly id: string }
  | { readonly kind: 'ID'; readonly id: string; readonly prefix: string };

const ID = /^[a-z][a-z0-9-]*:[\p{L}\p{N}][\p{L}\p{N}._:/-]*$/u;

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** What is missing or wrong; undefined where nothing is. */
export function faultOf(work: Work, open: OpenForm): FormFault | undefined {
  const { fields, heading, changes } = open;
  const one = formUnder(heading);
  const isEntity = isWhole(heading) || (one !== undefined && ENTITY_FORMS.includes(one));
  const required = isWhole(heading)
    ? ['name', 'id', 'kind']
    : [
        ...(isEntity ? ['id', ...(changes ? [] : ['name'])] : []),
        ...(one?.fields ?? []).filter(({ isRequired }) => isRequired).map(({ name }) => name),
      ];
  const empty = required.filter((name) => isEmpty(fields[name]));
  if (empty.length > 0) return { kind: 'REQUIRED', fields: empty };
  if (!isEntity) return undefined;
  const id = String(fields['id']);
  const prefix = isWhole(heading) ? (heading === WHOLE_EVENT ? 'event' : 'agr') : prefixOf(one?.type ?? '');
  if (!ID.test(id) || !id.startsWith(`${prefix}:`)) return { kind: 'ID', id, prefix };
  const before = changes ? work[changes.list][changes.at]?.fields['id'] : undefined;
  return id !== before && isTaken(work, id) ? { kind: 'TAKEN', id } : undefined;
}

/** The dossier with what the form says. The form is without fault. */
export function filed(work: Work, open: OpenForm, language: string): Work {
  const glossed: Work = { ...work, glosses: glossesOf(work, open) };
  if (isWhole(open.heading)) {
    const { entities, facts } = rowsOfWhole(open);
    return withPart(glossed, { entities: lists(entities), facts: lists(facts) });
  }
  const one = formUnder(open.heading);
  if (!one) return work;
  const row = rowOf(work, open, one, language);
  if (open.changes) {
    const old = work[open.changes.list][open.changes.at];
    return old ? withRow(renamed(glossed, old, row), old, row) : work;
  }
  if (!ENTITY_FORMS.includes(one)) return withPart(glossed, { facts: { [open.heading]: [row.fields] } });
  const value = fieldText(open.fields, 'name');
  const mention = {
    entity: open.fields['id'],
    value: spanOf(work, open.evidence[0]) ?? value,
    evidence: open.evidence,
  };
  return withPart(glossed, {
    entities: { [open.heading]: [row.fields] },
    facts: open.evidence.length > 0 ? { mentions: [mention] } : {},
  });
}

/** The gloss is of the first passage; the others get it where nobody has said what they say. */
function glossesOf({ glosses }: Work, { gloss, evidence }: OpenForm): Work['glosses'] {
  const text = gloss.trim();
  if (text === '') return glosses;
  const told = evidence.filter((range, at) => at === 0 || glosses[range] === undefined);
  return { ...glosses, ...Object.fromEntries(told.map((range) => [range, text])) };
}

function lists(rows: readonly Row[]): Record<string, Fields[]> {
  const all: Record<string, Fields[]> = {};
  for (const { heading, fields } of rows) (all[heading] ??= []).push(fields);
  return all;
}

function rowOf(work: Work, open: OpenForm, one: Form, language: string): Row {
  const { id, name: _, names, nameEn, ...rest } = open.fields;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => !isEmpty(value)));
  if (!ENTITY_FORMS.includes(one)) {
    const old = open.changes ? work.facts[open.changes.at] : undefined;
    const evidence = evidenceFor(old, open.evidence);
    const isOwnId = !isEmpty(id);
    return {
      heading: open.heading,
      fields: { ...(isOwnId && { id }), ...given, ...(evidence.length > 0 && { evidence }) },
    };
  }
  const text = fieldText(open.fields, 'name');
  const told = isTold(work, text, open.evidence[0]);
  const newNames = {
    [language]: told ? { value: text, basis: 'TEXT', evidence: open.evidence.slice(0, 1) } : text,
    ...(!isEmpty(nameEn) && { en: nameEn }),
  };
  return { heading: open.heading, fields: { id, names: open.changes ? names : newNames, ...given } };
}

/** Whether a name stands in the text as it is given, at the range. */
function isTold(work: Work, name: string, range: string | undefined): boolean {
  return range !== undefined && spanOf(work, range)?.replace(/\s+/gu, ' ') === name;
}

function spanOf({ text }: Work, range: string | undefined): string | undefined {
  const [start, end] = (range ?? '').split('-').map(Number);
  return start === undefined || end === undefined ? undefined : Array.from(text).slice(start, end).join('');
}

/** Where the id of an entity changes, it changes wherever it stands. */
function renamed(work: Work, old: Row, row: Row): Work {
  const [before, after] = [old.fields['id'], row.fields['id']];
  if (typeof before !== 'string' || typeof after !== 'string' || before === after) return work;
  const put = (value: unknown): unknown =>
    value === before ? after : Array.isArray(value) ? value.map(put) : value;
  return {
    ...work,
    facts: work.facts.map((one) => ({
      ...one,
      fields: Object.fromEntries(
        Object.entries(one.fields).map(([key, value]) => [key, key === 'id' ? value : put(value)]),
      ),
    })),
  };
}
