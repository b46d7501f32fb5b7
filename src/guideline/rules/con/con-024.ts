import { isClauseUnconfirmed, missingProofs } from '../../cloud-exception';
import { managementVolume } from '../../clause';
import { changedFacts, outdatedOn } from '../../outdated-decision';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 1.3.1 footnote 1, PPC Q&A 7-53: who claims the cloud exception shows both the clause and the access control. */
export const CON_024 = rule({
  id: 'CON-024',
  about: 'contract',
  clauses: [...managementVolume('1.3.1 脚注1'), { document: 'PPC-GUIDELINE', clause: 'Q&A 7-53' }],
  grades: { OTHER_DOCUMENT: ['MAJOR'] },
  gates: ['contract.activate'],
  title: {
    ja: 'クラウド例外として扱うが、契約条項とアクセス制御の確認資料が揃わない',
    en: 'Cloud exception claimed without both proofs',
  },
  variants: {
    OUTDATED: {
      ja: 'クラウド例外と判断した時から前提が変わり、改めて判断していない',
      en: 'What the cloud exception was decided on has changed, and it was not decided anew',
    },
    UNCONFIRMED: {
      ja: 'クラウド例外の根拠とする契約条項が、保管された有効な契約文書で未確認',
      en: 'The clause on which the cloud exception rests is not confirmed by a document of the contract that is kept and in force',
    },
  },
  remedy: {
    ja: '個人データを取り扱わない旨の契約条項とアクセス制御の両方の証拠を登録し、前提が変わったときは改めて判断するか、取扱い区分を「取り扱う」に改める',
    en: 'Register both the clause that the provider does not handle the data and the proof of access control, deciding anew when their grounds change, or change the class to handled',
  },
  judge(snapshot, clock) {
    const { subject, contract } = snapshot;
    if (contract.personalDataHandling !== 'CLOUD_EXCEPTION') return SILENT;
    const missing = missingProofs(snapshot, clock);
    if (missing.length === 0 || !isLive(contract, clock)) return SILENT;
    const outdated = outdatedOn(contract.cloudExceptionOutdated, clock);
    const facts = { missing, ...(outdated !== null && changedFacts(outdated)) };
    if (outdated !== null && missing.length === 1) return [{ subject, severity: 'MAJOR', facts, variant: 'OUTDATED' }];
    const isUnconfirmed = missing[0] === 'CLAUSE' && missing.length === 1 && isClauseUnconfirmed(snapshot, clock);
    return [{ subject, severity: 'MAJOR', facts, ...(isUnconfirmed && { variant: 'UNCONFIRMED' }) }];
  },
});
