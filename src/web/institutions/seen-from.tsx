import { useViewer } from '../frame/viewer-context';
import { type Choice } from './institution-choice';
import { InstitutionField } from './institution-field';

/** Over a record that all institutions share: from which of them one looks, where there is more than one to look from. */
export function SeenFrom({ choice }: { choice: Choice }) {
  const { say } = useViewer();
  if (choice.institutions.length < 2) return null;
  return (
    <form class="card row no-print" method="get">
      <InstitutionField choice={choice} />
      <button class="button second">{say('この医療機関で見る', 'Look from there')}</button>
    </form>
  );
}
