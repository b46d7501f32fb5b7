import { checked, failure } from '../../../http/fields/check';
import { field, type FieldOptions } from '../../../http/fields/field';
import { LONGEST_PASSWORD } from '../password-policy';

/** A password, exactly as typed; what a new one must be like is judged elsewhere. */
export function PasswordField(options: FieldOptions): PropertyDecorator {
  return secretField(options, LONGEST_PASSWORD, 'password');
}

/** A token or a code, exactly as given. */
export function SecretField(options: FieldOptions): PropertyDecorator {
  return secretField(options, 200);
}

function secretField(options: FieldOptions, max: number, format?: string): PropertyDecorator {
  return field(
    options,
    { type: String, minLength: 1, maxLength: max, ...(format ? { format } : {}) },
    checked('secret', (value) =>
      typeof value === 'string' && value.length > 0 && [...value].length <= max
        ? null
        : failure('LENGTH', `1〜${max}文字で指定してください`, `Must be 1 to ${max} characters`),
    ),
  );
}
