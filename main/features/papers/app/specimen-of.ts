import type { PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';
import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';
import { renderLayout } from '../../../platform/pdf/index.ts';
import { SPECIMEN_PEOPLE, specimenPaper, type OfficialPaper } from '../documents/index.ts';
import { vietnamYear } from '../../../kernel/vietnam-day.ts';
import { symbolPart, titleOf } from '../domain/paper-kinds.ts';
import { commonValues, fillTemplate } from '../domain/placeholders.ts';
import type { PaperDraft } from './draw-official-paper.ts';
import { ownerOf, type PapersCore } from './papers-core.ts';
import type { SpecimenFrame } from './paper-owner.ts';

const WATERMARK = 'BẢN XEM THỬ';

/** A wording on a paper of invented people: no number, no code, marked on every page, kept nowhere. */
export function drawSpecimen(
  core: PapersCore,
  kind: PaperKind,
  template: PaperTemplate,
  at: string,
): Uint8Array {
  const owner = ownerOf(core, kind);
  const school = core.school(at);
  const frame: SpecimenFrame = {
    kind,
    school,
    schoolYear: core.schoolYear(),
    meta: {
      number: null,
      year: vietnamYear(at),
      symbol: symbolPart(kind, school.abbreviation),
      paperId: '',
      version: 1,
      issuedAt: at,
      contentDigest: '',
      auditHead: '',
      vaultId: '',
    },
    template: { version: 0, ...template },
  };
  const { stamp: _none, ...layout } = owner.layout(
    owner.specimen?.(frame) ?? commonSpecimen(frame, owner.specimenDraft?.(frame)),
  );
  return renderLayout({ ...layout, watermark: WATERMARK });
}

function commonSpecimen(
  { schoolYear, template, ...frame }: SpecimenFrame,
  { values = {}, ...draft }: Partial<PaperDraft> = {},
): OfficialPaper {
  const symbol = `........./${frame.meta.symbol}`;
  const filled = fillTemplate(template, {
    ...commonValues(frame.school, schoolYear, symbol),
    hoTen: SPECIMEN_PEOPLE.teacher.fullName,
    boPhan: SPECIMEN_PEOPLE.teacher.department,
    ...values,
  });
  return { ...specimenPaper({ ...frame, template: filled }, titleOf(frame.kind)), ...draft };
}
