import { foldForSearch } from '../../../kernel/vietnamese.ts';

const YES = /^(?:co|x|1|true|yes|y)$/u;
const NO = /^(?:khong|0|false|no|n|-)$/u;
/** Headers that ask a question: "Bị khóa" with "Có", "Kích hoạt" with "Không". */
const ASKS_LOCKED = /\b(?:khoa|vo hieu|locked|disabled)\b/u;
const ASKS_OPEN = /\b(?:kich hoat|hoat dong|su dung|active|enabled)\b/u;

/** What turns the next word round: "không còn hoạt động", "chưa bị khóa", "ngừng sử dụng" ("dừng" is "dung" without marks). */
const NOT = String.raw`\b(?:khong|chua|het|ngung|dung|tam dung|tam ngung|thoi|not|no longer)(?: (?:con|duoc|bi|the|dang|da|he))* `;
const UNLOCKED = /\b(?:mo khoa|unlocked)\b/u;
const LOCKED =
  /\b(?:khoa|vo hieu(?: hoa)?|huy|thu hoi|xoa|dinh chi|het han|locked|disabled|suspended|deleted|expired|revoked)\b/u;
const OPEN =
  /\b(?:hoat dong|kich hoat|su dung|dang dung|hieu luc|con han|binh thuong|dang mo|da mo|mo|active|enabled)\b/u;
/** Said of an account as a whole, with nothing after it. */
const STOPPED =
  /\b(?:ngung|tam dung|tam ngung|tam khoa|da dung|bi dung|inactive|deactivated|chua kich hoat)\b/u;

/**
 * Whether an account is open, from the words of another system's list; `header` is what its column is called. Null: not
 * told, or in words we do not know; then nobody guesses.
 */
export function isActive(state: string, header = ''): boolean | null {
  const said = foldForSearch(state)
    .replace(/[()[\].,;:]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (said === '') return null;
  if (YES.test(said) || NO.test(said)) return answered(YES.test(said), foldForSearch(header));
  if (UNLOCKED.test(said)) return !isDenied(said, UNLOCKED);
  if (LOCKED.test(said)) return isDenied(said, LOCKED);
  if (OPEN.test(said) && isDenied(said, OPEN)) return false;
  if (STOPPED.test(said)) return false;
  return OPEN.test(said) ? true : null;
}

function answered(yes: boolean, question: string): boolean | null {
  if (ASKS_LOCKED.test(question)) return !yes;
  return ASKS_OPEN.test(question) ? yes : null;
}

function isDenied(said: string, word: RegExp): boolean {
  return new RegExp(`${NOT}(?:${word.source})`, 'u').test(said);
}
