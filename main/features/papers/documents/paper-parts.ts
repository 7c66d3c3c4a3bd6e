import {
  bold,
  dateInWords,
  gap,
  hourInWords,
  paragraph,
  twoDigits,
  type Atom,
  type PageStamp,
} from '../../../platform/pdf/index.ts';
import type { PaperMeta, PaperPerson } from './paper-meta.ts';

/** "05/BB-THCSDQ", empty for a draft. */
export function numberOf(meta: PaperMeta): string {
  return meta.number === null ? '' : `${twoDigits(meta.number)}/${meta.symbol}`;
}

export function stampOf({ meta }: { readonly meta: PaperMeta }): PageStamp {
  const { paperId, vaultId, version, contentDigest, auditHead } = meta;
  return { number: numberOf(meta), paperId, vaultId, version, contentDigest, auditHead };
}

/** Where text stands when that is not the whole width of an upright page. */
export interface TextArea {
  readonly x?: number;
  readonly width?: number;
}

/** Name of the paper in capitals with what it is about under it. */
export function title(name: string, about: string, area: TextArea = {}): Atom[] {
  const centred = {
    size: 14,
    style: 'bold',
    align: 'center',
    before: 0,
    keepWithNext: true,
    ...area,
  } as const;
  return [gap(10), ...paragraph(name, centred), ...paragraph(about, centred), { ...gap(4), keep: true }];
}

export function section(text: string, area: TextArea = {}): Atom[] {
  return paragraph(text, {
    style: 'bold',
    firstLine: 0,
    align: 'left',
    before: 8,
    keepWithNext: true,
    ...area,
  });
}

/** "Hôm nay, vào hồi 08 giờ 30 phút, ngày …, tại …, chúng tôi gồm:"; dots to fill in by pen when the time is open. */
export function opening(at: string | null, year: number, venue: string): Atom[] {
  const when = at
    ? `vào hồi ${hourInWords(at)}, ${dateInWords(at)}`
    : `vào hồi ....... giờ ....... phút, ngày ....... tháng ....... năm ${year}`;
  return paragraph(`Hôm nay, ${when}, tại ${venue}, chúng tôi gồm:`, { keepWithNext: true });
}

/** A party of the minutes: role and name, then post, department and personal number. */
export function party(ordinal: number, role: string, person: PaperPerson): Atom[] {
  const about = [
    person.title && `chức vụ: ${person.title}`,
    person.department && `bộ phận: ${person.department}`,
    person.body && `cơ quan: ${person.body}`,
    person.personalId && `số định danh cá nhân: ${person.personalId}`,
  ].filter(Boolean);
  const rest = about.length > 0 ? `; ${about.join('; ')}.` : '.';
  return paragraph([bold(`${ordinal}. ${role}:`), ` Ông (bà) `, bold(person.fullName), rest]);
}
