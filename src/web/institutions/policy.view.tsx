import { calendarDate } from '../../kernel/calendar-date';
import { type InstitutionPolicyView } from '../../registry/institutions/dto/institution-policy.dto';
import { type Draft } from '../forms/draft';
import { FormBody } from '../forms/form-body';
import { useViewer } from '../frame/viewer-context';
import { DayField } from '../parts/day-field';
import { POLICY_FORM } from './policy-form';

/** Each number with its authority: the institution's own, or ours, which nothing stands behind. */
export function PolicyPage({ policy, draft }: { policy: InstitutionPolicyView; draft: Draft }) {
  const { can, date, say, text } = useViewer();
  const { asOf, validFrom, nextChangeOn, numbers, note, institutionId } = policy;
  const told = (day: string): string => date(calendarDate(day));
  return (
    <>
      <p>
        {say(
          'ガイドラインは「定期的に」と言うだけで、日数や月数を定めていません。次の数値は、自院が決めたものか、決めていなければ当社の既定値です。',
          'The guideline says “regularly” and names no days or months. These numbers are the institution’s own or, where it has set none, ours.',
        )}
      </p>
      <form class="card row no-print" method="get">
        <DayField name="asOf" label={say('この日に効いている数値', 'In force on')} day={asOf} />
        <button class="button second">{say('表示する', 'Show')}</button>
      </form>
      <p class="soft small">
        {validFrom === null
          ? say('自院の数値はまだ設定されていません。', 'The institution has set none yet.')
          : say(`${told(validFrom)} から適用。`, `Since ${validFrom}.`)}
        {nextChangeOn !== null && say(`${told(nextChangeOn)} に変わります。`, ` They change on ${nextChangeOn}.`)}
      </p>
      <div class="table" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('数値', 'Number')}</th>
              <th scope="col">{say('値', 'Value')}</th>
              <th scope="col">{say('誰が決めたか', 'Whose it is')}</th>
            </tr>
          </thead>
          <tbody>
            {numbers.map(({ name, text: words, value, unit, isDefault }) => (
              <tr key={name}>
                <th scope="row">{text(words)}</th>
                <td class="number">
                  {value.join(', ')} {unit === 'DAYS' ? say('日', 'days') : say('か月', 'months')}
                </td>
                <td>
                  {isDefault ? (
                    <span class="badge soft">{note}</span>
                  ) : (
                    <span class="badge note">{say('自院の定め', 'the institution’s own')}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {can('institution.write') && (
        <section aria-labelledby="change">
          <h2 id="change">{say('自院の数値を設定する', 'Set the institution’s own')}</h2>
          <FormBody
            form={POLICY_FORM}
            draft={draft}
            action={`/institutions/${institutionId}/policy`}
            button={say('設定する', 'Set them')}
          />
        </section>
      )}
    </>
  );
}
