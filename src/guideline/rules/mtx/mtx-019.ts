import { addDays } from '../../../kernel/calendar-date';
import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { fixed } from '../../rule-number';
import { isLive } from '../../snapshots/contract-life';

const GRACE_DAYS = fixed(60, 'OURS', { ja: '終結から60日', en: '60 days after it was closed' });

/** 1⑫: after an incident the demarcation is looked at again; within how many days is ours. */
export const MTX_019 = rule({
  id: 'MTX-019',
  about: 'contract',
  clauses: managementVolume('1⑫'),
  grades: { PRODUCT: ['MINOR'] },
  title: { ja: 'インシデント後の見直しが無い', en: 'Matrix not reviewed after incident' },
  remedy: {
    ja: 'インシデント後の分界表の見直しを行い、見直し日を記録する',
    en: 'Review the matrix after the incident and record the day',
  },
  fixedNumbers: [GRACE_DAYS],
  judge({ contract, matrix, incidentsClosedOn }, clock) {
    if (matrix === null || !isLive(contract, clock)) return SILENT;
    const lastOn = clock.latest([matrix.reviewedOn, matrix.agreedOn]);
    const closedOn = incidentsClosedOn.find(
      (day) => clock.isPast(addDays(day, GRACE_DAYS.value)) && (lastOn === null || lastOn < day),
    );
    if (closedOn === undefined) return SILENT;
    return aboutMatrix(matrix, 'MINOR', { closedOn, dueOn: addDays(closedOn, GRACE_DAYS.value), lastOn });
  },
});
