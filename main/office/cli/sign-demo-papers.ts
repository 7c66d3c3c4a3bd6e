import { appError } from '../../kernel/app-error.ts';
import { demoTokenCertificate, type DemoSchool } from '../demo/index.ts';
import type { Call } from './call.ts';

/** What the head's certificate has left: it stands in the calendar and on the first screen. */
const DAYS_LEFT = 20;
/** Minutes of handing over: one is signed by the first two and waits for the head, two wait for everybody. */
const MINUTES = { kind: 'bien-ban-ban-giao', signed: 1, untouched: 2 } as const;

/** The school's own authority, certificates, rounds of signatures: what a school looks like after its first week of signing. */
export async function signDemoPapers(call: Call, demo: DemoSchool, password: string): Promise<number> {
  const staff = await call('staff.list', {});
  const named = (name: string) => staff.find(({ fullName }) => fullName === name)?.id ?? '';
  const papers = (await call('papers.list', {}))
    .filter(({ kind }) => kind === MINUTES.kind)
    .sort((a, b) => a.number - b.number)
    .slice(0, MINUTES.signed + MINUTES.untouched);
  await bindHead(call, demo, named(demo.principal));
  await call('signing.createAuthority', {});
  await call('papers.sendToSign', { ids: papers.map(({ id }) => id) });
  for (const { id } of papers.slice(0, MINUTES.signed)) await signByTwo(call, id, password);
  return papers.length;
}

async function bindHead(call: Call, demo: DemoSchool, staffId: string): Promise<void> {
  const head = demo.staff.find(({ fullName }) => fullName === demo.principal);
  const certificate = demoTokenCertificate({
    school: demo.school.name,
    title: 'Hiệu trưởng',
    fullName: demo.principal,
    personalId: head?.personalId ?? '',
    now: new Date(),
    daysLeft: DAYS_LEFT,
  });
  await call('signing.bindCertificate', { staffId, certificate, source: 'token', reason: '' });
}

/** Both get a certificate of the school first. */
async function signByTwo(call: Call, paperId: string, password: string): Promise<void> {
  const [round] = (await call('signing.rounds', { paperId })).rounds;
  for (const { staffId } of (round?.steps ?? []).slice(0, 2)) {
    if (staffId === null) throw appError('signing.no-person');
    const issue = { staffId, password, renews: null };
    const { fingerprint } = await call('signing.issueCertificate', issue);
    await signAs(call, { signer: staffId, fingerprint, password, paperId });
  }
}

/** As the signing window does it: the frozen paper, then exactly that is signed. */
async function signAs(
  call: Call,
  act: { signer: string; fingerprint: string; password: string; paperId: string },
): Promise<void> {
  const { signer, fingerprint, password, paperId } = act;
  const [paper] = (await call('signing.toSign', { paperIds: [paperId], signer })).papers;
  if (!paper?.field) throw appError('signing.not-your-turn');
  const { field, sha256 } = paper;
  const { results } = await call('signing.sign', {
    batchId: signer,
    signer,
    papers: [{ paperId, field, sha256, read: true }],
    fingerprint,
    key: { kind: 'internal', fingerprint, password },
  });
  const refused = results.find(({ error }) => error !== null)?.error;
  if (refused) throw appError(refused.code, refused.params);
}
