import type { Call } from '../../../main/office/cli/call.ts';

/** What the program's own checks find wrong in a vault with corrections; none = whole. */
export async function faultsIn(call: Call): Promise<string[]> {
  const { valid } = await call('audit.verify', {});
  const { whole } = await call('vault.check', {});
  const { complete, bad } = await call('archive.verify', { jobId: 'fault' });
  const { registers, entries } = await call('papers.numberRegister', { year: null });
  const { locks } = await call('locks.verify', { id: null });
  const minutes = (await call('corrections.list', {})).flatMap(({ minutes: symbol }) => symbol || []);
  const signed = (await call('papers.list', {})).filter(({ state }) => state === 'signed');
  const reports = [];
  for (const { id } of signed) reports.push((await call('signing.verifyPaper', { paperId: id })).report);
  const last = registers.find(({ kind }) => kind === 'bien-ban-sua-diem')?.last ?? 0;
  const claims: Readonly<Record<string, boolean>> = {
    'the log is a whole chain': valid,
    'the database file is whole': whole,
    'every kept file has its digest': complete && bad.length === 0,
    'no number is without its paper, none is left out':
      entries.every(({ paperId }) => paperId !== null) &&
      registers.every(({ missing }) => missing.length === 0),
    'each number of minutes belongs to a correction': last === minutes.length,
    'every signature of a signed paper is good': reports.every(({ verdict }) => verdict === 'valid'),
    'what was changed since the lock was changed under minutes': locks.every(
      ({ recordIntact, differences }) =>
        recordIntact && differences.every(({ event }) => event !== null && event.minutes !== ''),
    ),
  };
  return Object.keys(claims).filter((claim) => !claims[claim]);
}
