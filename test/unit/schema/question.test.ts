import { EncounterArgs } from '../../../src/schema/encounters/input';
import { nearMissParams, pairParams } from '../../../src/schema/encounters/question';

function args(given: Partial<EncounterArgs>): EncounterArgs {
  return Object.assign(
    new EncounterArgs(),
    { modalities: ['HELD', 'HISTORIC'], alsoRoles: [], includePossible: false, who: {}, whom: {} },
    given,
  );
}

describe('the parameters of encounters', () => {
  it('reach events from the narrower side', () => {
    const asked = args({ who: { of: 'country:russia' }, whom: { of: 'city:harbin' } });
    expect(pairParams(asked, null, 26).anchor).toEqual({ id: null, of: 'city:harbin' });
    expect(
      pairParams(args({ who: { id: 'official:x', of: 'city:y' }, whom: { of: 'inst:z' } }), null, 26).anchor,
    ).toEqual({ id: 'official:x', of: null });
  });

  it('want an anchor', () => {
    expect(() => pairParams(args({}), null, 26)).toThrow('give `id` or `of` for at least one side');
  });

  it('break one condition at a time, in fixed order, and only those that were asked', () => {
    const asked = args({
      who: { institutionKinds: ['BUREAU'], of: 'city:harbin' },
      whom: { type: 'City', of: 'country:russia' },
      eventKinds: ['MEETING'],
      topic: 'topic:trade',
      period: { certainlyWithin: '2020' },
    });
    expect(nearMissParams(asked).map(({ broken }) => broken)).toEqual([
      'MODALITY',
      'WHO_KIND',
      'WHOM_KIND',
      'EVENT_KIND',
      'TOPIC',
      'PERIOD',
      'WHO_PLACE',
      'WHOM_PLACE',
    ]);
    expect(nearMissParams(args({ who: { of: 'city:harbin' } })).map(({ broken }) => broken)).toEqual([
      'MODALITY',
    ]);
  });

  it('never reach events from the side whose place is broken', () => {
    const asked = args({ who: { of: 'city:harbin' }, whom: { of: 'country:russia' } });
    const anchors = nearMissParams(asked).map(({ broken, anchor }) => [broken, anchor.of]);
    expect(anchors).toEqual([
      ['MODALITY', 'city:harbin'],
      ['WHO_PLACE', 'country:russia'],
      ['WHOM_PLACE', 'city:harbin'],
    ]);
  });

  it('refuse kinds of institutions for another type', () => {
    expect(() =>
      pairParams(args({ who: { type: 'City', institutionKinds: ['BUREAU'], id: 'x' } }), null, 1),
    ).toThrow('who.institutionKinds goes with type Institution, not with City');
  });

  it('count exhibitors only when asked for', () => {
    expect(pairParams(args({ who: { id: 'x' } }), null, 1).roles).not.toContain('EXHIBITORS');
    expect(pairParams(args({ who: { id: 'x' }, alsoRoles: ['EXHIBITORS'] }), null, 1).roles).toContain(
      'EXHIBITORS',
    );
  });
});
