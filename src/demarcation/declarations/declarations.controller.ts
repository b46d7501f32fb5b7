import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { type Expected } from '../../database/records';
import { AskedLanguage } from '../../http/asked-language';
import { Expecting, PathId } from '../../http/entity-tag';
import { JsonReply } from '../../http/json-reply';
import { type Language } from '../../http/language';
import { Answers, Creates, DoesMany, Patches, Removes, Replaces } from '../../http/operation';
import { faultDocuments } from '../../http/problem-document';
import { BulkDeclarations, type WantedDeclaration } from './bulk-declarations';
import { Comments } from './comments';
import { type Declaration } from './concord';
import { ConcordReader } from './concord.reader';
import { Declarations } from './declarations';
import { DeclarationsReader } from './declarations.reader';
import { CommentMatrixRow, MatrixCommentsView, MatrixCommentView, PatchMatrixComment } from './dto/matrix-comment.dto';
import { type DeclaredRowItem, DeclaredRowsView, DeclareMatrixRows } from './dto/declare-matrix-rows.dto';
import { MatrixConcordView } from './dto/matrix-concord.dto';
import {
  DeclareMatrixRow,
  type DividedRow,
  MatrixDeclarationsView,
  MatrixDeclarationView,
} from './dto/matrix-declaration.dto';
import { MatrixSettlementView, SettleMatrixRow } from './dto/matrix-settlement.dto';

/** What each side says of the rows on its own, where they differ, and how that is talked over and settled. */
@ApiTags('matrix-declarations')
@Controller({ version: '1' })
export class DeclarationsController {
  constructor(
    private readonly declarations: Declarations,
    private readonly many: BulkDeclarations,
    private readonly reader: DeclarationsReader,
    private readonly concord: ConcordReader,
    private readonly comments: Comments,
  ) {}

  @Answers(
    'matrices/:id/concord',
    {
      id: 'getMatrixConcord',
      permission: 'matrix.read',
      summary: 'Read where the two sides agree and where they differ',
    },
    MatrixConcordView,
  )
  async concordOf(@PathId() matrixId: string): Promise<MatrixConcordView> {
    return this.concord.of(matrixId);
  }

  @Answers(
    'matrix-rows/:id/declarations',
    {
      id: 'listMatrixDeclarations',
      permission: 'matrix.read',
      summary: 'Read how each side understands a row',
      description: 'The other side’s declaration is shown only once both sides have declared the row.',
    },
    MatrixDeclarationsView,
  )
  ofRow(@PathId() rowId: string): Promise<JsonReply> {
    return this.reader.ofRow(rowId);
  }

  @Replaces(
    'matrix-rows/:id/declarations/own',
    {
      id: 'declareMatrixRow',
      permission: 'matrix.declare',
      summary: 'Declare for one’s own side who has which part in a row',
      description: 'If-Match names the version of the side’s declaration, "0" where there is none yet.',
    },
    DeclareMatrixRow,
    MatrixDeclarationView,
  )
  async declare(@Expecting() expected: Expected, @Body() body: DeclareMatrixRow): Promise<JsonReply> {
    await this.declarations.declare(expected, declaration(body));
    return this.reader.own(expected.id);
  }

  @DoesMany(
    'matrices/:id/declarations',
    {
      id: 'declareMatrixRows',
      permission: 'matrix.declare',
      summary: 'Declare many rows for one’s own side at once, in one’s own words or by taking over',
      description:
        'Taking over is declaring: what the other side says can be taken over where it may be seen, and the declaration is marked as made after seeing it. Two texts are reconciled by this: one side takes over the other’s, or writes a common one that the other takes over.',
    },
    DeclareMatrixRows,
    DeclaredRowsView,
  )
  async declareMany(
    @PathId() matrixId: string,
    @Body() body: DeclareMatrixRows,
    @AskedLanguage() language: Language,
  ): Promise<DeclaredRowsView> {
    const outcomes = await this.many.declare(matrixId, body.rows.map(wanted), body.atomic ?? false);
    const items = outcomes.map(({ rowId, version, faults }) => ({
      rowId,
      version,
      errors: faultDocuments(faults, language),
    }));
    const refused = items.filter(({ version }) => version === null).length;
    return { declared: items.length - refused, refused, items };
  }

  @Removes('matrix-rows/:id/declarations/own', {
    id: 'withdrawMatrixDeclaration',
    permission: 'matrix.declare',
    summary: 'Withdraw one’s own side’s declaration of a row',
    description:
      'Possible until the other side has declared the row too: from then on each has seen the other’s, and a declaration is changed, not withdrawn.',
  })
  withdraw(@Expecting() expected: Expected): Promise<void> {
    return this.declarations.withdraw(expected);
  }

  @Replaces(
    'matrix-rows/:id/settlement',
    {
      id: 'settleMatrixRow',
      permission: 'matrix.write',
      summary: 'Decide a row in which the two sides differ',
      description:
        'The vendor agrees to it by confirming the whole revision; a new declaration of either side voids it. If-Match names the version of the settlement, "0" where there is none yet.',
    },
    SettleMatrixRow,
    MatrixSettlementView,
  )
  async settle(
    @Expecting() expected: Expected,
    @Body() body: SettleMatrixRow,
    @Actor() actor: Principal,
  ): Promise<JsonReply> {
    await this.declarations.settle(expected, { ...parts(body), reason: body.reason, decider: actor.name });
    return this.reader.settlement(expected.id);
  }

  @Answers(
    'matrix-rows/:id/comments',
    { id: 'listMatrixComments', permission: 'matrix.read', summary: 'Read what the two sides say about a row' },
    MatrixCommentsView,
  )
  thread(@PathId() rowId: string): Promise<JsonReply> {
    return this.reader.comments(rowId);
  }

  @Creates(
    'matrix-rows/:id/comments',
    { id: 'commentMatrixRow', permission: 'matrix.declare', summary: 'Say something about a row to the other side' },
    CommentMatrixRow,
    MatrixCommentView,
  )
  async comment(
    @PathId() rowId: string,
    @Body() { body }: CommentMatrixRow,
    @Actor() actor: Principal,
  ): Promise<JsonReply> {
    const { text, version } = await this.reader.comment(await this.comments.add(rowId, body, actor.name));
    return new JsonReply(text, version, `/v1/matrix-rows/${rowId}/comments`);
  }

  @Patches(
    'matrix-comments/:id',
    {
      id: 'updateMatrixComment',
      permission: 'matrix.declare',
      summary: 'Mend a comment that one has written; the journal keeps what it said',
    },
    PatchMatrixComment,
    MatrixCommentView,
  )
  async mendComment(@Expecting() expected: Expected, @Body() { body }: PatchMatrixComment): Promise<JsonReply> {
    await this.comments.mend(expected, body);
    return this.reader.comment(expected.id);
  }
}

function declaration(body: DeclareMatrixRow): Declaration {
  return { ...parts(body), noTextOfMine: body.noTextOfMine ?? false };
}

function wanted({ rowId, takeOver, version, roles, note, noTextOfMine }: DeclaredRowItem): WantedDeclaration {
  const said = declaration({ roles: roles ?? [], note: note ?? null, noTextOfMine: noTextOfMine ?? false });
  return { rowId, said: takeOver ?? said, version: version ?? null };
}

function parts({ roles, note }: DividedRow): Pick<Declaration, 'roles' | 'note'> {
  return {
    roles: roles.map(({ partyId, role, note: what }) => ({ partyId, role, note: what ?? null })),
    note: note ?? null,
  };
}
