import { type PatchContractMember } from '../../registry/contracts/dto/contract-member.dto';
import { type FieldWords } from '../forms/form';
import { TOLD_BEFORE_ABROAD } from '../forms/goes-abroad-words';
import { APPI28_WORDS } from '../subcontracts/subcontract-words';

/** How people say what is recorded of a member. */
export const MEMBER: { readonly [K in keyof PatchContractMember]: FieldWords } = {
  part: {
    label: { ja: '分担(業務・割合)', en: 'Its part' },
    help: { ja: '共同企業体協定書のとおり。例: ネットワークの構築、出資比率 30%。', en: 'As the members agreed.' },
  },
  memberFrom: {
    label: { ja: '加わった日', en: 'Member from' },
    help: { ja: '契約の初めからなら空欄。', en: 'Empty: since the contract is there.' },
  },
  memberTo: {
    label: { ja: '最後の日', en: 'Member until' },
    help: {
      ja: '脱退したとき。翌日から判定されず、契約も見られなくなります。',
      en: 'When it leaves: from the day after it is judged no more, and sees the contract no more.',
    },
  },
  appi28Basis: {
    label: { ja: '個人情報保護法28条の根拠', en: 'Basis under APPI 28' },
    help: { ja: '構成員が外国にあるとき。', en: 'Where the member is abroad.' },
    words: APPI28_WORDS,
  },
  ...TOLD_BEFORE_ABROAD,
};
