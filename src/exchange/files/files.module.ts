import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { PresentCellsReader } from './cells/present-cells';
import { ConfirmationFiles } from './confirmations/confirmation-files';
import { ConfirmationFilesController } from './confirmations/confirmation-files.controller';
import { FileExports } from './exports/file-exports';
import { FileExportsController } from './exports/file-exports.controller';
import { FileImports } from './imports/file-imports';
import { FileImportsController } from './imports/file-imports.controller';
import { RowTaker } from './imports/row-taker';
import { RecordKeys } from './masters/record-keys';
import { RecordNumbers } from './masters/record-numbers';
import { RegisterFiles } from './register/register-files';
import { RegisterFilesController } from './register/register-files.controller';
import { OpenedTables } from './table/opened-table';
import { MasterKinds } from './masters/master-kinds';
import { FileImportReader } from './runs/file-import.reader';
import { KeptFileImportsController } from './runs/file-imports-kept.controller';
import { ImportAnswers } from './runs/import-answers';
import { ImportPieces } from './runs/import-pieces';
import { ImportRecords } from './runs/import-records';
import { ImportRuns } from './runs/import-runs';
import { ExchangeProfileReader } from './profiles/exchange-profile.reader';
import { ExchangeProfilesController } from './profiles/exchange-profiles.controller';
import { ExchangeProfiles } from './profiles/exchange-profiles';

/** Master records as files: CSV and XLSX, in and out, as an institution's other systems and people write them. */
@Module({
  imports: [DiscoveryModule],
  controllers: [
    ExchangeProfilesController,
    FileImportsController,
    KeptFileImportsController,
    FileExportsController,
    RegisterFilesController,
    ConfirmationFilesController,
  ],
  providers: [
    MasterKinds,
    RecordKeys,
    RecordNumbers,
    OpenedTables,
    PresentCellsReader,
    RowTaker,
    FileExports,
    RegisterFiles,
    ConfirmationFiles,
    FileImports,
    ImportPieces,
    ImportRecords,
    ImportRuns,
    ImportAnswers,
    FileImportReader,
    ExchangeProfileReader,
    ExchangeProfiles,
  ],
  exports: [
    ImportRecords,
    ImportPieces,
    ImportAnswers,
    FileImportReader,
    OpenedTables,
    RegisterFiles,
    ConfirmationFiles,
    FileExports,
    FileImports,
    ExchangeProfileReader,
    ExchangeProfiles,
    MasterKinds,
  ],
})
export class FilesModule {}
