import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import { call } from '../../bridge/index.ts';
import type { Template, TemplateView } from './template-draft.ts';

/** Time after the last key: drawing takes about a tenth of a second and typing must not wait for it. */
const PAUSE_MS = 350;

export interface Specimen {
  /** Addresses of the pictures; the last good ones stay while the wording cannot be printed. */
  readonly pages: readonly string[];
  readonly more: boolean;
  readonly error: unknown;
  readonly busy: boolean;
}
const NOTHING: Specimen = { pages: [], more: false, error: null, busy: true };

/** Pictures of the paper in the wording on screen; `template` null = not within its limits yet. */
export function useSpecimen(kind: TemplateView['kind'], template: Template | null): Specimen {
  const [specimen, setSpecimen] = useState<Specimen>(NOTHING);
  const typed = useMemo(() => JSON.stringify(template), [template]);
  const [settled] = useDebouncedValue(typed, PAUSE_MS);
  useEffect(() => {
    const wording = JSON.parse(settled) as Template | null;
    if (wording === null) return;
    let wanted = true;
    const draw = async (): Promise<void> => {
      try {
        const { pages, more } = await call('templates.preview', { kind, template: wording });
        if (!wanted) return;
        const addresses = pages.map((bytes) =>
          URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: 'image/png' })),
        );
        setSpecimen({ pages: addresses, more, error: null, busy: false });
      } catch (error) {
        if (wanted) setSpecimen((old) => ({ ...old, error, busy: false }));
      }
    };
    void draw();
    return () => {
      wanted = false;
    };
  }, [kind, settled]);
  // The pictures of before are let go when new ones take their place.
  useEffect(
    () => () => {
      for (const address of specimen.pages) URL.revokeObjectURL(address);
    },
    [specimen.pages],
  );
  return { ...specimen, busy: specimen.busy || settled !== typed };
}
