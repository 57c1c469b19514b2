/** Citations of documents in the styles that readers use, by citation-js. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';

import { cslItem, type CslItem, type Source } from './source';

/** The styles, under their names in the API. */
export type CitationStyle = 'APA' | 'CHICAGO' | 'BIBTEX' | 'CSL_JSON';

/** Styles stand beside `src` and `build`. */
const CHICAGO = join(__dirname, '..', '..', 'styles', 'chicago-author-date-16th-edition.csl');

interface Styles {
  readonly styles: { has(name: string): boolean; add(name: string, xml: string): void };
}

interface BibtexFormat {
  readonly format: { asciiOnly: boolean; useIdAsLabel: boolean };
}

/** What TeX takes for a command of its own. */
const TEX_SPECIAL = /[&%$#_{}]/g;

/** A document cited in a style; plain text, without a line break at the end. BibTeX and CSL JSON are for programs. */
export function cite(source: Source, style: CitationStyle): string {
  const item = cslItem(source);
  switch (style) {
    case 'CSL_JSON':
      return JSON.stringify(item, null, 2);
    case 'BIBTEX':
      return bibtex(item);
    case 'APA':
      return bibliography(item, 'apa');
    case 'CHICAGO':
      return bibliography(item, 'chicago');
  }
}

function bibliography(item: CslItem, template: 'apa' | 'chicago'): string {
  const { styles } = plugins.config.get('@csl') as Styles;
  if (!styles.has('chicago')) styles.add('chicago', readFileSync(CHICAGO, 'utf8'));
  return new Cite(item).format('bibliography', { template, lang: 'en-US', format: 'text' }).trim();
}

function bibtex(item: CslItem): string {
  const { format: options } = plugins.config.get('@bibtex') as BibtexFormat;
  // Its transliteration drops what is not Latin; Biber and XeTeX read UTF-8.
  options.asciiOnly = false;
  options.useIdAsLabel = true;
  const escaped = (text: string) => text.replace(TEX_SPECIAL, String.raw`\$&`);
  const { title, publisher } = item;
  const safe = {
    ...item,
    title: escaped(title),
    ...(publisher !== undefined && { publisher: escaped(publisher) }),
  };
  return String(new Cite(safe).format('bibtex')).trim();
}
