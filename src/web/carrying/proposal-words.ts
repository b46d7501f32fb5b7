import { type CauseView } from '../../demarcation/carrying/dto/matrix-proposal.dto';
import { type MatrixChange } from '../../demarcation/carrying/proposed-change';
import { type Texts } from '../../kernel/texts';
import { ANSWER_WORDS } from '../parts/registry-words';

/** What becomes of a row or column if the proposal is taken over. */
export const CHANGE_WORDS: Readonly<Record<MatrixChange, Texts>> = {
  ADD_PARTY: { ja: '当事者の列を加える', en: 'Add a column for the party' },
  LEAVE_PARTY: {
    ja: '当事者の列を除く(その当事者の割当は消え、双方の申告をやり直す)',
    en: 'Take the party’s column out (its parts go; both sides declare those rows anew)',
  },
  RENAME_PARTY: { ja: '当事者の列の名称を改める', en: 'Head the party’s column anew' },
  ADD_ROW: { ja: '行を加える', en: 'Add the row' },
  EXCUSE_ROW: { ja: '行を理由つきで対象外とする', en: 'Mark the row as not applicable, with the reason' },
  APPLY_ROW: { ja: '対象外だった行を対象に戻す', en: 'The row applies again' },
  REDEFINE_ROW: { ja: '行の文言を改める(申告をやり直す)', en: 'Word the row anew (both sides declare it anew)' },
};

const FACT_WORDS: Readonly<Record<string, Texts>> = {
  personalDataHandling: { ja: '個人データの取扱い', en: 'personal data' },
  deploymentModel: { ja: 'サービス類型', en: 'service model' },
  usesThirdPartyCloud: { ja: '第三者のクラウドの利用', en: 'cloud of a third party' },
  remoteMaintenance: { ja: 'リモート保守', en: 'remote maintenance' },
  externalConnection: { ja: '外部接続', en: 'line to the outside' },
  signatureUsed: { ja: '電子署名・タイムスタンプの利用', en: 'electronic signatures' },
  colocation: { ja: '他者の施設への設置', en: 'servers in another’s room' },
  maintenance: { ja: '保守作業', en: 'maintenance work' },
  reentrustment: { ja: '再委託', en: 're-entrustment' },
  overseasReentrustment: { ja: '海外への再委託', en: 're-entrustment overseas' },
  equipment: { ja: '対象の機器', en: 'equipment' },
  severalVendors: { ja: '他の事業者の関与', en: 'other vendors on the system' },
  thirdPartyProvision: { ja: '第三者提供', en: 'provision to third parties' },
  vendor: { ja: '契約の相手方', en: 'the contracting vendor' },
  subcontract: { ja: '再委託先', en: 'subcontractor' },
  dependency: { ja: '契約が頼るサービス', en: 'service that the contract rests on' },
  name: { ja: 'サービスの名称', en: 'name of the service' },
  role: { ja: '機器の所有・設置・保守の担い手', en: 'who owns, installed or maintains equipment' },
  recipient: { ja: '提供先', en: 'recipient' },
  edition: { ja: '自院のひな形の版', en: 'edition of the institution’s own template' },
};

const VALUE_WORDS: Readonly<Record<string, Texts>> = {
  ...ANSWER_WORDS,
  REQUESTED: { ja: '承認前', en: 'asked for' },
  IN_FORCE: { ja: '該当', en: 'in force' },
  ON_PREMISES: { ja: '院内設置', en: 'on premises' },
  HYBRID: { ja: '院内とクラウドの併用', en: 'hybrid' },
  HANDLED: { ja: '取り扱う', en: 'handled' },
  NOT_HANDLED: { ja: '取り扱わない', en: 'not handled' },
  CLOUD_EXCEPTION: { ja: 'クラウド例外', en: 'cloud exception' },
};

/** A fact that moved, in one line: what it was, and what it is. */
export function causeText({ fact, before, after }: CauseView): Texts {
  const name = FACT_WORDS[fact] ?? { ja: fact, en: fact };
  const value = (said: string | null): Texts =>
    said === null ? { ja: 'なし', en: 'none' } : (VALUE_WORDS[said] ?? { ja: said, en: said });
  const [was, is] = [value(before), value(after)];
  return { ja: `${name.ja}: ${was.ja} → ${is.ja}`, en: `${name.en}: ${was.en} → ${is.en}` };
}
