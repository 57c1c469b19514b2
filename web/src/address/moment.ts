/** The moments as of which the whole page is read: they stand in the address. */
import { computed } from '@preact/signals';
import type { Moment } from '../data/moment';
import { here } from './here';

export const moment = computed<Moment>(() => ({
  asOf: here.value.query.get('asOf'),
  knownAt: here.value.query.get('knownAt'),
}));
