/** What the thread that computes networks is asked to do. */
import type { AskedComponents, AskedNetwork } from '../schema/questions/network/analyst';
import type { AnalysisOptions } from './analyse';

/** A job for the thread. */
export type Job =
  | { readonly kind: 'network'; readonly asked: AskedNetwork; readonly options: AnalysisOptions }
  | { readonly kind: 'components'; readonly asked: AskedComponents };
