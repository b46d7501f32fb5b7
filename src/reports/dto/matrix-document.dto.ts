import { QueryWordField, QueryYesNoField } from '../../http/fields/query-fields';
import { PAPER_ERAS, type PaperEra } from '../print-choices';

const PAPERS = ['A3', 'A4'] as const;

export class MatrixDocumentQuery {
  @QueryWordField({ description: 'Size of the paper; A3 unless said', example: 'A3' }, PAPERS, 'PaperSize')
  paper?: (typeof PAPERS)[number];

  @QueryWordField(
    {
      description:
        'How dates stand on a Japanese paper: 令和8年4月1日 (JAPANESE, unless said) or 2026年4月1日 (WESTERN)',
      example: 'WESTERN',
    },
    PAPER_ERAS,
    'PaperEra',
  )
  era?: PaperEra;

  @QueryYesNoField({
    description: 'Whether a list is added that says, row by row, who declared or settled it, and when',
    example: true,
  })
  evidence?: boolean;
}
