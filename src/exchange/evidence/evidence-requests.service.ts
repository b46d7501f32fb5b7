import { Injectable } from '@nestjs/common';
import { type Principal } from '../../access/principal';
import { Database } from '../../database/database';
import { type Expected, Records } from '../../database/records';
import { type CalendarDate, today } from '../../kernel/calendar-date';
import { fault, invalid } from '../../kernel/problems';
import { type AskForEvidence, type PatchEvidenceRequest } from './dto/evidence-request.dto';
import { EvidenceRequestEntity } from './evidence-request.entity';
import { stateAfter } from './evidence-steps';

/** What the institution's people do about what they ask for, until it is answered. */
@Injectable()
export class EvidenceRequestsService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
  ) {}

  /** Returns the new record’s id. */
  ask({ name }: Pick<Principal, 'name'>, body: AskForEvidence): Promise<string> {
    demandNotPassed(body.dueOn);
    return this.records.create(EvidenceRequestEntity, { ...body, askedBy: name });
  }

  /** Another day, or other words, while the vendor has not answered. */
  async change(expected: Expected, body: PatchEvidenceRequest): Promise<void> {
    if (body.dueOn !== undefined) demandNotPassed(body.dueOn);
    await this.records.change(EvidenceRequestEntity, expected, ({ state }) => ({
      ...body,
      state: stateAfter(state, 'CHANGE'),
    }));
  }

  async withdraw(expected: Expected, reason: string | null): Promise<void> {
    await this.database.transact(async () => {
      await this.records.change(EvidenceRequestEntity, expected, ({ state }) => ({
        state: stateAfter(state, 'WITHDRAW'),
        withdrawnOn: today(),
        withdrawalReason: reason,
      }));
    });
  }
}

/** Nobody is asked for yesterday. */
function demandNotPassed(dueOn: CalendarDate): void {
  if (dueOn < today())
    throw invalid([
      fault('/dueOn', 'PASSED', { ja: '今日より前の日付は指定できません', en: 'Must not lie before today' }),
    ]);
}
