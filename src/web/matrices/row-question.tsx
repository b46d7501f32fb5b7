import { type MatrixRowView } from '../../demarcation/dto/matrix-row.dto';
import { LAYER_WORDS, PHASE_WORDS } from '../../reports/words';
import { useViewer } from '../frame/viewer-context';
import { Fact } from '../parts/fact';
import { APPLICABILITY_WORDS } from './matrix-words';

/** What a row asks, in plain words, and what it follows from. */
export function RowQuestion({ row }: { row: MatrixRowView }) {
  const { date, say, text } = useViewer();
  const { applicability, reason = null, undecidedSince = null } = row;
  const whether = applicability ?? 'APPLICABLE';
  return (
    <section class="card" aria-labelledby="question">
      <h2 id="question">{say('この行で決めること', 'What this row settles')}</h2>
      <p>
        {say(
          `「${row.title}」について、だれが最終的に責任を負い(一者だけ)、だれが実施し、だれが協力し、だれに知らせるかを決めます。`,
          `For “${row.title}”: who is accountable in the end (exactly one), who performs, who supports and who is informed.`,
        )}
      </p>
      <dl class="facts">
        <Fact name={say('場面', 'Phase')}>{text(PHASE_WORDS[row.phase])}</Fact>
        <Fact name={say('範囲', 'Layer')}>{text(LAYER_WORDS[row.layer])}</Fact>
        <Fact name={say('根拠', 'Follows from')}>{row.clauses.join('、')}</Fact>
        <Fact name={say('だれの間で揃えるか', 'Among whom')}>
          {row.belongsTo === 'SYSTEM'
            ? say(
                '同じシステムに関わる契約すべてで一致させます',
                'All contracts on the system must name the same party',
              )
            : say('この契約の中で決めます', 'Settled within this contract')}
        </Fact>
        {row.nonDelegable && (
          <Fact name={say('医療機関に残る責任', 'Stays with the institution')}>
            {say(
              '実施を委ねても、最終責任は医療機関に残ります(経営管理編 1.3.1 に基づく本台帳の整理)。',
              'Whoever performs, the institution stays accountable (our reading of 1.3.1).',
            )}
          </Fact>
        )}
        {whether !== 'APPLICABLE' && (
          <Fact name={say('対象外', 'Does not apply')}>
            {text(APPLICABILITY_WORDS[whether])}
            {reason !== null && <div class="pre">{reason}</div>}
          </Fact>
        )}
        {undecidedSince !== null && <Fact name={say('未決・要確認', 'Undecided since')}>{date(undecidedSince)}</Fact>}
      </dl>
    </section>
  );
}
