import { noticeWords } from '../../exchange/notices/notice-words';
import { type CalendarDate } from '../../kernel/calendar-date';
import { PREFECTURES } from '../../kernel/prefecture-code';
import { type InstitutionView } from '../../registry/institutions/dto/institution.dto';
import { ROLE_WORDS } from '../../reports/words';
import { ColourSamples } from '../accents/colour-samples';
import { Attestations } from '../attestations/attestations.view';
import { FindingsCard } from '../findings/findings-card';
import { useViewer } from '../frame/viewer-context';
import { NamedLater } from '../history/named-later';
import { Fact } from '../parts/fact';
import { PartList } from '../record-parts/part-list';
import { type InstitutionContent } from './institution-reading';
import { INSTITUTION_KIND_WORDS, OPERATOR_WORDS } from './institution-words';

/** An institution: what it is, who holds which role, what its executives have instructed, by which numbers it judges. */
export function InstitutionPage(content: InstitutionContent) {
  const { institution, departments, roles, ladders, attestations, report } = content;
  const { can, date, say, text } = useViewer();
  const path = `/institutions/${institution.id}`;
  const departmentOf = new Map(departments.items.map(({ id, name }) => [id, name]));
  return (
    <>
      <p class="crumbs">
        <a href="/institutions">{say('医療機関', 'Institutions')}</a>
      </p>
      <p class="row no-print">
        {can('institution.write') && (
          <a class="button second" href={`${path}/edit`}>
            {say('登録内容を変更する', 'Change it')}
          </a>
        )}
        <a class="button second" href={`${path}/policy`}>
          {say('判定の数値(何日前から知らせるか等)', 'Numbers it judges by')}
        </a>
        <a class="button second" href={`${path}/emergency`}>
          {say('緊急時一覧', 'Emergency sheet')}
        </a>
        <a class="button second" href={`${path}/deputies`}>
          {say('代行', 'Deputies')}
        </a>
        <a class="button second" href={`${path}/take-over-days`}>
          {say('引継ぎの切替日', 'Cut-over day')}
        </a>
        {can('matrix.read') && (
          <a class="button second" href={`${path}/matrix-templates`}>
            {say('責任分界表のひな形', 'Templates of matrices')}
          </a>
        )}
        <a class="button second" href={`${path}/exchange-profiles`}>
          {say('ファイルの取込みと書出し', 'Files in, files out')}
        </a>
        {can('account.read') && (
          <a class="button second" href={`/people?institutionId=${institution.id}`}>
            {say('利用者と役割', 'People')}
          </a>
        )}
      </p>
      <Facts institution={institution} />
      {report !== null && <FindingsCard report={report} allAt={`/findings?institutionId=${institution.id}`} />}
      <PartList
        place="roles"
        title={{ ja: '体制上の役割(3③・3⑩)', en: 'Who holds which role (3③, 3⑩)' }}
        parts={roles}
        none={{
          ja: 'まだ登録されていません。経営層・安全管理責任者・企画管理者を登録してください。',
          en: 'Nobody yet. Record the executive, the safety manager and the planning manager.',
        }}
        write="institution.write"
        listPath={`${path}/role-assignments`}
        folder="role-assignments"
        toCreate={{ ja: '役割を登録する', en: 'Record a role' }}
      >
        {({ role, person, departmentId, heldFrom, heldTo }) => (
          <>
            <strong>{text(ROLE_WORDS[role])}</strong> {person}{' '}
            {departmentId !== null && departmentId !== undefined && departmentOf.get(departmentId)}{' '}
            <span class="small soft">
              {date(heldFrom)} 〜 {heldTo === null || heldTo === undefined ? '' : date(heldTo)}
            </span>
          </>
        )}
      </PartList>
      <Attestations attestations={attestations} />
      <PartList
        place="departments"
        title={{ ja: '部門', en: 'Departments' }}
        parts={departments}
        none={{ ja: 'まだ登録されていません。', en: 'None yet.' }}
        write="institution.write"
        listPath={`${path}/departments`}
        folder="departments"
        toCreate={{ ja: '部門を登録する', en: 'Record a department' }}
      >
        {({ name, code, committeeMember, committeeMemberTo }) => (
          <>
            {name} {(code ?? '') !== '' && <span class="small soft">{code}</span>}
            {(committeeMember ?? '') !== '' && (
              <span class="small">
                {' '}
                {say('委員会: ', 'Committee: ')}
                {committeeMember}
                {committeeMemberTo !== null && committeeMemberTo !== undefined && ` 〜 ${date(committeeMemberTo)}`}
              </span>
            )}
          </>
        )}
      </PartList>
      <PartList
        place="ladders"
        title={{ ja: '期限の何日前に知らせるか', en: 'How long before a day people are told' }}
        parts={ladders}
        none={{
          ja: '定めていません。180・90・60・30・14・7日前に知らせます(当社の初期値)。',
          en: 'Not set: 180, 90, 60, 30, 14 and 7 days before, our default.',
        }}
        write="institution.write"
        listPath={`${path}/notice-ladders`}
        folder="notice-ladders"
        toCreate={{ ja: '知らせる日を定める', en: 'Set when people are told' }}
      >
        {({ kind, contractId, days }) => (
          <>
            {text(noticeWords(kind).title)} {typeof contractId === 'string' && <NamedLater id={contractId} />}{' '}
            <span class="small soft">{days.join('・')}</span>
          </>
        )}
      </PartList>
    </>
  );
}

function Facts({ institution }: { institution: InstitutionView }) {
  const { can, date, say, text } = useViewer();
  const day = (on: CalendarDate | null | undefined) => (on === null || on === undefined ? null : date(on));
  const prefecture = PREFECTURES.get(institution.prefectureCode ?? '');
  const yesNo = (value: boolean | null | undefined) => (value === true ? say('はい', 'Yes') : say('いいえ', 'No'));
  return (
    <section class="card" aria-labelledby="facts">
      <h2 id="facts">{say('登録内容', 'On record')}</h2>
      <dl class="facts">
        <Fact name={say('種類', 'Kind')}>{text(INSTITUTION_KIND_WORDS[institution.kind])}</Fact>
        <Fact name={say('開設者', 'Operator')}>
          {institution.operatorType === null || institution.operatorType === undefined
            ? null
            : text(OPERATOR_WORDS[institution.operatorType])}
        </Fact>
        <Fact name={say('医療機関コード', 'Code')}>{institution.medicalInstitutionCode}</Fact>
        <Fact name={say('病床数', 'Beds')}>{institution.bedCount}</Fact>
        <Fact name={say('都道府県', 'Prefecture')}>{prefecture === undefined ? null : text(prefecture)}</Fact>
        <Fact name={say('郵便番号', 'Postal code')}>{institution.postalCode}</Fact>
        <Fact name={say('所在地', 'Address')}>{institution.address}</Fact>
        <Fact name={say('電話', 'Telephone')}>{institution.phone}</Fact>
        <Fact field="introductionControlSince" name={say('導入管理の開始日(3⑥)', 'Introductions approved since (3⑥)')}>
          {day(institution.introductionControlSince)}
        </Fact>
        <Fact field="claimsMaintenanceEntrusted" name={say('保守委託機関編による', 'All maintenance entrusted')}>
          {yesNo(institution.claimsMaintenanceEntrusted)}{' '}
          {institution.claimsMaintenanceEntrusted !== true && can('institution.write') && (
            <a class="no-print" href={`/institutions/${institution.id}/maintenance-entrusted-profile`}>
              {say('申告する', 'Say so')}
            </a>
          )}
        </Fact>
        <Fact field="hasSingleDepartment" name={say('部門が一つだけ', 'One department only')}>
          {yesNo(institution.hasSingleDepartment)}
        </Fact>
        <Fact name={say('画面の色', 'Colour of its pages')}>
          {institution.accentColour === null || institution.accentColour === undefined ? (
            say('台帳の標準', 'that of the service')
          ) : (
            <ColourSamples colour={institution.accentColour} />
          )}
        </Fact>
      </dl>
    </section>
  );
}
