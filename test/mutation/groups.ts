import { type Part } from './mutants';

/** What is mutated together, and how much of it must be noticed. */
export interface Group {
  readonly name: string;
  readonly files: RegExp;
  readonly part: Part;
  /** Share of mutants that some test must notice, in per cent. */
  readonly floor: number;
}

/**
 * What a mistake would make untrue without a trace. The declarations of rules are data too, but they are held field by
 * field to the fact sheet, as are the titles and parties of the template's rows; loading is held by snapshot-fields.
 */
export const GROUPS: readonly Group[] = [
  { name: 'rules', files: /^src\/guideline\/rules\/.*\.ts$/, part: 'FUNCTIONS', floor: 98 },
  {
    name: 'digest and standing',
    files:
      /^src\/guideline\/(clock|evaluate|finding-span|digest-rows|excused-rows|matrix-template|vacancy|cloud-exception|certification-.*|.*-standing|.*-verdicts?)\.ts$/,
    part: 'FUNCTIONS',
    floor: 94,
  },
  // whom the template suggests as helper or to be informed is ours and stands in no sheet
  { name: 'template', files: /^src\/guideline\/template\/.*-rows\.ts$/, part: 'DATA', floor: 85 },
  {
    name: 'concord',
    files:
      /^src\/demarcation\/(declarations\/(concord|chain|declared-parts)|agreement\/(canonical-matrix|differences)|coverage\/coverage)\.ts$/,
    part: 'FUNCTIONS',
    floor: 95,
  },
  {
    name: 'calendar',
    files: /^src\/kernel\/(calendar-date|wareki|corporate-number)\.ts$/,
    part: 'FUNCTIONS',
    floor: 95,
  },
];

/** Holds the rows of the template to the fact sheet; it is loaded anew for each mutant of them. */
export const TEMPLATE_SPEC = 'src/guideline/matrix-template.spec.ts';
