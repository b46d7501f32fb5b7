const KINDS = [
  'institution',
  'department',
  'role',
  'vendor',
  'certification',
  'contact',
  'attestation',
  'evaluation',
  'evidence',
  'system',
  'interface',
  'contract',
  'clause',
  'document',
  'dependency',
  'coverage',
  'subcontract',
  'condition',
  'overseas-check',
  'equipment',
  'equipment-role',
  'provision',
  'matrix',
  'party',
  'row',
  'agreement',
  'acceptance',
  'disclosure',
  'suspension',
  'template',
  'incident',
  'manual',
  'confirmation',
  'take-over-day',
  'confirmed',
  'treatment',
  'stored',
  'equipment-system',
  'member',
] as const;

/** The same id in every sample, so that what is printed about it can be tried: `…-0000-7000-8000-…`. */
export function sampleId(kind: (typeof KINDS)[number], number: number): string {
  const place = (KINDS.indexOf(kind) + 1).toString(16).padStart(4, '0');
  return `5a3b1e00-${place}-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

export const contract = (number: number) => sampleId('contract', number);
