/** Opens forms, with what the selected words tell. */
import { fieldText } from './fieldText';
import { fill, form, shown, work } from './desk';
import { ENTITY_FORMS, formUnder, prefixOf, type Form } from './forms';
import { glossOf } from './glosses';
import { freeId } from './ids';
import { isTaken, labelOf } from './labels';
import { dateWithin, modalityOf, namedWithin, prefilled, toldBy } from './prefill';
import { rulerOf, type Stretch } from './ranges';
import type { Fields, Work } from './shapes';
import { isWhole, WHOLE_EVENT } from './wholes';
import { rangesOf } from './work';

/** Types that take part in events, and are parties. */
const ACTORS = ['Official', 'Institution', 'City', 'Region', 'Country', 'District'];

const stretchNow = (): Stretch | undefined => shown.value.selection ?? undefined;

/** Opens the form of a kind of fact on the selected words. */
export function openFact(one: Form): void {
  const now = work.value;
  if (!now) return;
  const within = stretchNow();
  const fields = prefilled(now, one, within);
  fill({
    heading: one.heading,
    fields,
    gloss: glossFor(now, one, fields, evidenceNow(now)),
    isOwnGloss: false,
    evidence: evidenceNow(now),
    changes: null,
    actors: null,
  });
}

/** Opens the form of a new entity that the selected words name. */
export function openEntity(one: Form): void {
  const now = work.value;
  if (!now) return;
  const within = stretchNow();
  const name = within ? now.text.slice(within.start, within.end).replace(/\s+/gu, ' ') : '';
  const kind = one.fields.find(({ isRequired, control }) => isRequired && control === 'term');
  fill({
    heading: one.heading,
    fields: {
      id: idFor(now, one.type, name),
      name,
      ...(kind && {
        [kind.name]:
          toldBy(kind.vocabulary, name) ?? (kind.values.includes('OTHER') ? 'OTHER' : kind.values[0]),
      }),
    },
    gloss: `${name} named`,
    isOwnGloss: false,
    evidence: evidenceNow(now),
    changes: null,
    actors: null,
  });
}

/** Opens the form of an event or agreement as a whole. */
export function openWhole(heading: string): void {
  const now = work.value;
  if (!now) return;
  const within = stretchNow() ?? { start: 0, end: 0 };
  const words = now.text.slice(within.start, within.end);
  const isEvent = heading === WHOLE_EVENT;
  const named = namedWithin(now, within);
  const actors = named.filter(({ type }) => ACTORS.includes(type));
  const people = actors.filter(({ type }) => type === 'Official' || type === 'Institution');
  const spot = isEvent ? placeOf(words, now, within) : undefined;
  // A place beside persons is where they met, or whose they are.
  const taking =
    isEvent && people.length > 0
      ? people
      : actors.filter(({ id, type }) => (isEvent ? id !== spot : type !== 'Official'));
  const kind =
    toldBy(isEvent ? 'EventKind' : 'AgreementKind', words) ?? (isEvent ? 'MEETING' : 'COOPERATION_AGREEMENT');
  const names = taking.map(({ id }) => labelOf(now, id));
  const noun = kind.toLowerCase().replaceAll('_', ' ');
  const name = `${noun.slice(0, 1).toUpperCase()}${noun.slice(1)}${names.length > 0 ? ` of ${listed(names.slice(0, 3))}` : ''}`;
  const modality = modalityOf(words);
  const date = dateWithin(now, within);
  const year = date === undefined ? '' : ` ${date.slice(0, 4)}`;
  const role = isEvent ? (modality === 'INVITED' ? 'INVITEE' : 'PARTICIPANT') : 'PARTY';
  fill({
    heading,
    fields: {
      name,
      id: freeId(isEvent ? 'event' : 'agr', `${names.slice(0, 2).join(' ')} ${noun}${year}`, (id) =>
        isTaken(now, id),
      ),
      kind,
      modality,
      ...(date !== undefined && { date }),
      ...(spot !== undefined && { where: spot }),
      ...(!isEvent && modality === 'HELD' && { agreementStatus: 'SIGNED' }),
    },
    gloss: wholeGloss(name, modality),
    isOwnGloss: false,
    evidence: evidenceNow(now),
    changes: null,
    actors: Object.fromEntries(actors.map(({ id }) => [id, taking.some((one) => one.id === id) ? role : ''])),
  });
}

const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

const wholeGloss = (name: string, modality: unknown) =>
  modality === 'HELD' ? name : `${name} (${String(modality).toLowerCase()})`;

/** The place after “in” among the words. */
function placeOf(words: string, now: Work, within: Stretch): string | undefined {
  return namedWithin(now, within).find(
    ({ start, type }) =>
      ['City', 'Landmark', 'Region', 'Country'].includes(type) &&
      /(?:\b(?:in|at)|(?:^|\s)(?:в|во|на)|在)\s*$/iu.test(words.slice(0, start - within.start)),
  )?.id;
}

/** Opens the form of a row that is there. */
export function openRow(list: 'entities' | 'facts', at: number): void {
  const now = work.value;
  const row = now?.[list][at];
  if (!now || !row) return;
  const { evidence: _, names, ...fields } = row.fields;
  const [range = ''] = rangesOf(row);
  fill({
    heading: row.heading,
    fields: list === 'entities' ? { ...fields, names: names ?? {} } : fields,
    gloss: now.glosses[range] ?? '',
    isOwnGloss: true,
    evidence: rangesOf(row),
    changes: { list, at },
    actors: null,
  });
}

/** Changes a field of the form; a gloss that is not the analyst's own follows. */
export function setField(name: string, value: unknown): void {
  const open = form.value;
  const now = work.value;
  if (!open || !now) return;
  const fields = { ...open.fields, [name]: value };
  const one = formUnder(open.heading);
  const gloss = open.isOwnGloss
    ? open.gloss
    : isWhole(open.heading)
      ? wholeGloss(fieldText(fields, 'name'), fields['modality'])
      : one && ENTITY_FORMS.includes(one)
        ? `${fieldText(fields, 'name')} named`
        : one
          ? glossFor(now, one, fields, open.evidence)
          : open.gloss;
  fill({ ...open, fields, gloss });
}

/** What its passage says already, else a proposal. */
function glossFor(now: Work, one: Form, fields: Fields, evidence: readonly string[]): string {
  const told = now.glosses[evidence[0] ?? ''];
  return told ?? glossOf(one, fields, (id) => labelOf(now, id));
}

function evidenceNow(now: Work): string[] {
  const within = stretchNow();
  return within ? [rulerOf(now.text).rangeOf(within)] : [];
}

/** The id that a new entity may have. */
function idFor(now: Work, type: string, name: string): string {
  return freeId(prefixOf(type), name, (id) => isTaken(now, id));
}
