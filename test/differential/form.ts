import type fc from 'fast-check';

import type { Selections } from './selections';
import type { Service } from './service';

/** One drawn comparison: gives how many answers it compared, and throws a Difference where forms disagree. */
export type Comparison = (service: Service) => Promise<number>;

/** A kind of comparison: two or more forms that ask for the same. */
export interface Form {
  readonly name: string;
  /** How often it is drawn, against the others. */
  readonly weight: number;
  comparisons(selections: Selections): fc.Arbitrary<Comparison>;
}
