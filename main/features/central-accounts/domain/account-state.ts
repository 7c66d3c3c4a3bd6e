import { foldForSearch } from '../../../kernel/vietnamese.ts';

const YES = /^(?:co|x|1|true|yes|y)$/u;
const NO = /^(?:khong|0|false|no|n|-)$/u;

/** Asked for and not done yet: whether the account is open is not told. */
const PENDING = /\bcho (?:duyet|xac|xu ly|kich hoat|mo|khoa)|\b(?:yeu cau|de nghi|pending)\b/u;
const UNLOCKED = '(?:mo|bo|go|huy) khoa|unlocked';
const LOCKED =
  'khoa|vo hieu(?: hoa)?|huy|thu hoi|xoa|dinh chi|het han|locked|disabled|suspended|deleted|expired|revoked';
const OPEN =
  'hoat dong|kich hoat|su dung|dang dung|hieu luc|con han|binh thuong|dang mo|da mo|mo|active|enabled';
/** Said of an account as a whole, with nothing after it. */
const STOPPED = 'ngung|tam dung|tam ngung|tam khoa|da dung|bi dung|inactive|deactivated';
/**
 * What turns the next word round: "không còn hoạt động", "chưa bị khóa", "ngừng sử dụng". Without marks "dừng" is "dung",
 * and so are "sử dụng" and "dùng": what is used normally is not stopped.
 */
const NOT =
  '(?:khong|chua|het|ngung|(?<!su )dung(?! binh thuong)|tam dung|tam ngung|thoi|not|no longer)(?: (?:con|duoc|bi|the|dang|da|he))* ';

const says = (words: string): RegExp => new RegExp(String.raw`\b(?:${words})\b`, 'u');
const denies = (words: string): RegExp => new RegExp(String.raw`\b${NOT}(?:${words})\b`, 'u');

/** The first that fits tells. */
const TELLS: readonly (readonly [RegExp, boolean | null])[] = [
  [PENDING, null],
  [denies(UNLOCKED), false],
  [says(UNLOCKED), true],
  [denies(LOCKED), true],
  [says(LOCKED), false],
  [denies(OPEN), false],
  [says(STOPPED), false],
  [says(OPEN), true],
];

/**
 * Whether an account is open, from the words of another system's list; `header` is what its column is called and may
 * itself be the question: "Bị khóa: Có", "Kích hoạt: Không". Null: not told, or in words we do not know; then nobody
 * guesses.
 */
export function isActive(state: string, header = ''): boolean | null {
  const said = spaced(state);
  if (YES.test(said)) return toldBy(header);
  if (NO.test(said)) return turned(toldBy(header));
  return toldBy(state);
}

/** Of several things said together one that shuts the account counts: "Chưa kích hoạt, không bị khóa". */
function toldBy(text: string): boolean | null {
  const parts = text.split(/[,;.()[\]]/u).map((part) => {
    const said = spaced(part);
    return TELLS.find(([words]) => words.test(said))?.[1] ?? null;
  });
  if (parts.includes(false)) return false;
  return parts.includes(true) ? true : null;
}

const turned = (told: boolean | null): boolean | null => (told === null ? null : !told);
const spaced = (text: string): string => foldForSearch(text).replace(/\s+/gu, ' ').trim();
