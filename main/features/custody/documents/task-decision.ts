import type { OfficialPaper, PaperPerson } from '../../papers/index.ts';
import type { AccountOnPaper } from './account-facts.ts';

interface TaskDecision {
  readonly account: AccountOnPaper;
  readonly officer: PaperPerson;
  /** Who had the task before; null when it is given for the first time. */
  readonly replaced: PaperPerson | null;
  readonly head: string;
}

/** Quyết định giao nhiệm vụ (NĐ 30/2020 Mẫu 1.2): the named officer answers for the unit's admin account. */
export function taskDecisionDraft({
  account,
  officer,
  replaced,
  head,
}: TaskDecision): Omit<OfficialPaper, 'kind' | 'meta' | 'school' | 'template'> {
  const post = [officer.title, officer.department].filter((part) => part !== '').join(', ');
  const instead = replaced ? `, thay ông (bà) ${replaced.fullName}` : '';
  return {
    name: 'QUYẾT ĐỊNH',
    about: 'Giao nhiệm vụ quản trị tài khoản cơ sở dữ liệu của nhà trường',
    dated: true,
    addressee: '',
    opening: null,
    parties: [],
    body: [
      { type: 'section', text: 'QUYẾT ĐỊNH:' },
      {
        type: 'text',
        text: `Điều 1. Giao ông (bà) ${officer.fullName}${post === '' ? '' : ` (${post})`} quản lý, sử dụng tài khoản quản trị ${account.login} trên ${account.system}${instead}. Phạm vi quản trị: ${account.scope}.`,
      },
      { type: 'clauses' },
    ],
    closing: [],
    signatures: [
      {
        field: 'ThuTruong',
        role: 'HIỆU TRƯỞNG',
        note: '(Ký, ghi rõ họ tên, đóng dấu)',
        fullName: head,
      },
    ],
  };
}
