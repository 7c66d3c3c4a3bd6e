import { useEffect, useState } from 'react';

/** Whole seconds left of a wait that began when `seconds` was told; 0 = over. */
export function useCountdown(seconds: number, toldAt: number): number {
  const [now, setNow] = useState(() => Date.now());
  const left = Math.max(0, Math.ceil(seconds - (now - toldAt) / 1000));
  useEffect(() => {
    setNow(Date.now());
    if (seconds <= 0) return undefined;
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 250);
    return () => {
      clearInterval(timer);
    };
  }, [seconds, toldAt]);
  return left;
}
