import { appError } from '../../kernel/app-error.ts';
import type { ParsedSheet, ParsedWorkbook } from '../../kernel/spreadsheet.ts';
import { guardWorkbook } from './guard.ts';
import type { WorkbookLimits } from './limits.ts';
import { readDateStyles } from './number-formats.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet } from './sheet-reader.ts';
import { attribute, scanXml } from './xml-scan.ts';
import { inflateEntry } from './zip-directory.ts';

type Relation = Readonly<{ id: string; type: string; target: string }>;

function decodeText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw appError('excel.damaged');
  }
}

/** Where a relation points, as a part name without leading slash. */
function resolveTarget(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1).toLowerCase();
  const parts = folder ? folder.split('/') : [];
  for (const step of target.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.' && step !== '') parts.push(step);
  }
  return parts.join('/').toLowerCase();
}

function readRelations(xml: string, folder: string): Relation[] {
  const relations: Relation[] = [];
  scanXml(xml, {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      relations.push({
        id: attribute(attributes, 'Id') ?? '',
        type: (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
        target: resolveTarget(folder, attribute(attributes, 'Target') ?? ''),
      });
    },
    close() {},
    text() {},
  });
  return relations;
}

function readSheetList(xml: string): {
  epoch1904: boolean;
  sheets: { name: string; id: string; hidden: boolean }[];
} {
  let epoch1904 = false;
  const sheets: { name: string; id: string; hidden: boolean }[] = [];
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') epoch1904 = /^(?:1|true)$/u.test(attribute(attributes, 'date1904') ?? '');
      else if (name === 'sheet') {
        sheets.push({
          name: attribute(attributes, 'name') ?? '',
          id: attribute(attributes, 'id') ?? '',
          hidden: /hidden/iu.test(attribute(attributes, 'state') ?? ''),
        });
      }
    },
    close() {},
    text() {},
  });
  return { epoch1904, sheets };
}

/**
 * Bytes → plain values. Runs in the child process only; guards again there, so it is safe alone.
 * Our own reader and not a library's: whole-column validations of real templates stay cheap, and no range is expanded.
 */
export function parseWorkbook(bytes: Uint8Array, limits: WorkbookLimits): ParsedWorkbook {
  const entries = guardWorkbook(bytes, limits);
  let remaining = limits.contentBytes;
  const part = (name: string): string | null => {
    const entry = entries.get(name);
    if (!entry) return null;
    remaining -= entry.size;
    if (remaining < 0) throw appError('excel.too-big-content', { limit: limits.contentBytes / 1048576 });
    return decodeText(inflateEntry(bytes, entry, limits.partBytes));
  };
  const required = (name: string): string => {
    const text = part(name);
    if (text === null) throw appError('excel.damaged');
    return text;
  };

  const main = readRelations(required('_rels/.rels'), '').find(
    (relation) => relation.type === 'officeDocument',
  );
  if (!main) throw appError('excel.damaged');
  const folder = main.target.split('/').slice(0, -1).join('/');
  const relationsName = `${folder ? `${folder}/` : ''}_rels/${main.target.split('/').at(-1) ?? ''}.rels`;
  const relations = readRelations(required(relationsName), folder);
  const { epoch1904, sheets } = readSheetList(required(main.target));
  if (sheets.length > limits.sheets) throw appError('excel.too-many-sheets', { limit: limits.sheets });

  const byType = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const stringsName = byType('sharedStrings');
  const stylesName = byType('styles');
  const strings = readSharedStrings((stringsName && part(stringsName)) || '');
  const dateStyles = readDateStyles((stylesName && part(stylesName)) || '');
  const spent = { cells: 0, characters: 0 };
  const parsed: ParsedSheet[] = [];
  for (const sheet of sheets) {
    const relation = relations.find(
      (candidate) => candidate.id === sheet.id && candidate.type === 'worksheet',
    );
    if (!relation) continue;
    const context = { name: sheet.name, strings, dateStyles, epoch1904, limits, spent };
    parsed.push({ name: sheet.name, hidden: sheet.hidden, ...readSheet(required(relation.target), context) });
  }
  if (parsed.length === 0) throw appError('excel.no-sheet');
  return { sheets: parsed };
}
