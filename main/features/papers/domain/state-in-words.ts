import type { PaperState } from '../../../../preload/contract/vocabulary/papers.ts';

const WORDS: Readonly<Record<PaperState, string>> = {
  draft: 'Nháp',
  issued: 'Đã phát hành',
  signing: 'Đang ký',
  signed: 'Đã ký',
  refused: 'Từ chối ký',
  void: 'Đã hủy',
};

/** As registers print it; null = no paper bears the number. */
export function stateInWords(state: PaperState | null): string {
  return state === null ? 'THIẾU' : WORDS[state];
}
