export interface Step {
  readonly name: string;
  /** People, papers, entries: what the step is about. */
  readonly count: number;
  readonly ms: number;
}

/** Times the steps of a long command and tells each as it ends. */
export class StepTable {
  readonly #steps: Step[] = [];
  readonly #say: (text: string) => void;

  constructor(say: (text: string) => void) {
    this.#say = say;
  }

  get rows(): readonly Step[] {
    return this.#steps;
  }

  async run<T>(name: string, work: () => Promise<{ value: T; count: number }>): Promise<T> {
    const started = performance.now();
    const { value, count } = await work();
    const step = { name, count, ms: Math.round(performance.now() - started) };
    this.#steps.push(step);
    this.#say(`${line(step)}\n`);
    return value;
  }
}

const line = ({ name, count, ms }: Step) =>
  `${name.padEnd(22)}${String(count).padStart(8)}${`${ms} ms`.padStart(12)}`;
