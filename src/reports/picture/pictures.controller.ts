import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CoverageReader } from '../../demarcation/coverage/coverage.reader';
import { MatrixReader } from '../../demarcation/matrix.reader';
import { AskedLanguage } from '../../http/asked-language';
import { PathId } from '../../http/entity-tag';
import { Prints } from '../../http/file-operation';
import { FileReply } from '../../http/file-reply';
import { type Language } from '../../http/language';
import { Database } from '../../database/database';
import { notFound } from '../../kernel/problems';
import { type Texts } from '../../kernel/texts';
import { MatrixPaperReader } from '../matrix-paper.reader';
import { safeName } from '../paper-name';
import { contractPicture } from './contract-picture';
import { systemPicture } from './system-picture';

const SVG = 'image/svg+xml';
const DRAWN =
  'An SVG: the parties as a chain from the institution through its vendor to those beneath; in each box how many rows of the legal and of the operational layer give it which part.';

/** Who takes part and answers for what, as a picture. */
@ApiTags('matrices')
@Controller({ version: '1' })
export class PicturesController {
  constructor(
    private readonly database: Database,
    private readonly matrices: MatrixReader,
    private readonly papers: MatrixPaperReader,
    private readonly coverage: CoverageReader,
  ) {}

  @Prints(
    'contracts/:id/picture',
    {
      id: 'drawContract',
      permission: 'matrix.read',
      summary: 'Download the matrix of a contract as a picture',
      description: `${DRAWN} Of the revision that is being worked on, or else of the agreed one.`,
    },
    SVG,
  )
  async contract(@PathId() contractId: string, @AskedLanguage() language: Language): Promise<FileReply> {
    const paper = await this.papers.of(await this.matrices.currentIdOf(contractId), language);
    const title = `${paper.contractNo} ${paper.contractTitle}`;
    return picture(paper.contractNo, contractPicture(paper, title));
  }

  @Prints(
    'systems/:id/picture',
    {
      id: 'drawSystem',
      permission: 'matrix.read',
      summary: 'Download the matrices of all contracts on a system as one picture',
      description: `${DRAWN} One contract beneath the other; of each the agreed revision, or else what is being worked on.`,
    },
    SVG,
  )
  async system(@PathId() systemId: string, @AskedLanguage() language: Language): Promise<FileReply> {
    return this.database.readConsistently(async () => {
      const { contracts } = await this.coverage.of(systemId, language);
      const [system] = await this.database.read<{ name: string }>({
        name: 'pictured-system',
        text: 'select name from systems where id = $1',
        values: [systemId],
      });
      if (system === undefined) throw notFound();
      const pictured = [];
      for (const { contractNo, title, matrixId } of contracts)
        pictured.push({
          contractNo,
          title,
          paper: matrixId === null ? null : await this.papers.of(matrixId, language),
        });
      return picture(system.name, systemPicture(system.name, pictured, NONE[language]));
    });
  }
}

function picture(name: string, svg: string): FileReply {
  return new FileReply(`${safeName(name)}.svg`, SVG, Buffer.from(svg, 'utf8'));
}

const NONE: Texts = { ja: '責任分界表がありません', en: 'There is no matrix' };
