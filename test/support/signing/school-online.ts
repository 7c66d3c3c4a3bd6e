import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { P12_PASSWORD } from '../pki/make-pki.ts';
import { onlinePki, type Named, type OnlinePki } from '../pki/online-pki.ts';
import { SchoolThatSigns } from './school-that-signs.ts';

/** A school that trusts a PKI whose services listen on this computer, and uses its timestamp server. */
export class SchoolOnline {
  readonly folder: string;
  readonly online: OnlinePki;
  readonly school: SchoolThatSigns;
  #made = 0;

  constructor(folder: string, online: OnlinePki, school: SchoolThatSigns) {
    this.folder = folder;
    this.online = online;
    this.school = school;
  }

  static async open(): Promise<SchoolOnline> {
    const folder = mkdtempSync(join(tmpdir(), 'so-truong-online-'));
    const online = await onlinePki(join(folder, 'pki'));
    const opened = new SchoolOnline(folder, online, await SchoolThatSigns.open());
    const { root, school } = opened;
    const { fingerprint } = await school.call('signing.readAnchor', { certificate: root });
    const reason = 'Đã so dấu vân tay với trang của nơi cấp';
    await school.call('signing.addAnchor', { certificate: root, fingerprint, reason });
    return opened;
  }

  get root(): Uint8Array {
    return this.online.pki.read('root.der');
  }

  async stampsFrom(path: string): Promise<void> {
    const timestampUrl = this.online.services.url(path);
    await this.school.call('signing.saveSettings', { timestampOn: true, timestampUrl });
  }
  async withoutStamps(): Promise<void> {
    await this.school.call('signing.saveSettings', { timestampOn: false, timestampUrl: '' });
  }
  /** Paths that were asked for since `act` began. */
  async askedDuring(act: () => Promise<unknown>): Promise<readonly string[]> {
    const before = this.online.services.asked.length;
    await act();
    return this.online.services.asked.slice(before);
  }
  async fileOf(id: string): Promise<Uint8Array> {
    return (await this.school.call('papers.file', { id, purpose: 'view' })).bytes;
  }

  certified(named: Named, alone?: 'alone') {
    this.#made += 1;
    const name = `khoa-${this.#made}`;
    const file = this.online.certify(name, named, alone);
    const key = { kind: 'p12' as const, file, password: P12_PASSWORD };
    return { name, certificate: this.online.pki.read(`${name}.der`), key };
  }
  /** A teacher's paper, and a key that is bound to that teacher. */
  async paperToSign(named: Named, alone?: 'alone') {
    const { paperId, teacher } = await this.school.paper();
    const made = this.certified(named, alone);
    const bound = { staffId: teacher, certificate: made.certificate, source: 'p12' as const };
    await this.school.call('signing.bindCertificate', { ...bound, reason: 'Khóa dùng để thử' });
    return { paperId, teacher, ...made };
  }
  async signedPaper(named: Named, alone?: 'alone') {
    const waiting = await this.paperToSign(named, alone);
    const { results } = await this.school.sign(waiting.teacher, waiting.key, [waiting.paperId]);
    return { ...waiting, result: results[0]! };
  }

  async close(): Promise<void> {
    await this.school.close();
    await this.online.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
