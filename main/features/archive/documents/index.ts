export { renderIndex, type IndexSheet } from './index-pdf.ts';
export { indexWorkbook } from './index-workbook.ts';
export { renderOfficePreview, type OfficePreview } from './office-preview.ts';
export { renderPrintIndex, type PrintIndex } from './print-index-pdf.ts';
