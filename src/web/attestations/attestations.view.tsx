import { useViewer } from '../frame/viewer-context';
import { ANSWER_WORDS } from '../parts/registry-words';
import { type AttestationContent } from './attestation-reading';
import { TOPIC_WORDS } from '../../reports/topic-words';
import { Sayer } from '../parts/sayer';

/** What has been confirmed of a record, when, by whom and until when it counts. */
export function Attestations({ attestations: content }: { attestations: AttestationContent | null }) {
  const { can, date, say, text } = useViewer();
  if (content === null) return null;
  const { place, id, attestations } = content;
  return (
    <section class="card" aria-labelledby="attestations">
      <h2 id="attestations">{say('確認記録', 'What was confirmed')}</h2>
      {attestations.items.length === 0 ? (
        <p>{say('確認記録はまだありません。', 'Nothing yet.')}</p>
      ) : (
        <ul class="thread">
          {attestations.items.map((one) => (
            <li key={one.id}>
              {text(TOPIC_WORDS[one.topic])}{' '}
              <span class={`badge ${one.conclusion === 'YES' ? 'good' : one.conclusion === 'NO' ? 'bad' : 'note'}`}>
                {text(ANSWER_WORDS[one.conclusion ?? 'UNKNOWN'])}
              </span>{' '}
              <span class="small soft">
                {date(one.confirmedOn)} <Sayer name={one.confirmedBy} account={one.confirmedByAccount} />
                {one.validTo !== undefined && one.validTo !== null
                  ? say(` (${date(one.validTo)}まで)`, ` (until ${one.validTo})`)
                  : ''}
              </span>{' '}
              {can('evaluation.write') && (
                <a class="no-print" href={`/attestations/${one.id}/edit`}>
                  {say('変更する', 'Change')}
                </a>
              )}
              {(one.openItems ?? []).length > 0 && (
                <ul>
                  {one.openItems?.map(({ itemNo, targetOn }) => (
                    <li key={itemNo}>
                      {say('「いいえ」', 'No')} {itemNo}:{' '}
                      {targetOn === null || targetOn === undefined
                        ? say('目標日なし', 'no target date')
                        : say(`目標日 ${date(targetOn)}`, `by ${date(targetOn)}`)}
                    </li>
                  ))}
                </ul>
              )}
              {(one.note ?? '') !== '' && <div class="pre">{one.note}</div>}
            </li>
          ))}
        </ul>
      )}
      {can('evaluation.write') && (
        <p class="no-print">
          <a class="button second" href={`/${place.folder}/${id}/attestations/new`}>
            {say('確認を記録する', 'Record what was confirmed')}
          </a>
        </p>
      )}
    </section>
  );
}
