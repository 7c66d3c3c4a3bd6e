import { contextBridge, ipcRenderer } from 'electron';
import type { SigningBridge, SigningEvent } from './contract/signing-window.ts';

/** The signing window's own door: one channel to the shell, which checks who knocks; no way to the office. */
const listeners = new Set<(event: SigningEvent) => void>();
ipcRenderer.on('signing:event', (_event, event: SigningEvent) => {
  for (const listener of listeners) listener(event);
});
const bridge: SigningBridge = {
  act: (name, input) => {
    const answer = ipcRenderer.invoke('signing:act', name, input) as ReturnType<SigningBridge['act']>;
    // The shell has its own copy by now; this one of a PIN is not kept.
    const { secret } = (input ?? {}) as { secret?: unknown };
    if (secret instanceof Uint8Array) secret.fill(0);
    return answer;
  },
  on: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
contextBridge.exposeInMainWorld('signing', bridge);
