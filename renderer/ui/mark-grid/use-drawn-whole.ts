import { startTransition, useEffect, useState } from 'react';

/** Milliseconds the browser may take to find a quiet moment. */
const LATEST = 300;

/** First what is in sight, so that the grid stands at once; what lies beyond is drawn when the first frame is there. */
export function useDrawnWhole(): boolean {
  const [whole, setWhole] = useState(false);
  useEffect(() => {
    const idle = requestIdleCallback(
      () => {
        startTransition(() => {
          setWhole(true);
        });
      },
      { timeout: LATEST },
    );
    return () => {
      cancelIdleCallback(idle);
    };
  }, []);
  return whole;
}
