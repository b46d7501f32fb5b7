import { useViewer } from '../frame/viewer-context';
import { schemeName } from '../parts/registry-words';
import { type HeldCertificate } from './held-certificates';

/** A certificate at a glance: which, and until when, or why it does not count today. */
export function CertificateBadge({ held: { scheme, validTo, isInTerm, suspension } }: { held: HeldCertificate }) {
  const { date, say, text } = useViewer();
  const name = text(schemeName(scheme));
  if (suspension !== null)
    return (
      <span class="badge bad">
        {name} {suspension === 'SUSPENDED' ? say('一時停止中', 'suspended') : say('取消し', 'withdrawn')}
      </span>
    );
  return isInTerm ? (
    <span class="badge good">{say(`${name} ${date(validTo)}まで`, `${name} to ${validTo}`)}</span>
  ) : (
    <span class="badge bad">{say(`${name} 期間外(${date(validTo)}まで)`, `${name} out of term (${validTo})`)}</span>
  );
}
