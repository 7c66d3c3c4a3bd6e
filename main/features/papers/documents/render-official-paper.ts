import {
  bold,
  centredText,
  gap,
  keepTail,
  letterhead,
  numberLine,
  paragraph,
  renderLayout,
  table,
  type Atom,
  type Layout,
} from '../../../platform/pdf/index.ts';
import type { OfficialPaper, PaperBlock } from './official-paper.ts';
import { numberOf, opening, party, section, stampOf, title } from './paper-parts.ts';
import { signatureRows } from './signature-rows.ts';
import { clauses, headedSchool, legalBasis, recipientsOf } from './template-parts.ts';

/** PDF bytes; the same paper always gives the same bytes. Throws `pdf.missing-glyph`, `pdf.bad-time`. */
export function renderOfficialPaper(paper: OfficialPaper): Uint8Array {
  return renderLayout(officialLayout(paper));
}

function nameOf(paper: OfficialPaper): string {
  const number = numberOf(paper.meta);
  const name = `${paper.name} ${paper.about}`;
  return number === '' ? name : `${name} số ${number}`;
}

/** Ready to be put on pages, alone or with others. */
export function officialLayout(paper: OfficialPaper): Layout {
  return {
    title: nameOf(paper),
    author: paper.school.schoolName,
    createdAt: paper.meta.issuedAt,
    atoms: atomsOf(paper),
    stamp: stampOf(paper),
  };
}

function atomsOf(paper: OfficialPaper): Atom[] {
  const { meta, template, school } = paper;
  return [
    letterhead(headedSchool(school, template), {
      numberLine: numberLine(meta.number, meta.symbol),
      ...(paper.dated ? { datedAt: meta.issuedAt } : {}),
    }),
    ...title(paper.name, paper.about),
    ...(paper.addressee === ''
      ? []
      : [...centredText(`Kính gửi: ${paper.addressee}`, 13, 'regular'), gap(4)]),
    ...legalBasis(template),
    ...(paper.opening ? opening(paper.opening.at, meta.year, paper.opening.venue) : []),
    ...paper.parties.flatMap(({ role, person }, index) => party(index + 1, role, person)),
    ...paper.body.flatMap((block) => blockAtoms(block, paper)),
    ...paper.closing.flatMap((text, index) =>
      index === paper.closing.length - 1 ? keepTail(paragraph(text), 2) : paragraph(text),
    ),
    ...signatureRows(
      paper.signatures.map(({ field, role, fullName, note }) => ({
        field,
        role,
        name: fullName,
        ...(note === undefined ? {} : { note }),
      })),
      template,
    ),
    ...recipientsOf(template),
  ];
}

function blockAtoms(block: PaperBlock, paper: OfficialPaper): Atom[] {
  switch (block.type) {
    case 'section':
      return section(block.text);
    case 'text':
      return paragraph(block.text);
    case 'facts':
      return table(
        [{ share: 0.34 }, { share: 0.66 }],
        block.rows.map(([label, value]) => [label, [bold(value)]]),
      );
    case 'table':
      return table(block.columns, block.rows);
    case 'clauses':
      return clauses(paper.template);
  }
}
