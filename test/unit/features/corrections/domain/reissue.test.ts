import { expect, it } from 'vitest';
import { lacksReissue } from '../../../../../main/features/corrections/domain/reissue.ts';

it.each([
  ['before the transcripts are issued nothing more is asked', null, '', false],
  ['afterwards the letter is', { day: '2027-05-31' }, '', true],
  ['by its whole number', { day: '2027-05-31' }, '1', true],
  ['and with it the request goes on', { day: '2027-05-31' }, '12/ĐN-THCSHP', false],
])('%s', (_name, transcript, document, lacks) => {
  expect(lacksReissue(transcript, document)).toBe(lacks);
});
