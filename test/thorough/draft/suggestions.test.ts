import { renderDraft } from '../../../src/draft/renderDraft';
import { alignSuggestions } from '../../../src/draft/suggestions/alignSuggestions';
import { readSuggestions } from '../../../src/draft/suggestions/readSuggestions';
import { readDossier } from '../../../src/dossiers/read/readDossier';
import { drafted } from '../../support/draft/drafted';
import { KNOWN } from '../../support/draft/known';
import { withAllParts, withOnePart } from '../../support/draft/uncommented';

const TEXT = `Turku and Harbin met
On 12 May the mayor of Turku, Helena Lindqvist, spoke with the mayor of Harbin. 😀 The Owl Choir sang for Harbin.
`;

/** What is refused of suggestions, and the draft with them. */
function suggest(...lines: object[]) {
  const draft = drafted(TEXT, '2020-05-13');
  const read = readSuggestions(lines.map((line) => JSON.stringify(line)).join('\n'));
  const known = new Map(KNOWN.map((entity) => [entity.id, entity]));
  const { refused, propose } = alignSuggestions(read.suggestions, draft, known);
  const text = renderDraft(draft, {
    file: 'x.txt',
    document: 'doc:900',
    taken: new Set(known.keys()),
    suggested: propose,
  });
  return {
    refused: [...read.refused, ...refused].map(({ line, message }) => `${String(line)}: ${message}`),
    text,
  };
}

const suggested = (text: string) => text.split('\n').filter((line) => line.startsWith('  ## Suggested'));

describe('suggestions for a draft', () => {
  it('are aligned: entities with their mentions, facts with those who fill their roles', () => {
    const { refused, text } = suggest(
      { quote: 'Helena Lindqvist', type: 'Official', fact: 't', role: 'official' },
      {
        quote: 'the mayor of Turku, Helena Lindqvist',
        type: 'Tenure',
        fact: 't',
        fields: { title: 'Mayor', rank: 'HEAD' },
      },
      { quote: 'Turku', occurrence: 2, type: 'City', fact: 't', role: 'jurisdiction' },
      { quote: 'Owl Choir', type: 'Institution', id: 'inst:owls', name: 'The Owls' },
      { quote: 'Harbin', occurrence: 'all', type: 'City', id: 'city:harbin' },
    );
    expect(refused).toEqual([]);
    expect(suggested(text)).toEqual([
      '  ## Suggested in line 1: Official Helena Lindqvist',
      '  ## Suggested in line 3: City Turku',
      '  ## Suggested in line 4: Institution The Owls',
      '  ## Suggested in line 5: City Harbin',
      '  ## Suggested in line 2: Tenure of official Helena Lindqvist, jurisdiction Turku',
    ]);
    for (const part of withOnePart(text)) expect(readDossier(part.text, 'x.yaml')).toHaveProperty('dossier');
    const read = readDossier(withAllParts(text), 'x.yaml');
    if ('issues' in read) throw new Error(JSON.stringify(read.issues));
    const { facts, entities } = read.dossier;
    expect(entities.map(({ id }) => id)).toContain('inst:owls');
    const owls = facts.find(({ type, roles }) => type === 'Mention' && roles[0]?.target === 'inst:owls');
    const [start = 0, end = 0] = owls?.evidence[0]?.passage.split('#')[1]?.split('-').map(Number) ?? [];
    expect(Array.from(TEXT).slice(start, end).join('')).toBe('Owl Choir');
  });

  it('are refused one by one, each by its line; the others stay', () => {
    const { refused, text } = suggest(
      { quote: 'mayor of Oslo', type: 'Tenure' },
      { quote: 'Turku', type: 'Citi' },
      { quote: 'Owl Choir', type: 'Institution', role: 'actor' },
      { quote: 'Harbin', type: 'City' },
      { quote: 'met', type: 'Tie', fact: 'u' },
      { quote: 'Helena Lindqvist', type: 'Official', fact: 'u', role: 'holder' },
      { quote: 'Turku@1', type: 'City', id: 'official:sun-zhe' },
      { quote: 'Owl Choir', type: 'Institution', fact: 'v', role: 'first' },
      { quote: 'Owl Choir', type: 'Event' },
      { quote: 'Owl Choir', type: 'Institution' },
    );
    expect(refused.map((line) => line.slice(0, 60))).toEqual([
      '2: There is no type “Citi”; did you mean City? Expected one ',
      '3: A role belongs to an entity and names the fact of which i',
      '1: “mayor of Oslo” is not in the text.',
      '4: “Harbin” stands in the text 3 times; say which, or quote ',
      '5: The field “first” is missing: One of the parties; the ord',
      '6: A Tie has no role “holder” for a Official; expected one o',
      '7: “official:sun-zhe” is a Official; here it is suggested as',
      '8: No line states the fact “v”, of which this is the first.',
      '9: The field “kind” is missing: The kind of event.',
    ]);
    expect(suggested(text)).toEqual(['  ## Suggested in line 10: Institution Owl Choir']);
  });

  it('must be JSON, with known fields', () => {
    const { refused } = readSuggestions(
      'nothing\n\n{"quote":"","type":"City"}\n{"quote":"a","type":"City","x":1}\n[]',
    );
    expect(refused.map(({ line, message }) => `${String(line)}: ${message.slice(0, 20)}`)).toEqual([
      '1: Found no JSON: Unexp',
      '3: quote: Too small: ex',
      '4: Unrecognized key: "x',
      '5: Invalid input: expec',
    ]);
  });
});
