import { EN } from '../../../web/src/words/en';
import { RU } from '../../../web/src/words/ru';
import { TERMS } from '../../../web/src/words/terms';
import { filled, termIn } from '../../../web/src/words/wording';
import { ZH } from '../../../web/src/words/zh';

const gapsIn = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort();

describe('the texts of the pages', () => {
  it('have the same gaps in all languages', () => {
    for (const [key, text] of Object.entries(EN)) {
      for (const other of [RU, ZH]) {
        const translated: string = other[key as keyof typeof EN];
        expect([key, gapsIn(translated)]).toEqual([key, gapsIn(text)]);
        expect(translated.trim()).not.toBe('');
      }
    }
  });

  it('take the plural of their language', () => {
    const forms = '{n|узел|узла|узлов}';
    expect([1, 2, 5, 21].map((n) => filled(forms, { n }, 'ru'))).toEqual([
      '1 узел',
      '2 узла',
      '5 узлов',
      '21 узел',
    ]);
    expect([1, 2].map((n) => filled('{n|node|nodes|nodes}', { n }, 'en'))).toEqual(['1 node', '2 nodes']);
    expect(filled('{n|个节点}', { n: 3 }, 'zh')).toBe('3 个节点');
  });

  it('name every value in three languages, and others by themselves', () => {
    for (const [value, words] of Object.entries(TERMS))
      expect([value, words.every(Boolean)]).toEqual([value, true]);
    expect(termIn(TERMS, 'SISTER', 'ru')).toBe('побратимы');
    expect(termIn(TERMS, 'SOMETHING_NEW', 'zh')).toBe('something new');
  });
});
