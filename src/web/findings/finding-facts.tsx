import { type Facts } from '../../guideline/rule';
import { useViewer } from '../frame/viewer-context';
import { fieldWords } from '../history/field-words';

/** What a rule saw, fact by fact. */
export function FindingFacts({ facts }: { facts: object }) {
  const { say, text } = useViewer();
  return (
    <dl class="facts">
      {Object.entries(facts as Facts).map(([name, value]) => (
        <div key={name} class="fact">
          <dt>{text(fieldWords(name))}</dt>
          <dd>{Array.isArray(value) ? value.join('、') : String(value ?? say('なし', 'none'))}</dd>
        </div>
      ))}
    </dl>
  );
}
