import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';
import { italic, keepTail, paragraph, recipients, type Atom } from '../../../platform/pdf/index.ts';
import type { SchoolOnPaper } from '../domain/school-on-paper.ts';
import { section, type TextArea } from './paper-parts.ts';

/** The school under the head the template asks for: the first line is the body above, the others are the name. */
export function headedSchool<S extends Pick<SchoolOnPaper, 'superiorBody' | 'schoolName'>>(
  school: S,
  { headerLines: [body, ...names] }: PaperTemplate,
): S {
  if (body === undefined) return school;
  return { ...school, superiorBody: body, schoolName: names.join(' ') || school.schoolName };
}

export function legalBasis({ legalBasis: lines }: PaperTemplate, area: TextArea = {}): Atom[] {
  return lines.flatMap((basis) => paragraph([italic(`${basis};`)], area));
}

/** The clauses under their headings; the last `tail` lines stay with what follows. */
export function clauses({ sections }: PaperTemplate, tail = 0, area: TextArea = {}): Atom[] {
  const atoms = sections.flatMap(({ heading, clauses: texts }) => [
    ...(heading === '' ? [] : section(heading, area)),
    ...texts.flatMap((clause) => paragraph(clause, area)),
  ]);
  return tail === 0 ? atoms : keepTail(atoms, tail);
}

/** "Nơi nhận", when there is any. */
export function recipientsOf({ recipients: lines }: PaperTemplate, area: TextArea = {}): Atom[] {
  return lines.length === 0 ? [] : recipients(lines, undefined, area);
}
