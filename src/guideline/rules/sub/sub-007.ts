import { managementVolume } from '../../clause';
import { rule } from '../../rule';
import { judgeSubcontracts } from '../../subcontract-verdicts';

/** 5⑤: institution and vendor consult on the re-entrustment and come to an agreement, which is on record. */
export const SUB_007 = rule({
  id: 'SUB-007',
  about: 'contract',
  clauses: managementVolume('5⑤', '5.2.2'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MINOR'] },
  gates: ['subcontract.approve', 'subcontract.activate'],
  title: {
    ja: '協議・合意形成の記録(議事・参加者)が無い',
    en: 'No consultation/consensus record',
  },
  variants: {
    NO_MINUTES: {
      ja: '協議の参加者または議事の記録が無い',
      en: 'Participants or minutes of the consultation are not on record',
    },
  },
  remedy: {
    ja: '再委託について事業者と協議し、参加者と議事の記録を登録する',
    en: 'Consult with the vendor on the re-entrustment, and register who took part and the minutes',
  },
  judge(snapshot, clock) {
    return judgeSubcontracts(snapshot, clock, ({ consultationRecorded, consultedOn, agreedOn }) => {
      const [talked, agreed] = [consultedOn, agreedOn].map((on) => on !== null && clock.hasCome(on));
      // Steps out of order stop the start (SUB-003), and so does one left out: its day would tell.
      if (!talked || !agreed) {
        const facts = { consultedOn: talked ? consultedOn : null, agreedOn: agreed ? agreedOn : null };
        return { severity: 'MAJOR', stopsGate: 'subcontract.activate', facts };
      }
      return consultationRecorded ? null : { severity: 'MINOR', variant: 'NO_MINUTES', facts: { consultedOn } };
    });
  },
});
