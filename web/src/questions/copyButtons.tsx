/** Copies a request as a program. */
import { useState } from 'preact/hooks';
import { t } from '../words/words';
import { programFor, PROGRAMS, type Request } from './copyAs';

/** A button for each language. */
export function CopyAs({ request }: { readonly request: Request }) {
  const [copied, setCopied] = useState('');
  return (
    <span class="copy-as">
      {t('copyAs')}{' '}
      {PROGRAMS.map((program) => (
        <button
          key={program}
          type="button"
          class="plain"
          onClick={() => {
            void navigator.clipboard.writeText(programFor(program, request)).then(() => {
              setCopied(program);
            });
          }}
        >
          {program}
        </button>
      ))}{' '}
      <span role="status">{copied !== '' && `${copied}: ${t('copied')}`}</span>
    </span>
  );
}
