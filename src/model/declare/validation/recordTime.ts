import { recordTime, RECORD_TIME_FORMS } from '../../../time/recordTime';
import { textRule, VALUE, type Rule } from './rule';

/** A moment of the record. */
export function IsRecordTime(): Rule {
  return textRule('isRecordTime', (text) =>
    recordTime(text) === undefined ? `${VALUE} is not ${RECORD_TIME_FORMS}` : undefined,
  );
}
