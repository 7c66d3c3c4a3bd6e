import { useRef } from 'react';
import { t } from '../i18n/index.ts';
import { confirmWithConsequences } from './confirm-with-consequences.tsx';

/** The way out of a form: at once when nothing is unsaved, otherwise only after a question. */
export function useAskBeforeClose(dirty: boolean, onClose: () => void): () => void {
  const asking = useRef(false);
  const close = async (): Promise<void> => {
    if (asking.current) return;
    if (!dirty) {
      onClose();
      return;
    }
    asking.current = true;
    const discard = await confirmWithConsequences({
      title: t('app.discard.title'),
      consequences: [t('app.discard.text')],
      action: t('app.discard.action'),
      stay: t('app.discard.stay'),
      danger: true,
    });
    // The same Esc that closes the question reaches the form too: it must not ask again.
    setTimeout(() => {
      asking.current = false;
    }, 0);
    if (discard) onClose();
  };
  return () => void close();
}
