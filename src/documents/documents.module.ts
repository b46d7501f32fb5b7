import { type DynamicModule, Module } from '@nestjs/common';
import { DocumentContentController } from './document-content.controller';
import { ContentUpkeep } from './content-upkeep';
import { DocumentContents } from './document-contents';
import { DocumentLinkReader } from './document-link.reader';
import { DocumentLinksController } from './document-links.controller';
import { DocumentSettings } from './document-settings';
import { DocumentReader } from './document.reader';
import { DocumentsController } from './documents.controller';
import { DocumentsService } from './documents.service';
import { FileIntake } from './intake/file-intake';
import { ContentStore } from './store/content-store';
import { openContentStore } from './store/open-content-store';

/** Evidence files: what they belong to in PostgreSQL, their contents in a folder or a bucket. */
@Module({})
export class DocumentsModule {
  static at(settings: DocumentSettings): DynamicModule {
    return {
      // Set up once, with what the environment says of it.
      global: true,
      module: DocumentsModule,
      controllers: [DocumentsController, DocumentContentController, DocumentLinksController],
      providers: [
        { provide: DocumentSettings, useValue: settings },
        {
          provide: ContentStore,
          useFactory: () => openContentStore(settings),
        },
        FileIntake,
        DocumentContents,
        ContentUpkeep,
        DocumentsService,
        DocumentReader,
        DocumentLinkReader,
      ],
      exports: [FileIntake, DocumentContents, DocumentsService, DocumentReader, DocumentLinkReader],
    };
  }
}
