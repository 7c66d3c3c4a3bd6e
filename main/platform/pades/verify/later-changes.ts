import { refTo, type PdfDict, type Ref } from '../structure/pdf-value.ts';
import type { PdfDocument } from '../structure/read-pdf.ts';
import type { ClassifiedChange } from './change-kind.ts';
import { classifyStep } from './classify-step.ts';
import { viewOf } from './revision-view.ts';

/**
 * What each revision did to the one before it, looked at once however many signatures ask. Because every step must be
 * permitted by itself, what a reader sees in the newest revision is what was signed, plus the permitted.
 */
export class LaterChanges {
  readonly #doc: PdfDocument;
  readonly #closes: (signature: PdfDict) => number | null;
  readonly #steps = new Map<number, readonly ClassifiedChange[]>();

  constructor(doc: PdfDocument, closes: (signature: PdfDict) => number | null) {
    this.#doc = doc;
    this.#closes = closes;
  }

  since(revision: number): ClassifiedChange[] {
    const later = this.#doc.revisions.slice(revision + 1);
    return later.flatMap(({ index }) => this.#step(index));
  }

  #step(index: number): readonly ClassifiedChange[] {
    const known = this.#steps.get(index);
    if (known) return known;
    const step = {
      before: viewOf(this.#doc, index - 1),
      after: viewOf(this.#doc, index),
      closes: this.#closes,
    };
    const changes = classifyStep(step, definedIn(this.#doc, index));
    this.#steps.set(index, changes);
    return changes;
  }
}

/** What a revision defines, and what it frees or replaces under another generation. */
function definedIn({ revisions, spend }: PdfDocument, index: number): Ref[] {
  return [...(revisions[index]?.entries ?? [])].flatMap(([num, entry]) => {
    spend(index);
    const generations = new Set([entry.type === 'offset' ? entry.gen : 0]);
    for (const { entries } of revisions.slice(0, index)) {
      const earlier = entries.get(num);
      if (earlier?.type === 'offset') generations.add(earlier.gen);
    }
    return [...generations].map((gen) => refTo(num, gen));
  });
}
