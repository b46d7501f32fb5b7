import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type ContractSnapshot } from '../../guideline/snapshots/contract-snapshot';
import { type Language } from '../../http/language';
import { type CalendarDate } from '../../kernel/calendar-date';
import { conflict, notFound } from '../../kernel/problems';
import { type Acceptances, loadAcceptances } from '../acceptances';
import { type GateView } from '../dto/finding.dto';
import { showEdition } from '../editions-shown';
import { FindingViews } from '../finding-views';
import { institutionsOf } from '../judgements';
import { led } from '../leading';
import { loadMatrixRevision } from '../snapshots/matrix-facts';
import { loadSystemSnapshots } from '../snapshots/system-snapshots';
import { type Dossier, dossier } from '../dossier';
import { DossierLoader } from '../dossier-loader';
import { type SystemSnapshot } from '../../guideline/snapshots/system-snapshot';
import { type EquipmentSnapshot } from '../../guideline/snapshots/equipment-snapshot';
import { type ProvisionSnapshot } from '../../guideline/snapshots/provision-snapshot';
import { asActivated, asAgreeing, asBegun, asClaiming, asLive, withContract, withSubcontract } from './as-it-would-be';
import { askGate, decisionOf, type GateOutcome, type GateQuestion, nextGateChange } from './gate';

/** What a gate was asked, and what it found. */
export interface Asked extends GateOutcome {
  readonly questions: readonly [GateQuestion, ...GateQuestion[]];
  readonly asOf: CalendarDate;
}

/** The steps that rules guard. Each gate judges the records as they would be once the step is taken. */
@Injectable()
export class Gates {
  constructor(
    private readonly database: Database,
    private readonly loader: DossierLoader,
    private readonly views: FindingViews,
  ) {}

  /** May the contract come into force on this day? Its systems are asked whether they may be selected. */
  async contractActivation(contractId: string, on: CalendarDate): Promise<Asked> {
    const { dossiers, contract } = await this.contractDossiers(contractId);
    const systems = (await this.systemsUnder([contract.contract]))(contract.contract, policiesOf(dossiers));
    return this.ask(on, dossiers, [
      { gate: 'contract.activate', dossiersOn: ({ asOf }) => withContract(dossiers, asActivated(contract, asOf)) },
      { gate: 'system.select', dossiersOn: () => systems },
    ]);
  }

  /** May the contract go on beyond its term? Its systems are chosen once more. */
  async contractRenewal(contractId: string, on: CalendarDate): Promise<Asked> {
    const asked = (await this.contractRenewals([contractId], on)).get(contractId);
    if (asked === undefined) throw notFound();
    return asked;
  }

  /** The same of several, each asked alone; what is not there is left out. */
  async contractRenewals(contractIds: readonly string[], on: CalendarDate): Promise<ReadonlyMap<string, Asked>> {
    const loaded = await this.loader.ofContracts(contractIds);
    const contracts = [...loaded.values()].map((dossiers) => ({ dossiers, contract: contractIn(dossiers) }));
    const systemsOf = await this.systemsUnder(contracts.map(({ contract }) => contract.contract));
    const acceptances = await loadAcceptances(this.database, institutionsOf([...loaded.values()].flat()));
    return new Map(
      contracts.map(({ dossiers, contract: { contract } }) => {
        const systems = systemsOf(contract, policiesOf(dossiers));
        return [
          contract.id,
          asking(on, acceptances, [
            { gate: 'contract.renew', dossiersOn: () => dossiers },
            { gate: 'system.select', dossiersOn: () => systems },
          ]),
        ];
      }),
    );
  }

  /** The systems of contracts, chosen for as long as each is to last. */
  private async systemsUnder(
    contracts: readonly Whose[],
  ): Promise<(contract: Whose, policies: Dossier['policies']) => Dossier[]> {
    const carried = await this.database.read<{ id: string }>({
      name: 'systems-under-contracts',
      text: 'select distinct system_id as id from contract_systems where contract_id = any($1)',
      values: [contracts.map(({ id }) => id)],
    });
    const systems = await loadSystemSnapshots(
      this.database,
      [...new Set(contracts.map(({ institutionId }) => institutionId))],
      carried.map(({ id }) => id),
    );
    return ({ id, institutionId }, policies) =>
      systems
        .filter((system) => system.contracts.some((contract) => contract.id === id))
        .map((system) => dossier('system', { ...system, selectedUnder: id }, policies, institutionId));
  }

  /** May the re-entrustment be approved, or start, on this day? */
  async subcontract(
    gate: 'subcontract.approve' | 'subcontract.activate',
    contractId: string,
    subcontractId: string,
    on: CalendarDate,
  ): Promise<Asked> {
    const { dossiers, contract } = await this.contractDossiers(contractId);
    return this.ask(on, dossiers, [
      {
        gate,
        dossiersOn: ({ asOf }) => withContract(dossiers, withSubcontract(contract, subcontractId, gate, asOf)),
        isAsked: ({ subject }) => subject.kind !== 'SUBCONTRACT' || subject.id === subcontractId,
      },
    ]);
  }

  /** May this revision be agreed? */
  async matrixAgreement(contractId: string, matrixId: string, on: CalendarDate): Promise<Asked> {
    const { dossiers, contract } = await this.contractDossiers(contractId);
    const matrix = await loadMatrixRevision(this.database, matrixId);
    if (matrix === null) throw notFound();
    return this.ask(on, dossiers, [
      { gate: 'matrix.agree', dossiersOn: ({ asOf }) => withContract(dossiers, asAgreeing(contract, matrix, asOf)) },
    ]);
  }

  /** May the device go live on a day? Asked of another day, it is of what would be so by then. */
  async equipmentActivation(institutionId: string, id: string, liveFrom: CalendarDate, on = liveFrom): Promise<Asked> {
    const dossiers = await this.loader.ofKind('equipment', institutionId, id);
    const live = dossiers.map((one) => ({ ...one, snapshot: asLive(one.snapshot as EquipmentSnapshot, liveFrom) }));
    return this.ask(on, live, [{ gate: 'equipment.activate', dossiersOn: () => live }]);
  }

  /** May the system go live on a day? */
  async systemActivation(institutionId: string, id: string, liveFrom: CalendarDate, on = liveFrom): Promise<Asked> {
    const dossiers = await this.loader.ofKind('system', institutionId, id);
    const live = dossiers.map((one) => ({ ...one, snapshot: asLive(one.snapshot as SystemSnapshot, liveFrom) }));
    return this.ask(on, live, [{ gate: 'system.activate', dossiersOn: () => live }]);
  }

  /** May the provision begin on a day? */
  async provisionActivation(
    institutionId: string,
    id: string,
    startedOn: CalendarDate,
    on = startedOn,
  ): Promise<Asked> {
    const dossiers = await this.loader.ofKind('provision', institutionId, id);
    const begun = dossiers.map((one) => ({ ...one, snapshot: asBegun(one.snapshot as ProvisionSnapshot, startedOn) }));
    return this.ask(on, begun, [{ gate: 'provision.activate', dossiersOn: () => begun }]);
  }

  /** May the institution say on a day that it goes by the 保守委託機関編? All of its systems are asked. */
  async maintenanceEntrusted(institutionId: string, on: CalendarDate): Promise<Asked> {
    const systems = await this.loader.systemsOf(institutionId);
    const claiming = systems.map((one) => ({ ...one, snapshot: asClaiming(one.snapshot as SystemSnapshot) }));
    return this.ask(on, claiming, [{ gate: 'institution.profile', dossiersOn: () => claiming }]);
  }

  /** Shows what a gate said. */
  async show({ questions, asOf, ...outcome }: Asked, language: Language): Promise<GateView> {
    const [{ gate }] = questions;
    const found = [...outcome.blocking, ...outcome.warnings];
    return {
      gate,
      asOf,
      edition: showEdition(asOf, language),
      decision: decisionOf(outcome),
      nextChangeOn: nextGateChange(questions, outcome),
      blocking: await this.views.of(await led(outcome.blocking, found), language),
      warnings: await this.views.of(await led(outcome.warnings, found), language),
    };
  }

  /** 409 with the findings that stop the step, in the language asked for. */
  async demand(asked: Asked, language: Language): Promise<void> {
    if (asked.blocking.length === 0) return;
    throw conflict('GATE_BLOCKED', { ja: 'この手続きを止める不備があります', en: 'Findings stop this step' }, [], {
      gate: asked.questions[0].gate,
      asOf: asked.asOf,
      nextChangeOn: nextGateChange(asked.questions, asked),
      findings: await this.views.of(await led(asked.blocking, [...asked.blocking, ...asked.warnings]), language),
    });
  }

  private async ask(
    on: CalendarDate,
    dossiers: readonly Dossier[],
    asked: readonly [Unaccepted, ...Unaccepted[]],
  ): Promise<Asked> {
    return asking(on, await loadAcceptances(this.database, institutionsOf(dossiers)), asked);
  }

  private async contractDossiers(
    contractId: string,
  ): Promise<{ dossiers: readonly Dossier[]; contract: ContractSnapshot }> {
    const dossiers = await this.loader.ofContract(contractId);
    return { dossiers, contract: contractIn(dossiers) };
  }
}

/** A contract, as far as it says whose it is. */
type Whose = Pick<ContractSnapshot['contract'], 'id' | 'institutionId'>;

/** A question before it is known what the institution has accepted. */
type Unaccepted = Omit<GateQuestion, 'acceptances'>;

function asking(
  on: CalendarDate,
  acceptances: Acceptances,
  [first, ...others]: readonly [Unaccepted, ...Unaccepted[]],
): Asked {
  const questions = [{ ...first, acceptances }, ...others.map((other) => ({ ...other, acceptances }))] as const;
  return { questions, asOf: on, ...askGate(questions, on) };
}

function contractIn(dossiers: readonly Dossier[]): ContractSnapshot {
  const found = dossiers.find(({ about }) => about === 'contract');
  if (found === undefined) throw new RangeError('the dossiers of a contract hold it');
  return found.snapshot as ContractSnapshot;
}

function policiesOf(dossiers: readonly Dossier[]): Dossier['policies'] {
  const [first] = dossiers;
  if (first === undefined) throw new RangeError('a contract has dossiers');
  return first.policies;
}
