import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { type Expected, Records } from '../../database/records';
import { AskedLanguage } from '../../http/asked-language';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { type Language } from '../../http/language';
import { listReply } from '../../http/listing';
import { Answers, Decides, Lists, Shows } from '../../http/operation';
import { shown } from '../../http/record-reply';
import { ContractEntity } from '../contracts/contract.entity';
import { BOUND_FACTS } from './bound-facts';
import { DecisionReader } from './decision.reader';
import { DecisionRenewals } from './decision-renewals';
import { DecisionKindsView, DecisionQuery, DecisionView } from './dto/decision.dto';
import { RenewDecision } from './dto/renew-decision.dto';

/** What was decided, on which facts, and whether these are still so. */
@ApiTags('decisions')
@Controller({ version: '1' })
export class DecisionsController {
  constructor(
    private readonly reader: DecisionReader,
    private readonly records: Records,
    private readonly renewals: DecisionRenewals,
  ) {}

  @Lists(
    'contracts/:id/decisions',
    {
      id: 'listDecisions',
      permission: 'contract.read',
      summary: 'List the decisions about a contract and its re-entrustments, with the facts they were taken on',
    },
    DecisionView,
    DecisionQuery,
  )
  async list(@PathId() contractId: string, @Query() query: DecisionQuery): Promise<JsonReply> {
    await this.records.demand(ContractEntity, contractId);
    return listReply(this.reader, query, { contractId });
  }

  @Lists(
    'decisions',
    {
      id: 'listAllDecisions',
      permission: 'contract.read',
      summary: 'List decisions about contracts, systems, devices and certificates, with the facts they were taken on',
    },
    DecisionView,
    DecisionQuery,
  )
  all(@Query() query: DecisionQuery): Promise<JsonReply> {
    return listReply(this.reader, query);
  }

  @Shows('decisions/:id', { id: 'getDecision', permission: 'contract.read', summary: 'Read a decision' }, DecisionView)
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Decides(
    'decisions/:id/renewal',
    {
      id: 'renewDecision',
      permission: 'decision.renew',
      summary: 'Take an outdated decision anew, on the facts of today',
      description:
        'For decisions without a round of their own: CLOUD_EXCEPTION, MFA_EXCEPTION, EQUIPMENT_INTRODUCTION and CERTIFICATE_EQUIVALENCE. A clause is reviewed anew instead. Answers with the new decision; the one before stays on record.',
    },
    RenewDecision,
    DecisionView,
  )
  async renew(
    @Expecting() expected: Expected,
    @Body() body: RenewDecision,
    @Actor() actor: Principal,
  ): Promise<JsonReply> {
    return shown(this.reader, await this.renewals.renew(actor, expected, body));
  }

  @Answers(
    'decision-kinds',
    { id: 'listDecisionKinds', permission: 'rule.read', summary: 'Which facts bind which kind of decision' },
    DecisionKindsView,
  )
  kinds(@AskedLanguage() language: Language): DecisionKindsView {
    return {
      items: BOUND_FACTS.map(({ kind, name, takenBy, facts }) => ({
        kind,
        name: name[language],
        takenBy: takenBy[language],
        facts: Object.entries(facts).map(([fact, texts]) => ({ name: fact, description: texts[language] })),
      })),
    };
  }
}
