import { isUnderWay } from '../../provision-standing';
import { rule, SILENT } from '../../rule';

/** Ours: until it is judged which of the two it is, nobody knows which duties apply. */
export const TPP_009 = rule({
  id: 'TPP-009',
  about: 'provision',
  clauses: [{ document: 'BUNKAITEN', clause: 'TPP-009' }],
  grades: { PRODUCT: ['MAJOR'] },
  title: { ja: '委託か第三者提供かの区分が未判定', en: 'Entrustment vs third-party provision not classified' },
  remedy: {
    ja: '委託に当たるか第三者提供に当たるかを判定して登録し、委託であればその契約も登録する',
    en: 'Judge whether it is an entrustment or a provision to a third party, and register it; for an entrustment, its contract too',
  },
  judge(provision, clock) {
    if (provision.classification !== 'UNKNOWN' || !isUnderWay(provision, clock)) return SILENT;
    return [
      { subject: { kind: 'PROVISION', id: provision.id }, severity: 'MAJOR', facts: { classification: 'UNKNOWN' } },
    ];
  },
});
