import { CST, Lexer } from 'yaml';

/** Deeper than any dossier; the parser recurses, and V8 ends the whole process when its stack runs out within a regular expression. */
const MAX_FLOW_DEPTH = 20;
const MAX_INDENTATION = 100;
const MAX_INDICATORS = 10;

/** The line on which a YAML text is nested deeper than is safe to parse; undefined when it nowhere is. */
export function lineNestedTooDeeply(text: string): number | undefined {
  let [line, depth, indicators] = [1, 0, 0];
  let [previous, scalar] = ['newline', false];
  for (const lexeme of new Lexer().lex(text)) {
    // A marker announces that the next lexeme is a scalar, whatever it looks like.
    const type = scalar ? 'scalar' : (CST.tokenType(lexeme) ?? 'other');
    scalar = lexeme === CST.SCALAR;
    if (type.endsWith('-start')) depth += 1;
    if (type.endsWith('-end')) depth -= 1;
    if (type === 'seq-item-ind' || type === 'explicit-key-ind') indicators += 1;
    if (type === 'newline') indicators = 0;
    const indentation = type === 'space' && previous === 'newline' ? lexeme.length : 0;
    if (depth > MAX_FLOW_DEPTH || indicators > MAX_INDICATORS || indentation > MAX_INDENTATION) return line;
    line += lexeme.split('\n').length - 1;
    previous = type;
  }
  return undefined;
}
