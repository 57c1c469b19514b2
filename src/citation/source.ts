/** What a citation says of a document, and the same as CSL JSON. Pure. */
import type { CSLDate, CSLType } from '@citation-js/core';

import { parseEdtf } from '../time/edtf';

/** A document to be cited. Dates are EDTF; null where nobody says. */
export interface Source {
  readonly id: string;
  /** In the language of the document. */
  readonly title: string;
  readonly language: string;
  readonly isDataSet: boolean;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly retrieved: string | null;
}

/** CSL JSON (citeproc-js, “csl-data”), of which only these fields are used. */
export interface CslItem {
  readonly id: string;
  readonly type: CSLType;
  readonly title: string;
  readonly language: string;
  readonly publisher?: string;
  readonly URL?: string;
  readonly issued?: CSLDate;
  readonly accessed?: CSLDate;
}

/** The item; what nobody says is left out. */
export function cslItem({ id, title, language, isDataSet, ...source }: Source): CslItem {
  const { publisher, url, published, retrieved } = source;
  const issued = published === null ? undefined : cslDate(published);
  const accessed = retrieved === null ? undefined : cslDate(retrieved);
  return {
    id,
    type: isDataSet ? 'dataset' : url === null ? 'document' : 'webpage',
    title,
    language,
    ...(publisher !== null && { publisher }),
    ...(url !== null && { URL: url }),
    ...(issued && { issued }),
    ...(accessed && { accessed }),
  };
}

/** A year, a month of one, or a day, as CSL can say them. */
const CSL_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/;

/** A date or interval with its finest parts; a season, decade, century or unknown digit stands as it is written. */
function cslDate(edtf: string): CSLDate {
  const ends = edtf.replace(/[~?%]/g, '').split('/');
  const [first, second] = ends.map((end) => end.split('-').map(Number) as [number]);
  if (!first || !ends.every((end) => CSL_DATE.test(end))) return { literal: edtf };
  const { approximate, uncertain } = parseEdtf(edtf);
  const dates: CSLDate = { 'date-parts': second ? [first, second] : [first] };
  return approximate || uncertain ? { ...dates, circa: true } : dates;
}
