/** Two invented documents: one of January 2021 that announces events, one of August 2021 that says what became of some. */
const head = (
  id: string,
  published: string,
) => `document: {id: "${id}", names: {en: "${id}"}, language: en, published: "${published}", characters: 100, sha256: "${'0'.repeat(64)}"}
passages:
  "0-10": It says so
  "20-30": It says more
`;
const E = 'evidence: ["0-10"]';
const both = (event: string, modality: string) =>
  ['city:daugavpils', 'city:harbin']
    .map(
      (actor) =>
        `    - {event: "${event}", actor: "${actor}", role: PARTICIPANT, onBehalfOf: "${actor}", onBehalfOfBasis: TEXT, modality: ${modality}, ${E}}\n`,
    )
    .join('');
const occurrence = (event: string, fields: string) => `    - {subject: "${event}", ${fields}, ${E}}\n`;
const event = (id: string, kind = 'MEETING') =>
  `    - {id: "event:t-${id}", names: {en: "Test ${id}"}, kind: ${kind}}\n`;

/** Announces: one that is then held, one that another event realises, one called off, one of which nothing more is said, and so on. */
export const ANNOUNCING = `${head('doc:t-plans', '2021-01-10')}entities:
  cities:
    - {id: "city:daugavpils", names: {en: Daugavpils}}
    - {id: "city:harbin", names: {en: Harbin}}
  events:
${['held', 'plan', 'off', 'open', 'vague', 'undated', 'later', 'october'].map((id) => event(id)).join('')}facts:
  occurrences:
${occurrence('event:t-held', 'modality: PLANNED, date: "2021-05", format: IN_PERSON')}${occurrence('event:t-plan', 'modality: PLANNED, date: "2021-06"')}${occurrence('event:t-off', 'modality: PLANNED, date: "2021-06"')}${occurrence('event:t-open', 'modality: PLANNED, date: "2021-04-03"')}${occurrence('event:t-vague', 'modality: PROPOSED, date: "2021"')}${occurrence('event:t-undated', 'modality: INVITED')}${occurrence('event:t-later', 'modality: PLANNED, date: "2022"')}${occurrence('event:t-october', 'modality: PLANNED, date: "XXXX-10"')}  participations:
${['held', 'plan', 'off', 'open', 'later', 'october'].map((id) => both(`event:t-${id}`, 'PLANNED')).join('')}${both('event:t-vague', 'PROPOSED')}${both('event:t-undated', 'INVITED')}`;

/** Says that one was held, by another format and on a day; that another event realised one; and that one was called off. */
export const REPORTING = `${head('doc:t-report', '2021-08-01')}entities:
  events:
${event('realised')}facts:
  occurrences:
${occurrence('event:t-held', 'modality: HELD, date: "2021-05-20", format: REMOTE')}${occurrence('event:t-off', 'modality: CANCELLED')}${occurrence('event:t-realised', 'modality: HELD, date: "2021-07-02"')}  participations:
${both('event:t-realised', 'HELD')}  eventRelations:
    - {kind: REALISES, first: "event:t-realised", second: "event:t-plan", ${E}}
`;
