import { type HandoverView } from '../../access/handovers/dto/handover.dto';
import { calendarDate } from '../../kernel/calendar-date';
import { useViewer } from '../frame/viewer-context';
import { WorkList } from './work-list';

/** What of a handover is told. */
export interface ToldHandover extends Pick<
  HandoverView,
  'id' | 'accountId' | 'name' | 'successorId' | 'successorName' | 'handedOn' | 'work'
> {
  /** Whoever looks may see the other one, too. */
  readonly hasPage: boolean;
}

/** Whose work went to whom, on which day, and what it was: on the page of the one as of the other. */
export function HandedOver({ personId, handovers }: { personId: string; handovers: readonly ToldHandover[] }) {
  const { date, say } = useViewer();
  if (handovers.length === 0) return null;
  return (
    <section class="card" aria-labelledby="handovers">
      <h2 id="handovers">{say('仕事の引継ぎ', 'Work handed over')}</h2>
      {handovers.map(({ id, accountId, name, successorId, successorName, handedOn, work, hasPage }) => {
        const isLeaver = accountId === personId;
        const otherName = isLeaver ? successorName : name;
        const other = hasPage ? <a href={`/people/${isLeaver ? successorId : accountId}`}>{otherName}</a> : otherName;
        return (
          <div key={id}>
            <p>
              {date(calendarDate(handedOn))} {say('', isLeaver ? 'went to ' : 'came from ')}
              {other}
              {say(isLeaver ? ' に引き継ぎました。' : ' から引き継ぎました。', '.')}{' '}
              {work.length === 0 && say('引き継いだものはありません。', 'Nothing was open.')}
            </p>
            {work.length > 0 && <WorkList work={work} />}
          </div>
        );
      })}
    </section>
  );
}
