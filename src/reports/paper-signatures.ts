import { type MatrixAgreementView } from '../demarcation/agreement/dto/matrix-agreement.dto';
import { type MatrixView } from '../demarcation/dto/matrix.dto';
import { type Language } from '../http/language';
import { type AgreementSide } from '../kernel/terms/demarcation-terms';
import { INSTITUTION_ROLES } from '../kernel/terms/institution-terms';
import { type PaperSignature } from './matrix-paper';
import { METHOD_WORDS, ROLE_WORDS } from './words';
import { nameOrMark } from './name-on-paper';

/** A click was once recorded as a signature; without a file it is a confirmation. */
function methodWord(
  { method, confirmedBy, onBehalf, documentId, checker }: MatrixAgreementView,
  language: Language,
): string {
  const isClick = confirmedBy !== null && !onBehalf && documentId === null && method === 'E_SIGNATURE';
  const word = METHOD_WORDS[isClick ? 'CONFIRMATION' : method][language];
  if (!onBehalf) return word;
  return `${word} ${ON_BEHALF.entered[language]} ${checker === null ? ON_BEHALF.unchecked[language] : `${ON_BEHALF.checked[language]} ${checker}`}`;
}

const ON_BEHALF = {
  entered: { ja: '代理入力(医療機関)', en: 'entered by the institution on behalf,' },
  checked: { ja: '照合:', en: 'checked by' },
  unchecked: { ja: '未照合', en: 'not checked' },
};

/** Whoever stands in for somebody says for whom. */
function personOf({ person, deputyFor, confirmedBy }: MatrixAgreementView, language: Language): string {
  // What both sides have on paper only bears the name that somebody copied from it.
  if (confirmedBy === null) return nameOrMark(person, null, language);
  if (deputyFor === null) return person;
  return language === 'ja' ? `${person}(${deputyFor}の代行)` : `${person} (for ${deputyFor})`;
}

function roleWord(role: string, language: Language): string {
  const known = INSTITUTION_ROLES.find((one) => one === role);
  return known === undefined ? role : ROLE_WORDS[known][language];
}

/** An agreement with other words than those on this paper is none, nor is one on facts that have changed since. */
export function signature(
  side: AgreementSide,
  party: string,
  { agreements, conclusion }: MatrixView,
  hash: string,
  language: Language,
): PaperSignature {
  const agreement = agreements.find((one) => one.side === side);
  const counts =
    agreement !== undefined &&
    (conclusion === 'RECORDED' || (agreement.contentHash === hash && agreement.outdatedBy === null));
  return {
    side,
    party,
    signed: counts
      ? {
          person: personOf(agreement, language),
          personRole: roleWord(agreement.personRole, language),
          on: agreement.agreedOn,
          method: methodWord(agreement, language),
          statement: agreement.statement ?? null,
        }
      : null,
  };
}
