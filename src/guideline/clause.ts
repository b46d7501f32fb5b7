/** Which document and edition a clause belongs to: a reference without its edition is worth little (domain 0.3). */
export interface Clause {
  readonly document:
    | 'MHLW-7.0/経営管理編'
    | 'MHLW-7.0/企画管理編'
    | 'MHLW-7.0/システム運用編'
    | 'MHLW-7.0/保守委託機関編'
    | 'MHLW-6.0/企画管理編'
    | 'MHLW-6.0/Q&A'
    | 'MHLW-PPC-GUIDANCE'
    | 'MHLW-NOTICE'
    | 'MIC-METI-2.0'
    | 'APPI'
    | 'PPC-GUIDELINE'
    | 'CHECKLIST'
    | 'JIPDEC'
    | 'ISMS-AC'
    | 'BUNKAITEN';
  readonly clause: string;
}

/** The guideline's own volume, the most common source. */
export function managementVolume(...clauses: string[]): Clause[] {
  return clauses.map((clause) => ({ document: 'MHLW-7.0/経営管理編', clause }));
}

/** What stands behind a clause: the guideline in force, a law, or another document. */
export function sourceOf({ document }: Clause): 'GUIDELINE' | 'LAW' | 'OTHER_DOCUMENT' | 'OURS' {
  switch (document) {
    case 'MHLW-7.0/経営管理編':
    case 'MHLW-7.0/企画管理編':
    case 'MHLW-7.0/システム運用編':
    case 'MHLW-7.0/保守委託機関編':
      return 'GUIDELINE';
    case 'APPI':
      return 'LAW';
    case 'MHLW-6.0/企画管理編':
    case 'MHLW-6.0/Q&A':
    case 'MHLW-PPC-GUIDANCE':
    case 'MHLW-NOTICE':
    case 'MIC-METI-2.0':
    case 'PPC-GUIDELINE':
    case 'CHECKLIST':
    case 'JIPDEC':
    case 'ISMS-AC':
      return 'OTHER_DOCUMENT';
    case 'BUNKAITEN':
      return 'OURS';
  }
}
