import { type FindingView } from '../../findings/dto/finding.dto';

/** What falls short of one record, and of what belongs to it. */
export interface WorstOfRecord {
  readonly record: Pick<FindingView['subject'], 'kind' | 'id' | 'name'>;
  readonly findings: readonly FindingView[];
}

/** Findings by the contract, vendor, system or device that they are about; the record with the worst comes first. */
export function worstByRecord(findings: readonly FindingView[]): readonly WorstOfRecord[] {
  const records = new Map<string, { record: WorstOfRecord['record']; findings: FindingView[] }>();
  for (const finding of findings) {
    const record = finding.subject.partOf ?? finding.subject;
    const known = records.get(`${record.kind} ${record.id}`);
    if (known === undefined) records.set(`${record.kind} ${record.id}`, { record, findings: [finding] });
    else known.findings.push(finding);
  }
  return [...records.values()];
}
