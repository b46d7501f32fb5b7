import { RULES } from '../../guideline/catalogue';
import { ruleAndNumber } from '../../guideline/rule-title';
import { useViewer } from '../frame/viewer-context';
import { SelectField } from '../parts/select-field';

const WORDS = RULES.map(({ id }) => [id, ruleAndNumber(id)] as const);

/** By which rule a list is narrowed: nobody knows the numbers by heart. */
export function RuleField({ chosen }: { readonly chosen: string | undefined }) {
  const { say } = useViewer();
  return <SelectField name="ruleId" label={say('規則', 'Rule')} chosen={chosen} words={WORDS} />;
}
