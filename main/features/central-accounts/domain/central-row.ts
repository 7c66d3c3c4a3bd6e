import type { ParsedSheet } from '../../../kernel/spreadsheet.ts';
import { foldForSearch } from '../../../kernel/vietnamese.ts';
import type { CentralField } from './central-fields.ts';
import { isActive } from './account-state.ts';
import { headersAt, textOf, type CentralMapping } from './central-mapping.ts';

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

/** What was read of a row that was taken for no account. */
export type PassedOverRow = Pick<CentralRow, 'row' | 'login' | 'fullName'>;

/** A note below the list may be long. */
const SHOWN_CHARACTERS = 200;
/** A masked number says nothing. */
const PERSONAL_ID = /^\d{12}$/u;
const NEVER = /^(?:|-+|chua|chua dang nhap|never|khong co)$/u;

/**
 * Rows below the header that name an account. One without a login, or with one nobody could type, is still an account
 * where it says whose it is, what it may or how it stands; titles, totals and lines for signatures do not.
 */
export function readCentralRows(sheet: ParsedSheet, mapping: CentralMapping): CentralRow[] {
  return linesBelow(sheet, mapping).filter(isAccount);
}

/** Rows below the header that were taken for no account although something stands where a login or a name should. */
export function passedOverRows(sheet: ParsedSheet, mapping: CentralMapping): PassedOverRow[] {
  return linesBelow(sheet, mapping)
    .filter((line) => !isAccount(line) && (line.login !== '' || line.fullName !== ''))
    .map(({ row, login, fullName }) => ({
      row,
      login: login.slice(0, SHOWN_CHARACTERS),
      fullName: fullName.slice(0, SHOWN_CHARACTERS),
    }));
}

function isAccount({ login, rights, personalId, email, state }: CentralRow): boolean {
  const typeable = login !== '' && !/\s/u.test(login);
  return typeable || [rights, personalId, email, state].some((told) => told !== '');
}

function linesBelow(sheet: ParsedSheet, mapping: CentralMapping): CentralRow[] {
  const { [mapping.columns['state'] ?? -1]: stateHeader = '' } = headersAt(sheet, mapping.headerRow);
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
        active: isActive(state, stateHeader),
        state,
        lastSignIn:
          mapping.columns['lastSignIn'] === undefined
            ? null
            : NEVER.test(foldForSearch(lastSignIn))
              ? ''
              : lastSignIn,
      };
    });
}
