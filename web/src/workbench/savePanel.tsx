/** The end of the work: the document, what is new, the files, and the submission. */
import { fieldText } from './fieldText';
import { yaml } from './checking';
import { DocumentForm } from './documentForm';
import { Preview } from './previewing';
import { SubmitPanel } from './submitPanel';
import type { Work } from './shapes';
import { w } from './words/words';

/** The panel. */
export function SavePanel({ work }: { readonly work: Work }) {
  const text = fieldText(work.document, 'file', 'article.txt');
  const file = `${fieldText(work.document, 'id', 'doc:dossier').replace(/[^\p{L}\p{N}.-]+/gu, '-')}.yaml`;
  return (
    <>
      <h2>{w('document')}</h2>
      <DocumentForm work={work} />
      <Preview work={work} />
      <h2>{w('save')}</h2>
      <p class="actions">
        <button
          type="button"
          onClick={() => {
            download(file, yaml.value, 'application/yaml');
          }}
        >
          {w('saveYaml')}
        </button>
        <button
          type="button"
          class="plain"
          disabled={work.text === ''}
          onClick={() => {
            download(text, work.text, 'text/plain;charset=utf-8');
          }}
        >
          {w('saveText')}
        </button>
      </p>
      <p class="hint">{w('saveHint', { file, text })}</p>
      <SubmitPanel work={work} />
    </>
  );
}

function download(name: string, content: string, type: string): void {
  // As bytes, so that the digest of the text is that of the file.
  const url = URL.createObjectURL(new Blob([new TextEncoder().encode(content)], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
