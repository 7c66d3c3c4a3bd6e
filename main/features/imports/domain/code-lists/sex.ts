import { entry, type CodeList } from './code-list.ts';

export const SEX_LIST: CodeList<'male' | 'female'> = [
  entry('male', 'Nam', 'trai|m|con trai'),
  entry('female', 'Nữ', 'gái|f|con gái'),
];
