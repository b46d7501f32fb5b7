import { cited } from '../../guideline/citation';
import { calledBy } from '../../guideline/rule-title';
import { type FindingView } from '../../findings/dto/finding.dto';
import { type Column } from '../exports/list-export';
import { type Viewer } from '../viewer';
import { plainRemedy } from '../../reports/plain-remedy';
import { SEVERITY_WORDS } from './finding-words';
import { SECTION_TEXTS } from '../../reports/management/words';
import { nameOrMark } from '../../reports/name-on-paper';

/** A finding in a line: what, how grave, by which clause, about what, and what would mend it. */
export function findingColumns({ language, text }: Viewer): readonly Column<FindingView>[] {
  return [
    { name: { ja: '重さ', en: 'Severity' }, of: ({ severity }) => text(SEVERITY_WORDS[severity].word) },
    { name: { ja: '区分', en: 'Section' }, of: ({ section }) => text(SECTION_TEXTS[section]) },
    { name: { ja: '指摘', en: 'Finding' }, of: ({ title }) => title },
    { name: { ja: '対象', en: 'About' }, of: ({ subject }) => text(calledBy(subject.kind, subject.name)) },
    {
      name: { ja: '対象が属するもの', en: 'Part of' },
      of: ({ subject }) => subject.partOf?.name,
    },
    {
      name: { ja: '条項', en: 'Clauses' },
      of: ({ clauses }) => cited(clauses, language),
    },
    { name: { ja: '強さ', en: 'Wording' }, of: ({ wording }) => wording },
    { name: { ja: '整えるには', en: 'To mend it' }, of: ({ remedy }) => plainRemedy(remedy, language) },
    { name: { ja: 'いつから', en: 'Since' }, of: ({ beganOn }) => beganOn },
    { name: { ja: '次に変わる日', en: 'Changes on' }, of: ({ changesOn }) => changesOn },
    {
      name: { ja: '受容した人', en: 'Accepted by' },
      of: ({ acceptance }) => acceptance && nameOrMark(acceptance.approvedBy, acceptance.approvedByAccount, language),
    },
    { name: { ja: '規則', en: 'Rule' }, of: ({ ruleId }) => ruleId },
  ];
}
