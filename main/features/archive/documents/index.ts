export { renderDispatchRegister } from './dispatch-register-pdf.ts';
export { dispatchRegisterWorkbook } from './dispatch-register-workbook.ts';
export { renderIndex, type IndexSheet } from './index-pdf.ts';
export { indexWorkbook } from './index-workbook.ts';
export { renderOfficePreview, type OfficePreview } from './office-preview.ts';
export { renderPrintIndex, type PrintIndex } from './print-index-pdf.ts';
