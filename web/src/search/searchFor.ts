/** The question that the search box asks. */
import { questionAt, type Moment, type Question } from '../data/moment';
import { HIT_ENTITY, type Hit } from './hits';

/** What the search answers. */
export interface SearchData {
  readonly search: { readonly nodes: readonly Hit[] };
}

/** The search for a text among some types, or all. */
export function searchFor(
  text: string,
  language: string,
  moment: Moment,
  types?: readonly string[],
): Question | undefined {
  if (text.trim() === '') return undefined;
  return questionAt(
    moment,
    'searchBox',
    '$text: String!, $lang: String!, $types: [EntityType!]',
    `{ search(text: $text, types: $types, first: 12) {
      nodes { why { form key } passage { gloss } entity { ${HIT_ENTITY} } }
    } }`,
    { text: text.trim(), lang: language, ...(types && { types }) },
  );
}
