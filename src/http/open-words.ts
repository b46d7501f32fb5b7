/**
 * Lists of words that may grow: with the domain, with the guideline's next edition, with what others certify or record.
 * Each is a schema of the API description under this name. A list that does not stand here is closed: a further word
 * breaks clients.
 */
export const OPEN_WORDS = [
  'AttestedGuideline',
  'Carriage',
  'CertificationScheme',
  'ClauseKind',
  'ContactKind',
  'ContractDocumentType',
  'CorporateRegisterProcess',
  'DeclarationDifference',
  'DependencyKind',
  'DisclosureDocumentType',
  'DocumentSubjectKind',
  'EffectivenessEvidenceType',
  'Gate',
  'HistoryResource',
  'InstitutionKind',
  'InstitutionRole',
  'JournalAction',
  'JournalResource',
  'NumberSource',
  'OperatorType',
  'PartyKind',
  'Permission',
  'ProblemCode',
  'RegisterSource',
  'Role',
  'RowSaid',
  'RuleId',
  'StaleReason',
  'StandardEdition',
  'SubjectKind',
  'Table41Category',
  'Theme',
] as const;
