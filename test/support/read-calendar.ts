import ICAL from 'ical.js';

export interface CalendarEntry {
  readonly uid: string;
  /** As an independent reader has it; null: it is no whole day. */
  readonly day: string | null;
  readonly summary: string;
  readonly description: string | null;
  readonly sequence: number;
  readonly status: string;
}

/** What an independent reader finds in a calendar. */
export function readCalendar(text: string): CalendarEntry[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      day: event.startDate.isDate ? event.startDate.toString() : null,
      summary: event.summary,
      description: event.description,
      sequence: Number(event.sequence),
      status: String(component.getFirstPropertyValue('status')),
    };
  });
}
