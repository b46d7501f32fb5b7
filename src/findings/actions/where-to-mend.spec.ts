import { DESCRIPTION, type Schema } from '../../../test/support/api-description';
import { RULES } from '../../guideline/catalogue';
import { type SubjectKind } from '../../guideline/subject';
import { subjectKindsOf } from '../../guideline/subject-kinds';
import { whereToMend } from './where-to-mend';

const { paths, components } = DESCRIPTION;

/** The fields that a record of the resource takes. */
function fieldsOf(resource: string): string[] {
  const { patch } = paths[`/v1/${resource}/{id}`] ?? {};
  const [content] = Object.values(patch?.requestBody?.content ?? {});
  return Object.keys(resolved(content?.schema ?? {}).properties ?? {});
}

function resolved(schema: Schema): Schema {
  return schema.$ref === undefined ? schema : (components.schemas[schema.$ref.replace(/^.*\//, '')] ?? {});
}

const RESOURCES: Readonly<Record<SubjectKind, string>> = {
  INSTITUTION: 'institutions',
  VENDOR: 'vendors',
  CERTIFICATION: 'certifications',
  CONTRACT: 'contracts',
  CONTRACT_MEMBER: 'contract-members',
  SUBCONTRACT: 'subcontracts',
  SYSTEM: 'systems',
  EQUIPMENT: 'equipment',
  MATRIX: 'matrices',
  PROVISION: 'provisions',
  RISK_ACCEPTANCE: 'risk-acceptances',
  INCIDENT: 'incidents',
};

describe('where findings are mended', () => {
  it.each(RULES.map(({ id }) => id))('%s names a field or a list that the API has', (id) => {
    const { resource, field } = whereToMend(id);
    expect(paths).toHaveProperty([`/v1/${resource}/{id}`]);
    const lists = [`/v1/${resource}/{id}/${field}`, `/v1/${field}`].filter((path) => path in paths);
    expect([...fieldsOf(resource).filter((name) => name === field), ...lists]).not.toEqual([]);
  });

  it.each(RULES.filter(({ id }) => whereToMend(id).whose === 'SUBJECT').map((rule) => [rule.id, rule] as const))(
    '%s names a resource of what its findings are about',
    (id, rule) => {
      const { resource } = whereToMend(id);
      expect(subjectKindsOf(rule).map((kind) => RESOURCES[kind])).toContain(resource);
    },
  );

  it('is the vendor’s own record only where that mends several contracts', () => {
    const ofVendors = RULES.filter(({ id }) => whereToMend(id).whose === 'VENDOR');
    expect(ofVendors.length).toBeGreaterThan(10);
    expect(ofVendors.map(({ about }) => about)).toEqual(ofVendors.map(() => 'contract'));
  });
});
