import { managementVolume } from '../../clause';
import { lackOf, lastWord } from '../../attestation-standing';
import { aboutInstitution, isDenied, unconfirmedOf } from '../../governance-standing';
import { rule, SILENT } from '../../rule';

const RECORDED = ['UNMET_INSTRUCTION', 'UNMET_NEED', 'UNMET_REASON'] as const;

/** 4①②: it is known which controls are in place; of what is not, the executives know why, whether it is needed, and what was told to be done. */
export const GOV_027 = rule({
  id: 'GOV-027',
  about: 'institution',
  clauses: managementVolume('4①', '4②'),
  grades: { MUST: ['MAJOR'] },
  title: { ja: '対策項目の未対応理由・要否判断の記録が無い', en: 'Unmet control without reason/decision' },
  remedy: {
    ja: '対策項目の対応状況(CONTROLS)を確認し、未対応の項目の理由(UNMET_REASON)・要否判断(UNMET_NEED)・指示(UNMET_INSTRUCTION)を確認記録として登録する',
    en: 'Find out which controls are in place (CONTROLS); register of the others the reason (UNMET_REASON), whether they are needed (UNMET_NEED) and what was told (UNMET_INSTRUCTION)',
  },
  judge(institution, clock) {
    const { attestations } = institution;
    const lack = lackOf(attestations, 'CONTROLS', clock);
    if (lack === null) return SILENT;
    const lookedOn = lastWord(attestations, 'CONTROLS', clock)?.on ?? null;
    const ofThisLook = attestations.filter(({ on }) => lookedOn === null || on >= lookedOn);
    const isNotNeeded = isDenied(ofThisLook, 'UNMET_NEED', clock);
    const missing = unconfirmedOf(ofThisLook, RECORDED, clock).filter(
      (topic) => !isNotNeeded || topic === 'UNMET_REASON',
    );
    return missing.length === 0 ? SILENT : aboutInstitution(institution, 'MAJOR', { ...lack.facts, missing });
  },
});
