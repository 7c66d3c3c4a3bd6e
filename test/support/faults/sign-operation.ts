import type { OutputOf } from '../../../preload/contract/index.ts';
import type { Call } from '../../../main/office/cli/call.ts';
import { OFFICER, openTestOffice } from '../office/open-test-office.ts';
import { addTeachers } from '../office/school-with-staff.ts';
import type { Operation } from './operations.ts';

const FIELD = 'BenGiao';
const BATCH = 'batch';
const PASSWORD = 'Hoa-Sua-Pho-Cu-Dem-19';

const MOST_OF_A_BATCH = 4;

export interface PaperFound {
  readonly id: string;
  readonly sha256: string;
  /** Signatures and returns so far: they take turns. */
  readonly acts: number;
  /** Where its file, versions, places and rounds contradict each other; none = the paper is whole. */
  readonly torn: readonly string[];
}
export interface SignFound {
  readonly papers: readonly PaperFound[];
}
/** Papers an act was acknowledged for. */
export type SignSaid = readonly {
  readonly id: string;
  /** False = given back. */
  readonly signed: boolean;
  /** Null where only the progress of the batch told of it. */
  readonly sha256: string | null;
}[];

/** A vault whose officer has minutes of several teachers to sign and an internal certificate to sign them with. */
export async function vaultToSign(papers: number): Promise<string> {
  const made = await openTestOffice();
  const { call } = made;
  const { id: officer } = await call('staff.save', { ...NOBODY, fullName: OFFICER.fullName });
  const teachers = await addTeachers(call, papers);
  await call('signing.createAuthority', {});
  await call('signing.issueCertificate', { staffId: officer, password: PASSWORD, renews: null });
  const selection = { all: false, department: null, staffIds: teachers };
  const { ids } = await call('accounts.create', { selection, logins: {}, sharedReason: '' });
  const kinds = ['bien-ban-ban-giao' as const];
  const { paperIds } = await call('papers.issue', { accountIds: ids, kinds, jobId: 'sign' });
  await call('papers.sendToSign', { ids: paperIds });
  await made.office.close();
  return made.folder;
}

let batch: readonly string[] = [];

/** The officer signs minutes, alone and in batches; when none is left they all come back to be signed anew. */
export const sign: Operation<SignFound, SignSaid> = {
  look: async ({ call }) => {
    const papers: PaperFound[] = [];
    for (const paper of await call('papers.list', {})) {
      const story = await call('signing.rounds', { paperId: paper.id });
      const { report } = await call('signing.verifyPaper', { paperId: paper.id });
      papers.push(foundPaper(paper, story, report));
    }
    return { papers };
  },
  work: async ({ call, begun }) => {
    const papers = await call('papers.list', {});
    const waiting = papers.flatMap(({ id, signers }) =>
      signers.every(({ signedAt }) => signedAt === null) ? [id] : [],
    );
    const size = 1 + Math.floor(Math.random() * MOST_OF_A_BATCH);
    if (waiting.length > 0) return signBatch(call, waiting.slice(0, size), begun);
    begun();
    const back = [];
    for (const { id, sha256 } of papers) {
      await call('signing.return', { paperId: id, sha256, toField: FIELD, reason: 'Thử sự cố' });
      back.push({ id, signed: false, sha256: null });
    }
    return back;
  },
  heard: (event) => {
    if (event.type !== 'progress' || event.jobId !== BATCH) return null;
    return [{ id: batch[event.done - 1]!, signed: true, sha256: null }];
  },
};

async function signBatch(call: Call, paperIds: readonly string[], begun: () => void): Promise<SignSaid> {
  batch = paperIds;
  const signer = (await call('staff.list', {})).find(({ fullName }) => fullName === OFFICER.fullName)!.id;
  const { papers, certificates } = await call('signing.toSign', { paperIds: [...paperIds], signer });
  const { fingerprint } = certificates[0]!;
  begun();
  const { results } = await call('signing.sign', {
    batchId: BATCH,
    signer,
    papers: papers.map(({ paperId, sha256 }) => ({ paperId, field: FIELD, sha256, read: true })),
    fingerprint,
    key: { kind: 'internal', fingerprint, password: PASSWORD },
  });
  return results.map(({ paperId, sha256 }) => ({ id: paperId, signed: true, sha256 }));
}

function foundPaper(
  { id, sha256, signers }: OutputOf<'papers.list'>[number],
  { rounds, versions }: OutputOf<'signing.rounds'>,
  report: OutputOf<'signing.verifyPaper'>['report'],
): PaperFound {
  const open = rounds[0]!;
  const newest = versions[0]!;
  const signed = open.steps.filter(({ method }) => method !== null).map(({ field }) => field);
  const inList = signers.filter(({ signedAt }) => signedAt !== null).map(({ field }) => field);
  const inFile = report.signatures.map(({ field }) => field);
  const returns = versions.filter(({ origin }) => origin === 'return').length;
  const claims: Readonly<Record<string, boolean>> = {
    'the newest version is the paper': newest.sha256 === sha256,
    'the places of the paper and of the round agree': String(inList) === String(signed),
    'the file holds the signatures of the round': String(inFile) === String(signed),
    'the verdict is the one of such a file': report.verdict === (signed.length > 0 ? 'valid' : 'unsigned'),
    'the newest version was made by the last act':
      newest.origin === (signed.length > 0 ? 'signature' : returns > 0 ? 'return' : 'issued'),
    'one round is open, the others were given back':
      rounds.filter(({ state }) => state === 'open').length === 1 &&
      rounds.filter(({ state }) => state === 'returned').length === returns &&
      open.number === returns + 1,
  };
  const torn = Object.keys(claims).filter((claim) => !claims[claim]);
  return { id, sha256, acts: 2 * returns + (signed.length > 0 ? 1 : 0), torn };
}

const NOBODY = {
  id: null,
  code: '',
  birthDate: '',
  sex: 'male',
  personalId: '',
  ethnicity: 'Kinh',
  phone: '',
  email: '',
  job: 'it',
  jobTitle: '',
  contract: 'permanent',
  department: 'Tổ Văn phòng',
  status: 'working',
  note: '',
} as const;
