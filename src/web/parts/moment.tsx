import { today } from '../../kernel/calendar-date';
import { useViewer } from '../frame/viewer-context';

/** When something happened: day and time in Japan, wherever the reader is. */
export function Moment({ at }: { at: string }) {
  const { date } = useViewer();
  const instant = new Date(at);
  const time = instant.toLocaleTimeString('sv-SE', { timeZone: 'Asia/Tokyo' }).slice(0, 5);
  return (
    <time datetime={instant.toISOString()}>
      {date(today(instant))} {time}
    </time>
  );
}
