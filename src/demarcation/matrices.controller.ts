import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected } from '../database/records';
import { AskedLanguage } from '../http/asked-language';
import { Expecting, PathId } from '../http/entity-tag';
import { JsonReply } from '../http/json-reply';
import { type Language } from '../http/language';
import { Answers, Creates, Patches, Removes, Shows } from '../http/operation';
import { CreateMatrix, MatrixRevisions, MatrixView, PatchMatrix } from './dto/matrix.dto';
import { MatricesService } from './matrices.service';
import { MatrixReader } from './matrix.reader';

@ApiTags('matrices')
@Controller({ version: '1' })
export class MatricesController {
  constructor(
    private readonly matrices: MatricesService,
    private readonly reader: MatrixReader,
  ) {}

  @Shows(
    'contracts/:id/matrix',
    {
      id: 'getContractMatrix',
      permission: 'matrix.read',
      summary: 'Read the matrix a contract works on, or else has agreed',
    },
    MatrixView,
  )
  async current(@PathId() contractId: string, @AskedLanguage() language: Language): Promise<JsonReply> {
    return this.reader.matrix(await this.reader.currentIdOf(contractId), language);
  }

  @Creates(
    'contracts/:id/matrix',
    { id: 'beginContractMatrix', permission: 'matrix.write', summary: 'Begin a revision of a contract’s matrix' },
    CreateMatrix,
    MatrixView,
  )
  async create(
    @PathId() contractId: string,
    @Body() body: CreateMatrix,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    const id = await this.matrices.create(contractId, body);
    const { text, version } = await this.reader.matrix(id, language);
    return new JsonReply(text, version, `/v1/matrices/${id}`);
  }

  @Answers(
    'contracts/:id/matrix-revisions',
    {
      id: 'listContractMatrixRevisions',
      permission: 'matrix.read',
      summary: 'List the revisions of a contract’s matrix',
    },
    MatrixRevisions,
  )
  async revisions(@PathId() contractId: string): Promise<JsonReply> {
    return new JsonReply(JSON.stringify({ items: await this.reader.revisionsOf(contractId) }));
  }

  @Shows(
    'matrices/:id',
    { id: 'getMatrix', permission: 'matrix.read', summary: 'Read a revision of a matrix' },
    MatrixView,
  )
  read(@PathId() id: string, @AskedLanguage() language: Language): Promise<JsonReply> {
    return this.reader.matrix(id, language);
  }

  @Patches(
    'matrices/:id',
    {
      id: 'updateMatrix',
      permission: 'matrix.write',
      summary: 'Change a matrix’s review dates or note, or what was stated of the contract for it',
      description:
        'What is stated anew (signatures, colocation, maintenance) changes no row by itself: what it asks for is proposed (`matrices/{id}/proposal`), and nothing is agreed before that is decided.',
    },
    PatchMatrix,
    MatrixView,
  )
  async patch(
    @Expecting() expected: Expected,
    @Body() body: PatchMatrix,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    await this.matrices.patch(expected, body);
    return this.reader.matrix(expected.id, language);
  }

  @Removes('matrices/:id', {
    id: 'deleteMatrix',
    permission: 'matrix.write',
    summary: 'Delete a revision that was never agreed',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.matrices.remove(expected);
  }
}
