import { useState } from 'react';
import type { FormEvent } from 'react';

interface Submit {
  /** Somebody pressed the button: what is missing may be shown. */
  readonly tried: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSubmit: (event: FormEvent) => void;
}

/** The one act of a form: it starts only when the form is complete, once at a time, and a refusal stays in the form. */
export function useSubmit(complete: boolean, act: () => Promise<void>): Submit {
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await act();
      setTried(false);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return {
    tried,
    busy,
    error,
    onSubmit: (event) => {
      event.preventDefault();
      setTried(true);
      if (complete && !busy) void run();
    },
  };
}
