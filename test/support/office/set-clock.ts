const HOUR = 3_600_000;

/** A clock that stands until it is set; each look at it is a millisecond later, so that no two acts share an instant. */
export class SetClock {
  at: Date;
  readonly #start: Date;
  constructor(start = new Date('2026-11-22T08:00:00.000Z')) {
    this.at = start;
    this.#start = start;
  }
  /**
   * From the machine's own time on. The database asks the machine as well whether a lock is in force, and takes the later
   * answer: where a mark is written between two locks, a fixed day would hold only until it is over.
   */
  static fromNow(): SetClock {
    return new SetClock(new Date());
  }
  now(): Date {
    this.at = new Date(this.at.getTime() + 1);
    return this.at;
  }
  set(instant: string): void {
    this.at = new Date(instant);
  }
  /** An instant so many hours after the start. */
  after(hours: number): string {
    return new Date(this.#start.getTime() + hours * HOUR).toISOString();
  }
}
