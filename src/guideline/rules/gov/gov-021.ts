import { lackOf } from '../../attestation-standing';
import { managementVolume } from '../../clause';
import { aboutInstitution, isDenied } from '../../governance-standing';
import { rule, SILENT } from '../../rule';
import { fixed } from '../../rule-number';

const MANY_BEDS = fixed(200, 'OURS', { ja: '一定規模以上とは200床以上', en: 'large: 200 beds or more' });

/** 3.4.3: a CSIRT or the like is asked for, and strongly so of large hospitals and of those that are the core of their region; which are large is ours. */
export const GOV_021 = rule({
  id: 'GOV-021',
  about: 'institution',
  clauses: managementVolume('3.4.3'),
  grades: { SHOULD: ['MINOR', 'ADVISORY'] },
  title: { ja: 'CSIRT 等が無い(一定規模以上・地域の要は強く求められる)', en: 'No CSIRT' },
  remedy: {
    ja: 'CSIRT 等の緊急対応体制を整備し、確認記録(CSIRT)として登録する。病床数と、地域で重要な機能を果たしているか(REGIONAL_CORE)も登録する',
    en: 'Set up a CSIRT or the like, and register it as an attestation (CSIRT); register the number of beds, and whether the institution is the core of its region (REGIONAL_CORE)',
  },
  fixedNumbers: [MANY_BEDS],
  growth: { bedCount: 'SHOWN' },
  judge(institution, clock) {
    const { attestations, bedCount } = institution;
    const lack = lackOf(attestations, 'CSIRT', clock);
    if (lack === null) return SILENT;
    const isCore = !isDenied(attestations, 'REGIONAL_CORE', clock);
    const isLarge = bedCount === null || bedCount >= MANY_BEDS.value;
    return aboutInstitution(institution, isLarge || isCore ? 'MINOR' : 'ADVISORY', { bedCount, isCore, ...lack.facts });
  },
});
