import { type MatrixListItemView } from '../../demarcation/listing/dto/matrix-list.dto';
import { type Texts } from '../../kernel/texts';
import { SIDE_WORDS } from '../matrices/matrix-words';

/** The sides that have something to do before the revision is agreed. */
export function waitingFor({
  waitsForInstitution,
  waitsForVendor,
}: Pick<MatrixListItemView, 'waitsForInstitution' | 'waitsForVendor'>): Texts {
  const sides = [
    ...(waitsForInstitution ? [SIDE_WORDS.INSTITUTION] : []),
    ...(waitsForVendor ? [SIDE_WORDS.VENDOR] : []),
  ];
  return { ja: sides.map(({ ja }) => ja).join('・'), en: sides.map(({ en }) => en).join(', ') };
}
