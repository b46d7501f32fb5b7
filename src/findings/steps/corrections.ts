import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { type Expected, Records } from '../../database/records';
import { type Language } from '../../http/language';
import { fault, invalid, notFound, recordedByAnother } from '../../kernel/problems';
import { CertificationEntity } from '../../registry/certifications/certification.entity';
import { ContractClauseEntity } from '../../registry/contracts/contract-clause.entity';
import { type ApproveFactCorrection } from '../../registry/corrections/dto/fact-correction.dto';
import { FactCorrectionEntity } from '../../registry/corrections/fact-correction.entity';
import { type DismissedAs } from '../../registry/dismissal.dto';
import { SubcontractEntity } from '../../registry/subcontracts/subcontract.entity';
import { type Asked } from '../gates/gates';
import { findingId } from '../judging';
import { CORRECTABLE, type CorrectedKind, NOTHING } from './correctable';
import { CorrectedRecords } from './corrected-records';

/** Corrects what was mistyped from the first: one person says so, another confirms it. */
@Injectable()
export class Corrections {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly corrected: CorrectedRecords,
  ) {}

  propose(kind: CorrectedKind, id: string, { reason, ...changes }: { readonly reason: string }): Promise<string> {
    const said = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    if (Object.keys(said).length === 0)
      throw invalid([fault('', 'REQUIRED', { ja: '訂正する項目がありません', en: 'Nothing is corrected' })]);
    return this.database.transact(async (manager) => {
      const correction = { ...NOTHING, ...(await contractOf(manager, kind, id)), [kind]: id, changes: said };
      const { stands } = await this.corrected.of(manager, correction);
      demandOther(stands, said);
      return this.records.create(FactCorrectionEntity, { ...correction, reason });
    });
  }

  async approve(expected: Expected, { checkedAgainst }: ApproveFactCorrection, language: Language): Promise<void> {
    await this.database.transact(async (manager) => {
      const confirmed = { approvedAt: new Date(), checkedAgainst };
      const correction = await this.records.change(FactCorrectionEntity, expected, confirmed);
      const record = await this.corrected.of(manager, correction);
      const before = await record.ask(false);
      await manager.query(`select set_config('bunkaiten.correction', $1, true)`, [expected.id]);
      await record.write();
      await manager.query(`select set_config('bunkaiten.correction', '', true)`);
      await this.corrected.demand(anewIn(before, await record.ask(true)), language);
      await this.corrected.demand(await record.askAnew(), language);
    });
  }

  /** Before it is confirmed; the database holds by whom. */
  async dismiss(expected: Expected, dismissedAs: DismissedAs, dismissalReason: string | null): Promise<void> {
    await this.records.change(FactCorrectionEntity, expected, { dismissedAs, dismissalReason });
  }
}

/** Whether it is there, and of what is part of a contract, under which. */
async function contractOf(
  manager: EntityManager,
  kind: CorrectedKind,
  id: string,
): Promise<{ readonly contractId?: string }> {
  const subject = CORRECTABLE.find(({ key }) => key === kind);
  const found = subject && (await manager.findOneBy(subject.entity, { id }));
  if (!found) throw notFound();
  if (found instanceof CertificationEntity && found.sourceInstitutionId === null) await demandSteward(manager, found);
  const isPart = found instanceof SubcontractEntity || found instanceof ContractClauseEntity;
  return isPart ? { contractId: found.contractId } : {};
}

/** What nobody in particular has recorded is the steward's to correct; what a vendor says of itself it says anew. */
async function demandSteward(manager: EntityManager, { sourceKind }: CertificationEntity): Promise<void> {
  const [scope] = await manager.query<{ everywhere: boolean }[]>('select scope_everywhere() as everywhere');
  if (sourceKind === 'VENDOR' || scope?.everywhere !== true) throw recordedByAnother([]);
}

/** 400 where all of it stands so already: nobody is asked to confirm what changes nothing. */
function demandOther(stands: object, said: Readonly<Record<string, unknown>>): void {
  const now = stands as Readonly<Record<string, unknown>>;
  const same = Object.entries(said).filter(([name, value]) => isDeepStrictEqual(value, now[name] ?? null));
  if (same.length < Object.keys(said).length) return;
  throw invalid(
    same.map(([name]) =>
      fault(`/${name}`, 'AS_BEFORE', { ja: 'すでにその内容で登録されています', en: 'It stands so already' }),
    ),
  );
}

/** What stops a gate only since: a mistyping is not corrected into what its gate would have stopped. */
function anewIn(before: Asked | null, after: Asked | null): Asked | null {
  if (before === null || after === null) return null;
  const known = new Set(before.blocking.map(({ finding }) => findingId(finding)));
  return { ...after, blocking: after.blocking.filter(({ finding }) => !known.has(findingId(finding))) };
}
