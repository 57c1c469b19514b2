/** An answer of the server for a component, asked again when the question changes. */
import { useEffect, useState } from 'preact/hooks';
import { ask, type Answer } from './ask';
import type { Question } from './moment';

/** What there is so far; while a new answer is awaited, the last one stays. */
export interface Awaited<Data> {
  readonly answer: Answer<Data> | undefined;
  readonly fault: string | undefined;
  readonly isAsking: boolean;
}

/** Asks a question when it is there, waiting a little for a reader who types. */
export function useAnswer<Data>(question: Question | undefined, delayMs = 0): Awaited<Data> {
  const [state, setState] = useState<Awaited<Data>>({
    answer: undefined,
    fault: undefined,
    isAsking: question !== undefined,
  });
  const key = question === undefined ? '' : JSON.stringify(question);
  useEffect(() => {
    if (question === undefined) {
      setState({ answer: undefined, fault: undefined, isAsking: false });
      return undefined;
    }
    const stop = new AbortController();
    setState((before) => ({ ...before, fault: undefined, isAsking: true }));
    const timer = setTimeout(() => {
      ask<Data>(question.document, question.variables, stop.signal).then(
        (answer) => {
          const fault = answer.data ? undefined : answer.errors?.[0]?.message;
          if (!stop.signal.aborted) setState({ answer, fault, isAsking: false });
        },
        (error: unknown) => {
          if (stop.signal.aborted) return;
          const fault = error instanceof Error ? error.message : String(error);
          setState({ answer: undefined, fault, isAsking: false });
        },
      );
    }, delayMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
    // The question is the same when its text is.
  }, [key]);
  return state;
}
