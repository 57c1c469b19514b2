import { Interface, Property } from '../declare/decorators';
import { EdtfDate } from '../declare/edtfDate';
import { Fact } from './fact';

/**
 * A fact that holds over a time. Outer bounds (`earliest`, `latest`): it can have held then; inner bounds (`heldFrom`,
 * `heldTo`): it held for certain. How they follow from what is told: `time/stateBounds.ts`.
 */
@Interface('A fact that holds over a time, known from inside (attested) and from outside (possible).', {
  is: [Fact],
})
export abstract class State {
  @Property(() => EdtfDate, 'Since when it holds.', { nullable: true, declared: true })
  readonly since: EdtfDate | null;

  @Property(() => EdtfDate, 'Until when it held.', { nullable: true, declared: true })
  readonly until: EdtfDate | null;

  @Property(() => EdtfDate, 'It does not hold before.', { nullable: true, declared: true })
  readonly notBefore: EdtfDate | null;

  @Property(() => EdtfDate, 'It does not hold after.', { nullable: true, declared: true })
  readonly notAfter: EdtfDate | null;

  @Property(
    () => String,
    'The first day on which it held for certain, `YYYY-MM-DD`; null when there is none.',
    { nullable: true },
  )
  readonly heldFrom: string | null;

  @Property(
    () => String,
    'The last day on which it held for certain, `YYYY-MM-DD`; null when there is none.',
    { nullable: true },
  )
  readonly heldTo: string | null;
}
