import { type ComponentChildren } from 'preact';
import { type CalendarDate, daysBetween, today } from '../../kernel/calendar-date';
import { useViewer } from '../frame/viewer-context';

/** From one day to another, both included. */
export interface Span {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly tone: 'good' | 'warn' | 'bad' | 'note' | 'soft';
}

export interface SpanRow {
  readonly key: string;
  readonly name: ComponentChildren;
  readonly spans: readonly Span[];
  /** The same in words, so that nothing is told by the picture alone. */
  readonly told: ComponentChildren;
}

interface TimeLineOf {
  readonly caption: string;
  /** What a row is about, and what is told of it. */
  readonly heads: readonly [string, string];
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly rows: readonly SpanRow[];
}

/** Rows over the same days, with today marked in each. */
export function TimeLine({ caption, heads: [about, told], from, to, rows }: TimeLineOf) {
  const { date } = useViewer();
  const days = Math.max(1, daysBetween(from, to));
  const at = (day: CalendarDate): number => Math.min(days, Math.max(0, daysBetween(from, day)));
  return (
    <div class="table" tabIndex={0}>
      <table class="spans">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{about}</th>
            <td>
              <span class="row spread small soft">
                <span>{date(from)}</span>
                <span>{date(to)}</span>
              </span>
            </td>
            <th scope="col">{told}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              <td class="line">
                <svg viewBox={`0 0 ${days} 10`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
                  {row.spans.map((span, i) => (
                    <rect
                      key={i}
                      class={span.tone}
                      x={at(span.from)}
                      y="2"
                      width={Math.max(days / 200, at(span.to) - at(span.from))}
                      height="6"
                    />
                  ))}
                  <rect class="today" x={at(today())} y="0" width={days / 400} height="10" />
                </svg>
              </td>
              <td>{row.told}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
