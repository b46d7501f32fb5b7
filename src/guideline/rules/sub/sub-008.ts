import { managementVolume } from '../../clause';
import { rule } from '../../rule';
import { isApproved } from '../../subcontract-standing';
import { judgeSubcontracts } from '../../subcontract-verdicts';
import { type InstitutionRole } from '../../../kernel/terms/institution-terms';

/** Ours, for 5⑤ and 企画管理編3章: who approves a re-entrustment speaks for the institution, and is not who asked for it. */
export const SUB_008 = rule({
  id: 'SUB-008',
  about: 'contract',
  clauses: [...managementVolume('5⑤')],
  grades: { PRODUCT: ['MAJOR'] },
  gates: ['subcontract.approve'],
  title: {
    ja: '承認者に権限が無い(企画管理者/経営層以外、または申請者本人)',
    en: 'Approver lacks authority or self-approval',
  },
  remedy: {
    ja: '権限のある者(企画管理者・安全管理責任者・経営層)で申請者でない者の承認を得て登録する',
    en: 'Have it approved by somebody entitled who did not ask for it, and register the approval',
  },
  judge(snapshot, clock) {
    return judgeSubcontracts(snapshot, clock, (subcontract) => {
      const { approverRole, isSelfApproved, approvedOn } = subcontract;
      if (!isApproved(subcontract, clock)) return null;
      const isEntitled = approverRole !== null && ENTITLED.has(approverRole);
      if (isEntitled && !isSelfApproved) return null;
      return { severity: 'MAJOR', facts: { approvedOn, approverRole, isSelfApproved } };
    });
  },
});

const ENTITLED: ReadonlySet<InstitutionRole> = new Set<InstitutionRole>([
  'EXECUTIVE',
  'SAFETY_MANAGER',
  'PLANNING_MANAGER',
]);
