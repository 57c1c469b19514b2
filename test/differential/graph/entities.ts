/** The entities of a generated graph: some 500, a few of which are told twice and become one. */
import {
  DistrictKind,
  EventKind,
  InstitutionKind,
  LandmarkKind,
  RegionKind,
  AgreementKind,
  Level,
} from '../../../src/model/kinds';
import { Gender } from '../../../src/model/entities/official';
import { pointDate } from './dates';
import type { Random } from './random';

/** A line of JSON Lines: one row under its heading. */
export type Row = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const SIZES = {
  country: 8,
  region: 20,
  city: 90,
  district: 30,
  landmark: 20,
  inst: 90,
  official: 90,
  event: 90,
  series: 5,
  agreement: 35,
  topic: 12,
  doc: 10,
} as const;

/** The prefix of the ids of a type. */
export type Prefix = keyof typeof SIZES;

/** Passages of each document. */
export const PASSAGES = 12;

/** The ids of all entities of a prefix. */
export function idsOf(prefix: Prefix): string[] {
  return Array.from({ length: SIZES[prefix] }, (_, number) => `${prefix}:x${String(number)}`);
}

/** The range of a passage. */
export function rangeOf(number: number): readonly [start: number, end: number] {
  return [10 + 50 * number, 40 + 50 * number];
}

const WORDS = ['North', 'Amber', 'River', 'Stone', 'Lake', 'Old', 'New', 'East', 'Pine', 'Salt', 'Gold'];
const ENDS = ['ford', 'holm', 'burg', 'stad', 'gorsk', 'pol', 'hai'];

function named(random: Random, prefix: Prefix, number: number): Record<string, unknown> {
  const en = `${random.of(WORDS)}${random.of(ENDS)} ${String(number % 17)}`;
  return {
    id: `${prefix}:x${String(number)}`,
    names: {
      en,
      ...(random.in100(40) ? { ru: `Город ${String(number % 13)}` } : {}),
      ...(random.in100(25) ? { zh: `城市${String(number % 7)}` } : {}),
    },
    ...(random.in100(20) ? { note: `Note ${String(number % 3)}` } : {}),
  };
}

const keys = (terms: object) => Object.keys(terms);

const OWN: Readonly<
  Record<Prefix, { heading: string; properties: (random: Random) => Record<string, unknown> }>
> = {
  country: { heading: 'countries', properties: (random) => (random.in100(30) ? { disputed: true } : {}) },
  region: { heading: 'regions', properties: (random) => ({ kind: random.of(keys(RegionKind)) }) },
  city: {
    heading: 'cities',
    properties: (random) => ({
      ...(random.in100(80)
        ? {
            population: 1_000 * random.below(40),
            latitude: random.below(120) - 60.5,
            longitude: random.below(300) - 150.25,
          }
        : {}),
      ...(random.in100(10) ? { disputed: random.in100(50) } : {}),
    }),
  },
  district: { heading: 'districts', properties: (random) => ({ kind: random.of(keys(DistrictKind)) }) },
  landmark: { heading: 'landmarks', properties: (random) => ({ kind: random.of(keys(LandmarkKind)) }) },
  inst: {
    heading: 'institutions',
    properties: (random) => ({ kind: random.of(['GOVERNMENT', 'BUREAU', ...keys(InstitutionKind)]) }),
  },
  official: {
    heading: 'officials',
    properties: (random) => (random.in100(60) ? { gender: random.of(keys(Gender)) } : {}),
  },
  event: { heading: 'events', properties: (random) => ({ kind: random.of(keys(EventKind).slice(0, 8)) }) },
  series: { heading: 'eventSeries', properties: () => ({}) },
  agreement: {
    heading: 'agreements',
    properties: (random) => ({
      kind: random.of(keys(AgreementKind)),
      ...(random.in100(50) ? { level: random.of(keys(Level)) } : {}),
      ...(random.in100(30) ? { covers: '2020/2023' } : {}),
    }),
  },
  topic: { heading: 'topics', properties: () => ({}) },
  doc: {
    heading: 'document',
    properties: (random) => ({
      language: random.of(['en', 'ru', 'zh']),
      characters: 1_000,
      ...(random.in100(70) ? { published: pointDate(random) } : {}),
      ...(random.in100(50) ? { publisher: `inst:x${String(random.below(SIZES.inst))}` } : {}),
    }),
  },
};

/** The rows of all entities and of the passages of documents. */
export function* entityRows(random: Random): Generator<Row> {
  for (const prefix of Object.keys(SIZES) as Prefix[]) {
    const { heading, properties } = OWN[prefix];
    for (let number = 0; number < SIZES[prefix]; number++) {
      const digest = prefix === 'doc' ? { sha256: number.toString(16).padStart(64, '0') } : {};
      yield { [heading]: { ...named(random, prefix, number), ...properties(random), ...digest } };
      if (prefix !== 'doc') continue;
      for (let passage = 0; passage < PASSAGES; passage++) {
        const [start, end] = rangeOf(passage);
        yield {
          passages: {
            document: `doc:x${String(number)}`,
            start,
            end,
            gloss: `Passage ${String(passage)} of ${String(number)}`,
          },
        };
      }
    }
  }
}
