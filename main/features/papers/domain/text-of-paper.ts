/** Members whose strings nobody reads on the paper: names of fields, digests, ids. */
const UNREAD: ReadonlySet<string> = new Set([
  'kind',
  'type',
  'field',
  'share',
  'paperId',
  'vaultId',
  'contentDigest',
  'auditHead',
]);
/** The order of a printed page; members that are not named follow in their own order. */
const ORDER = [
  'school',
  'superiorBody',
  'schoolName',
  'meta',
  'name',
  'about',
  'addressee',
  'opening',
  'parties',
  'role',
  'giver',
  'taker',
  'receiver',
  'holder',
  'person',
  'fullName',
  'title',
  'department',
  'head',
  'witness',
  'account',
  'rights',
  'body',
  'template',
  'closing',
  'signatures',
];
const RANK: ReadonlyMap<string, number> = new Map(ORDER.map((key, index) => [key, index]));
const DAY = /^(\d{4})-(\d\d)-(\d\d)(?:T.*Z)?$/u;

/** The words of a paper's stored content in the order of the page, days as people write them; what it is found by. */
export function textOfContent(content: unknown): string {
  const words: string[] = [];
  collect(content, words);
  return words.join(' ').normalize('NFC');
}

function collect(value: unknown, words: string[]): void {
  if (typeof value === 'string') {
    if (value !== '') words.push(asWritten(value));
  } else if (Array.isArray(value)) {
    for (const each of value) collect(each, words);
  } else if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([key]) => !UNREAD.has(key));
    members.sort(([a], [b]) => (RANK.get(a) ?? ORDER.length) - (RANK.get(b) ?? ORDER.length));
    for (const [, member] of members) collect(member, words);
  }
}

function asWritten(text: string): string {
  const day = DAY.exec(text);
  return day ? `${day[3] ?? ''}/${day[2] ?? ''}/${day[1] ?? ''}` : text;
}

/** What a paper is found by: its place in the register first, then its own words. */
export function textOfPaper(paper: {
  readonly title: string;
  readonly symbol: string;
  readonly person: string;
  readonly department: string;
  readonly content: string;
}): string {
  const { title, symbol, person, department, content } = paper;
  return `${title} ${symbol} ${person} ${department} ${textOfContent(JSON.parse(content))}`;
}
