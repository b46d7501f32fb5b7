import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { RULES } from '../../guideline/catalogue';
import { evaluate, type Finding } from '../../guideline/evaluate';
import { type Gate, type Rule } from '../../guideline/rule';
import { type SubjectKind } from '../../guideline/subject';
import { fault, invalid } from '../../kernel/problems';
import { type Asked, Gates } from '../gates/gates';
import { Procurement } from '../gates/procurement';
import { DossierLoader } from '../dossier-loader';
import { type CreateRiskAcceptance } from './risk-acceptance.dto';

/** Who would have to be judged for a finding about a record. */
interface Owners {
  readonly vendorId: string | null;
  readonly contractId: string | null;
}

/** Finds what somebody asks the executives to accept, as it stands on the first day. */
@Injectable()
export class FindingsToAccept {
  constructor(
    private readonly database: Database,
    private readonly loader: DossierLoader,
    private readonly gates: Gates,
    private readonly procurement: Procurement,
  ) {}

  async find(asked: CreateRiskAcceptance): Promise<Finding> {
    const { ruleId, subjectKind, subjectId } = asked;
    const rule = RULES.find(({ id }) => id === ruleId);
    if (rule === undefined) throw new RangeError(`${ruleId} is no rule`);
    const isMeant = (finding: Finding) =>
      finding.rule === rule && finding.subject.kind === subjectKind && finding.subject.id === subjectId;
    return this.database.readConsistently(async () => {
      const owners = await this.ownersOf(asked);
      const standing = asked.gate ? [] : await this.standing(rule, owners, asked);
      let found = standing.find(isMeant);
      for (const gate of asked.gate ? [asked.gate] : rule.gates)
        found ??= (await this.inTheWay(gate, owners, asked)).find(isMeant);
      if (found === undefined) throw nothingFound();
      return found;
    });
  }

  /** What falls short of the record as things stand. */
  private async standing(
    { about }: Rule,
    { contractId, vendorId }: Owners,
    { institutionId, subjectId, validFrom }: CreateRiskAcceptance,
  ): Promise<Finding[]> {
    // A purchase that is only thought of has no contract yet: its findings stand at the gate alone.
    if (about === 'contract' && contractId === null) return [];
    const dossiers = await this.loader.ofKind(about, institutionId, contractId ?? vendorId ?? subjectId);
    return dossiers.flatMap((dossier) => [
      ...evaluate(dossier.about, dossier.snapshot, validFrom, dossier.policies).findings,
    ]);
  }

  /** What would fall short if the step were taken that day. */
  private async inTheWay(gate: Gate, owners: Owners, asked: CreateRiskAcceptance): Promise<Finding[]> {
    const answer = await this.ask(gate, owners, asked);
    return [...(answer?.blocking ?? []), ...(answer?.warnings ?? [])]
      .filter(({ dossier }) => dossier.institutionId === asked.institutionId)
      .map(({ finding }) => finding);
  }

  private async ask(
    gate: Gate,
    { contractId }: Owners,
    { subjectKind, subjectId, institutionId, validFrom }: CreateRiskAcceptance,
  ): Promise<Asked | null> {
    switch (gate) {
      case 'vendor.procure':
        return subjectKind === 'VENDOR' ? this.procurement.ask(subjectId, institutionId, {}, validFrom) : null;
      case 'contract.activate':
        return contractId === null ? null : this.gates.contractActivation(contractId, validFrom);
      case 'contract.renew':
        return contractId === null ? null : this.gates.contractRenewal(contractId, validFrom);
      case 'matrix.agree':
        if (contractId === null || subjectKind !== 'MATRIX') return null;
        return this.gates.matrixAgreement(contractId, subjectId, validFrom);
      case 'subcontract.approve':
      case 'subcontract.activate':
        if (contractId === null || subjectKind !== 'SUBCONTRACT') return null;
        return this.gates.subcontract(gate, contractId, subjectId, validFrom);
      case 'system.activate':
        return subjectKind === 'SYSTEM' ? this.gates.systemActivation(institutionId, subjectId, validFrom) : null;
      case 'institution.profile':
        return subjectKind === 'SYSTEM' ? this.gates.maintenanceEntrusted(institutionId, validFrom) : null;
      case 'equipment.activate':
        return subjectKind === 'EQUIPMENT' ? this.gates.equipmentActivation(institutionId, subjectId, validFrom) : null;
      case 'provision.activate':
        return subjectKind === 'PROVISION' ? this.gates.provisionActivation(institutionId, subjectId, validFrom) : null;
      case 'system.select':
        // Asked of systems as they stand, if at all.
        return null;
    }
  }

  private async ownersOf({ subjectKind, subjectId }: CreateRiskAcceptance): Promise<Owners> {
    const text = OWNERS[subjectKind];
    if (text === undefined) return { vendorId: null, contractId: null };
    const [owners] = await this.database.read<Owners>({ name: `owners-${subjectKind}`, text, values: [subjectId] });
    if (owners === undefined) throw nothingFound();
    return owners;
  }
}

/** The contract or the vendor with which a record is judged; the other kinds are judged by themselves. */
const OWNERS: Readonly<Partial<Record<SubjectKind, string>>> = {
  VENDOR: 'select id as "vendorId", null::uuid as "contractId" from vendors where id = $1',
  CERTIFICATION: 'select vendor_id as "vendorId", null::uuid as "contractId" from certifications where id = $1',
  CONTRACT: 'select null::uuid as "vendorId", id as "contractId" from contracts where id = $1',
  CONTRACT_MEMBER: 'select null::uuid as "vendorId", contract_id as "contractId" from contract_members where id = $1',
  SUBCONTRACT: 'select null::uuid as "vendorId", contract_id as "contractId" from subcontracts where id = $1',
  MATRIX: 'select null::uuid as "vendorId", contract_id as "contractId" from matrices where id = $1',
};

function nothingFound() {
  return invalid([
    fault('/subjectId', 'NO_FINDING', {
      ja: 'この日に、この規則によるこの記録の不備はありません',
      en: 'On this day, this rule finds nothing in this record',
    }),
  ]);
}
