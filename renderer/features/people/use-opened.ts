import { useState } from 'react';
import { navigate, useLocation } from '../../app/router.ts';

export const NEW = 'new';

interface Opened {
  /** Id of the record in the side panel, `new`, or null. */
  readonly opened: string | null;
  readonly open: (id: string) => void;
  readonly close: () => void;
}

/** Which record stands in the side panel; a link such as "#/people/staff?open=ID" (search, home) opens it too. */
export function useOpened(): Opened {
  const { path, params } = useLocation();
  const linked = params.get('open');
  const [opened, setOpened] = useState<string | null>(null);
  return {
    opened: opened ?? linked,
    open: setOpened,
    close: () => {
      setOpened(null);
      if (linked !== null) navigate(path);
    },
  };
}
