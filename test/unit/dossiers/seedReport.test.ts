import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { reportSeedIssues } from '../../../src/dossiers/check/seedReport';
import { dossier } from './support';

const TEXT = 'Город Липово у реки и город Дубово за лесом долго и крепко дружат между собой.';
const sha256 = createHash('sha256').update(TEXT).digest('hex');

/** A dossier on the made-up text, without fault. */
const GOOD = `document:
  id: doc:x
  names: {en: A text}
  language: ru
  characters: ${String(TEXT.length)}
  sha256: ${sha256}
  file: x.txt
passages:
  "6-12": Lipovo named as one of two cities
  "28-34": Dubovo named as the other city
  "0-77": Lipovo and Dubovo have long been friends
entities:
  cities:
    - {id: city:a, names: {en: Lipovo}}
    - {id: city:b, names: {en: Dubovo}}
facts:
  names:
    - {entity: city:a, value: Липово, language: ru, kind: AS_WRITTEN, evidence: ["6-12"]}
  mentions:
    - {entity: city:a, value: Липово, evidence: ["6-12"]}
    - {entity: city:b, value: Дубово, evidence: ["28-34"]}
  ties:
    - {first: city:a, second: city:b, kind: COOPERATION, level: CITY, evidence: ["0-77"]}
`;

describe('checking dossiers as an editor', () => {
  let sources: string;

  beforeAll(() => {
    sources = mkdtempSync(join(tmpdir(), 'entente-sources-'));
    writeFileSync(join(sources, 'x.txt'), TEXT);
  });

  afterAll(() => {
    rmSync(sources, { recursive: true });
  });

  /** The rules broken by the good dossier with a part replaced, with the lines and messages. */
  function faults(replaced: string, by: string, folder: string | undefined = sources): string[] {
    expect(GOOD).toContain(replaced);
    return reportSeedIssues([dossier(GOOD.replace(replaced, by))], folder).issues.map(
      ({ rule, location, message }) => `${rule} ${String(location.line)}: ${message}`,
    );
  }

  it('finds nothing in a good one', () => {
    const { issues: found, counts } = reportSeedIssues([dossier(GOOD)], sources);
    expect(found).toEqual([]);
    expect(counts).toEqual({
      dossiers: 1,
      passages: 3,
      entities: 3,
      facts: 7,
      backgroundWithoutEvidence: 3,
      entitiesNeverNamed: 0,
      repeatedGlosses: 0,
      textsCompared: 1,
    });
  });

  it('finds passages without gloss and passages on which nothing rests', () => {
    expect(faults('Lipovo named as one of two cities', 'null')).toEqual([
      'passageWithoutGloss 9: The passage “doc:x#6-12” has no gloss.',
    ]);
    expect(faults('  "0-77":', '  "1-3": Something\n  "0-77":')).toEqual([
      'unusedPassage 11: Nothing rests on the passage “doc:x#1-3”.',
    ]);
  });

  it('finds entities of which nothing speaks, their own names aside', () => {
    expect(faults('    - {id: city:a,', '    - {id: city:c, names: {en: C}}\n    - {id: city:a,')).toEqual([
      'entityOfNothing 14: No document and no fact speaks of “city:c”.',
    ]);
  });

  it('counts what is no fault', () => {
    const text = GOOD.replace('Dubovo named as the other city', 'Lipovo named as one of two cities').replace(
      '    - {entity: city:b, value: Дубово, evidence: ["28-34"]}\n',
      '    - {entity: city:a, value: null, evidence: ["28-34"]}\n'.replace(', value: null', ''),
    );
    const { issues: found, counts } = reportSeedIssues([dossier(text)]);
    expect(found).toEqual([]);
    expect(counts).toMatchObject({ repeatedGlosses: 2, entitiesNeverNamed: 1, textsCompared: 0 });
  });

  it('finds what makes a dossier faulty', () => {
    expect(faults('second: city:b', 'second: city:x')).toEqual([
      expect.stringMatching(/^dossier 23: Nothing has the id “city:x”/),
    ]);
  });

  it('finds glosses in the language of the articles, forms excepted', () => {
    expect(faults('Lipovo named as one of two cities', 'Lipovo, here «Липово», named')).toEqual([]);
    expect(
      faults('Lipovo named as one of two cities', 'Названы два очень старых города, лежащих над рекой'),
    ).toEqual([expect.stringMatching(/^glossInOriginal 9: The gloss has “Названы два/)]);
  });

  it('finds forms that are not what is written', () => {
    expect(faults('{entity: city:b, value: Дубово', '{entity: city:b, value: Дубова')).toEqual([
      'formNotInText 21: The form “Дубова” is not what stands at its ranges: found “Дубово”. It is nowhere in the text.',
    ]);
    expect(faults('value: Липово, language', 'value: липово, language')).toEqual([
      'formNotInText 18: The form “липово” is not what stands at its ranges: found “Липово”. It is nowhere in the text.',
    ]);
  });

  it('finds runs of the article’s words in what is ours', () => {
    const copied = 'город Дубово за лесом, долго и крепко дружат';
    expect(faults('level: CITY,', `level: CITY, note: "Said: ${copied}",`)).toEqual([
      'copiedWords 23: “город дубово за лесом долго и крепко дружат” repeats the article word by word.',
    ]);
    expect(faults('level: CITY,', 'level: CITY, note: "Said: долго и крепко дружат",')).toEqual([]);
  });

  it('finds texts that are not there or are others', () => {
    expect(faults('file: x.txt', 'file: y.txt')).toEqual([
      `otherText 1: Its text is not at hand: there is no file ${join(sources, 'y.txt')}.`,
    ]);
    expect(faults(sha256, 'abc')).toEqual([
      `otherText 1: x.txt has the SHA-256 ${sha256}; the dossier is on a text with abc.`,
    ]);
    expect(faults(`characters: ${String(TEXT.length)}`, 'characters: 500')).toEqual([
      `otherText 1: The text has ${String(TEXT.length)} code points; the dossier says 500.`,
    ]);
  });

  it('warns of a folder that has none of the texts, such as one with a new article alone', () => {
    const { issues, counts, notes } = reportSeedIssues(
      [dossier(GOOD.replace('file: x.txt', 'file: y.txt'))],
      sources,
    );
    expect(issues.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['WARNING otherText']);
    expect(counts.textsCompared).toBe(0);
    expect(notes.textsMissing).toEqual(['doc:x']);
  });

  it('refuses a folder of texts that is not there', () => {
    expect(() => reportSeedIssues([dossier(GOOD)], join(sources, 'no'))).toThrow(/^There is no folder /);
  });

  it('says nothing of texts for which the folder was not made, and counts them', () => {
    const other = GOOD.replaceAll('doc:x', 'doc:y')
      .replace('file: x.txt', 'file: y.txt')
      .replaceAll('city:a', 'city:c')
      .replaceAll('city:b', 'city:d');
    const { issues, notes, counts } = reportSeedIssues([dossier(GOOD), dossier(other)], sources);
    expect(issues).toEqual([]);
    expect(counts.textsCompared).toBe(1);
    expect(notes.textsMissing).toEqual(['doc:y']);
  });

  it('names what it counts', () => {
    const text = GOOD.replace('    - {entity: city:b, value: Дубово, evidence: ["28-34"]}\n', '').replace(
      'second: city:b, kind',
      'second: city:b, note: "seen at 28-34", kind',
    );
    expect(reportSeedIssues([dossier(text)]).notes.entitiesNeverNamed).toEqual(['city:b']);
  });

  it.each([
    ['begins', '"5-12"'],
    ['begins', '"7-12"'],
    ['ends', '"6-11"'],
  ])('finds ranges that are off by one, though no form stands with them: %s %s', (_, range) => {
    const text = GOOD.replace('"0-77": Lipovo', `${range}: Lipovo named\n  "0-77": Lipovo`);
    const issues = reportSeedIssues(
      [dossier(text.replace('["0-77"]', `[${range}, "0-77"]`))],
      sources,
    ).issues;
    expect(
      issues.map(({ rule, location, message }) => `${rule} ${String(location.line)}: ${message}`),
    ).toEqual([
      expect.stringMatching(
        /^cutWord 11: The range [\d-]+ (?:begins|ends) with(?:in a word: “.+”| a space); is it off by one\? 6-12 is “Липово”\.$/,
      ),
    ]);
  });

  it('says one thing of a document whose id is taken, and of an entity declared twice', () => {
    const told = (all: readonly string[]) =>
      reportSeedIssues(
        all.map((text) => dossier(text)),
        sources,
      ).issues.map(({ message }) => message);
    expect(told([GOOD, GOOD.replaceAll('city:', 'city:z')])).toEqual([
      'The id “doc:x” is taken by the document at x.yaml:1; give this one another id.',
    ]);
    const again = '    - {id: city:a, names: {en: Lipovo}}\n';
    expect(told([GOOD.replace(again, again + again)])).toEqual([
      '“city:a” is declared at x.yaml:14 already; an entity is declared in one dossier only, once.',
    ]);
  });
});
