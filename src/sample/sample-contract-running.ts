import { type Row } from './insert-rows';
import { type SampleCalendar } from './sample-calendar';
import { contract, sampleId } from './sample-id';

/** What is noted while contracts run: manuals, the 確認表. */
export function runningRows(calendar: SampleCalendar): Record<string, Row[]> {
  return {
    contract_manuals: [
      {
        id: sampleId('manual', 1),
        contractId: contract(1),
        rowKey: 'SR-03',
        title: 'OS更新手順書 第3版',
        ref: '文書管理/手順書-12',
        sharedOn: calendar.months(-10),
      },
      { id: sampleId('manual', 2), contractId: contract(2), rowKey: 'SR-06', title: '監視運用手順書' },
    ],
    role_confirmations: [
      {
        id: sampleId('confirmation', 1),
        contractId: contract(1),
        part: 'INSTITUTION',
        itemNo: '1',
        subject: '適切な事業者の選定',
        confirmedOn: calendar.months(-20),
        wasMet: true,
      },
      {
        id: sampleId('confirmation', 2),
        contractId: contract(1),
        part: 'JOINT',
        itemNo: 'A-8',
        subject: '個人情報の管理',
        confirmedOn: calendar.months(-20),
        wasMet: false,
        completedOn: calendar.months(-18),
        note: '覚書で取扱いを定めた',
      },
    ],
  };
}
