import { addMonths, type CalendarDate, today } from '../../kernel/calendar-date';
import { type EquipmentView } from '../../registry/equipment/dto/equipment.dto';
import { useViewer } from '../frame/viewer-context';
import { Crumbs } from '../parts/crumbs';
import { NextPage } from '../parts/next-page';
import { type Span, TimeLine } from '../parts/time-line';
import { type Rows } from '../rows';
import { EOS_DECISION_WORDS } from './equipment-words';

/** How far the time line looks back and ahead. */
const MONTHS_BACK = 12;
const MONTHS_AHEAD = 60;
/** Support that ends sooner is marked. */
const MONTHS_SOON = 12;

/** Until when each device is supported, soonest first. */
export function EndOfSupportPage({ equipment }: { equipment: Rows<EquipmentView> }) {
  const { date, say, text } = useViewer();
  const ending = equipment.items.filter(({ status }) => status !== 'DISPOSED');
  return (
    <>
      <Crumbs crumbs={[['/equipment', say('機器', 'Equipment')]]} />
      {ending.length === 0 ? (
        <p class="notice">{say('サポート終了日が登録された機器はありません。', 'No end of support is on record.')}</p>
      ) : (
        <TimeLine
          caption={say(
            'サポート終了日の早い順。細い縦線が本日です。',
            'Soonest first; the thin upright line is today.',
          )}
          heads={[say('機器', 'Device'), say('サポート終了と決定', 'End of support, decision')]}
          from={addMonths(today(), -MONTHS_BACK)}
          to={addMonths(today(), MONTHS_AHEAD)}
          rows={ending.map((one) => ({
            key: one.id,
            name: (
              <a href={`/equipment/${one.id}`}>
                {one.assetNo} {one.name}
              </a>
            ),
            spans: one.endOfSupportOn === null || one.endOfSupportOn === undefined ? [] : spansOf(one.endOfSupportOn),
            told: (
              <>
                {one.endOfSupportOn !== null && one.endOfSupportOn !== undefined && date(one.endOfSupportOn)}
                {one.eosDecisionType !== null && one.eosDecisionType !== undefined && (
                  <div class="small">{text(EOS_DECISION_WORDS[one.eosDecisionType])}</div>
                )}
              </>
            ),
          }))}
        />
      )}
      <NextPage next={equipment.next} />
    </>
  );
}

function spansOf(end: CalendarDate): readonly Span[] {
  const from = addMonths(today(), -MONTHS_BACK);
  const tone = end < today() ? 'bad' : end < addMonths(today(), MONTHS_SOON) ? 'warn' : 'good';
  return end < from ? [] : [{ from, to: end, tone }];
}
