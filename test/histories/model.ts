/**
 * The record as a list of facts with a status each, and what follows from them, worked out one by one without any graph: an
 * oracle for what the product answers. It takes from the product which steps were refused, and nothing else. Pure.
 */
import '../../src/model';
import { ATTENDANCE_ROLES, ParticipationRole } from '../../src/model/participationRole';
import { factBounds } from '../../src/record/storedProperties';
import { MODALITIES } from '../../src/record/links/linkRow';
import type { Status } from '../../src/model/terms';
import type { Decision, Happened } from './play';
import type { Row } from './world';

type Fields = Readonly<Record<string, unknown>>;

interface ModelFact {
  readonly id: string;
  readonly heading: string;
  readonly fields: Fields;
  status: Status;
}

interface Same {
  readonly first: string;
  readonly second: string;
  readonly canonical: string | null;
  active: boolean;
}

/** What the product should say of one entity: links by what tells them apart, each with the ids of its facts. */
export interface Expected {
  readonly id: string;
  readonly mergedIds: readonly string[];
  readonly ties: readonly string[];
  readonly offices: readonly string[];
  readonly events: readonly string[];
  readonly possibleEvents: readonly string[];
}

/** All entities that stand, and the status of each fact. */
export interface Said {
  readonly entities: readonly Expected[];
  readonly statuses: readonly string[];
}

const TYPES: Readonly<Record<string, string>> = { tenures: 'Tenure', occurrences: 'Occurrence' };

const ENTITY_HEADINGS: ReadonlySet<string> = new Set([
  'countries',
  'regions',
  'cities',
  'districts',
  'landmarks',
  'institutions',
  'officials',
  'events',
  'eventSeries',
  'agreements',
  'topics',
  'document',
]);

/** The record of a history. */
export class Model {
  private readonly facts = new Map<string, ModelFact>();
  private readonly same = new Map<string, Same>();
  private readonly kinds = new Map<string, unknown>();
  private readonly declared = new Set<string>();

  /** Takes in what happened. */
  take(happened: Happened): void {
    switch (happened.kind) {
      case 'LOADED':
        this.load(happened.rows);
        for (const decision of happened.proposed) this.decide(decision);
        return;
      case 'SUPERSEDED':
        this.load(happened.rows);
        this.setStatus([happened.id], 'SUPERSEDED');
        return;
      case 'STATUS':
        this.setStatus(happened.ids, happened.status);
        return;
      case 'MERGED':
        this.decide(happened.decision);
        return;
      case 'UNMERGED':
        for (const id of happened.retracted) {
          const decision = this.same.get(id);
          if (decision) decision.active = false;
        }
        return;
      case 'NOTHING':
        return;
    }
  }

  private load(rows: readonly Row[]): void {
    for (const row of rows) {
      const [[heading, fields] = ['', {}]] = Object.entries(row);
      if (heading === 'passages') continue;
      const { id } = fields as { id: string };
      if (ENTITY_HEADINGS.has(heading)) {
        this.declared.add(id);
        if (fields['kind'] !== undefined) this.kinds.set(id, fields['kind']);
      } else if (heading === 'identities') {
        if (fields['decision'] !== 'SAME' || this.same.has(id)) continue;
        const { first, second } = fields as { first: string; second: string };
        this.same.set(id, { first, second, canonical: null, active: true });
      } else if (!this.facts.has(id)) {
        this.facts.set(id, { id, heading, fields, status: 'ACTIVE' });
      }
    }
  }

  private decide({ id, first, second }: Decision): void {
    const known = this.same.get(id);
    if (known) known.active = true;
    else this.same.set(id, { first, second, canonical: second, active: true });
  }

  private setStatus(ids: readonly string[], status: Status): void {
    for (const id of ids) {
      const fact = this.facts.get(id);
      if (fact) fact.status = status;
    }
  }

  /** What the product should say now. */
  said(): Said {
    const canonical = this.canonicalIds();
    const counting = [...this.facts.values()].filter(
      ({ status }) => status === 'ACTIVE' || status === 'DISPUTED',
    );
    const view = new Conclusions(counting, (id) => canonical.get(id) ?? id, this.kinds);
    const standing = [...this.declared].filter((id) => (canonical.get(id) ?? id) === id).sort();
    return {
      entities: standing.map((id) => ({
        id,
        mergedIds: [...this.declared].filter((one) => one !== id && canonical.get(one) === id).sort(),
        ties: view.ties(id),
        offices: view.offices(id),
        ...view.parts(id),
      })),
      statuses: [...this.facts.values()].map(({ id, status }) => `${id} ${status}`).sort(),
    };
  }

  /** Who is one with whom, and under which id. */
  private canonicalIds(): ReadonlyMap<string, string> {
    const decisions = [...this.same.values()].filter(({ active }) => active);
    const canonical = new Map<string, string>();
    for (const start of [...this.declared].sort()) {
      if (canonical.has(start)) continue;
      const members = new Set([start]);
      for (let size = 0; size < members.size;) {
        size = members.size;
        for (const { first, second } of decisions) {
          if (members.has(first) || members.has(second)) members.add(first).add(second);
        }
      }
      const among = decisions.filter(({ first, canonical: named }) => named !== null && members.has(first));
      const givenUp = new Set(among.map((one) => (one.first === one.canonical ? one.second : one.first)));
      const kept = [...members].filter((id) => !givenUp.has(id)).sort();
      const named = kept.filter((id) => among.some((one) => one.canonical === id));
      const best = named[0] ?? kept[0] ?? [...members].sort()[0] ?? start;
      for (const id of members) canonical.set(id, best);
    }
    return canonical;
  }
}

interface Part {
  readonly actor: string;
  readonly event: string;
  readonly role: string;
  readonly attended: boolean;
  readonly side: string;
  readonly derived: boolean;
  readonly certain: boolean;
  readonly facts: readonly string[];
}

/** What follows from facts that count. */
class Conclusions {
  private readonly all: readonly Part[];

  constructor(
    private readonly facts: readonly ModelFact[],
    private readonly canonical: (id: string) => string,
    private readonly kinds: ReadonlyMap<string, unknown>,
  ) {
    this.all = this.partsOfAll();
  }

  private of(heading: string): readonly ModelFact[] {
    return this.facts.filter((fact) => fact.heading === heading);
  }

  private end({ fields }: Pick<ModelFact, 'fields'>, role: string): string | undefined {
    const id = fields[role];
    return typeof id === 'string' ? this.canonical(id) : undefined;
  }

  ties(id: string): string[] {
    return grouped(
      this.of('ties').flatMap((fact) => {
        const ends = [this.end(fact, 'first'), this.end(fact, 'second')];
        const other = ends.find((end) => end !== id);
        if (!ends.includes(id) || other === undefined) return [];
        return [[`${other} ${String(fact.fields['kind'])} ${String(fact.fields['level'])}`, [fact.id]]];
      }),
    );
  }

  offices(id: string): string[] {
    return grouped(
      this.of('tenures')
        .filter((fact) => this.end(fact, 'official') === id)
        .flatMap((fact): Grouped[] => {
          const office = `${String(fact.fields['title'])} ${String(fact.fields['rank'])}`;
          const institution = this.end(fact, 'institution');
          const place = this.end(fact, 'jurisdiction');
          const isPlaces = institution === undefined || this.kinds.get(institution) === 'GOVERNMENT';
          return [
            ...(institution === undefined ? [] : [[`${institution} ${office}`, [fact.id]] as Grouped]),
            ...(place === undefined || !isPlaces ? [] : [[`${place} ${office}`, [fact.id]] as Grouped]),
          ];
        }),
    );
  }

  parts(id: string): Pick<Expected, 'events' | 'possibleEvents'> {
    const lines = (certain: boolean) =>
      grouped(
        this.all
          .filter((part) => part.actor === id && part.certain === certain)
          .map(({ event, role, attended, side, derived, facts }): Grouped => [
            `${event} ${role} ${attended ? 'there' : 'absent'} for ${side}${derived ? ' derived' : ''}`,
            facts,
          ]),
      );
    return { events: lines(true), possibleEvents: lines(false) };
  }

  private partsOfAll(): Part[] {
    const stated = this.of('participations').map((fact): Part => ({
      actor: this.end(fact, 'actor') ?? '',
      event: this.end(fact, 'event') ?? '',
      role: String(fact.fields['role']),
      attended: ATTENDANCE_ROLES.includes(fact.fields['role'] as ParticipationRole),
      side: this.end(fact, 'onBehalfOf') ?? 'nobody',
      derived: false,
      certain: true,
      facts: [fact.id],
    }));
    const isStated = (part: Part) =>
      stated.some(
        ({ actor, event, attended }) =>
          actor === part.actor && event === part.event && attended === part.attended,
      );
    const cases = this.of('participations').flatMap((fact, index) => {
      const own = stated[index];
      return own ? this.derivedFrom(fact, own).filter((part) => !isStated(part)) : [];
    });
    const keyOf = (part: Part) => `${part.actor} ${part.event} ${String(part.attended)} ${part.side}`;
    return [
      ...stated,
      ...[...new Set(cases.map(keyOf))].map((key): Part => {
        const ofKey = cases.filter((part) => keyOf(part) === key);
        const certain = ofKey.some((part) => part.certain);
        const best = ofKey.filter((part) => part.certain === certain);
        const roles = best.map(({ role }) => role);
        return {
          ...(best[0] as Part),
          role: Object.keys(ParticipationRole).find((role) => roles.includes(role)) ?? '',
          facts: best.flatMap(({ facts }) => facts),
        };
      }),
    ];
  }

  private derivedFrom(fact: ModelFact, own: Part): Part[] {
    const parts: Part[] = [];
    const add = (actor: string | undefined, certain: boolean, tenure?: ModelFact) => {
      if (actor === undefined) return;
      const facts = tenure ? [fact.id, tenure.id] : [fact.id];
      parts.push({ ...own, actor, derived: true, certain, facts });
    };
    add(this.end(fact, 'onBehalfOf'), true);
    const capacity = fact.fields['capacity'];
    for (const tenure of this.of('tenures')) {
      if (capacity !== undefined) {
        if (tenure.id === capacity) add(this.end(tenure, 'institution'), true, tenure);
        continue;
      }
      if (this.end(tenure, 'official') !== own.actor) continue;
      const held = heldAt(boundsOf(tenure), this.summaryOf(own.event));
      if (held !== 'NO') add(this.end(tenure, 'institution'), held === 'CERTAIN', tenure);
    }
    return parts;
  }

  /** The bounds of the occurrence that counts. */
  private summaryOf(event: string): Bounds {
    const ranked = this.of('occurrences')
      .filter((fact) => this.end(fact, 'subject') === event)
      .map((fact) => {
        const bounds = boundsOf(fact);
        const { earliest, latest } = bounds;
        const rank = MODALITIES.indexOf(fact.fields['modality'] as (typeof MODALITIES)[number]);
        const days =
          earliest === null || latest === null
            ? 100_000
            : (Date.parse(latest) - Date.parse(earliest)) / 86_400_000;
        return { id: fact.id, bounds, rank, days };
      })
      .sort((a, b) => a.rank - b.rank || a.days - b.days || (a.id < b.id ? -1 : 1));
    return (
      ranked[0]?.bounds ?? { earliest: null, latest: null, heldFrom: null, heldTo: null, isOctober: false }
    );
  }
}

interface Bounds {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly heldFrom: string | null;
  readonly heldTo: string | null;
  /** Whether the date is an October of an unknown year. */
  readonly isOctober: boolean;
}

function boundsOf({ heading, fields }: ModelFact): Bounds {
  const bounds = factBounds({ type: TYPES[heading] ?? '', properties: fields });
  const day = (name: string) => (bounds[name] as string | null | undefined) ?? null;
  return {
    earliest: day('earliest'),
    latest: day('latest'),
    heldFrom: day('heldFrom'),
    heldTo: day('heldTo'),
    isOctober: fields['date'] === 'XXXX-10',
  };
}

function heldAt(tenure: Bounds, event: Bounds): 'CERTAIN' | 'POSSIBLE' | 'NO' {
  const before = (one: string | null, other: string | null) => one !== null && other !== null && one < other;
  if (before(tenure.latest, event.earliest) || before(event.latest, tenure.earliest)) return 'NO';
  if (event.isOctober && !hasOctober(tenure.earliest, tenure.latest)) return 'NO';
  const { heldFrom, heldTo } = tenure;
  const { earliest, latest } = event;
  const isCertain =
    heldFrom !== null &&
    heldTo !== null &&
    earliest !== null &&
    latest !== null &&
    heldFrom <= earliest &&
    latest <= heldTo;
  return isCertain ? 'CERTAIN' : 'POSSIBLE';
}

/** Whether there is an October day among some days. */
function hasOctober(from: string | null, to: string | null): boolean {
  if (from === null || to === null) return true;
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    if (`${String(year)}-10-01` <= to && `${String(year)}-10-31` >= from) return true;
  }
  return false;
}

type Grouped = [key: string, facts: readonly string[]];

/** Links by what tells them apart, each with all of its facts, sorted. */
function grouped(entries: readonly Grouped[]): string[] {
  const groups = new Map<string, Set<string>>();
  for (const [key, facts] of entries) {
    const group = groups.get(key) ?? new Set<string>();
    for (const fact of facts) group.add(fact);
    groups.set(key, group);
  }
  return [...groups].map(([key, facts]) => `${key}: ${[...facts].sort().join(' ')}`).sort();
}
