/** Relationship types of what is no longer current begin with this: `PAST_TIED_TO`. */
export const PAST = 'PAST_';
