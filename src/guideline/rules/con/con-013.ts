import { managementVolume } from '../../clause';
import { judgeClause, unconfirmed } from '../../clause-standing';
import { rule } from '../../rule';

/** 企画管理編7章③ of edition 6.0: what the vendor comes to know is kept, and what follows if it is not is written down. */
export const CON_013 = rule({
  id: 'CON-013',
  about: 'contract',
  clauses: [{ document: 'MHLW-6.0/企画管理編', clause: '7章③' }, ...managementVolume('1.1.2')],
  grades: { OTHER_DOCUMENT: ['MAJOR', 'MINOR'] },
  gates: ['contract.activate'],
  title: { ja: '守秘・非開示(違反時措置を含む)条項が無い', en: 'No confidentiality clause' },
  variants: unconfirmed('守秘・非開示の定め', 'a clause on confidentiality'),
  remedy: {
    ja: '守秘・非開示と違反時の措置を契約等に定めて登録する',
    en: 'Put confidentiality and what follows a breach of it into the contract, and register the clause',
  },
  judge(snapshot, clock) {
    return judgeClause(snapshot, clock, 'CONFIDENTIALITY', { absent: 'MAJOR', unconfirmed: 'MINOR' });
  },
});
