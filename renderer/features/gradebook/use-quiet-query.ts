import { useCallback, useEffect, useRef, useState } from 'react';
import type { MethodName, OutputOf, RawInputOf } from '../../../preload/contract/index.ts';
import { call, isStale, useBridgeEvent } from '../../bridge/index.ts';
import { takeEarly } from './early-answer.ts';

/** Milliseconds without a change before it is asked again. */
const QUIET = 1_200;

export interface QuietAnswer<T> {
  /** null = not asked yet, or of another input. */
  readonly data: T | null;
  readonly error: unknown;
  readonly again: () => void;
}

/**
 * An answer that is asked anew once nobody has changed anything for a moment: marks come in several a second, and an
 * answer that was under way while one was written is already old.
 */
export function useQuietQuery<M extends MethodName>(
  method: M,
  input: RawInputOf<M>,
  enabled = true,
): QuietAnswer<OutputOf<M>> {
  const key = JSON.stringify(input);
  const [answer, setAnswer] = useState<{ key: string; data: OutputOf<M> | null; error: unknown } | null>(
    null,
  );
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const again = useCallback(() => {
    turn.current += 1;
    const asked = turn.current;
    const take = (data: OutputOf<M> | null, error: unknown): void => {
      if (asked === turn.current) setAnswer({ key, data, error });
    };
    (takeEarly(method, key) ?? call(method, JSON.parse(key) as RawInputOf<M>)).then(
      (data) => {
        take(data, null);
      },
      (error: unknown) => {
        take(null, error);
      },
    );
  }, [method, key]);
  useEffect(() => {
    if (enabled) again();
    return () => {
      turn.current += 1;
      clearTimeout(timer.current);
    };
  }, [again, enabled]);
  useBridgeEvent('changed', ({ topics }) => {
    if (!isStale(method, topics)) return;
    turn.current += 1;
    clearTimeout(timer.current);
    if (enabled) timer.current = setTimeout(again, QUIET);
  });
  const current = answer?.key === key ? answer : null;
  return { data: current?.data ?? null, error: current?.error ?? null, again };
}
