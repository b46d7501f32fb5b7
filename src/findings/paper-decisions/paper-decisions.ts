import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Expected, Records } from '../../database/records';
import { type Language } from '../../http/language';
import { fault, invalid } from '../../kernel/problems';
import { CarriedOut } from './carried-out';
import { type CheckPaperDecision, type EnterPaperDecision } from './paper-decision.dto';
import { SIGNED_BY } from './paper-decision-kinds';
import { PaperDecisionEntity } from './paper-decision.entity';
import { demandFirstPaper } from './standing-paper';

/** Enters what was decided on paper, and carries it out once a second person has held it against the scan. */
@Injectable()
export class PaperDecisions {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly carriedOut: CarriedOut,
  ) {}

  /** Decides nothing yet; the database demands that there is something to decide. Returns the new record’s id. */
  enter(body: EnterPaperDecision): Promise<string> {
    const signers = SIGNED_BY[body.kind];
    if (!signers.includes(body.deciderRole))
      throw invalid([
        fault('/deciderRole', 'NOT_ALLOWED', {
          ja: `この決定ができる役割: ${signers.join('、')}`,
          en: `Who may decide this: ${signers.join(', ')}`,
        }),
      ]);
    return this.database.transact(async (manager) => {
      await demandFirstPaper(manager, body);
      return this.records.create(PaperDecisionEntity, { ...body });
    });
  }

  /** Carried out in the transaction of the check, with the gates of its step; what differs from the paper decides nothing. */
  async check(
    expected: Expected,
    { outcome, remark: checkRemark = null }: CheckPaperDecision,
    language: Language,
  ): Promise<void> {
    if (outcome === 'DIFFERS') {
      if (checkRemark === null)
        throw invalid([
          fault('/remark', 'REQUIRED', { ja: '何が異なるかを記入してください', en: 'Say what is different' }),
        ]);
      await this.records.change(PaperDecisionEntity, expected, { state: 'DISMISSED', checkRemark });
      return;
    }
    await this.database.transact(async (manager) => {
      const paper = await this.records.change(PaperDecisionEntity, expected, { state: 'CHECKED', checkRemark });
      await manager.query(`select set_config('bunkaiten.paper', $1, true)`, [paper.id]);
      await this.carriedOut.of(manager, paper, language);
      await manager.query(`select set_config('bunkaiten.paper', '', true)`);
    });
  }
}
