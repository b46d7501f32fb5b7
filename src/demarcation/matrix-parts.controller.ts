import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected } from '../database/records';
import { AskedLanguage } from '../http/asked-language';
import { Expecting, PathId } from '../http/entity-tag';
import { JsonReply } from '../http/json-reply';
import { type Language } from '../http/language';
import { Creates, Patches, Removes, Shows } from '../http/operation';
import { CustomRowsService } from './custom-rows.service';
import { CreateMatrixAgreement, MatrixAgreementView } from './agreement/dto/matrix-agreement.dto';
import { CreateMatrixParty, MatrixPartyView, PatchMatrixParty } from './dto/matrix-party.dto';
import { CreateMatrixRow, MatrixRowView, PatchMatrixRow } from './dto/matrix-row.dto';
import { MatrixPartsService } from './matrix-parts.service';
import { MatrixReader } from './matrix.reader';

/** Rows, columns and recorded agreements, each a record of its own: a merge patch of the matrix would replace them all. */
@ApiTags('matrices')
@Controller({ version: '1' })
export class MatrixPartsController {
  constructor(
    private readonly parts: MatrixPartsService,
    private readonly customRows: CustomRowsService,
    private readonly reader: MatrixReader,
  ) {}

  @Creates(
    'matrices/:id/rows',
    { id: 'addMatrixRow', permission: 'matrix.write', summary: 'Add a row of the institution’s own' },
    CreateMatrixRow,
    MatrixRowView,
  )
  async addRow(
    @PathId() matrixId: string,
    @Body() body: CreateMatrixRow,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    const id = await this.customRows.add(matrixId, body);
    return at(`/v1/matrix-rows/${id}`, await this.reader.row(id, language));
  }

  @Shows('matrix-rows/:id', { id: 'getMatrixRow', permission: 'matrix.read', summary: 'Read a row' }, MatrixRowView)
  row(@PathId() id: string, @AskedLanguage() language: Language): Promise<JsonReply> {
    return this.reader.row(id, language);
  }

  @Patches(
    'matrix-rows/:id',
    {
      id: 'updateMatrixRow',
      permission: 'matrix.write',
      summary: 'Say who answers for a row, or why it does not apply; or what a row of the institution’s own is',
      description:
        'In a DECLARED matrix, what both sides declared for a row of the institution’s own falls when it is changed.',
    },
    PatchMatrixRow,
    MatrixRowView,
  )
  async patchRow(
    @Expecting() expected: Expected,
    @Body() body: PatchMatrixRow,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    await this.parts.patchRow(expected, body);
    return this.reader.row(expected.id, language);
  }

  @Removes('matrix-rows/:id', {
    id: 'deleteMatrixRow',
    permission: 'matrix.write',
    summary: 'Delete a row of the institution’s own; a row of the template is marked as not applicable instead',
  })
  removeRow(@Expecting() expected: Expected): Promise<void> {
    return this.customRows.remove(expected);
  }

  @Creates(
    'matrices/:id/parties',
    { id: 'addMatrixParty', permission: 'matrix.write', summary: 'Add a column' },
    CreateMatrixParty,
    MatrixPartyView,
  )
  async addParty(@PathId() matrixId: string, @Body() body: CreateMatrixParty): Promise<JsonReply> {
    const id = await this.parts.addParty(matrixId, body);
    return at(`/v1/matrix-parties/${id}`, await this.reader.party(id));
  }

  @Shows(
    'matrix-parties/:id',
    { id: 'getMatrixParty', permission: 'matrix.read', summary: 'Read a column' },
    MatrixPartyView,
  )
  party(@PathId() id: string): Promise<JsonReply> {
    return this.reader.party(id);
  }

  @Patches(
    'matrix-parties/:id',
    { id: 'updateMatrixParty', permission: 'matrix.write', summary: 'Change a column' },
    PatchMatrixParty,
    MatrixPartyView,
  )
  async patchParty(@Expecting() expected: Expected, @Body() body: PatchMatrixParty): Promise<JsonReply> {
    await this.parts.patchParty(expected, body);
    return this.reader.party(expected.id);
  }

  @Removes('matrix-parties/:id', {
    id: 'deleteMatrixParty',
    permission: 'matrix.write',
    summary: 'Delete a column without parts',
  })
  removeParty(@Expecting() expected: Expected): Promise<void> {
    return this.parts.removeParty(expected);
  }

  @Creates(
    'matrices/:id/agreements',
    { id: 'recordMatrixAgreement', permission: 'matrix.write', summary: 'Record that a side agreed' },
    CreateMatrixAgreement,
    MatrixAgreementView,
  )
  async addAgreement(@PathId() matrixId: string, @Body() body: CreateMatrixAgreement): Promise<JsonReply> {
    const id = await this.parts.addAgreement(matrixId, body);
    return at(`/v1/matrix-agreements/${id}`, await this.reader.agreement(id));
  }

  @Shows(
    'matrix-agreements/:id',
    { id: 'getMatrixAgreement', permission: 'matrix.read', summary: 'Read a recorded agreement' },
    MatrixAgreementView,
  )
  agreement(@PathId() id: string): Promise<JsonReply> {
    return this.reader.agreement(id);
  }

  @Removes('matrix-agreements/:id', {
    id: 'deleteMatrixAgreement',
    permission: 'matrix.write',
    summary: 'Take back a recorded agreement before the matrix is agreed',
  })
  removeAgreement(@Expecting() expected: Expected): Promise<void> {
    return this.parts.removeAgreement(expected);
  }
}

function at(location: string, { text, version }: JsonReply): JsonReply {
  return new JsonReply(text, version, location);
}
