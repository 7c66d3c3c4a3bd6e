import {
  LANDSCAPE,
  bodyWidth,
  bold,
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
import { numberOf, opening, party, section, stampOf, title, type TextArea } from './paper-parts.ts';
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
    ...(paper.landscape ? { format: LANDSCAPE } : {}),
    atoms: atomsOf(paper),
    stamp: stampOf(paper),
  };
}

const ADDRESSEE = { size: 13, align: 'center', before: 0, keepWithNext: true } as const;
const LYING: TextArea = { x: LANDSCAPE.left, width: bodyWidth(LANDSCAPE) };

function atomsOf(paper: OfficialPaper): Atom[] {
  const { meta, template, school } = paper;
  const area = paper.landscape ? LYING : {};
  return [
    letterhead(headedSchool(school, template), {
      numberLine: numberLine(meta.number, meta.symbol),
      ...(paper.dated ? { datedAt: meta.issuedAt } : {}),
      ...(paper.landscape ? { format: LANDSCAPE } : {}),
    }),
    ...title(paper.name, paper.about, area),
    ...(paper.addressee === ''
      ? []
      : [...paragraph(`Kính gửi: ${paper.addressee}`, { ...ADDRESSEE, ...area }), gap(4)]),
    ...legalBasis(template, area),
    ...(paper.opening ? opening(paper.opening.at, meta.year, paper.opening.venue) : []),
    ...paper.parties.flatMap(({ role, person }, index) => party(index + 1, role, person)),
    ...paper.body.flatMap((block) => blockAtoms(block, paper, area)),
    ...paper.closing.flatMap((text, index) =>
      index === paper.closing.length - 1 ? keepTail(paragraph(text, area), 2) : paragraph(text, area),
    ),
    ...signatureRows(
      paper.signatures.map(({ field, role, fullName, note }) => ({
        field,
        role,
        name: fullName,
        ...(note === undefined ? {} : { note }),
      })),
      template,
      area,
    ),
    ...recipientsOf(template, area),
  ];
}

function blockAtoms(block: PaperBlock, paper: OfficialPaper, area: TextArea): Atom[] {
  switch (block.type) {
    case 'section':
      return section(block.text, area);
    case 'text':
      return paragraph(block.text, area);
    case 'facts':
      return table(
        [{ share: 0.34 }, { share: 0.66 }],
        block.rows.map(([label, value]) => [label, [bold(value)]]),
        area,
      );
    case 'table':
      return table(block.columns, block.rows, {
        ...area,
        ...(block.size === undefined ? {} : { size: block.size }),
      });
    case 'clauses':
      return clauses(paper.template, 0, area);
  }
}
