import { OUR_DEFAULT, POLICY_NUMBER_NAMES, POLICY_NUMBERS, type PolicyNumber } from '../../kernel/policy';
import { PatchInstitutionPolicy } from '../../registry/institutions/dto/institution-policy.dto';
import { type FieldWords, Form } from '../forms/form';

const UNIT = { DAYS: { ja: '日', en: 'days' }, MONTHS: { ja: 'か月', en: 'months' } } as const;

/** What a number is called, in what it is counted, and that ours has no authority behind it (domain 6.1). */
function wordsOf(name: PolicyNumber): FieldWords {
  const { text, unit, default: standard } = POLICY_NUMBERS[name];
  const usual = [standard].flat().join(', ');
  return {
    label: text,
    help: {
      ja: `空欄なら ${usual}(${UNIT[unit].ja}。${OUR_DEFAULT.ja})。`,
      en: `Empty: ${usual} (${UNIT[unit].en}; ${OUR_DEFAULT.en}).`,
    },
  };
}

/** The windows and intervals that an institution sets for itself; a field for each number of the table. */
export const POLICY_FORM = new Form(PatchInstitutionPolicy, {
  validFrom: {
    label: { ja: 'いつから適用するか', en: 'From which day' },
    help: {
      ja: '今日より前にはできません。過ぎた日の判定は、その日の数値のまま変わりません。',
      en: 'Not before today: what is past was judged by the numbers of its day.',
    },
  },
  ...(Object.fromEntries(POLICY_NUMBER_NAMES.map((name) => [name, wordsOf(name)])) as Readonly<
    Record<PolicyNumber, FieldWords>
  >),
});
