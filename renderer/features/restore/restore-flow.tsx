import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { ChooseCopy } from './choose-copy.tsx';
import { InspectCopy } from './inspect-copy.tsx';
import { ProveAndRestore } from './prove-and-restore.tsx';

interface RestoreFlowProps {
  /** A copy already chosen; null = the list of those that lie here comes first. */
  readonly source: string | null;
  readonly onCancel: () => void;
  readonly onRestored: (code: string | null) => Promise<unknown>;
}

/** Choose → read it through and see what it holds and what would be lost → prove the right → restore. */
export function RestoreFlow({ source, onCancel, onRestored }: RestoreFlowProps) {
  const [ref, setRef] = useState(source);
  const [seen, setSeen] = useState<OutputOf<'restore.inspect'> | null>(null);
  const back = (): void => {
    setSeen(null);
    if (source === null) setRef(null);
    else onCancel();
  };
  if (ref === null) return <ChooseCopy onChoose={setRef} onCancel={onCancel} />;
  if (seen === null) return <InspectCopy source={ref} onAccept={setSeen} onBack={back} />;
  return (
    <ProveAndRestore
      source={ref}
      copy={seen}
      onRestored={onRestored}
      onBack={() => {
        setSeen(null);
      }}
    />
  );
}
