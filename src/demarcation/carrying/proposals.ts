import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { type Expected, Records } from '../../database/records';
import { newId } from '../../kernel/identifier';
import { conflict, fault, invalid, notFound } from '../../kernel/problems';
import { type AgreementSide } from '../../kernel/terms/demarcation-terms';
import { type Texts } from '../../kernel/texts';
import { MatrixAgreementEntity } from '../matrix-agreement.entity';
import { MatrixConditionsReader } from '../matrix-conditions';
import { digestMatrix } from '../matrix-digesting';
import { columnsToday, initialParties } from '../matrix-parties';
import { MatrixRowEntity } from '../matrix-row.entity';
import { MatrixEntity } from '../matrix.entity';
import { editionToFollow, followLatestEdition } from '../templates/edition-following';
import { contentOf, editionName } from '../templates/template-library';
import { type MatrixConditions } from '../../guideline/matrix-template';
import { CarriedChangeEntity } from './carried-change.entity';
import { carryOver } from './carrying-over';
import { type LaterEdition, proposalFor } from './proposal';
import { type ProposedChange } from './proposed-change';

/** What the facts ask of a revision, known by its hash, and whose confirmations would fall with it. */
export interface Proposal {
  readonly matrix: MatrixEntity;
  readonly conditions: MatrixConditions;
  readonly changes: readonly ProposedChange[];
  readonly hash: string;
  readonly voids: readonly AgreementSide[];
}

/** A difference that people leave, and why. */
export interface Declined {
  readonly subject: string;
  readonly reason: string;
}

/** Carries what has changed around a contract into the revision that is being worked on. */
@Injectable()
export class Proposals {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly conditions: MatrixConditionsReader,
  ) {}

  /** What the facts ask of a revision now; of the agreed one: what they ask of the next. */
  of(matrixId: string): Promise<Proposal> {
    return this.database.transact((manager) => this.proposed(manager, matrixId));
  }

  /** Takes over what was proposed and seen, but for what is declined with a reason; 409 where it has become another. */
  apply(expected: Expected, seen: string, declined: readonly Declined[], decider: string): Promise<void> {
    return this.database.transact(async (manager) => {
      await this.records.lock(manager, MatrixEntity, expected);
      const { matrix, conditions, changes, hash, voids } = await this.proposed(manager, expected.id);
      if (matrix.status === 'AGREED' || matrix.status === 'SUPERSEDED') throw conflict('AGREED_REVISION', AGREED);
      if (hash !== seen) throw conflict('PROPOSAL_MOVED', MOVED);
      const reasons = reasonsFor(changes, declined);
      if (changes.some(({ subject, because }) => !reasons.has(subject) && isOfEdition(because)))
        await followLatestEdition(manager, matrix.id);
      for (const change of changes) await carryOver(manager, matrix.id, change, reasons.get(change.subject) ?? null);
      await manager.update(MatrixEntity, { id: matrix.id }, { drawnFor: conditions });
      await digestMatrix(manager, matrix.id);
      const left = await confirmedSides(manager, matrix.id);
      const voided = voids.filter((side) => !left.includes(side));
      for (const { change, subject, label, because } of changes) {
        const reason = reasons.get(subject) ?? null;
        await manager.insert(CarriedChangeEntity, {
          ...{ id: newId(), matrixId: matrix.id, change, subject, label: label.ja, because: [...because] },
          ...{ isTaken: reason === null, reason, voided, decider },
        });
      }
    });
  }

  /** 409 where the facts ask for something that nobody has decided on yet: it would be agreed without anybody's knowledge. */
  async demandDecided(manager: EntityManager, matrixId: string): Promise<void> {
    const { changes } = await this.proposed(manager, matrixId);
    if (changes.length > 0)
      throw conflict(
        'PROPOSAL_OPEN',
        OPEN,
        changes.map(({ subject, change, label }) =>
          fault('', change, { ja: `${subject} ${label.ja}`, en: `${subject} ${label.en}` }),
        ),
      );
  }

  private async proposed(manager: EntityManager, matrixId: string): Promise<Proposal> {
    const matrix = await manager.findOneBy(MatrixEntity, { id: matrixId });
    if (matrix === null) throw notFound();
    const conditions = await this.conditions.of(matrix.contractId, matrix);
    const changes = proposalFor({
      rows: await manager.findBy(MatrixRowEntity, { matrixId }),
      parties: {
        standing: await columnsToday(manager, matrixId),
        known: await initialParties(manager, matrix.contractId),
        declined: await declinedBefore(manager, matrix.contractId),
      },
      drawnFor: matrix.drawnFor,
      conditions,
      excuses: matrix.templateId === null ? [] : (await contentOf(manager, matrix.templateId)).excuses,
      edition: await editionOf(manager, matrix),
    });
    const hash = createHash('sha256').update(JSON.stringify(changes)).digest('hex');
    return { matrix, conditions, changes, hash, voids: await confirmedSides(manager, matrixId) };
  }
}

async function editionOf(manager: EntityManager, matrix: MatrixEntity): Promise<LaterEdition | null> {
  const followed = await editionToFollow(manager, matrix);
  if (followed === null) return null;
  const { latest, changes } = followed;
  return { ...latest, name: editionName(latest), before: matrix.templateEdition, changes };
}

/** What people last decided on each difference of the contract's revisions, where that was against it. */
function declinedBefore(
  manager: EntityManager,
  contractId: string,
): Promise<Pick<CarriedChangeEntity, 'subject' | 'because'>[]> {
  return manager.query(
    `select d.subject, d.because from (select distinct on (x.subject) x.subject, x.because, x.is_taken from matrix_carried_changes x
       join matrices m on m.id = x.matrix_id where m.contract_id = $1 order by x.subject, x.created_at desc, x.id desc) as d where not d.is_taken`,
    [contractId],
  );
}

/** The sides that have confirmed the words as they are. */
async function confirmedSides(manager: EntityManager, matrixId: string): Promise<AgreementSide[]> {
  const confirmations = await manager.findBy(MatrixAgreementEntity, { matrixId });
  return confirmations
    .filter(({ contentHash }) => contentHash !== null)
    .map(({ side }) => side)
    .sort();
}

/** Why each difference is left; 400 where one is named that is not proposed, or that follows from the institution’s own template. */
function reasonsFor(changes: readonly ProposedChange[], declined: readonly Declined[]): ReadonlyMap<string, string> {
  const faults = declined.flatMap(({ subject }, i) => {
    const change = changes.find((one) => one.subject === subject);
    if (change === undefined) return [fault(`/declined/${i}/subject`, 'NOT_PROPOSED', NOT_PROPOSED)];
    return change.change === 'REDEFINE_ROW'
      ? [fault(`/declined/${i}/subject`, 'OF_THE_TEMPLATE', OF_THE_TEMPLATE)]
      : [];
  });
  if (faults.length > 0) throw invalid(faults);
  return new Map(declined.map(({ subject, reason }) => [subject, reason]));
}

function isOfEdition(because: ProposedChange['because']): boolean {
  return because.some(({ what }) => what === 'TEMPLATE');
}

const AGREED: Texts = {
  ja: '合意した版は変えられません。次の版に反映してください',
  en: 'What was agreed stays as it is; carry it into the next revision',
};
const MOVED: Texts = {
  ja: '提案の内容が変わりました。読み直してから反映してください',
  en: 'The proposal has become another one; read it again',
};
const OPEN: Texts = {
  ja: '契約等の変更のうち、この版に反映するか決めていないものがあります',
  en: 'Something has changed around the contract, and nobody has decided yet what this revision makes of it',
};
const NOT_PROPOSED: Texts = { ja: '提案されていません', en: 'It is not proposed' };
const OF_THE_TEMPLATE: Texts = {
  ja: '自院のひな形の改定に従います。この版だけで変えるには、反映してから行を改めてください',
  en: 'It follows the institution’s own template; change the row in this revision afterwards',
};
