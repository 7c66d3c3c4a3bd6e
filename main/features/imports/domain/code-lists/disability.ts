import { entry, type CodeList } from './code-list.ts';

export const DISABILITY_LIST: CodeList<'yes' | 'no'> = [
  entry('yes', 'Có', 'x|khuyết tật|học hòa nhập|khuyết tật học hòa nhập|hòa nhập'),
  entry('no', 'Không', 'ko|không khuyết tật'),
];
