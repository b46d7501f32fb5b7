import { createHash } from 'node:crypto';
import fc from '../../../test/support/laws';
import {
  ALLOCATION_ROLES,
  DEMARCATION_LAYERS,
  MATRIX_CONCLUSIONS,
  OPERATION_PHASES,
  PARTY_KINDS,
  ROW_APPLICABILITIES,
  TABLE_41_CATEGORIES,
} from '../../kernel/terms/demarcation-terms';
import { INSTITUTION_ROLES } from '../../kernel/terms/institution-terms';
import { composed } from '../../kernel/text';
import { canonicalText, contentHash, type MatrixContent } from './canonical-matrix';
import { type CustomRow } from '../custom-row';

const aText = fc.oneof(fc.constantFrom('髙﨑①⑥㈱𠮷', '', '改\n行', '"\\', 'か\u3099'), fc.string({ unit: 'grapheme' }));
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const ids = ['p1', 'p2', 'p3'];
const aCustomRow: fc.Arbitrary<CustomRow> = fc.record({
  titleJa: aText,
  titleEn: orNull(aText),
  layer: fc.constantFrom(...DEMARCATION_LAYERS),
  phase: fc.constantFrom(...OPERATION_PHASES),
  table41Category: orNull(fc.constantFrom(...TABLE_41_CATEGORIES)),
  legalRowKey: orNull(fc.constantFrom('LG-01', 'CU-02')),
  clause: orNull(aText),
});
const aContent: fc.Arbitrary<MatrixContent> = fc.record({
  matrixId: fc.constantFrom('m1', 'm2'),
  contractNo: aText,
  revision: fc.integer({ min: 1, max: 3 }),
  conclusion: fc.constantFrom(...MATRIX_CONCLUSIONS),
  templateEdition: fc.constantFrom('7.0', '7.1'),
  parties: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...ids),
      kind: fc.constantFrom(...PARTY_KINDS),
      label: aText,
      institutionRole: orNull(fc.constantFrom(...INSTITUTION_ROLES)),
      vendorId: orNull(fc.constantFrom('v1', 'v2')),
      subcontractId: orNull(fc.constant('s1')),
      dependencyId: orNull(fc.constant('d1')),
      position: fc.integer({ min: 0, max: 5 }),
    }),
    { selector: ({ id }) => id, maxLength: 3 },
  ),
  rows: fc.uniqueArray(
    fc.record(
      {
        key: fc.constantFrom('LG-01', 'IN-05', 'CU-01'),
        applicability: fc.constantFrom(...ROW_APPLICABILITIES),
        reason: orNull(aText),
        note: orNull(aText),
        custom: aCustomRow,
        allocations: fc.uniqueArray(
          fc.record({
            partyId: fc.constantFrom(...ids),
            role: fc.constantFrom(...ALLOCATION_ROLES),
            note: orNull(aText),
          }),
          { selector: ({ partyId, role }) => `${partyId} ${role}`, maxLength: 4 },
        ),
      },
      { requiredKeys: ['key', 'applicability', 'reason', 'note', 'allocations'] },
    ),
    { selector: ({ key }) => key, maxLength: 3 },
  ),
});

/** With accents and voicing marks as letters of their own; a compatibility ideograph is no spelling of another letter. */
function decomposed(text: string): string {
  return [...text]
    .map((letter) => [letter, letter.normalize('NFD')] as const)
    .map(([letter, parts]) => (composed(parts) === composed(letter) ? parts : letter))
    .join('');
}

/** The same content, read in another order: of records, of their properties, and with texts decomposed. */
function readOtherwise(value: unknown, coin: () => number): unknown {
  const shuffled = <T>(items: readonly T[]) =>
    items
      .map((item) => [coin(), item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);
  if (typeof value === 'string') return coin() > 0.5 ? decomposed(value) : value;
  if (Array.isArray(value)) return shuffled(value.map((item) => readOtherwise(item, coin)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(shuffled(Object.entries(value).map(([name, held]) => [name, readOtherwise(held, coin)])));
}

/** Contents as sets of facts: equal if and only if they say the same. */
const facts = (content: MatrixContent): string[] =>
  [
    ...content.parties.map((party) => ['party', party.id, Object.entries(party).sort()]),
    ...content.rows.flatMap(({ allocations, custom, ...row }) => [
      ['row', row.key, Object.entries(row).sort(), Object.entries(custom ?? {}).sort()],
      ...allocations.map((allocation) => ['allocation', row.key, Object.entries(allocation).sort()]),
    ]),
    ['head', content.matrixId, content.contractNo, content.revision, content.conclusion, content.templateEdition],
  ]
    .map((fact) => composed(JSON.stringify(fact)))
    .sort();

describe('the canonical text of a matrix', () => {
  it('of the template’s rows alone is what it always was: what was agreed before custom rows keeps its hash', () => {
    const content: MatrixContent = {
      matrixId: 'm1',
      contractNo: '契-①',
      revision: 1,
      conclusion: 'DECLARED',
      templateEdition: 'MHLW-7.0',
      parties: [],
      rows: [{ key: 'LG-01', applicability: 'APPLICABLE', reason: null, note: '㈱𠮷', allocations: [] }],
    };
    expect(canonicalText(content)).toBe(
      '{"conclusion":"DECLARED","contractNo":"契-①","format":"bunkaiten-matrix/1","matrixId":"m1","parties":[],"revision":1,' +
        '"rows":[{"allocations":[],"applicability":"APPLICABLE","key":"LG-01","note":"㈱𠮷","reason":null}],"templateEdition":"MHLW-7.0"}',
    );
  });

  it('is the same whatever the order things were read in', () => {
    fc.assert(
      fc.property(aContent, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (content, coins) => {
        const other = readOtherwise(content, () => coins.next().value as number) as MatrixContent;
        expect(canonicalText(other)).toBe(canonicalText(content));
      }),
    );
  });

  it('has another hash if and only if the content says something else', () => {
    fc.assert(
      fc.property(aContent, aContent, (one, other) => {
        const isSame = JSON.stringify(facts(one)) === JSON.stringify(facts(other));
        expect(contentHash(canonicalText(one)) === contentHash(canonicalText(other))).toBe(isSame);
      }),
    );
  });

  it('changes its hash with any one value of the content', () => {
    fc.assert(
      fc.property(aContent, fc.nat(), (content, pick) => {
        const places = leaves(content);
        const place = places[pick % places.length] ?? [];
        const changed = withOther(content, place) as MatrixContent;
        expect(contentHash(canonicalText(changed))).not.toBe(contentHash(canonicalText(content)));
      }),
    );
  });

  it('is JSON that says the content, and its hash is the SHA-256 of its bytes', () => {
    fc.assert(
      fc.property(aContent, (content) => {
        const text = canonicalText(content);
        const read = JSON.parse(text) as MatrixContent;
        expect(facts(read)).toEqual(facts(content));
        expect(canonicalText(read)).toBe(text);
        expect(contentHash(text)).toBe(createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex'));
      }),
    );
  });
});

type Place = readonly (string | number)[];

function leaves(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return Object.entries(value).flatMap(([name, held]) => leaves(held, [...place, name]));
}

function withOther(value: unknown, [name, ...rest]: Place): unknown {
  if (name === undefined) return typeof value === 'number' ? value + 1 : `${String(value)}変`;
  if (Array.isArray(value))
    return value.map((held, i) => (String(i) === name ? withOther(held, rest) : (held as unknown)));
  const object = value as Record<string, unknown>;
  return { ...object, [name]: withOther(object[name], rest) };
}
