import { exactDay } from '../../../time/day';
import { InvalidEdtf } from '../../../time/invalidEdtf';
import { parsePeriod } from '../../../time/period';
import { textRule, VALUE, type Rule } from './rule';

/** An EDTF date or interval that bounds a period, such as `2020-06` or `2020-06-15/..`. */
export function IsEdtf(): Rule {
  return dateRule('isEdtf', parsePeriod);
}

/** A day of the calendar, `YYYY-MM-DD`. */
export function IsDay(): Rule {
  return dateRule('isDay', exactDay);
}

function dateRule(name: string, read: (text: string) => unknown): Rule {
  return textRule(name, (text) => {
    try {
      read(text);
      return undefined;
    } catch (error) {
      if (error instanceof InvalidEdtf) return `${VALUE} ${error.reason}`;
      throw error;
    }
  });
}
