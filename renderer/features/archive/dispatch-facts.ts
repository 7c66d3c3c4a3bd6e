import { formatDay, t } from '../../i18n/index.ts';
import type { EntryDetail } from './entry.ts';

type Fact = readonly [label: string, text: string];

/** What the registers know of a dispatch; nothing of anything else. */
export function dispatchFacts(entry: EntryDetail): Fact[] {
  const { kind, arrivalNo, arrivalDay, outKind, numberOrigin, signer, receiver, copies } = entry;
  const facts: Fact[] = [
    ...(arrivalNo === null ? [] : [[t('archive.panel.arrivalNo'), String(arrivalNo)] as const]),
    ...(arrivalDay === '' ? [] : [[t('archive.document.arrivalDay'), formatDay(arrivalDay)] as const]),
    ...(outKind === null ? [] : [[t('archive.document.outKind'), t(`archive.outKind.${outKind}`)] as const]),
    ...(signer === '' ? [] : [[t('archive.document.signer'), signer] as const]),
    ...(receiver === ''
      ? []
      : [
          [
            t(kind === 'dispatch-in' ? 'archive.document.dealer' : 'archive.document.keeper'),
            receiver,
          ] as const,
        ]),
    ...(copies === 0 ? [] : [[t('archive.document.copies'), String(copies)] as const]),
  ];
  return numberOrigin === 'earlier' || numberOrigin === 'read'
    ? [...facts, [t('archive.panel.origin'), t(`archive.origin.${numberOrigin}`)]]
    : facts;
}
