import { Interface, Property } from '../declare/decorators';
import { EdtfDate } from '../declare/edtfDate';
import { HeldOnDay } from '../declare/heldOn';
import { HeldOn } from '../terms';
import { Fact } from './fact';

/**
 * A fact that holds over a time. Outer bounds (`earliest`, `latest`): it can have held then; inner bounds (`heldFrom`,
 * `heldTo`): it held for certain. How they follow from what is stated: `time/stateBounds.ts`.
 */
@Interface('A fact that holds for some time, with inner bounds (attested) and outer bounds (possible).', {
  is: [Fact],
})
export abstract class State {
  @Property(() => EdtfDate, 'When it began.', { nullable: true, declared: true })
  readonly since: EdtfDate | null;

  @Property(() => EdtfDate, 'When it ended.', { nullable: true, declared: true })
  readonly until: EdtfDate | null;

  @Property(() => EdtfDate, 'It did not hold before this date.', { nullable: true, declared: true })
  readonly notBefore: EdtfDate | null;

  @Property(() => EdtfDate, 'It did not hold after this date.', { nullable: true, declared: true })
  readonly notAfter: EdtfDate | null;

  @Property(() => String, 'The first day on which it certainly held, `YYYY-MM-DD`; null if there is none.', {
    nullable: true,
  })
  readonly heldFrom: string | null;

  @Property(() => String, 'The last day on which it certainly held, `YYYY-MM-DD`; null if there is none.', {
    nullable: true,
  })
  readonly heldTo: string | null;

  @HeldOnDay()
  readonly heldOn: HeldOn;
}
