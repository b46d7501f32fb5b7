import { type EditionView } from '../../findings/dto/edition.dto';
import { calendarDate } from '../../kernel/calendar-date';
import { Nothing } from '../parts/nothing';
import { useViewer } from '../frame/viewer-context';

interface Judged {
  readonly asOf: string;
  readonly edition: EditionView;
  readonly nextChangeOn: string | null;
}

/** For which day, by which edition, and how long it stays like this. */
export function JudgedOn({ asOf, edition, nextChangeOn }: Judged) {
  const { date, say } = useViewer();
  return (
    <p class="soft small">
      {say(`${date(calendarDate(asOf))} 時点・${edition.name} による判定`, `Judged for ${asOf} by ${edition.name}`)}
      {nextChangeOn !== null &&
        say(
          `。日付の経過だけでは ${date(calendarDate(nextChangeOn))} より前には変わりません`,
          `; nothing changes by the passing of time before ${nextChangeOn}`,
        )}
    </p>
  );
}

/** Where nobody has registered the institution yet: what to do first. */
export function NoInstitution() {
  const { date, knownOn, say } = useViewer();
  if (knownOn !== null)
    return (
      <p class="notice">
        {say(
          `${date(knownOn)}には、判定を見られる医療機関がまだ登録されていませんでした。`,
          `On ${knownOn} there was no institution on record yet that you could judge.`,
        )}
      </p>
    );
  return (
    <Nothing
      what={{
        ja: '判定を見られる医療機関がまだありません。医療機関を登録すると、ここに表示されます。',
        en: 'There is no institution to judge yet. Once one is registered, this page shows it.',
      }}
      first={{ ja: '医療機関を登録する', en: 'Register an institution' }}
      path="/institutions/new"
      permission="institution.write"
    />
  );
}
