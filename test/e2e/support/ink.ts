import type { Bridge } from '../../../preload/contract/reply.ts';
import type { RunningApp } from './launch.ts';
import { savedPaper } from './saved-paper.ts';

/** The page comes back scanned, and somebody records that it was signed by pen today; as the screen of papers does it. */
export async function signWithInk(running: RunningApp, folder: string, paperId: string): Promise<void> {
  const scanned = await savedPaper(running, folder, paperId);
  const refused = await running.page.evaluate(
    async ([id = '', base64 = '']) => {
      const { bridge } = globalThis as unknown as { bridge: Bridge };
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const scans = [{ fileName: 'ban-ky.pdf', bytes }];
      await bridge.invoke('papers.attachScans', { scans, paperId: id });
      const signedOn = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
      const signed = await bridge.invoke('papers.markSigned', { id, signedOn });
      return signed.ok ? null : signed.error.code;
    },
    [paperId, Buffer.from(scanned).toString('base64')],
  );
  if (refused !== null) throw new Error(`papers.markSigned: ${refused}`);
}
