/** Two names: of one person, place or body in two spellings, or of two that are easily taken for one. */
export type Pair = readonly [a: string, b: string];
