import { reportSeedIssues } from '../../../src/dossiers/check/seedReport';
import { readDossier } from '../../../src/dossiers/read/readDossier';
import { draftArticle } from '../../../src/draft/draft';
import { renderDraft } from '../../../src/draft/renderDraft';
import { NOTHING_THERE } from '../../../src/record/storedState';
import { annotatedArticles } from '../../support/draft/annotated';
import { article, drafted, madeUp } from '../../support/draft/drafted';
import { KNOWN } from '../../support/draft/known';
import { withAllParts, withOnePart } from '../../support/draft/uncommented';

const taken = new Set(KNOWN.map(({ id }) => id));
const render = (text: string, published?: string) =>
  renderDraft(draftArticle(article(text), KNOWN, published), { file: 'x.txt', document: 'doc:900', taken });

/** The faults of a draft beside a graph that has what the tests know. */
function faults(draft: string): readonly string[] {
  const read = readDossier(draft, 'x.yaml');
  if ('issues' in read)
    return read.issues.map(({ location, message }) => `${String(location.line)} ${message}`);
  const entities = new Map(KNOWN.map(({ id, type }) => [id, type]));
  const { issues } = reportSeedIssues([read.dossier], undefined, { ...NOTHING_THERE, entities });
  return issues.filter(({ severity }) => severity === 'ERROR').map(({ message }) => message);
}

const articles = [
  ...annotatedArticles('articles'),
  ...annotatedArticles('heldOut'),
  { file: 'russian.txt', text: madeUp('russian.txt') },
  { file: 'english.txt', text: madeUp('english.txt') },
].map(({ file, text }) => ({ file, draft: render(text, '2024-05-03') }));

describe('a draft', () => {
  it.each(articles)('has no fault as it is, with any part uncommented, and with all: $file', ({ draft }) => {
    expect(faults(draft)).toEqual([]);
    const parts = withOnePart(draft);
    expect(parts.length).toBeGreaterThan(2);
    for (const { remark, text } of parts) expect([remark, faults(text)]).toEqual([remark, []]);
    expect(faults(withAllParts(draft))).toEqual([]);
  });

  it('proposes entities, offices and events, each as a part', () => {
    const read = readDossier(withAllParts(render(madeUp('english.txt'), '2020-06-23')), 'x.yaml');
    const { facts, entities } = 'dossier' in read ? read.dossier : { facts: [], entities: [] };
    expect(entities.map(({ id }) => id)).toContain('official:lindqvist');
    const rows = facts.map(({ type, roles, properties }) => ({
      type,
      roles: roles.map(({ target }) => target).join(', '),
      ...properties,
    }));
    expect(rows).toContainEqual(
      expect.objectContaining({
        type: 'Tenure',
        roles: 'official:sun-zhe, city:harbin',
        title: 'Mayor of Harbin',
      }),
    );
    expect(rows).toContainEqual(
      expect.objectContaining({
        type: 'Occurrence',
        roles: 'event:lindqvist-sun-zhe-meeting-2020',
        modality: 'HELD',
        date: '2020-06-22',
      }),
    );
  });
});

const events = (text: string) => {
  const read = readDossier(withAllParts(render(text, '2024-05-03')), 'x.yaml');
  if ('issues' in read) throw new Error(JSON.stringify(read.issues));
  const { facts } = read.dossier;
  return facts
    .filter(({ type }) => type === 'Participation')
    .map(
      ({ roles, properties }) =>
        `${roles[0]?.target ?? ''} ${String(properties['role'])} ${String(properties['modality'])}`,
    );
};

describe('events that a sentence tells of', () => {
  it.each([
    [
      'Ольга Ремизова встретилась с мэром Харбина Сунь Чжэ.',
      'official:remizova PARTICIPANT HELD, official:sun-zhe PARTICIPANT HELD',
    ],
    [
      'В мае Ольга Ремизова встретится с Сунь Чжэ.',
      'official:remizova PARTICIPANT PLANNED, official:sun-zhe PARTICIPANT PLANNED',
    ],
    ['Ольга Ремизова не встретилась с Сунь Чжэ.', ''],
    ['Сунь Чжэ посетил Якутск.', 'official:sun-zhe VISITOR HELD, city:yakutsk VISITED HELD'],
    ['Сунь Чжэ планирует посетить Якутск.', ''],
    [
      'Sun Zhe met with Olga Remizova on Friday.',
      'official:sun-zhe PARTICIPANT HELD, official:remizova PARTICIPANT HELD',
    ],
    [
      'Harbin will sign the plan with Yakutsk.',
      'city:harbin PARTICIPANT PLANNED, city:yakutsk PARTICIPANT PLANNED',
    ],
    ['Sun Zhe did not visit Yakutsk.', ''],
    [
      '哈尔滨市市长孙喆会见了雅库茨克市市长李明。',
      'official:sun-zhe PARTICIPANT HELD, official:li-ming PARTICIPANT HELD',
    ],
  ])('%s', (text, expected) => {
    expect(events(`${text}\n`).join(', ')).toBe(expected);
  });
});

describe('what is drafted', () => {
  it('is the same every time', () => {
    expect(render(madeUp('russian.txt'))).toBe(render(madeUp('russian.txt')));
    expect(drafted(madeUp('russian.txt')).candidates.length).toBeGreaterThan(3);
  });
});
