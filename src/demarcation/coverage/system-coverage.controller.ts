import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AskedLanguage } from '../../http/asked-language';
import { PathId } from '../../http/entity-tag';
import { type Language } from '../../http/language';
import { Answers } from '../../http/operation';
import { CoverageReader } from './coverage.reader';
import { SystemCoverageView } from './dto/system-coverage.dto';

/** What the matrices of all contracts on a system say together. */
@ApiTags('systems')
@Controller({ version: '1' })
export class SystemCoverageController {
  constructor(private readonly reader: CoverageReader) {}

  @Answers(
    'systems/:id/coverage',
    {
      id: 'getSystemCoverage',
      permission: 'matrix.read',
      summary: 'Read who answers for what on a system over all its contracts: gaps, overlaps, contradictions, seams',
    },
    SystemCoverageView,
  )
  async coverage(@PathId() systemId: string, @AskedLanguage() language: Language): Promise<SystemCoverageView> {
    return this.reader.of(systemId, language);
  }
}
