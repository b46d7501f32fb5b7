import { type SystemView } from '../../registry/systems/dto/system.dto';
import { ContractTable } from '../contracts/contract-table';
import { EquipmentTable } from '../equipment/equipment-table';
import { Attestations } from '../attestations/attestations.view';
import { CorrectionLink } from '../corrections/correction-link';
import { FindingsCard } from '../findings/findings-card';
import { useViewer } from '../frame/viewer-context';
import { HistoryLink } from '../history/history-link';
import { Fact } from '../parts/fact';
import { OutdatedNotice } from '../parts/outdated-notice';
import { ANSWER_WORDS } from '../parts/registry-words';
import { type SystemContent } from './system-content';
import { SystemPicture } from './system-picture';
import { MFA_WORDS, PROVIDER_WORDS, SYSTEM_STATUS_WORDS } from './system-words';

/** A system: its contracts, its equipment, and where vendors meet in it. */
export function SystemPage(content: SystemContent) {
  const { can, say } = useViewer();
  const { system, interfaces, vendorOf, contracts, equipment, attestations, report } = content;
  return (
    <>
      <p class="crumbs">
        <a href="/systems">{say('システム', 'Systems')}</a> <HistoryLink of="systems" id={system.id} />
      </p>
      <OutdatedNotice kind="MFA_EXCEPTION" outdated={system.mfaExceptionOutdated} subjectId={system.id} />
      <p class="row no-print">
        {can('system.write') && system.status === 'PLANNED' && (
          <a class="button" href={`/systems/${system.id}/activation`}>
            {say('利用を開始する', 'Go live')}
          </a>
        )}
        {can('system.write') && (
          <a class="button second" href={`/systems/${system.id}/edit`}>
            {say('登録内容を変更する', 'Change it')}
          </a>
        )}
        {can('system.write') && (
          <a class="button second" href={`/systems/${system.id}/interfaces/new`}>
            {say('事業者どうしの接点を登録する', 'Record where vendors meet')}
          </a>
        )}
      </p>
      <SystemPicture {...content} />
      {report !== null && <FindingsCard report={report} />}
      <Facts system={system} />
      <CorrectionLink folder="systems" id={system.id} write="system.write" />
      {can('matrix.read') && (
        <p>
          <a href={`/systems/${system.id}/coverage`}>
            {say('責任分界の網羅(空白・重複を見る)', 'Who answers for what: gaps and overlaps')}
          </a>
        </p>
      )}
      {contracts !== null && (
        <section class="card" aria-labelledby="contracts">
          <h2 id="contracts">{say('契約', 'Contracts')}</h2>
          <ContractTable contracts={contracts} vendorOf={vendorOf} />
        </section>
      )}
      {equipment !== null && (
        <section class="card" aria-labelledby="equipment">
          <h2 id="equipment">{say('機器', 'Equipment')}</h2>
          <EquipmentTable equipment={equipment} />
        </section>
      )}
      <Interfaces interfaces={interfaces} vendorOf={vendorOf} />
      <Attestations attestations={attestations} />
    </>
  );
}

function Interfaces({ interfaces, vendorOf }: Pick<SystemContent, 'interfaces' | 'vendorOf'>) {
  const { can, say } = useViewer();
  return (
    <section class="card" aria-labelledby="interfaces">
      <h2 id="interfaces">{say('事業者どうしの接点', 'Where vendors meet')}</h2>
      {interfaces.items.length === 0 ? (
        <p>{say('登録されている接点はありません。', 'None is on record.')}</p>
      ) : (
        <dl class="facts">
          {interfaces.items.map(({ id, name, description, vendorIds }) => (
            <Fact key={id} name={name}>
              {description}
              {vendorOf !== null && (
                <div>
                  {(vendorIds ?? []).map((vendorId) => (
                    <span key={vendorId}>
                      <a href={`/vendors/${vendorId}`}>{vendorOf.get(vendorId) ?? vendorId}</a>{' '}
                    </span>
                  ))}
                </div>
              )}
              {can('system.write') && (
                <a class="no-print" href={`/system-interfaces/${id}/edit`}>
                  {say('変更する', 'Change')}
                </a>
              )}
            </Fact>
          ))}
        </dl>
      )}
    </section>
  );
}

function Facts({ system }: { system: SystemView }) {
  const { date, say, text } = useViewer();
  const day = (on: SystemView['liveFrom']): string | null => (on === null ? null : date(on));
  return (
    <section class="card" aria-labelledby="facts">
      <h2 id="facts">{say('登録内容', 'On record')}</h2>
      <dl class="facts">
        <Fact name={say('種別', 'Category')}>{system.category}</Fact>
        <Fact name={say('状態', 'Status')}>{text(SYSTEM_STATUS_WORDS[system.status])}</Fact>
        <Fact name={say('提供', 'Run by')}>{text(PROVIDER_WORDS[system.provider])}</Fact>
        <Fact field="operator" name={say('運用担当', 'Operator')}>
          {system.operator}
        </Fact>
        <Fact field="liveFrom" name={say('稼働開始', 'Live from')}>
          {day(system.liveFrom)}
        </Fact>
        <Fact name={say('廃止日', 'Retired')}>{day(system.retiredOn)}</Fact>
        <Fact field="mfaClient" name={say('二要素認証(端末)', 'Two factors (client)')}>
          {text(MFA_WORDS[system.mfaClient ?? 'UNKNOWN'])}
        </Fact>
        <Fact field="mfaServer" name={say('二要素認証(サーバー)', 'Two factors (server)')}>
          {text(MFA_WORDS[system.mfaServer ?? 'UNKNOWN'])}
        </Fact>
        <Fact field="mfaPlannedOn" name={say('対応予定日', 'Planned for')}>
          {day(system.mfaPlannedOn)}
        </Fact>
        <Fact name={say('二要素認証の採用', 'Two factors in use')}>
          {text(ANSWER_WORDS[system.mfaAdopted ?? 'UNKNOWN'])}
        </Fact>
        <Fact name={say('例外の理由', 'Reason of the exception')}>{system.mfaExceptionReason}</Fact>
      </dl>
    </section>
  );
}
