import { type GapReportView } from '../../findings/dto/gap-report.dto';
import { type CertificationSuspensionView } from '../../registry/certifications/dto/certification-suspension.dto';
import { type CertificationView } from '../../registry/certifications/dto/certification.dto';
import { type CertificationVerificationView } from '../../registry/certifications/dto/certification-verification.dto';
import { today } from '../../kernel/calendar-date';
import { type VendorView } from '../../registry/vendors/dto/vendor.dto';
import { type Texts } from '../../kernel/texts';
import { ROLE_WORDS } from '../../reports/words';
import { type EvidenceContent } from '../evidence/evidence-reading';
import { Evidence } from '../evidence/evidence.view';
import { FindingsCard } from '../findings/findings-card';
import { CorrectionLink } from '../corrections/correction-link';
import { useViewer } from '../frame/viewer-context';
import { Within } from '../frame/within';
import { HistoryLink } from '../history/history-link';
import { ImpactLink } from '../impact/impact-link';
import { type Choice } from '../institutions/institution-choice';
import { SeenFrom } from '../institutions/seen-from';
import { Crumbs } from '../parts/crumbs';
import { Fact } from '../parts/fact';
import { schemeName, SOURCE_WORDS } from '../parts/registry-words';
import { OutdatedNotice } from '../parts/outdated-notice';
import { type Rows } from '../rows';
import { EDITION_WORDS, FOUND_WORDS, REGISTER_WORDS, SUSPENSION_WORDS } from './certificate-words';
import { CertificateBadge } from '../vendors/certificate-badge';
import { WhatIfLink } from '../what-if/what-if-link';
import { Sayer } from '../parts/sayer';

/** A certificate and whose it is. */
export interface Held {
  readonly certificate: CertificationView;
  readonly vendor: VendorView;
}

export interface CertificateContent extends Held {
  readonly suspensions: Rows<CertificationSuspensionView>;
  /** Which suspensions the viewer may change: others have recorded the others. */
  readonly changeable: ReadonlySet<string>;
  /** null: the viewer does not see what institutions have verified. */
  readonly verifications: Rows<CertificationVerificationView> | null;
  readonly evidence: EvidenceContent | null;
  /** null: the viewer sees no findings. */
  readonly judged: {
    readonly choice: Choice;
    readonly report: GapReportView;
    /** How many there are about what the vendor holds, or does not. */
    readonly ofVendor: number;
  } | null;
}

const NONE: Texts = {
  ja: 'この認証についての指摘はありません(契約のない事業者の認証は判定しません)。',
  en: 'Nothing about this certificate; those of a vendor without a contract are not judged.',
};

/** A certificate: what falls short of it, what it says, whether it was suspended, and what one's own institution has seen of it. */
export function CertificatePage(content: CertificateContent) {
  const { certificate, vendor, suspensions, changeable, verifications, evidence, judged } = content;
  const { say } = useViewer();
  return (
    <>
      <Crumbs
        crumbs={[
          ['/vendors', say('事業者', 'Vendors')],
          [`/vendors/${vendor.id}`, vendor.name],
        ]}
      />
      <p class="no-print">
        <WhatIfLink of="certifications" id={certificate.id} /> <ImpactLink of="certifications" id={certificate.id} />{' '}
        <HistoryLink of="certifications" id={certificate.id} />
      </p>
      {judged !== null && (
        <>
          <SeenFrom choice={judged.choice} />
          <Within institutionId={judged.choice.institution.id}>
            <FindingsCard report={judged.report} none={NONE} />
          </Within>
          {judged.ofVendor > 0 && (
            <p>
              <a href={`/findings?institutionId=${judged.choice.institution.id}&vendorId=${vendor.id}&theme=CERT`}>
                {say(
                  `この事業者の認証に関する指摘(${judged.ofVendor} 件。認証が足りない契約についてのものを含みます)`,
                  `Findings about what this vendor holds (${judged.ofVendor}, those about contracts that lack a certificate among them)`,
                )}
              </a>
            </p>
          )}
        </>
      )}
      <Facts certificate={certificate} suspensions={suspensions} />
      <CorrectionLink folder="certifications" id={certificate.id} write="certification.write" />
      <Suspensions certificationId={certificate.id} suspensions={suspensions} changeable={changeable} />
      {verifications !== null && <Verifications certificationId={certificate.id} verifications={verifications} />}
      <Evidence evidence={evidence} />
    </>
  );
}

function Facts({ certificate: one, suspensions }: Pick<CertificateContent, 'certificate' | 'suspensions'>) {
  const { canChange, date, knownOn, say, text } = useViewer();
  const on = knownOn ?? today();
  const suspended = suspensions.items.find(
    ({ effectiveFrom, effectiveTo }) => effectiveFrom <= on && (effectiveTo === null || on <= effectiveTo),
  );
  const day = (on: typeof one.verifiedOn): string | null => (on === null ? null : date(on));
  return (
    <section class="card" aria-labelledby="facts">
      <h2 id="facts">{say('登録内容', 'On record')}</h2>
      <OutdatedNotice kind="CERTIFICATE_EQUIVALENCE" outdated={one.equivalenceOutdated} subjectId={one.id} />
      <dl class="facts">
        <Fact name={say('制度', 'Scheme')}>{text(schemeName(one.scheme))}</Fact>
        <Fact field="registrationNumber" name={say('登録番号', 'Number')}>
          {one.registrationNumber}
        </Fact>
        <Fact field="standardEdition" name={say('規格の版', 'Edition')}>
          {one.standardEdition === null ? null : text(EDITION_WORDS[one.standardEdition])}
        </Fact>
        <Fact field="validTo" name={say('有効期間', 'Term')}>
          {date(one.validFrom)} 〜 {date(one.validTo)}{' '}
          <CertificateBadge
            held={{ ...one, isInTerm: one.validFrom <= on && on <= one.validTo, suspension: suspended?.kind ?? null }}
          />
        </Fact>
        <Fact field="holderName" name={say('名義', 'Holder')}>
          {one.holderName}
        </Fact>
        <Fact field="scopeText" name={say('適用範囲', 'Scope')}>
          {one.scopeText}
        </Fact>
        <Fact name={say('認証機関', 'Certification body')}>{one.body}</Fact>
        <Fact field="evidenceRef" name={say('登録証の写し', 'Copy')}>
          {one.evidenceRef}
        </Fact>
        <Fact field="verifiedOn" name={say('登録簿での確認', 'Looked up')}>
          {one.verifiedOn !== null && one.verifiedResult !== null && (
            <>
              {date(one.verifiedOn)} {text(FOUND_WORDS[one.verifiedResult])}
            </>
          )}
        </Fact>
        <Fact field="lastSurveillanceOn" name={say('直近の維持審査', 'Last surveillance')}>
          {day(one.lastSurveillanceOn)}
        </Fact>
        <Fact name={say('更新の申請', 'Renewal applied for')}>{day(one.renewalAppliedOn)}</Fact>
        <Fact name={say('更新の予定', 'Renewal plan')}>{one.renewalPlan}</Fact>
        <Fact field="equivalenceRationale" name={say('同等とする理由', 'Why it is an equivalent')}>
          {one.equivalenceRationale}
        </Fact>
        <Fact field="equivalenceApprovedOn" name={say('同等性の承認', 'Approved as such')}>
          {one.equivalenceApprovedBy !== null && (
            <>
              {day(one.equivalenceApprovedOn)}{' '}
              <Sayer name={one.equivalenceApprovedBy} account={one.equivalenceApprovedByAccount} />{' '}
              {one.equivalenceApproverRole !== null && text(ROLE_WORDS[one.equivalenceApproverRole])}
            </>
          )}
        </Fact>
        <Fact name={say('記録したのは', 'Recorded by')}>{text(SOURCE_WORDS[one.sourceKind])}</Fact>
      </dl>
      {canChange('certification.write') && (
        <p class="no-print">
          <a class="button second" href={`/certifications/${one.id}/edit`}>
            {say('登録内容を変更する', 'Change it')}
          </a>
        </p>
      )}
    </section>
  );
}

function Suspensions({
  certificationId,
  suspensions,
  changeable,
}: Pick<CertificateContent, 'suspensions' | 'changeable'> & { certificationId: string }) {
  const { can, date, say, text } = useViewer();
  return (
    <section class="card" aria-labelledby="suspensions">
      <h2 id="suspensions">{say('一時停止・取消し', 'Suspensions and withdrawals')}</h2>
      {suspensions.items.length === 0 ? (
        <p>{say('記録はありません。', 'None is on record.')}</p>
      ) : (
        <ul>
          {suspensions.items.map(({ id, kind, effectiveFrom, effectiveTo, reason }) => (
            <li key={id}>
              <span class="badge bad">{text(SUSPENSION_WORDS[kind])}</span> {date(effectiveFrom)} 〜{' '}
              {effectiveTo === null ? say('継続中', 'in effect') : date(effectiveTo)} <span class="pre">{reason}</span>{' '}
              {changeable.has(id) && (
                <a class="no-print" href={`/certification-suspensions/${id}/edit`}>
                  {say('変更する', 'Change')}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {can('certification.write') && (
        <p class="no-print">
          <a class="button second" href={`/certifications/${certificationId}/suspensions/new`}>
            {say('一時停止・取消しを記録する', 'Record a suspension or withdrawal')}
          </a>
        </p>
      )}
    </section>
  );
}

function Verifications({
  certificationId,
  verifications,
}: {
  certificationId: string;
  verifications: Rows<CertificationVerificationView>;
}) {
  const viewer = useViewer();
  const { can, date, say, text } = viewer;
  return (
    <section class="card" aria-labelledby="verifications">
      <h2 id="verifications">{say('自院での確認', 'What we have verified ourselves')}</h2>
      {verifications.items.length === 0 ? (
        <p>{say('自院で確認した記録はありません。', 'Nothing was verified by us.')}</p>
      ) : (
        <ul>
          {verifications.items.map(({ id, institutionId, verifiedOn, source, result, reason, stands }) => (
            <li key={id}>
              {date(verifiedOn)} {text(REGISTER_WORDS[source])}{' '}
              <span class={`badge ${result === 'FOUND' ? 'good' : 'bad'}`}>{text(FOUND_WORDS[result])}</span>{' '}
              {!stands && (
                <span class="badge warn">{say('確認後に登録内容が変わった', 'The record has changed since')}</span>
              )}{' '}
              <span class="pre">{reason}</span>{' '}
              {viewer.within(institutionId).can('evaluation.write') && (
                <a class="no-print" href={`/certification-verifications/${id}/edit`}>
                  {say('変更する', 'Change')}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {can('evaluation.write') && (
        <p class="no-print">
          <a class="button second" href={`/certifications/${certificationId}/verifications/new`}>
            {say('登録簿で確認した結果を記録する', 'Record what the register says')}
          </a>
        </p>
      )}
    </section>
  );
}
