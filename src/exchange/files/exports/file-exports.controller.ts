import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor } from '../../../access/actor';
import { type Principal } from '../../../access/principal';
import { CSV, XLSX } from '../../../http/body';
import { PathId } from '../../../http/entity-tag';
import { Prints } from '../../../http/file-operation';
import { type FileReply } from '../../../http/file-reply';
import { TakesQuery } from '../../../http/taken-types';
import { fileReply } from '../imports/refused-rows';
import { FileExportQuery } from './file-export-query';
import { FileExports } from './file-exports';

/** Records as files. */
@ApiTags('files')
@Controller({ version: '1' })
export class FileExportsController {
  constructor(private readonly exports: FileExports) {}

  @Prints(
    'exchange-profiles/:id/export',
    {
      id: 'exportFile',
      permission: 'institution.read',
      summary: 'Get the records that the profile’s system knows, as a file by the profile',
      description:
        'Needs the permission of reading such records, in the profile’s institution. Taken in again by the same profile it changes nothing. Letters with a look-alike in CP932 are written as that (〜 − ‖ —); a cell with another that it lacks, or wider than its column, is told by row and heading.',
    },
    [CSV, XLSX],
    400,
  )
  @TakesQuery(FileExportQuery)
  async write(
    @PathId() profileId: string,
    @Query() { withGeta }: FileExportQuery,
    @Actor() actor: Principal,
  ): Promise<FileReply> {
    const { profile, content } = await this.exports.write(actor, profileId, withGeta);
    return fileReply(profile.name, profile, content);
  }
}
