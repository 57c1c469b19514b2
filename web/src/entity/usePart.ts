/** The answer to a part of an entity's page. */
import { moment } from '../address/moment';
import { questionAt } from '../data/moment';
import { useAnswer } from '../data/useAnswer';
import { language } from '../words/words';

/** Asks a query that takes `$id`, and `$lang` where it says so. */
export function usePart<Data>(name: string, query: string, id: string) {
  const declared = query.includes('$lang') ? '$id: ID!, $lang: String!' : '$id: ID!';
  const variables = { id, ...(query.includes('$lang') && { lang: language.value }) };
  return useAnswer<Data>(questionAt(moment.value, name, declared, query, variables));
}
