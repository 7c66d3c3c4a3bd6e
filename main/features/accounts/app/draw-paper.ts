import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { addedSigners, type DrawnPaper, type SchoolOnPaper, type TakenNumber } from '../../papers/index.ts';
import type { Staff } from '../../people/index.ts';
import type { AccountRecord } from '../data/account-records.ts';
import {
  contentDigest,
  renderPaper,
  signatureSlots,
  worded,
  type AccountPaperKind,
  type PaperMeta,
  type PaperModel,
} from '../documents/index.ts';
import { normalRights, type Rights } from '../domain/rights.ts';
import { rightsInWords, type ClassAndSubjectNames } from '../domain/rights-in-words.ts';
import type { AccountPaperContent } from './paper-content.ts';
import type { Parties } from './parties-of.ts';

export const SYSTEM_NAME = 'Hệ thống cơ sở dữ liệu ngành giáo dục và đào tạo';

/** Everything a paper of one account says, apart from its number. */
export interface PaperSubject {
  readonly account: AccountRecord;
  readonly person: Staff;
  readonly parties: Parties;
  readonly rights: Rights;
  readonly names: ClassAndSubjectNames;
  readonly school: SchoolOnPaper;
  /** "2026-2027" */
  readonly schoolYear: string;
}

/** What decides whether a new paper of this kind would say anything new. */
export function substanceOf(
  kind: AccountPaperKind,
  { account, person, rights, schoolYear }: PaperSubject,
): string {
  const { fullName, department } = person;
  const base = { kind, login: account.login, fullName, department };
  const own: Record<AccountPaperKind, object> = {
    'bien-ban-ban-giao': { rights: normalRights(rights), round: account.round },
    'cam-ket': { schoolYear },
    'phieu-cap': { round: account.round },
    'bien-ban-thu-hoi': { round: account.round },
  };
  return sha256Hex(canonicalJson({ ...base, ...own[kind] }));
}

export interface PaperLinks {
  /** "05/PCTK-THCSDQ" of the slip that goes with the minutes. */
  readonly slip?: string | undefined;
  readonly commitment?: string | undefined;
  /** Only for a revocation. */
  readonly reason?: string | undefined;
}

/** Draws a paper under its number; the bytes are a function of what goes in. */
export function drawPaper(
  subject: PaperSubject,
  taken: TakenNumber<AccountPaperKind>,
  issuedAt: string,
  links: PaperLinks,
): DrawnPaper {
  const meta: PaperMeta = {
    number: taken.number,
    year: taken.year,
    symbol: taken.symbolPart,
    paperId: taken.paperId,
    version: taken.version,
    issuedAt,
    contentDigest: '',
    auditHead: taken.auditHead,
    vaultId: taken.vaultId,
  };
  const open = worded(modelOf(subject, taken.kind, meta, links), taken.template, subject.schoolYear);
  const digest = contentDigest(open);
  const model: PaperModel = { ...open, meta: { ...meta, contentDigest: digest } };
  const content: AccountPaperContent = {
    model,
    rights: normalRights(subject.rights),
    round: subject.account.round,
    substance: substanceOf(taken.kind, subject),
  };
  return {
    accountId: subject.account.id,
    person: subject.person.fullName,
    department: subject.person.department,
    content,
    contentDigest: digest,
    bytes: renderPaper(model),
    signers: [
      ...signatureSlots(taken.kind).map(({ field, role }) => ({
        field,
        role,
        name: signerName(model, field),
      })),
      ...(model.template ? addedSigners(model.template) : []),
    ],
  };
}

function modelOf(
  subject: PaperSubject,
  kind: AccountPaperKind,
  meta: PaperMeta,
  links: PaperLinks,
): PaperModel {
  const { parties, names } = subject;
  const school = { ...subject.school };
  const account = { login: subject.account.login, systemName: SYSTEM_NAME };
  const base = { school, meta, account };
  const words = rightsInWords(subject.rights, names);
  switch (kind) {
    case 'bien-ban-ban-giao':
      return {
        ...base,
        kind,
        giver: parties.giver,
        receiver: parties.receiver,
        witness: parties.witness,
        rights: words,
        // The hour is written by pen when the parties meet.
        handedAt: null,
        ...(links.slip === undefined ? {} : { slipNumber: `Số ${links.slip}` }),
        ...(links.commitment === undefined ? {} : { commitmentNumber: `Số ${links.commitment}` }),
      };
    case 'cam-ket':
      return {
        ...base,
        kind,
        person: parties.receiver,
        head: parties.head,
        ...(parties.headRole === '' ? {} : { headRole: parties.headRole }),
        schoolYear: subject.schoolYear,
      };
    case 'phieu-cap':
      // The archive never sees the password (docs/adr/0003-slips.md).
      return { ...base, kind, receiver: parties.receiver, initialPassword: null };
    case 'bien-ban-thu-hoi':
      return {
        ...base,
        kind,
        taker: parties.giver,
        holder: parties.receiver,
        witness: parties.witness,
        reason: links.reason ?? '',
        rights: words,
        revokedAt: meta.issuedAt,
      };
  }
}

function signerName(model: PaperModel, field: string): string {
  switch (model.kind) {
    case 'bien-ban-ban-giao':
      return (
        { BenGiao: model.giver, BenNhan: model.receiver, NguoiChungKien: model.witness }[field]?.fullName ??
        ''
      );
    case 'cam-ket':
      return { ThuTruong: model.head, NguoiCamKet: model.person }[field]?.fullName ?? '';
    case 'bien-ban-thu-hoi':
      return (
        { BenGiao: model.holder, BenNhan: model.taker, NguoiChungKien: model.witness }[field]?.fullName ?? ''
      );
    case 'phieu-cap':
      return '';
  }
}
