export { ImportScreen } from './import-screen.tsx';
export { MappedUpload } from './mapped-upload.tsx';
export { saveFile } from './save-file.ts';
export { uploadProblem } from './upload.ts';
