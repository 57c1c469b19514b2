import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { checkDossiers } from '../../../src/dossiers/check/checkDossiers';
import { SENSE_RULES } from '../../../src/dossiers/check/sense/senseIssues';
import type { ExistingRecords } from '../../../src/record/storedState';
import { dossier, nothing } from './support';

const CHECKS = join(__dirname, '../../../cypher/checks');

/** A document of 2020-06-23, two cities, two officials with an office each, a meeting, an agreement and two bodies. */
const HEAD = `document: {id: doc:x, names: {en: X}, language: ru, published: "2020-06-23", characters: 100, sha256: abc}
passages:
  "0-10": It says so
entities:
  countries:
    - {id: country:r, names: {en: R}, iso: RU}
  cities:
    - {id: city:a, names: {en: A}}
    - {id: city:b, names: {en: B}}
  districts:
    - {id: district:d, names: {en: D}}
  institutions:
    - {id: inst:c, names: {en: C}, kind: CONSULATE}
    - {id: inst:g, names: {en: G}, kind: GOVERNMENT}
  officials:
    - {id: official:p, names: {en: P}, born: 1970, died: "2022-05-01"}
    - {id: official:q, names: {en: Q}}
  agreements:
    - {id: agr:x, names: {en: X}, kind: OTHER}
  events:
    - {id: event:m, names: {en: M}, kind: MEETING}
    - {id: event:n, names: {en: N}, kind: FORUM}
`;

const TENURES = `  tenures:
    - {id: tenure:p, official: official:p, jurisdiction: city:a, title: Mayor, rank: HEAD, basis: BACKGROUND}
    - {id: tenure:q, official: official:q, jurisdiction: city:b, title: Mayor, rank: HEAD, basis: BACKGROUND}
`;

const E = 'evidence: ["0-10"]';
const tie = (fields: string) => `  ties:\n    - {kind: SISTER, ${fields}, ${E}}\n`;
const part = (fields: string) =>
  `${TENURES}  participations:\n    - {event: event:m, role: SPEAKER, modality: HELD, ${fields}, ${E}}\n`;
const office = (fields: string) =>
  `  tenures:\n    - {official: official:p, title: Mayor, rank: HEAD, ${fields}, basis: BACKGROUND}\n`;
const occurrence = (fields: string) => `  occurrences:\n    - {subject: event:m, ${fields}, ${E}}\n`;
const realises = (first: string, second: string) =>
  `  occurrences:
    - {subject: event:m, ${first}, ${E}}
    - {subject: event:n, ${second}, ${E}}
  eventRelations:
    - {kind: REALISES, first: event:m, second: event:n, ${E}}\n`;
const placements = (...pairs: (readonly [string, string])[]) =>
  `  placements:\n${pairs.map(([what, where]) => `    - {what: "${what}", where: "${where}", ${E}}\n`).join('')}`;
const parties = (...ids: string[]) =>
  `  parties:\n${ids.map((id, index) => `    - {agreement: agr:x, party: "${id}", role: PARTY, modality: ${index === 0 ? 'HELD' : 'HISTORIC'}, ${E}}\n`).join('')}`;
const attending = (...pairs: (readonly [string, string])[]) =>
  `  participations:\n${pairs.map(([actor, role]) => `    - {event: event:m, actor: "${actor}", role: ${role}, ${E}}\n`).join('')}`;
const relation = (kind: string, first: string, second: string) =>
  `  occurrences:
    - {subject: event:m, modality: HELD, date: "${first}", basis: BACKGROUND}
    - {subject: event:n, modality: HELD, date: "${second}", basis: BACKGROUND}
  eventRelations:
    - {kind: ${kind}, first: event:m, second: event:n, ${E}}\n`;

function rulesBroken(
  facts: string,
  head = HEAD,
  existing: ExistingRecords = nothing,
): (string | undefined)[] {
  return checkDossiers([dossier(`${head}facts:\n${facts}`)], existing).map(
    ({ rule, message }) => rule ?? message,
  );
}

describe('the sense of facts', () => {
  it.each([
    ['factWithItself', tie('first: city:a, second: city:a, level: CITY')],
    ['factWithItself', placements(['city:a', 'city:a'])],
    ['factWithItself', `  affiliations:\n    - {kind: PART_OF, part: inst:g, whole: inst:g, ${E}}\n`],
    ['factWithItself', `  routes:\n    - {kind: AIR, first: city:a, second: city:a, ${E}}\n`],
    [
      'factWithItself',
      `  identities:\n    - {decision: SAME, first: city:a, second: city:a, reason: R, ${E}}\n`,
    ],
    ['agreementWithItself', parties('city:a', 'city:a')],
    ['meetingWithItself', attending(['city:a', 'HOST'], ['city:a', 'PARTICIPANT'])],
    ['withinItself', placements(['city:a', 'country:r'], ['country:r', 'city:a'])],
    ['withinItself', placements(['city:a', 'country:r'], ['country:r', 'city:b'], ['city:b', 'city:a'])],
    ['capacityOfAnother', part('actor: official:p, capacity: tenure:q')],
    ['capacityOfAnother', part('actor: city:a, capacity: tenure:q')],
    ['onBehalfOfOfficial', part('actor: official:p, onBehalfOf: official:q')],
    [
      'onBehalfOfOfficial',
      `  parties:\n    - {agreement: agr:x, party: official:p, role: SIGNATORY, onBehalfOf: official:q, ${E}}\n`,
    ],
    ['sideOfAnotherPlace', part('actor: city:a, onBehalfOf: city:b')],
    ['officeOutsideLife', office('jurisdiction: city:a, since: 1965, until: 1980')],
    ['officeOutsideLife', office('jurisdiction: city:a, date: 1969')],
    ['officeOutsideLife', office('jurisdiction: city:a, since: 2023')],
    ['officeOfNothing', office('date: 2019')],
    ['heldAfterPublication', occurrence('modality: HELD, date: 2030')],
    ['heldAfterPublication', occurrence('modality: HISTORIC, date: "2020-06-25"')],
    ['beginsAfterPublication', tie('first: city:a, second: city:b, level: CITY, since: 2021')],
    ['heldAfterPublication', tie('first: city:a, second: city:b, level: CITY, modality: HELD, since: 2022')],
    ['heldOnTheDayAfterPublication', occurrence('modality: HELD, date: "2020-06-24"')],
    ['endsAfterPublication', tie('first: city:a, second: city:b, level: CITY, until: 2029')],
    ['relationOutOfOrder', relation('FOLLOWS', '2018', '2019')],
    ['relationOutOfOrder', relation('SAME_DAY_AS', '2018', '2019')],
    ['realisesNoPlan', realises('modality: PLANNED, date: 2020', 'modality: PLANNED, date: 2020')],
    ['realisesNoPlan', realises('modality: HELD, date: 2020', 'modality: HELD, date: 2020')],
    ['realisedBeforeAnnounced', realises('modality: HELD, date: 2019', 'modality: PLANNED, date: 2021')],
    ['tieOfAnotherLevel', tie('first: city:a, second: city:b, level: COUNTRY')],
    [
      'representationAtHome',
      `${placements(['inst:c', 'city:a'], ['city:a', 'country:r'])}  affiliations:\n    - {kind: ACTS_FOR, part: inst:c, whole: country:r, ${E}}\n`,
    ],
    [
      'contradictoryIdentity',
      `  identities:\n    - {decision: SAME, first: city:a, second: city:b, canonical: city:c, reason: R, ${E}}\n`,
    ],
  ])('breaks %s: %s', (rule, facts) => {
    expect(rulesBroken(facts)).toEqual([rule]);
  });

  it.each([
    [tie('first: city:a, second: city:b, level: CITY, since: 2019, notAfter: 2029')],
    [tie('first: city:a, second: city:b, level: CITY, modality: PLANNED, since: 2021, until: 2029')],
    [tie('first: city:a, second: city:b, level: CITY, until: 2020')],
    [parties('city:a', 'city:b')],
    [parties('city:a')],
    [attending(['city:a', 'HOST'], ['city:a', 'SPEAKER'], ['city:b', 'PARTICIPANT'])],
    [placements(['city:a', 'country:r'], ['city:b', 'country:r'], ['district:d', 'city:a'])],
    [part('actor: official:p, onBehalfOf: city:a, capacity: tenure:p')],
    [office('jurisdiction: city:a, since: 1995')],
    [office('jurisdiction: city:a, date: 2022')],
    [occurrence('modality: PLANNED, date: 2030')],
    [occurrence('modality: HELD, date: "2020-06-15/2020-07-15"')],
    [occurrence('modality: HELD, date: 2020')],
    [relation('FOLLOWS', '2019', '2019')],
    [realises('modality: HELD, date: 2020', 'modality: PLANNED, date: 2021')],
    [realises('modality: CANCELLED', 'modality: INVITED')],
    [realises('modality: HISTORIC, date: "2020-06-23"', 'modality: PROPOSED')],
    [
      `${placements(['inst:c', 'city:a'])}  affiliations:\n    - {kind: ACTS_FOR, part: inst:c, whole: country:r, ${E}}\n`,
    ],
  ])('has nothing against %s', (facts) => {
    expect(rulesBroken(facts)).toEqual([]);
  });

  it.each([
    ['countryCode', 'iso: RU', 'iso: CN-TW'],
    ['countryCode', 'iso: RU', 'iso: ru'],
    ['countryCode', 'iso: RU', 'identifiers: ["iso:CN-TW"]'],
    ['coordinatesOutOfRange', '{en: A}', '{en: A}, latitude: 91, longitude: 5'],
    ['coordinatesOutOfRange', '{en: A}', '{en: A}, latitude: 9, longitude: -180.5'],
    ['coordinatesOutOfRange', '{en: A}', '{en: A}, latitude: 9'],
    ['coordinatesOfNowhere', '{en: A}', '{en: A}, latitude: 0, longitude: 0'],
    ['negativeNumber', '{en: A}', '{en: A}, population: -1'],
    ['identifierForm', '{en: A}', '{en: A}, identifiers: [Q42]'],
    ['identifierForm', '{en: A}', '{en: A}, identifiers: ["wikidata:42"]'],
    ['officeOutsideLife', 'died: "2022-05-01"', 'died: 1960'],
  ])('breaks %s by %s → %s', (rule, replaced, by) => {
    expect(rulesBroken(placements(['city:a', 'country:r']), HEAD.replace(replaced, by))).toEqual([rule]);
  });

  it('knows what the graph has: offices, merged entities, publication, places', () => {
    const existing: ExistingRecords = {
      entities: new Map([
        ['official:old', 'Official'],
        ['country:z', 'Country'],
        ['doc:old', 'Document'],
      ]),
      facts: new Map([['tenure:old', { type: 'Tenure', contentDigest: '' }]]),
      documents: new Map([['doc:old', { characters: 100, boilerplate: [] }]]),
      details: new Map<string, Record<string, unknown>>([
        ['tenure:old', { officials: ['official:p'] }],
        ['official:old', { into: 'official:q' }],
        ['doc:old', { published: '2031' }],
      ]),
      containers: new Map([['country:z', ['city:a']]]),
    };
    const broken = (facts: string) => rulesBroken(facts, HEAD, existing);
    expect(broken(part('actor: official:p, capacity: tenure:old'))).toEqual([]);
    expect(broken(part('actor: official:q, capacity: tenure:old'))).toEqual(['capacityOfAnother']);
    expect(broken(part('actor: official:old, capacity: tenure:q'))).toEqual([]);
    expect(broken(placements(['city:a', 'country:z']))).toEqual(['withinItself']);
    const both = 'modality: HELD, date: 2030, evidence: ["0-10", "doc:old#0-10"]';
    expect(broken(`  occurrences:\n    - {subject: event:m, ${both}}\n`)).toEqual([]);
  });

  it('has each rule in the documentation, with what it does', () => {
    const documentation = readFileSync(join(__dirname, '../../../docs/dossiers.md'), 'utf8');
    for (const { name, severity } of SENSE_RULES) {
      const [, does] = new RegExp(`^\\| \`${name}\`\\s*\\| (\\w+)`, 'mu').exec(documentation) ?? [];
      expect([name, does]).toEqual([name, severity === 'ERROR' ? 'refused' : 'warning']);
    }
  });

  it('has a query of the same name and severity in cypher/checks for each rule', () => {
    const files = readdirSync(CHECKS);
    for (const { name, severity } of SENSE_RULES) {
      expect(files).toContain(`${name}.cypher`);
      const [first] = readFileSync(join(CHECKS, `${name}.cypher`), 'utf8').split('\n');
      expect([name, first === '// warning' ? 'WARNING' : 'ERROR']).toEqual([name, severity]);
    }
  });
});
