import type { EntryState } from '../../../../preload/contract/vocabulary/archive.ts';

/** As an index prints it; the program's papers bring their own titles. */
export const DOCUMENT_WORDS = {
  'dispatch-in': 'Công văn đến',
  'dispatch-out': 'Công văn đi',
  file: 'Tài liệu khác',
  incoming: 'Văn bản nơi khác cấp',
} as const;

const STATES: Readonly<Record<EntryState, string>> = {
  draft: 'Nháp',
  issued: 'Đã phát hành',
  signing: 'Đang ký',
  signed: 'Đã ký',
  refused: 'Từ chối',
  void: 'Đã hủy',
  kept: 'Đã lưu',
};

export function stateWord(state: EntryState): string {
  return STATES[state];
}
