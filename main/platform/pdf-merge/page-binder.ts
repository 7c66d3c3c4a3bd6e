import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import type { MergedFile } from './merge-request.ts';

/** PDFium's word for a file that asks for a password. */
const PASSWORD = 4;

export interface PageBinder {
  /** Appends every page of a PDF, or says why none. */
  add(pdf: Uint8Array): MergedFile;
  /** Everything appended so far as one file. */
  bytes(): Uint8Array;
}

/**
 * A new document that takes over pages as they are, with their fonts and pictures, by the engine that previews them.
 * The build of that engine which draws scans (@hyzyla/pdfium) has no way to write a file.
 */
export async function openPageBinder(): Promise<PageBinder> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const engine = await init({ wasmBinary: new Uint8Array(wasm).buffer });
  engine.PDFiumExt_Init();
  const target = engine.FPDF_CreateNewDocument();
  return {
    add: (pdf) => {
      const memory = engine.pdfium.wasmExports.malloc(pdf.byteLength);
      // No room in the module: the address is 0, and writing there would harm the engine.
      if (memory === 0) return { fault: 'too-large' };
      heapOf(engine).set(pdf, memory);
      const source = engine.FPDF_LoadMemDocument(memory, pdf.byteLength, '');
      try {
        return source === 0
          ? { fault: engine.FPDF_GetLastError() === PASSWORD ? 'locked' : 'damaged' }
          : takenOver(engine, target, source);
      } finally {
        if (source !== 0) engine.FPDF_CloseDocument(source);
        engine.pdfium.wasmExports.free(memory);
      }
    },
    bytes: () => savedBytes(engine, target),
  };
}

function takenOver(engine: WrappedPdfiumModule, target: number, source: number): MergedFile {
  const pages = engine.FPDF_GetPageCount(source);
  const before = engine.FPDF_GetPageCount(target);
  const taken = pages > 0 && engine.FPDF_ImportPagesByIndex(target, source, 0, 0, before);
  const after = engine.FPDF_GetPageCount(target);
  if (taken && after === before + pages) return { pages };
  // Half a file is none: what came over goes again.
  for (let page = after - 1; page >= before; page -= 1) engine.FPDFPage_Delete(target, page);
  return { fault: 'damaged' };
}

function savedBytes(engine: WrappedPdfiumModule, target: number): Uint8Array {
  const writer = engine.PDFiumExt_OpenFileWriter();
  engine.PDFiumExt_SaveAsCopy(target, writer);
  const size = engine.PDFiumExt_GetFileWriterSize(writer);
  const memory = engine.pdfium.wasmExports.malloc(size);
  if (memory === 0) throw new Error('no room in the module');
  engine.PDFiumExt_GetFileWriterData(writer, memory, size);
  return heapOf(engine).slice(memory, memory + size);
}

/** Asked for anew each time: it is another array once the module's memory has grown. The package's types leave it out. */
function heapOf({ pdfium }: WrappedPdfiumModule): Uint8Array {
  return (pdfium as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8;
}
