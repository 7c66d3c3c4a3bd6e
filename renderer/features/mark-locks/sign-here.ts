import { call } from '../../bridge/index.ts';

/** Keys, PINs and the paper itself are seen in the signing window only. True = signed there and then. */
export async function signHere(paperId: string): Promise<boolean> {
  const { signed } = await call('shell.signPapers', { paperIds: [paperId], signer: null });
  return signed > 0;
}
