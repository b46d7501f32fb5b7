import { holdersOf, isInUse } from '../../equipment-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';

/** 5.3: where owner, installer and maintainer are not one, the split between them is settled. */
export const EQP_004 = rule({
  id: 'EQP-004',
  about: 'equipment',
  clauses: managementVolume('5.3'),
  grades: { MUST: ['MAJOR'] },
  title: {
    ja: '三者が異なるのに役割分担の合意(責任分界行・契約)が無い',
    en: 'Owner/installer/maintainer differ without agreed split',
  },
  remedy: {
    ja: '三者の役割分担(行 EQ-01〜EQ-03)を分界表または契約で合意する',
    en: 'Settle the split (rows EQ-01 to EQ-03) in an agreed matrix or contract',
  },
  judge(equipment, clock) {
    const { id, roles, splitSettledOn } = equipment;
    if (new Set(roles.map(({ party }) => party)).size < 2) return SILENT;
    if (splitSettledOn !== null && clock.hasCome(splitSettledOn)) return SILENT;
    const owner = holdersOf('OWNER', equipment, clock);
    const installer = holdersOf('INSTALLER', equipment, clock);
    const maintainer = holdersOf('MAINTAINER', equipment, clock);
    if (new Set([...owner, ...installer, ...maintainer]).size < 2 || !isInUse(equipment, clock)) return SILENT;
    return [{ subject: { kind: 'EQUIPMENT', id }, severity: 'MAJOR', facts: { owner, installer, maintainer } }];
  },
});
