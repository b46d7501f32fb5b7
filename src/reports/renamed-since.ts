import { type FrozenPrint } from '../demarcation/agreement/printed-facts.reader';
import { type Language } from '../http/language';
import { type Texts } from '../kernel/texts';
import { type PaperRenaming } from './matrix-paper';

/** What the paper names that is called otherwise today: told beside what was agreed, and never in its place. */
export function renamedSince({ contractNo, facts, today }: FrozenPrint, language: Language): PaperRenaming[] {
  const pairs: readonly (readonly [Texts, string | null, string | null])[] = [
    [WORDS.contractNo, contractNo, today.contractNo],
    [WORDS.contractTitle, facts.contractTitle, today.contractTitle],
    [WORDS.institution, facts.institution.name, today.institution.name],
    [WORDS.institutionAddress, facts.institution.address, today.institution.address],
    [WORDS.vendor, facts.vendor.name, today.vendor.name],
    [WORDS.vendorAddress, facts.vendor.address, today.vendor.address],
    [WORDS.signedOn, facts.signedOn, today.signedOn],
    ...facts.columns.flatMap(({ partyId, name, address }): [Texts, string | null, string | null][] => {
      const now = today.columns.find((column) => column.partyId === partyId);
      if (now === undefined || name === facts.vendor.name) return [];
      return [
        [WORDS.party, name, now.name],
        [WORDS.partyAddress, address, now.address],
      ];
    }),
  ];
  return pairs.flatMap(([what, was, is]) =>
    was === is ? [] : [{ what: what[language], was: was ?? NONE[language], is: is ?? NONE[language] }],
  );
}

const NONE: Texts = { ja: '(記録なし)', en: '(not on record)' };
const WORDS = {
  contractNo: { ja: '契約番号', en: 'Contract number' },
  contractTitle: { ja: '契約名', en: 'Contract' },
  institution: { ja: '医療機関', en: 'Institution' },
  institutionAddress: { ja: '医療機関の所在地', en: 'Address of the institution' },
  vendor: { ja: '委託先事業者', en: 'Prime vendor' },
  vendorAddress: { ja: '委託先事業者の所在地', en: 'Address of the prime vendor' },
  signedOn: { ja: '契約締結日', en: 'Contract signed on' },
  party: { ja: '関係事業者', en: 'Party' },
  partyAddress: { ja: '関係事業者の所在地', en: 'Address of a party' },
} as const satisfies Record<string, Texts>;
