import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { act } from './shell-link.ts';

/** Tells the shell where the viewer has to stand, and again whenever that changes; gone with the component. */
export function usePlace(visible: boolean): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null || !visible) return;
    const tell = (): void => {
      const { x, y, width, height } = element.getBoundingClientRect();
      void act('place', { x: Math.max(0, x), y: Math.max(0, y), width, height }).catch(() => undefined);
    };
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    tell();
    return () => {
      observer.disconnect();
      void act('place', null).catch(() => undefined);
    };
  }, [visible]);
  return place;
}
