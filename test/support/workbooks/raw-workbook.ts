import { zip, type ZipPart } from './zip.ts';

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export const contentTypes = (main = MAIN): ZipPart => ({
  name: '[Content_Types].xml',
  content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${main}"/></Types>`,
});

const packageRelations: ZipPart = {
  name: '_rels/.rels',
  content: `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
};
const workbookRelations: ZipPart = {
  name: 'xl/_rels/workbook.xml.rels',
  content: `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
};
const workbook = (attributes: string): ZipPart => ({
  name: 'xl/workbook.xml',
  content: `<workbook xmlns="${SHEET_NS}" xmlns:r="${RELATIONS}"><workbookPr${attributes}/><sheets><sheet name="Trang 1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
});
/** Style 0 general, 1 built-in date, 2 custom date, 3 text. */
const styles: ZipPart = {
  name: 'xl/styles.xml',
  content: `<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="49"/></cellXfs></styleSheet>`,
};

/** A workbook of one sheet from the inside of its `<worksheet>`; smallest thing Excel's format allows. */
export function rawWorkbookParts(inside: string, options: { date1904?: boolean } = {}): ZipPart[] {
  return [
    contentTypes(),
    packageRelations,
    workbook(options.date1904 ? ' date1904="1"' : ''),
    workbookRelations,
    styles,
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<?xml version="1.0"?><worksheet xmlns="${SHEET_NS}">${inside}</worksheet>`,
    },
  ];
}

export function rawWorkbook(inside: string, options: { date1904?: boolean } = {}): Uint8Array {
  return zip(rawWorkbookParts(inside, options));
}

export const SMALL_DATA =
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Họ và tên</t></is></c></row></sheetData>';
