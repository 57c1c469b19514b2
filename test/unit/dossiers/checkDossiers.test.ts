import { checkDossiers } from '../../../src/dossiers/check/checkDossiers';
import { contentDigest } from '../../../src/record/facts/factId';
import type { ExistingRecords } from '../../../src/record/storedState';
import { dossier, HEAD, lines, nothing } from './support';

/** The faults of one dossier with these facts under the head, as lines; the first fact stands on line 16. */
function check(facts: string, known: ExistingRecords = nothing): string[] {
  return lines(checkDossiers([dossier(`${HEAD}facts:\n${facts}`)], known));
}

const TIE =
  '  ties:\n    - {id: tie:a, first: city:a, second: city:b, kind: SISTER, level: CITY, evidence: ["0-10"]}\n';
const tie = (fields: string) =>
  `  ties:\n    - first: city:a\n      second: city:b\n      kind: SISTER\n      level: CITY\n${fields}`;
const OTHER = `document: {id: doc:y, names: {en: Y}, language: ru, characters: 50, sha256: abc, boilerplate: ["0-5"]}
passages:
  "10-20": It says so too
`;

describe('checking dossiers', () => {
  it('finds nothing wrong with a good one', () => {
    expect(check(TIE)).toEqual([]);
  });

  it('names an id that nothing has, and the one that was meant', () => {
    const fields = '      foundedBy: agr:x\n      evidence: ["0-10"]\n';
    expect(check(tie(fields).replace('city:b', 'citi:b'))).toEqual([
      'x.yaml:17 facts.ties[0].second: Nothing has the id “citi:b”; expected City or Country or District or Institution or Official or Region of a dossier or of the graph. Did you mean “city:b”?',
      'x.yaml:20 facts.ties[0].foundedBy: Nothing has the id “agr:x”; expected Agreement of a dossier or of the graph.',
    ]);
  });

  it('accepts ids that the graph has', () => {
    const known = { ...nothing, entities: new Map([['agr:x', 'Agreement']]) };
    expect(check(tie('      foundedBy: agr:x\n      evidence: ["0-10"]\n'), known)).toEqual([]);
  });

  it('names a type that cannot stand in a role', () => {
    expect(check('  subjects:\n    - {matter: city:a, topic: city:b, evidence: ["0-10"]}\n')).toEqual([
      'x.yaml:16 facts.subjects[0].topic: “city:b” is a City; the role “topic” of Subject takes Topic.',
    ]);
  });

  it('accepts every type behind an interface, and refuses the others', () => {
    const claim = (subject: string, saidBy: string) =>
      `${TIE}  claims:\n    - {subject: ${subject}, property: OTHER, value: v, saidBy: ${saidBy}, evidence: ["0-10"]}\n`;
    expect(check(claim('tie:a', 'city:b'))).toEqual([]);
    expect(check(claim('city:a', 'doc:x'))).toEqual([
      'x.yaml:18 facts.claims[0].saidBy: “doc:x” is a Document; the role “saidBy” of Claim takes City or Country or District or Institution or Official or Region.',
    ]);
  });

  it('says when the prefix of an id misleads', () => {
    const text = TIE.replace('tie:a', 'bond:a');
    const other = dossier(
      'facts:\n  claims:\n    - {subject: bond:a, property: OTHER, value: v, basis: BACKGROUND}\n',
      'y.yaml',
    );
    expect(lines(checkDossiers([dossier(`${HEAD}facts:\n${text}`), other], nothing))).toEqual([
      'y.yaml:3 facts.claims[0].subject: “bond:a” is read as entity, by its prefix, but is a Tie; give it an id whose prefix says so.',
    ]);
  });

  it('names a missing role, should a dossier come from elsewhere than the reader', () => {
    const read = dossier(`${HEAD}facts:\n${TIE}`);
    const facts = read.facts.map((fact) => ({ ...fact, roles: fact.roles.slice(0, 1) }));
    expect(lines(checkDossiers([{ ...read, facts }], nothing))).toEqual([
      'x.yaml:16 facts.ties[0]: The role “second” of Tie is missing: The other party.',
    ]);
  });

  it('wants an entity declared once, over all dossiers', () => {
    const text = `${OTHER}entities:\n  cities:\n    - {id: city:a, names: {en: A again}}\n    - {id: doc:y, names: {en: No}}\n`;
    const both = [dossier(HEAD), dossier(text, 'y.yaml')];
    expect(lines(checkDossiers(both, nothing))).toEqual([
      'y.yaml:6 entities.cities[0]: “city:a” is declared at x.yaml:12 already; an entity is declared in one dossier only, once.',
      'y.yaml:7 entities.cities[1]: “doc:y” is declared at y.yaml:1 already; an entity is declared in one dossier only, once.',
    ]);
  });

  it('accepts that the graph has an entity already, but not as something else', () => {
    const entities = new Map([
      ['city:a', 'City'],
      ['city:b', 'Region'],
    ]);
    const documents = new Map([['doc:x', { characters: 99, boilerplate: [] }]]);
    const facts = new Map([['city:a', { type: 'Tie', contentDigest: 'd' }]]);
    expect(check(TIE, { entities, documents, facts: new Map() })).toEqual([
      'x.yaml:1 document: “doc:x” has 99 characters in the graph and 100 here; another text needs another id.',
      'x.yaml:13 entities.cities[1]: “city:b” is a Region in the graph; here it is declared as City.',
    ]);
    expect(check(TIE, { ...nothing, facts })).toEqual([
      'x.yaml:12 entities.cities[0]: “city:a” is the id of a fact in the graph; an entity needs another one.',
    ]);
  });

  it('wants a fact told once in a dossier, whether its id is given or made', () => {
    const made = '    - {first: city:a, second: city:b, kind: PARTNER, level: CITY, evidence: ["0-10"]}\n';
    const turned = '    - {first: city:b, second: city:a, kind: PARTNER, level: CITY, evidence: ["0-10"]}\n';
    expect(check(`${TIE}${made}${turned}`)).toEqual([
      'x.yaml:18 facts.ties[2]: The same fact stands at line 17 of this file already; a dossier tells a fact once.',
    ]);
  });

  it('lets several dossiers tell a fact, each with its evidence, as long as its content is the same', () => {
    const same = TIE.replace('"0-10"', '"10-20"');
    const [x, y] = [dossier(`${HEAD}facts:\n${TIE}`), dossier(`${OTHER}facts:\n${same}`, 'y.yaml')];
    expect(lines(checkDossiers([x, y], nothing))).toEqual([]);
    const other = dossier(`${OTHER}facts:\n${same.replace('SISTER', 'PARTNER')}`, 'y.yaml');
    expect(lines(checkDossiers([x, other], nothing))).toEqual([
      'y.yaml:6 facts.ties[0]: “tie:a” stands at x.yaml:16 with other content; a correction is a new fact with an id of its own.',
    ]);
  });

  it('compares a fact with the one of the same id in the graph', () => {
    const fact = dossier(`${HEAD}facts:\n${TIE}`).facts.at(-1);
    if (!fact) throw new Error('no fact');
    const known = (digest: string): ExistingRecords => ({
      ...nothing,
      facts: new Map([['tie:a', { type: 'Tie', contentDigest: digest }]]),
    });
    expect(check(TIE, known(contentDigest(fact)))).toEqual([]);
    expect(check(TIE, known('other'))).toEqual([
      'x.yaml:16 facts.ties[0]: “tie:a” is in the graph with other content; a correction is a new fact with an id of its own.',
    ]);
  });

  it('keeps the ids of facts and entities apart', () => {
    expect(check(TIE.replace('tie:a', 'city:a'))).toContain(
      'x.yaml:16 facts.ties[0]: “city:a” is declared as an entity at x.yaml:12; a fact needs another id.',
    );
  });

  it.each([
    ['10-10', 'The range 10-10 is empty; its end must lie after its start.'],
    ['20-10', 'The range 20-10 is empty; its end must lie after its start.'],
    ['50-101', 'The range 50-101 ends outside the text, which has 100 characters.'],
    ['85-91', 'The range 85-91 overlaps the boilerplate 90-100; no fact may rest on that.'],
    ['92-95', 'The range 92-95 overlaps the boilerplate 90-100; no fact may rest on that.'],
  ])('refuses the passage %s', (range, message) => {
    const text = HEAD.replace('"0-10"', `"${range}"`);
    expect(lines(checkDossiers([dossier(text)], nothing))).toEqual([
      `x.yaml:9 passages["${range}"]: ${message}`,
    ]);
  });

  it('accepts passages that touch the boilerplate or the ends of the text', () => {
    const text = HEAD.replace('"0-10"', '"0-90"')
      .replace('"90-100"', '"90-99"')
      .replace('entities', '  "99-100": x\nentities');
    expect(lines(checkDossiers([dossier(text)], nothing))).toEqual([]);
  });

  it('refuses boilerplate outside the text', () => {
    expect(lines(checkDossiers([dossier(HEAD.replace('90-100', '90-101'))], nothing))).toEqual([
      'x.yaml:1 document: In the boilerplate: The range 90-101 ends outside the text, which has 100 characters.',
    ]);
  });

  it('wants every passage listed in the dossier of its document', () => {
    const evidence =
      '      evidence:\n        - "0-10"\n        - "20-30"\n        - "doc:y#10-20"\n        - "doc:y#11-20"\n        - "doc:z#1-2"\n        - "0-10"\n';
    const both = [dossier(`${HEAD}facts:\n${tie(evidence)}`), dossier(OTHER, 'y.yaml')];
    expect(lines(checkDossiers(both, nothing))).toEqual([
      'x.yaml:22 facts.ties[0].evidence[1]: The passage “doc:x#20-30” is not listed under passages in x.yaml.',
      'x.yaml:24 facts.ties[0].evidence[3]: The passage “doc:y#11-20” is not listed under passages in y.yaml. Did you mean “10-20”, which is?',
      'x.yaml:25 facts.ties[0].evidence[4]: There is no document “doc:z”.',
      'x.yaml:26 facts.ties[0].evidence[5]: The passage “doc:x#0-10” stands twice in the evidence.',
    ]);
  });

  it('checks ranges of documents that are only in the graph', () => {
    const documents = new Map([['doc:g', { characters: 50, boilerplate: ['0-5'] }]]);
    const entities = new Map([['doc:g', 'Document']]);
    const evidence = '      evidence: ["doc:g#10-20", "doc:g#3-6", "doc:g#49-51"]\n';
    expect(check(tie(evidence), { ...nothing, documents, entities })).toEqual([
      'x.yaml:20 facts.ties[0].evidence[1]: The range 3-6 overlaps the boilerplate 0-5; no fact may rest on that.',
      'x.yaml:20 facts.ties[0].evidence[2]: The range 49-51 ends outside the text, which has 50 characters.',
    ]);
  });

  it('wants passages of a dossier without a document to name theirs', () => {
    const text =
      'passages:\n  "1-2": so\nentities:\n  cities:\n    - id: city:a\n      names:\n        en: {value: A, basis: TEXT, evidence: ["1-2"]}\n';
    expect(lines(checkDossiers([dossier(text)], nothing))).toEqual([
      'x.yaml:2 passages["1-2"]: A dossier without a document has no passages of its own.',
      'x.yaml:7 entities.cities[0].names.en.evidence[0]: The passage “1-2” names no document; a dossier without one writes it as in “doc:001#5765-5777”.',
    ]);
  });

  it.each([
    ['nothing', '', 'TEXT'],
    ['nothing', '      basis: IMPLIED\n', 'IMPLIED'],
    ['only what contradicts', '      evidence: [{passage: "0-10", stance: CONTRADICTS}]\n', 'TEXT'],
  ])('wants more than %s for a fact of basis TEXT or IMPLIED', (_what, fields, basis) => {
    expect(check(tie(fields))).toEqual([
      `x.yaml:16 facts.ties[0]: A fact of basis ${basis} needs at least one passage; give evidence that supports it, or the basis BACKGROUND.`,
    ]);
  });

  it('asks no evidence of BACKGROUND', () => {
    expect(check(tie('      basis: BACKGROUND\n'))).toEqual([]);
  });

  it.each([
    ['      since: 2020\n      until: 2015\n', 'until “2015” lies before since “2020”'],
    ['      since: 2015/2016\n', '“2015/2016” is an interval (expected one date, e.g. 2015)'],
  ])('refuses dates that cannot be true together: %j', (fields, message) => {
    expect(check(tie(`${fields}      evidence: ["0-10"]\n`))).toEqual([
      `x.yaml:16 facts.ties[0]: Its dates do not fit: ${message}.`,
    ]);
  });

  it('wants display names with their entity, whose own become facts too', () => {
    const name = (kind: string) =>
      check(`  names:\n    - {entity: city:a, value: Аа, language: ru, kind: ${kind}, basis: BACKGROUND}\n`);
    expect(name('ALIAS')).toEqual([]);
    expect(name('DISPLAY')).toEqual([
      'x.yaml:16 facts.names[0]: A display name stands in the “names” of its entity, by language; under facts.names stand ALIAS, FORMER and AS_WRITTEN.',
    ]);
  });

  it('refuses an event that is after the day after which it was not', () => {
    const event = HEAD.replace(
      'entities:',
      'entities:\n  events:\n    - {id: event:e, kind: FORUM, names: {en: E}}',
    );
    const fact =
      'facts:\n  occurrences:\n    - {subject: event:e, date: 2024, notAfter: 2023, evidence: ["0-10"]}\n';
    expect(lines(checkDossiers([dossier(event + fact)], nothing))).toEqual([
      'x.yaml:18 facts.occurrences[0]: Its dates do not fit: notAfter “2023” lies before date “2024”.',
    ]);
  });

  it('wants institutions as publisher and sources', () => {
    const text = HEAD.replace('  boilerplate', '  publisher: city:a\n  cites: [inst:x]\n  boilerplate');
    expect(lines(checkDossiers([dossier(text)], nothing))).toEqual([
      'x.yaml:1 document: “city:a” is a City; a document is published by, and cites, an Institution.',
      'x.yaml:1 document: Nothing has the id “inst:x”; expected Institution of a dossier or of the graph.',
    ]);
  });

  it('lists the faults of all dossiers, in the order of files and lines', () => {
    const bad = '  subjects:\n    - {matter: city:z, topic: topic:z}\n';
    const both = [dossier(`${HEAD}facts:\n${bad}`), dossier(`${OTHER}facts:\n${bad}`, 'y.yaml')];
    const places = lines(checkDossiers(both, nothing)).map((line) => line.split(' ')[0]);
    expect(places).toEqual(['x.yaml:16', 'x.yaml:16', 'x.yaml:16', 'y.yaml:6', 'y.yaml:6', 'y.yaml:6']);
  });
});
