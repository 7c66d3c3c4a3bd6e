interface Stored {
  readonly value: number | null;
  readonly text: string;
}
interface CellEvent {
  readonly id: number;
  readonly before: Stored;
  readonly after: Stored;
  /** The event that took the value away which this one gives back. */
  readonly relates: number | null;
}

/** One edit as people speak of it: a change, or a value taken away and entered again. */
export interface EditStory<Event extends CellEvent> {
  /** The last event of the story; an explanation is about it. */
  readonly event: Event;
  /** Where the value was taken away before; null for a plain change. */
  readonly emptied: Event | null;
  readonly before: Stored;
  readonly after: Stored;
}

/**
 * Links what was taken away with what was entered again. `earlier` finds an event of a month before; a value that comes
 * back later than this month stands here as taken away, and in its own month as a story with both ends.
 */
export function linkEdits<Event extends CellEvent>(
  events: readonly Event[],
  earlier: (event: Event) => Event | null,
): EditStory<Event>[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const reentered = new Set(events.flatMap(({ relates }) => (relates === null ? [] : [relates])));
  return events
    .filter(({ id }) => !reentered.has(id))
    .map((event) => {
      const emptied = event.relates === null ? null : (byId.get(event.relates) ?? earlier(event));
      return { event, emptied, before: emptied?.before ?? event.before, after: event.after };
    });
}
