import type { Call } from '../../../main/office/cli/call.ts';
import { addTeachers } from '../office/school-with-staff.ts';
import type { Operation } from './operations.ts';

export interface SignFound {
  readonly papers: number;
  readonly signed: number;
  /** Papers whose file, versions and places tell different stories. */
  readonly torn: readonly string[];
  /** Digest of the newest file, by paper. */
  readonly newest: Readonly<Record<string, string>>;
}
export interface SignSaid {
  readonly paperId: string;
  readonly sha256: string;
}

const PASSWORD = 'Hoa-Sua-Pho-Cu-Dem-19';

/** A teacher's commitment is signed with an internal certificate: a new file, its version, the place and the round. */
export const sign: Operation<SignFound, SignSaid> = {
  look: async ({ call }) => {
    const papers = await call('papers.list', {});
    const torn: string[] = [];
    let signed = 0;
    for (const { id, sha256, signers } of papers) {
      const { rounds, versions } = await call('signing.rounds', { paperId: id });
      const { report } = await call('signing.verifyPaper', { paperId: id });
      const fields = (rounds[0]?.steps ?? [])
        .filter(({ method }) => method !== null)
        .map(({ field }) => field);
      const story = [
        versions.length - 1,
        report.signatures.length,
        signers.filter(({ signedAt }) => signedAt !== null).length,
      ];
      const verdict = fields.length === 0 ? 'unsigned' : 'valid';
      if (story.some((count) => count !== fields.length) || report.verdict !== verdict) torn.push(id);
      if (versions[0]!.sha256 !== sha256) torn.push(id);
      signed += fields.length;
    }
    const newest = Object.fromEntries(papers.map(({ id, sha256 }) => [id, sha256]));
    return { papers: papers.length, signed, torn, newest };
  },
  work: async ({ call }) => signNewPaper(call),
};

async function signNewPaper(call: Call): Promise<SignSaid> {
  if ((await call('signing.authority', {})) === null) await call('signing.createAuthority', {});
  const [signer] = await addTeachers(call, 1);
  const wish = { staffId: signer!, password: PASSWORD, renews: null };
  const { fingerprint } = await call('signing.issueCertificate', wish);
  const selection = { all: false, department: null, staffIds: [signer!] };
  const { ids } = await call('accounts.create', { selection, logins: {}, sharedReason: '' });
  const { paperIds } = await call('papers.issue', { accountIds: ids, kinds: ['cam-ket'], jobId: 'sign' });
  const paperId = paperIds[0]!;
  await call('papers.sendToSign', { ids: paperIds });
  // All these teachers share a name: an officer says who is meant.
  await call('signing.assign', { paperId, field: 'NguoiCamKet', staffId: signer! });
  const { papers } = await call('signing.toSign', { paperIds, signer: signer! });
  const { results } = await call('signing.sign', {
    batchId: paperId,
    signer: signer!,
    papers: [{ paperId, field: 'NguoiCamKet', sha256: papers[0]!.sha256, read: true }],
    fingerprint,
    key: { kind: 'internal', fingerprint, password: PASSWORD },
  });
  return { paperId, sha256: results[0]!.sha256! };
}
