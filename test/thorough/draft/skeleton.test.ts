import { renderDraft } from '../../../src/draft/renderDraft';
import { readDossier } from '../../../src/dossiers/read/readDossier';
import { drafted, madeUp } from '../../support/draft/drafted';

const skeleton = (text: string, published?: string) =>
  renderDraft(drafted(text, published), { file: 'made-up.txt', document: 'doc:900' });

describe('the skeleton of a dossier', () => {
  it.each(['russian.txt', 'english.txt'])('is a dossier that reads without fault: %s', (file) => {
    const read = readDossier(skeleton(madeUp(file)), 'draft.yaml');
    if ('issues' in read) throw new Error(JSON.stringify(read.issues));
    const { document, passages, facts, entities } = read.dossier;
    const text = madeUp(file);
    expect(document?.properties['characters']).toBe(Array.from(text).length);
    expect(passages.filter(({ gloss }) => gloss === null)).toEqual([]);
    expect(entities).toEqual([]);
    expect(new Set(facts.map(({ type }) => type))).toEqual(new Set(['Name', 'Mention']));
    for (const { properties, evidence } of facts) {
      for (const { passage } of evidence) {
        const [start = 0, end = 0] = passage.split('#')[1]?.split('-').map(Number) ?? [];
        expect(text.slice(start, end)).toBe(properties['value']);
      }
    }
    const used = new Set(facts.flatMap(({ evidence }) => evidence.map(({ passage }) => passage)));
    expect(passages.filter(({ id }) => !used.has(id))).toEqual([]);
  });

  it('is the same every time, and says when nothing was found', () => {
    expect(skeleton(madeUp('english.txt'))).toBe(skeleton(madeUp('english.txt')));
    const empty = skeleton('«Тихо: всё # спокойно»\nНичего.', '2020-06');
    expect(empty).toContain('published: 2020-06');
    expect('dossier' in readDossier(empty, 'draft.yaml')).toBe(true);
  });
});
