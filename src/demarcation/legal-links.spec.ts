import { brokenLinks } from './legal-links';

const row = (key: string, layer: 'LEGAL' | 'OPERATIONAL', legalRowKey: string | null = null) => ({
  key,
  layer,
  legalRowKey,
});

describe('the link between the two layers', () => {
  it('leads from an operational row to a legal one that is there', () => {
    expect(brokenLinks([row('LG-01', 'LEGAL'), row('CU-01', 'OPERATIONAL', 'LG-01')])).toEqual([]);
    expect(brokenLinks([row('CU-01', 'OPERATIONAL')])).toEqual([]);
  });

  it('is broken where it leads nowhere, to an operational row, to itself, or from a legal one', () => {
    const rows = [
      row('LG-01', 'LEGAL'),
      row('CU-01', 'OPERATIONAL', 'LG-02'),
      row('CU-02', 'OPERATIONAL', 'CU-01'),
      row('CU-03', 'OPERATIONAL', 'CU-03'),
      row('CU-04', 'LEGAL', 'LG-01'),
    ];
    expect(brokenLinks(rows)).toEqual(['CU-01', 'CU-02', 'CU-03', 'CU-04']);
  });
});
