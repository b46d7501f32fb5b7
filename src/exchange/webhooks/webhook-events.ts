import { type Change } from '../changes/sealed-changes';

/** Of judgements it is told what they have become; by the member of the record that says it. */
const SAYS: Readonly<Record<string, { readonly member: string; readonly events: Readonly<Record<string, string>> }>> = {
  findings: {
    member: 'turn',
    events: { OPENED: 'opened', CHANGED: 'changed', ACCEPTED: 'accepted', REOPENED: 'reopened', RESOLVED: 'resolved' },
  },
  'vendor-gates': { member: 'decision', events: { allow: 'allowed', warn: 'warned', block: 'blocked' } },
};

/** The second part of an event's type. */
export function eventOf({ resource, record }: Pick<Change, 'resource' | 'record'>): string {
  if (record === undefined) return 'deleted';
  const says = SAYS[resource];
  if (says === undefined) return 'changed';
  const { [says.member]: word } = JSON.parse(record.text) as Record<string, string>;
  return says.events[word ?? ''] ?? 'changed';
}
