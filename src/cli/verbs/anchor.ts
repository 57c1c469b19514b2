import type { AnchorOptions } from '../anchor';
import { verb, type Verb } from '../verb';

/** `entente anchor`. */
export function anchorVerb(): Verb {
  const made = verb('anchor', {
    group: 'write',
    summary: 'write ranges where a dossier quotes words of its text',
    description:
      'Writes ranges into a dossier where it quotes words of its text (evidence: ["words"], or "words@2" for their second place). It needs no database.',
    json: 'print what was written as JSON',
    examples: [
      {
        command: 'entente anchor docs/cli/quoted.yaml --text docs/cli/article.txt',
        about: 'all quotations become ranges, or none',
      },
    ],
  });
  return made
    .argument('<dossier>', 'a dossier in YAML; it is written in place')
    .requiredOption('--text <file>', 'the text of its document')
    .action(async (dossier: string, options: AnchorOptions) => {
      (await import('../anchor.js')).anchor(dossier, options);
    });
}
