import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { AskedLanguage } from '../../http/asked-language';
import { PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { type Language } from '../../http/language';
import { listReply } from '../../http/listing';
import { Answers, Lists } from '../../http/operation';
import { ContractEntity } from '../contracts/contract.entity';
import { BOUND_FACTS } from './bound-facts';
import { DecisionReader } from './decision.reader';
import { DecisionKindsView, DecisionQuery, DecisionView } from './dto/decision.dto';

/** What was decided, on which facts, and whether these are still so. */
@ApiTags('decisions')
@Controller({ version: '1' })
export class DecisionsController {
  constructor(
    private readonly reader: DecisionReader,
    private readonly records: Records,
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
