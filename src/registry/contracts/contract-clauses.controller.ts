import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { JsonReply } from '../../http/json-reply';
import { Answers, Replaces, Shows } from '../../http/operation';
import { notFound } from '../../kernel/problems';
import { CLAUSE_KINDS, type ClauseKind } from '../../kernel/terms/contract-terms';
import { ContractClausesService } from './contract-clauses.service';
import { ContractClausesView, ContractClauseView, ReviewClause } from './dto/contract-clause.dto';

@ApiTags('contracts')
@Controller({ version: '1' })
export class ContractClausesController {
  constructor(private readonly clauses: ContractClausesService) {}

  @Answers(
    'contracts/:id/clauses',
    {
      id: 'listContractClauses',
      permission: 'contract.read',
      summary: 'List every clause of the catalogue with what a review found of it',
    },
    ContractClausesView,
  )
  async list(@PathId() contractId: string): Promise<ContractClausesView> {
    return { items: await this.clauses.list(contractId) };
  }

  @Shows(
    'contracts/:id/clauses/:kind',
    { id: 'getContractClause', permission: 'contract.read', summary: 'Read what a review found of a clause' },
    ContractClauseView,
  )
  async read(@PathId() contractId: string, @Param('kind') kind: string): Promise<JsonReply> {
    return reply(await this.clauses.one(contractId, clauseKind(kind)));
  }

  @Replaces(
    'contracts/:id/clauses/:kind',
    { id: 'reviewContractClause', permission: 'contract.write', summary: 'Put a review of a clause on record' },
    ReviewClause,
    ContractClauseView,
  )
  async review(
    @Expecting() { id, version }: Expected,
    @Param('kind') kind: string,
    @Body() body: ReviewClause,
  ): Promise<JsonReply> {
    await this.clauses.review(id, clauseKind(kind), version, body);
    return reply(await this.clauses.one(id, clauseKind(kind)));
  }
}

function reply(view: ContractClauseView): JsonReply {
  return new JsonReply(JSON.stringify(view), view.version);
}

function clauseKind(text: string): ClauseKind {
  const kind = CLAUSE_KINDS.find((known) => known === text);
  if (kind === undefined) throw notFound();
  return kind;
}
