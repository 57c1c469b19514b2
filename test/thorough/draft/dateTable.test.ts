import { findDates } from '../../../src/draft/dates/dates';
import { isEdtf, parseEdtf } from '../../../src/time/edtf';
import { dateTable } from '../../support/draft/dateTable';

const TABLE = dateTable();
const KINDS = [...new Set(TABLE.map(({ language, kind }) => `${language} ${kind}`))];

describe('the table of dates', () => {
  it('has right values that are EDTF, and many of each language', () => {
    expect(TABLE.flatMap(({ dates }) => dates).filter((edtf) => !isEdtf(edtf))).toEqual([]);
    for (const language of ['ru', 'en', 'zh']) {
      expect(TABLE.filter((row) => row.language === language).length).toBeGreaterThan(150);
    }
  });

  it.each(KINDS)('is read as it says: %s', (wanted) => {
    const rows = TABLE.filter(({ language, kind }) => `${language} ${kind}` === wanted);
    const read = rows.map(({ text, language, published }) => ({
      text,
      dates: findDates(text, language, parseEdtf(published)).map(({ edtf }) => edtf),
    }));
    expect(read).toEqual(rows.map(({ text, dates }) => ({ text, dates })));
  });
});
