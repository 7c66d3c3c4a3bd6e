import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';
import { commonValues, fillTemplate, numberOf, type PlaceholderValues } from '../../papers/index.ts';
import { FIRST_WORDING } from './first-wording.ts';
import type { AccountPaperKind, PaperModel, PaperPerson } from './types.ts';

/** What papers of accounts fill in besides what every paper knows. */
const OF_EVERY_KIND = ['tenDangNhap', 'heThong', 'chucVu'];
export const ACCOUNT_PLACEHOLDERS: Readonly<Record<AccountPaperKind, readonly string[]>> = {
  'bien-ban-ban-giao': [...OF_EVERY_KIND, 'soPhieu', 'soCamKet'],
  'cam-ket': OF_EVERY_KIND,
  'phieu-cap': OF_EVERY_KIND,
  'bien-ban-thu-hoi': [...OF_EVERY_KIND, 'lyDo', 'viecDoDang'],
};

/** The paper with its wording filled in from what it says. */
export function worded(
  paper: PaperModel,
  template: { readonly version: number } & PaperTemplate,
  schoolYear: string,
): PaperModel {
  return { ...paper, template: fillTemplate(template, placeholderValues(paper, schoolYear)) };
}

/** The wording a paper was issued with; the first papers kept none and have the program's own. */
export function wordingOf(paper: PaperModel): PaperTemplate {
  if (paper.template) return paper.template;
  const legalBasis = (paper.kind === 'bien-ban-ban-giao' && paper.legalBasis) || [];
  return { ...fillTemplate(FIRST_WORDING[paper.kind], placeholderValues(paper, '')), legalBasis };
}

function placeholderValues(paper: PaperModel, schoolYear: string): PlaceholderValues {
  const { fullName, department, title } = personOf(paper);
  const { login, systemName } = paper.account;
  return {
    ...commonValues(paper.school, schoolYear, numberOf(paper.meta)),
    hoTen: fullName,
    boPhan: department,
    chucVu: title,
    tenDangNhap: login,
    heThong: systemName,
    ...(paper.kind === 'bien-ban-ban-giao'
      ? { soPhieu: lowerFirst(paper.slipNumber ?? ''), soCamKet: lowerFirst(paper.commitmentNumber ?? '') }
      : {}),
    ...(paper.kind === 'bien-ban-thu-hoi'
      ? {
          lyDo: paper.reason,
          viecDoDang: paper.successor
            ? `được giao cho ông (bà) ${paper.successor} tiếp tục thực hiện bằng tài khoản của người đó`
            : '(nếu có) được tiếp tục theo phân công của lãnh đạo nhà trường',
        }
      : {}),
  };
}

/** Whom the paper is about. */
function personOf(paper: PaperModel): PaperPerson {
  switch (paper.kind) {
    case 'bien-ban-ban-giao':
    case 'phieu-cap':
      return paper.receiver;
    case 'cam-ket':
      return paper.person;
    case 'bien-ban-thu-hoi':
      return paper.holder;
  }
}

/** "Số 05/PC-…" inside a sentence. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
