import { groupIssues } from '../../../src/dossiers/check/groupIssues';
import { reportSeedIssues } from '../../../src/dossiers/check/seedReport';
import { dossier, HEAD, nothing } from './support';

const TEXT = `Липово и Дубово ${'x '.repeat(42)}`;

const LISTED = HEAD.replace('"0-10":', '"0-6":');

const grouped = (facts: string, head = LISTED) => {
  const read = dossier(`${head}${facts}`);
  const given = new Map([['doc:x', { text: TEXT, sha256: 'abc', characters: 100, file: 'a.txt' }]]);
  const { issues } = reportSeedIssues([read], undefined, nothing, given);
  return groupIssues(issues).map(({ location, message }) => `${String(location.line)}: ${message}`);
};

describe('one slip', () => {
  it('is one issue, with the lines of what repeats it', () => {
    const tie = (second: string) =>
      `    - {first: city:c, second: ${second}, kind: SISTER, level: CITY, evidence: ["0-6"]}\n`;
    const [first, ...others] = grouped(`facts:\n  ties:\n${tie('city:a')}${tie('city:b')}`);
    expect(first).toMatch(/^16: Nothing has the id “city:c”.* So it is in line 17 too\.$/);
    expect(others).toEqual([]);
  });

  it('of a range tells where the form stands, and which range is listed', () => {
    expect(
      grouped(
        'facts:\n  mentions:\n    - {entity: city:a, value: Липово, evidence: ["0-7"]}\n    - {entity: city:b, basis: BACKGROUND}\n',
      ),
    ).toEqual([
      '16: The passage “doc:x#0-7” is not listed under passages in x.yaml. Did you mean “0-6”, which is? “Липово” stands at 0-6.',
    ]);
  });

  it('that no other explains stays as it is', () => {
    expect(
      grouped(
        'facts:\n  mentions:\n    - {entity: city:a, value: Дубово, evidence: ["0-6"]}\n    - {entity: city:b, basis: BACKGROUND}\n',
      ),
    ).toEqual(['16: The form “Дубово” is not what stands at its ranges: found “Липово”. It stands at 9-15.']);
  });
});
