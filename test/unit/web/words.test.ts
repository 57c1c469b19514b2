import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { EN } from '../../../web/src/words/en';
import { RU } from '../../../web/src/words/ru';
import { readTerms, termIn } from '../../../web/src/words/terms';
import { filled } from '../../../web/src/words/wording';
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

  it('name the values of enums as the API does, and others by themselves', () => {
    const file = join(__dirname, '..', '..', '..', 'schema', 'terms.tsv');
    const terms = readTerms(readFileSync(file, 'utf8'));
    expect(termIn(terms, 'SISTER', 'ru')).toBe('города-побратимы');
    expect(termIn(terms, 'PLANNED', 'zh')).toBe('计划中');
    // Several enums have this one; without a name the role in an event is meant, and of kinds the enum tells which.
    expect(termIn(terms, 'PARTY', 'en')).toBe('party');
    expect(termIn(terms, 'OTHER', 'en', 'EventKind')).toBe('other event');
    expect(termIn(terms, 'OTHER', 'en', 'InstitutionKind')).toBe('other institution');
    expect(termIn(terms, 'TEXT', 'en')).toBe('stated in the text');
    expect(termIn(terms, 'TEXT', 'en', 'DocumentKind')).toBe('text');
    expect(termIn(terms, 'SOMETHING_NEW', 'zh')).toBe('something new');
    expect(termIn(terms, 'CITY', 'en', 'NoSuchEnum')).toBe('city');
  });
});
