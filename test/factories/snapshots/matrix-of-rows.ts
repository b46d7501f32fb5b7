import { digestRows } from '../../../src/guideline/digest-rows';
import { type MatrixRowFacts } from '../../../src/guideline/matrix-digest';
import { type ContractSnapshot } from '../../../src/guideline/snapshots/contract-snapshot';
import { aContractSnapshot } from './contract-snapshot';
import { aMatrix } from './matrix-facts';

/** A contract whose matrix has these rows: what a rule finds there, it finds through the digest that the registry writes. */
export function aMatrixOfRows(...rows: readonly MatrixRowFacts[]): ContractSnapshot {
  return aContractSnapshot({}, { matrix: aMatrix({ digest: digestRows(rows) }) });
}
