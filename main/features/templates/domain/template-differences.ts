import {
  TEMPLATE_PARTS,
  type PaperTemplate,
  type TemplatePart,
} from '../../../../preload/contract/vocabulary/templates.ts';

export interface TemplateDifference {
  readonly part: TemplatePart;
  readonly change: 'added' | 'removed';
  readonly text: string;
}

/** The lines of one part as a person reads them. */
function linesOf(template: PaperTemplate, part: TemplatePart): string[] {
  switch (part) {
    case 'sections':
      return template.sections.flatMap(({ heading, clauses }) =>
        heading === '' ? [...clauses] : [heading, ...clauses],
      );
    case 'extraWitnesses':
      return template.extraWitnesses.map(({ title, fullName }) =>
        fullName === '' ? title : `${title}: ${fullName}`,
      );
    case 'signing':
      return template.signing ? signingLines(template.signing) : [];
    default:
      return [...template[part]];
  }
}

function signingLines({ order, seal }: NonNullable<PaperTemplate['signing']>): string[] {
  return [
    order === 'any' ? 'Ký theo thứ tự bất kỳ' : 'Ký lần lượt từng người',
    ...(seal ? ['Văn thư đóng dấu sau cùng'] : []),
  ];
}

/** Lines that only one of the two has, in the order of the paper: what is lost stands before what takes its place. */
export function templateDifferences(before: PaperTemplate, after: PaperTemplate): TemplateDifference[] {
  return TEMPLATE_PARTS.flatMap((part) =>
    lineDifferences(linesOf(before, part), linesOf(after, part)).map((difference) => ({
      part,
      ...difference,
    })),
  );
}

/** Shortest list of changes by the longest common subsequence; parts have at most some hundred lines. */
function lineDifferences(
  before: readonly string[],
  after: readonly string[],
): { readonly change: 'added' | 'removed'; readonly text: string }[] {
  const common = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      common[i]![j] =
        before[i] === after[j]
          ? common[i + 1]![j + 1]! + 1
          : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    }
  }
  const found: { change: 'added' | 'removed'; text: string }[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      i++;
      j++;
    } else if (i < before.length && (j === after.length || common[i + 1]![j]! >= common[i]![j + 1]!)) {
      found.push({ change: 'removed', text: before[i++]! });
    } else {
      found.push({ change: 'added', text: after[j++]! });
    }
  }
  return found;
}
