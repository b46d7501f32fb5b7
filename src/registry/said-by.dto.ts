import { type Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';

/** Which person of the registry a name is, beside the name. */
type Sayers<K extends string> = { [N in `${K}Account`]: string | null };

/** Says of each name that somebody types whether it is a person of the registry: it is where that person has written it. */
export function SaidBy<K extends string>(...names: K[]): Type<Sayers<K>> {
  class NamedView {}
  for (const name of names)
    ApiProperty({
      description: `The account of \`${name}\`, where that person entered it; null: a name as somebody else entered it, such as on a paper, and no person of the registry`,
      type: String,
      format: 'uuid',
      nullable: true,
      example: null,
    })(NamedView.prototype, `${name}Account`);
  return NamedView as Type<Sayers<K>>;
}
