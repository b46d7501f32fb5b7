import { type CalendarDate } from '../../kernel/calendar-date';
import { type Texts } from '../../kernel/texts';
import { type Lesson } from './lessons';
import { type Row } from '../insert-rows';

/** A public incident, told anew with invented names: what a registry would have held, from which day to the day it happened. */
export interface Replay {
  readonly title: Texts;
  readonly institutionId: string;
  readonly from: CalendarDate;
  readonly incidentOn: CalendarDate;
  /** What happened that day. */
  readonly incident: Texts;
  /** What the public report asks others to learn from it. */
  readonly lessons: readonly Lesson[];
  /** Rows by table, in the order in which they go in. */
  readonly tables: Readonly<Record<string, readonly Row[]>>;
}

/** Ids of a replay's own, so that a reader of its rows sees what refers to what. */
export function replayId(replay: number, kind: number, number = 1): string {
  const part = (value: number, width: number) => value.toString(16).padStart(width, '0');
  return `7e91a000-${part(replay, 4)}-7000-8000-${part(kind, 4)}${part(number, 8)}`;
}
