/** A clock that stands until it is set; each look at it is a millisecond later, so that no two acts share an instant. */
export class SetClock {
  at = new Date('2026-11-22T08:00:00.000Z');
  now(): Date {
    this.at = new Date(this.at.getTime() + 1);
    return this.at;
  }
  set(instant: string): void {
    this.at = new Date(instant);
  }
}
