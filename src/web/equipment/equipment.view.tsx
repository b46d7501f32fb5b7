import { type GapReportView } from '../../findings/dto/gap-report.dto';
import { EQUIPMENT_ROLES } from '../../kernel/terms/equipment-terms';
import { type EquipmentRoleView } from '../../registry/equipment/dto/equipment-role.dto';
import { type EquipmentView } from '../../registry/equipment/dto/equipment.dto';
import { type EquipmentSystemView } from '../../registry/equipment/dto/equipment-system.dto';
import { type AttestationContent } from '../attestations/attestation-reading';
import { Attestations } from '../attestations/attestations.view';
import { CorrectionLink } from '../corrections/correction-link';
import { FindingsCard } from '../findings/findings-card';
import { useViewer } from '../frame/viewer-context';
import { HistoryLink } from '../history/history-link';
import { ImpactLink } from '../impact/impact-link';
import { PaperDecisionLink } from '../paper-decisions/paper-decision-link';
import { Fact } from '../parts/fact';
import { ANSWER_WORDS } from '../parts/registry-words';
import { OutdatedNotice } from '../parts/outdated-notice';
import { EndOfSupport } from './equipment-columns';
import { EOS_DECISION_WORDS, EQUIPMENT_ROLE_WORDS, EQUIPMENT_STATUS_WORDS } from './equipment-words';
import { WhatIfLink } from '../what-if/what-if-link';
import { Sayer } from '../parts/sayer';

export interface EquipmentContent {
  readonly equipment: EquipmentView;
  /** Held today. */
  readonly roles: readonly EquipmentRoleView[];
  /** null: the viewer does not see vendors. */
  readonly vendorOf: ReadonlyMap<string, string> | null;
  /** Of which systems it was, is and will be part; latest first. */
  readonly memberships: readonly EquipmentSystemView[];
  readonly attestations: AttestationContent | null;
  /** null: the viewer sees no findings. */
  readonly report: GapReportView | null;
}

/** A piece of equipment: who owns, installed and maintains it, and until when it is supported. */
export function EquipmentPage({ equipment, roles, vendorOf, memberships, attestations, report }: EquipmentContent) {
  const { can, say, text } = useViewer();
  return (
    <>
      <p class="crumbs">
        <a href="/equipment">{say('機器', 'Equipment')}</a> <HistoryLink of="equipment" id={equipment.id} />{' '}
        <WhatIfLink of="equipment" id={equipment.id} /> <ImpactLink of="equipment" id={equipment.id} />
      </p>
      <OutdatedNotice
        kind="EQUIPMENT_INTRODUCTION"
        outdated={equipment.introductionOutdated}
        subjectId={equipment.id}
      />
      <PaperDecisionLink kind="EQUIPMENT_INTRODUCTION" subjectId={equipment.id} />
      {can('equipment.write') && (
        <p class="row no-print">
          {equipment.status === 'PLANNED' && (
            <a class="button" href={`/equipment/${equipment.id}/activation`}>
              {say('利用を開始する', 'Go live')}
            </a>
          )}
          <a class="button second" href={`/equipment/${equipment.id}/edit`}>
            {say('登録内容を変更する', 'Change it')}
          </a>
          <a class="button second" href={`/equipment/${equipment.id}/end-of-support`}>
            {say('サポート終了への決定を記録する', 'Record the decision on the end of support')}
          </a>
        </p>
      )}
      <section class="card" aria-labelledby="roles">
        <h2 id="roles">{say('所有・設置・保守・管理(本日)', 'Who owns, installed, maintains, manages (today)')}</h2>
        <dl class="facts">
          {EQUIPMENT_ROLES.map((role) => (
            <Fact key={role} name={text(EQUIPMENT_ROLE_WORDS[role])}>
              <Holders roles={roles.filter((one) => one.role === role)} vendorOf={vendorOf} />
            </Fact>
          ))}
        </dl>
        {can('equipment.write') && (
          <p class="no-print">
            <a class="button second" href={`/equipment/${equipment.id}/roles/new`}>
              {say('所有・設置・保守を登録する', 'Record who does it')}
            </a>{' '}
            <a class="button second" href={`/equipment/${equipment.id}/systems/new`}>
              {say('属するシステムを登録する', 'Record its system')}
            </a>
          </p>
        )}
      </section>
      {report !== null && <FindingsCard report={report} />}
      <Facts equipment={equipment} memberships={memberships} />
      <CorrectionLink folder="equipment" id={equipment.id} write="equipment.write" />
      <Attestations attestations={attestations} />
    </>
  );
}

function Holders({ roles, vendorOf }: Pick<EquipmentContent, 'roles' | 'vendorOf'>) {
  const { can, date, say } = useViewer();
  if (roles.length === 0) return <span class="badge note">{say('登録なし', 'not on record')}</span>;
  return (
    <>
      {roles.map(({ id, vendorId, heldFrom }) => (
        <div key={id}>
          {vendorId === null ? (
            say('医療機関', 'The institution')
          ) : (
            <a href={`/vendors/${vendorId}`}>{vendorOf?.get(vendorId) ?? vendorId}</a>
          )}{' '}
          <span class="soft small">{say(`${date(heldFrom)}から`, `since ${heldFrom}`)}</span>{' '}
          {can('equipment.write') && (
            <a class="no-print" href={`/equipment-roles/${id}/edit`}>
              {say('変更する', 'Change')}
            </a>
          )}
        </div>
      ))}
    </>
  );
}

/** Where it is, was and will be: a matrix or a rule asks for the day that it is about. */
function Memberships({ memberships }: Pick<EquipmentContent, 'memberships'>) {
  const { can, date, say } = useViewer();
  return (
    <>
      {memberships.map(({ id, systemId, systemName, memberFrom, memberTo }) => (
        <div key={id}>
          <a href={`/systems/${systemId}`}>{systemName}</a>{' '}
          <span class="soft small">
            {memberFrom && say(`${date(memberFrom)}から`, `from ${memberFrom}`)}{' '}
            {memberTo && say(`${date(memberTo)}まで`, `until ${memberTo}`)}
          </span>{' '}
          {can('equipment.write') && (
            <a class="no-print" href={`/equipment-systems/${id}/edit`}>
              {say('期間を直す', 'Change the days')}
            </a>
          )}
        </div>
      ))}
    </>
  );
}

function Facts({ equipment, memberships }: Pick<EquipmentContent, 'equipment' | 'memberships'>) {
  const { date, say, text } = useViewer();
  const day = (on: EquipmentView['liveFrom']): string | null => (on === null ? null : date(on));
  return (
    <section class="card" aria-labelledby="facts">
      <h2 id="facts">{say('登録内容', 'On record')}</h2>
      <dl class="facts">
        <Fact name={say('資産番号', 'Asset number')}>{equipment.assetNo}</Fact>
        <Fact name={say('種別', 'Category')}>{equipment.category}</Fact>
        <Fact name={say('状態', 'Status')}>{text(EQUIPMENT_STATUS_WORDS[equipment.status])}</Fact>
        <Fact field="location" name={say('設置場所', 'Place')}>
          {equipment.location}
        </Fact>
        <Fact field="networkSegment" name={say('ネットワーク', 'Network')}>
          {equipment.networkSegment}
        </Fact>
        <Fact field="liveFrom" name={say('稼働開始', 'Live from')}>
          {day(equipment.liveFrom)}
        </Fact>
        <Fact field="disposedOn" name={say('廃棄日', 'Disposed of')}>
          {day(equipment.disposedOn)}
        </Fact>
        <Fact field="remoteMaintenance" name={say('リモート保守', 'Remote maintenance')}>
          {text(ANSWER_WORDS[equipment.remoteMaintenance ?? 'UNKNOWN'])}
        </Fact>
        <Fact field="endOfSupportOn" name={say('サポート終了', 'End of support')}>
          <EndOfSupport of={equipment} />
        </Fact>
        <Fact name={say('サポート終了の情報源', 'Source of that')}>{equipment.endOfSupportSource}</Fact>
        <Fact name={say('サポート終了への決定', 'Decision on it')}>
          {equipment.eosDecisionType === null ? null : text(EOS_DECISION_WORDS[equipment.eosDecisionType])}
        </Fact>
        <Fact name={say('決定した人', 'Decided by')}>
          {equipment.eosDecidedBy && <Sayer name={equipment.eosDecidedBy} account={equipment.eosDecidedByAccount} />}
        </Fact>
        <Fact name={say('決定の有効期限', 'Decision holds until')}>{day(equipment.eosDecisionValidTo)}</Fact>
        <Fact field="introductionApprovedOn" name={say('導入の承認', 'Introduction approved')}>
          {equipment.introductionApprovedOn !== null && (
            <>
              {day(equipment.introductionApprovedOn)}{' '}
              <Sayer name={equipment.introductionApprovedBy} account={equipment.introductionApprovedByAccount} />
            </>
          )}
        </Fact>
        <Fact field="leaseEndOn" name={say('リース満了', 'Lease ends')}>
          {day(equipment.leaseEndOn)}
        </Fact>
        <Fact name={say('システム', 'System')}>
          {memberships.length > 0 && <Memberships memberships={memberships} />}
        </Fact>
      </dl>
    </section>
  );
}
