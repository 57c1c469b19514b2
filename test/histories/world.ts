/** The small world in which histories play: what each entity can be called and said to be, and which of them can be one. */

/** A line of JSON Lines: one row under its heading. */
export type Row = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The prefix of the ids of a type. */
export type Prefix =
  | 'country'
  | 'region'
  | 'city'
  | 'district'
  | 'landmark'
  | 'inst'
  | 'official'
  | 'event'
  | 'series'
  | 'agreement'
  | 'topic'
  | 'doc';

const IDS: Readonly<Record<Prefix, readonly string[]>> = {
  country: numbered('country', 3),
  region: numbered('region', 1),
  city: numbered('city', 6),
  district: numbered('district', 1),
  landmark: numbered('landmark', 1),
  inst: numbered('inst', 4),
  official: numbered('official', 5),
  event: numbered('event', 5),
  series: numbered('series', 1),
  agreement: numbered('agreement', 2),
  topic: numbered('topic', 2),
  doc: numbered('doc', 4),
};

function numbered(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, number) => `${prefix}:h${String(number)}`);
}

/** The ids of all entities of a prefix. */
export function idsOf(prefix: Prefix): readonly string[] {
  return IDS[prefix];
}

/** The ids of all entities but documents. */
export const ENTITIES: readonly string[] = Object.entries(IDS).flatMap(([prefix, ids]) =>
  prefix === 'doc' ? [] : ids,
);

/** In which country each city lies; the first also lies in the region, which is in the first country. */
export const COUNTRY_OF_CITY = [0, 0, 0, 1, 1, 2] as const;

const HEADINGS: Readonly<Record<Prefix, string>> = {
  country: 'countries',
  region: 'regions',
  city: 'cities',
  district: 'districts',
  landmark: 'landmarks',
  inst: 'institutions',
  official: 'officials',
  event: 'events',
  series: 'eventSeries',
  agreement: 'agreements',
  topic: 'topics',
  doc: 'document',
};

/** How many ways there are to declare an entity. */
export const VARIANTS = 6;

const one = <Value>(values: readonly Value[], number: number): Value =>
  values[number % values.length] as Value;

const NAMES: Readonly<Record<Prefix, readonly string[]>> = {
  country: ['Alvonia', 'Borduria', 'Cascadia'],
  region: ['North Region'],
  city: ['Amberford', 'Stonegorsk', 'Lakeholm', 'Pinehai', 'Saltburg', 'Goldstad'],
  district: ['Old District'],
  landmark: ['Stone Square'],
  inst: ['Government of Amberford', 'Bureau of Trade', 'Stonegorsk University', 'Lake Company'],
  official: ['Anna Berg', 'Boris Kim', 'Clara Li', 'Denis Ott', 'Eva Roth'],
  event: ['Spring Forum', 'Autumn Meeting', 'Trade Fair', 'Lake Festival', 'Winter Round Table'],
  series: ['Forums of the North'],
  agreement: ['Treaty of Amberford', 'Memorandum on Trade'],
  topic: ['Trade', 'Ice'],
  doc: ['First Report', 'Second Report', 'Third Report', 'Fourth Report'],
};

/** Those of one type that may be told as one without putting anything in two countries or into itself. */
const GROUPS: readonly (readonly [Prefix, readonly (readonly number[])[]])[] = [
  [
    'city',
    [
      [0, 1, 2],
      [3, 4],
    ],
  ],
  [
    'inst',
    [
      [0, 1],
      [2, 3],
    ],
  ],
  ['official', [[0, 1, 2, 3, 4]]],
  [
    'event',
    [
      [0, 1, 2],
      [3, 4],
    ],
  ],
  ['agreement', [[0, 1]]],
  ['topic', [[0, 1]]],
];

/** Pairs of entities that can be one, in both directions. */
export const PAIRS: readonly (readonly [id: string, into: string])[] = GROUPS.flatMap(([prefix, groups]) =>
  groups.flatMap((group) =>
    group.flatMap((a) =>
      group.filter((b) => b !== a).map((b): [string, string] => [IDS[prefix][a] ?? '', IDS[prefix][b] ?? '']),
    ),
  ),
);

/** Pairs that cannot be one: of two types, documents, one that nobody knows, one with itself. */
export const IMPOSSIBLE: readonly (readonly [id: string, into: string])[] = [
  ['city:h0', 'official:h0'],
  ['event:h1', 'agreement:h0'],
  ['doc:h0', 'doc:h1'],
  ['city:nobody', 'city:h1'],
  ['inst:h2', 'inst:h2'],
];

const KINDS: Readonly<Partial<Record<Prefix, readonly string[]>>> = {
  region: ['PROVINCE', 'OBLAST'],
  district: ['DISTRICT'],
  landmark: ['SQUARE', 'STREET'],
  inst: ['GOVERNMENT', 'BUREAU', 'UNIVERSITY', 'COMPANY'],
  event: ['MEETING', 'FORUM', 'FAIR', 'FESTIVAL'],
  agreement: ['MEMORANDUM', 'SISTER_CITY_TREATY'],
};

/** The kind that an entity is declared to be of; undefined where its type has none. */
export function kindOf(id: string, variant: number): string | undefined {
  const { prefix, number } = parted(id);
  const kinds = KINDS[prefix];
  // Mostly the same, sometimes another.
  return kinds && one(kinds, variant === 4 ? number + 1 : number);
}

/** An id as prefix and number. */
export function parted(id: string): { readonly prefix: Prefix; readonly number: number } {
  const [prefix = '', number = ''] = id.split(':h');
  return { prefix: prefix as Prefix, number: Number(number) };
}

/** The row that declares an entity in one of the ways. */
export function entityRow(id: string, variant: number): Row {
  const { prefix, number } = parted(id);
  const name = one(NAMES[prefix], number);
  const kind = kindOf(id, variant);
  return {
    [HEADINGS[prefix]]: {
      id,
      names: {
        // In the third way, one is called as its neighbour of the same type.
        en: variant === 2 ? one(NAMES[prefix], number + 1) : variant === 1 ? `${name} the Great` : name,
        ...(variant % 2 === 1 ? { ru: `Имя ${String(number)}` } : {}),
        ...(variant === 3 ? { zh: `名字${String(number)}` } : {}),
      },
      ...(kind === undefined ? {} : { kind }),
      ...(variant === 1 ? { note: `A note on ${String(number)}` } : {}),
      ...(variant === 5 ? { note: 'Another note' } : {}),
      ...(prefix === 'doc' ? documentProperties(number, variant) : propertiesOf(prefix, number, variant)),
    },
  };
}

function propertiesOf(prefix: Prefix, number: number, variant: number): Record<string, unknown> {
  return {
    ...(variant >= 3 && { identifiers: identifiersOf(prefix, number, variant) }),
    ...(prefix === 'city' &&
      variant !== 1 && {
        population: 1_000 * (number + variant),
        latitude: 45.5 + number,
        longitude: 100.25 + variant,
      }),
    ...(prefix === 'city' && variant === 3 && { disputed: true }),
    ...(prefix === 'official' && variant !== 0 && { gender: variant === 1 ? 'FEMALE' : 'MALE' }),
    ...(prefix === 'agreement' && variant !== 2 && { level: 'CITY' }),
    ...(prefix === 'agreement' && variant === 3 && { covers: '2020/2023' }),
  };
}

/** Some share an identifier with those that they can be one with. */
function identifiersOf(prefix: Prefix, number: number, variant: number): string[] {
  const group =
    GROUPS.find(([of]) => of === prefix)?.[1].findIndex((numbers) => numbers.includes(number)) ?? -1;
  const own = `local:${prefix}-${String(number)}`;
  if (group < 0 || variant === 4) return [own];
  const shared = `wikidata:Q${String(1 + Object.keys(HEADINGS).indexOf(prefix) * 10 + group)}`;
  return variant === 5 ? [shared] : [own, shared];
}

function documentProperties(number: number, variant: number): Record<string, unknown> {
  return {
    language: one(['en', 'ru', 'zh'], number),
    characters: 1_000,
    sha256: String(number).repeat(64),
    published: one(['2024-03-01', '2024-05', '2024-07-09'], number + (variant === 4 ? 1 : 0)),
    // Always the same, or none: of two publishers told one after the other, no answer says which is shown.
    ...(variant % 3 !== 2 && { publisher: one(idsOf('inst'), number) }),
    ...(variant === 5 && { cites: [one(idsOf('inst'), number + 2)] }),
  };
}

/** Passages of each document. */
export const PASSAGES = 5;

/** The id of a passage; numbers go over all documents. */
export function passageId(number: number): string {
  const start = 100 * (number % PASSAGES);
  const document = one(idsOf('doc'), Math.floor(number / PASSAGES));
  return `${document}#${String(start)}-${String(start + 40)}`;
}

/** The row of a passage with one of its glosses. */
export function passageRow(number: number, gloss: number): Row {
  const start = 100 * (number % PASSAGES);
  return {
    passages: {
      document: one(idsOf('doc'), Math.floor(number / PASSAGES)),
      start,
      end: start + 40,
      gloss: `Gloss ${String(gloss)} of passage ${String(number)}: trade and ice`,
    },
  };
}

/** How many passages there are. */
export const ALL_PASSAGES = PASSAGES * IDS.doc.length;

/** What is told first: documents, their passages, and all entities but some, with where they lie and when events are. */
export function firstRows(missing: readonly string[]): Row[] {
  const there = (id: string) => !missing.includes(id);
  const evidence = { basis: 'TEXT', evidence: [passageId(0)] };
  const place = (what: string, where: string): Row[] =>
    there(what) && there(where)
      ? [
          {
            placements: {
              id: `placement:${[what, where].join('-').replaceAll(':', '-')}`,
              what,
              where,
              ...evidence,
            },
          },
        ]
      : [];
  return [
    ...ENTITIES.filter((id) => there(id) || parted(id).prefix === 'inst').map((id) => entityRow(id, 0)),
    ...IDS.doc.map((id) => entityRow(id, 0)),
    ...Array.from({ length: ALL_PASSAGES }, (_, number) => passageRow(number, 0)),
    ...IDS.city.flatMap((city, number) => place(city, IDS.country[COUNTRY_OF_CITY[number] ?? 0] ?? '')),
    ...place('region:h0', 'country:h0'),
    ...place('city:h0', 'region:h0'),
    ...place('district:h0', 'city:h0'),
    ...place('landmark:h0', 'city:h0'),
    ...[...IDS.event, ...IDS.agreement].filter(there).map((subject, number): Row => ({
      occurrences: {
        id: `occurrence:first-${String(number)}`,
        subject,
        modality: 'HELD',
        date: `2023-0${String(1 + number)}-10`,
        ...evidence,
      },
    })),
  ];
}
