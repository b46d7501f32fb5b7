import { Body, Controller, Headers, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { expectedVersion, PathId } from '../../http/entity-tag';
import { JsonReply } from '../../http/json-reply';
import { Answers, Replaces, Shows } from '../../http/operation';
import { notFound } from '../../kernel/problems';
import { CLAUSE_KINDS, type ClauseKind } from '../../kernel/terms/contract-terms';
import { ContractClausesService } from './contract-clauses.service';
import { ClausesView, ClauseView, ReviewClause } from './dto/contract-clause.dto';

@ApiTags('contracts')
@Controller({ version: '1' })
export class ContractClausesController {
  constructor(private readonly clauses: ContractClausesService) {}

  @Answers(
    'contracts/:id/clauses',
    { id: 'listContractClauses', summary: 'List every clause of the catalogue with what a review found of it' },
    ClausesView,
  )
  async list(@PathId() contractId: string): Promise<ClausesView> {
    return { items: await this.clauses.list(contractId) };
  }

  @Shows(
    'contracts/:id/clauses/:kind',
    { id: 'getContractClause', summary: 'Read what a review found of a clause' },
    ClauseView,
  )
  async read(@PathId() contractId: string, @Param('kind') kind: string): Promise<JsonReply> {
    return reply(await this.clauses.one(contractId, clauseKind(kind)));
  }

  @Replaces(
    'contracts/:id/clauses/:kind',
    { id: 'reviewContractClause', summary: 'Put a review of a clause on record' },
    ReviewClause,
    ClauseView,
  )
  async review(
    @PathId() contractId: string,
    @Param('kind') kind: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: ReviewClause,
  ): Promise<JsonReply> {
    await this.clauses.review(contractId, clauseKind(kind), expectedVersion(ifMatch), body);
    return reply(await this.clauses.one(contractId, clauseKind(kind)));
  }
}

function reply(view: ClauseView): JsonReply {
  return new JsonReply(JSON.stringify(view), view.version);
}

function clauseKind(text: string): ClauseKind {
  const kind = CLAUSE_KINDS.find((known) => known === text);
  if (kind === undefined) throw notFound();
  return kind;
}
