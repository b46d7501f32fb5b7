import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MatrixReader } from '../../demarcation/matrix.reader';
import { AskedLanguage } from '../../http/asked-language';
import { PathId } from '../../http/entity-tag';
import { Prints } from '../../http/file-operation';
import { FileReply } from '../../http/file-reply';
import { type Language } from '../../http/language';
import { type Texts } from '../../kernel/texts';
import { MatrixPaperReader } from '../matrix-paper.reader';
import { safeName } from '../paper-name';
import { contractPicture } from './contract-picture';
import { systemPicture } from './system-picture';
import { SystemPictures } from './system-pictures';

const SVG = 'image/svg+xml';
const PDF = 'application/pdf';
const DRAWN =
  'An SVG: the parties as a chain from the institution through its vendor to those beneath; in each box how many rows of the legal and of the operational layer give it which part.';

/** Who takes part and answers for what, as a picture. */
@ApiTags('matrices')
@Controller({ version: '1' })
export class PicturesController {
  constructor(
    private readonly matrices: MatrixReader,
    private readonly papers: MatrixPaperReader,
    private readonly systems: SystemPictures,
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
    const { name, contracts } = await this.systems.of(systemId, language);
    return picture(name, systemPicture(name, contracts, NONE[language]));
  }

  @Prints(
    'systems/:id/picture-document',
    {
      id: 'printSystemPicture',
      permission: 'matrix.read',
      summary: 'Download the matrices of all contracts on a system as pictures on paper',
      description:
        'A PDF: contract after contract, each as its own picture shows it; of each the agreed revision, or else what is being worked on. Where the letters would be too small to read, the picture is left out, and that is said.',
    },
    PDF,
  )
  systemDocument(@PathId() systemId: string, @AskedLanguage() language: Language): Promise<FileReply> {
    return this.systems.print(systemId, language);
  }
}

function picture(name: string, svg: string): FileReply {
  return new FileReply(`${safeName(name)}.svg`, SVG, Buffer.from(svg, 'utf8'));
}

const NONE: Texts = { ja: '責任分界表がありません', en: 'There is no matrix' };
