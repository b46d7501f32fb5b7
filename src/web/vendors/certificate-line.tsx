import { addMonths, type CalendarDate, today } from '../../kernel/calendar-date';
import { type CertificationView } from '../../registry/certifications/dto/certification.dto';
import { useViewer } from '../frame/viewer-context';
import { schemeName } from '../parts/registry-words';
import { type Span, TimeLine } from '../parts/time-line';

/** How far the line looks back and ahead at least. */
const YEARS = 3;
/** A certificate that ends sooner is marked. */
const MONTHS_SOON = 3;

/** The certificates of a vendor over time, scheme by scheme: where one ends before the next begins, there is a gap. */
export function CertificateLine({ certificates }: { certificates: readonly CertificationView[] }) {
  const { date, say, text } = useViewer();
  if (certificates.length === 0) return null;
  const schemes = [...new Set(certificates.map(({ scheme }) => scheme))];
  const [from, to] = [addMonths(today(), -12 * YEARS), addMonths(today(), 12 * YEARS)];
  return (
    <TimeLine
      caption={say(
        '認証の有効期間。細い縦線が本日です。',
        'Terms of the certificates; the thin upright line is today.',
      )}
      heads={[say('認証', 'Scheme'), say('有効な最後の日', 'Last valid day')]}
      from={from}
      to={to}
      rows={schemes.map((scheme) => {
        const held = certificates.filter((one) => one.scheme === scheme);
        const last = held
          .map(({ validTo }) => validTo)
          .sort()
          .at(-1);
        return {
          key: scheme,
          name: text(schemeName(scheme)),
          spans: held.filter(({ validTo }) => validTo >= from).map(spanOf),
          told: last === undefined ? '—' : date(last),
        };
      })}
    />
  );
}

function spanOf({ validFrom, validTo }: { validFrom: CalendarDate; validTo: CalendarDate }): Span {
  return { from: validFrom, to: validTo, tone: toneOf(validFrom, validTo) };
}

function toneOf(validFrom: CalendarDate, validTo: CalendarDate): Span['tone'] {
  if (validTo < today()) return 'soft';
  if (validFrom > today()) return 'note';
  return validTo < addMonths(today(), MONTHS_SOON) ? 'warn' : 'good';
}
