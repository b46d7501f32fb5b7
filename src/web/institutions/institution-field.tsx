import { useViewer } from '../frame/viewer-context';
import { type Choice } from './institution-choice';

/** Which institution, where there is more than one to choose from. */
export function InstitutionField({ choice: { institution, institutions } }: { choice: Choice }) {
  const { say } = useViewer();
  if (institutions.length < 2) return null;
  return (
    <div class="field">
      <label for="institutionId">{say('医療機関', 'Institution')}</label>
      <select id="institutionId" name="institutionId">
        {institutions.map(({ id, name }) => (
          <option key={id} value={id} selected={id === institution.id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
