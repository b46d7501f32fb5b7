import { calendarDate } from '../../../src/kernel/calendar-date';
import { type ContractLife } from '../../../src/guideline/snapshots/contract-life';

/** Negotiated, signed and in force since 2025. */
export function aContractLife(over: Partial<ContractLife> = {}): ContractLife {
  return {
    id: 'contract-1',
    vendorId: 'vendor-1',
    negotiatingFrom: calendarDate('2025-01-10'),
    signedOn: calendarDate('2025-03-20'),
    activatedOn: calendarDate('2025-04-01'),
    endedOn: null,
    handlesMedicalInfo: 'YES',
    startOn: calendarDate('2025-04-01'),
    serviceInUse: 'YES',
    serviceEndedOn: null,
    ...over,
  };
}
