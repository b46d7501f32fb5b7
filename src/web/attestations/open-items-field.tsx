import { type CalendarDate } from '../../kernel/calendar-date';
import { type AttestationView, type OpenItemField } from '../../registry/attestations/dto/attestation.dto';
import { type Draft } from '../forms/draft';
import { type Sent, textIn } from '../forms/sent';
import { useViewer } from '../frame/viewer-context';

const LINES = 'openItemLines';

/** Items of a vendor's checklist that are answered いいえ, a line each: 項番, and the day by which it is mended. */
export function OpenItemsField({ draft: { sent, refusal } }: { draft: Draft }) {
  const { say, text } = useViewer();
  const fault = refusal?.faults.find(({ pointer }) => pointer.startsWith('/openItems'));
  return (
    <div class="field">
      <label for={LINES}>
        {say('チェックリストの「いいえ」と目標日', 'Items of the checklist answered no, with target dates')}
      </label>
      <p class="help" id={`${LINES}-help`}>
        {say(
          '事業者確認用チェックリストのとき、「いいえ」の項目を1行に1つ、項番と目標日を空白で区切って入力します。例: 2② 令和9年3月31日。',
          'Of a vendor’s checklist: a line for each item that is answered no, with its number, a space and the target date, such as 2② 2027-03-31.',
        )}
      </p>
      {fault !== undefined && (
        <p class="fault" id={`${LINES}-fault`}>
          {text(fault.detail)}
        </p>
      )}
      <textarea
        id={LINES}
        name={LINES}
        rows={4}
        aria-describedby={fault === undefined ? `${LINES}-help` : `${LINES}-help ${LINES}-fault`}
        aria-invalid={fault === undefined ? undefined : true}
      >
        {textIn(sent, LINES)}
      </textarea>
    </div>
  );
}

/** What stands in the lines, as the API takes it. */
export function openItemsIn(sent: Sent): OpenItemField[] {
  return textIn(sent, LINES)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [itemNo = '', ...day] = line.split(/\s+/);
      // Checked, and brought to one form, like each date that the API is sent.
      return { itemNo, targetOn: (day.join('') || null) as CalendarDate | null };
    });
}

/** The lines as they stand for what is on record. */
export function openItemLines({ openItems }: Pick<AttestationView, 'openItems'>): Sent {
  return { [LINES]: (openItems ?? []).map(({ itemNo, targetOn }) => `${itemNo} ${targetOn ?? ''}`.trim()).join('\n') };
}
