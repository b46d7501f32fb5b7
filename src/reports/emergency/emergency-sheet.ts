import { type Language } from '../../http/language';
import { type Answer } from '../../kernel/terms/answers';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type ContractStatus, type PersonalDataHandling } from '../../kernel/terms/contract-terms';
import { type AllocationRole } from '../../kernel/terms/demarcation-terms';
import { type InstitutionRole } from '../../kernel/terms/institution-terms';
import { type SystemStatus } from '../../kernel/terms/system-terms';
import { type ContactKind } from '../../kernel/terms/vendor-terms';

/** Somebody of the institution, by the role they hold. */
export interface OwnPerson {
  readonly role: InstitutionRole;
  readonly person: string;
  readonly department: string | null;
}

/** A contact of a vendor that the institution has to do with. */
export interface VendorContact {
  readonly vendor: string;
  readonly kind: ContactKind;
  readonly name: string;
  readonly department: string | null;
  readonly phone: string | null;
  readonly secondChannel: string | null;
  readonly email: string | null;
  readonly reachable24h: boolean;
  readonly verifiedOn: CalendarDate | null;
  /** Numbers of the contracts under which it works, at whatever tier, or maintains devices. */
  readonly contracts: readonly string[];
}

/** A vendor that works for the institution, and has nobody on record whom to call. */
export interface UnreachableVendor {
  readonly vendor: string;
  readonly contracts: readonly string[];
}

export interface SheetSystem {
  readonly name: string;
  readonly category: string | null;
  readonly status: SystemStatus;
  readonly operator: string | null;
  readonly department: string | null;
  readonly contracts: readonly string[];
  /** The interfaces at which vendors meet, and who stands there. */
  readonly interfaces: readonly string[];
}

export interface SheetContract {
  readonly id: string;
  readonly contractNo: string;
  readonly title: string;
  readonly vendor: string;
  readonly status: ContractStatus;
  readonly handlesMedicalInfo: Answer;
  readonly personalDataHandling: PersonalDataHandling;
  readonly remoteMaintenance: Answer;
  readonly externalConnection: Answer;
  readonly vendorManager: string | null;
  /** Hours within which the vendor gives notice of a breach; null: none is confirmed in the contract. */
  readonly noticeHours: number | null;
  readonly systems: readonly string[];
  /** Parties beneath the vendor, by rank. */
  readonly subcontractors: readonly string[];
}

/** A device that can be reached from outside, or of which nobody knows. */
export interface SheetDevice {
  readonly assetNo: string;
  readonly name: string;
  readonly location: string | null;
  readonly networkSegment: string | null;
  readonly remoteMaintenance: Answer;
  readonly system: string | null;
  readonly maintainedBy: readonly string[];
}

/** What the matrix of a contract says of an emergency. */
export interface EmergencyRow {
  readonly contractNo: string;
  readonly revision: number;
  readonly isAgreed: boolean;
  readonly key: string;
  readonly title: string;
  readonly parts: readonly { readonly role: AllocationRole; readonly party: string; readonly note: string | null }[];
  readonly note: string | null;
}

/** A duty that starts to run when something is known to have happened. */
export interface SheetDuty {
  readonly title: string;
  readonly clause: string;
  /** Days from that on which it is known; null: no day is set, promptly. */
  readonly withinDays: number | null;
}

/** Whom to call, what there is and who does what, for when the registry cannot be asked: plain data, in one language. */
export interface EmergencySheet {
  readonly language: Language;
  readonly institution: string;
  readonly phone: string | null;
  readonly asOf: CalendarDate;
  readonly people: readonly OwnPerson[];
  readonly contacts: readonly VendorContact[];
  readonly unreachable: readonly UnreachableVendor[];
  readonly duties: readonly SheetDuty[];
  readonly rows: readonly EmergencyRow[];
  readonly systems: readonly SheetSystem[];
  readonly contracts: readonly SheetContract[];
  readonly devices: readonly SheetDevice[];
}
