import { type PaperDecisionView } from '../../findings/paper-decisions/paper-decision.dto';
import { type RecordNamesById } from '../history/record-names';
import { type ListColumn } from '../lists/list-column';
import { momentInCell } from '../exports/moment-in-cell';
import { type Viewer } from '../viewer';
import { PAPER_KIND_WORDS, PAPER_STATE_WORDS } from './paper-decision-words';

/** The list of what was decided on paper. */
export function paperDecisionColumns(
  { date, moment, text }: Viewer,
  names: RecordNamesById,
): readonly ListColumn<PaperDecisionView>[] {
  return [
    {
      name: { ja: '何の決定か', en: 'What was decided' },
      isName: true,
      of: ({ kind }) => text(PAPER_KIND_WORDS[kind]),
    },
    { name: { ja: '対象', en: 'About' }, of: ({ subjectId }) => names.get(subjectId)?.name },
    { name: { ja: '決裁者', en: 'Signed by' }, of: ({ decidedBy }) => decidedBy },
    {
      name: { ja: '決裁日', en: 'On' },
      of: ({ decidedOn }) => decidedOn,
      shown: ({ decidedOn }) => date(decidedOn),
    },
    { name: { ja: '状態', en: 'State' }, of: ({ state }) => text(PAPER_STATE_WORDS[state]) },
    {
      name: { ja: '入力した日時', en: 'Entered at' },
      sort: 'createdAt',
      of: ({ createdAt }) => momentInCell(createdAt),
      shown: ({ createdAt }) => moment(createdAt),
    },
  ];
}
