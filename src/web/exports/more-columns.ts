import { type AccountView } from '../../access/accounts/dto/account.dto';
import { type RiskAcceptanceView } from '../../findings/risk-acceptances/risk-acceptance.dto';
import { SEVERITY_WORDS } from '../findings/finding-words';
import { changesInText } from '../history/changes-in-text';
import { partName } from '../history/entry-list';
import { ACTION_WORDS, RECORD_WORDS } from '../history/record-words';
import { type JournalContent } from '../history/journal.view';
import { type PeopleContent } from '../people/people-reading';
import { REGISTRY_ROLE_WORDS } from '../people/people-words';
import { type AcceptanceListContent } from '../risk-acceptances/acceptance-list.view';
import { STATE_WORDS, stateOf } from '../risk-acceptances/acceptance-state';
import { ruleTitle } from '../../guideline/rule-title';
import { type Viewer } from '../viewer';
import { type Column } from './list-export';
import { momentInCell } from './moment-in-cell';
import { nameOrMark } from '../../reports/name-on-paper';

export function acceptanceColumns(
  { language, text }: Viewer,
  nameOf: AcceptanceListContent['nameOf'],
): readonly Column<RiskAcceptanceView>[] {
  return [
    { name: { ja: '状態', en: 'State' }, of: (one) => text(STATE_WORDS[stateOf(one)].word) },
    { name: { ja: '指摘', en: 'Finding' }, of: ({ ruleId }) => text(ruleTitle(ruleId)) },
    { name: { ja: '規則', en: 'Rule' }, of: ({ ruleId }) => ruleId },
    {
      name: { ja: '重さ', en: 'Severity' },
      of: ({ severity }) => (severity === null ? null : text(SEVERITY_WORDS[severity].word)),
    },
    {
      name: { ja: '対象', en: 'About' },
      of: ({ subjectKind, subjectId }) => nameOf({ kind: subjectKind, id: subjectId }).name,
    },
    { name: { ja: '理由', en: 'Why' }, of: ({ rationale }) => rationale },
    { name: { ja: '解消の予定', en: 'What is to be done' }, of: ({ decision }) => decision },
    { name: { ja: 'いつから', en: 'From' }, of: ({ validFrom }) => validFrom },
    { name: { ja: 'いつまで', en: 'Until' }, of: ({ validTo }) => validTo },
    {
      name: { ja: '受容した人', en: 'Accepted by' },
      of: ({ approvedBy, approvedByAccount }) => nameOrMark(approvedBy, approvedByAccount, language),
    },
    { name: { ja: '取下げ', en: 'Withdrawn on' }, of: ({ withdrawnOn }) => withdrawnOn },
  ];
}

export function peopleColumns(
  { text, say }: Viewer,
  { rolesOf, federated }: Pick<PeopleContent, 'rolesOf' | 'federated'>,
): readonly Column<AccountView>[] {
  return [
    { name: { ja: '氏名', en: 'Name' }, of: ({ name }) => name },
    { name: { ja: 'メールアドレス', en: 'E-mail' }, of: ({ email }) => email },
    {
      name: { ja: '役割', en: 'Roles' },
      of: ({ id }) => (rolesOf.get(id) ?? []).map(({ role }) => text(REGISTRY_ROLE_WORDS[role])).join('、'),
    },
    { name: { ja: '停止した時刻', en: 'Disabled at' }, of: ({ disabledAt }) => momentInCell(disabledAt) },
    { name: { ja: '招待した時刻', en: 'Invited at' }, of: ({ invitedAt }) => momentInCell(invitedAt) },
    {
      name: { ja: '二要素認証の設定', en: 'Second factor since' },
      of: ({ secondFactorSince }) => momentInCell(secondFactorSince),
    },
    { name: { ja: 'SSO', en: 'SSO' }, of: ({ id }) => (federated.has(id) ? say('使ったことがある', 'used') : null) },
  ];
}

/** As many letters as a cell of Excel holds, and room for the words that there are more. */
const MOST_IN_A_CELL = 32_000;

export function journalColumns(
  viewer: Viewer,
  names: JournalContent['names'],
): readonly Column<JournalContent['entries'][number]>[] {
  const { text } = viewer;
  return [
    { name: { ja: '時刻(日本時間)', en: 'At (in Japan)' }, of: ({ at }) => momentInCell(at) },
    { name: { ja: '行った人・プログラム', en: 'By whom' }, of: ({ actor }) => actor?.name ?? actor?.id },
    { name: { ja: '操作', en: 'Action' }, of: ({ action }) => text(ACTION_WORDS[action]) },
    {
      name: { ja: '記録の種類', en: 'Kind of record' },
      of: ({ resource, part }) =>
        [text(RECORD_WORDS[resource]), ...(part === null ? [] : [partName(resource, part, names, text)])].join(' '),
    },
    { name: { ja: '記録', en: 'Record' }, of: ({ subjectId, lastName }) => names.get(subjectId)?.name ?? lastName },
    { name: { ja: '記録のID', en: 'Id' }, of: ({ subjectId }) => subjectId },
    {
      name: { ja: '変わったこと', en: 'What changed' },
      of: (entry) => wholeOrCut(viewer, changesInText(viewer, entry, names)),
    },
    { name: { ja: '理由', en: 'Why' }, of: ({ reason }) => reason },
  ];
}

/** Excel would put the rest into a row of its own. */
function wholeOrCut({ say }: Viewer, told: string): string {
  if (told.length <= MOST_IN_A_CELL) return told;
  return (
    told.slice(0, MOST_IN_A_CELL) +
    say(`…(全${told.length}字。続きは履歴の画面で)`, `… (${told.length} letters: the rest is shown in the journal)`)
  );
}
