import { QueryYesNoField } from '../../../http/fields/query-fields';

/** How records are written that the file cannot hold as they are. */
export class FileExportQuery {
  @QueryYesNoField({
    description: 'Write 〓 for a letter that the encoding lacks; otherwise each such cell is told, and no file is made',
    example: false,
    default: false,
  })
  withGeta: boolean = false;
}
