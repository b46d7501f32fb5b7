import { type SubcontractView } from '../../registry/subcontracts/dto/subcontract.dto';
import { ROLE_WORDS } from '../../reports/words';
import { APPROVAL_WORDS } from '../contracts/contract-words';
import { useViewer } from '../frame/viewer-context';
import { Fact } from '../parts/fact';
import { ANSWER_WORDS } from '../parts/registry-words';
import { APPI28_WORDS, INFORMATION_ITEMS } from './subcontract-words';
import { nameOrMark } from '../../reports/name-on-paper';
import { countryWords } from '../../kernel/country-words';
import { Sayer } from '../parts/sayer';

type Part = { readonly subcontract: SubcontractView };

/** How far the five steps of 5⑤ have come: informed, consulted, agreed, approved, begun; with who, and where it stands on paper. */
export function FiveSteps({ subcontract: one }: Part) {
  const { date, language, say, text } = useViewer();
  const day = (on: SubcontractView['startedOn']): string | null => (on === null ? null : date(on));
  const by = (on: SubcontractView['startedOn'], who: string, role: SubcontractView['approverRole']) =>
    on === null ? null : `${date(on)} ${who} ${role === null ? '' : text(ROLE_WORDS[role])}`;
  const named = Object.entries(INFORMATION_ITEMS).filter(([field]) => one[field as keyof typeof INFORMATION_ITEMS]);
  const { word, tone } = APPROVAL_WORDS[one.approvalState];
  return (
    <section class="card" aria-labelledby="five">
      <h2 id="five">{say('承認までの記録(5⑤)', 'On the way to its approval (5⑤)')}</h2>
      <dl class="facts">
        <Fact field="informationProvidedOn" name={say('1 事前の情報提供', '1 Informed')}>
          {one.informationProvidedOn !== null && (
            <>
              {day(one.informationProvidedOn)}{' '}
              <span class="small soft">
                {say('示された項目: ', 'It named: ')}
                {named.length === 0 ? say('なし', 'nothing') : named.map(([, item]) => text(item)).join('、')}
              </span>
            </>
          )}
        </Fact>
        <Fact field="consultedOn" name={say('2 協議', '2 Consulted')}>
          {day(one.consultedOn)}
        </Fact>
        <Fact name={say('協議の参加者', 'Who took part')}>{one.consultationParticipants}</Fact>
        <Fact name={say('協議の議事録', 'Minutes')}>{one.consultationMinutesRef}</Fact>
        <Fact field="agreedOn" name={say('3 合意', '3 Agreed')}>
          {day(one.agreedOn)}
        </Fact>
        <Fact field="approvalState" name={say('4 承認', '4 Approval')}>
          <span class={`badge ${tone}`}>{text(word)}</span>
        </Fact>
        <Fact name={say('申請した人', 'Asked by')}>
          {one.requestedBy !== null && <Sayer name={one.requestedBy} account={one.requestedByAccount} />}
        </Fact>
        <Fact name={say('申請', 'Asked for')}>{day(one.requestedOn)}</Fact>
        <Fact field="approvedOn" name={say('承認', 'Approved')}>
          {by(one.approvedOn, nameOrMark(one.approvedBy, one.approvedByAccount, language), one.approverRole)}
        </Fact>
        {one.reapprovedOn !== null && (
          <Fact name={say('再承認', 'Approved anew')}>
            {by(one.reapprovedOn, nameOrMark(one.reapprovedBy, one.reapprovedByAccount, language), one.reapproverRole)}
          </Fact>
        )}
        {one.deputyFor !== null && (
          <Fact name={say('代行', 'As a deputy')}>
            {say(`${one.deputyFor} の代行による決定`, `Decided for ${one.deputyFor}`)}
          </Fact>
        )}
        <Fact field="approvedUntil" name={say('承認の期限', 'Approved until')}>
          {day(one.approvedUntil)}
        </Fact>
        {one.ratifiedOn !== null && (
          <Fact name={say('追認', 'Ratified')}>
            {day(one.ratifiedOn)} <Sayer name={one.ratifiedBy} account={one.ratifiedByAccount} />{' '}
            <span class="pre">{one.ratificationReason}</span>
          </Fact>
        )}
        {one.refusedOn !== null && (
          <Fact field="refusedOn" name={say('却下・取消し', 'Rejected or revoked')}>
            {day(one.refusedOn)} <span class="pre">{one.refusalReason}</span>
          </Fact>
        )}
        <Fact field="startedOn" name={say('5 開始', '5 Begun')}>
          {day(one.startedOn)}
        </Fact>
        <Fact field="endedOn" name={say('終了', 'Ended')}>
          {day(one.endedOn)}
        </Fact>
        {one.takenOverOn !== null && (
          <Fact name={say('引継ぎ', 'Taken over')}>
            {day(one.takenOverOn)} <Sayer name={one.takenOverSaidBy} account={one.takenOverSaidByAccount} />{' '}
            {one.takenOverPaperRef}
          </Fact>
        )}
      </dl>
    </section>
  );
}

/** Whom, with what, and where the data go. */
export function SubcontractFacts({ subcontract: one }: Part) {
  const { can, date, say, text } = useViewer();
  const answer = (given: SubcontractView['overseas']): string => text(ANSWER_WORDS[given ?? 'UNKNOWN']);
  const countries = (codes: SubcontractView['storageCountries']): string =>
    (codes ?? []).map((code) => text(countryWords(code))).join(say('、', ', '));
  return (
    <section class="card" aria-labelledby="facts">
      <h2 id="facts">{say('登録内容', 'On record')}</h2>
      <dl class="facts">
        <Fact name={say('再委託先', 'Sub-entrustee')}>
          <a href={`/vendors/${one.vendorId}`}>{one.vendorName}</a>{' '}
          {one.vendorCountry !== null && `(${text(countryWords(one.vendorCountry))})`}
        </Fact>
        <Fact field="work" name={say('業務', 'Work')}>
          <span class="pre">{one.work}</span>
        </Fact>
        <Fact field="rank" name={say('段', 'Rank')}>
          {one.rank}
        </Fact>
        {one.parentId !== null && (
          <Fact field="parentId" name={say('上位の再委託', 'Above it')}>
            <a href={`/subcontracts/${one.parentId}`}>{say('上位の再委託を開く', 'open it')}</a>
          </Fact>
        )}
        <Fact
          field="concernsMedicalSystems"
          name={say('医療情報・システムに関わるか', 'Concerns medical information or systems')}
        >
          {answer(one.concernsMedicalSystems)}
        </Fact>
        <Fact field="handlesPersonalData" name={say('個人データを扱うか', 'Handles personal data')}>
          {answer(one.handlesPersonalData)}
        </Fact>
        <Fact field="overseas" name={say('海外で取り扱うことがあるか', 'Processed abroad')}>
          {answer(one.overseas)}
        </Fact>
        <Fact field="processingCountries" name={say('取り扱う国', 'Processed in')}>
          {countries(one.processingCountries)}
        </Fact>
        <Fact field="storageCountries" name={say('保存する国', 'Stored in')}>
          {countries(one.storageCountries)}
        </Fact>
        <Fact field="appi28Basis" name={say('個人情報保護法28条の根拠', 'Basis under APPI 28')}>
          {one.appi28Basis === null ? null : text(APPI28_WORDS[one.appi28Basis])}{' '}
          {one.consentOn === null ? null : date(one.consentOn)} {one.foreignInformation?.join('、')}{' '}
          {one.foreignInformationSubstitute}
        </Fact>
        <Fact field="flowDownConfirmedOn" name={say('義務の引継ぎを確認した日', 'Duties passed on, as seen on')}>
          {one.flowDownConfirmedOn === null ? null : date(one.flowDownConfirmedOn)} {one.flowDownRef}
        </Fact>
      </dl>
      {can('subcontract.write') && (
        <p class="row no-print">
          <a class="button second" href={`/subcontracts/${one.id}/edit`}>
            {say('登録内容を変更する', 'Change it')}
          </a>
          <a class="button second" href={`/contracts/${one.contractId}/subcontracts/new?parentId=${one.id}`}>
            {say('この先の再々委託を登録する', 'Register what goes further down')}
          </a>
        </p>
      )}
    </section>
  );
}
