/** Dates that a client gave, read with one error for what is none. */
import { badInput } from '../errors';
import { exactDay } from '../time/day';
import { InvalidEdtf } from '../time/invalidEdtf';

/** Reads a date; `place` names the argument in the error. */
export function validDate<Value>(place: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidEdtf) throw badInput(`${place}: ${error.message}`);
    throw error;
  }
}

/** A day that a client gave; `place` names the argument. */
export function checkedDay(day: string, place: string): string {
  return validDate(place, () => exactDay(day));
}
