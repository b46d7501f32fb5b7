/**
 * What the API writes at an address that no form is sent to under the same name: either another page does it, by where its form
 * is sent, or there is a reason why people need none. What is in neither fails its spec.
 */
export const BY_ANOTHER_PAGE: Readonly<Record<string, string>> = {
  acceptInvitation: '/invitation',
  applyMatrixProposal: '/matrices/:id/proposal',
  beginSecondFactor: '/second-factor',
  confirmSecondFactor: '/second-factor/confirm',
  changeOwnPassword: '/password',
  checkMatrixConfirmation: '/matrix-agreements/:id/check',
  checkVendorDuplicates: '/vendors',
  confirmMatrix: '/matrices/:id/confirm',
  createAccount: '/people',
  createAttestation: '/contracts/:id/attestations',
  createCertification: '/vendors/:id/certifications',
  createContract: '/vendors/:id/contracts',
  createDisclosureTreatment: '/vendor-disclosure-documents/:id/treatments',
  createIdentityRequest: '/people/:id/roles',
  createMembership: '/people/:id/roles',
  declareMatrixRow: '/matrix-rows/:id/declare',
  declareMatrixRows: '/matrices/:id/fill',
  deleteMatrix: '/matrices/:id/discard',
  deleteRiskAcceptance: '/risk-acceptances/:id/withdrawal',
  handOver: '/people/:id/handover',
  importFile: '/exchange-profiles/:id/file-imports',
  inviteAccount: '/people/:id/invitations',
  liftSignInLock: '/people/:id/sign-in-lock-lifting',
  linkDocument: '/contracts/:id/evidence',
  lookAtMatrix: '/matrices/:id/looks',
  nameDeputy: '/institutions/:id/deputies',
  previewAnswerSheet: '/vendor-disclosure-documents/:id/answer-sheet-preview',
  previewCorporateNumberFile: '/register-file-previews',
  takeCorporateNumberFile: '/register-files',
  previewRoleConfirmationFile: '/contracts/:id/role-confirmation-file-preview',
  previewFileImport: '/exchange-profiles/:id/file-imports',
  previewMatrixForm: '/matrices/:id/form-preview',
  renewRecoveryCodes: '/recovery-codes',
  resetSecondFactor: '/people/:id/second-factor-reset',
  revokeApiKey: '/api-keys/:id/revocation',
  settleMatrixRow: '/matrix-rows/:id/settle',
  signIn: '/sign-in',
  signInWithSecondFactor: '/sign-in/second-factor',
  signOut: '/sign-out',
  unlinkDocument: '/document-links/:id/removal',
  updateAccount: '/people/:id',
  updateEvidenceRequest: '/evidence-requests/:id/edit',
  updateFinding: '/findings/:id/treatment',
  updateMatrixTemplate: '/matrix-templates/:id/rows',
  updateRiskAcceptance: '/risk-acceptances/:id/change',
  uploadDocument: '/contracts/:id/evidence',
  withdrawMatrixDeclaration: '/matrix-rows/:id/withdraw',
};

/** Why people need no page for it. */
export const NEEDS_NO_PAGE: Readonly<Record<string, string>> = {
  getRefusedRows: 'the page of an import hands them out itself, as a file',
  askAboutCopy: 'asked at `/verify` and under the code of a paper, with a GET',
  askProcurementGates: 'asked by an ERP for thousands of vendors at once; of one vendor its page says it',
  askWhatIf: 'a page tries changes out with one GET (`/…/what-if`)',
  deleteDocument:
    'a file that is evidence for nothing any more is shown nowhere; while it is evidence it is taken off the record (`/document-links/:id/removal`)',
  deleteInstitution: 'an institution that has recorded anything cannot be deleted, and none is set up by mistake twice',
  deleteExchangeProfile: 'a profile that is no longer used harms nobody; what it has read is told by its history',
  deleteMatrixTemplate: 'an edition is withdrawn by its next one; a draft is overwritten',
  deleteWebhookSubscription: 'it is disabled on its page, and then tells nothing',
  deleteMatrixAgreement: 'a confirmation lapses by itself where what was confirmed changes',
  verifyMatrix: 'asked at `/verify`, with a GET',
  sendBulkJob: 'lines in bulk come from programs; people bring files',
  refreshSession: 'a browser’s session is kept on the server',
};

/** People need it, and there is no page yet: said so, so that it is not forgotten. */
export const STILL_WITHOUT_PAGE: readonly string[] = [
  'acknowledgeIdentityEvents',
  'claimMaintenanceEntrustedProfile',
  'verifyMatrixWorkbook',
];
