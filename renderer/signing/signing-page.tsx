import { useEffect, useMemo, useState } from 'react';
import type { SigningActOutput, SigningView } from '../../preload/contract/signing-window.ts';
import { ErrorNotice } from '../ui/index.ts';
import { PaperList } from './paper-list.tsx';
import { PaperStage } from './paper-stage.tsx';
import { ReasonPanel } from './reason-panel.tsx';
import type { GivingBack } from './reason-panel.tsx';
import { ResultPanel } from './result-panel.tsx';
import { SignPanel } from './sign-panel.tsx';
import { act } from './shell-link.ts';
import { isSignable } from './signable.ts';
import styles from './signing.module.css';

interface SigningPageProps {
  readonly view: SigningView;
  /** Why the papers could not be asked for anew. */
  readonly error: unknown;
  /** `undefined` = for the same person as before. */
  readonly reload: (signer?: string | null) => Promise<void>;
}

/** An open list of choices takes Esc for itself. */
function closesItself(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[aria-expanded="true"]') !== null;
}

/** Left the papers as they are, right what a signature means and the key to give it with. */
export function SigningPage({ view, error, reload }: SigningPageProps) {
  const [chosen, setChosen] = useState(view.papers[0]?.paperId ?? '');
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [givingBack, setGivingBack] = useState<GivingBack | null>(null);
  const [outcome, setOutcome] = useState<SigningActOutput<'sign'> | null>(null);
  const paper = view.papers.find(({ paperId }) => paperId === chosen);
  const ready = useMemo(
    () => view.papers.filter((each) => isSignable(each) && read.has(each.paperId)),
    [view, read],
  );
  const mark = (paperId: string, isRead: boolean): void => {
    setRead((old) => {
      const next = new Set(old);
      if (isRead) next.add(paperId);
      else next.delete(paperId);
      return next;
    });
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'F6') void act('focusPaper', {});
      if (event.key !== 'Escape' || busy || closesItself(event.target)) return;
      if (givingBack === null) void act('close', {});
      else setGivingBack(null);
    };
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
    };
  }, [busy, givingBack]);
  return (
    <div className={styles['window']}>
      {view.papers.length > 1 && (
        <PaperList papers={view.papers} read={read} chosen={chosen} onChoose={setChosen} />
      )}
      {paper && (
        <PaperStage
          key={paper.paperId}
          paper={paper}
          read={read.has(paper.paperId)}
          locked={busy}
          onRead={(isRead) => {
            mark(paper.paperId, isRead);
          }}
        />
      )}
      <main className={styles['panel']}>
        <ErrorNotice error={error} />
        {outcome !== null ? (
          <ResultPanel
            papers={view.papers}
            outcome={outcome}
            onAgain={() => {
              void reload();
            }}
          />
        ) : givingBack !== null && paper ? (
          <ReasonPanel
            paper={paper}
            kind={givingBack}
            last={view.papers.length === 1}
            onCancel={() => {
              setGivingBack(null);
            }}
            onDone={() => void reload()}
          />
        ) : (
          <SignPanel
            view={view}
            paper={paper}
            ready={ready}
            onBusy={setBusy}
            onSigner={(staffId) => void reload(staffId)}
            onGiveBack={setGivingBack}
            onOutcome={setOutcome}
          />
        )}
      </main>
    </div>
  );
}
