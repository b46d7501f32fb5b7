import { type CalendarDate, today } from '../../kernel/calendar-date';
import { type TakeOverDayView } from '../../registry/institutions/dto/take-over-day.dto';
import { Dismissed, Dismissing, type TriedDismissal } from '../dismissing/dismissal.view';
import { type OwnWork } from '../dismissing/own-work';
import { type Draft, draftOf } from '../forms/draft';
import { FormBody } from '../forms/form-body';
import { Refusal } from '../forms/refusal';
import { SureForm } from '../forms/sure-form';
import { useViewer } from '../frame/viewer-context';
import { CutList } from '../parts/cut-list';
import { type Rows } from '../rows';
import { CUT_OVER_DAY } from './taking-over-forms';

/** An approval, a refusal or a withdrawal that was not taken. */
export interface TriedAnswer {
  readonly id: string;
  readonly act: 'approval' | TriedDismissal['act'];
  readonly draft: Draft;
}

interface DaysContent {
  readonly institutionId: string;
  readonly days: Rows<TakeOverDayView>;
  readonly isOwn: OwnWork;
  readonly draft: Draft;
  readonly tried: TriedAnswer | null;
}

/** Until when what already ran is taken over: what was proposed, by whom it is to be approved, and the form for another. */
export function TakeOverDays({ institutionId, days, isOwn, draft, tried }: DaysContent) {
  const { can, date, say } = useViewer();
  const over = overSince(days.items);
  return (
    <>
      <p>
        {say(
          '切替日の前日まで、すでに動いている契約と再委託を、手続きを踏まずに書面にもとづいて引き継げます。切替日からは、すべてが台帳の手続きを通ります。',
          'Until the day before it, contracts and re-entrustments that already run are taken over on their papers. From that day on everything takes its steps here.',
        )}
      </p>
      {over !== null && (
        <p class="notice">
          {say(
            `切替日(${date(over)})が来たため、引継ぎの受付は終わりました。切替日は、もう変えられません。これからは、すべてが台帳の手続きを通ります。`,
            `The cut-over day (${date(over)}) has come: nothing is taken over any more, and no other day is set. Everything takes its steps here.`,
          )}
        </p>
      )}
      <section class="card" aria-labelledby="days">
        <h2 id="days">{say('切替日', 'Cut-over days')}</h2>
        {days.items.length === 0 ? (
          <p>{say('まだ定めていません。', 'None is set.')}</p>
        ) : (
          <ul class="thread">
            {days.items.map((day) => (
              <Day
                key={day.id}
                day={day}
                isOver={over !== null}
                isOwn={isOwn}
                tried={tried?.id === day.id ? tried : null}
              />
            ))}
          </ul>
        )}
        <CutList rows={days} allAt={undefined} />
      </section>
      {over === null && can('takeOver.decide') && (
        <FormBody
          form={CUT_OVER_DAY}
          draft={draft}
          action={`/institutions/${institutionId}/take-over-days`}
          button={say('この日を提案する', 'Propose this day')}
        />
      )}
    </>
  );
}

/** The day that two people have set and that has come; null: it lies ahead, or none is set. */
function overSince(days: readonly TakeOverDayView[]): CalendarDate | null {
  const set = days.flatMap(({ cutOverOn, approvedAt }) => (approvedAt === null ? [] : [{ cutOverOn, approvedAt }]));
  const latest = set.sort((one, other) => (one.approvedAt < other.approvedAt ? 1 : -1))[0];
  return latest !== undefined && latest.cutOverOn <= today() ? latest.cutOverOn : null;
}

interface DayContent extends Pick<DaysContent, 'isOwn' | 'tried'> {
  readonly day: TakeOverDayView;
  /** No day is set any more. */
  readonly isOver: boolean;
}

function Day({ day, isOver, isOwn, tried }: DayContent) {
  const { can, date, say } = useViewer();
  const { id, version, cutOverOn, approvedAt, proposedByActor, dismissedAs } = day;
  // A proposal whose day has come is approved no more, and can be taken off the list.
  const isTooLate = isOver || cutOverOn <= today();
  const mayDecide = approvedAt === null && dismissedAs === null && can('takeOver.decide');
  return (
    <li>
      {date(cutOverOn)}{' '}
      {dismissedAs !== null ? (
        <Dismissed proposal={day} />
      ) : approvedAt === null ? (
        <span class="badge note">
          {isTooLate
            ? say('承認されないまま日が来ました', 'was not approved in time')
            : say('もう一人の承認待ち', 'waits for a second person')}
        </span>
      ) : (
        <span class="badge good">{say('承認済み', 'approved')}</span>
      )}
      {tried?.act === 'approval' && tried.draft.refusal !== null && <Refusal problem={tried.draft.refusal} />}
      {mayDecide && !isTooLate && !isOwn(proposedByActor) && (
        <SureForm
          action={`/take-over-days/${id}/approval`}
          draft={draftOf({}, version)}
          ask={say(`${date(cutOverOn)}を承認する`, `Approve ${date(cutOverOn)}`)}
          loss={say(
            'この日より前に始まったものだけが、手続きを踏まずに引き継げます。承認は取り消せません。',
            'Only what began before that day is taken over without its steps. The approval cannot be taken back.',
          )}
          button={say('承認する', 'Approve it')}
        >
          <input type="hidden" name="cutOverOn" value={cutOverOn} />
        </SureForm>
      )}
      {mayDecide && (
        <Dismissing proposal={day} path={`/take-over-days/${id}`} isOwn={isOwn} tried={dismissalTried(tried)} />
      )}
    </li>
  );
}

function dismissalTried(tried: TriedAnswer | null): TriedDismissal | null {
  return tried === null || tried.act === 'approval' ? null : { act: tried.act, draft: tried.draft };
}
