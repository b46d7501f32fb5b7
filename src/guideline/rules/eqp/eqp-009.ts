import { addMonths } from '../../../kernel/calendar-date';
import { managementVolume } from '../../clause';
import { type Clock } from '../../clock';
import { isInUse } from '../../equipment-standing';
import { rule, SILENT } from '../../rule';
import { fixed } from '../../rule-number';
import { type EquipmentSnapshot } from '../../snapshots/equipment-snapshot';

const ASKED_WITHIN_MONTHS = fixed(12, 'OURS', {
  ja: '「未公表」の確認は12か月間有効',
  en: 'that none is announced counts for 12 months after it was asked',
});

/** 3⑰, 3.4.2: whoever does not know when the support of a device ends cannot decide on it in time. */
export const EQP_009 = rule({
  id: 'EQP-009',
  about: 'equipment',
  clauses: managementVolume('3⑰', '3.4.2'),
  grades: { MUST: ['MINOR'] },
  title: { ja: 'EOS(サポート終了)日が不明', en: 'EOS date unknown' },
  remedy: {
    ja: '保守事業者等にサポート終了日を確認して登録する。未公表であれば確認日と確認先を、終了が無ければその理由を記録する',
    en: 'Ask the vendor for the end of support and register it; where none is announced, record when and whom you asked, and where there is none, why',
  },
  fixedNumbers: [ASKED_WITHIN_MONTHS],
  judge(equipment, clock) {
    const { id, endOfSupportOn, endOfSupportNotApplicable, endOfSupportAskedOn, hasEndOfSupportSource } = equipment;
    if (endOfSupportOn !== null || isAnswered(equipment, clock) || !isInUse(equipment, clock)) return SILENT;
    const facts = { endOfSupportNotApplicable, endOfSupportAskedOn, hasEndOfSupportSource };
    return [{ subject: { kind: 'EQUIPMENT', id }, severity: 'MINOR', facts }];
  },
});

/** There is none, for a reason, or none was announced when somebody was asked not long ago. */
function isAnswered(
  { endOfSupportNotApplicable, endOfSupportAskedOn, hasEndOfSupportSource }: EquipmentSnapshot,
  clock: Clock,
): boolean {
  if (!hasEndOfSupportSource) return false;
  if (endOfSupportNotApplicable) return true;
  return (
    endOfSupportAskedOn !== null &&
    clock.isWithin(endOfSupportAskedOn, addMonths(endOfSupportAskedOn, ASKED_WITHIN_MONTHS.value))
  );
}
