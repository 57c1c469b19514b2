/** Where a dossier begins: a text, or a YAML that was written before, and those that this browser keeps. */
import { useRef, useState } from 'preact/hooks';
import { addressTo, alter } from '../address/here';
import { firstWork, sha256Of, workOf } from './beginning';
import { begin } from './desk';
import { textFault } from './ranges';
import { checkOf } from './server';
import type { DossierValue } from './shapes';
import { discard, listed, newText } from './shelf';
import { w } from './words/words';

/** What the server reads at most, in characters. */
const MOST = 40_000;

/** The page without a dossier. */
export function StartPage({ isMissing }: { readonly isMissing: boolean }) {
  const [text, setText] = useState(() => newText.get(localStorage));
  const [file, setFile] = useState('');
  const [published, setPublished] = useState('');
  const [fault, setFault] = useState<string>();
  const [issues, setIssues] = useState<readonly string[]>([]);
  const [all, setAll] = useState(() => listed(localStorage));
  const files = useRef<HTMLInputElement>(null);
  const write = (value: string) => {
    setText(value);
    if (!newText.set(localStorage, value)) setFault(w('isFull'));
  };
  const readText = async (chosen: File | undefined): Promise<string | undefined> => {
    if (!chosen) return undefined;
    try {
      // A byte order mark counts as a character.
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await chosen.arrayBuffer());
    } catch {
      setFault(w('faultUtf8', { file: chosen.name }));
      return undefined;
    }
  };
  const isSendable = (mayRead: boolean): boolean => {
    const found = textFault(text);
    const message =
      text.trim() === ''
        ? w('textEmpty')
        : found
          ? w(found.kind === 'NUL' ? 'faultNul' : 'faultSurrogate', { at: found.at })
          : mayRead && text.length > MOST
            ? w('faultLong', { n: text.length, most: MOST })
            : undefined;
    setFault(message);
    return message === undefined;
  };
  const start = async (mayRead: boolean) => {
    if (!isSendable(mayRead)) return;
    const sha256 = await sha256Of(text);
    const id = begin(firstWork(text, { mayRead, published: published.trim(), file, sha256 }));
    enter(id);
  };
  const enter = (id: string | undefined) => {
    if (id === undefined) {
      setFault(w('isFull'));
      return;
    }
    newText.set(localStorage, '');
    alter({ work: id });
  };
  const openYaml = async (chosen: File | undefined) => {
    const yaml = await readText(chosen);
    if (yaml === undefined || (text !== '' && !isSendable(false))) return;
    setIssues([]);
    try {
      const { json, issues: found } = await checkOf(yaml, null, new AbortController().signal);
      if (json === null) {
        setFault(undefined);
        setIssues(found.map(({ message, path }) => (path === '' ? message : `${path}: ${message}`)));
        return;
      }
      const id = begin(workOf(text, JSON.parse(json) as DossierValue, false));
      enter(id);
    } catch (error) {
      setFault(w('checkFault', { reason: error instanceof Error ? error.message : String(error) }));
    }
  };
  return (
    <div class="bench-start">
      <h1>{w('title')}</h1>
      <p class="lead">{w('lead')}</p>
      {isMissing && <p class="note">{w('missing')}</p>}
      <h2>{w('begin')}</h2>
      <div class="field wide">
        <label for="bench-text">{w('text')}</label>
        <textarea
          id="bench-text"
          rows={10}
          aria-describedby="bench-text-hint"
          value={text}
          onInput={(event) => {
            write(event.currentTarget.value);
          }}
        />
        <p class="hint" id="bench-text-hint">
          {w('textHint')}
        </p>
      </div>
      <div class="fields">
        <div class="field">
          <label for="bench-open-text">{w('openText')}</label>
          <input
            id="bench-open-text"
            type="file"
            accept=".txt,text/plain"
            onChange={(event) => {
              const chosen = event.currentTarget.files?.[0];
              void readText(chosen).then((content) => {
                if (content === undefined) return;
                setFault(undefined);
                setFile(chosen?.name ?? '');
                write(content);
              });
            }}
          />
        </div>
        <div class="field">
          <label for="bench-published">{w('published')}</label>
          <input
            id="bench-published"
            type="text"
            autocomplete="off"
            value={published}
            onInput={(event) => {
              setPublished(event.currentTarget.value);
            }}
          />
        </div>
      </div>
      {fault !== undefined && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      <p class="note">{w('privacy')}</p>
      <p class="actions">
        <button
          type="button"
          onClick={() => {
            void start(true);
          }}
        >
          {w('beginRead')}
        </button>
        <button
          type="button"
          class="plain"
          onClick={() => {
            void start(false);
          }}
        >
          {w('beginAlone')}
        </button>
      </p>
      <div class="field wide">
        <label for="bench-open-yaml">{w('openYaml')}</label>
        <input
          ref={files}
          id="bench-open-yaml"
          type="file"
          accept=".yaml,.yml,.json,application/yaml"
          aria-describedby="bench-open-hint"
          onChange={(event) => {
            void openYaml(event.currentTarget.files?.[0]);
          }}
        />
        <p class="hint" id="bench-open-hint">
          {w('openYamlHint')}
        </p>
      </div>
      {issues.length > 0 && (
        <ul class="fault" role="alert">
          {issues.map((one, at) => (
            <li key={at}>{one}</li>
          ))}
        </ul>
      )}
      <h2>{w('kept')}</h2>
      {all.length === 0 && <p class="hint">{w('keptNone')}</p>}
      <ul class="bench-rows">
        {all.map(({ id, title, at }) => (
          <li key={id}>
            <a href={addressTo({ name: 'workbench' }, { work: id })}>{title === '' ? id : title}</a>{' '}
            <span class="count">{at.slice(0, 16).replace('T', ' ')}</span>{' '}
            <button
              type="button"
              class="plain"
              aria-label={w('discard', { title })}
              onClick={() => {
                if (!confirm(w('discardSure', { title }))) return;
                discard(localStorage, id);
                setAll(listed(localStorage));
              }}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
