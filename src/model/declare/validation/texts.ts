import { rule, textRule, VALUE, type Rule } from './rule';

/** The longest text. Names are read from the first 200 characters; a paragraph that is pasted whole is no error. */
const LONGEST_TEXT = 10_000;

/** The longest id: ids in dossiers have up to 200 characters, and that of a passage has a range as well. */
const LONGEST_ID = 300;

/** Free text of limited length; it may be empty. */
export function IsText(): Rule {
  return textRule('isText', ({ length }) =>
    length <= LONGEST_TEXT
      ? undefined
      : `must have at most ${inWords(LONGEST_TEXT)} characters, has ${inWords(length)}`,
  );
}

/** A cursor in its outer form; only the list that gave it out can tell whether it is one of its own. */
export function IsCursor(): Rule {
  return textRule('isCursor', (text) =>
    text.length <= LONGEST_TEXT && /^[\w-]+$/.test(text)
      ? undefined
      : `${VALUE} is not a cursor (expected one of an earlier page, e.g. its endCursor)`,
  );
}

/** A language tag in the form of BCP 47. */
export function IsLanguageTag(): Rule {
  return textRule('isLanguageTag', (text) =>
    /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(text)
      ? undefined
      : `${VALUE} is not a language tag (expected e.g. ru or zh-Hant)`,
  );
}

/** An id: not empty, and of limited length. Whether anything has it is for the graph to say. */
export function IsId(): Rule {
  return textRule('isId', issueOfId);
}

/** What is wrong with a text as an id; undefined if nothing is. */
export function issueOfId({ length }: string): string | undefined {
  return isIdLength(length) ? undefined : `must have 1 to ${LONGEST_ID} characters, has ${inWords(length)}`;
}

/** A list of ids; see {@link IsId}. */
export function AreIds(): Rule {
  return rule('areIds', (value) => {
    const lengths = Array.isArray(value) ? value.map((id) => String(id).length) : [];
    const index = lengths.findIndex((length) => !isIdLength(length));
    return index === -1
      ? undefined
      : `must hold ids of 1 to ${LONGEST_ID} characters; the one at index ${index} has ${inWords(lengths[index] ?? 0)}`;
  });
}

function isIdLength(length: number): boolean {
  return length >= 1 && length <= LONGEST_ID;
}

function inWords(count: number): string {
  return count.toLocaleString('en');
}
