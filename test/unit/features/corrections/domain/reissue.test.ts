import { expect, it } from 'vitest';
import { issuedSince, lacksReissue } from '../../../../../main/features/corrections/domain/reissue.ts';

it.each([
  ['before the transcripts are issued nothing more is asked', null, '', false],
  ['afterwards the letter is', { day: '2027-05-31' }, '', true],
  ['by its whole number', { day: '2027-05-31' }, '1', true],
  ['and with it the request goes on', { day: '2027-05-31' }, '12/ĐN-THCSHP', false],
])('%s', (_name, transcript, document, lacks) => {
  expect(lacksReissue(transcript, document)).toBe(lacks);
});

const DECIDED = '2027-06-01T03:00:00.000Z';
const recorded = (at: string) => ({ at });

it.each([
  ['minutes hold while no transcript is issued', null, '', false],
  [
    'and when the issue was recorded before them, with its letter',
    recorded('2027-06-01T02:00:00.000Z'),
    '12/ĐN',
    false,
  ],
  ['they do not hold when it was recorded later', recorded('2027-06-01T04:00:00.000Z'), '12/ĐN', true],
  ['nor without a letter, whatever the clock said', recorded('2027-05-31T02:00:00.000Z'), '', true],
])('%s', (_name, transcript, document, since) => {
  expect(issuedSince(transcript, DECIDED, document)).toBe(since);
});
