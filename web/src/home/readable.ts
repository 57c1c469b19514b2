/** The data of an answer for reading: names before ids, lists as lists, and words for what an encounter broke. */
import { element } from './element';
import { wordsOf } from './fields';

type Fields = Readonly<Record<string, unknown>>;

const BREAKS: Readonly<Record<string, string>> = {
  MODALITY: 'it did not take place, or is of another modality',
  WHO_KIND: 'the one side is of another kind than asked for',
  WHOM_KIND: 'the other side is of another kind than asked for',
  EVENT_KIND: 'the event is of another kind',
  TOPIC: 'the event is not about the topic',
  PERIOD: 'the event is not within the period',
  WHO_PLACE: 'the one side is of another place',
  WHOM_PLACE: 'the other side is of another place',
};

/** Fields that steer clients and tell a reader nothing. */
const SILENT = new Set(['__typename', 'pageInfo', 'cursor']);

/** The answer's data as nodes of the page. */
export function readable(data: Fields): HTMLElement {
  const roots = Object.entries(data);
  return element(
    'div',
    { class: 'readable' },
    ...roots.map(([name, value]) =>
      element('section', {}, roots.length > 1 && element('h4', {}, wordsOf(name)), ofValue(value)),
    ),
  );
}

function ofValue(value: unknown): HTMLElement {
  if (value === null || value === undefined) return element('span', { class: 'none' }, 'unknown');
  if (Array.isArray(value)) return ofList(value);
  if (isFields(value)) {
    const { nodes, edges, ...rest } = value;
    if (Array.isArray(nodes)) return ofConnection(nodes, edges === undefined ? rest : { edges, ...rest });
    return Array.isArray(edges) ? ofConnection(edges.map(flat), rest) : ofFields(value);
  }
  if (typeof value === 'boolean') return element('span', {}, value ? 'yes' : 'no');
  return element('span', {}, typeof value === 'string' ? value : JSON.stringify(value));
}

/** An edge and its node as one record, unless both have a field of one name. */
function flat(edge: unknown): unknown {
  if (!isFields(edge) || !isFields(edge['node'])) return edge;
  const { node, ...rest } = edge;
  return Object.keys(rest).some((name) => name in node) ? edge : { ...node, ...rest };
}

function ofList(values: readonly unknown[]): HTMLElement {
  if (values.length === 0) return element('span', { class: 'none' }, 'none');
  if (!values.some(isFields)) return element('span', {}, values.map(String).join(', '));
  return element('ul', {}, ...values.map((value) => element('li', {}, ofValue(value))));
}

function ofConnection(nodes: readonly unknown[], { nearMisses, ...rest }: Fields): HTMLElement {
  return element(
    'div',
    {},
    nodes.length === 0
      ? element(
          'p',
          { class: 'headline' },
          nearMisses === undefined ? 'None.' : 'No pair answers this question.',
        )
      : ofList(nodes),
    isFields(nearMisses) && ofNearMisses(nearMisses),
    ...details(rest, true),
  );
}

function ofNearMisses(misses: Fields): HTMLElement | false {
  const nodes = Array.isArray(misses['nodes']) ? misses['nodes'] : [];
  if (nodes.length === 0) return false;
  return element(
    'section',
    { class: 'misses' },
    element('h4', {}, 'What came nearest'),
    ofList(nodes),
    misses['truncated'] === true && element('p', {}, 'There are more than these.'),
  );
}

function ofFields(fields: Fields): HTMLElement {
  const [only, ...more] = Object.values(fields);
  if (more.length === 0 && !isFields(only)) return ofValue(only);
  const { who, whom, ...rest } = fields;
  return isFields(who) && isFields(whom) ? ofPair(who, whom, rest) : ofRecord(fields);
}

function ofPair(who: Fields, whom: Fields, { breaks, ...rest }: Fields): HTMLElement {
  const sides = { 'the one side': detailed(who), 'the other side': detailed(whom) };
  return element(
    'div',
    { class: 'record' },
    element('p', { class: 'pair' }, actor(who), element('span', { class: 'with' }, ' met '), actor(whom)),
    typeof breaks === 'string' &&
      element('p', { class: 'breaks' }, 'Not an answer: ', BREAKS[breaks] ?? wordsOf(breaks), '.'),
    ...details(Object.fromEntries(Object.entries(sides).filter(([, more]) => Object.keys(more).length > 0))),
    ...details(rest),
  );
}

/** An actor in a few words, such as `Daugavpils (Latvia)`. */
function actor(fields: Fields): HTMLElement {
  const { id, name = id, ...rest } = fields;
  const more = Object.entries(rest).flatMap(([key, value]) => (SILENT.has(key) ? [] : (brief(value) ?? [])));
  return element(
    'span',
    {},
    element('strong', { title: typeof id === 'string' ? id : undefined }, String(name)),
    more.length > 0 && ` (${more.join(', ')})`,
  );
}

/** Those fields of an actor that are not said in a few words. */
function detailed(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && brief(value) === undefined),
  );
}

function brief(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (!isFields(value) || Object.keys(value).some((key) => key !== 'id' && key !== 'name')) return undefined;
  return typeof value['name'] === 'string' ? value['name'] : undefined;
}

function ofRecord({ name, id, gloss, ...rest }: Fields): HTMLElement {
  return element(
    'div',
    { class: 'record' },
    title(name, id, gloss),
    typeof gloss === 'string' && element('span', { class: 'gloss' }, gloss),
    ...details(rest),
  );
}

function title(name: unknown, id: unknown, gloss: unknown): HTMLElement | false {
  if (typeof name === 'string') {
    return element('span', { title: typeof id === 'string' ? id : undefined, class: 'title' }, name);
  }
  if (typeof gloss === 'string' || typeof id !== 'string') return false;
  return element('code', {}, id);
}

/** Fields with their names; those that hold nothing are left out. */
function details(fields: Fields, isOuter = false): HTMLElement[] {
  const shown = Object.entries(fields).filter(
    ([name, value]) =>
      !SILENT.has(name) && value !== null && !(isOuter && value === false) && !isEmpty(value),
  );
  if (shown.length === 0) return [];
  return [
    element(
      'dl',
      {},
      ...shown.flatMap(([name, value]) => [
        element('dt', {}, wordsOf(name)),
        element('dd', {}, ofValue(value)),
      ]),
    ),
  ];
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
