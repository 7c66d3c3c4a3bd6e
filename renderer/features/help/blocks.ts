/** The small part of Markdown that the guides use: headings, paragraphs, bullet and numbered lists. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] };

const HEADING = /^(#{1,4}) (.+)$/u;
const ITEM = /^(?:-|(\d+)\.) (.+)$/u;

function listOf(lines: readonly string[]): Block {
  const items: string[] = [];
  for (const line of lines) {
    const found = ITEM.exec(line);
    if (found !== null) items.push(found[2] ?? '');
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return { kind: 'list', ordered: /^\d/u.test(lines[0] ?? ''), items };
}

export function readBlocks(markdown: string): Block[] {
  return markdown
    .replace(/^(#{1,4} .+)$/gmu, '$1\n')
    .split(/\n\s*\n/u)
    .map((chunk) => chunk.trim())
    .filter((chunk) => chunk !== '')
    .map((chunk) => {
      const [, marks, title] = HEADING.exec(chunk) ?? [];
      if (marks !== undefined && title !== undefined)
        return { kind: 'heading', level: marks.length, text: title };
      const lines = chunk.split('\n');
      return ITEM.test(lines[0] ?? '') ? listOf(lines) : { kind: 'paragraph', text: lines.join(' ') };
    });
}

export interface Span {
  readonly text: string;
  readonly look: 'plain' | 'bold' | 'code';
}

/** "**đậm**" and "`Ctrl+K`". */
export function readSpans(text: string): Span[] {
  return text
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/u)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('**')) return { text: part.slice(2, -2), look: 'bold' };
      if (part.startsWith('`')) return { text: part.slice(1, -1), look: 'code' };
      return { text: part, look: 'plain' };
    });
}
