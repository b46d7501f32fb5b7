import { EVIDENCE_KINDS } from '../../kernel/terms/evidence-terms';
import { type Options } from '../forms/field';
import { useViewer } from '../frame/viewer-context';
import { type Choice } from '../institutions/institution-choice';
import { InstitutionField } from '../institutions/institution-field';
import { type NewRequestQuery } from './asking-query';
import { EVIDENCE_KIND_WORDS } from '../../exchange/evidence/evidence-words';

interface FirstContent {
  readonly choice: Choice;
  readonly query: NewRequestQuery;
  readonly vendors: Options;
}

/** First of whom and for what; what more is to be said follows from that. */
export function WhomToAsk({ choice, query, vendors }: FirstContent) {
  const { say, text } = useViewer();
  return (
    <form class="card narrow" method="get" action="/evidence-requests/new">
      <InstitutionField choice={choice} />
      <div class="field">
        <label for="vendorId">{say('事業者', 'Vendor')}</label>
        <p class="help" id="vendorId-help">
          {say(
            '契約のある事業者です。再委託先には、委託先を通じて依頼します。',
            'Those with a contract; a party beneath is asked through them.',
          )}
        </p>
        <select id="vendorId" name="vendorId" aria-describedby="vendorId-help">
          {vendors.map(([id, name]) => (
            <option key={id} value={id} selected={id === query.vendorId}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="kind">{say('求めるもの', 'For what')}</label>
        <select id="kind" name="kind">
          {EVIDENCE_KINDS.map((kind) => (
            <option key={kind} value={kind} selected={kind === query.kind}>
              {text(EVIDENCE_KIND_WORDS[kind])}
            </option>
          ))}
        </select>
      </div>
      <button class="button">{say('次へ', 'Next')}</button>
    </form>
  );
}
