import { appError } from '../../kernel/app-error.ts';

/** What the scanner reports; names come without their namespace prefix (some exporters write `x:row`). */
export type XmlListener = {
  open(name: string, attributes: string, selfClosing: boolean): void;
  close(name: string): void;
  text(raw: string): void;
};

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Entities and character references of XML 1.0; there are no others, because a DOCTYPE is refused. */
export function decodeXml(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/giu, (all, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? all;
    const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** Value of an attribute by local name, or `null`. `attributes` is the raw text of the tag behind its name. */
export function attribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = at === 0 ? ' ' : attributes[at - 1];
    if (before !== ':' && (before === undefined || before > ' ')) continue;
    let from = at + name.length;
    while (attributes[from] === ' ') from += 1;
    if (attributes[from] !== '=') continue;
    from += 1;
    while (attributes[from] === ' ') from += 1;
    const quote = attributes[from];
    if (quote !== '"' && quote !== "'") continue;
    const end = attributes.indexOf(quote, from + 1);
    return end < 0 ? null : decodeXml(attributes.slice(from + 1, end));
  }
  return null;
}

/** Index of the `>` that ends the tag; a `>` inside quotes is part of a value. */
function tagEnd(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at += 1) {
    const sign = xml[at];
    if (quote) {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  throw appError('excel.damaged');
}

function skipPast(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found < 0) throw appError('excel.damaged');
  return found + mark.length;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Forward-only scan without a tree: memory is the text itself. Refuses a DOCTYPE, so no entity can grow or fetch. */
export function scanXml(xml: string, listener: XmlListener): void {
  let at = 0;
  let depth = 0;
  for (;;) {
    const less = xml.indexOf('<', at);
    if (less < 0) {
      if (depth !== 0) throw appError('excel.damaged');
      return;
    }
    if (less > at) listener.text(xml.slice(at, less));
    const next = xml[less + 1];
    if (next === '/') {
      const end = skipPast(xml, '>', less);
      depth -= 1;
      listener.close(localName(xml.slice(less + 2, end - 1).trimEnd()));
      at = end;
    } else if (next === '?') {
      at = skipPast(xml, '?>', less);
    } else if (next === '!') {
      if (xml.startsWith('<!--', less)) at = skipPast(xml, '-->', less + 4);
      else if (xml.startsWith('<![CDATA[', less)) {
        at = skipPast(xml, ']]>', less);
        listener.text(xml.slice(less + 9, at - 3).replaceAll('&', '&amp;'));
      } else throw appError('excel.damaged');
    } else {
      const end = tagEnd(xml, less + 1);
      const selfClosing = xml[end - 1] === '/';
      const tag = xml.slice(less + 1, selfClosing ? end - 1 : end);
      const space = tag.search(/\s/u);
      const name = localName(space < 0 ? tag : tag.slice(0, space));
      listener.open(name, space < 0 ? '' : tag.slice(space), selfClosing);
      if (selfClosing) listener.close(name);
      else depth += 1;
      at = end + 1;
    }
  }
}
