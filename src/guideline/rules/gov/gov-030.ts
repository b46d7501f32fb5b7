import { aboutInstitution } from '../../governance-standing';
import { rule, SILENT } from '../../rule';
import { fixed } from '../../rule-number';
import { addDays, fiscalYear, fiscalYearStart } from '../../../kernel/calendar-date';

const DONE_WITHIN_DAYS = fixed(90, 'OURS', {
  ja: '年度開始から90日以内に実施',
  en: 'done within 90 days of the beginning of the fiscal year',
});

/** The institution goes through its own checklist every fiscal year, whatever it answers; on-site inspections ask for it. */
export const GOV_030 = rule({
  id: 'GOV-030',
  about: 'institution',
  clauses: [{ document: 'CHECKLIST', clause: '医療機関確認用' }],
  grades: { OTHER_DOCUMENT: ['MINOR'], PRODUCT: ['MINOR'] },
  title: {
    ja: '当年度の医療機関確認用チェックリスト未実施(立入検査項目)',
    en: 'Institution cyber checklist not done this FY',
  },
  variants: {
    LAST_YEAR: {
      ja: '前年度の医療機関確認用チェックリストを実施しないまま年度が終わった(立入検査項目)',
      en: 'Last fiscal year ended without the institution’s cyber checklist',
    },
    NEVER: {
      ja: '医療機関確認用チェックリストの実施の記録が無い(立入検査項目)',
      en: 'The institution’s cyber checklist has never been done',
    },
  },
  remedy: {
    ja: '当年度の医療機関確認用チェックリストを実施し、確認記録(INSTITUTION_CHECKLIST)として登録する',
    en: 'Go through the institution’s checklist of this fiscal year, and register it as an attestation (INSTITUTION_CHECKLIST)',
  },
  fixedNumbers: [DONE_WITHIN_DAYS],
  judge(institution, clock) {
    // Whatever it answers it was gone through; of one that nobody knows anything about that cannot be said.
    const done = institution.attestations.filter(
      ({ topic, conclusion }) => topic === 'INSTITUTION_CHECKLIST' && conclusion !== 'UNKNOWN',
    );
    const doneOn = clock.latest(done.map(({ on }) => on));
    if (doneOn === null)
      return aboutInstitution(institution, 'MINOR', { doneOn }, { strength: 'OTHER_DOCUMENT', variant: 'NEVER' });
    const owed = fiscalYear(doneOn) + 1;
    if (!clock.isPast(addDays(fiscalYearStart(owed), DONE_WITHIN_DAYS.value))) return SILENT;
    return clock.hasCome(fiscalYearStart(owed + 1))
      ? aboutInstitution(institution, 'MINOR', { doneOn }, { strength: 'OTHER_DOCUMENT', variant: 'LAST_YEAR' })
      : aboutInstitution(institution, 'MINOR', { doneOn }, { strength: 'PRODUCT' });
  },
});
