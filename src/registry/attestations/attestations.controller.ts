import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { plainRecords } from '../../http/records/plain-records';
import { RecordController } from '../../http/records/record-controller';
import { AttestationEntity } from './attestation.entity';
import { AttestationReader } from './attestation.reader';
import { AttestationQuery, AttestationView, CreateAttestation, PatchAttestation } from './dto/attestation.dto';

@ApiTags('attestations')
@Controller({ version: '1' })
export class AttestationsController extends RecordController(
  {
    path: 'attestations',
    name: 'Attestation',
    one: 'an attestation',
    many: 'attestations',
    read: 'evaluation.read',
    write: 'evaluation.write',
  },
  { create: CreateAttestation, patch: PatchAttestation, view: AttestationView, query: AttestationQuery },
) {
  constructor(reader: AttestationReader, records: Records) {
    super(reader, plainRecords(records, AttestationEntity));
  }
}
