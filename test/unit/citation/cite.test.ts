import { cite } from '../../../src/citation/cite';
import { cslItem, type Source } from '../../../src/citation/source';

const SOURCE: Source = {
  id: 'doc:x-1',
  title: 'Город & гости: 50% {итоги}',
  language: 'ru',
  isDataSet: false,
  publisher: 'Дума Н-ска',
  published: '2023-11-05',
  url: 'https://example.org/a_b',
  retrieved: '2026-01-02',
};

describe('a citation', () => {
  it('is plain text in APA and Chicago, with all that is known', () => {
    for (const style of ['APA', 'CHICAGO'] as const) {
      const text = cite(SOURCE, style);
      for (const part of ['Город & гости', 'Дума Н-ска', '2023', 'November 5', 'https://example.org/a_b'])
        expect(text).toContain(part);
      expect(text).not.toMatch(/[<\n]/);
    }
  });

  it('says that the date is not known', () => {
    const source = { ...SOURCE, published: null, url: null, retrieved: null, publisher: null };
    expect(cite(source, 'APA')).toContain('(n.d.)');
    expect(cite(source, 'CHICAGO')).toContain('n.d.');
    expect(cite(source, 'BIBTEX')).not.toContain('year');
  });

  it('keeps Cyrillic in BibTeX and escapes what TeX takes for its own', () => {
    const text = cite(SOURCE, 'BIBTEX');
    expect(text).toContain(String.raw`title = {Город \& гости: 50\% \{итоги\}}`);
    expect(text).toContain('publisher = {Дума Н-ска}');
    expect(text).toContain('year = {2023}');
    expect(text).toMatch(/^@\w+\{docx-?1,/);
  });

  it('is one item of CSL JSON', () => {
    expect(JSON.parse(cite(SOURCE, 'CSL_JSON'))).toEqual({
      id: 'doc:x-1',
      type: 'webpage',
      title: SOURCE.title,
      language: 'ru',
      publisher: SOURCE.publisher,
      URL: SOURCE.url,
      issued: { 'date-parts': [[2023, 11, 5]] },
      accessed: { 'date-parts': [[2026, 1, 2]] },
    });
  });

  it.each([
    ['2023', { 'date-parts': [[2023]] }],
    ['2023-11', { 'date-parts': [[2023, 11]] }],
    ['2023-11-05~', { 'date-parts': [[2023, 11, 5]], circa: true }],
    [
      '2023-11-05/2023-11-07',
      {
        'date-parts': [
          [2023, 11, 5],
          [2023, 11, 7],
        ],
      },
    ],
    ['2023-22', { literal: '2023-22' }],
    ['202X', { literal: '202X' }],
    ['XXXX-10', { literal: 'XXXX-10' }],
  ])('gives %s as finely as it is known', (published, issued) => {
    expect(cslItem({ ...SOURCE, published }).issued).toEqual(issued);
  });
});
