import { evidenceCandidates } from '../../../src/dossiers/check/evidenceCandidates';
import { dossier, HEAD, lines } from './support';

const FACTS = `facts:
  ties:
    - {id: tie:a, first: city:a, second: city:b, kind: SISTER, level: CITY, evidence: ["0-10"]}
`;
const head = (passages: string) =>
  HEAD.replace('{en: A}', '{en: Alpha}')
    .replace('{en: B}', '{en: Beta}')
    .replace('  "0-10": It says so\n', `  "0-10": It says so\n${passages}`);
const found = (passages: string, ...others: string[]) =>
  lines(
    evidenceCandidates([
      dossier(`${head(passages)}${FACTS}`),
      ...others.map((text) => dossier(text, 'y.yaml')),
    ]),
  );

describe('passages that may be evidence', () => {
  it('are those whose gloss names both ends of a fact, in any dossier', () => {
    const message =
      'The gloss names “city:a” and “city:b”, which the Tie “tie:a” joins; if the passage says so, it is evidence for it.';
    expect(found('  "20-30": Alpha is a sister of beta\n')).toEqual([
      `x.yaml:10 passages["20-30"]: ${message}`,
    ]);
    const other = `document: {id: doc:y, names: {en: Y}, language: ru, characters: 50, sha256: abc}
passages:
  "10-20": Beta and Alpha
`;
    expect(found('', other)).toEqual([`y.yaml:3 passages["10-20"]: ${message}`]);
  });

  it.each([
    ['names one of them', '  "20-30": Alpha is a city\n'],
    ['overlaps the evidence', '  "5-30": Alpha and Beta\n'],
    ['names one in brackets, which are the editor’s', '  "20-30": Alpha has a sister [Beta]\n'],
    ['has one as a part of a word', '  "20-30": Alpha and Betamax\n'],
  ])('are none where the gloss %s', (_what, passages) => {
    expect(found(passages)).toEqual([]);
  });
});
