import { type GapReportView } from '../../findings/dto/gap-report.dto';
import { type CertificationView } from '../../registry/certifications/dto/certification.dto';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { type VendorSuccessionView } from '../../registry/vendors/dto/vendor-succession.dto';
import { type VendorView } from '../../registry/vendors/dto/vendor.dto';
import { type Texts } from '../../kernel/texts';
import { FindingsCard } from '../findings/findings-card';
import { useViewer } from '../frame/viewer-context';
import { Within } from '../frame/within';
import { ImpactLink } from '../impact/impact-link';
import { type Choice } from '../institutions/institution-choice';
import { SeenFrom } from '../institutions/seen-from';
import { ContractTable } from '../contracts/contract-table';
import { HistoryLink } from '../history/history-link';
import { CutList } from '../parts/cut-list';
import { Fact } from '../parts/fact';
import { LEGAL_FORM_WORDS, SOURCE_WORDS } from '../parts/registry-words';
import { type Rows } from '../rows';
import { Successions } from '../successions/successions.view';
import { type Chain, type HeldDevice } from './chain-reading';
import { CertificateTable } from './certificate-table';
import { VendorChain } from './vendor-chain';
import { VendorPartLists, type VendorParts } from './vendor-parts';
import { VendorJudgements, type VendorJudgementsContent } from './vendor-judgements';
import { VendorDevices } from './vendor-devices';
import { type PurchaseAsked, PurchaseGate } from './purchase-gate';
import { countryWords } from '../../kernel/country-words';
import { WhatIfLink } from '../what-if/what-if-link';

/** null: a part that the viewer may not see. */
export interface VendorContent {
  readonly vendor: VendorView;
  readonly certificates: Rows<CertificationView> | null;
  readonly parts: VendorParts;
  readonly contracts: Rows<ContractView> | null;
  readonly successions: Rows<VendorSuccessionView>;
  readonly chain: Chain | null;
  readonly devices: readonly HeldDevice[] | null;
  readonly judgements: VendorJudgementsContent | null;
  readonly judged: { readonly choice: Choice; readonly report: GapReportView; readonly purchase: PurchaseAsked } | null;
}

/** Its purchase is judged, and nothing else: that the one is refused and the other silent is no contradiction. */
const WITHOUT_CONTRACT: Texts = {
  ja: '契約がまだ登録されていないため、契約に照らした指摘はありません。購入してよいかは上に示しています。',
  en: 'There is no contract yet that could fall short; whether you may buy is said above.',
};

/** A vendor: may we buy from it, what falls short, what it holds, what we have with it. */
export function VendorPage(content: VendorContent) {
  const { vendor, certificates, parts, contracts, successions, chain, devices, judgements, judged } = content;
  const { can, say } = useViewer();
  return (
    <>
      <p class="crumbs">
        <a href="/vendors">{say('事業者', 'Vendors')}</a> <HistoryLink of="vendors" id={vendor.id} />{' '}
        <ImpactLink of="vendors" id={vendor.id} /> <WhatIfLink of="vendors" id={vendor.id} />
      </p>
      {vendor.successorId !== null && (
        <p class="notice warning">
          {say(
            'この事業者は承継されています。新しい契約は承継先と結びます: ',
            'Succeeded; what is new names the successor: ',
          )}
          <a href={`/vendors/${vendor.successorId}`}>{say('承継先を開く', 'open it')}</a>
        </p>
      )}
      {judged !== null && <SeenFrom choice={judged.choice} />}
      {judged !== null && <PurchaseGate asked={judged.purchase} institution={judged.choice.institution} />}
      {judged !== null && (
        <Within institutionId={judged.choice.institution.id}>
          <FindingsCard
            report={judged.report}
            allAt={`/findings?vendorId=${vendor.id}`}
            {...(contracts?.items.length === 0 ? { none: WITHOUT_CONTRACT } : {})}
          />
        </Within>
      )}
      {certificates !== null && <CertificateTable vendorId={vendor.id} certificates={certificates} />}
      {contracts !== null && (
        <section class="card" aria-labelledby="contracts">
          <h2 id="contracts">{say('契約', 'Contracts')}</h2>
          <ContractTable contracts={contracts} vendorOf={null} />
          <CutList rows={contracts} allAt={`/contracts?vendorId=${vendor.id}`} />
          {can('contract.write') && (
            <p class="no-print">
              <a class="button second" href={`/vendors/${vendor.id}/contracts/new`}>
                {say('契約を登録する', 'Register a contract')}
              </a>
            </p>
          )}
        </section>
      )}
      <VendorPartLists vendorId={vendor.id} parts={parts} />
      {judgements !== null && <VendorJudgements vendorId={vendor.id} judgements={judgements} />}
      <VendorChain chain={chain} />
      <VendorDevices devices={devices} />
      <Facts vendor={vendor} />
      <Successions vendorId={vendor.id} successions={successions} />
    </>
  );
}

function Facts({ vendor }: { vendor: VendorView }) {
  const { canChange, say, text } = useViewer();
  return (
    <section class="card" aria-labelledby="facts">
      <h2 id="facts">{say('登録内容', 'On record')}</h2>
      <dl class="facts">
        <Fact name={say('名称', 'Name')}>{vendor.name}</Fact>
        <Fact name={say('フリガナ', 'Kana')}>{vendor.nameKana}</Fact>
        <Fact name={say('英語名', 'English name')}>{vendor.nameEn}</Fact>
        <Fact name={say('旧名', 'Former names')}>{vendor.formerNames.join('、')}</Fact>
        <Fact name={say('法人種別', 'Legal form')}>
          {vendor.legalForm === null ? null : text(LEGAL_FORM_WORDS[vendor.legalForm])}
        </Fact>
        <Fact field="corporateNumber" name={say('法人番号', 'Corporate number')}>
          {vendor.corporateNumber}
        </Fact>
        <Fact name={say('インボイス登録番号', 'Invoice number')}>{vendor.invoiceNumber}</Fact>
        <Fact field="country" name={say('国', 'Country')}>
          {vendor.country === null ? null : text(countryWords(vendor.country))}
        </Fact>
        <Fact name={say('所在地', 'Address')}>{vendor.address}</Fact>
        <Fact name={say('電話', 'Telephone')}>{vendor.phone}</Fact>
        <Fact name={say('メール', 'E-mail')}>{vendor.email}</Fact>
        <Fact name={say('ウェブサイト', 'Web site')}>{vendor.website}</Fact>
        <Fact name={say('記録したのは', 'Recorded by')}>{text(SOURCE_WORDS[vendor.sourceKind])}</Fact>
      </dl>
      {canChange('vendor.write') && (
        <p class="no-print">
          <a class="button second" href={`/vendors/${vendor.id}/edit`}>
            {say('登録内容を変更する', 'Change it')}
          </a>
        </p>
      )}
    </section>
  );
}
