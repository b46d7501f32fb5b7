import { type AccountView } from '../../access/accounts/dto/account.dto';
import { type RiskAcceptanceView } from '../../findings/risk-acceptances/risk-acceptance.dto';
import { SEVERITY_WORDS } from '../findings/finding-words';
import { ACTION_WORDS, RECORD_WORDS } from '../history/record-words';
import { type JournalContent } from '../history/journal.view';
import { type PeopleContent } from '../people/people-reading';
import { REGISTRY_ROLE_WORDS } from '../people/people-words';
import { type AcceptanceListContent } from '../risk-acceptances/acceptance-list.view';
import { STATE_WORDS, stateOf } from '../risk-acceptances/acceptance-state';
import { ruleTitle } from '../../guideline/rule-title';
import { type Viewer } from '../viewer';
import { type Column } from './list-export';
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
    { name: { ja: '停止した時刻', en: 'Disabled at' }, of: ({ disabledAt }) => disabledAt },
    { name: { ja: '招待した時刻', en: 'Invited at' }, of: ({ invitedAt }) => invitedAt },
    { name: { ja: '二要素認証の設定', en: 'Second factor since' }, of: ({ secondFactorSince }) => secondFactorSince },
    { name: { ja: 'SSO', en: 'SSO' }, of: ({ id }) => (federated.has(id) ? say('使ったことがある', 'used') : null) },
  ];
}

export function journalColumns(
  { text }: Viewer,
  names: JournalContent['names'],
): readonly Column<JournalContent['entries'][number]>[] {
  return [
    { name: { ja: '時刻(UTC)', en: 'At (UTC)' }, of: ({ at }) => at },
    { name: { ja: '行った人・プログラム', en: 'By whom' }, of: ({ actor }) => actor?.name ?? actor?.id },
    { name: { ja: '操作', en: 'Action' }, of: ({ action }) => text(ACTION_WORDS[action]) },
    { name: { ja: '記録の種類', en: 'Kind of record' }, of: ({ resource }) => text(RECORD_WORDS[resource]) },
    { name: { ja: '記録', en: 'Record' }, of: ({ subjectId, lastName }) => names.get(subjectId)?.name ?? lastName },
    { name: { ja: '記録のID', en: 'Id' }, of: ({ subjectId }) => subjectId },
    { name: { ja: '変わったこと', en: 'What changed' }, of: ({ changes }) => JSON.stringify(changes) },
    { name: { ja: '理由', en: 'Why' }, of: ({ reason }) => reason },
  ];
}
