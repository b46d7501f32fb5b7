import { type EffectivenessEvidenceView } from '../../registry/evaluations/dto/effectiveness-evidence.dto';
import { type VendorEvaluationView } from '../../registry/evaluations/dto/vendor-evaluation.dto';
import { type PurchaseView } from '../../registry/purchases/dto/purchase.dto';
import { type VendorNoteView } from '../../registry/vendors/dto/vendor-note.dto';
import { EFFECTIVENESS_WORDS, EVALUATION_WORDS } from '../evaluations/evaluation-words';
import { useViewer } from '../frame/viewer-context';
import { ANSWER_WORDS } from '../parts/registry-words';
import { PartList } from '../record-parts/part-list';
import { type Rows } from '../rows';

/** What an institution made of a vendor, and of what it has shown. */
export interface VendorJudgementsContent {
  readonly evaluations: Rows<VendorEvaluationView>;
  readonly effectiveness: Rows<EffectivenessEvidenceView>;
  readonly purchases: Rows<PurchaseView>;
  /** What institutions note for themselves. */
  readonly notes: Rows<VendorNoteView>;
}

/** How the vendor was chosen and is supervised (5①), what shows that its management works (5.1.2), and what else is bought. */
export function VendorJudgements({ vendorId, judgements }: { vendorId: string; judgements: VendorJudgementsContent }) {
  const { date, say, text } = useViewer();
  const { evaluations, effectiveness, purchases, notes } = judgements;
  const none = { ja: 'まだ記録されていません。', en: 'Nothing yet.' };
  const narrowed = `vendorId=${vendorId}`;
  return (
    <>
      <PartList
        place="evaluations"
        title={{ ja: '選定・監督の評価(5①)', en: 'Evaluations (5①)' }}
        parts={evaluations}
        none={none}
        write="evaluation.write"
        listPath="/vendor-evaluations"
        narrowed={narrowed}
        folder="vendor-evaluations"
        toCreate={{ ja: '事業者の評価を記録する', en: 'Record an evaluation' }}
      >
        {({ id, type, completedOn, overallFit, evaluator }) => (
          <>
            <a href={`/vendor-evaluations/${id}`}>{text(EVALUATION_WORDS[type])}</a>{' '}
            <span class={`badge ${overallFit === 'YES' ? 'good' : overallFit === 'NO' ? 'bad' : 'note'}`}>
              {say('総合: ', 'in all: ')}
              {text(ANSWER_WORDS[overallFit ?? 'UNKNOWN'])}
            </span>{' '}
            <span class="small soft">
              {typeof completedOn === 'string' ? date(completedOn) : say('評価中', 'under way')} {evaluator}
            </span>
          </>
        )}
      </PartList>
      <PartList
        place="effectiveness"
        title={{ ja: '認証の有効性を示す資料(5.1.2 注4)', en: 'Evidence that its management works (5.1.2, note 4)' }}
        parts={effectiveness}
        none={none}
        write="evaluation.write"
        listPath="/effectiveness-evidence"
        narrowed={narrowed}
        folder="effectiveness-evidence"
        toCreate={{ ja: '有効性を示す資料を登録する', en: 'Record such a paper' }}
      >
        {({ id, type, receivedOn, reviewedOn, effective }) => (
          <>
            <a href={`/effectiveness-evidence/${id}`}>{text(EFFECTIVENESS_WORDS[type])}</a>{' '}
            <span class={`badge ${effective === 'YES' ? 'good' : effective === 'NO' ? 'bad' : 'note'}`}>
              {say('有効: ', 'works: ')}
              {text(ANSWER_WORDS[effective ?? 'UNKNOWN'])}
            </span>{' '}
            <span class="small soft">
              {say(`${date(receivedOn)} 受領`, `received on ${date(receivedOn)}`)}{' '}
              {typeof reviewedOn === 'string'
                ? say(`${date(reviewedOn)} 評価`, `reviewed on ${date(reviewedOn)}`)
                : say('未評価', 'not reviewed yet')}
            </span>
          </>
        )}
      </PartList>
      <PartList
        place="purchases"
        title={{ ja: '契約によらない購入', en: 'What else is bought' }}
        parts={purchases}
        none={none}
        write="evaluation.write"
        listPath="/purchases"
        narrowed={narrowed}
        folder="purchases"
        toCreate={{ ja: '購入を記録する', en: 'Record a purchase' }}
      >
        {({ id, description }) => <a href={`/purchases/${id}`}>{description}</a>}
      </PartList>
      <PartList
        place="notes"
        title={{ ja: '院内のメモ', en: 'Our own notes' }}
        parts={notes}
        none={{ ja: 'メモはありません。事業者や他の医療機関には見えません。', en: 'None; nobody else reads them.' }}
        write="evaluation.write"
        listPath={`/vendors/${vendorId}/notes`}
        folder="vendor-notes"
        toCreate={{ ja: 'メモを残す', en: 'Note something' }}
      >
        {({ note }) => <span class="pre">{note}</span>}
      </PartList>
    </>
  );
}
