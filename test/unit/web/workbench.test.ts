import { parse } from 'yaml';

import { firstWork, languageOf, workOf } from '../../../web/src/workbench/beginning';
import { faultOf, filed } from '../../../web/src/workbench/filing';
import { ENTITY_FORMS, FACT_FORMS, formUnder, prefixOf, typeOf } from '../../../web/src/workbench/forms';
import { freeId, slugOf } from '../../../web/src/workbench/ids';
import { entitiesOf, labelOf } from '../../../web/src/workbench/labels';
import { placeOfPath } from '../../../web/src/workbench/places';
import { dateWithin, modalityOf, namedWithin, prefilled } from '../../../web/src/workbench/prefill';
import { placesOf, rulerOf, snapped, textFault } from '../../../web/src/workbench/ranges';
import { segmentsOf } from '../../../web/src/workbench/segments';
import type { Row, Suggestion, Work } from '../../../web/src/workbench/shapes';
import { discard, keep, listed, take, type Store } from '../../../web/src/workbench/shelf';
import { NOTHING_SHOWN, type OpenForm } from '../../../web/src/workbench/view';
import { WHOLE_EVENT } from '../../../web/src/workbench/wholes';
import {
  accepted,
  dossierOf,
  keyOf,
  pendingIn,
  rejected,
  sameAs,
  withoutRow,
  withPart,
} from '../../../web/src/workbench/work';
import { EN } from '../../../web/src/workbench/words/en';
import { RU } from '../../../web/src/workbench/words/ru';
import { ZH } from '../../../web/src/workbench/words/zh';
import { yamlOf } from '../../../web/src/workbench/yaml';

const TEXT = 'Turku and Harbin 🌏 met\nTurku and Harbin have been sister cities since 1987.';

const begun = (text = TEXT): Work =>
  firstWork(text, { mayRead: true, published: '', file: '', sha256: 'a'.repeat(64) });

const mention = (entity: string, value: string, ...evidence: string[]) => ({ entity, value, evidence });

const suggestion = (more: Partial<Suggestion> = {}): Suggestion => ({
  kind: 'MENTION',
  about: 'Turku',
  isSure: true,
  entityId: 'city:turku',
  type: 'City',
  others: [],
  ranges: ['0-5', '23-28'],
  part: {
    passages: { '0-5': 'Turku named', '23-28': 'Turku named' },
    facts: { mentions: [mention('city:turku', 'Turku', '0-5', '23-28')] },
  },
  ...more,
});

const NEW: Suggestion = suggestion({
  kind: 'NEW_ENTITY',
  about: 'Harbin',
  entityId: 'city:harbin-2',
  isSure: false,
  ranges: ['10-16'],
  part: {
    passages: { '10-16': 'Harbin named' },
    entities: { cities: [{ id: 'city:harbin-2', names: { en: 'Harbin' } }] },
    facts: { mentions: [mention('city:harbin-2', 'Harbin', '10-16')] },
  },
});

describe('ranges of a text', () => {
  it('count code points, there and back', () => {
    const { rangeOf, stretchOf } = rulerOf(TEXT);
    expect(rangeOf({ start: 20, end: 23 })).toBe('19-22');
    expect(stretchOf('19-22')).toEqual({ start: 20, end: 23 });
    for (const wrong of ['5-5', '6-5', '0-9999', 'x', '0-', '-1-2']) expect(stretchOf(wrong)).toBeUndefined();
  });

  it('take whole words, without the spaces around', () => {
    expect(snapped('an Ärzte word', { start: 4, end: 6 })).toEqual({ start: 3, end: 8 });
    expect(snapped('a  b', { start: 1, end: 3 })).toBeUndefined();
    expect(snapped('哈尔滨市长', { start: 0, end: 3 })).toEqual({ start: 0, end: 3 });
    expect(snapped('one two', { start: 7, end: 3 })).toEqual({ start: 4, end: 7 });
  });

  it('are found by words, whatever space is between them', () => {
    expect(placesOf('a (b)\n c, a (b) c', 'a (b)').length).toBe(2);
    expect(placesOf('a (b)\n c', '(b) c')).toEqual([{ start: 2, end: 8 }]);
    expect(placesOf('abc', ' ')).toEqual([]);
  });

  it('are none in a text with NUL or half of a character', () => {
    expect(textFault('ab\0')).toEqual({ kind: 'NUL', at: 2 });
    expect(textFault('ab\ud800c')).toEqual({ kind: 'SURROGATE', at: 2 });
    expect(textFault('🌏')).toBeUndefined();
  });
});

describe('segments', () => {
  it('cover the text once, with the innermost mark first', () => {
    const mark = (key: string, start: number, end: number) => ({
      key,
      start,
      end,
      isPending: true,
      type: '',
    });
    const segments = segmentsOf(10, [mark('outer', 2, 8), mark('inner', 4, 6), mark('same', 4, 6)]);
    expect(segments.map(({ start, end, marks }) => [start, end, marks.map(({ key }) => key)])).toEqual([
      [0, 2, []],
      [2, 4, ['outer']],
      [4, 6, ['inner', 'same', 'outer']],
      [6, 8, ['outer']],
      [8, 10, []],
    ]);
    expect(segmentsOf(0, [])).toEqual([]);
  });
});

describe('a dossier that is being written', () => {
  it('begins with its headline, its length and an id of its own', () => {
    const { document, glosses } = begun();
    expect(document).toMatchObject({ id: 'doc:turku-and-harbin-met', language: 'en', characters: 75 });
    expect(document['names']).toEqual({
      en: { value: 'Turku and Harbin 🌏 met', basis: 'TEXT', evidence: ['0-22'] },
    });
    expect(glosses).toEqual({ '0-22': 'Headline' });
    expect(languageOf('Мэр Харбина')).toBe('ru');
    expect(languageOf('哈尔滨市长')).toBe('zh');
  });

  it('takes each suggestion once, and one that is left out never', () => {
    const work: Work = { ...begun(), suggestions: [NEW, suggestion()] };
    expect(pendingIn(work).map(({ about }) => about)).toEqual(['Turku', 'Harbin']);
    const once = accepted(work, [suggestion()]);
    expect(accepted(once, [suggestion()]).facts).toEqual(once.facts);
    expect(labelOf(once, 'city:turku')).toBe('Turku');
    const none = rejected(once, NEW);
    expect(pendingIn(none)).toEqual([]);
    expect(entitiesOf(none).map(({ id }) => id)).toEqual(['city:turku']);
    expect(none.decided[keyOf(NEW)]).toBe('REJECTED');
  });

  it('has one fact with the evidence of both, in whatever order its fields stand', () => {
    const tie = { first: 'city:a', second: 'city:b', kind: 'SISTER', level: 'CITY' };
    const { level, ...others } = tie;
    const twice = withPart(withPart(begun(), { facts: { ties: [{ ...tie, evidence: ['0-5'] }] } }), {
      facts: { ties: [{ level, ...others, evidence: ['0-5', '10-16'] }] },
    });
    expect(twice.facts.map(({ fields }) => fields['evidence'])).toEqual([['0-5', '10-16']]);
  });

  it('writes the passages on which something rests, in the order of the text', () => {
    const work = accepted(begun(), [suggestion(), NEW]);
    expect(Object.keys(dossierOf(work).passages ?? {})).toEqual(['0-5', '0-22', '10-16', '23-28']);
    const [row] = work.entities;
    const without = withoutRow(work, row as Row);
    expect(without.facts.map(({ fields }) => fields['entity'])).toEqual(['city:turku']);
    expect(Object.keys(dossierOf(without).passages ?? {})).toEqual(['0-5', '0-22', '23-28']);
  });

  it('gives what was taken for new the id of what is there, in suggestions too', () => {
    const tie = suggestion({
      kind: 'EVENT',
      about: 'a tie',
      entityId: null,
      part: {
        entities: { cities: [{ id: 'city:harbin-2', names: { en: 'Harbin' } }] },
        facts: { ties: [{ first: 'city:harbin-2', second: 'city:turku', evidence: ['10-16'] }] },
      },
    });
    const work = accepted({ ...begun(), suggestions: [NEW, tie] }, [NEW]);
    const same = sameAs(work, 'city:harbin-2', 'city:harbin', { name: 'Harbin', type: 'City' });
    expect(same.entities).toEqual([]);
    expect(same.facts[0]?.fields['entity']).toBe('city:harbin');
    expect(pendingIn(same).map(({ about }) => about)).toEqual(['a tie']);
    const all = accepted(same, pendingIn(same));
    expect(JSON.stringify(dossierOf(all))).not.toContain('harbin-2');
  });
});

describe('forms', () => {
  it('are there for everything that a dossier can hold', () => {
    expect(FACT_FORMS.map(({ type }) => type)).toContain('Claim');
    expect(ENTITY_FORMS.map(({ type }) => typeOf(`${prefixOf(type)}:x`))).toEqual(
      ENTITY_FORMS.map(({ type }) => type),
    );
    const first = formUnder('ties')?.fields[0];
    expect(first).toMatchObject({ name: 'first', control: 'entity', isRequired: true });
    expect(first?.types).toContain('City');
    expect(formUnder('ties')?.fields.find(({ name }) => name === 'kind')?.values).toContain('SISTER');
  });

  it('hold what the words tell', () => {
    const work: Work = {
      ...accepted(begun(), [suggestion(), NEW]),
      dates: [{ range: '70-74', edtf: '1987/..' }],
    };
    const told = withPart(work, { facts: { mentions: [mention('city:harbin-2', 'Harbin', '33-39')] } });
    const within = { start: TEXT.indexOf('\n') + 1, end: TEXT.length };
    expect(namedWithin(told, within).map(({ id }) => id)).toEqual(['city:turku', 'city:harbin-2']);
    expect(dateWithin(told, within)).toBe('1987/..');
    const ties = formUnder('ties');
    expect(ties && prefilled(told, ties, within)).toEqual({
      first: 'city:turku',
      second: 'city:harbin-2',
      kind: 'SISTER',
      level: 'CITY',
      since: '1987',
    });
    expect(
      ['he will visit', 'планируется визит', 'они встретились', 'he was invited'].map(modalityOf),
    ).toEqual(['PLANNED', 'PLANNED', 'HELD', 'INVITED']);
  });

  it('say what is missing, and what id is taken or none', () => {
    const work = accepted(begun(), [NEW]);
    const open = (fields: OpenForm['fields'], heading = 'cities'): OpenForm => ({
      heading,
      fields,
      gloss: 'Y named',
      isOwnGloss: false,
      evidence: ['0-5'],
      changes: null,
      actors: null,
    });
    expect(faultOf(work, open({ name: '' }))).toEqual({ kind: 'REQUIRED', fields: ['id', 'name'] });
    expect(faultOf(work, open({ name: 'H', id: 'city:harbin-2' }))).toEqual({
      kind: 'TAKEN',
      id: 'city:harbin-2',
    });
    expect(faultOf(work, open({ name: 'H', id: 'Harbin' }))?.kind).toBe('ID');
    expect(faultOf(work, open({ first: 'city:a' }, 'ties'))).toEqual({
      kind: 'REQUIRED',
      fields: ['second', 'kind', 'level'],
    });
    expect(faultOf(work, open({ name: 'Turku', id: 'city:turku' }))).toBeUndefined();
    const done = filed(work, open({ name: 'Turku', id: 'city:turku' }), 'en');
    expect(done.entities.at(-1)?.fields['names']).toEqual({
      en: { value: 'Turku', basis: 'TEXT', evidence: ['0-5'] },
    });
    expect(done.facts.at(-1)?.fields).toEqual(mention('city:turku', 'Turku', '0-5'));
  });

  it('say what their first passage says, and leave the others as they are', () => {
    const work = accepted(begun(), [suggestion()]);
    const done = filed(
      work,
      {
        heading: 'mentions',
        fields: { entity: 'city:turku', value: 'Turku' },
        gloss: 'The city named',
        isOwnGloss: true,
        evidence: ['0-5', '23-28', '5-9'],
        changes: { list: 'facts', at: 0 },
        actors: null,
      },
      'en',
    );
    expect(['0-5', '23-28', '5-9'].map((range) => done.glosses[range])).toEqual([
      'The city named',
      'Turku named',
      'The city named',
    ]);
    expect(done.facts.map(({ fields }) => fields['evidence'])).toEqual([['0-5', '23-28', '5-9']]);
  });

  it('tell an event as a whole', () => {
    const work = accepted(begun(), [suggestion(), NEW]);
    const done = filed(
      work,
      {
        heading: WHOLE_EVENT,
        fields: {
          name: 'A meeting',
          id: 'event:a',
          kind: 'MEETING',
          modality: 'HELD',
          date: '2025',
          where: 'city:turku',
        },
        gloss: 'They met',
        isOwnGloss: true,
        evidence: ['0-22'],
        changes: null,
        actors: { 'city:turku': '', 'city:harbin-2': 'PARTICIPANT' },
      },
      'en',
    );
    expect(done.facts.slice(2).map(({ heading }) => heading)).toEqual([
      'occurrences',
      'placements',
      'participations',
    ]);
    expect(done.glosses['0-22']).toBe('They met');
  });
});

describe('ids of new entities', () => {
  it('are made from names in any script, and never twice', () => {
    expect(slugOf('Совет города «Йошкар-Ола»')).toBe('sovet-goroda-yoshkar-ola');
    expect(slugOf('Université de Liège')).toBe('universite-de-liege');
    expect(slugOf('哈尔滨市政府')).toBe('哈尔滨市政府');
    expect(slugOf('부산')).toBe('부산');
    expect(freeId('city', '!!', () => false)).toBe('city:new');
    expect(freeId('city', 'Turku', (id) => id === 'city:turku')).toBe('city:turku-2');
  });
});

describe('the YAML of the workbench', () => {
  it('is read as it was, whatever texts it holds', () => {
    const names = [
      'yes',
      'null',
      '1',
      'a: b',
      '- x',
      '#',
      '"',
      '\\',
      "it's",
      'два\nряда',
      '{x}',
      '\u0085\u2028\ufeff',
      '🌏',
      '<script>',
    ];
    const value = {
      document: {
        id: 'doc:x',
        names: { en: { value: 'X', basis: 'TEXT', evidence: ['0-5'] } },
        language: 'en',
        published: '2025',
        characters: 75,
        sha256: 'a'.repeat(64),
      },
      passages: { '0-5': 'yes' },
      entities: {
        cities: names.map((name, at) => ({ id: `city:x${String(at)}`, names: { en: name }, note: name })),
      },
      facts: { placements: [{ what: 'city:x1', where: 'city:x2', basis: 'BACKGROUND', confidence: 0.5 }] },
    };
    expect(parse(yamlOf(value))).toEqual(value);
  });

  it('may be empty', () => {
    expect(yamlOf({ document: { id: 'doc:x' } })).toContain('passages: {}');
    expect(dossierOf(workOf('', {}, false))).toEqual({ document: {}, passages: {} });
  });
});

describe('places of issues', () => {
  it('are rows, passages or the document', () => {
    const work = accepted(begun(), [suggestion(), NEW]);
    expect(placeOfPath(work, 'facts.mentions[1].value')).toEqual({ kind: 'row', list: 'facts', at: 1 });
    expect(placeOfPath(work, 'entities.cities[0]')).toEqual({ kind: 'row', list: 'entities', at: 0 });
    expect(placeOfPath(work, 'passages["0-5"]')).toEqual({ kind: 'passage', range: '0-5' });
    expect(placeOfPath(work, 'document.names')).toEqual({ kind: 'document' });
    expect(placeOfPath(work, 'facts.ties[9]')).toBeUndefined();
  });
});

describe('the shelf of a browser', () => {
  const storeOf = (room: number): Store & { readonly all: Map<string, string> } => {
    const all = new Map<string, string>();
    return {
      all,
      getItem: (key) => all.get(key) ?? null,
      setItem: (key, value) => {
        if (value.length > room) throw new Error('QuotaExceededError');
        all.set(key, value);
      },
      removeItem: (key) => all.delete(key),
      key: (at) => [...all.keys()][at] ?? null,
      get length() {
        return all.size;
      },
    };
  };
  const kept = (text: string, at: string) => ({ work: begun(text), shown: NOTHING_SHOWN, form: null, at });

  it('keeps several dossiers, the latest first', () => {
    const store = storeOf(100_000);
    store.setItem('entente-theme', 'dark');
    store.setItem('entente-work:broken', '{');
    expect(keep(store, 'a', kept('One', '2026-01-01'))).toBe(true);
    expect(keep(store, 'b', kept('Two', '2026-01-02'))).toBe(true);
    expect(listed(store).map(({ title }) => title)).toEqual(['Two', 'One']);
    expect(take(store, 'a')).toEqual(kept('One', '2026-01-01'));
    discard(store, 'b');
    expect(listed(store).map(({ id }) => id)).toEqual(['a']);
  });

  it('says where it has no room', () => {
    expect(keep(storeOf(10), 'a', kept('One', ''))).toBe(false);
  });
});

describe('the words of the workbench', () => {
  it('have the same gaps in all languages', () => {
    const gapsIn = (text: string) =>
      [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort();
    for (const [key, text] of Object.entries(EN))
      for (const other of [RU, ZH]) {
        expect([key, gapsIn(other[key as keyof typeof EN])]).toEqual([key, gapsIn(text)]);
        expect(other[key as keyof typeof EN].trim()).not.toBe('');
      }
  });
});
