/** Values that their type allows and that nothing in the world has. */
import { isCountryCode } from '../../../model/countryCodes';
import type { EntityRow } from '../../../record/rows';
import type { SenseRule } from './rule';

export const coordinatesOutOfRange: SenseRule = {
  name: 'coordinatesOutOfRange',
  severity: 'ERROR',
  breaches: ({ entities }) =>
    entities.flatMap(({ location, properties }) =>
      coordinateMessages(properties).map((message) => ({ location, message })),
    ),
};

function coordinateMessages({ latitude, longitude }: EntityRow['properties']): string[] {
  const outside = (name: string, value: unknown, limit: number) =>
    typeof value === 'number' && Math.abs(value) > limit
      ? [`The ${name} ${String(value)} lies outside −${String(limit)} to ${String(limit)} degrees.`]
      : [];
  const alone = (latitude === undefined) !== (longitude === undefined);
  return [
    ...outside('latitude', latitude, 90),
    ...outside('longitude', longitude, 180),
    ...(alone ? ['Latitude and longitude belong together; one of them is missing.'] : []),
  ];
}

export const coordinatesOfNowhere: SenseRule = {
  name: 'coordinatesOfNowhere',
  severity: 'WARNING',
  breaches: ({ entities }) =>
    entities
      .filter(({ properties }) => properties['latitude'] === 0 && properties['longitude'] === 0)
      .map(({ location, id }) => ({
        location,
        message: `“${id}” lies at 0, 0, in the sea; that is often what stands for unknown coordinates.`,
      })),
};

export const negativeNumber: SenseRule = {
  name: 'negativeNumber',
  severity: 'ERROR',
  breaches: ({ entities, facts }) => [
    ...entities
      .filter(({ properties }) => Number(properties['population'] ?? 0) < 0)
      .map(({ location }) => ({ location, message: 'The population is less than none.' })),
    ...facts
      .filter(({ properties }) => !isShare(properties['confidence']))
      .map(({ location, properties }) => ({
        location,
        message: `The confidence ${String(properties['confidence'])} is not from 0 to 1.`,
      })),
    ...facts
      .filter(({ type, properties }) => type === 'Claim' && isNoCount(properties))
      .map(({ location, properties }) => ({
        location,
        message: `${String(properties['property'])} counts something; give a “number”, whole and not less than none.`,
      })),
  ],
};

function isShare(value: unknown): boolean {
  return typeof value !== 'number' || (value >= 0 && value <= 1);
}

function isNoCount({ property, number }: Readonly<Record<string, unknown>>): boolean {
  if (!String(property).endsWith('_COUNT')) return false;
  return typeof number !== 'number' || number < 0 || !Number.isInteger(number);
}

export const countryCode: SenseRule = {
  name: 'countryCode',
  severity: 'ERROR',
  breaches: ({ entities }) =>
    entities
      .filter(({ type }) => type === 'Country')
      .flatMap(({ location, properties }) =>
        codesOf(properties)
          .filter((code) => !isCountryCode(code))
          .map((code) => ({
            location,
            message: `“${code}” is no country’s ISO 3166-1 code of two capital letters, such as RU${code.includes('-') ? '; codes with a hyphen (ISO 3166-2) are those of regions' : ''}.`,
          })),
      ),
};

function codesOf({ iso, identifiers }: EntityRow['properties']): string[] {
  const all = (identifiers as readonly string[] | undefined) ?? [];
  return [
    ...(typeof iso === 'string' ? [iso] : []),
    ...all.flatMap((one) => (one.startsWith('iso:') ? [one.slice('iso:'.length)] : [])),
  ];
}

/** What identifiers look like in systems that are known. */
const FORMS: readonly (readonly [scheme: string, form: RegExp, example: string])[] = [
  ['geonames', /^[1-9]\d*$/, 'geonames:2013348'],
  ['wikidata', /^Q[1-9]\d*$/, 'wikidata:Q42956'],
  ['iso', /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, 'iso:RU, iso:CN-HL'],
];

export const identifierForm: SenseRule = {
  name: 'identifierForm',
  severity: 'ERROR',
  breaches: ({ entities }) =>
    entities.flatMap(({ location, properties }) =>
      ((properties['identifiers'] as readonly string[] | undefined) ?? []).flatMap((identifier) => {
        const message = formMessage(identifier);
        return message === undefined ? [] : [{ location, message }];
      }),
    ),
};

function formMessage(identifier: string): string | undefined {
  const [, scheme, value] = /^([a-z][a-z0-9-]*):(\S(?:.*\S)?)$/u.exec(identifier) ?? [];
  if (scheme === undefined || value === undefined) {
    return `“${identifier}” is no identifier; write scheme and value, as in wikidata:Q42956.`;
  }
  const known = FORMS.find(([name]) => name === scheme);
  if (known === undefined || known[1].test(value)) return undefined;
  return `“${identifier}” is no identifier of ${scheme}; these look like ${known[2]}.`;
}

export const textWithoutDigest: SenseRule = {
  name: 'textWithoutDigest',
  severity: 'ERROR',
  breaches: ({ entities }) =>
    entities.flatMap(({ type, location, properties }) => {
      const { kind, characters, sha256 } = properties;
      if (type !== 'Document' || kind === 'DATA_SET' || (characters !== undefined && sha256 !== undefined))
        return [];
      const message =
        'A text needs “characters” and “sha256”, by which its passages are found again; a table is a document of kind DATA_SET.';
      return [{ location, message }];
    }),
};

export const fileOutsideFolder: SenseRule = {
  name: 'fileOutsideFolder',
  severity: 'ERROR',
  breaches: ({ entities }) =>
    entities.flatMap(({ type, location, properties }) => {
      const { file } = properties;
      if (type !== 'Document' || typeof file !== 'string' || isPlainName(file)) return [];
      return [
        {
          location,
          message: `The file “${file}” is a path; give the plain name of a file in the folder of texts.`,
        },
      ];
    }),
};

function isPlainName(file: string): boolean {
  return !/[/\\]/.test(file) && file !== '.' && file !== '..';
}
