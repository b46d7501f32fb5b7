import { type FindingRecordView } from '../../findings/life/finding-life.dto';
import { calledBy } from '../../guideline/rule-title';
import { calendarDate } from '../../kernel/calendar-date';
import { SEVERITY_WORDS } from '../findings/finding-words';
import { type ListColumn } from '../lists/list-column';
import { type Viewer } from '../viewer';
import { FINDING_STATE_WORDS, TREATMENT_WORDS } from './life-words';

/** The list of what was ever found, and who sees to what by when. */
export function lifeColumns({ date, text }: Viewer): readonly ListColumn<FindingRecordView>[] {
  return [
    {
      name: { ja: '状態', en: 'State' },
      of: ({ state }) => text(FINDING_STATE_WORDS[state].word),
      shown: ({ state }) => (
        <span class={`badge ${FINDING_STATE_WORDS[state].tone}`}>{text(FINDING_STATE_WORDS[state].word)}</span>
      ),
    },
    {
      name: { ja: '重さ', en: 'Severity' },
      sort: 'severity',
      isOneWay: true,
      of: ({ severity }) => text(SEVERITY_WORDS[severity].word),
      shown: ({ severity }) => (
        <span class={`badge ${SEVERITY_WORDS[severity].tone}`}>{text(SEVERITY_WORDS[severity].word)}</span>
      ),
    },
    { name: { ja: '指摘', en: 'Finding' }, isName: true, of: ({ title }) => title },
    { name: { ja: '規則', en: 'Rule' }, of: ({ ruleId }) => ruleId },
    {
      name: { ja: '対象', en: 'About' },
      of: ({ subjectKind, subjectName }) => text(calledBy(subjectKind, subjectName)),
    },
    {
      name: { ja: '最初の日', en: 'Since' },
      sort: 'openedOn',
      of: ({ openedOn }) => openedOn,
      shown: ({ openedOn }) => date(calendarDate(openedOn)),
    },
    { name: { ja: '担当者', en: 'Owner' }, of: ({ ownerName }) => ownerName },
    {
      name: { ja: '期限', en: 'Due' },
      sort: 'dueOn',
      isOneWay: true,
      of: ({ dueOn }) => dueOn,
      shown: ({ dueOn }) => (dueOn ? date(dueOn) : null),
    },
    {
      name: { ja: '対応', en: 'Treatment' },
      of: ({ treatment }) => (treatment ? text(TREATMENT_WORDS[treatment]) : null),
    },
  ];
}
