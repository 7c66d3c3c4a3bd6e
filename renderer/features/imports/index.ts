export { ImportScreen } from './import-screen.tsx';
export { MappingTable } from './mapping-table.tsx';
export { sheetOf, withSheet } from './mapping.ts';
export { saveFile } from './save-file.ts';
export { uploadProblem } from './upload.ts';
