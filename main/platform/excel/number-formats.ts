import { attribute, scanXml } from './xml-scan.ts';

/** Built-in date formats (ECMA-376 §18.8.30), the East Asian ones included; 18–21 and 45–47 are times of day. */
const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** A custom format shows a day when a d or y remains after literals, colours and escapes are taken away. */
export function isDateFormat(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"/gu, '')
    .replace(/\\./gu, '')
    .replace(/[_*]./gu, '')
    .replace(/\[[^\]]*\]/gu, '');
  return !/general/iu.test(bare) && /[dy]/iu.test(bare);
}

/** Index of a cell style → is it shown as a date? From `xl/styles.xml`. */
export function readDateStyles(xml: string): readonly boolean[] {
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCellFormats = false;
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt') {
        custom.set(
          Number(attribute(attributes, 'numFmtId')),
          isDateFormat(attribute(attributes, 'formatCode') ?? ''),
        );
      } else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0);
        styles.push(custom.get(id) ?? BUILT_IN_DATES.has(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
    text() {},
  });
  return styles;
}
