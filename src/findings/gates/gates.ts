import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Finding } from '../../guideline/evaluate';
import { type Gate } from '../../guideline/rule';
import { type ContractSnapshot } from '../../guideline/snapshots/contract-snapshot';
import { type Language } from '../../http/language';
import { type CalendarDate } from '../../kernel/calendar-date';
import { conflict, notFound } from '../../kernel/problems';
import { type Answer } from '../../kernel/terms/answers';
import { loadAcceptances } from '../acceptances';
import { type GateView } from '../dto/finding.dto';
import { FindingViews } from '../finding-views';
import { institutionsOf } from '../gap-reports';
import { loadMatrixRevision } from '../snapshots/matrix-facts';
import { loadSystemSnapshots } from '../snapshots/system-snapshots';
import { type Unit, unit } from '../unit';
import { UnitLoader } from '../unit-loader';
import { asActivated, asAgreeing, withContract, withSubcontract } from './as-it-would-be';
import { askGate, decisionOf, type GateOutcome } from './gate';
import { prospectiveUnits } from './prospective-contract';

/** What a gate was asked, and what it found. */
export interface Asked extends GateOutcome {
  readonly gate: Gate;
  readonly asOf: CalendarDate;
}

/** The steps that rules guard. Each gate judges the records as they would be once the step is taken. */
@Injectable()
export class Gates {
  constructor(
    private readonly database: Database,
    private readonly loader: UnitLoader,
    private readonly views: FindingViews,
  ) {}

  /** May the contract come into force on this day? Its systems are asked whether they may be selected. */
  async contractActivation(contractId: string, on: CalendarDate): Promise<Asked> {
    const { units, contract } = await this.contractUnits(contractId);
    const activated = withContract(units, asActivated(contract, on));
    const outcome = await this.ask('contract.activate', activated, on);
    const systems = (await loadSystemSnapshots(this.database, [contract.contract.institutionId]))
      .filter(({ contracts }) => contracts.some(({ id }) => id === contractId))
      .map((system) => unit('system', system, policyOf(units), contract.contract.institutionId));
    const selected = await this.ask('system.select', systems, on);
    return {
      ...outcome,
      blocking: [...outcome.blocking, ...selected.blocking],
      warnings: [...outcome.warnings, ...selected.warnings],
    };
  }

  /** May the contract go on beyond its term? */
  async contractRenewal(contractId: string, on: CalendarDate): Promise<Asked> {
    const { units } = await this.contractUnits(contractId);
    return this.ask('contract.renew', units, on);
  }

  /** May the re-entrustment be approved, or start, on this day? */
  async subcontract(
    gate: 'subcontract.approve' | 'subcontract.activate',
    contractId: string,
    subcontractId: string,
    on: CalendarDate,
  ): Promise<Asked> {
    const { units, contract } = await this.contractUnits(contractId);
    const changed = withContract(units, withSubcontract(contract, subcontractId, gate, on));
    return this.ask(gate, changed, on, ({ subject }) => subject.kind !== 'SUBCONTRACT' || subject.id === subcontractId);
  }

  /** May this revision be agreed? */
  async matrixAgreement(contractId: string, matrixId: string, on: CalendarDate): Promise<Asked> {
    const { units, contract } = await this.contractUnits(contractId);
    const matrix = await loadMatrixRevision(this.database, matrixId);
    if (matrix === null) throw notFound();
    return this.ask('matrix.agree', withContract(units, asAgreeing(contract, matrix, on)), on);
  }

  /** May the institution buy from this vendor? */
  async procurement(
    vendorId: string,
    institutionId: string,
    handlesMedicalInfo: Answer,
    asOf: CalendarDate,
  ): Promise<Asked> {
    const units = await prospectiveUnits(this.database, vendorId, institutionId, handlesMedicalInfo, asOf);
    return this.ask('vendor.procure', units, asOf);
  }

  /** Shows what a gate said. */
  async show({ gate, asOf, blocking, warnings }: Asked, language: Language): Promise<GateView> {
    return {
      gate,
      asOf,
      decision: decisionOf({ blocking, warnings }),
      blocking: await this.views.of(blocking, language, [...blocking, ...warnings]),
      warnings: await this.views.of(warnings, language, [...blocking, ...warnings]),
    };
  }

  /** 409 with the findings that stop the step, in the language asked for. */
  async demand(asked: Asked, language: Language): Promise<void> {
    if (asked.blocking.length === 0) return;
    const { gate, asOf, blocking } = await this.show(asked, language);
    throw conflict('GATE_BLOCKED', { ja: 'この手続きを止める不備があります', en: 'Findings stop this step' }, [], {
      gate,
      asOf,
      findings: blocking,
    });
  }

  private async ask(
    gate: Gate,
    units: readonly Unit[],
    on: CalendarDate,
    isAsked?: (finding: Finding) => boolean,
  ): Promise<Asked> {
    const acceptanceOf = await loadAcceptances(this.database, institutionsOf(units), on);
    return { gate, asOf: on, ...askGate(gate, units, on, acceptanceOf, isAsked) };
  }

  private async contractUnits(contractId: string): Promise<{ units: Unit[]; contract: ContractSnapshot }> {
    const units = await this.loader.ofContract(contractId);
    const found = units.find(({ about }) => about === 'contract');
    if (found === undefined) throw notFound();
    return { units, contract: found.snapshot as ContractSnapshot };
  }
}

function policyOf(units: readonly Unit[]): Unit['policy'] {
  const [first] = units;
  if (first === undefined) throw new RangeError('a contract has units');
  return first.policy;
}
