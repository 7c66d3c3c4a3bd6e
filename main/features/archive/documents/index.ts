export { renderIndex, type IndexSheet } from './index-pdf.ts';
export { indexWorkbook } from './index-workbook.ts';
