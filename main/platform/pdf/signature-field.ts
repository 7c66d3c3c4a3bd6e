import type PDFDocument from 'pdfkit';

/** Corners of a field in PDF space: left, bottom, right, top. */
export type FieldRect = readonly [number, number, number, number];

interface PdfReference {
  data: Record<string, unknown>;
  end(): void;
}

/** What pdfkit 0.20.2 really has besides its published types. */
interface PdfkitInside {
  ref(data: Record<string, unknown>): PdfReference;
  page: { dictionary: PdfReference; annotations: PdfReference[] };
  _root: PdfReference;
  endAcroForm(): unknown;
  endMetadata(): unknown;
}

/** "SignaturesExist": the document contains a signature field (ISO 32000-1, table 219, bit 1). */
const SIGNATURES_EXIST = 1;
/** The annotation is printed (ISO 32000-1, table 165, bit 3). */
const PRINT = 4;

/**
 * Empty signature fields of one document. pdfkit's own forms know no signature type and set NeedAppearances, which a
 * later signature must not meet; so the dictionaries are written here and pdfkit's closing steps are switched off.
 */
export class FieldSheet {
  readonly #inside: PdfkitInside;
  readonly #enabled: boolean;
  readonly #names = new Set<string>();
  readonly #fields: PdfReference[] = [];

  constructor(doc: InstanceType<typeof PDFDocument>, enabled: boolean) {
    this.#inside = doc as unknown as PdfkitInside;
    this.#enabled = enabled;
    this.#inside.endAcroForm = () => doc;
    // pdfkit's XMP packet does not escape "&" and "<" of a title; the Info dictionary says the same.
    this.#inside.endMetadata = () => doc;
  }

  add(name: string, rect: FieldRect): void {
    if (!this.#enabled) return;
    if (this.#names.has(name)) throw new Error(`Signature field ${name} is placed twice`);
    this.#names.add(name);
    const { page } = this.#inside;
    const field = this.#inside.ref({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: new String(name),
      F: PRINT,
      Rect: [...rect],
      P: page.dictionary,
    });
    page.annotations.push(field);
    this.#fields.push(field);
  }

  /** Writes the fields; call once, before the document ends. */
  finish(): void {
    if (this.#fields.length === 0) return;
    for (const field of this.#fields) field.end();
    const form = this.#inside.ref({ Fields: this.#fields, SigFlags: SIGNATURES_EXIST });
    this.#inside._root.data['AcroForm'] = form;
    form.end();
  }
}
