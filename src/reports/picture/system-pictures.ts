import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { CoverageReader } from '../../demarcation/coverage/coverage.reader';
import { FileReply } from '../../http/file-reply';
import { type Language } from '../../http/language';
import { today } from '../../kernel/calendar-date';
import { notFound } from '../../kernel/problems';
import { MatrixPaperReader } from '../matrix-paper.reader';
import { safeName } from '../paper-name';
import { Workshop } from '../workshop/workshop';
import { type PicturedSystem } from './system-pdf';
import { type PicturedContract } from './system-picture';

/** What the picture of a system shows, and the picture on paper. */
@Injectable()
export class SystemPictures {
  constructor(
    private readonly database: Database,
    private readonly papers: MatrixPaperReader,
    private readonly coverage: CoverageReader,
    private readonly workshop: Workshop,
  ) {}

  of(systemId: string, language: Language): Promise<PicturedSystem> {
    return this.database.readConsistently(async () => {
      const { contracts } = await this.coverage.of(systemId, language);
      const [system] = await this.database.read<{ name: string }>({
        name: 'pictured-system',
        text: 'select name from systems where id = $1',
        values: [systemId],
      });
      if (system === undefined) throw notFound();
      const pictured: PicturedContract[] = [];
      for (const { contractNo, title, matrixId } of contracts)
        pictured.push({
          contractNo,
          title,
          paper: matrixId === null ? null : await this.papers.of(matrixId, language),
        });
      return { language, name: system.name, asOf: today(), contracts: pictured };
    });
  }

  async print(systemId: string, language: Language): Promise<FileReply> {
    const system = await this.of(systemId, language);
    const file = await this.workshop.writeSystemPdf(system, new Date());
    return new FileReply(`${safeName(system.name)}.pdf`, 'application/pdf', file);
  }
}
