import { useViewer } from '../frame/viewer-context';
import { type Choice } from '../institutions/institution-choice';
import { InstitutionField } from '../institutions/institution-field';

/** Between whom the contract is; whoever works for several institutions says for which. */
export function ForWhom({ choice, vendor }: { choice: Choice; vendor: string }) {
  const { say } = useViewer();
  const { institution, institutions } = choice;
  return (
    <>
      {institutions.length > 1 && (
        <form class="card row" method="get">
          <InstitutionField choice={choice} />
          <button class="button second">{say('この医療機関の契約にする', 'A contract of this institution')}</button>
        </form>
      )}
      <p>{say(`${institution.name} と ${vendor} の契約`, `${institution.name} with ${vendor}`)}</p>
    </>
  );
}
