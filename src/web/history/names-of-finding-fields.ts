/** The fields of judgements in Japanese, by their names in the API. */
export const FINDING_FIELDS: Readonly<Record<string, string>> = {
  acceptanceId: 'リスク受容',
  openForGate: '締結・開始の前か',
  openedOn: '最初に指摘した日',
  reasonCodes: '理由となるルール',
  section: '報告書の区分',
  strength: '求めの強さ',
  subjectName: '対象の名称',
  turnedOn: '最後に変わった日',
  variant: 'ルールの場合分け',
};
