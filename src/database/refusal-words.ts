import { type ProblemCode } from '../kernel/problem-codes';
import { type Texts } from '../kernel/texts';

/** Faults by the last part of a constraint's name: `<kind>_<table>__<column>__<fault>`. */
export const FAULTS: Readonly<Record<string, Texts>> = {
  not_found: { ja: '指す先の記録がありません', en: 'The record it names does not exist' },
  taken: { ja: 'すでに他の記録で使われています', en: 'Another record already uses it' },
  twice: { ja: '同じものが二度現れます', en: 'The same entry appears twice' },
  unknown: { ja: '使える値ではありません', en: 'Not one of the known values' },
  check_digit: { ja: '検査用数字が合いません', en: 'The check digit does not match' },
  format: { ja: '書式が正しくありません', en: 'The format is not right' },
  range: { ja: '範囲外の値です', en: 'Out of range' },
  negative: { ja: '負の値は使えません', en: 'Must not be negative' },
  before_start: { ja: '終わりの日が始まりの日より前です', en: 'The end lies before the start' },
  met_at_first: {
    ja: '初回確認が「はい」の項目に完了日はありません',
    en: 'What was met at first has no day of completion',
  },
  before_issue: { ja: '受領日が発行日より前です', en: 'Received before it was issued' },
  before_receipt: { ja: '評価日が受領日より前です', en: 'Reviewed before it was received' },
  before_request: { ja: '申請の日より前です', en: 'Lies before it was asked for' },
  before_talks: { ja: '交渉開始日より前です', en: 'Lies before the negotiation began' },
  required: { ja: 'この状態では必要な項目です', en: 'Required in this state' },
  incomplete: { ja: '組になる項目がそろっていません', en: 'Given together with its counterpart, or not at all' },
  itself: { ja: '自分自身は指定できません', en: 'Must not name itself' },
  cycle: { ja: '循環になります', en: 'It would close a circle' },
  other_contract: { ja: '別の契約に属しています', en: 'Belongs to another contract' },
  other_party: {
    ja: 'この医療機関とこの事業者との間の記録ではありません',
    en: 'Not a record between this institution and this vendor',
  },
  other_number: { ja: '法人番号と一致しません', en: 'Does not match the corporate number' },
  other_subject: {
    ja: 'この確認項目はこの対象のものではありません',
    en: 'Not a topic of what it is said to be about',
  },
  other_sheet: { ja: '登録済みの回答票と合いません', en: 'Does not match the sheet of answers on record' },
  not_open: {
    ja: 'この項番の「いいえ」「対象外」「未回答」は回答票にありません',
    en: 'The sheet of answers has no such item that is not yes',
  },
  other_kind: { ja: 'この種別では指定できません', en: 'Not possible with this kind' },
  other_state: { ja: 'この状態では指定できません', en: 'Not possible in this state' },
  other_review: { ja: 'この確認結果では指定できません', en: 'Not possible with this review' },
  not_applicable: { ja: '「対象外」と同時には指定できません', en: 'Cannot stand together with "not applicable"' },
  announced_day: {
    ja: 'サポート終了日と同時には指定できません',
    en: 'Cannot stand together with a day on which support ends',
  },
  no_channel: { ja: '連絡手段が一つもありません', en: 'There is no way to reach this contact' },
  overlap: { ja: '期間が重なっています', en: 'The periods overlap' },
  own_request: {
    ja: '自分が申請したものを自分で承認・受容することはできません',
    en: 'Nobody approves or accepts what they asked for themselves',
  },
  not_deciding: {
    ja: 'この医療機関で決定する役割(経営層・安全管理責任者・企画管理者)を持つ方だけを代行者にできます',
    en: 'A deputy is somebody who decides in this institution: an executive, a safety or a planning manager',
  },
  passed: { ja: '今日より前の日付は指定できません', en: 'Must not lie before today' },
  own_role: { ja: '自分自身の役割や利用可否は変更できません', en: 'Nobody changes their own roles or access' },
  second_administrator: {
    ja: '一人の管理者ではできません。identity-requests で依頼し、別の管理者の承認を受けてください',
    en: 'No administrator does this alone: ask in an identity request, which another administrator approves',
  },
  one_suffices: {
    ja: '管理者一人で行える変更です。アカウントを直接変更してください',
    en: 'One administrator may do this: change the account itself',
  },
  last_administrator: {
    ja: '最後の管理者です。先に別の管理者を置いてください',
    en: 'Nobody else administers the deployment: let another administrator in first',
  },
  decided: {
    ja: 'すでに決定されたか、期限切れか、依頼した管理者が資格を失っています',
    en: 'It was decided already, has expired, or whoever asked is no administrator any more',
  },
  second_factor_required: {
    ja: 'この役割には、ここで登録した二要素認証が必要です',
    en: 'This role needs a second factor that is held here',
  },
  third: {
    ja: '有効な鍵がすでに二つあります。先に一つを失効させてください',
    en: 'Two keys are valid already; revoke one first',
  },
  ambiguous: { ja: 'どの医療機関のキーかを決められません', en: 'It is not clear which institution’s key this is' },
  too_much: {
    ja: '責任分界表全体に収まる文字数を超えます',
    en: 'More than a whole matrix holds',
  },
  not_to_come: { ja: '今日より後の日付を指定してください', en: 'Must lie after today' },
  not_running: {
    ja: 'すでに始まっているもの(昨日以前に開始)だけを引き継げます',
    en: 'Only what already runs is taken over: it began before today',
  },
  other_vendor: { ja: '別の事業者の認証です', en: 'It is a certificate of another vendor' },
  other_scheme: { ja: '別の系統の認証制度です', en: 'It is of another family of schemes' },
  no_later: { ja: '先行する認証より後まで有効ではありません', en: 'It is valid no longer than the one it follows' },
  succeeded: {
    ja: '承継先のある記録です。承継先を指定してください',
    en: 'The record has a successor: name that one',
  },
  own_member: {
    ja: '契約先の事業者(代表構成員)です。構成員としては登録しません',
    en: 'The contract is its own: it stands at its head (代表構成員), and is no member beside itself',
  },
  member_itself: {
    ja: 'この契約の構成員です。構成員への再委託は登録できません',
    en: 'It is a member of the contract: nobody in it is re-entrusted too',
  },
  beneath_already: {
    ja: 'この契約の再委託先です。再委託を終えてから構成員として登録してください',
    en: 'It is a subcontractor of the contract: that work ends before it becomes a member',
  },
  own_subcontractor: {
    ja: '委託元と同じ事業者です。自社への再委託は登録できません',
    en: 'It is the vendor that entrusts the work: nobody is their own subcontractor',
  },
  other_company: {
    ja: '法人番号が異なる、別の会社の記録です',
    en: 'It is another company: the corporate numbers differ',
  },
  not_for_vendors: {
    ja: '台帳または医療機関が確認する項目です。事業者自身では変更できません',
    en: 'A register or an institution says this, not the vendor itself',
  },
  out_of_order: { ja: 'より後の日のものがすでに登録されています', en: 'One of a later day is on record already' },
  borne: { ja: 'いまの名称と同じです', en: 'It bears that name already' },
  shut_out: { ja: '利用を停止されたアカウントです', en: 'That account may not come in any more' },
  to_come: { ja: '今日より後の日付は指定できません', en: 'Must not lie after today' },
  by_step: { ja: '手続き(steps)によってのみ変わります', en: 'Changes by its step only' },
  second_accountable: { ja: '最終責任は一行に一者だけです', en: 'A row has exactly one accountable party' },
};

/** Steps that the state of a demarcation matrix does not allow, by the same last part: the code of the problem, and why. */
export const STATES: Readonly<Record<string, readonly [code: ProblemCode, texts: Texts]>> = {
  representative: [
    'NOT_THE_REPRESENTATIVE',
    {
      ja: '共同企業体を代表して確認するのは、代表構成員(契約先の事業者)です',
      en: 'Of several vendors the representative (代表構成員) confirms for all',
    },
  ],
  declared: [
    'DECLARED_MATRIX',
    {
      ja: 'この責任分界表の割当は双方の申告か裁定からのみ定まります',
      en: 'The parts in this matrix follow from what both sides declare, or from a settlement, only',
    },
  ],
  recorded: [
    'RECORDED_MATRIX',
    { ja: 'この責任分界表は双方の申告によるものではありません', en: 'This matrix is not one that both sides declare' },
  ],
  inapplicable: ['ROW_NOT_APPLICABLE', { ja: 'この行は対象外です', en: 'The row does not apply' }],
  declared_itself: [
    'VENDOR_HAS_DECLARED',
    { ja: '事業者が自ら申告しています。代わって入力できません', en: 'The vendor has declared the row by itself' },
  ],
  seen: [
    'DECLARATION_SEEN',
    {
      ja: '双方が申告した行は、取り下げではなく変更してください',
      en: 'Both sides have declared the row and seen each other’s: change it instead of withdrawing it',
    },
  ],
  undisputed: [
    'NOT_DIFFERING',
    {
      ja: '双方の申告が食い違っている行ではありません',
      en: 'Both sides have not declared the row, or do not differ in it',
    },
  ],
  own_proposal: ['OWN_REQUEST', { ja: '却下ではなく取り下げてください', en: 'Withdraw it, do not refuse it' }],
  own_draft: [
    'OWN_DRAFT',
    {
      ja: '自分が作成に加わった版を医療機関として確認することはできません',
      en: 'Nobody confirms for the institution what they drafted themselves',
    },
  ],
  unapproved: [
    'EXECUTIVE_APPROVAL_REQUIRED',
    {
      ja: '重要な契約、又は重要度が未判定の契約です。重要度を判定するか、先に経営層の承認を記録してください',
      en: 'The contract is important, or nobody has rated it: rate it, or record the executive approval first',
    },
  ],
  outdated: [
    'EXECUTIVE_APPROVAL_REQUIRED',
    {
      ja: '経営層の承認の後に契約の内容が変わっています。改めて承認を求めてください',
      en: 'The contract is another than the one that the executives approved: ask for approval anew',
    },
  ],
  both_sides: [
    'CONFIRMED_OTHER_SIDE',
    {
      ja: '一人が双方のために確認することはできません。もう一方の側は別の方が確認してください',
      en: 'Nobody confirms for both sides: somebody else has to for this one',
    },
  ],
  own_entry: [
    'OWN_ENTRY',
    {
      ja: '自分が代理入力したものを自分で照合することはできません',
      en: 'Nobody checks what they have entered themselves',
    },
  ],
  own_word: [
    'NOT_ON_BEHALF',
    {
      ja: '書面を添えて代理入力された確認ではありません',
      en: 'Not a confirmation that was entered on behalf, with its paper',
    },
  ],
  moved: [
    'FACTS_MOVED',
    {
      ja: '確認の後に契約・構成・委託先などの事実が変わりました。何が変わったかは各確認の outdatedBy にあります。内容を見直し、もう一度確認してください',
      en: 'Facts have changed since the confirmations were given; outdatedBy of each says which. Look at the content again and confirm anew',
    },
  ],
  nothing_to_decide: [
    'ILLEGAL_STEP',
    {
      ja: '決定を待っているものではありません。先に承認・受容などを求めてください(前提が変わっていない決定を改めて行う必要はありません)',
      en: 'There is nothing to decide: ask for the decision first (what still stands need not be decided anew)',
    },
  ],
  other_since_entry: [
    'FACTS_MOVED',
    {
      ja: '入力の後に対象の内容が変わりました。書面が変更後の内容についてのものであれば、入力し直してください',
      en: 'What it is about has changed since it was entered: enter it anew, where the paper is on what is so now',
    },
  ],
  other_since_proposal: [
    'FACTS_MOVED',
    { ja: '提案の後に内容が変更されました。提案し直してください', en: 'It has been changed since: propose it anew' },
  ],
  before_change: [
    'FACTS_MOVED',
    {
      ja: '決裁日の後に、決定の前提となる事実が変わっています。変更後の内容についての決裁書が必要です',
      en: 'What the decision stands on has changed after the day on the paper: it takes a paper on what is so now',
    },
  ],
  unchecked: [
    'NOT_CHECKED',
    {
      ja: '代理入力された事業者の確認を、もう一人が書面と照合していません',
      en: 'What was entered on behalf of the vendor has not been checked by a second person',
    },
  ],
  unconfirmed: [
    'NOT_CONFIRMED',
    { ja: '現在の内容を双方が確認していません', en: 'Both sides have not confirmed the content as it now is' },
  ],
  published: [
    'PUBLISHED_TEMPLATE',
    {
      ja: '公開した版は変更できません。次の版を作成してください',
      en: 'A published edition cannot be changed; begin the next edition',
    },
  ],
  settled: ['DECIDED', { ja: 'すでに決定されており、変更できません', en: 'It is decided already, and stays as it is' }],
  take_over_closed: [
    'TAKE_OVER_CLOSED',
    {
      ja: '引継ぎの受付期間ではありません。二人で定めた切替日の前日まで受け付けます。以後は通常の手続きを取ってください',
      en: 'Nothing is taken over now: it is open until the cut-over day that two people have set; after that, take the usual steps',
    },
  ],
  for_the_steward: [
    'FOR_THE_STEWARD',
    {
      ja: '他者が記録したか、他の契約・利用者が関わる事業者です。台帳の管理者に依頼してください',
      en: 'Others have recorded the vendor or are concerned by it: it is for the steward of the registry to do',
    },
  ],
  not_consulted: [
    'NOT_UNDER_CONSULTATION',
    { ja: '協議中の版ではありません', en: 'The revision is not under consultation' },
  ],
};

export const IN_USE: Texts = {
  ja: '他の記録から参照されているため削除できません',
  en: 'Other records refer to it, so it cannot be deleted',
};
export const IMMUTABLE: Texts = {
  ja: '合意済みの版は変更できません。新しい版を作成してください',
  en: 'An agreed revision cannot be changed; begin a new revision',
};
export const OPEN_REVISION: Texts = {
  ja: '作成中の版がすでにあります',
  en: 'A revision is already being worked on',
};
export const FORBIDDEN: Texts = { ja: 'この操作の権限がありません', en: 'You may not do this' };
