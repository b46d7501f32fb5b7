import { type EmergencyPlaces } from '../../config/environment';

/** Where sheets are written, in which languages, and how many are kept. */
export class EmergencySettings {
  constructor(readonly places: EmergencyPlaces) {}

  get isSet(): boolean {
    return this.places.folder !== null || this.places.bucket !== null;
  }
}
