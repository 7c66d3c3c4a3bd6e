import { is, type PdfValue } from '../structure/pdf-value.ts';
import type { RevisionView } from '../verify/revision-view.ts';

const MOST_PAGES = 20_000;

/** On which page, from 1, the annotation with an object number stands. */
export function pageNumbers(view: RevisionView): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  const seen = new Set<number>();
  const waiting: PdfValue[] = [];
  const push = (value: PdfValue | undefined): void => {
    if (is(value, 'ref') && !seen.has(value.num)) {
      seen.add(value.num);
      waiting.push(value);
    }
  };
  push(view.catalog?.entries.get('Pages'));
  for (let page = 0; waiting.length > 0 && page < MOST_PAGES;) {
    const node = view.dict(waiting.pop());
    if (!node) continue;
    if (node.entries.has('Kids')) {
      // Taken from the end, so that the first page comes first.
      for (const kid of view.array(node.entries.get('Kids')).toReversed()) push(kid);
      continue;
    }
    page += 1;
    for (const annotation of view.array(node.entries.get('Annots'))) {
      if (is(annotation, 'ref') && !numbers.has(annotation.num)) numbers.set(annotation.num, page);
    }
  }
  return numbers;
}
