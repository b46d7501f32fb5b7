import { QueryWordField } from '../../http/fields/query-fields';

const PAPERS = ['A3', 'A4'] as const;

export class MatrixDocumentQuery {
  @QueryWordField({ description: 'Size of the paper; A3 unless said', example: 'A3' }, PAPERS, 'PaperSize')
  paper?: (typeof PAPERS)[number];
}
