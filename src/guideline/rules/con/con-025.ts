import { isConfirmed, lastWord } from '../../attestation-standing';
import { managementVolume } from '../../clause';
import { SILENT, rule } from '../../rule';
import { isActive } from '../../snapshots/contract-life';

/** 1.3.1 footnote 1: who does not handle the personal data neither uses them nor sees them while maintaining the service. Where somebody can reach them from outside, it is shown that they cannot be taken. */
export const CON_025 = rule({
  id: 'CON-025',
  about: 'contract',
  clauses: [...managementVolume('1.3.1 脚注1'), { document: 'PPC-GUIDELINE', clause: '2024-03-25 注意喚起' }],
  grades: { OTHER_DOCUMENT: ['MAJOR'] },
  title: {
    ja: 'クラウド例外と矛盾する事実(保守で個人データ閲覧・リモート特権・分析利用)',
    en: 'Facts contradict the cloud exception',
  },
  remedy: {
    ja: '事業者が個人データを取得できないことを資料で確かめて確認記録(ACQUISITION_PREVENTED)として登録するか、個人データの取扱いを「取り扱う」に改める',
    en: 'Have it shown that the vendor cannot take the personal data and register it as an attestation (ACQUISITION_PREVENTED), or register that they are handled',
  },
  judge({ subject, contract, attestations }, clock) {
    const { personalDataHandling, remoteMaintenance, vendorId } = contract;
    if (personalDataHandling !== 'CLOUD_EXCEPTION' || !isActive(contract, clock)) return SILENT;
    const word = lastWord(attestations, 'ACQUISITION_PREVENTED', clock);
    const isPrevented = word?.hasEvidence === true && isConfirmed(attestations, 'ACQUISITION_PREVENTED', clock);
    // Whoever said that they are, or may be, taken has contradicted the exception, maintained from outside or not.
    const isContradicted = word !== null && word.conclusion !== 'YES';
    if (!isContradicted && (isPrevented || remoteMaintenance === 'NO')) return SILENT;
    const facts = { vendorId, remoteMaintenance, confirmedOn: word?.on ?? null, conclusion: word?.conclusion ?? null };
    return [{ subject, severity: 'MAJOR', facts }];
  },
});
