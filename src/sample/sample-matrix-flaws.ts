/** What is wrong with a row: by the places of the parties who are accountable, or by why it is struck out, or that it waits. */
export interface RowFlaw {
  /** Of the parties: 1 executives, 2 planning manager, 3 operator, 4 the vendor, 5 somebody who has no business here. */
  readonly accountable?: readonly number[];
  /** Struck out; null: nobody said why. */
  readonly struckOut?: string | null;
  readonly undecidedForMonths?: number;
}

/** Contract 6, VPN appliance: nobody answers for its updates (IN-05). Nobody could say whose job they were. */
const NOBODY: RowFlaw = { accountable: [] };

const FLAWS: Readonly<Record<number, Readonly<Record<string, RowFlaw>>>> = {
  6: { 'IN-05': NOBODY },
  23: {
    // The hospital’s own before its patients (MTX-005); struck out, which it cannot be (MTX-027).
    'LG-03': { accountable: [4] },
    'LG-05': { struckOut: '事業者の利用規約による' },
    // Who seeks the cause, and who leads where several are concerned (MTX-010, CLD-002).
    'IR-04': NOBODY,
    'CD-06': NOBODY,
    // Kept by others than those whom the contract binds (MTX-011).
    'IR-03': { accountable: [3] },
    'SR-02': { struckOut: null },
    // In a SaaS the hospital is to update the operating systems (CLD-005).
    'SR-03': { accountable: [3] },
    // By a vendor that is no party to anything here (MTX-022).
    'SE-06': { accountable: [5] },
    'CL-01': { undecidedForMonths: 3 },
  },
};

export function flawOf(contractNumber: number, key: string): RowFlaw | undefined {
  return FLAWS[contractNumber]?.[key];
}

/** All that the sheets of contracts 21 and 22 hold: one speaks of law alone, the other of emergencies alone. */
const ONLY: Readonly<Record<number, readonly string[]>> = { 21: ['LG-02'], 22: ['IR-01'] };

export function isKept(contractNumber: number, key: string): boolean {
  return ONLY[contractNumber]?.includes(key) ?? true;
}

/** The column that an outsider has in the matrix of contract 23. */
export const OUTSIDER = { contract: 23, vendor: 12 } as const;
/** Agreed by the operator alone, on a paper that nobody has; never looked at again. */
export const AGREED_BY_OPERATOR = 23;
