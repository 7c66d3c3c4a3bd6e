import type { PaperState } from '../../../preload/contract/vocabulary/papers.ts';
import type { Tone } from '../../ui/index.ts';

export const STATE_TONES: Readonly<Record<PaperState, Tone>> = {
  draft: 'neutral',
  issued: 'info',
  signing: 'waiting',
  signed: 'good',
  refused: 'bad',
  void: 'neutral',
};
