import type { ParsedSheet } from '../../../kernel/spreadsheet.ts';
import { foldForSearch } from '../../../kernel/vietnamese.ts';
import type { CentralField } from './central-fields.ts';
import { textOf, type CentralMapping } from './central-mapping.ts';

/** One account as the central system lists it. */
export interface CentralRow {
  /** Excel's own number. */
  readonly row: number;
  readonly login: string;
  readonly fullName: string;
  readonly personalId: string;
  readonly email: string;
  readonly department: string;
  readonly rights: string;
  /** Null: not told, or in words we do not know. */
  readonly active: boolean | null;
  readonly state: string;
  /** Null: the list has no such column. */
  readonly lastSignIn: string | null;
}

const LOCKED =
  /\b(?:khoa|vo hieu|ngung|tam dung|da dung|chua kich hoat|huy|thu hoi|inactive|locked|disabled|khong hoat dong)\b/u;
const ACTIVE =
  /\b(?:hoat dong|kich hoat|dang dung|dang su dung|su dung|binh thuong|mo|active|enabled|hieu luc)\b/u;
/** A masked number says nothing. */
const PERSONAL_ID = /^\d{12}$/u;
const NEVER = /^(?:|-+|chua|chua dang nhap|never|khong co)$/u;

/** "Khóa" wins over "hoạt động": "Không hoạt động", "Chưa kích hoạt" mean closed. */
export function isActive(state: string): boolean | null {
  const key = foldForSearch(state);
  if (LOCKED.test(key)) return false;
  if (ACTIVE.test(key)) return true;
  return null;
}

/** Rows below the header that name a login. */
export function readCentralRows(sheet: ParsedSheet, mapping: CentralMapping): CentralRow[] {
  return sheet.rows
    .filter(({ row }) => row > mapping.headerRow)
    .map(({ row, cells }): CentralRow => {
      const value = (field: CentralField): string => {
        const column = mapping.columns[field];
        return column === undefined ? '' : textOf(cells[column]);
      };
      const state = value('state');
      const lastSignIn = value('lastSignIn');
      return {
        row,
        login: value('login'),
        fullName: value('fullName'),
        personalId: PERSONAL_ID.test(value('personalId')) ? value('personalId') : '',
        email: value('email').toLowerCase(),
        department: value('department'),
        rights: value('rights'),
        active: isActive(state),
        state,
        lastSignIn:
          mapping.columns['lastSignIn'] === undefined
            ? null
            : NEVER.test(foldForSearch(lastSignIn))
              ? ''
              : lastSignIn,
      };
    })
    .filter(({ login }) => login !== '' && !/\s/u.test(login));
}
