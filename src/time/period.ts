import { parseEdtf } from './edtf';
import { InvalidEdtf } from './invalidEdtf';

/**
 * The other side of a question about dates: the days of a period, ISO days, inclusive, null = open. A period asked for with
 * doubt (`2020~`) surely means the days that it names, and possibly those of the bounds widened by one unit.
 */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
  readonly possiblyFrom: string | null;
  readonly possiblyTo: string | null;
}

/** Reads a period from one EDTF text (`2020-06`, `2020-06-15/..`) or from its first and last date (`2020-06`, `2020-08`).
 * Throws {@link InvalidEdtf} when one is no EDTF, has no year, or the last date ends before the first begins. */
export function parsePeriod(edtf: string, last?: string): Period {
  if (last !== undefined) return parsePeriod(`${onePoint(edtf)}/${onePoint(last)}`);
  const date = parseEdtf(edtf);
  // Days of years that far away cannot be distinguished.
  if (/(?:^|\/)(?:-|Y|0000)/.test(edtf)) throw new InvalidEdtf(edtf, 'year');
  // An end that is merely unknown (`2016/`) bounds nothing either; what a question means by it is "from 2016 on".
  const bounded = date.nominal.earliest !== null || date.nominal.latest !== null;
  // `2023-XX-05` names twelve days, and no period that has a beginning and an end.
  if (!bounded || date.possible !== null || /^[[{]/.test(edtf)) throw new InvalidEdtf(edtf, 'period');
  return {
    from: date.nominal.earliest,
    to: date.nominal.latest,
    possiblyFrom: date.earliest,
    possiblyTo: date.latest,
  };
}

function onePoint(edtf: string): string {
  const date = parseEdtf(edtf);
  if (date.interval) throw new InvalidEdtf(edtf, 'interval');
  if (!date.yearKnown || date.possible !== null || edtf.startsWith('['))
    throw new InvalidEdtf(edtf, 'period');
  return edtf;
}
