import { WHOLE_YEAR, periodInWords } from './period-words.ts';

/** Of a student's results, what tells how a level came about and what a person still has to decide. */
export interface DecidedStudent {
  readonly name: string;
  /** Number of the minutes that cover the head's decision; '' without one. */
  readonly decidedBy: string;
  readonly flags: readonly Said[];
  readonly why: readonly (Said & { readonly about: string })[];
}
interface Said {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

const RAISED = '†';
const DISPUTED = '‡';
const SUMMER = '§';
const WAITS = '¶';
const DECIDED = '¤';
/** What the circular leaves open: whether a level is raised in such a case, and what comes first after the summer. */
const ADJUSTMENT = 'Điều 9 khoản 3 TT 22/2021/TT-BGDĐT';
const AFTER_SUMMER = 'Điều 13, Điều 14 TT 22/2021/TT-BGDĐT';
const OPEN_POINTS: Readonly<Record<string, (subject: string) => string>> = {
  'adjustment-comment-subject': (subject) => `chỉ vì môn nhận xét ${subject}`,
  'adjustment-count': (subject) => `chỉ khi kể cả môn ${subject}`,
};

/** Results of one paper that were raised, or that wait for a decision: a sign beside each, and what it means below. */
export class DecisionNotes {
  readonly #raised = new Map<string, string[]>();
  readonly #disputed: string[] = [];
  readonly #summer: string[] = [];
  readonly #waits: string[] = [];
  readonly #decided = new Map<string, string[]>();

  /** Beside the learning level of a semester, 3 = of the year. */
  signOfLevel({ name, flags, why }: DecidedStudent, semester: number): string {
    const about = `level/${semester === WHOLE_YEAR ? 'year' : String(semester)}`;
    const raised = why.find((one) => one.about === about && one.code === 'level-adjusted');
    if (raised) {
      const { clause = '', subject = '' } = raised.params;
      const people = this.#raised.get(String(clause)) ?? [];
      this.#raised.set(String(clause), [...people, `${name} (môn ${subject})`]);
      return RAISED;
    }
    const open = flags.find(
      ({ code, params }) => code in OPEN_POINTS && params['when'] === periodInWords(semester),
    );
    if (!open) return '';
    this.#disputed.push(`${name} (${OPEN_POINTS[open.code]!(String(open.params['subject']))})`);
    return DISPUTED;
  }

  /** Beside what the year ends in. */
  signOfPromotion({ name, flags, decidedBy }: DecidedStudent): string {
    const has = (flag: string) => flags.some(({ code }) => code === flag);
    if (has('decision-unsigned')) {
      this.#waits.push(`${name} (đã ghi quyết định, chờ ký khóa sổ)`);
      return WAITS;
    }
    if (has('summer-order')) {
      this.#summer.push(name);
      return SUMMER;
    }
    if (has('principal-decides')) {
      this.#waits.push(name);
      return WAITS;
    }
    if (decidedBy === '') return '';
    this.#decided.set(decidedBy, [...(this.#decided.get(decidedBy) ?? []), name]);
    return DECIDED;
  }

  /** A line for each sign that was given. */
  lines(): string[] {
    const raised = Array.from(
      this.#raised,
      ([clause, people]) => `${RAISED} Đã nâng lên mức liền kề theo ${clause}: ${people.join('; ')}.`,
    );
    return [
      ...raised,
      ...(this.#disputed.length === 0
        ? []
        : [
            `${DISPUTED} Chờ nhà trường quyết định có nâng mức hay không, ${ADJUSTMENT} chưa nói rõ: ${this.#disputed.join('; ')}.`,
          ]),
      ...(this.#summer.length === 0
        ? []
        : [
            `${SUMMER} Chờ nhà trường quyết định: trước hè rèn luyện và học tập đều Chưa đạt, ${AFTER_SUMMER} chưa nói rõ thứ tự: ${this.#summer.join('; ')}.`,
          ]),
      ...(this.#waits.length === 0
        ? []
        : [`${WAITS} Chờ Hiệu trưởng quyết định: ${this.#waits.join('; ')}.`]),
      ...Array.from(
        this.#decided,
        ([minutes, people]) =>
          `${DECIDED} Theo quyết định của Hiệu trưởng, Biên bản số ${minutes}: ${people.join('; ')}.`,
      ),
    ];
  }
}
