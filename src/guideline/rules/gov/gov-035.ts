import { managementVolume } from '../../clause';
import { aboutInstitution, standingCommittee } from '../../governance-standing';
import { rule, SILENT } from '../../rule';

/** 3⑥: each department has somebody in the committee. Where there is none, GOV-005 asks; with one department nobody has another to tell. */
export const GOV_035 = rule({
  id: 'GOV-035',
  about: 'institution',
  clauses: managementVolume('3⑥'),
  grades: { MUST: ['MINOR'] },
  title: { ja: '委員会に担当者のいない部門がある', en: 'Department not represented in the committee' },
  remedy: {
    ja: '部門ごとに委員会の担当者を定めて登録する',
    en: 'Settle who sits for each department in the committee, and register it with the department',
  },
  judge(institution, clock) {
    const { departments, hasSingleDepartment, attestations } = institution;
    const unrepresented = departments.filter(
      ({ committeeMember, committeeMemberTo }) =>
        committeeMember === null || (committeeMemberTo !== null && clock.isPast(committeeMemberTo)),
    );
    if (unrepresented.length === 0 || hasSingleDepartment) return SILENT;
    if (standingCommittee(attestations, clock) === null) return SILENT;
    return aboutInstitution(institution, 'MINOR', { departments: unrepresented.map(({ name }) => name).sort() });
  },
});
