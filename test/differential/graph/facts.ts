/** The facts of a generated graph: every type, several between the same two, with dates of every kind. */
import { AgreementStatus, EventFormat, Level, Rank, TieKind } from '../../../src/model/kinds';
import { ParticipationRole } from '../../../src/model/participationRole';
import { Modality } from '../../../src/model/terms';
import { anyDate, eventDates, stateDates } from './dates';
import { idsOf, PASSAGES, rangeOf, type Row } from './entities';
import type { Random } from './random';

type Content = Record<string, unknown>;

const keys = (terms: object) => Object.keys(terms);

/** Makes the rows of facts, each with evidence in one or two documents. */
export class Facts {
  private readonly ids = Object.fromEntries(
    (
      [
        'country',
        'region',
        'city',
        'district',
        'landmark',
        'inst',
        'official',
        'event',
        'series',
        'agreement',
        'topic',
        'doc',
      ] as const
    ).map((prefix) => [prefix, idsOf(prefix)]),
  ) as Record<Parameters<typeof idsOf>[0], string[]>;

  constructor(private readonly random: Random) {}

  /** All rows, what is referred to before what refers to it. */
  *rows(): Generator<Row> {
    yield* this.placements();
    yield* this.offices();
    yield* this.ties();
    yield* this.events();
    yield* this.agreements();
    yield* this.others();
  }

  private told(content: Content): Content {
    const { random } = this;
    const passages = Array.from({ length: 1 + random.below(2) }, () => {
      const [start, end] = rangeOf(random.below(PASSAGES));
      return `${random.of(this.ids.doc)}#${String(start)}-${String(end)}`;
    });
    return {
      ...content,
      basis: random.of(['TEXT', 'TEXT', 'IMPLIED']),
      evidence: [...new Set(passages)],
      ...(random.in100(20) ? { confidence: random.below(10) / 10 } : {}),
    };
  }

  private *placements(): Generator<Row> {
    const { random, ids } = this;
    const place = (what: string, where: string, dates: Content = {}) => ({
      placements: this.told({ what, where, ...dates }),
    });
    const countryOf = (number: number) => ids.country[number % ids.country.length] ?? '';
    for (const [number, region] of ids.region.entries()) yield place(region, countryOf(number));
    for (const [number, city] of ids.city.entries()) {
      const region = number % ids.region.length;
      const where = number % 3 === 0 ? countryOf(region) : (ids.region[region] ?? '');
      yield place(city, where);
      if (number % 6 === 0) yield place(city, ids.region[region] ?? '');
    }
    for (const district of ids.district) yield place(district, random.of(ids.city));
    for (const landmark of ids.landmark)
      yield place(landmark, random.of(random.in100(50) ? ids.city : ids.district));
    for (const inst of ids.inst) {
      yield place(inst, random.of(ids.city), stateDates(random));
      if (random.in100(20)) yield place(inst, random.of(ids.city), stateDates(random));
    }
    for (const event of ids.event) {
      for (const where of random.some([...ids.city, ...ids.landmark], 2))
        if (random.in100(70)) yield place(event, where);
    }
  }

  private *offices(): Generator<Row> {
    const { random, ids } = this;
    let number = 0;
    for (const official of ids.official) {
      for (let count = random.below(4); count > 0; count--) {
        const institution = random.in100(70) ? { institution: random.of(ids.inst) } : {};
        const jurisdiction =
          random.in100(60) || !('institution' in institution)
            ? { jurisdiction: random.of([...ids.city, ...ids.region]) }
            : {};
        yield {
          tenures: {
            id: `tenure:x${String(number++)}`,
            ...this.told({
              official,
              ...institution,
              ...jurisdiction,
              title: random.of(['Head', 'Mayor', 'Deputy']),
              rank: random.of(keys(Rank)),
              ...stateDates(random),
            }),
          },
        };
      }
    }
  }

  private *ties(): Generator<Row> {
    const { random, ids } = this;
    for (let number = 0; number < 120; number++) {
      // Some cities have many, and some pairs several.
      const [first, second] = [
        random.of(ids.city.slice(0, 12)),
        random.of([...ids.city.slice(0, 40), ...ids.inst.slice(0, 5)]),
      ].sort();
      if (first === second) continue;
      yield {
        ties: {
          id: `tie:x${String(number)}`,
          ...this.told({
            first,
            second,
            kind: random.of(keys(TieKind)),
            level: random.of(keys(Level)),
            ...stateDates(random),
          }),
        },
      };
    }
  }

  private *events(): Generator<Row> {
    const { random, ids } = this;
    const actors = [
      ...ids.city.slice(0, 40),
      ...ids.inst,
      ...ids.official,
      ...ids.country.slice(0, 3),
      ...ids.region.slice(0, 5),
      ...ids.district.slice(0, 4),
    ];
    for (const event of ids.event) {
      for (let count = 1 + random.below(2); count > 0; count--) {
        yield {
          occurrences: this.told({
            subject: event,
            modality: random.of(['HELD', 'HELD', 'HISTORIC', ...keys(Modality)]),
            ...(random.in100(60) ? { format: random.of(keys(EventFormat)) } : {}),
            ...eventDates(random),
          }),
        };
      }
      for (const topic of random.some(ids.topic, 3)) yield { subjects: this.told({ matter: event, topic }) };
      const sides = random.some(ids.city.slice(0, 30), 3);
      for (const actor of [...sides, ...random.some(actors, 7)]) {
        for (let count = random.in100(15) ? 2 : 1; count > 0; count--) {
          const behalf =
            actor.startsWith('city') || random.in100(40)
              ? {}
              : { onBehalfOf: random.of(sides), onBehalfOfBasis: 'TEXT' };
          yield {
            participations: this.told({
              actor,
              event,
              role: random.of(['PARTICIPANT', 'HOST', 'SPEAKER', ...keys(ParticipationRole)]),
              ...behalf,
            }),
          };
        }
      }
      if (random.in100(30))
        yield {
          eventRelations: this.told({ first: event, second: random.of(ids.series), kind: 'IN_SERIES' }),
        };
      const other = random.of(ids.event);
      if (other !== event && random.in100(40))
        yield {
          eventRelations: this.told({
            first: event,
            second: other,
            kind: random.of(['FOLLOWS', 'RAISED_AT', 'PART_OF']),
          }),
        };
    }
  }

  private *agreements(): Generator<Row> {
    const { random, ids } = this;
    for (const agreement of ids.agreement) {
      yield {
        occurrences: this.told({
          subject: agreement,
          modality: random.of(['HELD', 'HISTORIC', 'PLANNED']),
          ...(random.in100(60) ? { agreementStatus: random.of(keys(AgreementStatus)) } : {}),
          ...eventDates(random),
        }),
      };
      for (const party of random.some([...ids.city, ...ids.inst], 4))
        yield { parties: this.told({ agreement, party, role: 'PARTY' }) };
      for (const party of random.some(ids.official, 2))
        yield {
          parties: this.told({ agreement, party, role: 'SIGNATORY', onBehalfOf: random.of(ids.city) }),
        };
      if (random.in100(20))
        yield { parties: this.told({ agreement, party: random.of(ids.inst), role: 'FRAMEWORK' }) };
      yield { subjects: this.told({ matter: agreement, topic: random.of(ids.topic) }) };
      const other = random.of(ids.agreement);
      if (other > agreement && random.in100(60))
        yield { eventRelations: this.told({ first: agreement, second: other, kind: 'SAME_DAY_AS' }) };
      if (random.in100(40))
        yield {
          eventRelations: this.told({ first: random.of(ids.event), second: agreement, kind: 'UNDER' }),
        };
    }
  }

  private *others(): Generator<Row> {
    const { random, ids } = this;
    for (let number = 0; number < 40; number++) {
      const [first, second] = [random.of(ids.city), random.of(ids.city)].sort();
      if (first !== second)
        yield {
          routes: this.told({
            first,
            second,
            kind: random.of(['AIR', 'RAIL']),
            ...(random.in100(30) ? { season: 'summer' } : {}),
            ...stateDates(random),
          }),
        };
      const [part, whole] = [random.of(ids.inst.slice(45)), random.of(ids.inst.slice(0, 45))];
      yield { affiliations: this.told({ kind: 'PART_OF', part, whole, ...stateDates(random) }) };
      yield {
        claims: {
          id: `claim:x${String(number)}`,
          ...this.told({
            subject: random.of([...ids.city, ...ids.event, `tie:x${String(random.below(20))}`]),
            property: random.of(['PRIZE', 'GOODS', 'COOPERATION_IN']),
            ...(random.in100(50)
              ? { value: 'many', number: random.below(90) }
              : { values: random.some(ids.city, 3) }),
            ...(random.in100(50) ? { saidBy: random.of(ids.official) } : {}),
            ...(random.in100(30) ? { date: anyDate(random) } : {}),
          }),
        },
      };
      yield {
        mentions: this.told({
          entity: random.of([...ids.city, ...ids.official, ...ids.inst]),
          value: `Form ${String(number % 5)}`,
        }),
      };
      yield {
        affiliations: this.told({
          kind: 'ACTS_FOR',
          part: random.of(ids.inst),
          whole: random.of([...ids.city, ...ids.country]),
        }),
      };
    }
    for (const landmark of ids.landmark.slice(0, 8))
      yield {
        affiliations: this.told({
          kind: 'NAMED_AFTER',
          part: landmark,
          whole: random.of([...ids.official, ...ids.event]),
        }),
      };
    yield* this.identities();
  }

  /** Decisions; those that two are one are carried out when they are loaded. */
  private *identities(): Generator<Row> {
    const { random, ids } = this;
    const pairs = (some: readonly string[], from: number, count: number) =>
      some
        .slice(from, from + 2 * count)
        .flatMap((first, at, all) =>
          at % 2 === 0 && all[at + 1] !== undefined ? [[first, all[at + 1] ?? '']] : [],
        );
    const decide = (decision: string, [first, second]: readonly string[]) => ({
      identities: this.told({ decision, first, second, reason: 'Generated.', author: 'generator' }),
    });
    for (const pair of [
      ...pairs(ids.official, 4, 3),
      ...pairs(ids.inst, 60, 3),
      // Of one region, and so of one country.
      ...[60, 61, 62].map((at) => [ids.city[at] ?? '', ids.city[at + ids.region.length] ?? '']),
      ...pairs(ids.event, 70, 2),
    ])
      yield decide('SAME', pair);
    for (const pair of [...pairs(ids.official, 20, 4), ...pairs(ids.city, 20, 3)])
      yield decide(random.of(['DIFFERENT', 'UNSURE']), pair);
  }
}
