/** What is stored of a fact or entity beside what was stated: the bounds that follow from its dates. Pure. */
import { allProperties, typeEntry } from '../model/declare/dictionary';
import { ATTENDANCE_ROLES, type ParticipationRole } from '../model/participationRole';
import { ATTESTED, boundsOf } from '../model/bounds';
import { parseEdtf, type ParsedDate } from '../time/edtf';
import { eventBounds } from '../time/eventBounds';
import { sortDay } from '../time/sortKey';
import { stateBounds } from '../time/stateBounds';
import type { EntityRow, FactRow } from './rows';

type Properties = Readonly<Record<string, unknown>>;

/** The properties of an entity's node. */
export function entityProperties(row: EntityRow): Properties {
  return { id: row.id, type: row.type, ...row.properties, ...entityBounds(row) };
}

/** The properties of a fact's node, its status and time of recording aside. */
export function factProperties(row: FactRow): Properties {
  return {
    id: row.id,
    type: row.type,
    ...row.properties,
    ...factBounds(row),
    ...participation(row),
  };
}

/** The bounds that follow from the dates of an entity. */
export function entityBounds({ type, properties }: Pick<EntityRow, 'type' | 'properties'>): Properties {
  return dateBounds(type, properties);
}

/** The bounds that follow from the dates of a fact. */
export function factBounds(row: Pick<FactRow, 'type' | 'properties'>): Properties {
  return { ...dateBounds(row.type, row.properties), ...ownBounds(row) };
}

/** Bounds of every date property but `date`, whose bounds depend on the type. */
function dateBounds(typeName: string, properties: Properties): Properties {
  const dated = allProperties(typeEntry(typeName)).filter(
    ({ name, valueType }) => valueType === 'date' && name !== 'date' && typeof properties[name] === 'string',
  );
  return Object.fromEntries(
    dated.flatMap(({ name }) => Object.entries(prefixed(name, String(properties[name])))),
  );
}

function prefixed(name: string, edtf: string): Properties {
  const date = parseEdtf(edtf);
  const names = boundsOf(name);
  return {
    [names.earliest]: date.earliest,
    [names.latest]: date.latest,
    [names.startsFrom]: date.earliest,
    [names.startsTo]: date.latestStart,
    [names.sortDay]: sortDay(date),
    ...possible(name, date),
  };
}

/** What is stored of the days of a date whose bounds do not tell them. */
function possible(name: string, date: ParsedDate | null): Properties {
  const names = boundsOf(name);
  return {
    [names.possibleDays]: date?.possible?.days ?? null,
    [names.possibleYears]: date?.possible?.years ?? null,
  };
}

function ownBounds({ type, properties }: Pick<FactRow, 'type' | 'properties'>): Properties {
  const text = (name: string) => {
    const value = properties[name];
    return typeof value === 'string' ? value : null;
  };
  const date = text('date');
  const parsed = date === null ? null : parseEdtf(date);
  const ofDate = {
    sortDay: sortDay(parsed),
    startsFrom: parsed?.earliest ?? null,
    startsTo: parsed?.latestStart ?? null,
    ...possible('date', parsed),
  };
  if (isState(type)) {
    return {
      ...ofDate,
      [ATTESTED.earliest]: parsed?.earliest ?? null,
      [ATTESTED.latest]: parsed?.latest ?? null,
      ...stateBounds({
        since: text('since'),
        until: text('until'),
        asOf: date,
        notBefore: text('notBefore'),
        notAfter: text('notAfter'),
      }),
    };
  }
  return { ...ofDate, ...eventBounds(date, text('notBefore'), text('notAfter')) };
}

function isState(typeName: string): boolean {
  return typeEntry(typeName).implements.some((parent) => typeEntry(parent).name === 'State');
}

/** What the links of a participation carry: whether the role means being there, and the side as an id. */
function participation(row: FactRow): Properties {
  if (row.type !== 'Participation') return {};
  const role = row.properties['role'] as ParticipationRole;
  return {
    attended: ATTENDANCE_ROLES.includes(role),
    onBehalfOfId: row.roles.find((filler) => filler.role === 'onBehalfOf')?.target ?? null,
  };
}
