import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { forbidden } from '../../access/access.guard';
import { type Principal, scopeOf } from '../../access/principal';
import { Database } from '../../database/database';
import { type Expected, Records } from '../../database/records';
import { today } from '../../kernel/calendar-date';
import { notFound } from '../../kernel/problems';
import { type AcceptEvidence } from './dto/evidence-request.dto';
import { EvidenceAnswerEntity } from './evidence-answer.entity';
import { EvidenceFacts, PERMISSION_OF } from './evidence-facts';
import { EvidenceRequestEntity } from './evidence-request.entity';
import { EvidenceShareEntity } from './evidence-share.entity';
import { stateAfter } from './evidence-steps';

/**
 * What the institution makes of an answer. The vendor's word alone changes no fact: whoever accepts it does, by the fact's own
 * service, under the fact's own permission, and in the same transaction.
 */
@Injectable()
export class EvidenceReviewing {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly facts: EvidenceFacts,
  ) {}

  async accept(expected: Expected, reviewer: Principal, body: AcceptEvidence): Promise<void> {
    await this.ofOneInstitution(expected.id, reviewer);
    await this.database.transact(async (manager) => {
      const request = await this.records.lock(manager, EvidenceRequestEntity, expected);
      const state = stateAfter(request.state, 'ACCEPT');
      this.demandPermission(request, reviewer);
      const { share, answer } = await this.answerTo(manager, request);
      const made = await this.facts.make({ request, answer, reviewer: reviewer.name, body });
      await this.records.change(
        EvidenceShareEntity,
        { id: share.id, version: null },
        { verdict: 'ACCEPTED', reviewedOn: today(), reviewedBy: reviewer.name, made: [...made] },
      );
      await this.records.change(EvidenceRequestEntity, expected, { state });
    });
  }

  async refuse(expected: Expected, { name }: Principal, reason: string): Promise<void> {
    await this.database.transact(async (manager) => {
      const request = await this.records.lock(manager, EvidenceRequestEntity, expected);
      const state = stateAfter(request.state, 'REFUSE');
      const { share } = await this.answerTo(manager, request);
      await this.records.change(
        EvidenceShareEntity,
        { id: share.id, version: null },
        { verdict: 'REFUSED', reviewedOn: today(), reviewedBy: name, reason },
      );
      await this.records.change(EvidenceRequestEntity, expected, { state });
    });
  }

  /** What is recorded of a vendor is recorded by the institution that asked, whichever others the reviewer works for. */
  private async ofOneInstitution(requestId: string, reviewer: Principal): Promise<void> {
    const [request] = await this.database.read<{ institutionId: string }>({
      name: 'evidence-request-of',
      text: 'select institution_id as "institutionId" from evidence_requests where id = $1',
      values: [requestId],
    });
    if (request === undefined) throw notFound();
    const scope = this.database.scope();
    if (scope.institutions !== 'ALL' && reviewer.vendorId === null)
      this.database.narrowScope({ ...scope, institutions: [request.institutionId] });
  }

  private demandPermission({ kind, institutionId }: EvidenceRequestEntity, reviewer: Principal): void {
    const permission = PERMISSION_OF[kind];
    const scope = scopeOf(reviewer, permission);
    if (scope === null || (scope.institutions !== 'ALL' && !scope.institutions.includes(institutionId)))
      throw forbidden(permission);
  }

  /** The answer that waits for a review. */
  private async answerTo(
    manager: EntityManager,
    { id }: EvidenceRequestEntity,
  ): Promise<{ share: EvidenceShareEntity; answer: EvidenceAnswerEntity }> {
    const [share] = await manager.query<{ id: string; answerId: string }[]>(
      'select id, answer_id as "answerId" from evidence_shares where request_id = $1 and verdict is null and revoked_on is null',
      [id],
    );
    const answer =
      share === undefined ? null : await manager.findOne(EvidenceAnswerEntity, { where: { id: share.answerId } });
    if (share === undefined || answer === null) throw notFound();
    return { share: share as EvidenceShareEntity, answer };
  }
}
