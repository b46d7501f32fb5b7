import { type Answer } from '../../kernel/terms/answers';
import { type CertificationCoverageView } from '../../registry/contracts/dto/certification-coverage.dto';
import { EvidenceLink } from '../evidence/evidence-link';
import { type Tone } from '../findings/finding-words';
import { useViewer } from '../frame/viewer-context';
import { ANSWER_WORDS } from '../parts/registry-words';
import { PartList } from '../record-parts/part-list';
import { type Rows } from '../rows';
import { Sayer } from '../parts/sayer';

const TONES: Readonly<Record<Answer, Tone>> = { YES: 'good', NO: 'bad', UNKNOWN: 'note' };

export interface CoveragesContent {
  readonly coverages: Rows<CertificationCoverageView>;
  /** What each certificate is called. */
  readonly certificateOf: ReadonlyMap<string, string>;
}

/** Whether the vendor's certificates cover what this contract entrusts (5.1.2). */
export function Coverages({ contractId, coverages, certificateOf }: CoveragesContent & { contractId: string }) {
  const { can, date, say, text } = useViewer();
  return (
    <PartList
      place="coverages"
      title={{ ja: '認証の適用範囲が委託内容を覆うか(5.1.2)', en: 'What certificates cover (5.1.2)' }}
      parts={coverages}
      none={{ ja: 'まだ判断していません。', en: 'Nobody has judged it yet.' }}
      write="contract.write"
      listPath={`/contracts/${contractId}/certification-coverages`}
      folder="certification-coverages"
      toCreate={{ ja: '適用範囲の判断を記録する', en: 'Record whether one covers it' }}
    >
      {({ id, certificationId, covers, judgedOn, judgedBy, judgedByAccount, note }) => (
        <>
          {can('certification.read') ? (
            <a href={`/certifications/${certificationId}`}>{certificateOf.get(certificationId) ?? certificationId}</a>
          ) : (
            (certificateOf.get(certificationId) ?? certificationId)
          )}{' '}
          <span class={`badge ${TONES[covers]}`}>
            {say('覆う: ', 'covers it: ')}
            {text(ANSWER_WORDS[covers])}
          </span>{' '}
          <span class="small soft">
            {typeof judgedOn === 'string' && date(judgedOn)} <Sayer name={judgedBy} account={judgedByAccount} />
          </span>{' '}
          <EvidenceLink folder="certification-coverages" id={id} />
          {(note ?? '') !== '' && <div class="pre">{note}</div>}
        </>
      )}
    </PartList>
  );
}
