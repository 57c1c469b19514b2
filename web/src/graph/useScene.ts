/** The scene for the steps in the address, as the server gives it. */
import { useEffect, useState } from 'preact/hooks';
import { moment } from '../address/moment';
import { language } from '../words/words';
import type { Action } from './actions';
import { played, type Played } from './replay';
import { EMPTY } from './scene';
import { sourceAt } from './source';

/** The most nodes that a graph holds unless the reader raises the limit. */
export const LIMIT = 300;

/** The graph so far; while steps are played, the one before stays. */
export interface SceneState {
  readonly played: Played;
  readonly fault: string | undefined;
  readonly isAsking: boolean;
}

const NONE: Played = { scene: EMPTY, pins: new Map(), isFull: false };

/** Plays the steps. */
export function useScene(text: string, actions: readonly Action[], limit: number): SceneState {
  const [state, setState] = useState<SceneState>({ played: NONE, fault: undefined, isAsking: text !== '' });
  const { asOf, knownAt } = moment.value;
  const lang = language.value;
  useEffect(() => {
    let isStale = false;
    setState((before) => ({ ...before, fault: undefined, isAsking: true }));
    played(actions, sourceAt({ asOf, knownAt }, lang), limit).then(
      (made) => {
        if (!isStale) setState({ played: made, fault: undefined, isAsking: false });
      },
      (error: unknown) => {
        if (isStale) return;
        const fault = error instanceof Error ? error.message : String(error);
        setState((before) => ({ ...before, fault, isAsking: false }));
      },
    );
    return () => {
      isStale = true;
    };
  }, [text, limit, asOf, knownAt, lang]);
  return state;
}
