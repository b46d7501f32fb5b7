import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { type VendorView } from '../../registry/vendors/dto/vendor.dto';
import { useViewer } from '../frame/viewer-context';
import { Fact } from '../parts/fact';
import { ANSWER_WORDS, CONTRACT_STATUS_WORDS } from '../parts/registry-words';
import { APPI28_WORDS } from '../subcontracts/subcontract-words';
import { countryWords } from '../../kernel/country-words';
import { DEPLOYMENT_WORDS, HANDLING_WORDS, IMPORTANCE_WORDS } from './contract-words';

/** What is on record of a contract, each field at a place of its own. */
export function ContractFacts({ contract, vendor }: { contract: ContractView; vendor: VendorView | null }) {
  const { date, say, text } = useViewer();
  const countries = (codes: ContractView['storageCountries']): string | null =>
    codes === null ? null : codes.map((code) => text(countryWords(code))).join(say('、', ', '));
  const day = (on: ContractView['endOn']): string | null => (on === null ? null : date(on));
  const answer = (given: ContractView['serviceInUse']): string | null =>
    given === null ? null : text(ANSWER_WORDS[given]);
  return (
    <section class="card" aria-labelledby="facts">
      <h2 id="facts">{say('登録内容', 'On record')}</h2>
      <dl class="facts">
        {vendor !== null && (
          <Fact name={say('事業者', 'Vendor')}>
            <a href={`/vendors/${vendor.id}`}>{vendor.name}</a>
          </Fact>
        )}
        <Fact field="status" name={say('状態', 'Status')}>
          {text(CONTRACT_STATUS_WORDS[contract.status])}
        </Fact>
        <Fact field="startOn" name={say('開始日', 'Begins')}>
          {day(contract.startOn)}
        </Fact>
        <Fact field="endOn" name={say('満了日', 'Ends')}>
          {day(contract.endOn)}
        </Fact>
        <Fact field="autoRenew" name={say('自動更新', 'Renews by itself')}>
          {contract.autoRenew === true ? say('する', 'yes') : say('しない', 'no')}
        </Fact>
        <Fact field="noticeFrom" name={say('更新拒絶の通知を始められる日', 'Notice can be given from')}>
          {day(contract.noticeFrom)}
        </Fact>
        <Fact field="noticeDeadline" name={say('更新拒絶の通知期限', 'Notice deadline')}>
          {day(contract.noticeDeadline)}
        </Fact>
        <Fact field="signedOn" name={say('締結日', 'Signed')}>
          {day(contract.signedOn)}
        </Fact>
        <Fact field="activatedOn" name={say('発効日', 'In force since')}>
          {day(contract.activatedOn)}
        </Fact>
        <Fact field="endedOn" name={say('終了日', 'Ended')}>
          {day(contract.endedOn)}
        </Fact>
        <Fact field="serviceInUse" name={say('サービスを利用中か', 'Service in use')}>
          {answer(contract.serviceInUse)}
        </Fact>
        <Fact field="importance" name={say('重要度', 'Importance')}>
          {contract.importance === null ? null : text(IMPORTANCE_WORDS[contract.importance])}
        </Fact>
        <Fact field="executiveApprovedOn" name={say('経営層の承認日', 'Approved by an executive')}>
          {day(contract.executiveApprovedOn)}
        </Fact>
        <Fact field="handlesMedicalInfo" name={say('医療情報を扱うか', 'Handles medical information')}>
          {answer(contract.handlesMedicalInfo)}
        </Fact>
        <Fact field="personalDataHandling" name={say('個人データの取扱い', 'Personal data')}>
          {contract.personalDataHandling === null ? null : text(HANDLING_WORDS[contract.personalDataHandling])}
        </Fact>
        <Fact field="deploymentModel" name={say('サービス類型', 'Service model')}>
          {contract.deploymentModel === null ? null : text(DEPLOYMENT_WORDS[contract.deploymentModel])}
        </Fact>
        <Fact field="usesThirdPartyCloud" name={say('他社クラウドの利用', 'Uses another’s cloud')}>
          {answer(contract.usesThirdPartyCloud)}
        </Fact>
        <Fact field="externalStorage" name={say('外部保存', 'Stored outside')}>
          {answer(contract.externalStorage)}
        </Fact>
        <Fact field="statutoryRecords" name={say('法定保存の記録', 'Records kept by law')}>
          {answer(contract.statutoryRecords)}
        </Fact>
        <Fact field="storageCountries" name={say('保存する国', 'Stored in')}>
          {countries(contract.storageCountries)}
        </Fact>
        <Fact field="jurisdictionConfirmed" name={say('国内法の執行が及ぶか', 'Within reach of Japanese law')}>
          {answer(contract.jurisdictionConfirmed)}
        </Fact>
        <Fact field="appi28Basis" name={say('個人情報保護法28条の根拠', 'Basis under APPI 28')}>
          {contract.appi28Basis === null ? null : text(APPI28_WORDS[contract.appi28Basis])}{' '}
          {contract.consentOn === null ? null : date(contract.consentOn)} {contract.foreignInformation?.join('、')}{' '}
          {contract.foreignInformationSubstitute}
        </Fact>
        <Fact field="governingLaw" name={say('準拠法', 'Governing law')}>
          {contract.governingLaw}
        </Fact>
        <Fact field="remoteMaintenance" name={say('リモート保守', 'Remote maintenance')}>
          {answer(contract.remoteMaintenance)}
        </Fact>
        <Fact field="externalConnection" name={say('外部接続', 'Line from outside')}>
          {answer(contract.externalConnection)}
        </Fact>
        <Fact name={say('委託先の管理責任者', 'Vendor’s manager')}>{contract.vendorManager}</Fact>
        <Fact field="reviewedOn" name={say('前回の見直し', 'Last review')}>
          {day(contract.reviewedOn)}
        </Fact>
        <Fact field="nextReviewOn" name={say('次回の見直し', 'Next review')}>
          {day(contract.nextReviewOn)}
        </Fact>
      </dl>
    </section>
  );
}
