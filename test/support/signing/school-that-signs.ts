import type { RawInputOf } from '../../../preload/contract/index.ts';
import type { OfficeOptions } from '../../../main/office/compose.ts';
import { P12_PASSWORD } from '../pki/make-pki.ts';
import { testPki, type TestPki } from '../pki/test-pki.ts';
import { openTestOffice, type TestOffice } from '../office/open-test-office.ts';
import { NOBODY } from '../office/school-with-staff.ts';

type StaffInput = RawInputOf<'staff.save'>;

type PaperOfAccount = 'cam-ket' | 'bien-ban-ban-giao';
type InternalKey = Extract<RawInputOf<'signing.sign'>['key'], { kind: 'internal' }>;

/** The people of the test PKI, as staff: the officer, a teacher, a witness; the principal has no certificate. */
const STAFF: readonly Partial<StaffInput>[] = [
  { fullName: 'Vũ Thị Minh Nguyệt', job: 'principal', department: 'Ban giám hiệu' },
  { fullName: 'Đỗ Quang Huy', job: 'it', department: 'Tổ Văn phòng' },
  { fullName: 'Vũ Đăng Khuê', personalId: '001085000123' },
  { fullName: 'Đỗ Lê Thúy Ái', personalId: '001188000321' },
];

export const KEY_PASSWORD = 'Hoa-Sua-Pho-Cu-Dem-19';

/** A school whose papers wait for signatures, with keys of the test PKI at hand. */
export class SchoolThatSigns {
  readonly test: TestOffice;
  readonly pki: TestPki;
  readonly staffIds: readonly string[];
  #batches = 0;
  #made = 0;

  constructor(test: TestOffice, pki: TestPki, staffIds: readonly string[]) {
    this.test = test;
    this.pki = pki;
    this.staffIds = staffIds;
  }

  static async open(options: Partial<OfficeOptions> = {}): Promise<SchoolThatSigns> {
    const test = await openTestOffice(options);
    const staffIds: string[] = [];
    for (const person of STAFF) staffIds.push((await test.call('staff.save', { ...NOBODY, ...person })).id);
    return new SchoolThatSigns(test, await testPki(), staffIds);
  }

  get call(): TestOffice['call'] {
    return this.test.call;
  }
  get principal(): string {
    return this.staffIds[0]!;
  }
  get officer(): string {
    return this.staffIds[1]!;
  }
  /** Holder of `rsa-2048.p12`. */
  get teacher(): string {
    return this.staffIds[2]!;
  }

  /** A new teacher with an internal certificate, whose paper waits for signatures. */
  async paper(
    kind: PaperOfAccount = 'cam-ket',
  ): Promise<{ paperId: string; teacher: string; key: InternalKey }> {
    this.#made += 1;
    const fullName = `Lê Thị Thử ${'ABCDEFGHIKLMNOPQRSTUVXY'[this.#made]!}`;
    const id = await this.colleague({ fullName });
    const key = this.internal(await this.issue(id));
    return { paperId: await this.paperOf(id, kind), teacher: id, key };
  }

  async colleague(person: Partial<StaffInput>): Promise<string> {
    return (await this.call('staff.save', { ...NOBODY, ...person })).id;
  }

  /** Of a new teacher, and not yet sent to be signed. */
  async issuedPaper(): Promise<string> {
    this.#made += 1;
    const fullName = `Lê Văn Thử ${'ABCDEFGHIKLMNOPQRSTUVXY'[this.#made]!}`;
    return this.#issuePaper(await this.colleague({ fullName }), 'cam-ket');
  }

  async paperOf(staffId: string, kind: PaperOfAccount): Promise<string> {
    const paperId = await this.#issuePaper(staffId, kind);
    await this.call('papers.sendToSign', { ids: [paperId] });
    return paperId;
  }

  async #issuePaper(staffId: string, kind: PaperOfAccount): Promise<string> {
    const selection = { all: false, department: null, staffIds: [staffId] };
    const accounts = await this.call('accounts.list', {});
    let account = accounts.find((each) => each.staffId === staffId)?.id;
    account ??= (await this.call('accounts.create', { selection, logins: {}, sharedReason: '' })).ids[0]!;
    const wish = { accountIds: [account], kinds: [kind], jobId: 'papers' };
    return (await this.call('papers.issue', wish)).paperIds[0]!;
  }

  /** An internal certificate of somebody who has none. */
  async issue(staffId: string): Promise<string> {
    if ((await this.call('signing.authority', {})) === null) await this.call('signing.createAuthority', {});
    const wish = { staffId, password: KEY_PASSWORD, renews: null };
    return (await this.call('signing.issueCertificate', wish)).fingerprint;
  }

  p12(name = 'rsa-2048', password = P12_PASSWORD) {
    return { kind: 'p12' as const, file: this.pki.read(`${name}.p12`), password };
  }
  internal(fingerprint: string, password = KEY_PASSWORD) {
    return { kind: 'internal' as const, fingerprint, password };
  }

  async toSign(signer: string | null, paperId: string) {
    const shown = await this.call('signing.toSign', { paperIds: [paperId], signer });
    return { ...shown, paper: shown.papers[0]! };
  }

  /** What the window does: shows the paper, then signs exactly that. */
  async sign(
    signer: string,
    key: RawInputOf<'signing.sign'>['key'],
    paperIds: readonly string[],
    change: Partial<RawInputOf<'signing.sign'>['papers'][number]> = {},
  ) {
    const papers = [];
    for (const paperId of paperIds) {
      const { paper } = await this.toSign(signer, paperId);
      papers.push({ paperId, field: paper.field ?? 'X', sha256: paper.sha256, read: true, ...change });
    }
    const fingerprint = await this.fingerprintOf(signer, key);
    this.#batches += 1;
    const batchId = `batch-${this.#batches}`;
    return this.call('signing.sign', { batchId, signer, papers, fingerprint, key });
  }

  async fingerprintOf(signer: string, key: RawInputOf<'signing.sign'>['key']): Promise<string> {
    if (key.kind === 'internal') return key.fingerprint;
    if (key.kind === 'p12' && key.password !== P12_PASSWORD) return '0'.repeat(64);
    const shown =
      key.kind === 'p12'
        ? key
        : { kind: 'certificate' as const, certificate: key.certificate, chain: key.chain };
    return (await this.call('signing.inspectKey', { signer, key: shown })).fingerprint;
  }

  async steps(paperId: string) {
    return (await this.call('signing.rounds', { paperId })).rounds[0]!;
  }
  async state(paperId: string): Promise<string> {
    return (await this.call('papers.list', {})).find(({ id }) => id === paperId)!.state;
  }
  /** The page as it comes from the scanner. */
  async attachScan(paperId: string): Promise<void> {
    const { bytes } = await this.call('papers.file', { id: paperId, purpose: 'view' });
    await this.call('papers.attachScans', { scans: [{ fileName: 'ban-ky.pdf', bytes }], paperId });
  }
  close(): Promise<void> {
    return this.test.close();
  }
}
