import { EncounterArgs } from '../../../src/schema/questions/encounters/input';
import { nearMissQuestions, pairQuestion } from '../../../src/schema/questions/encounters/question';

function args(given: Partial<EncounterArgs>): EncounterArgs {
  return Object.assign(
    new EncounterArgs(),
    { modalities: ['HELD', 'HISTORIC'], alsoRoles: [], includePossible: false, who: {}, whom: {} },
    given,
  );
}

describe('the questions of encounters', () => {
  it('reach events from the narrower side', () => {
    const asked = args({ who: { of: 'country:russia' }, whom: { of: 'city:harbin' } });
    expect(pairQuestion(asked).near).toBe('whom');
    expect(pairQuestion(args({ who: { id: 'official:x', of: 'city:y' }, whom: { of: 'inst:z' } })).near).toBe(
      'who',
    );
  });

  it('break one condition at a time, in fixed order, and only those that were asked', () => {
    const asked = args({
      who: { institutionKinds: ['BUREAU'], of: 'city:harbin' },
      whom: { type: 'City', of: 'country:russia' },
      eventKinds: ['MEETING'],
      topic: 'topic:trade',
      period: { certainlyWithin: '2020' },
    });
    expect(nearMissQuestions(asked).map(({ broken }) => broken)).toEqual([
      'MODALITY',
      'WHO_KIND',
      'WHOM_KIND',
      'EVENT_KIND',
      'TOPIC',
      'PERIOD',
      'WHO_PLACE',
      'WHOM_PLACE',
    ]);
    expect(nearMissQuestions(args({ who: { of: 'city:harbin' } })).map(({ broken }) => broken)).toEqual([
      'MODALITY',
    ]);
  });

  it('never reach events from the side whose place is broken', () => {
    const asked = args({ who: { of: 'city:harbin' }, whom: { of: 'country:russia' } });
    expect(nearMissQuestions(asked).map(({ broken, near }) => [broken, near])).toEqual([
      ['MODALITY', 'who'],
      ['WHO_PLACE', 'whom'],
      ['WHOM_PLACE', 'who'],
    ]);
  });

  it('count exhibitors only when asked for', () => {
    expect(pairQuestion(args({ who: { id: 'x' } })).roles).not.toContain('EXHIBITORS');
    expect(pairQuestion(args({ who: { id: 'x' }, alsoRoles: ['EXHIBITORS'] })).roles).toContain('EXHIBITORS');
  });
});
